import type { InputFormat } from '../options.js';
import type { TextFormat } from './format.js';
import { JSON_FILE } from './json.js';
import { JSON_LINES } from './json-lines.js';
import { MARKDOWN } from './markdown.js';
import { TEXT } from './text.js';

/** Every format that is read: the one place to add one. */
export const FORMATS: Readonly<Record<InputFormat, TextFormat>> = {
  text: TEXT,
  markdown: MARKDOWN,
  json: JSON_FILE,
  jsonl: JSON_LINES,
};

/** `.txt` and so on, of every format. */
export const ENDINGS: ReadonlyMap<string, InputFormat> = new Map(
  Object.entries(FORMATS).flatMap(([name, format]) =>
    format.endings.map((ending): [string, InputFormat] => [ending, name as InputFormat]),
  ),
);

/** The format that a file's name says, or null. */
export function formatOfName(path: string): InputFormat | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return dot < 0 ? null : (ENDINGS.get(name.slice(dot)) ?? null);
}

/** First bytes of formats that are not read, so that a name without an ending does not turn a PDF into words. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['\x1f\x8b', 'gzip'],
  ['(\xb5/\xfd', 'Zstandard'],
  ['BZh', 'bzip2'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['{\\rtf', 'RTF'],
  ['PAR1', 'Parquet'],
  ['WARC/', 'WARC'],
];

const MARKED_UP: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(?:!doctype\s+html|html)\b/iu, 'HTML'],
  [/^\s*<\?xml\b/iu, 'XML'],
];

/** What the first bytes of a file show it to be, in words, where that is nothing syndiff reads; else null. */
export function foreignFormat(head: Uint8Array): string | null {
  const first = String.fromCharCode(...head.subarray(0, 256));
  const signature = SIGNATURES.find(([mark]) => first.startsWith(mark));
  return (
    signature?.[1] ?? MARKED_UP.find(([pattern]) => pattern.test(first.replace(/^\xef\xbb\xbf/u, '')))?.[1] ?? null
  );
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/**
 * The format that the first part of a text shows: JSON Lines where its first line is an object by itself, JSON where
 * it begins with a bracket, Markdown behind front matter or a heading, else plain text.
 */
export function formatOfContent(head: string): InputFormat {
  const text = head.replace(/^\uFEFF/u, '').trimStart();
  const end = text.indexOf('\n');
  if (text.startsWith('{') && end >= 0 && isJson(text.slice(0, end)) && text.slice(end).trim() !== '') return 'jsonl';
  if (/^\{\s*["}]|^\[\s*[[\]{"]/u.test(text)) return 'json';
  return /^(?:---[ \t]*\n|# \S)/u.test(text) ? 'markdown' : 'text';
}
