import { mirror } from '../align/align.js';
import { familyOf, quotationLedger, type Grouping, type Reading } from '../families/families.js';
import type { Unworded, Report } from '../model/model.js';
import { tellingWords } from '../sources/sources.js';
import { orderText } from '../report/wording/order.js';
import type { CompareOptions } from './compare-options.js';
import type { Judged } from './judge.js';
import type { Run } from './run.js';
import type { Studied } from './study.js';

const TURNED = { added: 'omitted', omitted: 'added', altered: 'altered', moved: 'moved' } as const;

/** The same differences from the other side. */
const turned = (divergence: Unworded): Unworded => ({
  ...divergence,
  type: TURNED[divergence.type],
  left: divergence.right,
  right: divergence.left,
});

function readingOf(judged: ReadonlyMap<string, Judged>, base: string, article: string): Reading {
  const pair = judged.get(pairName(base, article));
  if (pair !== undefined) return { article, passages: pair.passages, divergences: pair.divergences };
  const back = judged.get(pairName(article, base));
  if (back === undefined) return { article, passages: [], divergences: [] };
  const { left, right, passages, divergences } = back;
  return { article, passages: mirror(passages, left.prose, right.prose), divergences: divergences.map(turned) };
}

export const pairName = (left: string, right: string): string => JSON.stringify([left, right]);

function familyRecords(
  articles: readonly Studied[],
  groupings: readonly Grouping[],
  judged: readonly Judged[],
): Report['families'] {
  const byName = new Map(judged.map((one) => [pairName(one.left.article.id, one.right.article.id), one]));
  return groupings.map((grouping) => {
    const [base = '', ...others] = grouping.members.map((at) => articles[at]?.article.id ?? '');
    const readings = others.map((article) => readingOf(byName, base, article));
    const family = familyOf(articles, grouping, readings);
    return { ...family, order: family.order.map((place) => ({ ...place, because: orderText(place) })) };
  });
}

function ledgerOf(articles: readonly Studied[], judged: readonly Judged[]): Report['quotations'] {
  const speeches = articles.map(({ prose, sources }) => ({
    prose,
    speakers: sources.speakers,
    telling: tellingWords(prose),
  }));
  return quotationLedger(
    speeches,
    judged.map(({ left, right, shared }) => ({ left: left.prose, right: right.prose, passages: shared })),
  );
}

/** What is found of several articles together. */
export function togetherFindings(
  { studied, groupings }: Run,
  judged: readonly Judged[],
  { detail }: CompareOptions,
): Pick<Report, 'families' | 'quotations'> {
  return {
    quotations: detail === 'none' ? [] : ledgerOf(studied, judged),
    families: familyRecords(studied, groupings, judged),
  };
}
