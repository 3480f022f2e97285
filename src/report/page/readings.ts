import type { Cell, Divergence } from '../../model/model.js';
import type { Held } from '../told/dossier.js';
import type { Piece } from '../told/marks.js';
import { tidyPieces } from '../told/whereabouts.js';
import type { Row } from '../told/rows.js';

/** What the base has at a place of the other text: words that were replaced or left out there. */
export interface Reading {
  /** Place in the right text, in front of which it belongs. */
  readonly at: number;
  readonly pieces: readonly Piece[];
}

/** Pieces of a cell without the white space at its edges. */
export function trimmed(pieces: readonly Piece[]): Piece[] {
  const shown = tidyPieces(pieces);
  const first = shown.findIndex((piece) => piece.text.trim() !== '');
  const last = shown.findLastIndex((piece) => piece.text.trim() !== '');
  return shown.slice(first, last + 1).map((piece, index, all) => {
    const text = index === 0 ? piece.text.trimStart() : piece.text;
    const start = piece.end - text.length;
    const whole = index === all.length - 1 ? text.trimEnd() : text;
    return { ...piece, start, end: start + whole.length, text: whole };
  });
}

export const hasText = (pieces: readonly Piece[]): boolean => pieces.some((piece) => piece.text.trim() !== '');

/** What finds the counterpart of a piece of the base: looked up once for a pair. */
export interface Counterparts {
  readonly cells: readonly Cell[];
  readonly divergences: ReadonlyMap<string, Divergence>;
}

export function counterparts({ passages, divergences }: Held): Counterparts {
  return {
    cells: passages.flatMap(({ cells }) => cells.filter(({ op }) => op === 'delete' || op === 'replace')),
    divergences: new Map(divergences.map((divergence) => [divergence.id, divergence])),
  };
}

/** Where in the right text the words of a piece of the left one would stand. */
function placeOpposite({ start, mark }: Piece, { cells, divergences }: Counterparts): number | null {
  const cell = cells.find(({ left }) => left.start <= start && start < left.end);
  if (cell !== undefined) return cell.right.start;
  return divergences.get(mark.divergence ?? '')?.right?.start ?? null;
}

const isMarked = ({ mark, text }: Piece): boolean =>
  (mark.type === 'omitted' || mark.type === 'altered') && mark.severity !== 'style' && text.trim() !== '';

/**
 * What the base has where the other text differs, so that one text can be read with both in it. Null where a word of
 * the base has no place in this row of the other text: then the row is read as two.
 */
export function readingsIn(row: Row, known: Counterparts): readonly Reading[] | null {
  const right = trimmed(row.right);
  const [from, to] = [right[0]?.start ?? 0, right.at(-1)?.end ?? 0];
  const places = new Map<number, Piece[]>();
  for (const piece of trimmed(row.left).filter(isMarked)) {
    const at = placeOpposite(piece, known);
    if (at === null || at < from - 1 || at > to + 1) return null;
    const place = Math.min(to, Math.max(from, at));
    places.set(place, [...(places.get(place) ?? []), piece]);
  }
  return [...places].map(([at, pieces]) => ({ at, pieces })).toSorted((one, other) => one.at - other.at);
}

/** Pieces cut where readings belong, so that each stands in front of one, or at the end. */
export function cutAt(pieces: readonly Piece[], places: readonly number[]): Piece[] {
  return pieces.flatMap((piece) => {
    const inside = places.filter((at) => at > piece.start && at < piece.end);
    const edges = [piece.start, ...inside, piece.end];
    return edges.slice(1).map((end, index) => {
      const start = edges[index] ?? piece.start;
      const text = piece.text.slice(start - piece.start, end - piece.start);
      return { ...piece, start, end, text, places: index === 0 ? piece.places : [] };
    });
  });
}
