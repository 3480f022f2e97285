import { foldTypography } from '../words/typography.js';
import { mayBeginQuantity } from './figures/quantities.js';
import { wordKey } from './word-key.js';

/** Fowler, Noll and Vo's hash over code units, its upper half folded into the lower. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** What is always the same of a word in one language, where it was asked for. */
interface InLanguage {
  readonly language: string | null;
  readonly keys: (string | undefined)[];
  readonly mayBeginQuantity: (boolean | undefined)[];
}

/**
 * The words met so far, each with what is always the same of it, whatever text it stands in. News uses the same words
 * over and over, so they are folded once and not at every place. A word is found by its characters in place: to cut it
 * out of the text first, for a `Map`, was the largest part of the stage when that was tried.
 */
export class Lexicon {
  readonly printed: string[] = [];
  readonly fold: string[] = [];
  private readonly languages = new Map<string | null, InLanguage>();
  /** The language that was asked for last. */
  private latest: InLanguage | null = null;
  private table = new Int32Array(1 << 14);
  /** Words that many others crowd out of their places, which is no accident: somebody chose them so. */
  private readonly crowded = new Map<string, number>();
  private characters = 0;

  /** Whether it has outgrown its use: a stream of ever new words must not fill the memory. */
  get isFull(): boolean {
    return this.printed.length > MOST_WORDS || this.characters > MOST_CHARACTERS;
  }

  /** The number of the word at `[start, end)` of a text. */
  idOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const mask = this.table.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const slot = (hash + probe) & mask;
      const id = (this.table[slot] ?? 0) - 1;
      if (id < 0) return this.add(text.slice(start, end), slot);
      if (this.isAt(id, text, { start, end })) return id;
    }
    const word = text.slice(start, end);
    const id = this.crowded.get(word) ?? this.add(word, -1);
    this.crowded.set(word, id);
    return id;
  }

  /** What matching compares of a word, in a language. */
  keyOf(id: number, language: string | null): string {
    const { keys } = this.inLanguage(language);
    const known = keys[id];
    if (known !== undefined) return known;
    const key = wordKey(this.printed[id] ?? '', this.fold[id] ?? '', language);
    keys[id] = key;
    return key;
  }

  /** Whether a quantity can begin at a word, in a language. */
  mayBeginQuantity(id: number, language: string | null): boolean {
    const { mayBeginQuantity: answers } = this.inLanguage(language);
    const known = answers[id];
    if (known !== undefined) return known;
    const answer = mayBeginQuantity(this.fold[id] ?? '', language);
    answers[id] = answer;
    return answer;
  }

  private inLanguage(language: string | null): InLanguage {
    if (this.latest?.language === language) return this.latest;
    let found = this.languages.get(language);
    if (found === undefined) {
      if (this.languages.size >= MOST_LANGUAGES) this.languages.clear();
      found = { language, keys: [], mayBeginQuantity: [] };
      this.languages.set(language, found);
    }
    this.latest = found;
    return found;
  }

  private isAt(id: number, text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
    const word = this.printed[id] ?? '';
    if (word.length !== end - start) return false;
    for (let at = 0; at < word.length; at += 1) {
      if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    }
    return true;
  }

  private add(slice: string, slot: number): number {
    // A slice of a text keeps the whole text in memory; joined to something it becomes a string of its own.
    const word = (' ' + slice).slice(1);
    const id = this.printed.length;
    this.printed.push(word);
    this.fold.push(foldTypography(word));
    this.characters += word.length;
    if (slot >= 0) this.table[slot] = id + 1;
    if (this.printed.length * 2 > this.table.length) this.grow();
    return id;
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2);
    this.crowded.clear();
    for (let id = 0; id < this.printed.length; id += 1) this.place(id);
  }

  private place(id: number): void {
    const word = this.printed[id] ?? '';
    const hash = hashOf(word, 0, word.length);
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const slot = (hash + probe) & (this.table.length - 1);
      if (this.table[slot] !== 0) continue;
      this.table[slot] = id + 1;
      return;
    }
    this.crowded.set(word, id);
  }
}

/** A bound on memory, not measured on a corpus: a lexicon that outgrows it is begun anew, which changes no result. */
const MOST_WORDS = 200_000;
const MOST_CHARACTERS = 4_000_000;
/** In a table that is at most half full, longer rows do not come about by chance. */
const MOST_PROBES = 32;
const MOST_LANGUAGES = 16;

let shared = new Lexicon();

/** The lexicon of this thread for one text: its numbers hold until the next call. */
export function lexiconForText(): Lexicon {
  if (shared.isFull) shared = new Lexicon();
  return shared;
}
