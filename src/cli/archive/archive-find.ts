import type { Archive } from '../../archive/archive.js';
import { find, type Found, type FindOptions } from '../../archive/verbs/find.js';
import { openArchive } from '../../archive/open.js';
import { SyndiffError } from '../../model/errors.js';
import type { Article } from '../../compare/engine.js';
import { readArticles } from '../../read/read.js';
import type { Verb } from './archive-verb.js';
import { filterFrom } from './archive-filter.js';
import { answerOf } from './archive-answer.js';
import { deliverAll } from './archive-output.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';

const FORMATS = ['text', 'json', 'jsonl'] as const;

/** One line a query. */
const line = (found: Found): string => JSON.stringify(found) + '\n';

function checkOne(articles: readonly Article[], formats: readonly string[]): void {
  if (articles.length <= 1 || !formats.includes('json')) return;
  const message = `--format json answers for one article, and ${articles.length} were given`;
  throw new SyndiffError('usage', message, 'Use --format jsonl: one answer a line.');
}

/** Where to look, and for what. */
interface Search {
  readonly archive: Archive;
  readonly path: string;
  readonly ask: FindOptions;
}

/** Many articles are looked up in threads, which are loaded only then. */
async function findAll(articles: readonly Article[], search: Search, jobs: number): Promise<readonly Found[]> {
  const { archive, path, ask } = search;
  if (articles.length > 1) {
    const { findInThreads, findThreads } = await import('./archive-find-threads.js');
    const threads = findThreads(articles.length, jobs);
    if (threads > 1) return findInThreads(articles, { path, ask }, threads);
  }
  return articles.map((article) => find(archive, article, ask));
}

/** `syndiff archive find`. */
export const findVerb: Verb = async (asked) => {
  const { named, options, path, say } = asked;
  const hint = 'For a page, run syndiff compare FILE --against ARCHIVE.';
  const formats = formatsAmong(options.format, { command: 'archive find', choices: FORMATS, hint });
  if (named.length === 0 && options.filesFrom === null)
    throw new SyndiffError('usage', 'archive find needs a report', 'Name a file, or - for standard input.');
  const archive = await openArchive(path, { mode: options.family === null ? 'read' : 'derive' });
  try {
    const { articles, warnings } = await readArticles(named, options);
    for (const { source, message } of warnings) say(`warning: ${source}: ${message}`);
    if (articles.length === 0)
      throw new SyndiffError('nothing-to-compare', 'there is nothing to look for: no report could be read');
    checkOne(articles, formats);
    const { minPassageWords, offsets, limit } = options;
    const ask = { engine: { minPassageWords, offsets }, filter: await filterFrom(archive, asked), limit };
    const found = await findAll(articles, { archive, path, ask }, options.jobs);
    const answers = found.map((one, at) => ({ article: articles[at] as Article, found: one }));
    await deliverAll(asked, formats, (format) => {
      if (format === 'text') return answers.map((answer) => answerOf(answer, path)).join('\n');
      if (format === 'jsonl') return answers.map(({ found }) => line(found));
      return answers.map(({ found }) => JSON.stringify(found, null, 2) + '\n');
    });
    return EXIT.done;
  } finally {
    await archive.close();
  }
};
