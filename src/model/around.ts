/** A place in a text with the words around it: how every view quotes. */
import type { Extent } from './prose.js';

/** Words around a place, so that it can be judged without looking it up. */
export interface Around {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Characters shown on each side of a place. */
export const CONTEXT = 70;

/** The end of a stretch, from a whole word on; with an ellipsis where something was cut. */
function tail(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).trimStart();
  if (line.length <= CONTEXT) return line;
  const cut = line.slice(-CONTEXT);
  const space = cut.search(/\s/);
  return '… ' + cut.slice(space < 0 ? 0 : space + 1);
}

/** The beginning of a text, of so many characters at most and up to a whole word; with an ellipsis where something was cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.search(/\s\S*$/);
  return cut.slice(0, space < 0 ? most : space) + ' …';
}

function head(text: string): string {
  const end = text.indexOf('\n');
  return cutAtWord((end < 0 ? text : text.slice(0, end)).trimEnd(), CONTEXT);
}

/** A stretch of a text with the words around it, as far as its own paragraph goes. */
export function around(text: string, { start, end }: Extent): Around {
  const reach = CONTEXT * 3;
  const before = tail(text.slice(Math.max(0, start - reach), start));
  return { before, text: text.slice(start, end), after: head(text.slice(end, end + reach)) };
}
