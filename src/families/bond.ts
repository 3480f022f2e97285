import { coveredColumn, quotedColumn, tokensIn, type Extent, type Prose } from '../model/prose.js';
import type { Link } from './evidence.js';

/** How two articles belong together: `alike` where no family may part them. */
export type Bond = 'none' | 'family' | 'alike';

/**
 * Share of the shorter article that must be shared narration for two of several articles to be of one family. Quotations
 * alone make none: two reports of one speech have them from the speaker. On `revisions` a tenth puts four pairs of 342
 * together that have one paragraph of background in common; from 0.15 to 0.3 no pair is wrong and none is missed there or on
 * `encyclopedia-versions`. `npm run bench:accuracy -- versions` prints precision and recall.
 */
const MIN_NARRATION_SHARE = 0.15;
/** Share that does where quotations are counted too: reports that are little else than one statement. */
const MIN_SHARED_SHARE = 0.3;

/**
 * Two articles are alike if half of the shorter one's runs of so many words stand in the other. On 612 reports on one event,
 * linked by that over any number of steps, groups reach 34 articles; at a tenth of the runs they reach 367, and then they are
 * the event and no story (`npm run bench -- --only real` counts the pairs). A share of words instead of runs is no measure:
 * from a half on it makes groups of 100 there.
 */
const RUN_WORDS = 8;
const ALIKE_SHARE = 0.5;

const sum = (column: Uint8Array): number => column.reduce((total, one) => total + one, 0);

/** Tokens of an article that stand in passages and outside quotation marks. */
function narrationWords(prose: Prose, spans: readonly Extent[]): number {
  const quoted = quotedColumn(prose);
  const covered = coveredColumn(prose, spans);
  return covered.reduce((sum, one, at) => sum + (one === 1 && quoted[at] !== 1 ? 1 : 0), 0);
}

const shorterOf = ({ left, right }: Link): number => Math.min(left.prose.tokens.count, right.prose.tokens.count);

/**
 * Whether two articles belong together. Of two alone any passage makes a family, because there is nobody else to belong
 * to; of several, each member must share narration with the base. What one side prints in its own voice is narration,
 * also where the other quotes it.
 */
function isOfOneFamily(link: Link, articles: number): boolean {
  const { left, right, passages } = link;
  if (passages.length === 0 || articles === 2) return passages.length > 0;
  const [one, other] = [left.prose, right.prose];
  const lefts = passages.map((passage) => passage.left);
  const rights = passages.map((passage) => passage.right);
  const shorter = shorterOf(link);
  const narration = Math.max(narrationWords(one, lefts), narrationWords(other, rights));
  if (narration >= MIN_NARRATION_SHARE * shorter) return true;
  return Math.min(sum(coveredColumn(one, lefts)), sum(coveredColumn(other, rights))) >= MIN_SHARED_SHARE * shorter;
}

const runsIn = (words: number): number => Math.max(0, words - RUN_WORDS + 1);

/** Whether half of the shorter one stands in the other word for word, in long runs. */
function isAlike(link: Link): boolean {
  const { left, passages } = link;
  const wanted = ALIKE_SHARE * runsIn(shorterOf(link));
  if (wanted === 0 || passages.reduce((words, passage) => words + passage.words, 0) < wanted) return false;
  const runs = passages.flatMap(({ cells }) =>
    cells.map((cell) => {
      const { from, to } = tokensIn(left.prose, cell.left);
      return cell.op === 'equal' ? runsIn(to - from) : 0;
    }),
  );
  return runs.reduce((total, own) => total + own, 0) >= wanted;
}

/** How two articles belong together, of so many that are looked at. */
export function bondOf(link: Link, articles: number): Bond {
  if (!isOfOneFamily(link, articles)) return 'none';
  return isAlike(link) ? 'alike' : 'family';
}
