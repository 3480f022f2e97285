import { analyse, articleFrom, compare, type Article, type Prose, type Report } from '../../src/index.js';
import { jsonLines } from './data.js';
import { dice, shuffled } from './dice.js';
import type { Extent } from './polnear.js';
import { longestCommon, wordsOf, type Word } from './reference-alignment.js';
import { atLeast, f1, ratio, type Row, type Size } from './row.js';

/** Articles of which it is known which are versions of one another. */
export interface Versions {
  readonly name: string;
  /** Each family with its versions, earliest first. */
  readonly families: readonly (readonly Article[])[];
}

function grouped<T>(records: readonly T[], keyOf: (record: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** First, middle and last: neighbouring versions differ by a comma, these by months. */
const spread = <T>(items: readonly T[]): readonly T[] =>
  [...new Set([0, items.length >> 1, items.length - 1])].map((at) => items[at] as T);

interface EncyclopediaRecord {
  readonly family: string;
  readonly version: number;
  readonly text: string;
}

interface RevisionRecord {
  readonly url: string;
  readonly scraped_at: string;
  readonly title: string;
  readonly text: string;
}

export function encyclopedia(): Versions {
  const records = jsonLines('encyclopedia-versions.jsonl.gz') as readonly EncyclopediaRecord[];
  const families = grouped(records, ({ family }) => family).map((group) =>
    spread([...group].sort((one, other) => one.version - other.version)).map(({ family, version, text }) =>
      articleFrom({ id: `${family} ${version}`, text, format: 'record', language: 'en' }),
    ),
  );
  return { name: 'encyclopedia', families };
}

export function revisions(): Versions {
  const records = jsonLines('revisions.jsonl.gz') as readonly RevisionRecord[];
  const families = grouped(records, ({ url }) => url).map((group) =>
    spread([...group].sort((one, other) => (one.scraped_at < other.scraped_at ? -1 : 1))).map(
      ({ url, scraped_at, title, text }) =>
        articleFrom({ id: `${url} ${scraped_at}`, url, title, published: scraped_at, text, language: 'en' }),
    ),
  );
  return { name: 'revisions', families };
}

const RUN = 8;

/** The words of the prose alone: furniture is not compared. */
function proseWords({ article, sentences }: Prose): readonly Word[] {
  return sentences.flatMap(({ start, end }) =>
    wordsOf(article.text.slice(start, end)).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start,
    })),
  );
}

function runsOf(forms: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= forms.length; at += 1) runs.add(forms.slice(at, at + RUN).join(' '));
  return runs;
}

/** Share of the eight-word runs of the one with fewer that both have. */
function runShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return few.size === 0 ? 0 : [...few].filter((run) => many.has(run)).length / few.size;
}

/** Counts of pairs in one family by truth, by the report, and by both. */
export interface FamilyCounts {
  readonly truth: number;
  readonly found: number;
  readonly both: number;
  readonly missed: readonly (readonly [string, string])[];
  readonly wrong: readonly (readonly [string, string])[];
}

const LEAST_SHARE = 0.25;

/** How many families are compared together: every pair of a batch is a pair that could be wrong. */
const BATCH = 8;

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}

function countBatch(families: Versions['families']): FamilyCounts {
  const report = compare(families.flat());
  const familyOf = new Map(report.families.flatMap(({ articles }, at) => articles.map((id) => [id, at] as const)));
  const runs = new Map(
    families
      .flat()
      .map((article) => [article.id, runsOf(proseWords(analyse(article)).map(({ form }) => form))] as const),
  );
  const truthAt = new Map(families.flatMap((family, at) => family.map(({ id }) => [id, at] as const)));
  const judged = pairsOf([...truthAt.keys()]).map(([one, other]) => {
    const related = truthAt.get(one) === truthAt.get(other);
    // Pages of different addresses can be one text: neither a family nor none.
    const counts = runShare(runs.get(one)!, runs.get(other)!) >= LEAST_SHARE === related;
    const found = familyOf.get(one) !== undefined && familyOf.get(one) === familyOf.get(other);
    return { pair: [one, other] as const, related, counts, found };
  });
  const counted = judged.filter(({ counts }) => counts);
  return {
    truth: counted.filter(({ related }) => related).length,
    found: counted.filter(({ found }) => found).length,
    both: counted.filter(({ related, found }) => related && found).length,
    missed: counted.filter(({ related, found }) => related && !found).map(({ pair }) => pair),
    wrong: counted.filter(({ related, found }) => !related && found).map(({ pair }) => pair),
  };
}

export function countFamilies({ families }: Versions): FamilyCounts {
  const batches: FamilyCounts[] = [];
  for (let at = 0; at < families.length; at += BATCH) batches.push(countBatch(families.slice(at, at + BATCH)));
  const sum = (field: 'truth' | 'found' | 'both'): number => batches.reduce((total, batch) => total + batch[field], 0);
  return {
    truth: sum('truth'),
    found: sum('found'),
    both: sum('both'),
    missed: batches.flatMap(({ missed }) => missed),
    wrong: batches.flatMap(({ wrong }) => wrong),
  };
}

/** A run of this many words in the order of the longest common subsequence counts as kept. */
const LEAST_KEPT = 3;

/** Longer versions would need a table of more than a hundred megabytes. */
const MOST_WORDS = 3_000;

/**
 * The reference: a word is kept where it stands in a run of three words of the longest common subsequence, or in a run
 * of eight that the other version has at any place (text that was moved). Returns 1 for each kept word of `one`.
 */
export function keptWords(one: readonly string[], other: readonly string[]): Uint8Array {
  const kept = new Uint8Array(one.length);
  const partner = longestCommon(one, other);
  for (let from = 0; from < one.length;) {
    let to = from + 1;
    while (to < one.length && partner[from]! >= 0 && partner[to] === partner[to - 1]! + 1) to += 1;
    if (partner[from]! >= 0 && to - from >= LEAST_KEPT) kept.fill(1, from, to);
    from = to;
  }
  const elsewhere = runsOf(other);
  for (let at = 0; at + RUN <= one.length; at += 1)
    if (elsewhere.has(one.slice(at, at + RUN).join(' '))) kept.fill(1, at, at + RUN);
  return kept;
}

/** Sentences less than half of whose words are kept, as a set of their starts. */
function newSentences(prose: Prose, other: Prose): ReadonlySet<number> {
  const words = proseWords(prose);
  const kept = keptWords(
    words.map(({ form }) => form),
    proseWords(other).map(({ form }) => form),
  );
  const found = new Set<number>();
  for (const { start, end } of prose.sentences) {
    const inside = words.flatMap((word, at) => (word.start >= start && word.end <= end ? [kept[at]!] : []));
    if (inside.reduce((sum, one) => sum + one, 0) * 2 < inside.length) found.add(start);
  }
  return found;
}

/** What the report says one article has alone: added, omitted, altered, and what it calls retold. */
function lonelyExtents(report: Report, article: string): readonly Extent[] {
  const spans = [
    ...report.divergences
      .filter(({ type, severity }) => type !== 'moved' && severity !== 'style')
      .filter(({ passage }) => report.passages.find(({ id }) => id === passage)?.kind !== 'retold')
      .flatMap(({ left, right }) => [left, right]),
    ...report.passages.filter(({ kind }) => kind === 'retold').flatMap(({ left, right }) => [left, right]),
  ];
  return spans.flatMap((span) => (span?.article === article ? [span] : []));
}

/** Sentences more than half of whose words the report gives as one article's own. */
function lonelySentences(prose: Prose, report: Report): ReadonlySet<number> {
  const lonely = new Uint8Array(prose.article.text.length);
  for (const { start, end } of lonelyExtents(report, prose.article.id)) lonely.fill(1, start, end);
  const found = new Set<number>();
  const words = proseWords(prose);
  for (const { start, end } of prose.sentences) {
    const inside = words.filter((word) => word.start >= start && word.end <= end);
    if (inside.filter((word) => lonely[word.start] === 1).length * 2 > inside.length) found.add(start);
  }
  return found;
}

/** Characters of sentences that are new by the reference, by the report, and by both. */
export interface NewText {
  readonly reference: number;
  readonly report: number;
  readonly both: number;
  /** Sentences on which the two disagree. */
  readonly disputed: readonly { readonly article: string; readonly start: number; readonly byReport: boolean }[];
}

function newTextOf(prose: Prose, other: Prose, report: Report): NewText {
  const [expected, found] = [newSentences(prose, other), lonelySentences(prose, report)];
  const characters = (keep: (start: number) => boolean): number =>
    prose.sentences.filter(({ start }) => keep(start)).reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    reference: characters((start) => expected.has(start)),
    report: characters((start) => found.has(start)),
    both: characters((start) => expected.has(start) && found.has(start)),
    disputed: prose.sentences
      .filter(({ start }) => expected.has(start) !== found.has(start))
      .map(({ start }) => ({ article: prose.article.id, start, byReport: found.has(start) })),
  };
}

/** Both directions of one pair: what the later version added, what it left out. */
function compareVersions(earlier: Article, later: Article): readonly NewText[] {
  const report = compare([earlier, later]);
  const [one, other] = [analyse(earlier), analyse(later)];
  return [newTextOf(other, one, report), newTextOf(one, other, report)];
}

export function countNewText({ families }: Versions): NewText {
  const pairs = families.flatMap((family) => family.slice(1).map((later, at) => [family[at]!, later] as const));
  const all = pairs
    .filter(([one, other]) => Math.max(one.words, other.words) <= MOST_WORDS && one.text !== other.text)
    .flatMap(([one, other]) => compareVersions(one, other));
  const sum = (field: 'reference' | 'report' | 'both'): number => all.reduce((total, one) => total + one[field], 0);
  return {
    reference: sum('reference'),
    report: sum('report'),
    both: sum('both'),
    disputed: all.flatMap(({ disputed }) => disputed),
  };
}

function rowsOf(set: Versions, step: number): readonly Row[] {
  const part = 'versions';
  // Neighbours in the files are often about one thing and do share copy; in a random order they seldom meet.
  const families = shuffled(set.families, dice(7)).filter((_, at) => at % step === 0);
  const sampled = { ...set, families };
  const sizes = `${sampled.families.length} of ${set.families.length} families, first, middle and last version`;
  const { truth, found, both } = countFamilies(sampled);
  const text = countNewText({ ...set, families: sampled.families.filter((_, at) => step > 3 || at % 3 === 0) });
  const [precision, recall] = [ratio(text.both, text.report), ratio(text.both, text.reference)];
  return [
    {
      part,
      name: `${set.name}: family precision`,
      value: ratio(both, found),
      target: atLeast(0.99),
      detail: `${sizes}, ${BATCH} families at a time; ${found} pairs put together`,
    },
    {
      part,
      name: `${set.name}: family recall`,
      value: ratio(both, truth),
      target: atLeast(0.99),
      detail: `${truth} pairs that share a quarter of their ${RUN}-word runs`,
    },
    {
      part,
      name: `${set.name}: new sentences F1`,
      value: f1(precision, recall),
      target: atLeast(0.97),
      detail: `by characters, against the reference; precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${text.reference} characters; what the report calls retold counts as new`,
    },
  ];
}

/** Versions of one article: recognised as one family, and what each added and left out. */
export function versions(size: Size): readonly Row[] {
  return [encyclopedia(), revisions()].flatMap((set) => rowsOf(set, size === 'full' ? 1 : 20));
}
