import type { Article, Divergence, Report } from '../../model/model.js';
import { inReadingOrder } from '../told/dossier.js';
import type { Renderer } from '../look.js';
import { visible } from '../told/visible.js';

type Value = string | number | null;

/** The side of a divergence with the article it names, where the report has it. */
interface Line {
  readonly divergence: Divergence;
  readonly left: Article | undefined;
  readonly right: Article | undefined;
}

/** Who published it; where that is not known, the place it was read from, so that no row is about nobody. */
const whoOf = (article: Article | undefined): string | undefined => article?.outlet || article?.source;

/** One column each: its heading and what stands in it. */
const COLUMNS: readonly (readonly [string, (line: Line) => Value | undefined])[] = [
  ['severity', ({ divergence }) => divergence.severity],
  ['kind', ({ divergence }) => divergence.kind],
  ['type', ({ divergence }) => divergence.type],
  ['left_outlet', ({ left }) => whoOf(left)],
  ['left_article', ({ divergence }) => divergence.pair[0]],
  ['left_source', ({ left }) => left?.source],
  ['right_outlet', ({ right }) => whoOf(right)],
  ['right_article', ({ divergence }) => divergence.pair[1]],
  ['right_source', ({ right }) => right?.source],
  ['left_text', ({ divergence }) => divergence.leftText],
  ['right_text', ({ divergence }) => divergence.rightText],
  ['reason', ({ divergence }) => divergence.reason],
  ['sentences', ({ divergence }) => divergence.sentences],
  ['passage', ({ divergence }) => divergence.passage],
  ['id', ({ divergence }) => divergence.id],
  ['left_start', ({ divergence }) => divergence.left?.start],
  ['left_end', ({ divergence }) => divergence.left?.end],
  ['right_start', ({ divergence }) => divergence.right?.start],
  ['right_end', ({ divergence }) => divergence.right?.end],
  ['reason_code', ({ divergence }) => divergence.reasonCode],
];

/**
 * What a spreadsheet would run as a formula, with the white space, quotation marks and invisible characters in front
 * that some strip first. An apostrophe in front makes text of it (OWASP, CSV injection).
 */
const FORMULA = /^(?:[\t\r\n]|[\s"'\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠|%])/;

function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const shown = visible(value);
  const guarded = FORMULA.test(value) || FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function linesOf(report: Report): Line[] {
  const articles = new Map(report.articles.map((article) => [article.id, article]));
  return report.divergences.toSorted(inReadingOrder).map((divergence) => ({
    divergence,
    left: articles.get(divergence.pair[0]),
    right: articles.get(divergence.pair[1]),
  }));
}

/** The first line of the table. */
export const CSV_HEAD = `${COLUMNS.map(([name]) => name).join(',')}\r\n`;

/** The lines of a report, without the first of the table: a scan puts those of many reports below one another. */
export const csvRows = (report: Report): string =>
  linesOf(report)
    .map((line) => `${COLUMNS.map(([, read]) => cell(read(line))).join(',')}\r\n`)
    .join('');

/** One row for each divergence, worst first, house style included. Quoted as RFC 4180 has it, lines end with CRLF. */
export const renderCsv: Renderer = (report) => CSV_HEAD + csvRows(report);
