import type { Made, Press } from './press.js';
import { runHashes, wordCodes } from './runs.js';

/** Lengths at which thresholds were tried. */
export const CHANCE_RUNS = [8, 12, 14] as const;
/** Enough for a rate, few enough for ten million runs in memory. */
const SAMPLE = 20_000;

/** How often two articles of different stories share a run of words that nobody planted. */
export interface Chance {
  readonly run: number;
  readonly articles: number;
  readonly pairs: number;
  /** Pairs to expect in the whole corpus: chance grows with its square. */
  readonly expected: number;
}

/** Runs of an article's background: what is neither copied nor copied from, nor the house's. */
function backgroundRuns({ parts, text, role }: Made, run: number): number[] {
  const isWholeCopied = role.kind !== 'none' && role.kind !== 'paragraph' && role.kind !== 'quotation';
  return parts.flatMap(({ kind, start, end, paragraph }) => {
    const isOwn = kind === 'body' && (paragraph!.shared === null || (isWholeCopied && role.member === 0));
    return isOwn ? runHashes(wordCodes(text.slice(start, end)), run) : [];
  });
}

function repeated(press: Press, sample: number, run: number): Set<number> {
  let hashes = new Float64Array(2 ** 20);
  let count = 0;
  for (let place = 0; place < sample; place += 1)
    for (const hash of backgroundRuns(press.article(place), run)) {
      if (count === hashes.length) {
        const grown = new Float64Array(hashes.length * 2);
        grown.set(hashes);
        hashes = grown;
      }
      hashes[count++] = hash;
    }
  const sorted = hashes.subarray(0, count).sort();
  const twice = new Set<number>();
  for (let at = 1; at < count; at += 1) if (sorted[at] === sorted[at - 1]) twice.add(sorted[at]!);
  return twice;
}

/** Pairs of articles that hold the same repeated run. */
function pairsWith(press: Press, sample: number, run: number): number {
  const holders = new Map<number, number[]>();
  for (const hash of repeated(press, sample, run)) holders.set(hash, []);
  for (let place = 0; place < sample; place += 1)
    for (const hash of new Set(backgroundRuns(press.article(place), run))) holders.get(hash)?.push(place);
  const pairs = new Set<number>();
  for (const places of holders.values())
    for (let one = 0; one < places.length; one += 1)
      for (let other = one + 1; other < places.length; other += 1) pairs.add(places[one]! * sample + places[other]!);
  return pairs.size;
}

/** Counted on the first articles of the file, which are of all kinds, and carried over to all pairs. */
export function chanceOf(press: Press): readonly Chance[] {
  const { articles } = press.layout;
  const sample = Math.min(articles, SAMPLE);
  return CHANCE_RUNS.map((run) => {
    const pairs = pairsWith(press, sample, run);
    const scale = (articles * (articles - 1)) / Math.max(1, sample * (sample - 1));
    return { run, articles: sample, pairs, expected: pairs * scale };
  });
}
