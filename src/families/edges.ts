import { coveredColumn, quotedColumn, type Extent, type Prose } from '../prose.js';
import type { Link } from './evidence.js';

/**
 * Share of the shorter article that must be shared narration for two of several articles to be of one family. Quotations
 * alone make none: two reports of one speech have them from the speaker. On `revisions` a tenth puts four pairs of 342
 * together that have one paragraph of background in common; from 0.15 to 0.3 no pair is wrong and none is missed there or on
 * `encyclopedia-versions`. `npm run bench:accuracy -- versions` prints precision and recall.
 */
const MIN_NARRATION_SHARE = 0.15;
/** Share that does where quotations are counted too: reports that are little else than one statement. */
const MIN_SHARED_SHARE = 0.3;

const sum = (column: Uint8Array): number => column.reduce((total, one) => total + one, 0);

/** Tokens of an article that stand in passages and outside quotation marks. */
function narrationWords(prose: Prose, spans: readonly Extent[]): number {
  const quoted = quotedColumn(prose);
  const covered = coveredColumn(prose, spans);
  return covered.reduce((sum, one, at) => sum + (one === 1 && quoted[at] !== 1 ? 1 : 0), 0);
}

/**
 * Whether two articles belong together. Of two alone any passage makes a family, because there is nobody else to belong
 * to; of several, each member must share narration with the base. What one side prints in its own voice is narration,
 * also where the other quotes it.
 */
export function isFamilyEdge({ left, right, passages }: Link, articles: number): boolean {
  if (passages.length === 0 || articles === 2) return passages.length > 0;
  const [one, other] = [left.prose, right.prose];
  const lefts = passages.map((passage) => passage.left);
  const rights = passages.map((passage) => passage.right);
  const shorter = Math.min(one.tokens.count, other.tokens.count);
  const narration = Math.max(narrationWords(one, lefts), narrationWords(other, rights));
  if (narration >= MIN_NARRATION_SHARE * shorter) return true;
  return Math.min(sum(coveredColumn(one, lefts)), sum(coveredColumn(other, rights))) >= MIN_SHARED_SHARE * shorter;
}
