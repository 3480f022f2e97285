import yargs, { type Argv } from 'yargs';
import { SyndiffError } from '../errors.js';
import { resolveOptions } from '../options.js';
import { FLAGS, PARSED_NAMES, checkChoices, checkReaders, flagSpecs, flagsNotOf, givenByFlags } from './arguments.js';
import { COMMAND_HELP, COMMANDS_TYPED, type CommandTyped } from './command-help.js';
import type { Given } from './settings.js';
import { didYouMean } from './suggest.js';
import { surroundings, widthOf } from './terminal.js';

type Parsed = Readonly<Record<string, unknown>>;

/** A command as it was typed. */
export interface Typed {
  readonly command: CommandTyped;
  readonly inputs: readonly string[];
  readonly flags: Given;
}

/** What was typed besides flags, that behind `--` included. */
export function words(parsed: Parsed): string[] {
  return [parsed['_'], parsed['--']].flatMap((part) => (Array.isArray(part) ? part.map(String) : []));
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

/** The options stay known to the parser, whatever the help shows: so a flag of another command is told apart from a typing error. */
const showFlagsOf = (parser: Argv, command: string): Argv =>
  flagsNotOf(command).reduce((shown, flag) => shown.hide(flag), parser);

function withCommand(parser: Argv, command: CommandTyped, run: (typed: Typed) => Promise<void>): Argv {
  const { what, usage, examples } = COMMAND_HELP[command];
  return parser.command(
    command,
    what,
    (help) =>
      showFlagsOf(help, command)
        .usage(usage)
        .example(examples.map(([line, does]): [string, string] => [line, does]))
        .epilogue(''),
    (parsed) => {
      const flags = givenByFlags(parsed);
      checkReaders(flags, command);
      // Not as named positionals: yargs loses a `-` there.
      return run({ command, inputs: words(parsed).slice(1), flags });
    },
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

/** The parser of the command line; `run` carries out the command that was typed. */
export function buildParser(version: string, run: (typed: Typed) => Promise<void>): Argv {
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
    .epilogue('syndiff <command> --help shows what a command can be told, with examples.')
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
  return COMMANDS_TYPED.reduce((built, command) => withCommand(built, command, run), parser);
}

/** The same parser with nothing but the commands in its help. */
export const withoutFlags = (parser: Argv): Argv => showFlagsOf(parser, '');
