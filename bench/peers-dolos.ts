/**
 * All pairs of a corpus with dolos-core, whose own parsers read programs: words are handed to it as tokens.
 *
 * `node peers-dolos.js FOLDER-OF-THE-LIBRARY CORPUS`, run as a process of its own so that its memory is its own.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { linesOf } from './scan/lines.js';

/** Runs of eight words, one fingerprint in five: a shared run of twelve words is always found, as its authors promise. */
const KGRAM = 8;
const WINDOW = 5;

interface Library {
  readonly File: new (path: string, content: string) => object;
  readonly TokenizedFile: new (file: object, tokens: readonly string[], mapping: readonly object[]) => object;
  readonly Region: new (startRow: number, startCol: number, endRow: number, endCol: number) => object;
  readonly FingerprintIndex: new (
    kgram: number,
    window: number,
  ) => {
    addFiles(files: readonly object[]): void;
    allPairs(): readonly { buildFragments(): readonly object[] }[];
  };
}

const [, , folder = '', corpus = ''] = process.argv;
const { File, TokenizedFile, Region, FingerprintIndex } = (await import(
  pathToFileURL(join(folder, 'dist', 'index.js')).href
)) as Library;

const files: object[] = [];
for (const line of linesOf(corpus)) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const mapping = words.map((word, at) => new Region(0, at, 0, at + word.length));
  files.push(new TokenizedFile(new File(`${id}.txt`, text), words, mapping));
}
const index = new FingerprintIndex(KGRAM, WINDOW);
index.addFiles(files);
let fragments = 0;
const pairs = index.allPairs();
for (const pair of pairs) fragments += pair.buildFragments().length;
console.log(`${pairs.length} pairs, ${fragments} fragments`);
