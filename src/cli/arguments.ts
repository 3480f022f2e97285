import type { Options as FlagSpec } from 'yargs';
import { ENCODINGS, encodingNamed } from '../encoding-names.js';
import { SyndiffError } from '../errors.js';
import { OPTIONS, flagName, type OptionName, type OptionScope, type OptionSpec } from '../options.js';
import type { Given } from './settings.js';
import { didYouMean } from './suggest.js';

/** Headings in the help, one for each part of syndiff that reads options. */
const GROUPS: Readonly<Record<OptionScope, string>> = {
  engine: 'What counts:',
  scan: 'Which articles meet (scan):',
  archive: 'Which archive, and what of it:',
  check: 'The gate (check):',
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

/** The options table as the command line parser wants it. */
export function flagSpecs(): Record<string, FlagSpec> {
  return Object.fromEntries(SPECS.map(([name, spec]) => [flagName(name), flagSpec(spec)]));
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
