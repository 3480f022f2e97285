import { wordWeight } from '../background.js';
import type { Divergence, DivergenceType } from '../model.js';
import { type DateMention, TOKEN_KINDS, type TokenRange } from '../prose.js';
import { sample, type Finding } from './change.js';
import { creditedNames } from './credited.js';
import { compareDates } from './dates.js';
import { isVariantName } from './likeness.js';
import { divergenceOf, type Sides } from './record.js';
import { featureOf } from './content.js';
import type { Retelling } from './retold.js';
import { bare, creditsIn, isName, namesIn, spanOf, type Side } from './side.js';

/** One side of a retelling and the other, for asking what this one has that the other lacks. */
interface Telling {
  readonly side: Side;
  readonly range: TokenRange;
  /** 1 at each token of the range (counted from `range.from`) that the other side has too. */
  readonly shared: Uint8Array;
  /** Names that the other article has anywhere. */
  readonly otherNames: ReadonlySet<string>;
  /** Publishers that the other article credits anywhere, by key. */
  readonly otherCredits: ReadonlySet<string>;
}

type Published = { readonly left: string | null; readonly right: string | null };

const mentionsIn = ({ side, range }: Pick<Telling, 'side' | 'range'>): readonly DateMention[] =>
  side.prose.dates.filter(({ from, to }) => from >= range.from && to <= range.to);

/** The other side says the same date at least as exactly: it may not lack the day. */
function isDatedAlike(one: DateMention, others: readonly DateMention[], published: Published): boolean {
  return others.some(
    (other) =>
      compareDates(one, other, published) === 'same' &&
      (one.day === null || other.day !== null || other.weekday !== null),
  );
}

/** Marks the tokens of a range whose content the other side has; function words count as neither. */
function telling(side: Side, range: TokenRange, other: { readonly side: Side; readonly range: TokenRange }): Telling {
  const has = new Set<string>();
  for (let at = other.range.from; at < other.range.to; at += 1) has.add(featureOf(other.side, at) ?? '');
  const published = { left: side.prose.article.published, right: other.side.prose.article.published };
  const others = mentionsIn(other);
  const shared = new Uint8Array(range.to - range.from);
  for (let at = range.from; at < range.to; at += 1) {
    const feature = featureOf(side, at);
    if (feature !== null && has.has(feature)) shared[at - range.from] = 1;
  }
  for (const date of mentionsIn({ side, range }))
    shared.fill(isDatedAlike(date, others, published) ? 1 : 0, date.from - range.from, date.to - range.from);
  const otherNames = new Set(namesIn(other.side, { from: 0, to: other.side.prose.tokens.count }));
  return { side, range, shared, otherNames, otherCredits: creditedNames(other.side.credits) };
}

/** Whether a run may begin or end at a token: function words and bare punctuation are trimmed off its ends. */
const hasContent = ({ side }: Telling, at: number): boolean => featureOf(side, at) !== null;

/** Runs of words that the other side lacks, in order, trimmed to content words. */
function lackingRuns(one: Telling): readonly TokenRange[] {
  const runs: TokenRange[] = [];
  let from = one.range.from;
  for (let at = one.range.from; at <= one.range.to; at += 1) {
    if (at < one.range.to && one.shared[at - one.range.from] !== 1) continue;
    let [low, high] = [from, at];
    while (low < high && !hasContent(one, low)) low += 1;
    while (high > low && !hasContent(one, high - 1)) high -= 1;
    if (high > low) runs.push({ from: low, to: high });
    from = at + 1;
  }
  return runs;
}

/** A clause on one side counts from this many content words that are not everyday ones. */
const MIN_CLAUSE_WORDS = 4;

function isClause({ side }: Telling, run: TokenRange): boolean {
  let words = 0;
  for (let at = run.from; at < run.to; at += 1) {
    if (featureOf({ ...side }, at) !== null && wordWeight(bare(side.prose.tokens.fold[at] ?? '')) >= 4) words += 1;
  }
  return words >= MIN_CLAUSE_WORDS;
}

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

/** What a run of words that the other side lacks amounts to, and which of them are shown; null where it is too little. */
function lackOf(
  one: Telling,
  run: TokenRange,
  type: 'added' | 'omitted',
): { finding: Finding; range: TokenRange } | null {
  const lacks = type === 'omitted' ? 'what is retold lacks' : 'what is retold adds';
  const words = (range: TokenRange): string => sample(one.side.prose, range);
  const given = (kind: Finding['kind'], what: string, range: TokenRange) => ({
    finding: { kind, severity: kind === 'wording' ? 'low' : 'medium', reason: `${lacks} ${what}` } as const,
    range,
  });
  if (holdsFigure(one, run)) return given('number', `a figure: ${words(run)}`, run);
  const dated = withWholeDates(one, run);
  if (holdsKind(one, run, TOKEN_KINDS.date)) return given('date', `a date: ${words(dated)}`, dated);
  const credit = creditsIn(one.side, run).find(({ key }) => !one.otherCredits.has(key));
  if (credit !== undefined) return given('attribution', `the source ${credit.name}`, run);
  const name = newName(one, run);
  if (name !== null) return given('name', `a name: ${words(name)}`, name);
  return isClause(one, run) ? given('wording', `a clause: ${words(run)}`, run) : null;
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
    const values = `${sample(left.side.prose, { from: at, to: at + 1 })} against ${sample(right.side.prose, there)}`;
    const finding: Finding = { kind: 'number', severity: 'high', reason: `the figures differ: ${values}` };
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
  return [{ left: one, right: other, finding: { kind: 'date', severity: 'high', reason: 'the dates differ' } }];
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
    const [own, others] = [
      sample(left.side.prose, { from: at, to: at + 1 }),
      sample(right.side.prose, { from: match, to: match + 1 }),
    ];
    const reason = `one name spelt in two ways: ${own} against ${others}`;
    return [
      {
        left: { from: at, to: at + 1 },
        right: { from: match, to: match + 1 },
        finding: { kind: 'name', severity: 'medium', reason },
      },
    ];
  });
}

/** What a retelling changes, lacks and adds: figures, dates, names, sources and clauses. */
export function retoldDetails(sides: Sides, retelling: Retelling, passage: string): readonly Divergence[] {
  const left = telling(sides.left, retelling.left, { side: sides.right, range: retelling.right });
  const right = telling(sides.right, retelling.right, { side: sides.left, range: retelling.left });
  const found: Divergence[] = [];
  const contradictions = [
    ...contradictedFigures(left, right),
    ...contradictedDates(left, right),
    ...contradictedNames(left, right),
  ];
  for (const one of contradictions) {
    left.shared.fill(1, one.left.from - left.range.from, one.left.to - left.range.from);
    right.shared.fill(1, one.right.from - right.range.from, one.right.to - right.range.from);
    const place = { left: spanOf(left.side.prose, one.left), right: spanOf(right.side.prose, one.right), passage };
    found.push(divergenceOf(sides, { ...place, type: 'altered' }, one.finding));
  }
  const lone = (one: Telling, type: Extract<DivergenceType, 'added' | 'omitted'>): void => {
    for (const run of lackingRuns(one)) {
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
