import { SyndiffError } from '../model/errors.js';
import { OPTIONS, flagName, resolveOptions, type OptionName, type OptionSpec, type Options } from '../model/options.js';
import { configIn, type CheckSource } from './config-file.js';
import { formatOfName } from './formats.js';
import { closest } from './suggest.js';

/** Option values as one source gives them, unchecked. */
export type Given = Partial<Record<OptionName, unknown>>;

/** The options in force, and which of them somebody asked for. */
export interface Settings {
  readonly options: Options;
  readonly given: Given;
  /** Remarks about the sources, such as a misspelt environment variable. */
  readonly notes: readonly string[];
  /** What the configuration says of rules; `check` reads it. */
  readonly check: CheckSource;
}

/** Where to look: a parameter, so that tests need no other process. */
export interface Sources {
  readonly flags: Given;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

const NAMES = Object.keys(OPTIONS) as OptionName[];

/** `minPassageWords` → `SYNDIFF_MIN_PASSAGE_WORDS`. */
export function variableName(name: string): string {
  return 'SYNDIFF_' + flagName(name).replace(/-/g, '_').toUpperCase();
}

const YES = ['1', 'true', 'yes', 'on'];
const NO = ['0', 'false', 'no', 'off'];

function fromVariable(spec: OptionSpec, value: string): unknown {
  const word = value.trim().toLowerCase();
  if (spec.type === 'flag') return YES.includes(word) ? true : NO.includes(word) ? false : value;
  if (spec.type === 'choices' || spec.type === 'list') return value.split(',').map((item) => item.trim());
  return value;
}

function givenByEnvironment(env: Sources['env']): Given {
  const entries = NAMES.map((name) => [name, env[variableName(name)]] as const);
  const set = entries.filter((entry): entry is readonly [OptionName, string] => (entry[1] ?? '') !== '');
  return Object.fromEntries(set.map(([name, value]) => [name, fromVariable(OPTIONS[name], value)]));
}

/** The environment belongs to other programs too, so a name that we do not know is worth a word only if it is close. */
function misspeltVariables(env: Sources['env']): string[] {
  const known = NAMES.map(variableName);
  const unknown = Object.keys(env).filter((name) => name.startsWith('SYNDIFF_') && !known.includes(name));
  return unknown.flatMap((name) => {
    const short = closest(
      name.slice('SYNDIFF_'.length),
      known.map((other) => other.slice('SYNDIFF_'.length)),
    );
    return short === null ? [] : [`the environment variable ${name} is not read. Did you mean SYNDIFF_${short}?`];
  });
}

/** Checks the values of one source by themselves, so that a message can say where the wrong value stands. */
function checked(given: Given, source: string): Given {
  try {
    resolveOptions(given);
  } catch (error) {
    if (source === '' || !(error instanceof SyndiffError)) throw error;
    throw new SyndiffError(error.code, `${source}: ${error.message}`, error.hint);
  }
  return given;
}

/** Where no format is asked for, the name of the output says it. */
function resolved(given: Given): Options {
  const options = resolveOptions(given);
  const named = given.format === undefined && options.output !== null ? formatOfName(options.output) : null;
  return named === null ? options : { ...options, format: [named] };
}

/**
 * The options in force: flags, then `SYNDIFF_*` variables, then the configuration file, then defaults. Paths in all
 * of them are seen from the working folder.
 *
 * @throws SyndiffError `usage` for an unknown key or a value out of range, naming the source, and for an output of a kind that is not written
 */
export async function settingsFrom({ flags, env, folder }: Sources): Promise<Settings> {
  const byFlags = checked(flags, '');
  const byEnvironment = checked(givenByEnvironment(env), 'in the environment (SYNDIFF_*)');
  const { config } = resolveOptions({ ...byEnvironment, ...byFlags });
  const { options: raw, file, check } = await configIn(folder, config);
  const given = { ...checked(raw, `in ${file}`), ...byEnvironment, ...byFlags };
  return { options: resolved(given), given, notes: misspeltVariables(env), check };
}
