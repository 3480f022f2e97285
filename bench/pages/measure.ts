import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldMap, NO_METADATA } from '../../src/read/head/metadata.js';
import type { ArticleRecord } from '../../src/read/head/article.js';
import { HTML } from '../../src/read/pages/html.js';
import { projectRoot, tarFiles } from '../accuracy/data.js';
import { textOfExpected, wordF1, wordsOf } from './text.js';

/** How one saved page was read, against what is expected of it. */
export interface PageResult {
  readonly page: string;
  readonly words: number;
  readonly f1: number;
  readonly title: boolean;
  /** Agrees with the expected metadata as they are. */
  readonly byline: boolean;
  /** The same with the labels by eye in the place of those that are no byline, or lack one that the page shows. */
  readonly bylineByEye: boolean;
  readonly ms: number;
}

/** Why pages are as they are, by name of the page, and the bylines that were looked up by eye. */
export interface PageLabels {
  readonly texts: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly bylines: Readonly<Record<string, { readonly byline: string | null; readonly reason: string }>>;
}

interface Expected {
  readonly title: string | null;
  readonly byline: string | null;
}

export const pageLabels = (): PageLabels =>
  JSON.parse(readFileSync(join(projectRoot(), 'bench/labels/pages.json'), 'utf8')) as PageLabels;

async function recordOf(bytes: Uint8Array, source: string): Promise<ArticleRecord | null> {
  const context = {
    source,
    fields: fieldMap([]),
    sidecar: NO_METADATA,
    place: 1,
    where: '',
    encoding: null,
    url: null,
  };
  for await (const item of HTML.parse(bytes, context)) if ('record' in item) return item.record;
  return null;
}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim().toLowerCase();

/** `By Jane Doe March 25, 2015` and `Jane Doe` name the same person. */
function names(byline: string | null | undefined): string {
  const bare = plain(byline).replace(/^(?:written by|by|par)\s+/u, '');
  return bare.replace(
    / (?:january|february|march|april|may|june|july|august|september|october|november|december) .*$/u,
    '',
  );
}

async function measurePage(page: string, files: ReadonlyMap<string, Buffer>, labels: PageLabels): Promise<PageResult> {
  const file = (name: string): Buffer => files.get(`test-pages/${page}/${name}`) ?? Buffer.alloc(0);
  const expected = JSON.parse(file('expected-metadata.json').toString('utf8')) as Expected;
  const began = process.cpuUsage();
  const record = await recordOf(file('source.html'), page);
  const { user, system } = process.cpuUsage(began);
  const words = wordsOf(textOfExpected(file('expected.html').toString('utf8')));
  const label = labels.bylines[page];
  return {
    page,
    words: words.length,
    f1: wordF1(words, wordsOf(record?.text ?? '')),
    title: plain(record?.title) === plain(expected.title),
    byline: names(record?.byline) === names(expected.byline),
    bylineByEye: names(record?.byline) === names(label === undefined ? expected.byline : label.byline),
    ms: (user + system) / 1000,
  };
}

/** All pages of the set, in the order of their names. */
export async function measurePages(): Promise<readonly PageResult[]> {
  const files = tarFiles('article-pages.tar.gz');
  const labels = pageLabels();
  const pages = [...files.keys()].flatMap(
    (path) => /^(?:\.\/)?test-pages\/([^/]+)\/source\.html$/u.exec(path)?.[1] ?? [],
  );
  const results: PageResult[] = [];
  for (const page of pages.sort()) results.push(await measurePage(page, files, labels));
  return results;
}

export const shareOf = (results: readonly PageResult[], is: (one: PageResult) => boolean): number =>
  results.filter(is).length / results.length;

export const meanF1 = (results: readonly PageResult[]): number =>
  results.reduce((sum, { f1 }) => sum + f1, 0) / results.length;
