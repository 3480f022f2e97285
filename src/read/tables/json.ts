import type { TextFormat, ParseContext, Parsed } from '../bytes/format.js';
import { isObject } from '../head/metadata.js';
import { parseRecord } from './record.js';

/** The articles in a JSON value: a list, an object that wraps one, or the object itself. */
function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  for (const key of ['articles', 'items']) {
    const list = Object.hasOwn(value, key) ? value[key] : undefined;
    if (Array.isArray(list)) return list;
  }
  return [value];
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** The records of one JSON text, a whole file or a line of JSON Lines. */
export function* parseJson(text: string, context: ParseContext): Generator<Parsed, void, undefined> {
  const found = parsed(text);
  // The engine's own message quotes the input and differs between versions; the report must not.
  if (found === null)
    return yield { code: 'bad-record', message: `${context.where || 'the file'} is not valid JSON; it was skipped` };
  let place = context.place;
  for (const value of recordsIn(found.value)) {
    yield* parseRecord(value, { ...context, place }, context.where || `record ${place}`);
    place += 1;
  }
}

function* parseElement(text: string, context: ParseContext): Generator<Parsed, void, undefined> {
  const found = parsed(text);
  if (found === null) yield { code: 'bad-record', message: `${context.where} is not valid JSON; it was skipped` };
  else yield* parseRecord(found.value, context, context.where);
}

/** JSON: an object, a list of objects, or `{"articles": […]}` or `{"items": […]}`; of a list one object at a time. */
export const JSON_FILE: TextFormat = {
  unit: 'element',
  endings: ['.json'],
  matches: ({ text }) => /^\{\s*["}]|^\[\s*[[\]{"]/u.test(text),
  parse: parseElement,
};
