import type { PartsByShape } from '../../model/reasons.js';
import { STEPS, turnsOf, type Turns } from '../../languages/vocabulary/turns.js';
import { inOneLine, isOneSided, occupied, sizeOf, type Change, type Finding, type Occupied } from '../change.js';
import { printed } from '../../languages/name-phrases.js';
import { foldsIn } from '../side.js';
import { bothSides, phrasesIn } from './evidence.js';

/** In longer replacements two such words stand together by chance. */
const MAX_TURNED = 5;

const shown = ({ side, range }: Occupied): string => inOneLine(printed(side.prose, range));

/** Both sides as printed, with the word behind where one of them has none of its own. */
function bothShown(change: Change): PartsByShape['both'] {
  const [left, right] = bothSides(change).map((one) =>
    shown(isOneSided(change) ? { ...one, range: { from: one.range.from, to: one.range.to + 1 } } : one),
  );
  return { left: left ?? '', right: right ?? '' };
}

const turned = (change: Change, severity: 'high' | 'medium'): Finding => ({
  kind: 'wording',
  severity,
  reasonCode: 'meaning-turned',
  parts: bothShown(change),
});

const lessCertain = (side: 'left' | 'right'): Finding => ({
  kind: 'hedge',
  severity: 'medium',
  reasonCode: 'hedge-one-sided',
  parts: { side },
});

/** Whether a side has a phrase of the one list and none of the other. */
const has = (one: Occupied, wanted: readonly string[], unwanted: readonly string[]): boolean =>
  phrasesIn(one, wanted) > 0 && phrasesIn(one, unwanted) === 0;

/** `missing` against `dead`, `the suspect` against `the killer`. */
function pairFinding(change: Change, { pairs }: Turns): Finding | null {
  const [left, right] = bothSides(change);
  for (const { one, other, weight } of pairs) {
    const isClaimedLeft = has(left, one, other) && has(right, other, one);
    if (!isClaimedLeft && !(has(left, other, one) && has(right, one, other))) continue;
    return weight === 'certain' ? turned(change, 'high') : lessCertain(isClaimedLeft ? 'left' : 'right');
  }
  return null;
}

/** `attempted murder` against `murder`, `only if` against `if`: a word on one side makes the next another. */
function loneFinding(change: Change, { undone, narrowing, conditions }: Turns): Finding | null {
  const [lone] = occupied(change);
  if (lone === undefined) return null;
  const own = foldsIn(lone.side, lone.range);
  const { fold } = lone.side.prose.tokens;
  if (undone.includes(own.join(' '))) return turned(change, 'high');
  const isNarrowed = own.length === 1 && narrowing.has(own[0] ?? '') && conditions.has(fold[lone.range.to] ?? '');
  return isNarrowed ? turned(change, 'medium') : null;
}

/** `plans to sell` against `sold`, `accused of setting` against `who set`: one says that it is meant or said, the other that it is so. */
function doneFinding(change: Change, { meant, accused, open }: Turns): Finding | null {
  const [left, right] = bothSides(change);
  const isUnsure = (one: Occupied): boolean => phrasesIn(one, meant) > 0 || phrasesIn(one, accused) > 0;
  const unsure = isUnsure(left);
  if (unsure === isUnsure(right)) return null;
  const sure = unsure ? right : left;
  const { hedges } = sure.side.vocabulary;
  if (foldsIn(sure.side, sure.range).some((word) => open.has(word) || hedges.has(word))) return null;
  return lessCertain(unsure ? 'left' : 'right');
}

/** The step of the first word for how many in a range. */
function stepIn(one: Occupied): number | null {
  const found = STEPS.find(([phrase]) => ` ${foldsIn(one.side, one.range).join(' ')} `.includes(` ${phrase} `));
  return found?.[1] ?? null;
}

/** `a few` against `many`: amounts further from each other than neighbours. */
function amountFinding(change: Change): Finding | null {
  if (change.left.prose.language !== 'en') return null;
  const [left, right] = bothSides(change).map(stepIn);
  if (left === undefined || left === null || right === undefined || right === null) return null;
  return Math.abs(left - right) > 1 ? turned(change, 'medium') : null;
}

/** Another deed, another fate, another condition or another degree of certainty in a few words. */
export function gravelyTurned(change: Change): Finding | null {
  const turns = turnsOf(change.left.prose.language);
  if (turns === null || occupied(change).some(({ range }) => sizeOf(range) > MAX_TURNED)) return null;
  if (isOneSided(change)) return loneFinding(change, turns);
  return pairFinding(change, turns) ?? doneFinding(change, turns) ?? amountFinding(change);
}
