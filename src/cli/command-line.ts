import parse from 'yargs-parser';
import { SyndiffError } from '../model/errors.js';
import { resolveOptions } from '../model/options.js';
import { FLAGS, PARSED_NAMES, checkChoices, checkReaders, flagKinds, givenByFlags } from './arguments.js';
import { COMMANDS_TYPED, type CommandTyped } from './command-help.js';
import type { Given } from './settings.js';
import { didYouMean } from './suggest.js';

type Parsed = Readonly<Record<string, unknown>>;

/** A command as it was typed. */
export interface Typed {
  readonly command: CommandTyped;
  readonly inputs: readonly string[];
  readonly flags: Given;
}

/** Our own check of names and values: it can say what was meant. */
function checkFlags(parsed: Parsed): void {
  for (const name of Object.keys(parsed)) {
    if (PARSED_NAMES.has(name)) continue;
    const dashed = (name.length === 1 ? '-' : '--') + name;
    throw new SyndiffError('usage', `there is no option ${dashed}`, didYouMean(dashed, FLAGS) ?? 'See --help.');
  }
  const given = givenByFlags(parsed);
  checkChoices(given);
  resolveOptions(given);
}

export const isCommand = (word: string): word is CommandTyped => (COMMANDS_TYPED as readonly string[]).includes(word);

/** What was typed, taken apart. */
export interface CommandLine {
  /** What is to be carried out; null where help, the version or a completion was asked for, or no command was named. */
  readonly typed: Typed | null;
  /** Everything but flags, what stands behind `--` included. */
  readonly words: readonly string[];
}

/**
 * Takes apart what was typed, as the parser that answers with help would. That one is slow to load, and puts the help of a
 * command into words before each run.
 *
 * @throws SyndiffError `usage`
 */
export function commandLine(args: readonly string[]): CommandLine {
  const { argv, error } = parse.detailed([...args], flagKinds());
  const words = argv._.map(String);
  const line = { typed: null, words };
  // The shell asks how an unfinished line may go on: nothing in it is wrong yet.
  if (argv['help'] === true || argv['version'] === true || 'get-yargs-completions' in argv) return line;
  if (error !== null) throw new SyndiffError('usage', error.message, 'See syndiff --help.');
  checkFlags(argv);
  const [command = '', ...inputs] = words;
  if (!isCommand(command)) return line;
  const flags = givenByFlags(argv);
  checkReaders(flags, command);
  return { ...line, typed: { command, inputs, flags } };
}
