import type { Cell, Divergence, DivergenceType, Passage, Severity, Span, Zone, ZoneKind } from '../../model/model.js';
import { visibleLine } from './visible.js';

/** What the comparison says of one stretch of a text. */
export interface Mark {
  /** Null where nothing differs, or where the other side has nothing to compare it with. */
  readonly type: Exclude<DivergenceType, 'moved'> | null;
  readonly severity: Severity | null;
  /** Id of the divergence, or null for an unequal cell that none explains. */
  readonly divergence: string | null;
  /** Number of the moved passage it lies in, or null. */
  readonly move: number | null;
  readonly zone: ZoneKind | null;
  readonly boilerplate: boolean;
}

/** A stretch of one text with one mark. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mark: Mark;
  /** Divergences whose place in this text begins in this piece. */
  readonly places: readonly string[];
}

/** Everything that is known about one side of a pair. */
export interface SideFacts {
  readonly side: 'left' | 'right';
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly divergences: readonly Divergence[];
  readonly zones: readonly Zone[];
  readonly boilerplate: readonly Span[];
  /** Number of each moved passage, by its id. */
  readonly moves: ReadonlyMap<string, number>;
}

export const PLAIN: Mark = { type: null, severity: null, divergence: null, move: null, zone: null, boilerplate: false };

/** A stretch to be painted; later layers cover earlier ones. */
interface Layer {
  readonly start: number;
  readonly end: number;
  readonly paint: Partial<Mark>;
}

const CELL_TYPES: Readonly<Record<Exclude<Cell['op'], 'equal'>, Mark['type']>> = {
  insert: 'added',
  delete: 'omitted',
  replace: 'altered',
};

function cellLayers({ side, passages }: SideFacts): Layer[] {
  return passages.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      if (cell.op === 'equal') return [];
      return [
        {
          start: cell[side].start,
          end: cell[side].end,
          paint: { type: CELL_TYPES[cell.op], severity: 'low' as const },
        },
      ];
    }),
  );
}

/** Whether it is about something other than its words, such as a sentence that was put in quotation marks. */
function sameWords({ leftText, rightText }: Divergence): boolean {
  return leftText !== null && rightText !== null && visibleLine(leftText) === visibleLine(rightText);
}

/** Longer ones first, so that a number inside an added sentence stays visible. */
function divergenceLayers({ side, divergences }: SideFacts): Layer[] {
  const layers = divergences.flatMap((divergence): Layer[] => {
    const span = divergence[side];
    if (span === null || divergence.type === 'moved' || sameWords(divergence)) return [];
    return [{ ...span, paint: { type: divergence.type, severity: divergence.severity, divergence: divergence.id } }];
  });
  return layers.toSorted((one, other) => other.end - other.start - (one.end - one.start));
}

function moveLayers({ side, passages, moves }: SideFacts): Layer[] {
  return passages.flatMap((passage) => {
    const move = moves.get(passage.id);
    return move === undefined ? [] : [{ ...passage[side], paint: { move } }];
  });
}

function allLayers(facts: SideFacts): Layer[] {
  const { text, zones, boilerplate } = facts;
  const layers = [
    ...cellLayers(facts),
    ...divergenceLayers(facts),
    ...moveLayers(facts),
    ...boilerplate.map((span) => ({ ...span, paint: { boilerplate: true } })),
    ...zones.map(({ kind, span }) => ({ ...span, paint: { zone: kind } })),
  ];
  return layers
    .map(({ start, end, paint }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), paint }))
    .filter(({ start, end }) => start < end);
}

/** Where the place of a divergence begins on this side: what the link from its card goes to. */
function placesOf({ side, text, divergences }: SideFacts): Map<number, string[]> {
  const places = new Map<number, string[]>();
  for (const divergence of divergences) {
    if (placeSide(divergence) !== side) continue;
    const start = firstSign(text, divergence[side]?.start ?? 0);
    places.set(start, [...(places.get(start) ?? []), divergence.id]);
  }
  return places;
}

/** White space may end the row above: a place is where something can be seen. */
function firstSign(text: string, from: number): number {
  let at = Math.min(Math.max(0, from), text.length - 1);
  while (at < text.length - 1 && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** The side where a divergence can be seen: left where it has text there, else right; null where it is in neither. */
export function placeSide({ left, right }: Divergence): 'left' | 'right' | null {
  if (left !== null && left.start < left.end) return 'left';
  return right !== null && right.start < right.end ? 'right' : null;
}

/**
 * Cuts a text into pieces with one mark each. Their texts, in order, are the text. A stretch that several findings
 * cover carries the shortest of them; each of them still has its place.
 */
export function paint(facts: SideFacts): Piece[] {
  const { text } = facts;
  const layers = allLayers(facts);
  const places = placesOf(facts);
  const edges = new Set([0, text.length, ...places.keys()]);
  for (const { start, end } of layers) edges.add(start).add(end);
  const bounds = [...edges].toSorted((one, other) => one - other);
  const slot = new Map(bounds.map((bound, index) => [bound, index]));
  const marks: Mark[] = bounds.slice(1).map(() => PLAIN);
  for (const { start, end, paint: added } of layers) {
    for (let at = slot.get(start) ?? 0; at < (slot.get(end) ?? 0); at += 1)
      marks[at] = { ...(marks[at] ?? PLAIN), ...added };
  }
  return marks.map((mark, index) => {
    const start = bounds[index] ?? 0;
    const end = bounds[index + 1] ?? text.length;
    return { start, end, text: text.slice(start, end), mark, places: places.get(start) ?? [] };
  });
}

function firstEndingAfter(pieces: readonly Piece[], from: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of painted pieces between two positions. Pieces that reach over an edge are cut; their places stay in front. */
export function cutPieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = [];
  if (from >= to) return result;
  for (let at = firstEndingAfter(pieces, from); at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= to) break;
    const start = Math.max(piece.start, from);
    const end = Math.min(piece.end, to);
    const text = piece.text.slice(start - piece.start, end - piece.start);
    result.push({ ...piece, start, end, text, places: start === piece.start ? piece.places : [] });
  }
  return result;
}
