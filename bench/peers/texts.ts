import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../scan/lines.js';

/** A corpus as the peers read it: a file an article, their names in a list, and one file of all the text. */
export interface Texts {
  readonly folder: string;
  readonly list: string;
  readonly all: string;
  readonly articles: number;
  /** Bytes and words of text. */
  readonly bytes: number;
  readonly words: number;
  /** False where a file for each article would be too many: only the file of all the text is there. */
  readonly hasFiles: boolean;
}

type Counts = Pick<Texts, 'articles' | 'bytes' | 'words' | 'hasFiles'>;

/** More files than that in one folder, and the file system is what is measured. */
const MAX_FILES = 100_000;

function writeAll(corpus: string, { folder, list, all }: Pick<Texts, 'folder' | 'list' | 'all'>): Counts {
  const [names, whole] = [openSync(list, 'w'), openSync(all, 'w')];
  let [articles, bytes, words] = [0, 0, 0];
  for (const line of linesOf(corpus)) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const path = join(folder, `${id}.txt`);
    if (articles < MAX_FILES) writeFileSync(path, `${text}\n`);
    writeSync(names, `${path}\n`);
    writeSync(whole, `${text}\n`);
    articles += 1;
    bytes += Buffer.byteLength(text) + 1;
    words += text.split(/\s+/).length;
  }
  closeSync(names);
  closeSync(whole);
  return { articles, bytes, words, hasFiles: articles <= MAX_FILES };
}

/** Written next to the corpus, once. */
export function writeTexts(corpus: string): Texts {
  const place = `${corpus}.texts`;
  const paths = { folder: join(place, 'files'), list: join(place, 'list'), all: join(place, 'all.txt') };
  const counts = join(place, 'counts.json');
  // Text of an earlier corpus at the same place would be measured in its stead, and of one that was moved nothing.
  const isThere = existsSync(counts) && existsSync(readFileSync(paths.list, 'utf8').split('\n', 1)[0] ?? '');
  const isFresh = isThere && statSync(counts).mtimeMs > statSync(corpus).mtimeMs;
  if (isFresh) return { ...paths, ...(JSON.parse(readFileSync(counts, 'utf8')) as Counts) };
  rmSync(place, { recursive: true, force: true });
  mkdirSync(paths.folder, { recursive: true });
  const written = writeAll(corpus, paths);
  writeFileSync(`${counts}.tmp`, JSON.stringify(written));
  renameSync(`${counts}.tmp`, counts);
  return { ...paths, ...written };
}
