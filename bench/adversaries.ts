/**
 * Work must grow linearly with the text, whatever the text is. Each adversary makes a pair of texts of a given size;
 * `compare` runs on it at size n and 2n, and the ratio of the times is printed: 2 is linear, 4 quadratic. The whole way
 * is timed, from the text to the report. Every size is run in turn with its double, and the fastest of several runs is
 * taken, because only noise makes a run slower.
 *
 * `npm run bench:adversaries` (sizes up to 1 MB a side), `npm run bench:adversaries -- --short` (64 KB)
 */
import { articleFrom, compare } from '../src/index.js';

const LIMIT = 2.6;
const LARGEST_SECONDS = 10;

/** A small generator with a fixed seed: the same texts on every machine. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Pair = readonly [string, string];
type Adversary = (size: number) => Pair;

const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

function words(size: number, seed: number, vocabulary = 20_000): string {
  const roll = dice(seed);
  let text = '';
  for (let count = 1; text.length < size; count += 1) {
    text += `w${Math.floor(roll() * vocabulary).toString(36)}${count % 17 === 0 ? '. ' : count % 151 === 0 ? '.\n\n' : ' '}`;
  }
  return text;
}

const paragraphs = (text: string): readonly string[] => text.split('\n\n');

/** A text with every nth word replaced. */
function edited(text: string, every: number): string {
  let count = 0;
  return text.replace(/w\w+/g, (word) => (++count % every === 0 ? `x${count.toString(36)}` : word));
}

const ADVERSARIES: Readonly<Record<string, Adversary>> = {
  'one word repeated': (size) => [fill('ferry ', size), fill('ferry ', size * 0.9)],
  'two words alternating': (size) => [fill('ferry quay ', size), fill('quay ferry ', size)],
  'two words at random': (size) => [words(size, 1, 2), words(size, 2, 2)],
  'nothing shared': (size) => [words(size, 1), words(size, 2).replaceAll('w', 'v')],
  'the same text': (size) => [words(size, 1), words(size, 1)],
  'every tenth word changed': (size) => [words(size, 1), edited(words(size, 1), 10)],
  'every third word changed': (size) => [words(size, 1), edited(words(size, 1), 3)],
  'paragraphs reversed': (size) => [words(size, 1), [...paragraphs(words(size, 1))].reverse().join('\n\n')],
  'one paragraph repeated': (size) => {
    const [paragraph = ''] = paragraphs(words(4000, 3));
    return [fill(`${paragraph}\n\n`, size), fill(`${paragraph}\n\n`, size)];
  },
  'one word of the whole size': (size) => [fill('a', size), fill('a', size - 1) + 'b'],
  'blank lines': (size) => [`one two\n${fill('\n', size)}three four`, `one two ${fill(' \n', size)}three four`],
  'nested quotation marks': (size) => [fill('“‘«one two three ', size), fill('"one “two three” four ', size)],
  'one line of sentences': (size) => [words(size, 1).replaceAll('\n', ' '), words(size, 1).replaceAll('\n', ' ')],
  'full stops': (size) => [fill('a. B. ', size), fill('a.b. c... ', size)],
  numbers: (size) => [fill('1,000 two hundred and 5 ', size), fill('1,0,0,0 twenty one hundred ', size)],
  'names and credits': (size) => [fill('Al Jazeera said. ', size), fill('told Reuters (AP) by Getty ', size)],
};

function seconds([left, right]: Pair): number {
  const start = performance.now();
  compare([articleFrom({ id: 'left', text: left }), articleFrom({ id: 'right', text: right })]);
  return (performance.now() - start) / 1000;
}

const short = process.argv.includes('--short');
const size = short ? 32 * 1024 : 512 * 1024;
const runs = short ? 3 : 2;
let failed = false;
console.log(
  `${'adversary'.padEnd(28)}${`${size / 1024} KB`.padStart(10)}${`${(2 * size) / 1024} KB`.padStart(10)}   ratio`,
);
for (const [name, make] of Object.entries(ADVERSARIES)) {
  const [single, double] = [make(size), make(2 * size)];
  let [once, twice] = [Infinity, Infinity];
  for (let run = 0; run < runs; run += 1) {
    once = Math.min(once, seconds(single));
    twice = Math.min(twice, seconds(double));
  }
  const ratio = twice / once;
  const over = (ratio > LIMIT && twice > 0.05) || twice > LARGEST_SECONDS;
  failed ||= over;
  console.log(
    `${name.padEnd(28)}${once.toFixed(3).padStart(8)} s${twice.toFixed(3).padStart(8)} s${ratio.toFixed(2).padStart(8)}${over ? '  over the limit' : ''}`,
  );
}
console.log(`limit: ratio ${LIMIT} (where the larger run takes more than 0.05 s), ${LARGEST_SECONDS} s`);
process.exitCode = failed ? 1 : 0;
