/** One of the threads that `archive-find-threads.ts` starts: opens the archive once and looks articles up in it. */
import { find, type Found, type FindOptions } from '../../archive/verbs/find.js';
import { openArchive } from '../../archive/open.js';
import type { Article } from '../../compare/engine.js';

export interface FindTask {
  readonly path: string;
  readonly articles: readonly Article[];
  readonly ask: FindOptions;
}

let opened: ReturnType<typeof openArchive> | null = null;

export default async function findAll({ path, articles, ask }: FindTask): Promise<readonly Found[]> {
  const archive = await (opened ??= openArchive(path, { mode: 'read' }));
  return articles.map((article) => find(archive, article, ask));
}
