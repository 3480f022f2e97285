import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SyndiffError } from '../model/errors.js';
import { OPTIONS, type OptionName } from '../model/options.js';
import { didYouMean } from './suggest.js';

/** Parts of a configuration that are no options: what `check` goes by. They are checked where they are read. */
export const CHECK_KEYS = ['rules', 'overrides', 'ignore'] as const;

/** What a configuration says of `check`, unchecked, and where it stands. */
export interface CheckSource {
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A configuration in its two parts. */
export interface ConfigFile {
  /** Empty where there is none. */
  readonly file: string;
  readonly options: Partial<Record<OptionName, unknown>>;
  readonly check: CheckSource;
}

/** Looked for in this order; the first that is there counts. */
const NAMES = ['syndiff.config.json', 'syndiff.config.yaml', 'syndiff.config.yml', 'syndiff.config.js'];
const PACKAGE = 'package.json';
const PACKAGE_KEY = 'syndiff';

/** What only a command line can say. */
const NOT_IN_FILES: readonly OptionName[] = ['config', 'rule', 'printConfig', 'updateBaseline', 'since', 'watch'];

export const FILE_OPTIONS = (Object.keys(OPTIONS) as OptionName[]).filter((name) => !NOT_IN_FILES.includes(name));

const NONE: ConfigFile = { file: '', options: {}, check: { file: '', value: {} } };

type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refuseUnknownKeys(config: Values, file: string): void {
  const allowed = [...FILE_OPTIONS, ...CHECK_KEYS] as readonly string[];
  for (const key of Object.keys(config)) {
    if (key === '$schema' || allowed.includes(key)) continue;
    throw new SyndiffError('usage', `${file}: there is no option ${JSON.stringify(key)}`, didYouMean(key, allowed));
  }
}

function inParts(config: unknown, file: string): ConfigFile {
  if (config === null || config === undefined) return { ...NONE, file };
  if (!isRecord(config))
    throw new SyndiffError('usage', `${file} must hold options with their values, such as minPassageWords: 12`);
  refuseUnknownKeys(config, file);
  const isForCheck = (key: string): boolean => (CHECK_KEYS as readonly string[]).includes(key);
  const pick = (wanted: (key: string) => boolean): Values =>
    Object.fromEntries(Object.entries(config).filter(([key]) => key !== '$schema' && wanted(key)));
  return { file, options: pick((key) => !isForCheck(key)), check: { file, value: pick(isForCheck) } };
}

function because(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

async function parsed(text: string, file: string): Promise<unknown> {
  try {
    // YAML contains JSON; a JSON file is held to JSON, so that other programs can read it too.
    if (extname(file) === '.json') return JSON.parse(text) as unknown;
    const { parse } = await import('yaml');
    return parse(text) as unknown;
  } catch (error) {
    throw new SyndiffError('usage', `${file} cannot be read: ${because(error)}`);
  }
}

/** A program of the user’s own: it is run, as its owner runs it, and must give plain values. */
async function imported(path: string, file: string): Promise<unknown> {
  try {
    const { default: config } = (await import(pathToFileURL(resolve(path)).href)) as { default?: unknown };
    return structuredClone(config);
  } catch (error) {
    throw new SyndiffError(
      'usage',
      `${file} cannot be read: ${because(error)}`,
      'It must export plain values as default.',
    );
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new SyndiffError('usage', `the configuration ${path} cannot be read`);
  }
}

async function fromFile(path: string, file: string): Promise<ConfigFile | null> {
  const text = await textOf(path);
  if (text === null) return null;
  if (/\.[cm]?js$/u.test(file)) return inParts(await imported(path, file), file);
  const config = await parsed(text, file);
  const isPackage = file === PACKAGE || file.endsWith(`/${PACKAGE}`);
  if (!isPackage) return inParts(config, file);
  if (!isRecord(config) || config[PACKAGE_KEY] === undefined) return null;
  return inParts(config[PACKAGE_KEY], `${file} (${PACKAGE_KEY})`);
}

/** A folder's package.json belongs to others too: one that is no JSON is theirs to mend. */
const ofPackage = (folder: string): Promise<ConfigFile | null> =>
  fromFile(join(folder, PACKAGE), PACKAGE).catch((error: unknown) => {
    if (error instanceof SyndiffError && error.message.startsWith(`${PACKAGE} cannot be read`)) return null;
    throw error;
  });

/**
 * The configuration that was named, or the one of a folder: a file of its own, else the key `syndiff` in package.json.
 *
 * @throws SyndiffError `usage` where it cannot be read, is not there though named, or holds an unknown key
 */
export async function configIn(folder: string, named: string | null): Promise<ConfigFile> {
  if (named !== null) {
    const found = await fromFile(named, named);
    if (found === null) throw new SyndiffError('usage', `there is no configuration ${named}`);
    return found;
  }
  for (const file of NAMES) {
    const found = await fromFile(join(folder, file), file);
    if (found !== null) return found;
  }
  return (await ofPackage(folder)) ?? NONE;
}
