import { existsSync } from 'node:fs';
import yargs, { type Argv } from 'yargs';
import { SyndiffError } from '../errors.js';
import { resolveOptions } from '../options.js';
import { FLAGS, PARSED_NAMES, checkChoices, flagSpecs, givenByFlags } from './arguments.js';
import { EXIT } from './exit-codes.js';
import { farewellWords, removeUnfinished } from './output.js';
import type { Given } from './settings.js';
import { didYouMean } from './suggest.js';
import { note, print, surroundings, widthOf } from './terminal.js';

/** What only the outermost file may decide. */
export interface Owner {
  readonly version: string;
  readonly exit: (code: number) => never;
}

type Parsed = Readonly<Record<string, unknown>>;
type Command = (inputs: readonly string[], flags: Given) => Promise<void>;
/** What each command does. */
type Commands = Readonly<Record<'compare' | 'scan' | 'archive' | 'check' | 'rules' | 'init' | 'printConfig', Command>>;

const COMMANDS = ['compare', 'scan', 'archive', 'check', 'rules', 'init', 'completion', 'help'];

const COMPARE_EXAMPLES: readonly [string, string][] = [
  ['$0 compare one.txt two.txt', 'the summary, in the terminal'],
  ['$0 compare reports/ --format html -o report.html', 'the page, side by side'],
  ['$0 compare reports/ -f html -f json -o out/', 'several formats, into a folder'],
  ['$0 compare new.txt --against archive/ -f json', 'one report against earlier ones'],
  ['curl … | $0 compare - theirs.txt', 'one report from standard input'],
];

const SCAN_EXAMPLES: readonly [string, string][] = [
  ['$0 scan articles.jsonl', 'the summary, in the terminal'],
  ['$0 scan archive/ --format jsonl -o records.jsonl', 'every record, one a line'],
  ['$0 scan today.jsonl --against archive.jsonl --window 7d', 'a batch against earlier reports'],
];

const ARCHIVE_EXAMPLES: readonly [string, string][] = [
  ['$0 archive add reports/ --archive news', 'keep reports; what is there already is not kept twice'],
  ['$0 archive find new.txt --archive news', 'which of them share copy with a new one'],
  ['… | $0 archive find - --archive news --since 30d', 'the same for standard input, last month only'],
  ['$0 archive list --archive news --outlet Reuters', 'what is there'],
  ['$0 archive show ID --archive news', 'one article'],
  ['$0 archive stats --archive news', 'how much is there'],
  ['$0 archive export --archive news -f parquet -o tables', 'everything, as tables for other programs'],
  ['$0 archive verify --archive news', 'whether everything is as it was written'],
  ['$0 archive forget ID --archive news', 'remove an article wholly, from the disk too'],
];

const CHECK_EXAMPLES: readonly [string, string][] = [
  ['$0 check new/ --against published/', 'a batch against itself and what was published'],
  ['$0 check new/ --rule uncredited-share=0.4', 'one rule alone, with a limit'],
];

const RULES_EXAMPLES: readonly [string, string][] = [
  ['$0 rules', 'all of them, in a line each'],
  ['$0 rules number-mismatch', 'one of them in full'],
];

/** What was typed besides flags, that behind `--` included. */
function words(parsed: Parsed): string[] {
  return [parsed['_'], parsed['--']].flatMap((part) => (Array.isArray(part) ? part.map(String) : []));
}

/** A word where a command should stand: a typing error, or a file by somebody who expected no command. */
function refuseCommand(typed: readonly string[]): never {
  const [first = ''] = typed;
  const hint = existsSync(first) ? `Did you mean syndiff compare ${typed.join(' ')}?` : didYouMean(first, COMMANDS);
  throw new SyndiffError('usage', `there is no command ${JSON.stringify(first)}`, hint ?? 'See syndiff --help.');
}

/** Our own check of names and values, before the parser's: it can say what was meant. */
function checkFlags(parsed: Parsed): void {
  // The shell asks how an unfinished line may go on: nothing in it is wrong yet.
  if ('get-yargs-completions' in parsed) return;
  for (const name of Object.keys(parsed)) {
    if (PARSED_NAMES.has(name)) continue;
    const dashed = (name.length === 1 ? '-' : '--') + name;
    throw new SyndiffError('usage', `there is no option ${dashed}`, didYouMean(dashed, FLAGS) ?? 'See --help.');
  }
  const given = givenByFlags(parsed);
  checkChoices(given);
  resolveOptions(given);
}

/** What the help says of a command. */
interface Told {
  readonly what: string;
  readonly usage: string;
  readonly examples: readonly [string, string][];
}

const INPUTS = 'An input is a file, a folder, a glob, or - for standard input.';

const TOLD: Readonly<Record<Exclude<keyof Commands, 'printConfig'>, Told>> = {
  compare: {
    what: 'put 2 to about 50 reports side by side and say what differs',
    usage: `syndiff compare <input…>\n\n${INPUTS}`,
    examples: COMPARE_EXAMPLES,
  },
  scan: {
    what: 'say of any number of reports who shares what with whom',
    usage: `syndiff scan <input…>\n\n${INPUTS}`,
    examples: SCAN_EXAMPLES,
  },
  archive: {
    what: 'keep reports, and find those that share copy with a new one',
    usage: `syndiff archive add|find <input…> --archive FOLDER\nsyndiff archive list|stats|verify|export --archive FOLDER\nsyndiff archive show|forget <id…> --archive FOLDER\n\n${INPUTS}`,
    examples: ARCHIVE_EXAMPLES,
  },
  check: {
    what: 'hold a batch against rules and end with 1 where it breaks one',
    usage: `syndiff check <input…>\n\n${INPUTS}`,
    examples: CHECK_EXAMPLES,
  },
  rules: {
    what: 'list the rules of check',
    usage:
      'syndiff rules [name…]\n\nThe rules of check: what each is about, its limit, and whether it is on by default.',
    examples: RULES_EXAMPLES,
  },
  init: {
    what: 'write a configuration with comments, to begin from',
    usage: 'syndiff init\n\nWrites syndiff.config.yaml into this folder; one that is there stays.',
    examples: [],
  },
};

function withCommand(parser: Argv, name: keyof typeof TOLD, command: Command): Argv {
  const { what, usage, examples } = TOLD[name];
  return parser.command(
    name,
    what,
    (help) => help.usage(usage).example(examples.map(([line, does]): [string, string] => [line, does])),
    // Not as named positionals: yargs loses a `-` there.
    (parsed) => command(words(parsed).slice(1), givenByFlags(parsed)),
  );
}

type Done = (completions: string[]) => unknown;
type Offer = (onOffer?: (error: Error | null, completions: string[] | undefined) => void) => unknown;

/** What the parser offers, without one-letter flags, which it would complete with two dashes. */
// eslint-disable-next-line max-params -- the parser looks at the number of parameters and passes these four
function complete(_typed: string, _parsed: unknown, offer: Offer, done: Done): void {
  offer((_error, completions = []) => {
    done(completions.filter((one) => !/^--\w(?::|$)/.test(one)));
  });
}

function buildParser(version: string, commands: Commands): Argv {
  const parser = yargs([])
    .scriptName('syndiff')
    .locale('en')
    .updateStrings({ string: 'value', boolean: 'switch', array: 'repeatable' })
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .usage('syndiff <command>\n\nSays what news reports share, and what each outlet added, omitted, altered or moved.')
    .options(flagSpecs())
    .middleware((parsed) => {
      checkFlags(parsed);
    }, true)
    .version(version)
    .help()
    .alias({ help: 'h' })
    .completion('completion', 'print a script that completes commands and flags in bash and zsh', complete)
    .wrap(Math.min(widthOf(surroundings()), 110))
    .exitProcess(false)
    .fail((message: string, error: Error | undefined) => {
      // The parser's own complaints come as a message or as its own kind of error; both are the user's to mend.
      const isUsage = error === undefined || error.name === 'YError';
      throw isUsage ? new SyndiffError('usage', message || (error?.message ?? ''), 'See syndiff --help.') : error;
    });
  for (const name of Object.keys(TOLD) as (keyof typeof TOLD)[])
    withCommand(parser, name, (inputs, flags) =>
      flags.printConfig === true ? commands.printConfig(inputs, flags) : commands[name](inputs, flags),
    );
  return parser;
}

/** Runs what was typed; help and completion come back as text instead of being printed by the parser. */
async function dispatch(args: readonly string[], version: string): Promise<number> {
  let code: number | null = null;
  let text = '';
  const parser = buildParser(version, {
    compare: async (inputs, flags) => {
      const { compareCommand } = await import('./compare-command.js');
      code = await compareCommand(inputs, flags);
    },
    scan: async (inputs, flags) => {
      const { scanCommand } = await import('./scan-command.js');
      code = await scanCommand(inputs, flags);
    },
    archive: async (inputs, flags) => {
      const { archiveCommand } = await import('./archive-command.js');
      code = await archiveCommand(inputs, flags);
    },
    check: async (inputs, flags) => {
      const { checkCommand } = await import('./check-command.js');
      code = await checkCommand(inputs, flags);
    },
    rules: async (names) => {
      const { rulesCommand } = await import('./rules-command.js');
      code = await rulesCommand(names);
    },
    init: async () => {
      const { initCommand } = await import('./init-command.js');
      code = await initCommand();
    },
    printConfig: async (_inputs, flags) => {
      const { printConfig } = await import('./print-config.js');
      code = await printConfig(flags);
    },
  });
  const parsed = await parser.parseAsync([...args], {}, (_error: unknown, _parsed: unknown, output: string) => {
    text = output;
  });
  if (code !== null) return code;
  if (text !== '') return print(text + '\n').then(() => EXIT.done);
  const typed = words(parsed);
  if (typed.length > 0 && typed[0] !== 'help') refuseCommand(typed);
  text = await parser.getHelp();
  if (typed.length > 0) return print(text + '\n').then(() => EXIT.done);
  // No result was asked for, so standard output stays empty.
  process.stderr.write(text + '\n');
  return EXIT.input;
}

/** Says what went wrong and returns the exit code for it. */
function report(error: unknown, verbose: boolean): number {
  if (error instanceof SyndiffError) {
    note(`syndiff: ${error.message}${error.hint === null ? '' : `. ${error.hint}`}`);
    return EXIT.input;
  }
  note(`syndiff: a fault of ours: ${error instanceof Error ? error.message : String(error)}`);
  note('Please report it, with the command that you ran and the input if you may share it. --verbose shows more.');
  if (verbose && error instanceof Error) for (const line of (error.stack ?? '').split('\n')) note(line);
  return EXIT.fault;
}

function guard(owner: Owner, verbose: boolean): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      removeUnfinished();
      const words = farewellWords();
      if (words !== null) note(words);
      owner.exit(EXIT.interrupted[signal]);
    });
  }
  // Whoever reads us may stop early (`| head`): that is no error, and there is nobody left to tell.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') owner.exit(EXIT.done);
    note(`syndiff: cannot write to standard output: ${error.message}`);
    owner.exit(EXIT.input);
  });
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => owner.exit(report(error, verbose)));
}

/** Runs the command line and returns the exit code. */
export async function run(args: readonly string[], owner: Owner): Promise<number> {
  const verbose = args.includes('--verbose') || args.includes('-v');
  guard(owner, verbose);
  try {
    return await dispatch(args, owner.version);
  } catch (error) {
    return report(error, verbose);
  }
}
