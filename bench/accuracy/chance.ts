import { align, analyse, articleFrom, resolveOptions, type Prose } from '../../src/index.js';
import { tokensIn, wordsIn } from '../../src/model/prose.js';
import { dice } from './dice.js';
import { jsonLines } from './data.js';
import { quotationArticles } from './polnear.js';
import { atMost, ratio, type Row, type Size } from './row.js';

/** Pairs of texts that have nothing to do with one another, as far as can be told without reading them. */
interface Unrelated {
  readonly name: string;
  readonly proses: readonly Prose[];
  readonly pairs: readonly (readonly [number, number])[];
}

interface WireItem {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly topics: readonly string[];
  readonly text: string;
}

const DAY = 86_400_000;

/**
 * `isUnrelated` draws until it holds, because an archive of wire copy is full of pairs that do share copy: corrections,
 * updates, tables of the same exchange.
 */
function drawn(count: number, pairs: number, isUnrelated: (one: number, other: number) => boolean): Unrelated['pairs'] {
  const roll = dice(1987);
  const found: [number, number][] = [];
  for (let tries = 0; found.length < pairs && tries < 50 * pairs; tries += 1) {
    const [one, other] = [Math.floor(roll() * count), Math.floor(roll() * count)];
    if (one !== other && isUnrelated(one, other)) found.push([one, other]);
  }
  return found;
}

const wordCount = (text: string): number => text.split(/\s+/).length;

/** Items of at least 100 words, no topic in common and more than three days apart. */
function wirePairs(size: Size): Unrelated {
  const items = (jsonLines('newswire-1987.jsonl.gz') as readonly WireItem[]).filter(
    ({ text }) => wordCount(text) >= 100,
  );
  const when = items.map(({ date }) => Date.parse(date.replace(/\.\d+$/, '')));
  const topics = items.map((item) => new Set(item.topics));
  const pairs = drawn(items.length, size === 'full' ? 20_000 : 1_000, (one, other) => {
    const apart = Math.abs((when[one] ?? 0) - (when[other] ?? 0)) > 3 * DAY;
    return apart && ![...topics[one]!].some((topic) => topics[other]!.has(topic));
  });
  const proses = items.map(
    ({ id, title, text }) =>
      () =>
        analyse(articleFrom({ id, title, text, language: 'en' })),
  );
  return { name: 'newswire-1987', ...prepared(proses, pairs) };
}

/** Articles of different outlets more than 60 days apart, in one and the same election campaign: the harder case. */
function politicalPairs(size: Size): Unrelated {
  const articles = quotationArticles();
  const when = articles.map(({ published }) => Date.parse(published));
  const pairs = drawn(articles.length, size === 'full' ? 5_000 : 300, (one, other) => {
    const apart = Math.abs((when[one] ?? 0) - (when[other] ?? 0)) > 60 * DAY;
    return apart && articles[one]!.outlet !== articles[other]!.outlet;
  });
  const proses = articles.map(
    ({ id, text }) =>
      () =>
        analyse(articleFrom({ id, text, format: 'record', language: 'en' })),
  );
  return { name: 'quotations', ...prepared(proses, pairs) };
}

/** Analyses only the texts that were drawn, each once. */
function prepared(makers: readonly (() => Prose)[], pairs: Unrelated['pairs']): Omit<Unrelated, 'name'> {
  const used = [...new Set(pairs.flat())];
  const place = new Map(used.map((index, at) => [index, at]));
  return {
    proses: used.map((index) => makers[index]!()),
    pairs: pairs.map(([one, other]) => [place.get(one)!, place.get(other)!]),
  };
}

/** The longest passages of one pair, in equal words, in narration and inside quotation marks. */
interface Longest {
  readonly narration: number;
  readonly quoted: number;
}

const LEAST = 4;
const MOST = 15;

/**
 * Passages are looked for with a minimum of `LEAST`, and those of at least n equal words counted for every n: the
 * engine keeps a passage by its equal words, so one run serves all.
 */
function longestOf(left: Prose, right: Prose): Longest {
  let [narration, quoted] = [0, 0];
  for (const passage of align(left, right, { minPassageWords: LEAST })) {
    const longer = Math.max(
      wordsIn(left, tokensIn(left, passage.left)),
      wordsIn(right, tokensIn(right, passage.right)),
    );
    const equal = Math.round(passage.similarity * longer);
    if (passage.quoted) quoted = Math.max(quoted, equal);
    else narration = Math.max(narration, equal);
  }
  return { narration, quoted };
}

/** How many pairs have a passage of at least n equal words, n from 5 to 15. */
export interface ChanceCurve {
  readonly name: string;
  readonly pairs: number;
  readonly narration: ReadonlyMap<number, number>;
  readonly quoted: ReadonlyMap<number, number>;
}

function curveOf({ name, proses, pairs }: Unrelated): ChanceCurve {
  const longest = pairs.map(([one, other]) => longestOf(proses[one]!, proses[other]!));
  const count = (side: keyof Longest) =>
    new Map(
      Array.from({ length: MOST - LEAST }, (_, at) => at + LEAST + 1).map((least) => [
        least,
        longest.filter((one) => one[side] >= least).length,
      ]),
    );
  return { name, pairs: pairs.length, narration: count('narration'), quoted: count('quoted') };
}

export const chanceCurves = (size: Size): readonly ChanceCurve[] => [
  curveOf(wirePairs(size)),
  curveOf(politicalPairs(size)),
];

/** The share of unrelated pairs that share any passage as the engine is set; the curves are `npm run bench:chance`. */
export function chance(size: Size): readonly Row[] {
  return [wirePairs(size), politicalPairs(size)].map(({ name, proses, pairs }, at) => {
    const passages = pairs.map(([one, other]) => align(proses[one]!, proses[other]!, resolveOptions()));
    const met = passages.filter((found) => found.length > 0);
    const quoted = met.filter((found) => found.every((passage) => passage.quoted)).length;
    return {
      part: 'chance',
      name: `${name}: unrelated pairs with a passage`,
      value: ratio(met.length, pairs.length),
      target: at === 0 ? atMost(0.001) : null,
      detail: `${pairs.length} pairs; ${met.length} have one, ${quoted} of these inside quotation marks only`,
    };
  });
}
