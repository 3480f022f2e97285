import { TOKEN_KINDS } from '../../model/prose.js';
import { isOneSided, occupied, sizeOf, type Change, type Finding, type Occupied } from '../change.js';
import { foldsIn } from '../side.js';

/** Others are compared as they stand: `Mac Donald` may be another man, `1 5` is another figure, `not able` is not `notable`. */
const isPlain = ({ side, range }: Occupied): boolean =>
  side.prose.tokens.kind.subarray(range.from, range.to).every((kind) => kind === TOKEN_KINDS.word) &&
  !foldsIn(side, range).some((word) => side.vocabulary.negations.has(word));

/** `head teacher` against `headteacher` or `head-teacher`: the same letters in one word or in two. */
export function compoundFinding(change: Change): Finding | null {
  if (isOneSided(change) || sizeOf(change.leftRange) === sizeOf(change.rightRange)) return null;
  const letters = ({ side, range }: Occupied): string => foldsIn(side, range).join('').replaceAll('-', '');
  const [one, other] = occupied(change);
  if (one === undefined || other === undefined || !isPlain(one) || !isPlain(other)) return null;
  if (letters(one) !== letters(other)) return null;
  return { kind: 'spelling', severity: 'style', reasonCode: 'compound', parts: {} };
}
