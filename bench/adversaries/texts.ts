/** A small generator with a fixed seed: the same texts on every machine. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export type Pair = readonly [string, string];
export type Adversary = (size: number) => Pair;

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

/** Texts that break aligners: repetitive, scrambled, without structure. Each makes a pair of a given size in characters. */
export const ADVERSARIES: Readonly<Record<string, Adversary>> = {
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
