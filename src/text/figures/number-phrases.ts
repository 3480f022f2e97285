import type { Combining, NumberWords } from '../../languages/language-rules.js';
import { isAdjacent, type WordRow } from '../word-row.js';

/** A value read from number words. */
export interface PhraseValue {
  readonly words: number;
  readonly value: string;
  readonly ordinal: boolean;
}

/** Longest number phrase that is read, in words. */
const MAX_WORDS = 14;

const own = (record: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Number words of one phrase, added up from left to right. */
class Phrase {
  /** Words that belong to the number, whether or not a joining word was read behind them. */
  taken = 0;
  ordinal = false;
  private total = 0;
  private group = 0;
  /** The next part must be smaller than this. */
  private room: number;

  constructor(
    private readonly rules: NumberWords,
    private readonly combining: Combining,
  ) {
    this.room = combining.ceiling;
  }

  get value(): number {
    return this.total + this.group;
  }

  /** Takes a word with the one behind it; returns how many words of them it used, 0 where the number ends. */
  take(word: string, behind: string | null, place: number): number {
    if (this.ordinal) return 0;
    if (this.takesScale(word, place)) return this.used(place, 1);
    const pair = behind === null ? '' : `${word}-${behind}`;
    if (this.takesUnit(pair, own(this.rules.units, pair))) return this.used(place, 2);
    const trailing = this.room >= 10 && this.taken > 0 ? own(this.combining.trailing, word) : undefined;
    if (this.takesUnit(word, own(this.rules.units, word) ?? trailing)) return this.used(place, 1);
    if (this.takesUnit(word, own(this.rules.ordinals, word))) {
      this.ordinal = true;
      return this.used(place, 1);
    }
    const joins = this.taken > 0 && this.rules.and.has(word) && this.combining.andRoom.includes(this.room);
    return (place === 0 && this.rules.one.has(word)) || joins ? 1 : 0;
  }

  private used(place: number, words: number): number {
    this.taken = place + words;
    return words;
  }

  private takesScale(word: string, place: number): boolean {
    const scale = own(this.rules.scales, word);
    if (scale === undefined || (place === 0 && !this.combining.bareScales.has(word))) return false;
    const stacked = this.group === 0 && this.total > 0;
    if (stacked && scale > this.total && !this.combining.stacks) return false;
    if (scale <= 100) this.group = Math.max(1, this.group) * scale;
    else if (stacked && scale > this.total) this.total *= scale;
    else {
      this.total += Math.max(1, this.group) * scale;
      this.group = 0;
    }
    this.room = scale <= 100 ? scale : this.combining.ceiling;
    return true;
  }

  private takesUnit(word: string, value: number | undefined): boolean {
    if (value === undefined || value >= this.room) return false;
    this.group += value;
    const usual = value >= 1000 ? 0 : value >= 100 ? 100 : value >= 20 ? 10 : 0;
    this.room = own(this.combining.room, word) ?? (value % 10 === 0 ? usual : 0);
    return true;
  }
}

/**
 * Reads a number in words by the rules of a language whose number words combine otherwise than in English:
 * `quatre-vingt-dix-sept`, `treinta y cinco mil`, `двести тридцать пять`, `zweihundertfünfzig Millionen`.
 */
export function readNumberPhrase(row: WordRow, at: number, rules: NumberWords): PhraseValue | null {
  if (rules.combining === undefined) return null;
  const phrase = new Phrase(rules, rules.combining);
  for (let next = at; next < row.folds.length && next - at < MAX_WORDS;) {
    if (next > at && !isAdjacent(row, next)) break;
    const behind = isAdjacent(row, next + 1) ? (row.folds[next + 1] ?? null) : null;
    const used = phrase.take(row.folds[next] ?? '', behind, next - at);
    if (used === 0) break;
    next += used;
  }
  return phrase.taken === 0 ? null : { words: phrase.taken, value: String(phrase.value), ordinal: phrase.ordinal };
}
