import { articleName, fileName, nameInSentence } from '../../model/article-name.js';
import {
  GRAVITIES,
  type CheckReport,
  type Finding,
  type FoundPlace,
  type Gravity,
  type RuleUnit,
} from '../../model/finding.js';
import { visibleLine } from '../told/visible.js';
import { count, listed } from '../wording/wording.js';

/** `new/one.txt:12`, `batch.jsonl (record 7)`. */
export function whereOf({ source, place, lines }: FoundPlace): string {
  const where = visibleLine(source);
  if (lines !== null) return `${where}:${lines.start.line}`;
  return place > 1 ? `${where} (record ${place})` : where;
}

const dayOf = ({ published }: FoundPlace): string => visibleLine(published?.slice(0, 10) ?? '');

/** `Harbour Post, 2021-09-02`; a report without an outlet goes by its file or its headline. */
export const whoseOf = (place: FoundPlace): string =>
  [visibleLine(nameInSentence({ ...place, id: place.article })), dayOf(place)].filter((part) => part !== '').join(', ');

/** `Harbour Post, 2021-09-02, new/one.txt:12`; where the file is the only name, `new/one.txt:12, 2021-09-02`. */
export function placeInWords(place: FoundPlace): string {
  const isFile = articleName({ ...place, id: place.article }) === fileName(place.source);
  const parts = isFile ? [whereOf(place), dayOf(place)] : [whoseOf(place), whereOf(place)];
  return parts.filter((part) => part !== '').join(', ');
}

export const titleOf = ({ rules }: CheckReport, { rule }: Finding): string =>
  rules.find(({ name }) => name === rule)?.title ?? rule;

/** Where a rule is documented, if that is a page of the web: only such a place is a link for everybody. */
export const webPageOf = ({ link }: { readonly link: string }): string | null => (/^https?:/.test(link) ? link : null);

const UNITS: Readonly<Record<RuleUnit, (value: number) => string>> = {
  share: (value) => `${Math.floor(value * 1000) / 10}%`,
  words: (value) => count(value, 'word'),
  'missing-words': (value) => `${count(value, 'word')} short`,
  count: (value) => String(value),
};

/** `62.5%, limit 25%`; `2 in this article, limit 0`; `46 words short, limit 0`. */
export function valueOf({ rules }: CheckReport, { rule, value, limit }: Finding): string {
  const unit = rules.find(({ name }) => name === rule)?.unit ?? 'count';
  const most = unit === 'share' ? UNITS[unit](limit) : String(limit);
  return `${UNITS[unit](value)}${unit === 'count' ? ' in this article' : ''}, limit ${most}`;
}

/** Places on the other side, and whether the words there are those of one before: then its name says enough. */
export function* onceEach(
  places: readonly FoundPlace[],
): Generator<{ readonly place: FoundPlace; readonly isRepeated: boolean }> {
  const met = new Set<string>();
  for (const place of places) {
    const words = JSON.stringify([place.before, place.text, place.after]);
    yield { place, isRepeated: met.has(words) };
    met.add(words);
  }
}

/** `10 high, 5 medium and 2 low`. */
export function bySeverity(findings: readonly Finding[]): string {
  const counted = GRAVITIES.map((severity): [Gravity, number] => [
    severity,
    findings.filter((one) => one.severity === severity).length,
  ]);
  return listed(counted.filter(([, number]) => number > 0).map(([severity, number]) => `${number} ${severity}`));
}

/** An article with everything that was found in it. */
interface ArticleFindings {
  /** `Harbour Post, 2021-09-02, new/one.txt`. */
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** What was found by article: whoever mends has one of them open. Those with the worst findings first. */
export function byArticle(findings: readonly Finding[]): readonly ArticleFindings[] {
  const articles = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.at.source, finding.at.place]);
    const own = articles.get(key);
    if (own === undefined) articles.set(key, [finding]);
    else own.push(finding);
  }
  return [...articles.values()].map((own) => ({
    name: placeInWords({ ...(own[0] as Finding).at, lines: null }),
    findings: own,
  }));
}

/** What came of it, in a sentence or two. */
export function verdictOf(report: CheckReport): string {
  const { counts, findings, unreadable, broken, failOn } = report;
  const held = counts.against > 0 ? ` against ${count(counts.against, 'earlier one')}` : '';
  const checked = `${count(counts.articles, 'article')} checked${held}`;
  const found =
    findings.length === 0
      ? 'nothing new found'
      : `${count(findings.length, 'finding')} in ${count(byArticle(findings).length, 'article')}, ${bySeverity(findings)}`;
  const aside = [
    ...(counts.accepted > 0 ? [`${counts.accepted} accepted in the baseline`] : []),
    ...(counts.ignored > 0 ? [`${counts.ignored} ignored by the configuration`] : []),
    ...(unreadable.length > 0 ? [`${count(unreadable.length, 'input')} could not be read`] : []),
  ];
  const passes = findings.length > 0 ? `The gate passes: nothing of severity ${failOn} or worse.` : 'The gate passes.';
  return `${[`${checked}: ${found}`, ...aside].join('; ')}. ${broken ? 'The gate fails.' : passes}`;
}

/** Said in every view, because a finding invites the wrong conclusion. */
export const NO_PROOF = 'A finding is a question, not a proof: two reports may have the same words from a third.';

/** A place with the words around it, on a line each, for files that show no marks. */
export function quotedPlace(place: FoundPlace): string {
  const who = placeInWords(place);
  return place.span === null ? who : `${who}:\n  ${visibleLine(`${place.before}[${place.text}]${place.after}`)}`;
}

/** The file of a place as the address of SARIF: every part encoded, whatever is in its name. */
export function uriOf({ source }: FoundPlace): string {
  const path = visibleLine(source).replace(/^\.\//u, '').split('/').map(encodeURIComponent).join('/');
  return source.startsWith('/') ? `file://${path}` : path;
}

/** Findings with how often the same one was met before: two of one id are two. */
export function* numbered(
  findings: readonly Finding[],
): Generator<{ readonly finding: Finding; readonly nth: number }> {
  const met = new Map<string, number>();
  for (const finding of findings) {
    const nth = (met.get(finding.id) ?? 0) + 1;
    met.set(finding.id, nth);
    yield { finding, nth };
  }
}
