import type { TokenRange } from '../../model/prose.js';
import { sample, type Finding } from '../change.js';
import { featureOf } from './content.js';
import { countIn } from '../side.js';
import { CLAUSE_WEIGHT, tellingWords, weightsIn, type Telling } from './retold-telling.js';

/** The runs of words that one side of a retelling has alone. */
interface Lone {
  readonly telling: Telling;
  readonly runs: readonly TokenRange[];
}

/** Words of one side that stand where the other side has others. */
export interface Instead {
  readonly left: TokenRange;
  readonly right: TokenRange;
  readonly finding: Finding;
}

/** What both sides have next to a run: the shared words nearest before and behind it; null where there is none. */
function neighboursOf({ side, range, shared }: Telling, run: TokenRange): string | null {
  let [before, behind] = [run.from - 1, run.to];
  while (before >= range.from && shared[before - range.from] !== 1) before -= 1;
  while (behind < range.to && shared[behind - range.from] !== 1) behind += 1;
  if (before < range.from && behind >= range.to) return null;
  const first = before < range.from ? '' : (featureOf(side, before) ?? '');
  const last = behind >= range.to ? '' : (featureOf(side, behind) ?? '');
  return `${first} ${last}`;
}

/** A retelling is no proof that the words stand for each other: a negation on one side alone is worth a look, no more. */
function findingOf(left: Lone, right: Lone, { own, other }: { own: TokenRange; other: TokenRange }): Finding {
  const words = { left: sample(left.telling.side.prose, own), right: sample(right.telling.side.prose, other) };
  const negations = [
    countIn(left.telling.side, own, left.telling.side.vocabulary.negations),
    countIn(right.telling.side, other, right.telling.side.vocabulary.negations),
  ] as const;
  return negations[0] === negations[1]
    ? { kind: 'wording', severity: 'low', reasonCode: 'retold-other-words', parts: words }
    : {
        kind: 'negation',
        severity: 'medium',
        reasonCode: 'retold-negation-one-sided',
        parts: { side: negations[0] > negations[1] ? 'left' : 'right', ...words },
      };
}

function insteadOf(left: Lone, right: Lone, place: { own: TokenRange; other: TokenRange }): Instead | null {
  if (tellingWords(left.telling, place.own) === 0 || tellingWords(right.telling, place.other) === 0) return null;
  const weights = [...weightsIn(left.telling, place.own), ...weightsIn(right.telling, place.other)];
  if (weights.reduce((sum, weight) => sum + weight, 0) < CLAUSE_WEIGHT) return null;
  return { left: place.own, right: place.other, finding: findingOf(left, right, place) };
}

/**
 * Words of each side that stand between the same shared words (`the town |formally requested| a loan`, `the town
 * |expressed an interest in| a loan`): one change, and not something left out here and something added there.
 */
export function saidInstead(left: Lone, right: Lone): readonly Instead[] {
  const others = new Map<string, TokenRange[]>();
  for (const run of right.runs) {
    const neighbours = neighboursOf(right.telling, run);
    if (neighbours !== null) others.set(neighbours, [...(others.get(neighbours) ?? []), run]);
  }
  return left.runs.flatMap((own) => {
    const neighbours = neighboursOf(left.telling, own);
    const other = neighbours === null ? undefined : others.get(neighbours)?.shift();
    const found = other === undefined ? null : insteadOf(left, right, { own, other });
    return found === null ? [] : [found];
  });
}
