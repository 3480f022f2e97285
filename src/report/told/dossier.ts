import { articleName, fileName } from '../../model/article-name.js';
import type {
  Article,
  Credit,
  Divergence,
  Pair,
  Passage,
  Quotation,
  Report,
  Span,
  Verdict,
} from '../../model/model.js';
import { DIVERGENCE_KINDS, SEVERITIES } from '../../model/model.js';
import { inUtf16 } from '../../model/offsets.js';
import { wordsOutside } from '../../words/words.js';
import { visibleLine } from './visible.js';

/** An article with what every view needs of it. */
export interface Told {
  readonly article: Article;
  /** What it is called everywhere; no two articles of a report have the same. */
  readonly name: string;
  /** Its number in the report, from 0; names its places in the page. */
  readonly index: number;
  /** Words that were compared and that shares are of: all but furniture and house text. */
  readonly compared: number;
}

/** A pair with everything that belongs to it, in the order in which it is shown. */
export interface Held {
  readonly pair: Pair;
  readonly index: number;
  readonly left: Told;
  readonly right: Told;
  readonly passages: readonly Passage[];
  /** Worst first, then by kind, then by place. */
  readonly divergences: readonly Divergence[];
  /** Quotations that both print, with the verdict on these two readings. */
  readonly quotations: readonly Quotation[];
  /** Credits that right gives for passages of this pair. */
  readonly credits: readonly Credit[];
  /** Whether the two share anything. */
  readonly related: boolean;
  /** Whether it is shown in full: in larger reports only the base of a family with each of its other members is. */
  readonly full: boolean;
}

/** A report made ready for showing: records looked up, named and sorted once for all views. */
export interface Dossier {
  readonly report: Report;
  readonly articles: readonly Told[];
  readonly told: ReadonlyMap<string, Told>;
  readonly pairs: readonly Held[];
}

/** Up to this many articles every pair is shown in full; beyond, a page would grow with the square of their number. */
const MAX_FULL_ARTICLES = 3;
const MAX_NAME_LENGTH = 48;

function shorten(name: string): string {
  return name.length > MAX_NAME_LENGTH ? visibleLine(name.slice(0, MAX_NAME_LENGTH - 1)) + '…' : name;
}

/** What each article is called before its neighbours are looked at. */
export function firstNames(articles: readonly Article[]): string[] {
  const times = new Map<string, number>();
  for (const { source } of articles) times.set(source, (times.get(source) ?? 0) + 1);
  return articles.map((article) => shorten(visibleLine(articleName(article, times.get(article.source) === 1))));
}

/** Names whose articles all come from files of their own, and from more than one. */
function partedByFile(articles: readonly Article[], names: readonly string[]): ReadonlySet<string> {
  const sources = new Map<string, string[]>();
  names.forEach((name, index) => {
    const list = sources.get(name) ?? [];
    list.push(articles[index]?.source ?? '');
    sources.set(name, list);
  });
  const parted = [...sources].filter(([, list]) => list.length > 1 && new Set(list).size === list.length);
  return new Set(parted.map(([name]) => name));
}

/** Names that are shared get their file, where that parts them, and a number where it does not. */
function nameAll(articles: readonly Article[]): string[] {
  const names = firstNames(articles);
  const parted = partedByFile(articles, names);
  const turns = new Map<string, number>();
  const taken = new Set<string>();
  return articles.map((article, index) => {
    const name = names[index] ?? '';
    const file = shorten(visibleLine(fileName(article.source)));
    const long = parted.has(name) && file !== '' && file !== name ? `${name} (${file})` : name;
    let unique = long;
    for (let turn = turns.get(long) ?? 2; taken.has(unique); turn += 1) {
      unique = `${long} (${turn})`;
      turns.set(long, turn);
    }
    taken.add(unique);
    return unique;
  });
}

const startOf = (span: Span | null): number => span?.start ?? -1;

/** Worst first, then by kind, then in the order of the texts. */
export function inReadingOrder(one: Divergence, other: Divergence): number {
  return (
    SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
    DIVERGENCE_KINDS.indexOf(one.kind) - DIVERGENCE_KINDS.indexOf(other.kind) ||
    startOf(one.left) - startOf(other.left) ||
    startOf(one.right) - startOf(other.right) ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

const pairKey = (left: string, right: string): string => JSON.stringify([left, right]);

/** Pairs of a family's base with its other members: those that are told in full where there are many reports. */
function pairsWithBase(report: Report): ReadonlySet<string> {
  return new Set(
    report.families.flatMap(({ base, articles }) =>
      articles.flatMap((member) => [pairKey(base, member), pairKey(member, base)]),
    ),
  );
}

/** Quotations by the articles that print them: a story in thousands of outlets has thousands of pairs for each. */
class Printed {
  /** By article, the quotations that it prints and its own readings of each. */
  readonly #readings = new Map<string, Map<Quotation, Quotation['readings'][number][]>>();

  constructor(quotations: readonly Quotation[]) {
    for (const quotation of quotations)
      for (const reading of quotation.readings) this.#of(reading.span.article, quotation).push(reading);
  }

  #of(article: string, quotation: Quotation): Quotation['readings'][number][] {
    const printed = this.#readings.get(article) ?? new Map<Quotation, Quotation['readings'][number][]>();
    const readings = printed.get(quotation) ?? [];
    this.#readings.set(article, printed.set(quotation, readings));
    return readings;
  }

  /**
   * The quotations that both of a pair print, with the verdict on these two. The ledger's verdict is over all reports
   * that print it: what a third one changed is nothing that these two did.
   */
  between({ left, right }: Pair, divergences: readonly Divergence[]): Quotation[] {
    const [one, other] = [this.#readings.get(left), this.#readings.get(right)];
    if (one === undefined || other === undefined) return [];
    return [...one].flatMap(([quotation, readings]) => {
      const opposite = other.get(quotation);
      if (opposite === undefined) return [];
      const { speakersDiffer: _, ...plain } = quotation;
      if (quotation.speakersDiffer === true && areGivenApart(readings, opposite))
        return [{ ...plain, speakersDiffer: true, verdict: 'altered' }];
      // Where nobody else prints it the ledger's verdict is on these two.
      const isTheirs = readings.length + opposite.length === quotation.readings.length;
      return [isTheirs ? plain : { ...plain, verdict: verdictBetween([...readings, ...opposite], divergences) }];
    });
  }
}

/** A place without words, where only the other side has some, may lie just inside of the marks and touches nothing. */
const touches = (span: Span | null, reading: Span): boolean =>
  span !== null &&
  span.start < span.end &&
  span.article === reading.article &&
  span.start < reading.end &&
  reading.start < span.end;

const namesIn = (readings: Quotation['readings']): readonly string[] =>
  readings.flatMap(({ speaker }) => (speaker ?? '').toLowerCase().split(/\s+/u)).filter(Boolean);

/** Of an utterance that not all reports give to the same speaker: whether these two do not. */
function areGivenApart(readings: Quotation['readings'], opposite: Quotation['readings']): boolean {
  const [names, others] = [namesIn(readings), namesIn(opposite)];
  return names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name));
}

/** A cut that takes a “not”, a figure or a name out changes what was said. */
const isTelling = ({ kind, severity }: Divergence): boolean =>
  severity === 'high' && (kind === 'negation' || kind === 'number' || kind === 'name');

const bareWords = (text: string): string => text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replace(/\s+/g, ' ');

/** With words of the reading before and behind: who adds some there puts them into somebody's mouth. */
const isInside = (span: Span | null, { span: reading, text }: Quotation['readings'][number]): boolean =>
  touches(span, reading) &&
  bareWords(text.slice(0, Math.max(0, (span?.start ?? 0) - reading.start))) !== '' &&
  bareWords(text.slice(Math.max(0, (span?.end ?? 0) - reading.start))) !== '';

function verdictBetween(readings: Quotation['readings'], divergences: readonly Divergence[]): Verdict {
  if (new Set(readings.map(({ text }) => bareWords(text))).size === 1) return 'identical';
  const changes = divergences.filter(
    ({ severity, type, left, right }) =>
      severity !== 'style' &&
      type !== 'moved' &&
      readings.some(({ span }) => touches(left, span) || touches(right, span)),
  );
  if (changes.length === 0) return 'style';
  const isCut = (change: Divergence): boolean =>
    change.type === 'omitted' || (change.type === 'added' && !readings.some((one) => isInside(change.right, one)));
  return changes.every((change) => isCut(change) && !isTelling(change)) ? 'trimmed' : 'altered';
}

/** Looks up, names and sorts the records of a report. Spans are in UTF-16 code units afterwards. */
export function openReport(given: Report): Dossier {
  const report = inUtf16(given);
  const names = nameAll(report.articles);
  const boilerplate = groupBy(report.boilerplate, (span) => span.article);
  const articles = report.articles.map((article, index) => ({
    article,
    index,
    name: names[index] ?? '',
    compared: wordsOutside(article.text, [
      ...article.zones.map(({ span }) => span),
      ...(boilerplate.get(article.id) ?? []),
    ]).length,
  }));
  const told = new Map(articles.map((entry) => [entry.article.id, entry]));
  const passages = new Map(report.passages.map((passage) => [passage.id, passage]));
  const divergences = groupBy(report.divergences, (divergence) => pairKey(...divergence.pair));
  const credits = groupBy(report.credits, (credit) => credit.article);
  const quotations = new Printed(report.quotations);
  const withBase = pairsWithBase(report);
  const pairs: Held[] = [];
  for (const pair of report.pairs) {
    const left = told.get(pair.left);
    const right = told.get(pair.right);
    if (left === undefined || right === undefined) continue;
    const own = new Set(pair.passages);
    const found = divergences.get(pairKey(pair.left, pair.right)) ?? [];
    pairs.push({
      pair,
      left,
      right,
      index: pairs.length,
      passages: pair.passages.flatMap((id) => passages.get(id) ?? []),
      divergences: found.toSorted(inReadingOrder),
      quotations: pair.passages.length === 0 ? [] : quotations.between(pair, found),
      credits: (credits.get(pair.right) ?? []).filter((credit) => credit.covers.some((id) => own.has(id))),
      related: pair.passages.length > 0,
      full:
        pair.passages.length > 0 &&
        (articles.length <= MAX_FULL_ARTICLES || withBase.has(pairKey(pair.left, pair.right))),
    });
  }
  return { report, articles, told, pairs };
}

/** The text that a span names, untouched; empty where the article is not in the report. */
export function textAt(dossier: Dossier, span: Span): string {
  return dossier.told.get(span.article)?.article.text.slice(span.start, span.end) ?? '';
}
