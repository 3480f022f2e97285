import type { Report, Span } from './model.js';

/** Where each code point begins, in UTF-16 code units, with the text's length as the last entry. */
function codePointStarts(text: string): Uint32Array {
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts[count++] = at;
  starts[count++] = text.length;
  return starts.slice(0, count);
}

/** For each UTF-16 code unit of a text, how many code points begin before it; one entry more for its end. */
function codePointCounts(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  codePointStarts(text).forEach((unit, point) => (counts[unit] = point));
  return counts;
}

/** Applies `change` to every span inside a record. A span is what has exactly an article, a start and an end. */
function mapSpans(value: unknown, change: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSpans(item, change));
  if (value === null || typeof value !== 'object') return value;
  if ('article' in value && 'start' in value && 'end' in value) return change(value as Span);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapSpans(item, change)]));
}

function converted(report: Report, columnOf: (text: string) => Uint32Array): Report {
  const columns = new Map(report.articles.map((article) => [article.id, columnOf(article.text)]));
  const place = (article: string, at: number): number => columns.get(article)?.[at] ?? at;
  return mapSpans(report, ({ article, start, end }: Span): Span => ({
    article,
    start: place(article, start),
    end: place(article, end),
  })) as Report;
}

/**
 * The same report with spans in UTF-16 code units, which is what `slice` counts. Views need it where the report was
 * made with `--offsets codepoint`; records and JSON keep the offsets the user asked for.
 */
export function inUtf16(report: Report): Report {
  return report.options['offsets'] === 'codepoint' ? converted(report, codePointStarts) : report;
}

/** The same report with spans in code points, as Python counts, for `--offsets codepoint`. Takes UTF-16 code units. */
export function inCodePoints(report: Report): Report {
  return converted(report, codePointCounts);
}
