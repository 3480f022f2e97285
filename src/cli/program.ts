import { existsSync } from 'node:fs';
import { SyndiffError } from '../model/errors.js';
import { COMMANDS_TYPED, type CommandTyped } from './command-help.js';
import { commandLine, isCommand, type CommandLine, type Typed } from './command-line.js';
import { EXIT } from './exit-codes.js';
import { farewellWords, removeUnfinished } from './out/output.js';
import type { Given } from './settings.js';
import { didYouMean } from './suggest.js';
import { note, print } from './out/terminal.js';

/** What only the outermost file may decide. */
export interface Owner {
  readonly version: string;
  readonly exit: (code: number) => never;
}

/** Carries a command out and returns the exit code. */
type Command = (inputs: readonly string[], flags: Given) => Promise<number>;

/** What each command does, imported only when it is typed. */
const COMMANDS: Readonly<Record<CommandTyped, Command>> = {
  compare: async (inputs, flags) => (await import('./compare/compare-command.js')).compareCommand(inputs, flags),
  scan: async (inputs, flags) => (await import('./scan/scan-command.js')).scanCommand(inputs, flags),
  stage: async (inputs, flags) => (await import('./stage/stage-command.js')).stageCommand(inputs, flags),
  archive: async (inputs, flags) => (await import('./archive/archive-command.js')).archiveCommand(inputs, flags),
  check: async (inputs, flags) => (await import('./check/check-command.js')).checkCommand(inputs, flags),
  rules: async (names) => (await import('./check/rules-command.js')).rulesCommand(names),
  init: async () => (await import('./check/init-command.js')).initCommand(),
};

/** A word where a command should stand: a typing error, or a file by somebody who expected no command. */
function refuseCommand(typed: readonly string[]): never {
  const [first = ''] = typed;
  const hint = existsSync(first)
    ? `Did you mean syndiff compare ${typed.join(' ')}?`
    : didYouMean(first, [...COMMANDS_TYPED, 'completion', 'help']);
  throw new SyndiffError('usage', `there is no command ${JSON.stringify(first)}`, hint ?? 'See syndiff --help.');
}

/** `help scan` means `scan --help`. */
function withoutHelpWord(args: readonly string[]): readonly string[] {
  const [first, second = '', ...rest] = args;
  return first === 'help' && isCommand(second) ? [second, '--help', ...rest] : args;
}

async function runCommand({ command, inputs, flags }: Typed): Promise<number> {
  if (flags.printConfig === true) return (await import('./print-config.js')).printConfig(flags);
  return COMMANDS[command](inputs, flags);
}

/** Help and completions, as text instead of being printed by the parser. */
async function explain(args: readonly string[], { words }: CommandLine, version: string): Promise<number> {
  const { helpParser, withoutFlags } = await import('./help-parser.js');
  const whole = helpParser(version);
  const parser = args.some(isCommand) ? whole : withoutFlags(whole);
  let text = '';
  await parser.parseAsync([...args], {}, (_error: unknown, _parsed: unknown, output: string) => {
    text = output;
  });
  if (text !== '') return print(text + '\n').then(() => EXIT.done);
  if (words.length > 0 && words[0] !== 'help') refuseCommand(words);
  text = await parser.getHelp();
  if (words.length > 0) return print(text + '\n').then(() => EXIT.done);
  // No result was asked for, so standard output stays empty.
  process.stderr.write(text + '\n');
  return EXIT.input;
}

async function dispatch(given: readonly string[], version: string): Promise<number> {
  const args = withoutHelpWord(given);
  const line = commandLine(args);
  return line.typed === null ? explain(args, line, version) : runCommand(line.typed);
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
  // Whoever reads us may stop early (`| head`): that is no error, and the verdict, where there is one, stands.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    removeUnfinished();
    if (error.code === 'EPIPE') owner.exit(Number(process.exitCode ?? EXIT.done));
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
