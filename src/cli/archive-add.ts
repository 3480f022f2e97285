import { NOTHING_ADDED, openArchive, prepare, type Added, type Prepared } from '../archive/archive.js';
import { SyndiffError } from '../errors.js';
import { streamArticles, type Article } from '../index.js';
import type { Asked, Verb } from './archive-verb.js';
import { EXIT } from './exit-codes.js';
import { seldom } from './progress.js';
import { print } from './terminal.js';

/** Articles of a batch, which becomes durable as a whole. Larger ones make fewer, larger pieces of the index. */
const BATCH_ARTICLES = 10_000;
/** Characters of a batch: its texts are in memory until it is written. */
const BATCH_CHARACTERS = 64 * 1024 ** 2;

const number = (count: number): string => count.toLocaleString('en-US');

const sum = (one: Added, other: Added): Added => ({
  added: one.added + other.added,
  versions: one.versions + other.versions,
  known: one.known + other.known,
});

/** Prepared articles in batches; those that are known already are only counted. */
async function* batches(
  articles: AsyncIterable<Article>,
  knows: (article: Article) => boolean,
): AsyncGenerator<{ readonly batch: readonly Prepared[]; readonly known: number }> {
  let [batch, characters, known]: [Prepared[], number, number] = [[], 0, 0];
  for await (const article of articles) {
    if (knows(article)) known += 1;
    else {
      batch.push(prepare(article));
      characters += article.text.length;
    }
    if (batch.length < BATCH_ARTICLES && characters < BATCH_CHARACTERS) continue;
    yield { batch, known };
    [batch, characters, known] = [[], 0, 0];
  }
  yield { batch, known };
}

async function* articlesOf({ named, options, progress, say }: Asked): AsyncGenerator<Article> {
  const tell = seldom(({ articles, share }: { articles: number; share: number | null }) =>
    progress.show({ what: 'read', done: articles, of: null, share }),
  );
  for await (const item of streamArticles(named, options, tell)) {
    if ('article' in item) yield item.article;
    else say(`warning: ${item.warning.source}: ${item.warning.message}`);
  }
}

function inWords({ added, versions, known }: Added, total: number): string {
  const parts = [
    `${number(added)} added`,
    ...(versions > 0 ? [`${number(versions)} kept as new versions of articles that were there`] : []),
    ...(known > 0 ? [`${number(known)} there already`] : []),
  ];
  return `${parts.join(', ')}. The archive holds ${number(total)} ${total === 1 ? 'article' : 'articles'}.\n`;
}

/** `syndiff archive add`. Without inputs it only brings the archive up to date. */
export const addVerb: Verb = async (asked) => {
  const { named, options, path, progress, say } = asked;
  const isUpkeep = named.length === 0 && options.filesFrom === null;
  const archive = await openArchive(path, { mode: isUpkeep ? 'write' : 'create' });
  try {
    const adder = archive.adder();
    let all = NOTHING_ADDED;
    for await (const { batch, known } of batches(articlesOf(asked), (article) => adder.knows(article))) {
      all = sum(all, sum(adder.add(batch), { ...NOTHING_ADDED, known }));
      if (options.verbose) say(`${number(all.added + all.versions)} articles are on the disk`);
    }
    progress.clear();
    if (!isUpkeep && all.added + all.versions + all.known === 0)
      throw new SyndiffError('nothing-to-compare', 'nothing was added: no report could be read');
    await print(inWords(all, archive.refresh().state.articles));
    return EXIT.done;
  } finally {
    await archive.close();
  }
};
