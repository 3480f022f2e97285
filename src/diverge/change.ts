import type { DivergenceKind, DivergenceType, Severity } from '../model/model.js';
import type { Reason, SideName, Where } from '../model/reasons.js';
import { type Prose, type TokenRange } from '../model/prose.js';
import { stem } from '../languages/stems.js';
import { bare, countIn, foldsIn, type Side } from './side.js';

/** A difference between two sides: tokens of the left against tokens of the right, either of which may be none. */
export interface Change {
  readonly left: Side;
  readonly right: Side;
  readonly leftRange: TokenRange;
  readonly rightRange: TokenRange;
  /** Publishers that each article credits anywhere, by key. */
  readonly credited: { readonly left: ReadonlySet<string>; readonly right: ReadonlySet<string> };
}

/** What a change amounts to, and why. */
export type Finding = { readonly kind: DivergenceKind; readonly severity: Severity } & Reason;

/** The same, with where it stands. */
export const placed = (finding: Finding, where: Where): Finding =>
  // The parts of a code with more said of them are parts of that code.
  ({ ...finding, parts: { ...finding.parts, ...where } }) as Finding;

export const sizeOf = ({ from, to }: TokenRange): number => to - from;

export function typeOf(change: Change): DivergenceType {
  if (sizeOf(change.leftRange) === 0) return 'added';
  return sizeOf(change.rightRange) === 0 ? 'omitted' : 'altered';
}

/** Only one side has words here. */
export const isOneSided = (change: Change): boolean => typeOf(change) !== 'altered';

export interface Occupied {
  readonly side: Side;
  readonly range: TokenRange;
}

/** The sides that have words here, left first. */
export function occupied(change: Change): readonly Occupied[] {
  return [
    { side: change.left, range: change.leftRange },
    { side: change.right, range: change.rightRange },
  ].filter(({ range }) => sizeOf(range) > 0);
}

/** The side that has words here, where only one has. */
export const loneSide = (change: Change): SideName => (sizeOf(change.leftRange) > 0 ? 'left' : 'right');

/** How many words of a set each side has. */
export function counts(change: Change, pick: (side: Side) => ReadonlySet<string>): readonly [number, number] {
  return [
    countIn(change.left, change.leftRange, pick(change.left)),
    countIn(change.right, change.rightRange, pick(change.right)),
  ];
}

/** What only one of two lists has, each entry as often as it stands there more. */
export const surplus = (one: readonly string[], other: readonly string[]): readonly string[] =>
  surplusBy(one, other, (item) => item);

/** The same for records, by what is compared of them. */
export function surplusBy<T>(one: readonly T[], other: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const left = other.map(keyOf);
  return one.filter((item) => {
    const at = left.indexOf(keyOf(item));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** The words of a range that carry content, without possessives. */
export function contentWords(side: Side, range: TokenRange): readonly string[] {
  return foldsIn(side, range)
    .filter((fold) => !side.vocabulary.functionWords.has(fold))
    .map(bare);
}

export const stemsOf = (words: readonly string[], { prose }: Side): readonly string[] =>
  words.map((word) => stem(word, prose.language)).sort();

/** A text without the line breaks and indents of its article. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A short piece of text for the parts of a reason: at most six words. */
export function sample(prose: Prose, { from, to }: TokenRange): string {
  const end = Math.min(to, from + 6);
  const text = prose.article.text.slice(prose.tokens.start[from] ?? 0, prose.tokens.end[end - 1] ?? 0);
  return inOneLine(text) + (to > end ? ' …' : '');
}
