import { occupied, placed, type Change, type Finding } from './change.js';
import { accentFinding } from './kinds/accents.js';
import { attributionFinding } from './kinds/attribution.js';
import { compoundFinding } from './kinds/compound.js';
import { contractionFinding } from './kinds/contraction.js';
import { courtesyFinding } from './kinds/courtesy.js';
import { creditFinding } from './kinds/credit.js';
import { dateFinding } from './kinds/date.js';
import { isQuotedRange } from './kinds/evidence.js';
import { numberFinding } from './kinds/figures/number.js';
import { exchangedFinding } from './kinds/exchanged.js';
import { hedgeFinding } from './kinds/hedge.js';
import { nameFinding } from './kinds/name.js';
import { negationFinding } from './kinds/negation.js';
import { quoteFinding } from './kinds/quote.js';
import { sentenceFinding } from './kinds/sentence.js';
import { gravelyTurned } from './kinds/turned.js';
import { inflectionFinding, wordingFinding } from './kinds/wording.js';

/**
 * Most serious first: the first that applies names the change. Six stand before them: a contraction written out, a word
 * written in two, an accent and a courtesy title are no change at all, a whole sentence is not about the one word in it that some kind knows, and two that changed places are
 * not two that differ.
 */
const TESTS: readonly ((change: Change) => Finding | null)[] = [
  contractionFinding,
  compoundFinding,
  accentFinding,
  courtesyFinding,
  sentenceFinding,
  exchangedFinding,
  numberFinding,
  negationFinding,
  gravelyTurned,
  nameFinding,
  dateFinding,
  quoteFinding,
  creditFinding,
  attributionFinding,
  hedgeFinding,
  inflectionFinding,
];

/** Names a change by the most serious kind that applies, with its severity and a reason that a person can check. */
export function classify(change: Change): Finding {
  let finding: Finding | null = null;
  for (const test of TESTS) {
    finding = test(change);
    if (finding !== null) break;
  }
  const found = finding ?? wordingFinding(change);
  const inQuotes = occupied(change).length > 0 && occupied(change).every(isQuotedRange);
  if (!inQuotes || found.kind === 'quote' || found.severity === 'style') return found;
  return placed(found, { quoted: true });
}
