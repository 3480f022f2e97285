import type { Cell, Unworded, Passage } from '../model/model.js';
import { stretchAt, tokensIn } from '../model/prose.js';
import type { Finding } from './change.js';
import { divergenceOf, type Sides } from './record.js';
import { spanOf } from './side.js';

/** Fewer words than this in marks are a title or irony, not an utterance. */
const MIN_MARKED_WORDS = 4;

/** Matched tokens of a passage, left and right alternating. */
export function matchedTokens(sides: Sides, cells: readonly Cell[]): readonly (readonly [number, number])[] {
  const matched: (readonly [number, number])[] = [];
  for (const cell of cells) {
    const left = tokensIn(sides.left.prose, cell.left);
    const right = tokensIn(sides.right.prose, cell.right);
    const words = left.to - left.from;
    if (words !== right.to - right.from || (cell.op !== 'equal' && words !== 1)) continue;
    for (let step = 0; step < words; step += 1) matched.push([left.from + step, right.from + step]);
  }
  return matched;
}

/** Whether a side has a quotation that says where it ends: without any on both sides no words are marked on one alone. */
const hasClosed = ({ prose }: Sides['left']): boolean => prose.quotations.some(({ closed }) => closed);

/** A run of words that one side quotes and the other does not. */
interface Marked {
  readonly words: number;
  readonly quoted: 'left' | 'right';
  /** The publisher that the quoting side names beside it. */
  readonly credit: string | null;
}

/**
 * One severity whichever side quotes, so that swapping the sides changes nothing else. Who says from whom the words are
 * hides nothing: one step less.
 */
function finding({ words, quoted, credit }: Marked): Finding {
  const parts = { side: quoted, count: words, credit };
  return { kind: 'quote', severity: credit === null ? 'high' : 'medium', reasonCode: 'quote-marks-one-sided', parts };
}

/** The publisher that a side credits in the sentence of a token, if it does. */
function creditBeside({ prose, credits }: Sides['left'], at: number): string | null {
  const sentence = stretchAt(prose.sentences, at);
  return (
    credits.find(
      (credit) => credit.to > credit.from && credit.from >= (sentence?.from ?? at) && credit.to <= (sentence?.to ?? at),
    )?.name ?? null
  );
}

/** Runs of shared words that one side prints inside quotation marks and the other does not. */
export function marksOf(sides: Sides, passage: Passage): readonly Unworded[] {
  if (!hasClosed(sides.left) && !hasClosed(sides.right)) return [];
  const matched = matchedTokens(sides, passage.cells);
  const found: Unworded[] = [];
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
      const quoted = state > 0 ? 'left' : 'right';
      const credit = creditBeside(sides[quoted], quoted === 'left' ? first[0] : first[1]);
      const what = finding({ words: run.length, quoted, credit });
      found.push(divergenceOf(sides, { left, right, passage: passage.id, type: 'altered' }, what));
    }
    run = [];
  });
  return found;
}
