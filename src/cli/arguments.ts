import type { Options as FlagSpec } from 'yargs';
import type { Options as FlagKinds } from 'yargs-parser';
import { ENCODINGS, encodingNamed } from '../model/encoding-names.js';
import { SyndiffError } from '../model/errors.js';
import {
  OPTIONS,
  flagName,
  type CommandName,
  type OptionName,
  type OptionScope,
  type OptionSpec,
} from '../model/options.js';
import type { Given } from './settings.js';
import { didYouMean } from './suggest.js';

/** Headings in the help. */
const GROUPS: Readonly<Record<OptionScope, string>> = {
  engine: 'What counts:',
  articles: 'Which articles:',
  archive: 'The archive:',
  check: 'The gate:',
  reading: 'Reading:',
  output: 'Output:',
  run: 'Running:',
};

const ORDER = Object.keys(GROUPS);

/** The options, in the order of their headings. */
const SPECS = (Object.entries(OPTIONS) as [OptionName, OptionSpec][]).sort(
  ([, a], [, b]) => ORDER.indexOf(a.scope) - ORDER.indexOf(b.scope),
);

/** Every flag as it is typed, with its dashes. */
export const FLAGS: readonly string[] = [...SPECS.map(([name]) => '--' + flagName(name)), '--help', '--version'];

function sizeInWords(bytes: number): string {
  return bytes % 1024 ** 3 === 0 ? `${bytes / 1024 ** 3}gb` : `${bytes / 1024 ** 2}mb`;
}

/** Defaults are filled in later (a configuration may come between), so the parser only tells what they are. */
function defaultInWords(spec: OptionSpec): string | undefined {
  if (spec.type === 'count') return String(spec.default);
  if (spec.type === 'size') return sizeInWords(spec.default);
  if (spec.type === 'choices') return spec.default.join(', ');
  return spec.type === 'choice' && spec.default !== null ? spec.default : undefined;
}

function flagSpec(spec: OptionSpec): FlagSpec {
  const many = spec.type === 'choices' || spec.type === 'list';
  const told = defaultInWords(spec);
  return {
    // Numbers and sizes stay strings: one place, options.ts, decides what is valid and how to say what is not.
    ...(spec.type === 'flag' ? { boolean: true } : { string: true, requiresArg: true }),
    ...(many ? { array: true } : {}),
    ...('choices' in spec ? { choices: spec.choices } : {}),
    ...(spec.alias === undefined ? {} : { alias: spec.alias }),
    ...(told === undefined ? {} : { defaultDescription: told }),
    group: GROUPS[spec.scope],
    describe: spec.help,
  };
}

/** Every name that parsed arguments may have: flags, their letters, and what the parser adds. */
export const PARSED_NAMES: ReadonlySet<string> = new Set([
  ...FLAGS.map((flag) => flag.slice(2)),
  ...SPECS.flatMap(([, spec]) => spec.alias ?? []),
  ...['h', '_', '--', '$0', 'get-yargs-completions'],
]);

/** How what is typed is read, by whoever reads it. */
export const READING = {
  'camel-case-expansion': false,
  'dot-notation': false,
  'greedy-arrays': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
} as const;

/** The options table as help and completion want it. */
export function flagSpecs(): Record<string, FlagSpec> {
  return Object.fromEntries(SPECS.map(([name, spec]) => [flagName(name), flagSpec(spec)]));
}

/** The options table as the parser alone wants it. */
export function flagKinds(): FlagKinds {
  const specs = Object.entries(flagSpecs());
  const having = (kind: 'boolean' | 'string' | 'array'): string[] =>
    specs.flatMap(([name, spec]) => (spec[kind] === true ? name : []));
  return {
    boolean: [...having('boolean'), 'help', 'version'],
    string: having('string'),
    array: having('array'),
    // One value at least.
    narg: Object.fromEntries(having('string').map((name) => [name, Number.NaN])),
    alias: { ...Object.fromEntries(specs.map(([name, { alias = [] }]) => [name, [alias].flat()])), help: ['h'] },
    configuration: READING,
  };
}

const ALL_COMMANDS: readonly CommandName[] = ['compare', 'scan', 'stage', 'archive', 'check'];

const isReadBy = ({ commands = ALL_COMMANDS }: OptionSpec, command: string): boolean =>
  commands.includes(command as CommandName);

/** The flags that a command does not read, without dashes; of no command: all of them. */
export const flagsNotOf = (command: string): string[] =>
  SPECS.filter(([, spec]) => !isReadBy(spec, command)).map(([name]) => flagName(name));

/**
 * Refuses options that belong to other commands: to ignore one in silence would promise what is not done.
 *
 * @throws SyndiffError `usage`
 */
export function checkReaders(given: Given, command: string): void {
  for (const [name, spec] of SPECS) {
    if (given[name] === undefined || spec.commands === undefined || isReadBy(spec, command)) continue;
    const readers = spec.commands.map((reader) => `syndiff ${reader}`).join(' and ');
    throw new SyndiffError('usage', `${command} has no option --${flagName(name)}: it belongs to ${readers}`);
  }
}

/**
 * The options among parsed arguments; those not typed are absent.
 *
 * @throws SyndiffError `usage` where an option that takes one value was given two
 */
export function givenByFlags(parsed: Readonly<Record<string, unknown>>): Given {
  const typed = SPECS.filter(([name]) => parsed[flagName(name)] !== undefined);
  return Object.fromEntries(
    typed.map(([name, spec]) => {
      const value = parsed[flagName(name)];
      const takesOne = spec.type !== 'choices' && spec.type !== 'list';
      if (takesOne && Array.isArray(value)) {
        throw new SyndiffError('usage', `--${flagName(name)} was given ${value.length} times, but takes one value`);
      }
      return [name, value];
    }),
  );
}

function checkEncoding(value: unknown): void {
  if (typeof value !== 'string' || encodingNamed(value) !== null) return;
  const message = `--encoding takes the name of an encoding, such as utf-8 or windows-1252, not ${JSON.stringify(value)}`;
  throw new SyndiffError('usage', message, didYouMean(value, ENCODINGS));
}

/**
 * Refuses a value that is none of the choices, and says which was meant; options.ts, which decides, cannot guess.
 *
 * @throws SyndiffError `usage`
 */
export function checkChoices(given: Given): void {
  checkEncoding(given.encoding);
  for (const [name, spec] of SPECS) {
    if (!('choices' in spec)) continue;
    const values = [given[name] ?? []].flat().map(String);
    const wrong = values.find((one) => !spec.choices.includes(one));
    if (wrong === undefined) continue;
    const message = `--${flagName(name)} takes ${spec.choices.join(', ')}, not ${JSON.stringify(wrong)}`;
    throw new SyndiffError('usage', message, didYouMean(wrong, spec.choices));
  }
}
