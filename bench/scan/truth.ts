import type { PlantRecord } from '../corpus/records.js';
import { measureFamilies, type FamilyMeasures } from './families.js';
import { PassageIndex } from './passages.js';
import { boilerplateOf, precisionOf, type Boilerplate, type Precision } from './precision.js';
import type { Found, Truth } from './read.js';
import { recallBy, type Recall } from './recall.js';

/** A scan held against the truth. */
export interface Measures {
  readonly isComplete: boolean;
  /** Plants of two articles, and of wire stories. */
  readonly groups: ReadonlyMap<string, Recall>;
  /** By percent of words changed, quotations apart: they are never edited. */
  readonly rates: ReadonlyMap<string, Recall>;
  readonly kinds: ReadonlyMap<string, Recall>;
  readonly precision: Precision;
  readonly boilerplate: Boilerplate;
  readonly families: FamilyMeasures;
  readonly retold: number;
}

const sorted = <V>(map: ReadonlyMap<string, V>): ReadonlyMap<string, V> =>
  new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)));

/** Two digits, so that the rates stand in order. */
const rateName = ({ kind, edit }: PlantRecord): string | null =>
  kind === 'quotation' ? null : `${String(edit).padStart(2, '0')} %`;

/** Recall, precision and families of one scan. */
export function measure(found: Found, truth: Truth): Measures {
  const index = new PassageIndex(found);
  const { plants } = truth;
  return {
    isComplete: found.isComplete,
    groups: sorted(recallBy(plants, index, ({ kind }) => (kind === 'wire' ? 'wire' : 'pairwise'))),
    rates: sorted(recallBy(plants, index, rateName)),
    kinds: sorted(recallBy(plants, index, ({ kind, edit }) => `${kind} ${String(edit).padStart(2, '0')} %`)),
    precision: precisionOf(found, truth),
    boilerplate: boilerplateOf(found, truth),
    families: measureFamilies(found, truth),
    retold: found.retold,
  };
}

export const shareOf = ({ planted, found }: Recall): number => (planted === 0 ? Number.NaN : found / planted);

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(2)} %`);

function recallRows(title: string, recalls: ReadonlyMap<string, Recall>): string[] {
  return [...recalls].map(
    ([name, one]) => `| ${title} ${name} | ${percent(shareOf(one))} | ${one.found} of ${one.planted} |`,
  );
}

/** The measures as a table of Markdown. */
export function measureTable({ groups, rates, kinds, precision, boilerplate, families, retold }: Measures): string {
  const { words, explained, inFurniture } = precision;
  const { joined, largest } = families;
  return [
    '| measure | value | of |',
    '| --- | ---: | --- |',
    ...recallRows('recall:', groups),
    ...recallRows('recall, words changed:', rates),
    ...recallRows('recall,', kinds),
    `| precision of passages, by words | ${percent(explained / words)} | ${Math.round(words)} words; ${percent(inFurniture / words)} in house text |`,
    `| footers reported as boilerplate | ${percent(boilerplate.footersFound / boilerplate.footers)} | ${boilerplate.footers} characters |`,
    `| boilerplate that is house text | ${percent(boilerplate.reportedInFurniture / boilerplate.reported)} | ${boilerplate.reported} characters |`,
    `| families: adjusted Rand index | ${families.index.toFixed(4)} | ${families.families} families; stories below 100 alone ${families.indexOfSmall.toFixed(4)} |`,
    `| largest story in one family | ${largest.together} | ${largest.size} articles |`,
    `| families that join stories | ${joined.boilerplate} / ${joined.quotation} / ${joined.other} | by boilerplate / quotation / otherwise |`,
    `| retold passages (not measured) | ${retold} | |`,
  ].join('\n');
}
