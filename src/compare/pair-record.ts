import type { Derivation, Pair, Passage } from '../model/model.js';
import { coveredColumn, wordsIn } from '../model/prose.js';
import { covers, isAbout } from './credit-records.js';
import type { Judged } from './judge.js';
import { orderText } from '../report/wording/order.js';
import type { Studied } from './study.js';

/** Words of a side in shared passages, without the whole sentences in them that the other side has nothing of. */
function sharedWords({ prose }: Studied, passages: readonly Passage[], side: 'left' | 'right'): number {
  const covered = coveredColumn(
    prose,
    passages.map((passage) => passage[side]),
  );
  const own = side === 'left' ? 'delete' : 'insert';
  const cells = passages.flatMap((passage) => passage.cells.filter(({ op }) => op !== own));
  const held = coveredColumn(
    prose,
    cells.map((cell) => cell[side]),
  );
  for (const { from, to } of prose.sentences) if (!held.subarray(from, to).includes(1)) covered.fill(0, from, to);
  return covered.reduce((sum, one, at) => sum + one * (prose.tokens.words[at] ?? 0), 0);
}

/**
 * From this share of shared words on, an article is wholly derived: the rest is a headline's worth of its own. On
 * `short-answers` (light revisions and near copies wholly, heavy revisions partly, others none) any cut from 0.45 to 0.9 is
 * within 0.03 of the best macro F1, 0.73; of the reports of `scissors-and-paste` 25 share more than this with another and
 * two between a quarter and this, so that the strict reading of the word costs nothing.
 */
const WHOLLY = 0.75;

/**
 * Below this share an article is not derived, though it may share a quotation or a title. Any cut up to 0.1 does on
 * `short-answers`; on `scissors-and-paste` shares below 0.1 are formulas ("by the Honourable the …"): 32 of 73 reprints and
 * 53 of 306 originals have one. `npm run bench:accuracy -- derivation` prints the curve.
 */
const PARTLY = 0.05;

function derivationOf(share: number): Derivation {
  if (share < PARTLY) return 'none';
  return share >= WHOLLY ? 'wholly' : 'partly';
}

/** Right names left, or a source of shared copy that left names too or that may be left itself; its own name is none. */
function isCredited({ left, right, shared }: Judged): boolean {
  const lefts = new Set(left.credits.filter(isAbout).map(({ key }) => key));
  return right.credits.filter(isAbout).some((credit) => {
    if (credit.key === right.outletKey) return false;
    if (credit.key === left.outletKey || lefts.has(credit.key)) return true;
    return left.outletKey === null && shared.some((passage) => covers(right.prose, credit, passage.right));
  });
}

/** Nobody has to credit himself: an agency's flash is its own report. */
const isOfOneOutlet = ({ left, right }: Judged): boolean =>
  left.outletKey !== null && left.outletKey === right.outletKey;

export function pairRecord(judged: Judged): Pair {
  const { left, right, shared } = judged;
  const [leftWords, rightWords] = [sharedWords(left, shared, 'left'), sharedWords(right, shared, 'right')];
  const counted = ({ prose }: Studied): number => Math.max(1, wordsIn(prose, { from: 0, to: prose.tokens.count }));
  return {
    left: left.article.id,
    right: right.article.id,
    sharedWords: Math.min(leftWords, rightWords),
    leftShare: leftWords / counted(left),
    rightShare: rightWords / counted(right),
    credited: shared.length === 0 ? null : isCredited(judged) || (isOfOneOutlet(judged) ? null : false),
    derivation: derivationOf(rightWords / counted(right)),
    passages: judged.passages.map(({ id }) => id),
    ...judged.why,
    reason: orderText(judged.why),
  };
}
