import type { ParseContext, Parsed } from '../bytes/format.js';
import { dateComplaint } from '../head/dates.js';
import { isObject, type JsonObject, metadataOf, textOf } from '../head/metadata.js';

/** The first names that were tried, so that a message stays a line. */
function namesOf(keys: readonly string[]): string {
  return keys.slice(0, 5).join(', ') + (keys.length > 5 ? ', …' : '');
}

/** Words of so many characters are a text, wherever they stand. */
const PROSE_UNITS = 200;
const LONGEST_KEY = 40;

/** Where a record keeps what looks like its text, if it does. */
function wayOut(record: JsonObject): string {
  const found = Object.entries(record).find(([, value]) => typeof value === 'string' && value.length >= PROSE_UNITS);
  const key = found?.[0] ?? '';
  if (key === '' || key.length > LONGEST_KEY) return '';
  return `. Its ${JSON.stringify(key)} looks like one: say so with --field text=${key}`;
}

/** The article in a record of JSON or a row of a table, which `name` calls in messages (`line 7`). */
export function* parseRecord(value: unknown, context: ParseContext, name: string): Generator<Parsed, void, undefined> {
  if (!isObject(value)) return yield { code: 'bad-record', message: `${name} is no object; it was skipped` };
  const text = textOf(value, context.fields);
  if (text === null) {
    return yield {
      code: 'no-text',
      message: `${name} has no text in ${namesOf(context.fields.text)}; it was skipped${wayOut(value)}`,
    };
  }
  const { stated, badDate } = metadataOf(value, context.fields);
  if (badDate !== null) {
    yield {
      code: 'bad-date',
      message: `${name}: ${dateComplaint(badDate)}`,
    };
  }
  yield { record: { ...stated, text, source: context.source, place: context.place } };
}
