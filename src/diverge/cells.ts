import type { Cell, Unworded, Passage } from '../model/model.js';
import { tokensIn, type TokenRange } from '../model/prose.js';
import { classify } from './kinds.js';
import type { Change, Finding } from './change.js';
import type { CreditedBy } from './credited.js';
import { divergenceOf, type Sides } from './record.js';
import { textOf } from './side.js';
import { typographyOf } from './typography.js';

/** For each side, how many passages hold each token matched. */
export interface MatchedCounts {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

/** What the cells of all passages of a pair need to know. */
export interface CellContext {
  readonly sides: Sides;
  readonly credited: CreditedBy;
  readonly matched: MatchedCounts;
}

/** Counts the passages that match each token, so that a word missing here but shared elsewhere is not called missing. */
export function countMatched(sides: Sides, passages: readonly Passage[]): MatchedCounts {
  const counts = {
    left: new Uint8Array(sides.left.prose.tokens.count),
    right: new Uint8Array(sides.right.prose.tokens.count),
  };
  for (const { cells } of passages) {
    for (const cell of cells) {
      if (cell.op !== 'equal') continue;
      for (const side of ['left', 'right'] as const) {
        const { from, to } = tokensIn(sides[side].prose, cell[side]);
        for (let at = from; at < to; at += 1) counts[side][at] = Math.min(255, (counts[side][at] ?? 0) + 1);
      }
    }
  }
  return counts;
}

const isEmpty = ({ from, to }: TokenRange): boolean => from === to;

function allMatched(counts: Uint8Array, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at += 1) if (counts[at] === 0) return false;
  return to > from;
}

/** A question or an exclamation made of a statement says something; any other punctuation is style. */
function punctuationFinding(left: string, right: string): Finding {
  const mark = (['?', '!'] as const).find((one) => left.includes(one) !== right.includes(one));
  if (mark === undefined) return { kind: 'typography', severity: 'style', reasonCode: 'punctuation', parts: {} };
  const side = left.includes(mark) ? 'left' : 'right';
  return { kind: 'typography', severity: 'low', reasonCode: 'question-or-exclamation', parts: { side, mark } };
}

/** One key in two spellings: a UK/US variant, or one quantity written in two ways. */
function variantFinding(change: Change): Finding | null {
  const { leftRange, rightRange } = change;
  if (leftRange.to - leftRange.from !== 1 || rightRange.to - rightRange.from !== 1) return null;
  const key = change.left.prose.tokens.key[leftRange.from] ?? '';
  if (key !== change.right.prose.tokens.key[rightRange.from]) return null;
  const reasonCode = key.startsWith('#') ? 'number-respelt' : 'spelling-variant';
  return { kind: 'spelling', severity: 'style', reasonCode, parts: {} };
}

function cellDivergence(context: CellContext, cell: Cell, passage: string): Unworded | null {
  const { sides, credited, matched } = context;
  const leftRange = tokensIn(sides.left.prose, cell.left);
  const rightRange = tokensIn(sides.right.prose, cell.right);
  const type = cell.op === 'insert' ? 'added' : cell.op === 'delete' ? 'omitted' : 'altered';
  const place = { left: cell.left, right: cell.right, passage, type } as const;
  if (isEmpty(leftRange) && isEmpty(rightRange))
    return divergenceOf(
      sides,
      place,
      punctuationFinding(textOf(sides.left.prose, cell.left), textOf(sides.right.prose, cell.right)),
    );
  const elsewhere =
    (isEmpty(leftRange) && allMatched(matched.right, rightRange)) ||
    (isEmpty(rightRange) && allMatched(matched.left, leftRange));
  if (elsewhere) return null;
  const change = { ...sides, leftRange, rightRange, credited };
  return divergenceOf(sides, place, variantFinding(change) ?? classify(change));
}

/** The divergences in the cells of one passage: one for each unequal cell, and the typography of the equal ones. */
export function divergencesInCells(context: CellContext, passage: Passage): readonly Unworded[] {
  return passage.cells.flatMap((cell) => {
    if (cell.op === 'equal') return typographyOf(context.sides, cell, passage.id);
    return cellDivergence(context, cell, passage.id) ?? [];
  });
}
