import type { Report, Span } from '../../model/model.js';
import type { Renderer } from '../look.js';
import {
  articleSchema,
  creditSchema,
  divergenceSchema,
  familySchema,
  pairSchema,
  passageSchema,
  quotationSchema,
  reportSchema,
  spanSchema,
  warningSchema,
} from './schema.js';

/** Whether some fields stand in the order of their schema already, and none is missing or new. */
function isInOrder(fields: readonly string[], record: object): boolean {
  let at = 0;
  for (const key in record) if (key !== fields[at++]) return false;
  return at === fields.length;
}

/** A record with its fields in the order of its schema, so that the bytes do not depend on who made it. */
function inOrder<T extends object>(schema: { readonly shape: object }, record: T): T {
  if (isInOrder(Object.keys(schema.shape), record)) return record;
  const known = Object.keys(schema.shape).filter((key) => key in record);
  const added = Object.keys(record).filter((key) => !(key in schema.shape));
  return Object.fromEntries([...known, ...added].map((key) => [key, record[key as keyof T]])) as T;
}

const span = (record: Span): Span => inOrder(spanSchema, record);

/** The same report with every record's fields in the order that is documented. Unknown fields stay, at the end. */
export function ordered(report: Report): Report {
  return inOrder(reportSchema, {
    ...report,
    articles: report.articles.map((record) => inOrder(articleSchema, record)),
    pairs: report.pairs.map((record) => inOrder(pairSchema, record)),
    passages: report.passages.map((record) =>
      inOrder(passageSchema, { ...record, left: span(record.left), right: span(record.right) }),
    ),
    divergences: report.divergences.map((record) => inOrder(divergenceSchema, record)),
    quotations: report.quotations.map((record) => inOrder(quotationSchema, record)),
    credits: report.credits.map((record) => inOrder(creditSchema, record)),
    boilerplate: report.boilerplate.map(span),
    families: report.families.map((record) => inOrder(familySchema, record)),
    warnings: report.warnings.map((record) => inOrder(warningSchema, record)),
  });
}

/** The report itself, indented by two blanks. Lone surrogates come out as `\udXXX`, as JSON.stringify writes them. */
export const renderJson: Renderer = (report) => JSON.stringify(ordered(report), null, 2) + '\n';
