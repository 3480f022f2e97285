import { isOneSided, loneSide, occupied, type Change, type Finding } from '../change.js';
import { foldsIn, isName } from '../side.js';
import { listed } from './evidence.js';

/** Titles that everybody has: which house sets them says nothing of the person. Those of each language are among its titles. */
const COURTESY = new Set(
  'mr mrs ms miss herr frau m mm mme mlle sr sra srta señor señora господин госпожа г-н г-жа السيد السيدة 氏'.split(
    ' ',
  ),
);

/** `Ms` before a name that both have. `Mr` against `Ms` is another matter: it says another thing of the person. */
export function courtesyFinding(change: Change): Finding | null {
  const [lone] = occupied(change);
  if (lone === undefined || !isOneSided(change)) return null;
  const words = foldsIn(lone.side, lone.range);
  const { titles } = lone.side.vocabulary;
  if (!words.every((word) => COURTESY.has(word) && titles.has(word))) return null;
  if (!isName(lone.side, lone.range.to) && !isName(lone.side, lone.range.from - 1)) return null;
  const parts = { side: loneSide(change), words: listed(lone, words) };
  return { kind: 'name', severity: 'style', reasonCode: 'courtesy-title-one-sided', parts };
}
