import { isArchive, Newcomers, openArchive, type Archive } from '../../archive/archive.js';
import { SyndiffError, streamArticles, type Options, type ReadProgress, type Warning } from '../../index.js';
import { ArticleFile, ArticleWriter, Collection, isInLanguage, type Scratch, type Settled } from '../../scan/scan.js';
import { demandEarlier } from '../compare/earlier.js';
import { lookedIn } from '../out/looked-in.js';
import type { Progress } from '../out/progress.js';
import type { Shelf } from './scan-crew-thread.js';

/** Share of the memory that rows of hashes may fill before they go to the disk; sorting a shard and the rest need theirs. */
const ROWS_SHARE = 0.25;

/** What is told while reading. */
export interface ReadListener {
  readonly onWarning: (warning: Warning) => void;
  readonly onNote: (text: string) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** Everything that was read, in order, with the pairs worth a closer look. */
export interface Read {
  readonly settled: Settled;
  readonly shelf: Shelf;
  readonly warnings: readonly Warning[];
}

/** Reads all articles into a scratch file, and finds the pairs. */
export async function readAll(
  { inputs, options }: { readonly inputs: readonly string[]; readonly options: Options },
  scratch: Scratch,
  listener: ReadListener,
): Promise<Read> {
  const { sameOutlet, window: windowDays, maxMemory, language } = options;
  const room = { bytes: ROWS_SHARE * maxMemory, overflow: scratch.rows };
  const archive = options.against === null ? null : await archiveAt(options.against);
  const filters = { sameOutlet, windowDays };
  const collection =
    archive === null ? new Collection(filters, room) : new Newcomers(archive, { ...filters, language });
  const writer = new ArticleWriter(scratch.articles);
  const warnings: Warning[] = [];
  const takeIn = async (places: readonly string[], own: Options): Promise<void> => {
    const tell = ({ share }: ReadProgress): void => {
      listener.onProgress({ what: 'read', done: collection.count, of: null, share });
    };
    for await (const item of streamArticles(places, own, tell)) {
      if ('article' in item) {
        if (!isInLanguage(item.article, language)) continue;
        collection.add(item.article);
        writer.add(item.article);
      } else {
        warnings.push(item.warning);
        listener.onWarning(item.warning);
      }
    }
  };
  await takeIn(inputs, options);
  const looked = lookedIn(warnings, process.cwd());
  if (looked !== null) listener.onNote(looked);
  if (collection.count === 0)
    throw new SyndiffError('nothing-to-compare', 'there is nothing to scan: no report could be read');
  if (options.against !== null && collection instanceof Collection) {
    collection.beginEarlier();
    const news = collection.count;
    // What is named in --files-from is news.
    await takeIn([options.against], { ...options, filesFrom: null });
    demandEarlier(options.against, collection.count - news);
  }
  const texts = ArticleFile.open(scratch.articles.path, writer.finish());
  const settled = settledOf(collection, writer, (number) => texts.article(number).text);
  texts.close();
  await archive?.close();
  return { settled, warnings, shelf: { path: scratch.articles.path, places: writer.finish() } };
}

/** The archive that a path names; null where it is something else. Its library is loaded only then. */
async function archiveAt(path: string): Promise<Archive | null> {
  return isArchive(path) ? openArchive(path, { mode: 'read' }) : null;
}

/** Order and pairs. What is needed of an archive is written behind the new articles. */
function settledOf(
  collection: Collection | Newcomers,
  writer: ArticleWriter,
  textOf: (number: number) => string,
): Settled {
  if (collection instanceof Collection) return collection.settle(textOf);
  const { settled, involved } = collection.settle(textOf);
  for (const article of involved) writer.add(article);
  return settled;
}
