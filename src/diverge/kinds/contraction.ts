import { isOneSided, type Change, type Finding } from '../change.js';
import { foldsIn } from '../side.js';

/** What a contraction may stand for; `'s` and `'d` are read in two ways. */
const CONTRACTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^won't$/, ['will not']],
  [/^can't$|^cannot$/, ['can not']],
  [/n't$/, [' not']],
  [/'re$/, [' are']],
  [/'ve$/, [' have']],
  [/'ll$/, [' will']],
  [/'m$/, [' am']],
  [/(?<=^(?:it|he|she|that|there|here|what|who|where|how))'s$/, [' is', ' has']],
  [/(?<=^(?:i|it|he|she|we|they|you|who|that))'d$/, [' would', ' had']],
  [/^let's$/, ['let us']],
];

/** Both sides written out are short; more readings than this are not tried. */
const MAX_READINGS = 16;

/** The contraction that a word is, if any: only what has an apostrophe is asked further, and the one that has none. */
const ruleFor = (fold: string): (typeof CONTRACTIONS)[number] | undefined =>
  fold.includes("'") || fold === 'cannot' ? CONTRACTIONS.find(([pattern]) => pattern.test(fold)) : undefined;

/** Every way to write a run of words without contractions. */
function writtenOut(folds: readonly string[]): ReadonlySet<string> {
  let readings = [''];
  for (const fold of folds) {
    const rule = ruleFor(fold);
    const forms = rule === undefined ? [fold] : rule[1].map((form) => fold.replace(rule[0], form));
    readings = readings.flatMap((start) => forms.map((form) => `${start} ${form}`)).slice(0, MAX_READINGS);
  }
  return new Set(readings);
}

/** `didn't` and `did not`, `he's` and `he is`: written out, they are the same words. */
export function contractionFinding(change: Change): Finding | null {
  if (isOneSided(change)) return null;
  const left = writtenOut(foldsIn(change.left, change.leftRange));
  const right = writtenOut(foldsIn(change.right, change.rightRange));
  const same = [...left].some((reading) => right.has(reading));
  return same ? { kind: 'spelling', severity: 'style', reasonCode: 'contraction', parts: {} } : null;
}
