import { Script, createContext } from 'node:vm';
import { basename, dirname, resolve } from 'node:path';
import { SyndiffError } from '../model/errors.js';
import { flagName, type ReadingOptions } from '../model/options.js';
import type { ArticleRecord } from './head/article.js';
import { dateAt } from './head/dates.js';

/** Where an article was found. */
export interface Whereabouts {
  /** As given, with `/`; inside an archive the path goes on behind the archive's. */
  readonly source: string;
  /** On disk, or null for standard input and what is inside an archive. */
  readonly path: string | null;
  /** When the file was last written, in milliseconds since 1970, or null. */
  readonly writtenAt: number | null;
}

type Rule = (where: Whereabouts, url: string | null) => string | null;

/** What `--outlet-from` and `--date-from` say about one article; a date that cannot be read is given as it was found. */
export interface FromRules {
  readonly outlet: string | null;
  readonly published: string | null;
  readonly badDate: string | null;
}

export type PlaceRules = (where: Whereabouts, url: string | null) => FromRules;

/** Longer paths are left alone: no operating system has them but by mischief. */
const LONGEST_PATH = 1000;
/**
 * A pattern can take longer than the age of the world on 40 characters, so its time is bounded and not the path alone.
 * Sensible ones take microseconds.
 */
const PATTERN_TIMEOUT_MS = 1000;

const RUN = new Script('pattern.exec(path)');

function usage(name: string, message: string): SyndiffError {
  const hint = 'Write a pattern with one group, such as reports/([^/]+)/.';
  return new SyndiffError('usage', `--${flagName(name)} ${message}`, hint);
}

function compiled(name: string, source: string): RegExp {
  try {
    const pattern = new RegExp(source, 'u');
    if ((new RegExp(`${source}|`, 'u').exec('')?.length ?? 0) > 1) return pattern;
  } catch {
    throw usage(name, `is given no valid pattern: ${JSON.stringify(source)}`);
  }
  throw usage(name, `needs a group in its pattern, the part that is taken: ${JSON.stringify(source)}`);
}

function patternRule(name: string, source: string): Rule {
  const sandbox = { pattern: compiled(name, source), path: '' };
  const context = createContext(sandbox);
  const firstGroup = (): string | null => {
    try {
      const found = RUN.runInContext(context, { timeout: PATTERN_TIMEOUT_MS }) as RegExpExecArray | null;
      return found?.slice(1).find((group) => (group as string | undefined) !== undefined && group !== '') ?? null;
    } catch {
      throw usage(name, `has a pattern that takes more than a second on one path: ${JSON.stringify(source)}`);
    }
  };
  // A file of a million records has one path.
  let found: string | null = null;
  return ({ source: path }) => {
    if (path.length > LONGEST_PATH) return null;
    if (path !== sandbox.path) {
      sandbox.path = path;
      found = firstGroup();
    }
    return found;
  };
}

/** The folder that a file lies in; of a name without a folder, the working folder. */
function folderOf({ source, path }: Whereabouts): string | null {
  const named = source.split('/').at(-2);
  if (named !== undefined && !['', '.', '..'].includes(named)) return named;
  return path === null ? null : basename(dirname(resolve(path))) || null;
}

function hostOf(url: string | null): string | null {
  if (url === null || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./u, '').replace(/\.$/u, '') || null;
}

/** Years of newspapers: an eight-digit number that begins otherwise is no date. */
const YEAR = /^(?:1[6-9]|20)\d\d/u;

/** The first date in a name such as `2021_09_03-harbour.txt` or `harbour 3 September 2021.txt`. */
function dateWithin(name: string): string | null {
  const text = name
    .slice(-LONGEST_PATH)
    .replace(/_/gu, '-')
    .replace(/(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/gu, '$1-$2-$3');
  for (const { index } of text.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const iso = dateAt(text, index)?.iso ?? null;
    if (iso !== null && YEAR.test(iso)) return iso;
  }
  return null;
}

const nameOf = (source: string): string => source.slice(source.lastIndexOf('/') + 1);

const iso = (ms: number): string => new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');

const OUTLET_RULES: Readonly<Record<string, Rule>> = {
  dir: folderOf,
  host: (_where, url) => hostOf(url),
};

const DATE_RULES: Readonly<Record<string, Rule>> = {
  name: ({ source }) => nameOf(source),
  mtime: ({ writtenAt }) => (writtenAt === null ? null : iso(writtenAt)),
};

const NOTHING: Rule = () => null;

function ruleOf(name: string, given: string | null, known: Readonly<Record<string, Rule>>): Rule {
  if (given === null) return NOTHING;
  const own = Object.hasOwn(known, given) ? known[given] : undefined;
  return own ?? patternRule(name, given);
}

/**
 * The rules of `--outlet-from` and `--date-from`.
 *
 * @throws SyndiffError `usage` where a pattern is broken or has no group, and later where it takes too long
 */
export function placeRules(options: Pick<ReadingOptions, 'outletFrom' | 'dateFrom'>): PlaceRules {
  const outletRule = ruleOf('outletFrom', options.outletFrom, OUTLET_RULES);
  const dateRule = ruleOf('dateFrom', options.dateFrom, DATE_RULES);
  const isPattern = options.dateFrom !== null && !Object.hasOwn(DATE_RULES, options.dateFrom);
  return (where, url) => {
    const found = dateRule(where, url);
    const published = found === null ? null : dateWithin(found);
    return { outlet: outletRule(where, url), published, badDate: isPattern && published === null ? found : null };
  };
}

/** A record with what the rules say in the place of what the file says itself. */
export function withRules(record: ArticleRecord, rules: FromRules): ArticleRecord {
  return {
    ...record,
    ...(rules.outlet === null ? {} : { outlet: rules.outlet }),
    ...(rules.published === null ? {} : { published: rules.published }),
  };
}
