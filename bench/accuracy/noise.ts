import { align, analyse, articleFrom, resolveOptions } from '../../src/index.js';
import { dice, pick } from './dice.js';
import { covered } from './plagdet.js';
import { quotationArticles } from './polnear.js';
import { atLeast, type Row, type Size } from './row.js';

/** What scanners take for one another, as seen in reprints of the nineteenth century; longest first. */
const CONFUSIONS: readonly (readonly [string, readonly string[]])[] = [
  ['rn', ['m']],
  ['cl', ['d']],
  ['li', ['h']],
  ['vv', ['w']],
  ['ii', ['u']],
  ['m', ['rn', 'in']],
  ['w', ['vv']],
  ['d', ['cl']],
  ['h', ['b', 'li']],
  ['b', ['h', '6']],
  ['e', ['c', 'o']],
  ['c', ['e']],
  ['o', ['0', 'c']],
  ['a', ['o', 'u']],
  ['u', ['n', 'ii']],
  ['n', ['u', 'ri']],
  ['i', ['l', '1']],
  ['l', ['1', 'i']],
  ['s', ['5', 'f']],
  ['f', ['t', 's']],
  ['t', ['f', 'l']],
  ['r', ['t']],
  ['g', ['q', '9']],
  ['y', ['v']],
  ['v', ['y']],
  ['B', ['8']],
  ['O', ['0']],
  ['I', ['l', '1']],
  ['S', ['5']],
  [',', ['.']],
  ['.', [',']],
  ['"', ["''"]],
];

/** One error at a character: most take a letter for another, some lose it, some part or join words. */
function damaged(
  text: string,
  at: number,
  roll: () => number,
): { readonly replacement: string; readonly length: number } {
  const kind = roll();
  if (text.charAt(at) === ' ') return { replacement: kind < 0.5 ? '' : ' ', length: 1 };
  if (kind < 0.12) return { replacement: '', length: 1 };
  if (kind < 0.2) return { replacement: `${text.charAt(at)} `, length: 1 };
  const found = CONFUSIONS.find(([shape]) => text.startsWith(shape, at));
  if (found === undefined) return { replacement: kind < 0.6 ? "'" : '', length: 1 };
  return { replacement: pick(found[1], roll), length: found[0].length };
}

/** The text as a poor scan has it: each character is wrong with the given probability. */
export function scanned(text: string, rate: number, roll: () => number): string {
  let scan = '';
  for (let at = 0; at < text.length;) {
    if (roll() >= rate) scan += text.charAt(at++);
    else {
      const { replacement, length } = damaged(text, at, roll);
      scan += replacement;
      at += length;
    }
  }
  return scan;
}

/** A paragraph of one article, damaged, in the middle of another. */
interface Planted {
  readonly source: string;
  readonly from: { readonly start: number; readonly end: number };
  readonly host: string;
  readonly into: { readonly start: number; readonly end: number };
}

const LEAST_WORDS = 40;

function plant(
  source: string,
  host: string,
  rate: { readonly rate: number; readonly roll: () => number },
): Planted | null {
  const paragraphs = source.split('\n\n').filter((one) => one.split(/\s+/).length >= LEAST_WORDS);
  const middle = host.indexOf('\n\n', host.length >> 1);
  if (paragraphs.length === 0 || middle < 0) return null;
  const paragraph = pick(paragraphs, rate.roll);
  const start = source.indexOf(paragraph);
  const scan = scanned(paragraph, rate.rate, rate.roll);
  const into = middle + 2;
  return {
    source,
    from: { start, end: start + paragraph.length },
    host: `${host.slice(0, into)}${scan}\n\n${host.slice(into)}`,
    into: { start: into, end: into + scan.length },
  };
}

/** The share of the planted text that passages hold which join its two places, both sides together. */
function recallOf({ source, from, host, into }: Planted): number {
  const prose = (id: string, text: string) => analyse(articleFrom({ id, text, format: 'record', language: 'en' }));
  const touching = align(prose('source', source), prose('host', host), resolveOptions()).filter(
    ({ left, right }) =>
      left.start < from.end && from.start < left.end && right.start < into.end && into.start < right.end,
  );
  const held =
    covered(
      from,
      touching.map(({ left }) => left),
    ) +
    covered(
      into,
      touching.map(({ right }) => right),
    );
  return held / (from.end - from.start + (into.end - into.start));
}

export interface NoiseResult {
  readonly passages: number;
  /** Share of the planted characters that is found. */
  readonly recall: number;
  /** Share of the passages of which at least half is found. */
  readonly found: number;
}

export function scoreNoise(size: Size, rate: number): NoiseResult {
  const texts = quotationArticles().map(({ text }) => text);
  const roll = dice(1789);
  const count = size === 'full' ? 400 : 40;
  const recalls: number[] = [];
  while (recalls.length < count) {
    const planted = plant(pick(texts, roll), pick(texts, roll), { rate, roll });
    if (planted !== null && planted.source.length < 20_000 && !planted.host.includes(planted.source.slice(0, 200)))
      recalls.push(recallOf(planted));
  }
  return {
    passages: count,
    recall: recalls.reduce((sum, recall) => sum + recall, 0) / count,
    found: recalls.filter((recall) => recall >= 0.5).length / count,
  };
}

/** Paragraphs of at least 40 words, planted in unrelated articles with the errors of a poor scan. */
export function noise(size: Size): readonly Row[] {
  return [0.01, 0.03, 0.05].map((rate) => {
    const { passages, recall, found } = scoreNoise(size, rate);
    return {
      part: 'noise',
      name: `recall at ${rate * 100} % of characters`,
      value: recall,
      target: rate === 0.03 ? atLeast(0.95) : null,
      detail: `${passages} paragraphs of ${LEAST_WORDS} words and more; half or more of it found: ${found.toFixed(4)}`,
    };
  });
}
