import type { Dice } from './dice.js';

/** Words from which a sentence may go on elsewhere: in so many places that two sentences seldom go on in the same one. */
const MIN_TURNS = 1000;
/** A stretch of one real sentence: long enough to read like news, short enough that no run of eight words is copied. */
const MIN_STRETCH = 2;
const MAX_STRETCH = 5;
const MIN_SENTENCE = 9;
const MAX_SENTENCE = 34;
/** Below this many words no word is frequent enough to turn at, and every word is drawn on its own. */
const MIN_SUPPLY = 200_000;
const MIN_PARAGRAPH = 240;

const isEnd = (word: string): boolean => /[.!?]$/.test(word);

/**
 * Makes new paragraphs where real sentences have run out. It copies two to five words of a sentence and goes on behind
 * another occurrence of the last of them, so that words and pairs of words stand as often as in the news, while a run
 * of eight words hardly ever stands twice. (Sentences with some words replaced would not do: they are edited copies.)
 */
export class Mill {
  private readonly names: string[] = [];
  private readonly words: Uint32Array;
  /** Places of a word: `places[first[word]…first[word + 1]]`. */
  private readonly first: Uint32Array;
  private readonly places: Uint32Array;
  private readonly starts: number[] = [];
  /** By word: whether a sentence ends with it, and whether it can stand in the middle of one. */
  private readonly ends: Uint8Array;
  private readonly inner: Uint8Array;

  constructor(units: readonly string[]) {
    const numbers = new Map<string, number>();
    const rows = units.map((unit) => unit.replace(/["“”<>()[\]]/g, '').split(/\s+/));
    this.words = new Uint32Array(rows.reduce((sum, row) => sum + row.length, 0));
    let at = 0;
    for (const row of rows)
      for (const word of row) {
        if (at === 0 || isEnd(this.names[this.words[at - 1]!]!)) this.starts.push(at);
        if (!numbers.has(word)) numbers.set(word, this.names.push(word) - 1);
        this.words[at] = numbers.get(word)!;
        at += 1;
      }
    this.first = new Uint32Array(this.names.length + 1);
    this.places = new Uint32Array(this.words.length);
    this.sortPlaces();
    this.ends = Uint8Array.from(this.names, (name) => Number(isEnd(name)));
    this.inner = Uint8Array.from(this.names, (name) => Number(/^[a-z]/.test(name)));
  }

  /** A word as often as the news has it, without its marks: what an editor writes in. */
  word(dice: Dice): string {
    const drawn = this.names[this.words[dice.below(this.words.length)]!]!.replace(/[^\p{L}\p{N}'-]/gu, '');
    return drawn === '' ? 'also' : drawn;
  }

  paragraph(dice: Dice): string {
    let text = '';
    while (text.length < MIN_PARAGRAPH) text += (text === '' ? '' : ' ') + this.sentence(dice);
    return text;
  }

  private sentence(dice: Dice): string {
    const words = this.words.length < MIN_SUPPLY ? this.drawn(dice) : this.stretched(dice);
    const text = words.join(' ').replace(/[^\p{L}\p{N}]+$/u, '');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  private drawn(dice: Dice): string[] {
    return Array.from({ length: dice.between(MIN_SENTENCE, MAX_SENTENCE) }, () => this.word(dice));
  }

  private stretched(dice: Dice): string[] {
    const limit = dice.between(MIN_SENTENCE, MAX_SENTENCE);
    const words: string[] = [];
    let at = dice.pick(this.starts);
    let stretch = 0;
    for (;;) {
      const word = this.words[at]!;
      const name = this.names[word]!;
      const mayEnd =
        this.ends[word] === 1 ? words.length >= MIN_SENTENCE : words.length >= limit && !this.isFrequent(word);
      words.push(mayEnd || this.ends[word] === 0 ? name : name.replace(/[.!?]+$/, ','));
      if (mayEnd) return words;
      stretch += 1;
      const mayTurn = stretch >= MIN_STRETCH && this.isFrequent(word);
      if (mayTurn || stretch >= MAX_STRETCH || this.ends[word] === 1) [at, stretch] = [this.turn(word, dice), 0];
      else at += 1;
    }
  }

  /** The place after another occurrence of the word, or anywhere in a sentence where the word is too rare for that. */
  private turn(word: number, dice: Dice): number {
    const frequent = this.isFrequent(word);
    for (;;) {
      const at = frequent
        ? this.places[this.first[word]! + dice.below(this.countOf(word))]!
        : dice.below(this.words.length);
      const next = at + 1;
      if (next < this.words.length && (frequent || this.inner[this.words[next]!] === 1)) return next;
    }
  }

  private isFrequent(word: number): boolean {
    return this.countOf(word) >= MIN_TURNS;
  }

  private countOf(word: number): number {
    return this.first[word + 1]! - this.first[word]!;
  }

  private sortPlaces(): void {
    for (const word of this.words) this.first[word + 1]! += 1;
    for (let word = 0; word < this.names.length; word += 1) this.first[word + 1]! += this.first[word]!;
    const next = this.first.slice();
    for (let at = 0; at < this.words.length; at += 1) this.places[next[this.words[at]!]!++] = at;
  }
}
