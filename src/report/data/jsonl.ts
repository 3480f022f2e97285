import type { Divergence, Report } from '../../model/model.js';
import { ordered } from './json.js';
import type { Renderer } from '../look.js';

/** What JSON lets stand and many readers take for the end of a line. */
const SEPARATORS = /[\u0085\u2028\u2029]/;

/** One record as a line, the separators in it escaped. */
export function recordLine(record: object): string {
  const line = JSON.stringify(record);
  if (!SEPARATORS.test(line)) return `${line}\n`;
  const escaped = line.replace(
    new RegExp(SEPARATORS, 'g'),
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}

/** `type` says which record it is, so what a divergence did is called `change`. */
function divergenceRecord({ type: change, ...rest }: Divergence): object {
  return { type: 'divergence', change, ...rest };
}

function summaryOf(report: Report): object {
  const { formatVersion, generator, options } = report;
  const counts = {
    articles: report.articles.length,
    pairs: report.pairs.length,
    passages: report.passages.length,
    divergences: report.divergences.length,
    quotations: report.quotations.length,
    credits: report.credits.length,
    boilerplate: report.boilerplate.length,
    families: report.families.length,
    warnings: report.warnings.length,
  };
  return { type: 'summary', formatVersion, generator, options, counts };
}

/** The records of a report, each with its `type`, as lines, without the `summary`. */
export function recordLines(given: Report, look: { readonly withText: boolean }): readonly string[] {
  const report = ordered(given);
  return [
    ...report.articles.map(({ text, ...rest }) => ({ type: 'article', ...rest, ...(look.withText ? { text } : {}) })),
    ...report.pairs.map((record) => ({ type: 'pair', ...record })),
    ...report.passages.map((record) => ({ type: 'passage', ...record })),
    ...report.divergences.map(divergenceRecord),
    ...report.quotations.map((record) => ({ type: 'quotation', ...record })),
    ...report.credits.map((record) => ({ type: 'credit', ...record })),
    ...report.boilerplate.map((span) => ({ type: 'boilerplate', span })),
    ...report.families.map((record) => ({ type: 'family', ...record })),
    ...report.warnings.map((record) => ({ type: 'warning', ...record })),
  ].map(recordLine);
}

/** One record a line, each with its `type`; the last is the `summary`, so that a cut file is seen to be cut. */
export const renderJsonl: Renderer = (report, look) =>
  [...recordLines(report, look), recordLine(summaryOf(report))].join('');
