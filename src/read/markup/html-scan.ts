/** `name` in lower case; the value as written, its entities not yet read, or empty. */
export type Attribute = readonly [name: string, value: string];

/** What is told of a page, in its order. */
export interface HtmlSink {
  /** Characters between tags, their entities not yet read. */
  text(written: string): void;
  open(name: string, attributes: readonly Attribute[]): void;
  close(name: string): void;
  /** The inside of an element that holds no markup: a script, a style sheet, a title. */
  raw(name: string, attributes: readonly Attribute[], inside: string): void;
  /** Asked before each piece: the rest need not be told. */
  readonly enough?: boolean;
}

/** A page's own tags have at most about thirty; the rest of a tag with thousands is passed over. */
const MOST_ATTRIBUTES = 60;

/** Elements whose inside is text up to their end tag, as the HTML standard has it. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);

const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

const isSpace = (unit: number): boolean =>
  unit === SPACE || unit === LINE_FEED || unit === TAB || unit === RETURN || unit === FORM_FEED;
const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

function skipSpace(html: string, from: number): number {
  let at = from;
  while (at < html.length && isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** End of a name, of a tag or an attribute: at white space, `/`, `>` and, for an attribute, `=`. */
function nameEnd(html: string, from: number, equals: number): number {
  let at = from;
  while (at < html.length) {
    const unit = html.charCodeAt(at);
    if (isSpace(unit) || unit === SLASH || unit === GREATER || unit === equals) break;
    at += 1;
  }
  return at;
}

/** The value that begins at `from`, quoted or not, and the offset behind it. */
function valueAt(html: string, from: number): { readonly value: string; readonly end: number } {
  const quote = html.charCodeAt(from);
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    const found = html.indexOf(html.charAt(from), from + 1);
    const end = found < 0 ? html.length : found;
    return { value: html.slice(from + 1, end), end: end + 1 };
  }
  let end = from;
  while (end < html.length && !isSpace(html.charCodeAt(end)) && html.charCodeAt(end) !== GREATER) end += 1;
  return { value: html.slice(from, end), end };
}

interface Attributes {
  readonly attributes: readonly Attribute[];
  /** Behind the `>` of the tag. */
  readonly end: number;
}

function attributesAt(html: string, from: number): Attributes {
  const attributes: Attribute[] = [];
  let at = from;
  while (at < html.length) {
    at = skipSpace(html, at);
    if (html.charCodeAt(at) === GREATER) return { attributes, end: at + 1 };
    if (html.charCodeAt(at) === SLASH) {
      at += 1;
      continue;
    }
    // A name may begin with `=`, so that every round takes at least one character.
    const named = nameEnd(html, at + 1, EQUALS);
    const name = html.slice(at, named).toLowerCase();
    const sign = skipSpace(html, named);
    const given = html.charCodeAt(sign) === EQUALS ? valueAt(html, skipSpace(html, sign + 1)) : null;
    at = given?.end ?? named;
    if (attributes.length < MOST_ATTRIBUTES) attributes.push([name, given?.value ?? '']);
  }
  return { attributes, end: html.length };
}

interface Scan {
  readonly html: string;
  readonly sink: HtmlSink;
  /** Raw elements of which no end tag follows: looked for once, or a page of them would cost its square. */
  readonly endless: Set<string>;
}

function endTag(html: string, name: string, from: number): RegExpExecArray | null {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  closing.lastIndex = from;
  return closing.exec(html);
}

/** Tells the inside of a raw element; gives the offset behind its end tag. */
function rawFrom(scan: Scan, name: string, { attributes, end }: Attributes): number {
  const found = scan.endless.has(name) ? null : endTag(scan.html, name, end);
  if (found !== null) {
    scan.sink.raw(name, attributes, scan.html.slice(end, found.index));
    return attributesAt(scan.html, found.index + name.length + 2).end;
  }
  scan.endless.add(name);
  // A script that is cut off holds the rest of the file; a title that nobody closed is only a mistake.
  return name === 'title' || name === 'textarea' ? end : scan.html.length;
}

function tagAt(scan: Scan, at: number): number {
  const { html, sink } = scan;
  const closes = html.charCodeAt(at + 1) === SLASH;
  const start = closes ? at + 2 : at + 1;
  const nameAt = nameEnd(html, start, GREATER);
  const name = html.slice(start, nameAt).toLowerCase();
  const tag = attributesAt(html, nameAt);
  if (!closes && RAW.has(name)) return rawFrom(scan, name, tag);
  if (closes) sink.close(name);
  else sink.open(name, tag.attributes);
  return tag.end;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** The offset behind the tag, comment or declaration at `at`, which is told; -1 where `<` is only a character. */
function markupAt(scan: Scan, at: number): number {
  const { html } = scan;
  const next = html.charCodeAt(at + 1);
  if (isLetter(next) || (next === SLASH && isLetter(html.charCodeAt(at + 2)))) return tagAt(scan, at);
  if (html.startsWith('<!--', at)) return html.startsWith('>', at + 4) ? at + 5 : behind(html, '-->', at + 4);
  const first = html.charAt(at + 1);
  return first === '!' || first === '?' || first === '/' ? behind(html, '>', at + 1) : -1;
}

/**
 * Tells the tags and the text of a page in one pass, as a browser would part them: quotes in tags, comments, scripts.
 * Linear whatever the page is; it builds nothing and knows nothing of which element closes which.
 */
export function scanHtml(html: string, sink: HtmlSink): void {
  const scan: Scan = { html, sink, endless: new Set() };
  let written = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (sink.enough === true) return;
    const shown = at;
    // Text is told before what follows it, and markup is only known once it is read.
    if (!/[a-z/!?]/iu.test(html.charAt(at + 1))) {
      at += 1;
      continue;
    }
    if (shown > written) sink.text(html.slice(written, shown));
    const end = markupAt(scan, at);
    written = end < 0 ? shown : end;
    at = end < 0 ? at + 1 : end;
  }
  if (written < html.length) sink.text(html.slice(written));
}
