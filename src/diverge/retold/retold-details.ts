import type { DivergenceKind, DivergenceType, Unworded } from '../../model/model.js';
import type { ReasonCode } from '../../model/reasons.js';
import { TOKEN_KINDS, type TokenRange } from '../../model/prose.js';
import { placed, sample, type Finding } from '../change.js';
import { compareDates } from '../days.js';
import { roundedFinding } from '../kinds/figures/rounding.js';
import { isVariantName } from '../../languages/likeness.js';
import { divergenceOf, type Sides } from '../record.js';
import { featureOf } from './content.js';
import type { Retelling } from './retold.js';
import { saidInstead } from './retold-instead.js';
import { isClause, lackingRuns, mentionsIn, telling, type Telling } from './retold-telling.js';
import { bare, creditsIn, isName, namesIn, spanOf } from '../side.js';

/** `two sides`, `one of them`: below three, a number written as a word is seldom a figure. */
const isFigure = ({ side }: Telling, at: number): boolean =>
  side.prose.tokens.kind[at] === TOKEN_KINDS.number &&
  !/^(?:one|two|first|second)$/.test(side.prose.tokens.fold[at] ?? '');

const holdsFigure = (one: Telling, run: TokenRange): boolean => {
  for (let at = run.from; at < run.to; at += 1) if (isFigure(one, at)) return true;
  return false;
};

const holdsKind = ({ side }: Telling, run: TokenRange, kind: number): boolean => {
  for (let at = run.from; at < run.to; at += 1) if (side.prose.tokens.kind[at] === kind) return true;
  return false;
};

/** The whole name that a token belongs to. */
function nameAround({ side, range }: Telling, at: number): TokenRange {
  let [from, to] = [at, at + 1];
  while (from > range.from && isName(side, from - 1)) from -= 1;
  while (to < range.to && isName(side, to)) to += 1;
  return { from, to };
}

/** A name in a run of which the other report has no part, anywhere: not just the fuller form of one that both have. */
function newName(one: Telling, run: TokenRange): TokenRange | null {
  for (let at = run.from; at < run.to; at += 1) {
    if (!isName(one.side, at)) continue;
    const name = nameAround(one, at);
    if (!namesIn(one.side, name).some((part) => one.otherNames.has(part))) return name;
    at = name.to - 1;
  }
  return null;
}

/** What only one side of a retelling has, the more serious first. */
const LACKS = {
  number: 'retold-number-one-sided',
  date: 'retold-date-one-sided',
  attribution: 'retold-source-one-sided',
  name: 'retold-name-one-sided',
  wording: 'retold-clause-one-sided',
} as const satisfies Partial<Record<DivergenceKind, ReasonCode>>;

/** What a run of words that the other side lacks amounts to, and which of them are shown; null where it is too little. */
function lackOf(
  one: Telling,
  run: TokenRange,
  type: 'added' | 'omitted',
): { finding: Finding; range: TokenRange } | null {
  const side = type === 'omitted' ? 'left' : 'right';
  const given = (kind: keyof typeof LACKS, range: TokenRange, words = sample(one.side.prose, range)) => ({
    finding: {
      kind,
      severity: kind === 'wording' ? 'low' : 'medium',
      reasonCode: LACKS[kind],
      parts: { side, words },
    } as const,
    range,
  });
  if (holdsFigure(one, run)) return given('number', run);
  if (holdsKind(one, run, TOKEN_KINDS.date)) return given('date', withWholeDates(one, run));
  const credit = creditsIn(one.side, run).find(({ key }) => !one.otherCredits.has(key));
  if (credit !== undefined) return given('attribution', run, credit.name);
  const name = newName(one, run);
  if (name !== null) return given('name', name);
  return isClause(one, run) ? given('wording', run) : null;
}

/** A run as it is shown: whole dates, not the half of one that differs. */
function withWholeDates({ side, range }: Telling, run: TokenRange): TokenRange {
  const touched = side.prose.dates.filter(
    (date) => date.from < run.to && run.from < date.to && date.from >= range.from && date.to <= range.to,
  );
  return {
    from: Math.min(run.from, ...touched.map(({ from }) => from)),
    to: Math.max(run.to, ...touched.map(({ to }) => to)),
  };
}

/** A figure that both sides give for the same thing, with another value. */
interface Contradiction {
  readonly left: TokenRange;
  readonly right: TokenRange;
  readonly finding: Finding;
}

const unitOf = (key: string): string => /[^\d.#]+$/.exec(key)?.[0] ?? '';

/** The word that a figure counts: the next content word behind it. */
function counted({ side, range }: Telling, at: number): string | null {
  for (let next = at + 1; next < Math.min(range.to, at + 4); next += 1) {
    const feature = featureOf(side, next);
    if (feature !== null) return feature;
  }
  return null;
}

function figuresOf(one: Telling): readonly number[] {
  const places: number[] = [];
  for (let at = one.range.from; at < one.range.to; at += 1) {
    if (one.side.prose.tokens.kind[at] === TOKEN_KINDS.number && one.shared[at - one.range.from] === 0) places.push(at);
  }
  return places;
}

function contradictedFigures(left: Telling, right: Telling): readonly Contradiction[] {
  const rest = new Set(figuresOf(right));
  return figuresOf(left).flatMap((at) => {
    const key = left.side.prose.tokens.key[at] ?? '';
    const match = [...rest].find((other) => {
      const otherKey = right.side.prose.tokens.key[other] ?? '';
      if (unitOf(key) !== unitOf(otherKey)) return false;
      return unitOf(key) !== '' || (counted(left, at) !== null && counted(left, at) === counted(right, other));
    });
    if (match === undefined) return [];
    rest.delete(match);
    const there = { from: match, to: match + 1 };
    const parts = { left: sample(left.side.prose, { from: at, to: at + 1 }), right: sample(right.side.prose, there) };
    const finding: Finding = roundedFinding(
      { left: left.side, right: right.side },
      [{ at, value: key }],
      [{ at: match, value: right.side.prose.tokens.key[match] ?? '' }],
    ) ?? { kind: 'number', severity: 'high', reasonCode: 'number-differs', parts };
    return [{ left: { from: at, to: at + 1 }, right: { from: match, to: match + 1 }, finding }];
  });
}

/** Two dates that cannot both be true of the one thing that is told. */
function contradictedDates(left: Telling, right: Telling): readonly Contradiction[] {
  const published = { left: left.side.prose.article.published, right: right.side.prose.article.published };
  const own = mentionsIn(left).filter((date) => left.shared[date.from - left.range.from] === 0);
  const others = mentionsIn(right).filter((date) => right.shared[date.from - right.range.from] === 0);
  const [one, other] = [own[0], others[0]];
  if (own.length !== 1 || others.length !== 1 || one === undefined || other === undefined) return [];
  if (compareDates(one, other, published) !== 'different') return [];
  const parts = { left: sample(left.side.prose, one), right: sample(right.side.prose, other) };
  return [{ left: one, right: other, finding: { kind: 'date', severity: 'high', reasonCode: 'date-differs', parts } }];
}

function contradictedNames(left: Telling, right: Telling): readonly Contradiction[] {
  const lone = (one: Telling): readonly number[] => {
    const places: number[] = [];
    for (let at = one.range.from; at < one.range.to; at += 1)
      if (isName(one.side, at) && one.shared[at - one.range.from] === 0) places.push(at);
    return places;
  };
  const foldAt = ({ side }: Telling, at: number): string => bare(side.prose.tokens.fold[at] ?? '');
  return lone(left).flatMap((at) => {
    const match = lone(right).find((other) => isVariantName(foldAt(left, at), foldAt(right, other)));
    if (match === undefined) return [];
    const parts = {
      left: sample(left.side.prose, { from: at, to: at + 1 }),
      right: sample(right.side.prose, { from: match, to: match + 1 }),
    };
    return [
      {
        left: { from: at, to: at + 1 },
        right: { from: match, to: match + 1 },
        finding: { kind: 'name', severity: 'medium', reasonCode: 'name-spelt-otherwise', parts },
      },
    ];
  });
}

/** What a retelling changes, lacks and adds: figures, dates, names, sources and clauses. */
export function retoldDetails(sides: Sides, retelling: Retelling, passage: string): readonly Unworded[] {
  const left = telling(sides.left, retelling.left, { side: sides.right, range: retelling.right });
  const right = telling(sides.right, retelling.right, { side: sides.left, range: retelling.left });
  const found: Unworded[] = [];
  const contradictions = [
    ...contradictedFigures(left, right),
    ...contradictedDates(left, right),
    ...contradictedNames(left, right),
  ];
  for (const one of contradictions) {
    left.shared.fill(1, one.left.from - left.range.from, one.left.to - left.range.from);
    right.shared.fill(1, one.right.from - right.range.from, one.right.to - right.range.from);
    const place = { left: spanOf(left.side.prose, one.left), right: spanOf(right.side.prose, one.right), passage };
    found.push(divergenceOf(sides, { ...place, type: 'altered' }, placed(one.finding, { retold: true })));
  }
  const runs = { left: lackingRuns(left), right: lackingRuns(right) };
  const isWording = (one: Telling, run: TokenRange): boolean =>
    (lackOf(one, run, 'omitted')?.finding.kind ?? 'wording') === 'wording';
  const instead = saidInstead(
    { telling: left, runs: runs.left.filter((run) => isWording(left, run)) },
    { telling: right, runs: runs.right.filter((run) => isWording(right, run)) },
  );
  for (const one of instead) {
    const place = { left: spanOf(left.side.prose, one.left), right: spanOf(right.side.prose, one.right), passage };
    found.push(divergenceOf(sides, { ...place, type: 'altered' }, one.finding));
  }
  const lone = (one: Telling, type: Extract<DivergenceType, 'added' | 'omitted'>): void => {
    const name = type === 'omitted' ? 'left' : 'right';
    for (const run of runs[name].filter((each) => !instead.some((pair) => pair[name] === each))) {
      const lack = lackOf(one, run, type);
      if (lack === null) continue;
      const span = spanOf(one.side.prose, lack.range);
      const place = { left: type === 'omitted' ? span : null, right: type === 'added' ? span : null };
      found.push(divergenceOf(sides, { ...place, passage, type }, lack.finding));
    }
  };
  lone(left, 'omitted');
  lone(right, 'added');
  return found;
}
