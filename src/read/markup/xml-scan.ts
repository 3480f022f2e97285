import { withCharacters } from './xml-entities.js';

/** What an opening tag asks of the scanner: go on, pass over everything up to its closing tag unread, or end. */
type OpenAnswer = 'go' | 'raw' | 'stop';

/** What hears the pieces of a marked-up text, in their order. */
export interface TagListener {
  readonly open: (name: string, attributes: () => ReadonlyMap<string, string>, isEmpty: boolean) => OpenAnswer;
  readonly close: (name: string) => void;
  /** Text between tags, its character references resolved; sections of CDATA as they are. */
  readonly text: (text: string) => void;
  /** What is not as XML wants it. */
  readonly fault: (what: string, at: number) => void;
}

interface Scan {
  readonly source: string;
  readonly listener: TagListener;
  /** Marks that do not come again: to look for them once more at each place would take quadratic time. */
  readonly spent: Set<string>;
  at: number;
}

/** As XML has it, and wide enough for what HTML allows. */
const NAME = /[^\s<>/="'&;!?][^\s<>/="'&;]*/uy;
const NAME_START = /[\p{L}_:]/u;
const LONGEST_NAME = 1000;

function nameAt(source: string, at: number): string {
  NAME.lastIndex = at;
  return NAME_START.test(source.charAt(at)) ? (NAME.exec(source)?.[0].slice(0, LONGEST_NAME) ?? '') : '';
}

/** Emits what lies between two offsets as text. */
function emit(scan: Scan, end: number): void {
  if (end > scan.at) scan.listener.text(withCharacters(scan.source.slice(scan.at, end)));
  scan.at = end;
}

/** Where the next of some marks begins, or -1. */
function find(scan: Scan, mark: string, from: number): number {
  const found = scan.spent.has(mark) ? -1 : scan.source.indexOf(mark, from);
  if (found < 0) scan.spent.add(mark);
  return found;
}

/**
 * Passes over a comment or a declaration; one without its end mark ends at the next `>`. Where none follows, nothing
 * can be markup any more, and all the rest is text.
 */
function passOver(scan: Scan, length: number, ends: readonly string[]): void {
  for (const end of ends) {
    const found = find(scan, end, scan.at + length);
    if (found < 0) scan.listener.fault(`what should end with ${end} does not`, scan.at);
    else {
      scan.at = found + end.length;
      return;
    }
  }
  if (length > 2) scan.at += length;
  emit(scan, scan.source.length);
}

/** The inside of a section is text as it stands; the last one may be cut off. */
function takeCdata(scan: Scan): void {
  const from = scan.at + '<![CDATA['.length;
  const found = find(scan, ']]>', from);
  if (found < 0) scan.listener.fault('a section of CDATA does not end', scan.at);
  const end = found < 0 ? scan.source.length : found;
  if (end > from) scan.listener.text(scan.source.slice(from, end));
  scan.at = found < 0 ? end : end + 3;
}

/** Where the inside of a tag ends, and where the text goes on behind it. */
interface TagEnd {
  readonly inside: number;
  readonly next: number;
  readonly isWhole: boolean;
}

/**
 * A tag ends at the first `>` outside of quotation marks. One that is never ended stops before the next `<`; where a
 * quotation mark has no partner, it means nothing.
 */
function tagEnd(source: string, from: number): TagEnd {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x3e) return { inside: at, next: at + 1, isWhole: true };
    if (code === 0x3c) return { inside: at, next: at, isWhole: false };
    const isQuote = code === 0x22 || code === 0x27;
    const close = isQuote ? source.indexOf(source.charAt(at), at + 1) : at;
    if (close >= 0) at = close;
  }
  return { inside: source.length, next: source.length, isWhole: false };
}

const ATTRIBUTE = /([^\s=/"'<>]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
/** More attributes than any vocabulary has. */
const MOST_ATTRIBUTES = 200;

const NONE: ReadonlyMap<string, string> = new Map();

function attributesIn(tag: string): ReadonlyMap<string, string> {
  if (tag.length < 2) return NONE;
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    if (name === undefined || attributes.has(name)) continue;
    if (attributes.size >= MOST_ATTRIBUTES) break;
    attributes.set(name, withCharacters(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

/** Passes over the content of a script or the like, which ends only at its own closing tag. */
function passRaw(scan: Scan, name: string): void {
  const closing = new RegExp(`</${name}(?![\\p{L}\\d-])`, 'giu');
  closing.lastIndex = scan.at;
  scan.at = closing.exec(scan.source)?.index ?? scan.source.length;
}

function takeOpening(scan: Scan, name: string): boolean {
  const { source, listener } = scan;
  const from = scan.at + 1 + name.length;
  const end = tagEnd(source, from);
  if (!end.isWhole) listener.fault(`the tag <${name.slice(0, 40)}> does not end`, scan.at);
  const isEmpty = end.isWhole && end.inside > from && source.charAt(end.inside - 1) === '/';
  scan.at = end.next;
  const answer = listener.open(name, () => attributesIn(source.slice(from, end.inside)), isEmpty);
  if (answer === 'raw' && !isEmpty && /^[a-z]+$/iu.test(name)) passRaw(scan, name);
  return answer !== 'stop';
}

function takeClosing(scan: Scan): void {
  const name = nameAt(scan.source, scan.at + 2);
  const { next } = tagEnd(scan.source, scan.at + 2 + name.length);
  if (name === '') scan.listener.fault('a closing tag has no name', scan.at);
  else scan.listener.close(name);
  scan.at = next;
}

/** A `<` that begins no tag is a character like others, and so are those right behind it. */
function takeLone(scan: Scan): void {
  scan.listener.fault('a < begins no tag', scan.at);
  let end = scan.at + 1;
  while (scan.source.charAt(end) === '<' && scan.source.charAt(end + 1) === '<') end += 1;
  emit(scan, end);
}

/** What begins with `<` at the scanner's place; false ends the scan. */
function takeMarkup(scan: Scan): boolean {
  const { source } = scan;
  const next = source.charAt(scan.at + 1);
  if (next === '/') takeClosing(scan);
  else if (source.startsWith('<!--', scan.at)) passOver(scan, 4, ['-->', '>']);
  else if (source.startsWith('<![CDATA[', scan.at)) takeCdata(scan);
  else if (next === '!') passOver(scan, 2, ['>']);
  else if (next === '?') passOver(scan, 2, ['>']);
  else {
    const name = nameAt(source, scan.at + 1);
    if (name !== '') return takeOpening(scan, name);
    takeLone(scan);
  }
  return true;
}

/**
 * Reads XML, or what is meant as XML or HTML, piece by piece. It refuses nothing: a tag that is not closed, a lone `&`
 * or `<`, an attribute without quotation marks are told as a `fault` and read as people mean them. Linear: every search
 * moves the place on, or is the last of its kind. A conforming parser (saxes) ends at the first fault or swallows
 * everything up to the next semicolon; on well-formed documents the tests hold the two against each other.
 */
export function scanTags(source: string, from: number, listener: TagListener): void {
  const scan: Scan = { source, listener, spent: new Set(), at: from };
  while (scan.at < source.length) {
    const next = source.indexOf('<', scan.at);
    emit(scan, next < 0 ? source.length : next);
    if (next < 0 || !takeMarkup(scan)) return;
  }
}
