import { cpuSecondsOf, megabytesOf, ratio, secondsOf, type Result } from '../peers/race.js';
import type { Texts } from '../peers/texts.js';
import { shareOf, type Measures } from './truth.js';

/** Everything measured on a corpus of one size. */
export interface Stage {
  readonly texts: Texts;
  readonly results: readonly Result[];
  readonly measures: Measures | null;
}

/** What was asked for and what was reached; NaN where it could not be measured. */
export interface Target {
  readonly what: string;
  readonly limit: number;
  readonly best: 'most' | 'least';
  readonly reached: number;
  readonly unit: string;
}

const SCAN = 'syndiff scan';
const MEGA = 1e6;
const MEBI = 1024 * 1024;

const named = ({ results }: Stage, name: string): Result =>
  results.find((result) => result.name === name) ?? { name, runs: [], why: null };

const atMost = (what: string, limit: number, reached: number, unit = ''): Target => ({
  what,
  limit,
  best: 'most',
  reached,
  unit,
});
const atLeast = (what: string, limit: number, reached: number, unit = ''): Target => ({
  what,
  limit,
  best: 'least',
  reached,
  unit,
});

const bytesPerToken = (stage: Stage): number => (megabytesOf(named(stage, SCAN)) * MEBI) / stage.texts.words;
const rateOf = (stage: Stage): number => stage.texts.bytes / MEGA / secondsOf(named(stage, SCAN));

/** 1 where ten times the articles take ten times as long. */
function growth(small: Stage, large: Stage): number {
  const times = secondsOf(named(large, SCAN)) / secondsOf(named(small, SCAN));
  return Math.log(times) / Math.log(large.texts.articles / small.texts.articles);
}

function speedAgainstPeers(stage: Stage): Target[] {
  const scan = named(stage, SCAN);
  const [once, each, jscpd] = ['sim_text', 'sim_text -e', 'jscpd'].map((name) => named(stage, name));
  return [
    atMost('10 k: wall time by that of sim_text', 0.65, ratio(scan, once!), '×'),
    atLeast('10 k: times faster than sim_text -e', 250, ratio(each!, scan), '×'),
    atLeast('10 k: times faster than jscpd, cpu', 5, cpuSecondsOf(jscpd!) / cpuSecondsOf(scan), '×'),
    atMost('10 k: memory by that of jscpd', 1 / 6, megabytesOf(scan) / megabytesOf(jscpd!), '×'),
    atMost('10 k: wall time by that of wc -w', 6, ratio(scan, named(stage, 'wc -w')), '×'),
  ];
}

const recallOf = (recalls: Measures['kinds'] | undefined, name: string): number =>
  recalls?.get(name) === undefined ? Number.NaN : shareOf(recalls.get(name)!);

const precisionOf = (measures: Measures | null): number =>
  measures === null ? Number.NaN : measures.precision.explained / measures.precision.words;

function qualityAtTen({ measures }: Stage): Target[] {
  const families = measures?.families;
  const largest = families === undefined ? Number.NaN : families.largest.together / families.largest.size;
  return [
    atLeast('10 k: recall of pairwise plants', 0.96, recallOf(measures?.groups, 'pairwise')),
    atLeast('10 k: recall of wire copy', 0.995, recallOf(measures?.groups, 'wire')),
    atLeast('10 k: recall, 20 % of the words changed', 0.99, recallOf(measures?.rates, '20 %')),
    atLeast('10 k: recall, 30 % of the words changed', 0.95, recallOf(measures?.rates, '30 %')),
    atLeast('10 k: recall of quotations', 0.99, recallOf(measures?.kinds, 'quotation 00 %')),
    atLeast('10 k: precision of passages', 0.98, precisionOf(measures)),
    atLeast('10 k: adjusted Rand index of families', 0.98, families?.index ?? Number.NaN),
    atLeast('10 k: share of the largest story in one family', 1, largest),
    atMost('10 k: families joined by boilerplate', 0, families?.joined.boilerplate ?? Number.NaN),
  ];
}

function atHundred(stage: Stage, before: Stage | undefined): Target[] {
  const { measures } = stage;
  const largest = measures?.families.largest;
  return [
    atMost('100 k: wall time by that of wc -w', 8, ratio(named(stage, SCAN), named(stage, 'wc -w')), '×'),
    atLeast('100 k: rate from end to end', 21, rateOf(stage), 'MB/s'),
    atMost('10 k to 100 k: exponent of growth', 1.1, before === undefined ? Number.NaN : growth(before, stage)),
    atMost('100 k: memory by token', 16, bytesPerToken(stage), 'B'),
    atLeast('100 k: precision of passages', 0.98, precisionOf(measures)),
    atLeast('100 k: recall of quotations', 0.99, recallOf(measures?.kinds, 'quotation 00 %')),
    atLeast(
      '100 k: share of the story of 5,000 in one family',
      1,
      largest === undefined ? Number.NaN : largest.together / largest.size,
    ),
  ];
}

/** What is wanted of a scan, as far as the stages at hand can say. */
export function targetsOf(stages: readonly Stage[]): readonly Target[] {
  const sized = (articles: number): Stage | undefined => stages.find(({ texts }) => texts.articles === articles);
  const [ten, hundred, million] = [10_000, 100_000, 1_000_000].map(sized);
  const dolos = stages.findLast((stage) => named(stage, 'dolos-core').runs.length > 0);
  return [
    ...(ten === undefined ? [] : speedAgainstPeers(ten)),
    ...(dolos === undefined
      ? []
      : [
          atLeast(
            `${dolos.texts.articles} articles: times faster than dolos-core`,
            12,
            ratio(named(dolos, 'dolos-core'), named(dolos, SCAN)),
            '×',
          ),
        ]),
    ...(ten === undefined ? [] : qualityAtTen(ten)),
    ...(hundred === undefined ? [] : atHundred(hundred, ten)),
    ...(million === undefined ? [] : [atMost('1 M: memory by token', 10, bytesPerToken(million), 'B')]),
  ];
}

export const isReached = ({ limit, best, reached }: Target): boolean =>
  best === 'most' ? reached <= limit : reached >= limit;

const figure = (value: number): string => (Number.isNaN(value) ? 'not measured' : String(Number(value.toPrecision(4))));

/** A table of Markdown. */
export function targetTable(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const { what, limit, best, reached, unit } = target;
    const verdict = Number.isNaN(reached) ? '–' : isReached(target) ? 'yes' : 'no';
    const space = unit === '' ? '' : ` ${unit}`;
    return `| ${what} | ${best === 'most' ? '≤' : '≥'} ${figure(limit)}${space} | ${figure(reached)}${space} | ${verdict} |`;
  });
  return ['| what | target | reached | met |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}
