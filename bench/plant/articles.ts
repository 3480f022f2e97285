import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A real article, as much of it as is planted in. */
export interface Real {
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  /** Paragraphs parted by a blank line. */
  readonly text: string;
}

/** Shorter ones hold too little to plant in; longer ones only cost time. */
const MIN_WORDS = 150;
const MAX_WORDS = 700;

const wordsOf = (text: string): number => text.split(/\s+/).length;

/** The first paragraphs up to `MAX_WORDS`, each once: pages repeat their captions. */
function shortened(paragraphs: readonly string[]): string {
  const kept = new Set<string>();
  let words = 0;
  for (const paragraph of paragraphs.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '')) {
    if (kept.has(paragraph)) continue;
    words += wordsOf(paragraph);
    if (words > MAX_WORDS) break;
    kept.add(paragraph);
  }
  return [...kept].join('\n\n');
}

function recordsOf(path: string): readonly unknown[] {
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

interface OutletRecord {
  readonly id: string;
  readonly scrape_time: string;
  readonly paragraphs: readonly string[];
}

function fromOutlets(folder: string): readonly Real[] {
  const records = recordsOf(join(folder, 'one-event-75-outlets.jsonl.gz')) as readonly OutletRecord[];
  return records.map(({ id, scrape_time, paragraphs }) => ({
    id,
    title: paragraphs[0] ?? null,
    published: scrape_time.slice(0, 10),
    text: shortened(paragraphs.slice(1)),
  }));
}

interface RevisionRecord {
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string;
}

/** The first version of each page: its versions share nearly everything. */
function fromRevisions(folder: string): readonly Real[] {
  const seen = new Set<string>();
  const records = recordsOf(join(folder, 'revisions.jsonl.gz')) as readonly RevisionRecord[];
  return records.flatMap(({ url, title, date, text }, at) => {
    if (seen.has(url)) return [];
    seen.add(url);
    return [{ id: `revision-${at}`, title, published: date?.slice(0, 10) ?? null, text: shortened(text.split(/\n+/)) }];
  });
}

/** The files of a tar archive: a header of 512 bytes (name, octal size), then the content in blocks of 512. */
function* filesOf(tar: Buffer): Generator<{ readonly name: string; readonly content: Buffer }> {
  for (let at = 0; at + 512 <= tar.length;) {
    const field = (from: number, length: number): string =>
      tar
        .subarray(at + from, at + from + length)
        .toString('utf8')
        .replace(/\0.*$/s, '');
    const size = parseInt(field(124, 12) || '0', 8);
    const prefix = field(345, 155);
    if (field(0, 100) !== '')
      yield {
        name: prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`,
        content: tar.subarray(at + 512, at + 512 + size),
      };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Names carry outlet and date: `breitbart_2016-09-12_….txt`. */
function fromQuotations(folder: string): readonly Real[] {
  const tar = gunzipSync(readFileSync(join(folder, 'quotations.tar.gz')));
  return [...filesOf(tar)]
    .filter(({ name }) => name.includes('/text/') && name.endsWith('.txt'))
    .map(({ name, content }) => {
      const [title = '', ...paragraphs] = content.toString('utf8').split(/\n+/);
      const file = name.slice(name.lastIndexOf('/') + 1, -4);
      const published = /\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? null;
      return { id: file, title, published, text: shortened(paragraphs) };
    });
}

/** Real articles by the data set they come from; articles of two sets have nothing to do with each other. */
export interface Corpus {
  readonly outlets: readonly Real[];
  readonly quotations: readonly Real[];
  readonly revisions: readonly Real[];
}

/** Words in a row that no text holds twice by chance. */
const REPEATED_WORDS = 6;

/** A page that says a thing twice (captions, a lead repeated) has two right alignments: nothing can be scored in it. */
function repeatsItself(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const seen = new Set<string>();
  for (let at = 0; at + REPEATED_WORDS <= words.length; at += 1) {
    const run = words.slice(at, at + REPEATED_WORDS).join(' ');
    if (seen.has(run)) return true;
    seen.add(run);
  }
  return false;
}

/** Reads the articles of `../shared/data` that are long enough. */
export function readCorpus(folder: string): Corpus {
  const long = (all: readonly Real[]): readonly Real[] =>
    all.filter(({ text }) => wordsOf(text) >= MIN_WORDS && !repeatsItself(text));
  return {
    outlets: long(fromOutlets(folder)),
    quotations: long(fromQuotations(folder)),
    revisions: long(fromRevisions(folder)),
  };
}
