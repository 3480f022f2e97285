import type { Cell, Unworded, Span } from '../model/model.js';
import { tokensIn } from '../model/prose.js';
import type { Finding } from './change.js';
import { divergenceOf, type Sides } from './record.js';

/** Positions of the beginnings and ends of the tokens in a span: the same number on both sides of an equal cell. */
function borders(sides: Sides, side: 'left' | 'right', span: Span): readonly number[] {
  const { prose } = sides[side];
  const { from, to } = tokensIn(prose, span);
  const found = [span.start];
  for (let at = from; at < to; at += 1) found.push(prose.tokens.start[at] ?? 0, prose.tokens.end[at] ?? 0);
  return [...found, span.end];
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

function reasonFor(one: string, other: string): 'capitals' | 'other-characters' | 'marks-and-spacing' {
  if (one.toLowerCase() === other.toLowerCase()) return 'capitals';
  return /[\p{L}\p{N}]/u.test(one) ? 'other-characters' : 'marks-and-spacing';
}

/**
 * What differs inside an equal cell: characters that are printed otherwise but mean the same. Its tokens stand one
 * against one, so each piece is compared with its own counterpart. White space alone is not reported.
 */
export function typographyOf(sides: Sides, cell: Cell, passage: string): readonly Unworded[] {
  const texts = { left: sides.left.prose.article.text, right: sides.right.prose.article.text };
  if (texts.left.slice(cell.left.start, cell.left.end) === texts.right.slice(cell.right.start, cell.right.end))
    return [];
  const lefts = borders(sides, 'left', cell.left);
  const rights = borders(sides, 'right', cell.right);
  const found: Unworded[] = [];
  for (let at = 0; at + 1 < lefts.length; at += 1) {
    const left = { ...cell.left, start: lefts[at] ?? 0, end: lefts[at + 1] ?? 0 };
    const right = { ...cell.right, start: rights[at] ?? 0, end: rights[at + 1] ?? 0 };
    const one = withoutSpace(texts.left.slice(left.start, left.end));
    const other = withoutSpace(texts.right.slice(right.start, right.end));
    if (one === other) continue;
    const finding: Finding = { kind: 'typography', severity: 'style', reasonCode: reasonFor(one, other), parts: {} };
    found.push(divergenceOf(sides, { left, right, passage, type: 'altered' }, finding));
  }
  return found;
}
