import { looksLikeHtml, textOfHtml, textOfPlain, textOfTree } from '../markup/fragment.js';
import { elementsIn, isElement, LONGEST_NAME, rawTextOf, wordsIn, type XmlElement } from '../markup/xml-tree.js';

/** The vocabularies that feeds mix, by what their namespaces have in common over twenty years of versions. */
const VOCABULARIES: readonly (readonly [RegExp, string])[] = [
  [/purl\.org\/dc\/elements/iu, 'dc:'],
  [/purl\.org\/dc\/terms|modules\/dcterms/iu, 'dcterms:'],
  [/modules\/content/iu, 'content:'],
  [/search\.yahoo\.com\/mrss|video\.search\.yahoo/iu, 'media:'],
  [/itunes/iu, 'itunes:'],
  [/w3\.org\/2005\/atom|purl\.org\/atom/iu, 'atom:'],
  [/w3\.org\/1999\/xhtml/iu, 'xhtml:'],
  [/feedburner/iu, 'feedburner:'],
];

/** Namespaces that RSS itself has been given, rightly and wrongly. */
const RSS =
  /^$|purl\.org\/rss\/1\.0\/$|purl\.org\/net\/rss|netscape\.com|userland\.com|harvard\.edu|channel\.netscape|backend/iu;

function prefixOf(space: string, own: string): string {
  if (space === own || RSS.test(space)) return '';
  return VOCABULARIES.find(([pattern]) => pattern.test(space))?.[1] ?? 'other:';
}

/** What a channel or an entry holds, by name: `title`, `dc:creator`, `media:credit`. */
export type Fields = ReadonlyMap<string, readonly XmlElement[]>;

const GROUPS = new Set(['media:group', 'media:content']);

/** The children of an element by their names in lower case; those of media groups are taken as its own. */
export function fieldsOf(element: XmlElement): Fields {
  const fields = new Map<string, XmlElement[]>();
  const visit = (parent: XmlElement): void => {
    for (const child of elementsIn(parent)) {
      const key = prefixOf(child.space, element.space) + child.name.toLowerCase();
      const known = fields.get(key);
      if (known === undefined) fields.set(key, [child]);
      else known.push(child);
      if (GROUPS.has(key)) visit(child);
    }
  };
  visit(element);
  return fields;
}

/** Every element under some names, in the order of the names. */
export function allOf(fields: Fields, names: readonly string[]): XmlElement[] {
  return names.flatMap((name) => fields.get(name) ?? []);
}

/** The first that a reading gives for the elements under some names. */
export function firstOf<T>(
  fields: Fields,
  names: readonly string[],
  read: (element: XmlElement) => T | null,
): T | null {
  for (const element of allOf(fields, names)) {
    const value = read(element);
    if (value !== null) return value;
  }
  return null;
}

/** An attribute whatever its case: CDF writes `HREF`. */
export function attributeOf(element: XmlElement, name: string): string | null {
  const value = element.attributes.get(name) ?? element.attributes.get(name.toUpperCase());
  return value === undefined || value.trim() === '' ? null : value.trim();
}

const PLAIN = /^(?:text|text\/plain|plain)$/iu;
const MARKED_UP = /html|^text\/x-markdown$/iu;
const TEXTUAL = /^$|^text|html|xml$/iu;

function fromBase64(text: string): string | null {
  const bytes = Buffer.from(text.replace(/\s+/gu, ''), 'base64');
  const decoded = bytes.toString('utf8');
  return decoded === '' || decoded.includes('\uFFFD') || decoded.includes('\0') ? null : decoded;
}

function stringOf(text: string, type: string): string {
  if (PLAIN.test(type)) return textOfPlain(text);
  return MARKED_UP.test(type) || looksLikeHtml(text) ? textOfHtml(text) : textOfPlain(text);
}

/**
 * The running text of a title, a summary or a content, as its `type` and `mode` say: elements, escaped markup, plain
 * text, base64. Where nothing is said, what looks like markup is markup, as RSS leaves it open. Null where it is empty
 * or no text (a picture, say).
 */
export function textOf(element: XmlElement): string | null {
  const type = attributeOf(element, 'type') ?? '';
  const isTree = element.children.some(isElement);
  const raw = isTree ? '' : rawTextOf(element);
  const isEncoded = attributeOf(element, 'mode') === 'base64' || (/\//u.test(type) && !TEXTUAL.test(type));
  const decoded = isEncoded && !isTree ? fromBase64(raw) : raw;
  const text = isTree ? textOfTree(element) : decoded === null ? '' : stringOf(decoded, TEXTUAL.test(type) ? type : '');
  return text.trim() === '' ? null : text;
}

/** The same in one line. */
export function lineOf(element: XmlElement): string | null {
  const text = textOf(element)?.replace(/\s+/gu, ' ').trim() ?? '';
  return text === '' ? null : text;
}

/** Who an author is: an element with a name, or `mail@example.com (Jane Doe)`, `Jane Doe <mail@example.com>`. */
export function personIn(element: XmlElement): string | null {
  const named = elementsIn(element).find((child) => child.name.toLowerCase() === 'name');
  const given = named === undefined ? lineOf(element) : wordsIn(named);
  if (given === null) return null;
  const words = given.slice(0, LONGEST_NAME);
  const bracketed = /^\S{1,100}@\S{1,100}\s*\(([^()]{1,200})\)$/u.exec(words)?.[1];
  const name = bracketed ?? words.replace(/\s*[<(]?\S{1,100}@[^\s<>()]{1,100}[>)]?\s*$/u, '');
  return name.trim() === '' ? null : name.trim();
}
