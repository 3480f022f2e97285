import type { TokenRange } from '../model/prose.js';

/** Who is named as the speaker of a quotation. */
export interface Speaker {
  /** As printed. */
  readonly name: string;
  /** The words of the name in lower case, without titles and initials. */
  readonly words: readonly string[];
  /**
   * The article leaves no doubt that this is a person (`Kremlin` may be the same source as its spokesman), and that the
   * words are this person's: the name stands right beside them.
   */
  readonly isCertain: boolean;
}

/** A speaker with the place of the name. */
export interface NamedSpeaker extends Speaker {
  readonly range: TokenRange;
}

/** Words of two names that begin with so many equal letters may be two spellings of one (Lukashenko, Lukashenka). */
const ALIKE_LETTERS = 4;

const beginning = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, ALIKE_LETTERS);

/** Whether two speakers are two people, beyond doubt: a surname, or another spelling of one, is no other person. */
export function areTwoPeople(one: Speaker | null, other: Speaker | null): boolean {
  if (!one?.isCertain || !other?.isCertain || one.words.length === 0 || other.words.length === 0) return false;
  const known = new Set(one.words.map(beginning));
  return !other.words.some((word) => known.has(beginning(word)));
}
