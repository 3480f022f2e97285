import type { Sample } from './bytes/format.js';
import { isObject, type JsonObject } from './head/metadata.js';

/**
 * Files that syndiff wrote: a report that lies in the folder which is compared the next day is no report of an outlet.
 * Records of articles with their texts are not among them, because they are made to be read again.
 */

/** Where a page, a report or a table of ours says so: near its beginning. */
const HEAD_UNITS = 4096;

const FORMS: readonly RegExp[] = [
  /^<!doctype html>[^]{0,4000}?<meta name="generator" content="syndiff \d/u,
  /^<!doctype html>[^]{0,4000}?<title>[^<]{0,300} · syndiff check<\/title>/u,
  /^\{\s*"formatVersion":\s*\d+,\s*(?:"kind":\s*"check",\s*)?"generator":\s*\{\s*"name":\s*"syndiff"/u,
  /^\{\s*"\$schema":\s*"[^"]*sarif[^"]*",[^]{0,200}?"driver":\s*\{\s*"name":\s*"syndiff"/u,
  /^(?:<\?xml[^>]{0,100}\?>\s*)?<testsuites name="syndiff check"/u,
  /^severity,kind,type,left_outlet,left_article,left_source,/u,
  /^syndiff \d+\.\d+\.\d+\S{0,20} · \d+ reports? compared\n/u,
];

/** Records of a report, of a scan and of a check, each on its line. */
const TYPES = new Set('article pair passage divergence quotation credit boilerplate family finding summary'.split(' '));
const BASELINE = ['rule', 'outlet', 'id', 'count', 'what'];
/** Lines of warnings stand before the records and say nothing of what follows. */
const MOST_LINES = 50;

function recordIn(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A record of ours that is no text to compare. */
function isOwnRecord(record: JsonObject): boolean {
  if (BASELINE.every((name) => Object.hasOwn(record, name))) return /^f[0-9a-f]{16}$/u.test(String(record.id));
  const { type, sha256, text } = record;
  if (typeof type !== 'string' || !TYPES.has(type)) return false;
  // Others too call a record an article or a summary: ours bear an id, a span or a generator.
  if (type === 'article') return typeof sha256 === 'string' && text === undefined && Object.hasOwn(record, 'zones');
  return (
    /"article":"|"articles":\[|"pair":\["|"generator":\{"name":"syndiff"/u.test(JSON.stringify(record)) &&
    text === undefined
  );
}

function isOwnRecords(text: string): boolean {
  if (!text.startsWith('{')) return false;
  for (const line of text.split('\n', MOST_LINES)) {
    const record = recordIn(line);
    if (record === null) return false;
    if (record.type !== 'warning') return isOwnRecord(record);
  }
  return false;
}

/** What a file of ours begins with, behind a byte order mark; other files need not be decoded to see that they are none. */
const FIRST_BYTES = [...'<{s'].map((one) => one.charCodeAt(0));

/** Whether syndiff itself wrote a file, as its beginning shows. */
export function isOwnFile(sample: Sample): boolean {
  const { bytes } = sample;
  if (!FIRST_BYTES.includes(bytes[bytes[0] === 0xef ? 3 : 0] ?? 0)) return false;
  const { text } = sample;
  const head = text.slice(0, HEAD_UNITS);
  return FORMS.some((form) => form.test(head)) || isOwnRecords(text);
}
