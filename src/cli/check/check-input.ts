import { relative, resolve } from 'node:path';
import { SyndiffError, streamArticles, type Article, type Options, type ReadItem, type Warning } from '../../index.js';
import type { ReadProgress } from '../../index.js';
import { demandEarlier, earlierThan, namesArchive } from '../compare/earlier.js';

/** Articles to judge, and those to hold them against. */
export interface CheckInput {
  readonly news: readonly Article[];
  readonly past: readonly Article[];
  readonly warnings: readonly Warning[];
}

/** What is read, and who is told of it. */
export interface CheckReading {
  readonly inputs: readonly string[];
  readonly options: Options;
  /** Files that changed, seen from this folder; null where all of them are meant. */
  readonly changed: ReadonlySet<string> | null;
  readonly onWarning: (warning: Warning) => void;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** Whatever gives articles, each with the place it comes from, and says what it could not read. */
type Source = AsyncIterable<ReadItem>;

type Reading = NonNullable<Parameters<typeof streamArticles>[1]>;

const readingOptions = ({
  inputFormat,
  field,
  allowFetch,
  encoding,
  outletFrom,
  dateFrom,
  maxMemory,
}: Options): Reading => ({
  ...{ inputFormat, field, allowFetch, encoding, outletFrom, dateFrom, maxMemory },
});

const newsOf = ({ inputs, options, onProgress }: CheckReading): Source =>
  streamArticles(inputs, { ...readingOptions(options), filesFrom: options.filesFrom }, onProgress);

/** The earlier articles. What is named in --files-from is news. */
const pastOf = ({ options, onProgress }: CheckReading): Source =>
  streamArticles(options.against === null ? [] : [options.against], readingOptions(options), onProgress);

/** The place an article was read from. A batch may lie inside what it is held against: it is not held against itself. */
const placeOf = ({ source, place }: Article): string => JSON.stringify([resolve(source), place]);

const stemOf = (path: string): string => path.replace(/\.[^./]*$/u, '');

/** Whether a file, the file beside it that describes it, or the archive that holds it is among those that changed. */
function changeTest(changed: ReadonlySet<string> | null): (source: string) => boolean {
  if (changed === null) return () => true;
  const described = new Set([...changed].filter((path) => /\.(?:json|ya?ml)$/iu.test(path)).map(stemOf));
  return (source) => {
    const path = relative(process.cwd(), resolve(source)).replaceAll('\\', '/');
    if (changed.has(path) || described.has(stemOf(path))) return true;
    const parts = path.split('/');
    return parts.some((_, at) => changed.has(parts.slice(0, at).join('/')));
  };
}

interface Read {
  readonly articles: readonly Article[];
  readonly warnings: readonly Warning[];
}

async function readAll(source: Source, onWarning: CheckReading['onWarning']): Promise<Read> {
  const [articles, warnings]: [Article[], Warning[]] = [[], []];
  for await (const item of source) {
    if ('article' in item) articles.push(item.article);
    else {
      warnings.push(item.warning);
      onWarning(item.warning);
    }
  }
  return { articles, warnings };
}

const NO_PAST: Read = { articles: [], warnings: [] };

/** A gate that passes what it has not seen is none. What may be gone, such as a deleted file, is named in --files-from. */
function demandNamed({ inputs }: CheckReading, warnings: readonly Warning[]): void {
  const missing = warnings.find(
    ({ code, source }) => (code === 'not-found' || code === 'unreadable') && inputs.includes(source),
  );
  if (missing === undefined) return;
  const hint = 'Every input that is named must be there; a list in --files-from may name what is gone.';
  throw new SyndiffError('no-such-input', `${missing.source}: ${missing.message}`, hint);
}

/**
 * Reads a batch and what it is held against. Where only changed files are meant, the others of the batch are held
 * against, as they were there before.
 *
 * @throws SyndiffError `nothing-to-compare` where inputs were named and none could be read, or nothing of what they are to
 * be held against; `no-such-input` where an input that was named is not there
 */
export async function readInput(reading: CheckReading): Promise<CheckInput> {
  const isMeant = changeTest(reading.changed);
  const batch = await readAll(newsOf(reading), reading.onWarning);
  demandNamed(reading, batch.warnings);
  const { against } = reading.options;
  const readPast = (): Promise<Read> => readAll(pastOf(reading), reading.onWarning);
  const earlier = against === null ? NO_PAST : await earlierThan(batch.articles, against, readPast);
  if (batch.articles.length === 0 && batch.warnings.length > 0)
    throw new SyndiffError('nothing-to-compare', 'there is nothing to check: no report could be read');
  if (against !== null && !namesArchive(against)) demandEarlier(against, earlier.articles.length);
  const places = new Set(batch.articles.map(placeOf));
  return {
    news: batch.articles.filter(({ source }) => isMeant(source)),
    past: [
      ...batch.articles.filter(({ source }) => !isMeant(source)),
      ...earlier.articles.filter((article) => !places.has(placeOf(article))),
    ],
    warnings: [...batch.warnings.filter(({ source }) => isMeant(source)), ...earlier.warnings],
  };
}
