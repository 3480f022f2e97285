import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
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
  /** Bytes of text. */
  readonly bytes: number;
}

/** Written next to the corpus, once. */
export function writeTexts(corpus: string): Texts {
  const place = `${corpus}.texts`;
  const [folder, list, all, counts] = ['files', 'list', 'all.txt', 'counts.json'].map((name) => join(place, name)) as [
    string,
    string,
    string,
    string,
  ];
  if (existsSync(counts))
    return { folder, list, all, ...(JSON.parse(readFileSync(counts, 'utf8')) as { articles: number; bytes: number }) };
  rmSync(place, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [names, whole] = [openSync(list, 'w'), openSync(all, 'w')];
  let [articles, bytes] = [0, 0];
  for (const line of linesOf(corpus)) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const path = join(folder, `${id}.txt`);
    writeFileSync(path, `${text}\n`);
    writeSync(names, `${path}\n`);
    writeSync(whole, `${text}\n`);
    articles += 1;
    bytes += Buffer.byteLength(text) + 1;
  }
  closeSync(names);
  closeSync(whole);
  writeFileSync(`${counts}.tmp`, JSON.stringify({ articles, bytes }));
  renameSync(`${counts}.tmp`, counts);
  return { folder, list, all, articles, bytes };
}
