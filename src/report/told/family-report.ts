import type { Quotation, Report } from '../../model/model.js';

/** A quotation as some of the articles that print it have it. */
function among(quotation: Quotation, ids: ReadonlySet<string>): Quotation[] {
  const readings = quotation.readings.filter(({ span }) => ids.has(span.article));
  if (readings.length === 0) return [];
  const isSingle = new Set(readings.map(({ span }) => span.article)).size === 1;
  return [{ ...quotation, readings, verdict: isSingle ? 'single' : quotation.verdict }];
}

/**
 * The part of a report that tells of one family: a report of its own, which every reporter writes.
 *
 * @param id - of the family; a report without it gives one without articles
 *
 * @example
 * ```ts
 * import { articleFrom, compare, familyReport } from 'syndiff';
 * const copy = 'The ferry left at dawn with sixteen people and a piano on board, said the harbour master.';
 * const other = 'Snow closed the pass above the old customs house on Tuesday and nobody could say until when.';
 * const articles = [copy, copy, other].map((text, at) => articleFrom({ text, outlet: `Outlet ${at}` }));
 * const report = compare(articles);
 * console.log(familyReport(report, report.families[0].id).articles.length); // 2
 * ```
 */
export function familyReport(report: Report, id: string): Report {
  const families = report.families.filter((family) => family.id === id);
  const ids = new Set(families.flatMap(({ articles }) => articles));
  const articles = report.articles.filter((article) => ids.has(article.id));
  const sources = new Set(articles.map(({ source }) => source));
  const pairs = report.pairs.filter(({ left, right }) => ids.has(left) && ids.has(right));
  const passages = new Set(pairs.flatMap((pair) => pair.passages));
  return {
    ...report,
    articles,
    pairs,
    passages: report.passages.filter((passage) => passages.has(passage.id)),
    divergences: report.divergences.filter(({ pair }) => pair.every((article) => ids.has(article))),
    quotations: report.quotations.flatMap((quotation) => among(quotation, ids)),
    credits: report.credits
      .filter(({ article }) => ids.has(article))
      .map((credit) => ({ ...credit, covers: credit.covers.filter((passage) => passages.has(passage)) })),
    boilerplate: report.boilerplate.filter(({ article }) => ids.has(article)),
    families,
    warnings: report.warnings.filter(({ source }) => sources.has(source)),
  };
}
