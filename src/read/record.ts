import type { ParseContext, Parsed } from './format.js';
import { isObject, metadataOf, textOf } from './metadata.js';

/** The first names that were tried, so that a message stays a line. */
function namesOf(keys: readonly string[]): string {
  return keys.slice(0, 5).join(', ') + (keys.length > 5 ? ', …' : '');
}

/** The article in a record of JSON or a row of a table, which `name` calls in messages (`line 7`). */
export function* parseRecord(value: unknown, context: ParseContext, name: string): Generator<Parsed, void, undefined> {
  if (!isObject(value)) return yield { code: 'bad-record', message: `${name} is no object; it was skipped` };
  const text = textOf(value, context.fields);
  if (text === null) {
    return yield {
      code: 'no-text',
      message: `${name} has no text in ${namesOf(context.fields.text)}; it was skipped`,
    };
  }
  const { stated, badDate } = metadataOf(value, context.fields);
  if (badDate !== null) {
    yield {
      code: 'bad-date',
      message: `${name}: the date ${JSON.stringify(badDate.slice(0, 60))} is not understood; it counts as unknown`,
    };
  }
  yield { record: { ...stated, text, source: context.source, place: context.place } };
}
