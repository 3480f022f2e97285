import { align, analyse, articleFrom, compare, type Article } from '../../src/index.js';
import type { Derivation } from '../../src/model/model.js';
import { OPTIONS } from '../../src/model/options.js';
import { coveredColumn, type Prose } from '../../src/model/prose.js';
import { jsonLines } from './data.js';
import { dice, shuffled } from './dice.js';
import { oneEventArticles } from './one-event.js';
import { f1, ratio, type Row, type Size } from './row.js';
import { answers, type Answer } from './short-answers.js';

/**
 * Wholly, partly or not derived. Nothing here is labelled so; three sets come near it: answers made from a text by near
 * copying, light or heavy revision, or not at all; reports called reprints or originals by a historian, whose sources are
 * mostly not among them; and reports that carry the mark of one agency or none.
 */
const TRUTH: Readonly<Record<Answer['category'], Derivation>> = {
  non: 'none',
  heavy: 'partly',
  light: 'wholly',
  cut: 'wholly',
};
const CLASSES: readonly Derivation[] = ['none', 'partly', 'wholly'];

function macroF1(pairs: readonly { readonly truth: Derivation; readonly given: Derivation }[]): number {
  const scores = CLASSES.map((name) => {
    const right = pairs.filter(({ truth, given }) => truth === name && given === name).length;
    const precision = ratio(right, pairs.filter(({ given }) => given === name).length);
    return f1(precision, ratio(right, pairs.filter(({ truth }) => truth === name).length));
  });
  return scores.reduce((sum, score) => sum + score, 0) / CLASSES.length;
}

const LOW_CUTS = [0.001, 0.02, 0.05, 0.1, 0.15];
const HIGH_CUTS = [0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9];

function onAnswers(): Row {
  const set = answers();
  const given = (share: number, low: number, high: number): Derivation =>
    share < low ? 'none' : share >= high ? 'wholly' : 'partly';
  const at = (low: number, high: number): string =>
    macroF1(set.map(({ category, shared }) => ({ truth: TRUTH[category], given: given(shared, low, high) }))).toFixed(
      3,
    );
  const pairs = set.map(({ category, derivation }) => ({ truth: TRUTH[category], given: derivation }));
  const confusion = CLASSES.map(
    (truth) =>
      `${truth} ${CLASSES.map((name) => pairs.filter((one) => one.truth === truth && one.given === name).length).join('/')}`,
  );
  return {
    part: 'derivation',
    name: 'short answers: macro F1',
    value: macroF1(pairs),
    target: null,
    detail: `given as none/partly/wholly: ${confusion.join(', ')}; by the upper cut: ${HIGH_CUTS.map((high) => `${high} ${at(0.05, high)}`).join(', ')}; by the lower: ${LOW_CUTS.map((low) => `${low} ${at(low, 0.75)}`).join(', ')}`,
  };
}

interface Reprint {
  readonly id: string;
  readonly date: string;
  readonly derivation: string;
  readonly paragraphs: readonly string[];
}

/** Pairs that share a run of six keys: of the others none shares a passage worth a share. */
function candidates(proses: readonly Prose[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  proses.forEach(({ tokens }, index) => {
    const own = new Set<string>();
    for (let at = 0; at + 6 <= tokens.count; at += 1) own.add(tokens.key.slice(at, at + 6).join(' '));
    for (const run of own) holders.set(run, [...(holders.get(run) ?? []), index]);
  });
  const pairs = [...holders.values()].flatMap((list) =>
    list.length > 40 ? [] : list.flatMap((one, at) => list.slice(at + 1).map((other) => one * proses.length + other)),
  );
  return [...new Set(pairs)].map((pair) => [Math.floor(pair / proses.length), pair % proses.length]);
}

/** The largest share of each report that it has in common with another. */
function bestShares(proses: readonly Prose[]): readonly number[] {
  const best = proses.map(() => 0);
  const shareOf = (prose: Prose, spans: readonly { readonly start: number; readonly end: number }[]): number =>
    ratio(
      coveredColumn(prose, spans).reduce((sum, one) => sum + one, 0),
      prose.tokens.count,
    );
  for (const [one, other] of candidates(proses)) {
    const [left, right] = [proses[one]!, proses[other]!];
    const passages = align(left, right, { minPassageWords: OPTIONS.minPassageWords.default });
    const lefts = passages.map((passage) => passage.left);
    const rights = passages.map((passage) => passage.right);
    best[one] = Math.max(best[one]!, shareOf(left, lefts));
    best[other] = Math.max(best[other]!, shareOf(right, rights));
  }
  return best;
}

const BANDS = [0, 0.05, 0.1, 0.25, 0.5, 0.75];

function onReprints(): Row {
  const records = jsonLines('scissors-and-paste.jsonl.gz') as readonly Reprint[];
  const shares = bestShares(
    records.map(({ id, date, paragraphs }) =>
      analyse(articleFrom({ id, published: date, language: 'en', format: 'record', text: paragraphs.join('\n\n') })),
    ),
  );
  const of = (derivation: string): readonly number[] =>
    shares.filter((_, at) => records[at]!.derivation === derivation);
  const bands = (list: readonly number[]): string =>
    BANDS.map((from, at) => {
      const inside = list.filter((share) => share > from && share <= (BANDS[at + 1] ?? 1));
      return `over ${from}: ${inside.length}`;
    }).join(', ');
  const [reprints, originals] = [of('plagiarism'), of('original')];
  return {
    part: 'derivation',
    name: 'reprints: shares between 0.1 and 0.75',
    value: ratio(
      shares.filter((share) => share > 0.1 && share < 0.75).length,
      shares.filter((share) => share > 0).length,
    ),
    target: null,
    detail: `largest share with another report; ${reprints.length} reprints: ${bands(reprints)}; ${originals.length} originals: ${bands(originals)}`,
  };
}

/** Articles whose byline, dateline or first lines name an agency are taken for its copy. */
const isWire = (article: Article): boolean =>
  /\((?:AP|Reuters)\)|^By (?:the )?(?:Associated Press|Reuters)/im.test(article.text.slice(0, 600));

/** Of the pairs of which both carry the mark of one agency, how many are called wholly or partly derived; and of the others. */
function onWire(size: Size): readonly Row[] {
  const articles = shuffled(oneEventArticles(), dice(12))
    .filter(({ words }) => words >= 100)
    .slice(0, size === 'full' ? 120 : 30);
  const report = compare(articles);
  const wire = new Map(articles.map((article) => [article.id, isWire(article)]));
  const part = 'derivation';
  const describe = (name: string, isIn: (one: boolean, other: boolean) => boolean): Row => {
    const pairs = report.pairs.filter(({ left, right }) => isIn(wire.get(left)!, wire.get(right)!));
    const count = (label: string): number => pairs.filter((pair) => pair.derivation === label).length;
    return {
      part,
      name,
      value: ratio(count('wholly') + count('partly'), pairs.length),
      target: null,
      detail: `${pairs.length} pairs: wholly ${count('wholly')}, partly ${count('partly')}, none ${count('none')}`,
    };
  };
  return [
    describe('shared copy, both wire', (one, other) => one && other),
    describe('shared copy, neither wire', (one, other) => !one && !other),
  ];
}

export const derivation = (size: Size): readonly Row[] => [onAnswers(), onReprints(), ...onWire(size)];
