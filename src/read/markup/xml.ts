import { decode, withLineFeeds } from '../bytes/decode.js';
import type { ReadWarningCode } from '../../model/warnings.js';
import { withoutControls } from './xml-entities.js';
import { type Take, treeOf, type XmlElement } from './xml-tree.js';

/** A document that was read, or why it was not. */
export type XmlReading =
  | {
      readonly root: XmlElement;
      /** What is not well-formed, or null. */
      readonly fault: string | null;
      /** What was guessed about the encoding, or null. */
      readonly guessed: string | null;
      readonly encoding: string;
    }
  | { readonly code: ReadWarningCode; readonly message: string };

/** A declaration stands in the first line; comments may stand before it where people do not mind the rules. */
const DECLARATION_WITHIN = 2000;
const DECLARED = /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/u;

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_WITHIN));
  return DECLARED.exec(head)?.[1] ?? null;
}

/** The prefixes of feeds and exchange formats, where a document uses one without declaring it. */
const CUSTOMARY: ReadonlyMap<string, string> = new Map([
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['itunes', 'http://www.itunes.com/DTDs/PodCast-1.0.dtd'],
  ['media', 'http://search.yahoo.com/mrss/'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['xhtml', 'http://www.w3.org/1999/xhtml'],
]);

/** Where a part of the prolog that begins at `at` ends, or the length where it does not. */
function endOf(text: string, at: number, mark: string): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? text.length : found + mark.length;
}

/** Where a DOCTYPE ends: at the `>` outside of quotation marks, of comments and of its own brackets. */
function doctypeEnd(text: string, from: number): number {
  let inSubset = false;
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"' || char === "'") at = endOf(text, at + 1, char) - 1;
    else if (text.startsWith('<!--', at)) at = endOf(text, at, '-->') - 1;
    else if (char === '[') inSubset = true;
    else if (char === ']') inSubset = false;
    else if (char === '>' && !inSubset) return at + 1;
  }
  return text.length;
}

/** Where the document itself begins, behind declarations, comments and its DOCTYPE, which is passed over unread. */
type Prolog = { readonly from: number } | { readonly refused: string };

/**
 * A DOCTYPE that only points elsewhere (as RSS 0.91 and NITF have it) is passed over. One that declares entities of its
 * own, or a second one, is refused: no newsroom needs it, and it is how a kilobyte becomes gigabytes. Nothing
 * here would ever expand them; refusing says so aloud instead of losing words.
 */
function prologOf(text: string): Prolog {
  let doctypes = 0;
  for (let at = 0; ;) {
    at = text.indexOf('<', at);
    if (at < 0) return { from: text.length };
    if (text.startsWith('<?', at)) at = endOf(text, at, '>');
    else if (text.startsWith('<!--', at)) at = endOf(text, at, '-->');
    else if (/^<!doctype/iu.test(text.slice(at, at + 9))) {
      const end = doctypeEnd(text, at + 9);
      if (/<!ENTITY/iu.test(text.slice(at, end))) return { refused: 'it declares entities of its own' };
      doctypes += 1;
      if (doctypes > 1) return { refused: 'it has several DOCTYPEs' };
      at = end;
    } else return { from: at };
  }
}

/** The name of the root element, prefix and all, as far as the beginning of a file shows it; else null. */
export function rootNameIn(head: string): string | null {
  // UTF-16 that was not decoded as such is NUL bytes between letters.
  const text = head.replaceAll('\0', '');
  if (!/^\s*</u.test(text)) return null;
  const prolog = prologOf(text);
  const from = 'from' in prolog ? prolog.from : text.search(/<[\p{L}_]/u);
  return /^<([\p{L}_][\w:.-]{0,60})/u.exec(text.slice(from, from + 80))?.[1] ?? null;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function readText(
  text: string,
  take: Take | undefined,
): { root: XmlElement; fault: string | null } | { code: ReadWarningCode; message: string } {
  const prolog = prologOf(text);
  if ('refused' in prolog) return { code: 'unsafe-xml', message: `${prolog.refused}; it was refused unread` };
  const tree = treeOf(text, prolog.from, { known: CUSTOMARY, take });
  if ('refused' in tree) return { code: 'unsafe-xml', message: `${tree.refused}; it was refused` };
  const { root, fault } = tree;
  if (root === null) return { code: 'bad-record', message: 'it holds no XML element; it was skipped' };
  return {
    root,
    fault: fault === null ? null : `${fault.what}${fault.at > 0 ? ` (line ${lineOf(text, fault.at)})` : ''}`,
  };
}

/** The tree of an XML text that stands inside another file, such as a string of JSON. */
export function readXmlText(text: string): XmlReading {
  const read = readText(withoutControls(withLineFeeds(text)), undefined);
  return 'code' in read ? read : { ...read, guessed: null, encoding: 'utf-8' };
}

/**
 * Reads a file that is XML or meant to be: its encoding by what `decode` weighs, its DOCTYPE by the policy above, its
 * elements as plain records.
 *
 * @param stated the encoding that is stated from outside, or null
 * @param take what is to be taken out of the tree as soon as it is closed
 */
export async function readXml(bytes: Uint8Array, stated: string | null, take?: Take): Promise<XmlReading> {
  const decoded = await decode(bytes, { stated, declared: declaredEncoding(bytes) });
  if (decoded === null) return { code: 'binary', message: 'it holds binary data and no text' };
  if (decoded.text.trim() === '') return { code: 'empty', message: 'it holds no text' };
  const read = readText(withoutControls(withLineFeeds(decoded.text)), take);
  return 'code' in read ? read : { ...read, guessed: decoded.guessed, encoding: decoded.encoding };
}
