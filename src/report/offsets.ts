import type { Report, Span } from '../model.js';

/** Where each code point begins, in UTF-16 code units, with the text's length as the last entry. */
function codePointStarts(text: string): Uint32Array {
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts[count++] = at;
  starts[count++] = text.length;
  return starts.slice(0, count);
}

/** Applies `change` to every span inside a record. A span is what has exactly an article, a start and an end. */
function mapSpans(value: unknown, change: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSpans(item, change));
  if (value === null || typeof value !== 'object') return value;
  if ('article' in value && 'start' in value && 'end' in value) return change(value as Span);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapSpans(item, change)]));
}

/**
 * The same report with spans in UTF-16 code units, which is what `slice` counts. Views need it where the report was
 * made with `--offsets codepoint`; records and JSON keep the offsets the user asked for.
 */
export function inUtf16(report: Report): Report {
  if (report.options['offsets'] !== 'codepoint') return report;
  const starts = new Map(report.articles.map((article) => [article.id, codePointStarts(article.text)]));
  const unit = (article: string, at: number): number => starts.get(article)?.[at] ?? at;
  const change = ({ article, start, end }: Span): Span => ({
    article,
    start: unit(article, start),
    end: unit(article, end),
  });
  return mapSpans(report, change) as Report;
}
