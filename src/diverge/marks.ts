import type { Cell, Divergence, Passage } from '../model.js';
import { stretchAt, tokensIn } from '../prose.js';
import type { Finding } from './change.js';
import { divergenceOf, type Sides } from './record.js';
import { spanOf } from './side.js';

/** Fewer words than this in marks are a title or irony, not an utterance. */
const MIN_MARKED_WORDS = 4;

/** Matched tokens of a passage, left and right alternating. */
function matchedTokens(sides: Sides, cells: readonly Cell[]): readonly (readonly [number, number])[] {
  return cells.flatMap((cell) => {
    const left = tokensIn(sides.left.prose, cell.left);
    const right = tokensIn(sides.right.prose, cell.right);
    if (left.to - left.from !== right.to - right.from || (cell.op !== 'equal' && left.to - left.from !== 1)) return [];
    return Array.from({ length: left.to - left.from }, (_, step) => [left.from + step, right.from + step] as const);
  });
}

function finding(dropped: boolean, words: number, credit: string | null): Finding {
  if (dropped)
    return {
      kind: 'quote',
      severity: 'high',
      reason: `${words} words that the left prints as a quotation stand without marks in the right`,
    };
  const because =
    credit === null ? 'quoted, though the left prints it as its own words' : `quoted and credited to ${credit}`;
  return { kind: 'quote', severity: 'high', reason: `${words} words of the left: ${because}` };
}

/** The publisher that a side credits in the sentence of a token, if it does. */
function creditBeside(sides: Sides, at: number): string | null {
  const { prose, credits } = sides.right;
  const sentence = stretchAt(prose.sentences, at);
  return (
    credits.find(
      (credit) => credit.to > credit.from && credit.from >= (sentence?.from ?? at) && credit.to <= (sentence?.to ?? at),
    )?.name ?? null
  );
}

/** Runs of shared words that one side prints inside quotation marks and the other does not. */
export function marksOf(sides: Sides, passage: Passage): readonly Divergence[] {
  const matched = matchedTokens(sides, passage.cells);
  const found: Divergence[] = [];
  let run: (readonly [number, number])[] = [];
  const stateOf = (pair: readonly [number, number] | undefined): number =>
    pair === undefined ? 0 : (sides.left.closed[pair[0]] ?? 0) - (sides.right.closed[pair[1]] ?? 0);
  matched.forEach((pair, at) => {
    const state = stateOf(pair);
    if (state !== 0) run.push(pair);
    if (state !== 0 && stateOf(matched[at + 1]) === state) return;
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && run.length >= MIN_MARKED_WORDS) {
      const left = spanOf(sides.left.prose, { from: first[0], to: last[0] + 1 });
      const right = spanOf(sides.right.prose, { from: first[1], to: last[1] + 1 });
      const what = finding(state > 0, run.length, creditBeside(sides, first[1]));
      found.push(divergenceOf(sides, { left, right, passage: passage.id, type: 'altered' }, what));
    }
    run = [];
  });
  return found;
}
