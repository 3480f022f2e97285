import type { Article, Divergence, Span } from '../../model/model.js';
import type { Piece } from './marks.js';
import { lastAtMost } from './sentences.js';
import { ZONE_NAMES } from '../wording/wording.js';

const isBlank = (text: string): boolean => text.trim() === '';

/** A sign for words that stand on the other side only, parted from words around it but not from a full stop. */
export function gapSign(before: string, after: string): string {
  return `${/\S$/.test(before) ? ' ' : ''}[…]${/^[\p{L}\p{N}]/u.test(after) ? ' ' : ''}`;
}

const starts = new WeakMap<Article, number[]>();

/** Where the paragraphs of an article begin: lines with text in them that are no furniture. */
function paragraphStarts(article: Article): number[] {
  const known = starts.get(article);
  if (known !== undefined) return known;
  const found: number[] = [];
  let at = 0;
  for (const line of article.text.split('\n')) {
    const [from, to] = [at, at + line.length];
    at = to + 1;
    const covered = article.zones.some(({ span }) => span.start <= from && span.end >= from + line.trimEnd().length);
    if (!isBlank(line) && !covered) found.push(from);
  }
  starts.set(article, found);
  return found;
}

/** Where a stretch stands, in words: `headline`, `paragraph 3`. */
export function whereabouts(article: Article, span: Span): string {
  const zone = article.zones.find((entry) => entry.span.start <= span.start && span.end <= entry.span.end);
  if (zone !== undefined) return ZONE_NAMES[zone.kind];
  return `paragraph ${Math.max(1, lastAtMost(paragraphStarts(article), span.start) + 1)}`;
}

/** Where one side of a divergence stands; null where that article has nothing there. */
export function placeOf(article: Article, divergence: Divergence, side: 'left' | 'right'): string | null {
  const span = divergence[side];
  if (span !== null) return whereabouts(article, span);
  return divergence[side === 'left' ? 'leftText' : 'rightText'] === null ? null : 'headline';
}

/** Joins pieces that look alike and moves white space out of marks: `cut [-short -]` becomes `cut [-short-] `. */
export function tidyPieces(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && looksLike(last, piece))
      result[result.length - 1] = { ...last, end: piece.end, text: last.text + piece.text };
    else result.push(piece);
  }
  return result.flatMap(freeSpace);
}

function looksLike(one: Piece, next: Piece): boolean {
  if (next.places.length > 0) return false;
  const keys = Object.keys(one.mark) as (keyof Piece['mark'])[];
  return keys.every((key) => one.mark[key] === next.mark[key]);
}

/** White space at the edges of a marked piece as pieces of their own, without the mark. */
function freeSpace(piece: Piece): Piece[] {
  const { text, mark, start, end } = piece;
  if (mark.type === null || isBlank(text)) return [piece];
  const lead = text.length - text.trimStart().length;
  const trail = text.length - text.trimEnd().length;
  const bare = { ...mark, type: null, severity: null, divergence: null };
  return [
    { ...piece, end: start + lead, text: text.slice(0, lead), mark: bare, places: [] },
    { ...piece, start: start + lead, end: end - trail, text: text.trim() },
    { ...piece, start: end - trail, text: text.slice(text.length - trail), mark: bare, places: [] },
  ].filter((part) => part.text !== '');
}
