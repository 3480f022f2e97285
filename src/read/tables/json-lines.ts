import type { TextFormat } from '../bytes/format.js';
import { parseJson } from './json.js';

function isObject(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The first line is an object by itself, and more stands behind it. */
function looksLikeLines(text: string): boolean {
  const end = text.indexOf('\n');
  return text.startsWith('{') && end >= 0 && isObject(text.slice(0, end)) && text.slice(end).trim() !== '';
}

/** JSON Lines: each line a record; a line that cannot be read is a warning, and the others are read. Many are called `.json`. */
export const JSON_LINES: TextFormat = {
  unit: 'line',
  endings: ['.jsonl', '.ndjson', '.json'],
  matches: ({ text }) => looksLikeLines(text),
  parse: parseJson,
};
