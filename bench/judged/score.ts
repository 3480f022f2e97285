import type { Divergence, Report } from '../../src/index.js';
import { shared, sharedOnASide, sidesOf } from './compared.js';
import { type JudgedPair, type Labels, type Side, SIDES, type Stretch, type Weight } from './labels.js';

/**
 * *right*: on something that the readers give weight · *overstated*: on what they call low, or house style ·
 * *furniture*: most of it is not the story · *false*: none of these.
 */
export type FindingVerdict = 'right' | 'overstated' | 'furniture' | 'false';

type Places = Readonly<Record<Side, Stretch | null>>;

/** Something that a reader found. */
export interface Item extends Places {
  readonly kind: string;
  readonly weight: Weight;
  readonly isBlock: boolean;
}

/** A finding of the engine, held against what the readers found. */
export interface ScoredFinding {
  readonly finding: Divergence;
  readonly verdict: FindingVerdict;
  /** Its kind is one that the readers' kind allows. */
  readonly fits: boolean;
}

/** Something of weight that the readers found. */
export interface ScoredItem {
  readonly item: Item;
  readonly isFound: boolean;
  /** By a finding whose kind fits. */
  readonly isFoundAsKind: boolean;
}

export interface PairScore {
  readonly pair: JudgedPair;
  readonly findings: readonly ScoredFinding[];
  readonly items: readonly ScoredItem[];
}

/** Kinds of the readers that a finding of a kind may stand for; for all others its own. */
const FITS: Readonly<Record<string, readonly string[]>> = {
  number: ['number', 'clause'],
  date: ['date', 'clause'],
  name: ['name', 'clause', 'attribution'],
  negation: ['negation', 'meaning'],
  quote: ['quote', 'meaning'],
  attribution: ['attribution', 'credit', 'clause'],
  hedge: ['hedge', 'meaning', 'clause'],
  credit: ['credit', 'attribution'],
  headline: ['headline', 'number', 'date', 'name', 'negation', 'meaning', 'hedge'],
  wording: ['wording', 'meaning', 'clause', 'hedge', 'attribution'],
  inflection: ['meaning', 'wording', 'date'],
  sentence: ['clause', 'block'],
  paragraph: ['block'],
  order: ['order'],
};

const doesFit = (finding: Divergence, item: Item): boolean =>
  (FITS[finding.kind] ?? [finding.kind]).includes(item.kind);

const isWeighty = ({ weight }: Item): boolean => weight !== 'low';

/** All that the readers found, in the order of their file. A headline that differs counts once. */
export function itemsOf({ differences, blocks, headline }: Labels): readonly Item[] {
  const listed = differences.map((one): Item => ({ ...one, isBlock: false }));
  const runs = blocks.map(({ side, at, matter }): Item => {
    const nowhere = { left: null, right: null };
    return { kind: 'block', weight: matter, isBlock: true, ...nowhere, [side]: at };
  });
  const isListed = listed.some(({ kind }) => kind === 'headline');
  const { left, right } = headline;
  const heads: Item[] =
    headline.differs && !isListed ? [{ kind: 'headline', weight: 'medium', isBlock: false, left, right }] : [];
  return [...listed, ...runs, ...heads];
}

const lengthOf = (stretch: Stretch | null): number => (stretch === null ? 0 : stretch[1] - stretch[0]);

const sideOf = (block: Item): Side => (block.left === null ? 'right' : 'left');

/** Signs that a finding has in common with something found; a finding on a block stands mostly inside it. */
function sharedWith(finding: Divergence, at: Places, item: Item): number {
  const common = sharedOnASide(at, item);
  if (item.isBlock) {
    const side = sideOf(item);
    return shared(at[side], item[side]) < 0.5 * Math.max(1, lengthOf(at[side])) ? 0 : common;
  }
  return item.kind === 'headline' && finding.kind === 'headline' ? Math.max(common, 1) : common;
}

interface Match {
  readonly item: Item;
  readonly common: number;
}

/** The item that a finding stands on: one of weight before others, then the one with most in common. */
const bestOf = (matches: readonly Match[]): Match | null =>
  matches.reduce<Match | null>((best, match) => {
    if (best === null) return match;
    const weighs = Number(isWeighty(match.item)) - Number(isWeighty(best.item));
    return weighs > 0 || (weighs === 0 && match.common > best.common) ? match : best;
  }, null);

function placesOf(finding: Divergence, sides: ReadonlyMap<string, Side>): Places {
  const places: Record<Side, Stretch | null> = { left: null, right: null };
  for (const span of [finding.left, finding.right])
    if (span !== null) places[sides.get(span.article) ?? 'right'] = [span.start, span.end];
  return places;
}

function isFurniture(at: Places, furniture: Labels['furniture']): boolean {
  const length = lengthOf(at.left) + lengthOf(at.right);
  const inside = SIDES.flatMap((side) => furniture[side].map((one) => shared(at[side], one)));
  return length > 0 && inside.reduce((sum, one) => sum + one, 0) > 0.5 * length;
}

function verdictOf(best: Match | null, isPage: boolean): FindingVerdict {
  if (isPage) return 'furniture';
  if (best === null) return 'false';
  return isWeighty(best.item) ? 'right' : 'overstated';
}

interface Held extends ScoredFinding {
  readonly at: Places;
  readonly matches: readonly Match[];
  readonly best: Match | null;
}

function held(finding: Divergence, at: Places, { labels, items }: { labels: Labels; items: readonly Item[] }): Held {
  const matches = items.flatMap((item): Match[] => {
    const common = sharedWith(finding, at, item);
    return common === 0 ? [] : [{ item, common }];
  });
  const best = bestOf(matches);
  const verdict = verdictOf(best, isFurniture(at, labels.furniture));
  return { finding, verdict, fits: best !== null && doesFit(finding, best.item), at, matches, best };
}

/** Half of a block is told, by findings of whatever verdict. */
function isBlockTold(block: Item, findings: readonly Held[]): boolean {
  const side = sideOf(block);
  const told = new Map<string, number>();
  for (const { at, matches } of findings)
    if (at[side] !== null && matches.some(({ item }) => item === block))
      told.set(at[side].join(), shared(at[side], block[side]));
  return [...told.values()].reduce((sum, one) => sum + one, 0) >= 0.5 * lengthOf(block[side]);
}

function scoredItem(item: Item, findings: readonly Held[]): ScoredItem {
  if (item.isBlock) {
    const isFound = isBlockTold(item, findings);
    return { item, isFound, isFoundAsKind: isFound };
  }
  const on = findings.filter(
    ({ verdict, at, best }) =>
      verdict === 'right' && (sharedOnASide(at, item) > 0 || (best?.item === item && item.kind === 'headline')),
  );
  return { item, isFound: on.length > 0, isFoundAsKind: on.some(({ finding }) => doesFit(finding, item)) };
}

/** Holds the findings of a report against what the readers of its pair found; house style is left out. */
export function scorePair(pair: JudgedPair, report: Report): PairScore {
  const items = itemsOf(pair.labels);
  const sides = sidesOf(report);
  const all = report.divergences
    .filter(({ severity }) => severity !== 'style')
    .map((finding) => held(finding, placesOf(finding, sides), { labels: pair.labels, items }));
  const loud = all.filter(({ finding }) => isLoud(finding));
  return {
    pair,
    findings: all.map(({ finding, verdict, fits }) => ({ finding, verdict, fits })),
    items: items.filter(isWeighty).map((item) => scoredItem(item, loud)),
  };
}

/** What is told at once, and what all figures but those by code count. */
export const isLoud = ({ severity }: Pick<Divergence, 'severity'>): boolean =>
  severity === 'high' || severity === 'medium';
