import type { CreditMention, Extent, Prose } from '../model/prose.js';
import { tokensIn } from '../model/prose.js';
import { publishersIn, type LinePublisher, type OutletNames } from './named-publishers.js';
import { publisherKey } from '../words/publishers.js';

/**
 * Credits of pictures that stand at the end of a caption which is printed as a paragraph: `(Ann Lee/AP)`, `Credit Ann
 * Lee for The Harbour Post`, `| Ann Lee/AP Photo`. The caption stays prose; the words that name the maker are a credit.
 */

/** A credit is read in this many characters at the end of a paragraph. */
const TAIL = 160;
/** What pages print behind a credit. */
const TRAILING = /(?:\s*(?:hide caption|toggle caption|enlarge this image|,? ?file(?: photo)?|•|\||\/file))+\s*$/i;

/** Its last character, asked first: the ends of most paragraphs have none of it. */
const ENDS_TRAILING = /[neo•|\s]$/i;

/** Where the words of a picture credit stand in a text that ends with it. */
interface Shape {
  readonly start: number;
  readonly publisher: LinePublisher;
}

/** A person’s name, or nothing: before a stroke or a comma stands who took the picture. */
const endsInName = (text: string): boolean => /(?:^|[\s.(|/])\p{Lu}[\p{L}.'’-]*\s*$/u.test(text.slice(-40));

/** The credit that a bracket at the end holds: a maker and a publisher, or what says that a picture is meant. */
function inBrackets(tail: string, outlets: OutletNames): Shape | null {
  const open = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['));
  if (open < 0 || !/[)\]]\s*$/.test(tail)) return null;
  const inner = tail.slice(open + 1).replace(/[)\]]\s*$/, '');
  const publisher = publishersIn(inner, outlets).at(-1);
  const isPicture = /^(?:file )?(?:photo|image|picture|credit|pool)\b|\bphoto\b|[/|]|^[^.;:]{3,40}, /iu.test(inner);
  if (publisher === undefined || (!isPicture && publisher.role !== 'photo') || !isCreditLike(inner)) return null;
  const shift = open + 1;
  return { start: shift, publisher: { ...publisher, start: publisher.start + shift, end: publisher.end + shift } };
}

/** Names and small words only: no verb, no more than twelve words. */
function isCreditLike(words: string): boolean {
  const all = words.split(/[\s/|,]+/u).filter((word) => word !== '');
  const small =
    /^(?:by|via|for|of|the|and|from|file|photo|image|picture|credit|courtesy|pool|de|van|von|la|al|bin)\W*$/iu;
  return all.length <= 14 && all.every((word) => small.test(word) || !/^\p{Ll}/u.test(word));
}

/** A word of each label, asked first: hardly a paragraph ends with one, and looking for the label itself takes a while. */
const IN_LABEL = /redit|Photo /;

/** `Credit Ann Lee/The Harbour Post`, glued to a name on pages that lose the space between. */
function behindLabel(tail: string, outlets: OutletNames): Shape | null {
  if (!IN_LABEL.test(tail)) return null;
  const label =
    /(?:^|[\s.”"])(?:Photo(?:graph)? [Cc]redit|Image [Cc]redit|Credit|Photo from|Photo courtesy of)(?:: ?| |(?=\p{Lu}))(?=\p{Lu}|…|\()(?!.*\bCredit)/u.exec(
      tail,
    );
  if (label === null) return null;
  const start = label.index + label[0].search(/\p{L}/u);
  const rest = tail.slice(label.index + label[0].length);
  const publisher = publishersIn(rest, outlets).at(-1);
  if (publisher === undefined || !isCreditLike(rest) || rest.length - publisher.end > 12) return null;
  const shift = label.index + label[0].length;
  return { start, publisher: { ...publisher, start: publisher.start + shift, end: publisher.end + shift } };
}

/** `Ann Lee/AFP/Getty Images`, `Ann Lee, EPA-EFE`, `Ann Lee AP Photo`: a maker before the publisher that ends the text. */
function atTheEnd(tail: string, outlets: OutletNames): Shape | null {
  const publisher = publishersIn(tail.slice(-80), outlets).at(-1);
  if (publisher === undefined) return null;
  const shift = Math.max(0, tail.length - 80);
  const found = { ...publisher, start: publisher.start + shift, end: publisher.end + shift };
  const rest = tail.slice(found.end);
  if (!/^(?:\s?photo)?[\s.)]*$/i.test(rest)) return null;
  const before = tail.slice(0, found.start);
  // `… to the dam. (May 3) AP`: nothing but the agency behind the end of the caption.
  if (found.role === 'agency' && /[.”"]\s\([^()]{3,30}\)\s$/.test(before))
    return { start: found.start, publisher: found };
  const isPicture = found.role === 'photo' || /^\s?photo/i.test(rest);
  const joined = /(?:[/|]\s?|\bvia )$/.exec(before) ?? (isPicture ? /(?:,\s|\s|— )$/.exec(before) : null);
  if (joined === null || !endsInName(before.slice(0, joined.index))) return null;
  return { start: makerStart(before.slice(0, joined.index)), publisher: found };
}

/** Where the names before a publisher begin: capitals, strokes and commas back to the end of a sentence. */
function makerStart(before: string): number {
  const run = /(?:\p{Lu}(?:\.|[\p{L}'’-]*)(?:\s?[/|]\s?|, | )?){1,6}$/u.exec(before.slice(-80));
  return run === null ? before.length : before.length - run[0].length;
}

function shapeIn(tail: string, outlets: OutletNames): Shape | null {
  return inBrackets(tail, outlets) ?? behindLabel(tail, outlets) ?? atTheEnd(tail, outlets);
}

const withoutTrailing = (tail: string): string =>
  ENDS_TRAILING.test(tail.slice(-1)) ? tail.replace(TRAILING, '') : tail;

function creditIn(prose: Prose, { start, end }: Extent, outlets: OutletNames): CreditMention | null {
  const { text } = prose.article;
  const from = Math.max(start, end - TAIL);
  const tail = withoutTrailing(text.slice(from, end));
  const shape = shapeIn(tail, outlets);
  if (shape === null) return null;
  const span = { start: from + shape.start, end: from + shape.publisher.end };
  // `AP Photo` is how AP signs its pictures.
  const name = shape.publisher.name.replace(/ photo$/i, '');
  return { ...span, ...tokensIn(prose, span), name, key: publisherKey(name), role: 'photo' };
}

/** A name and the letters of an agency. */
const MAX_SIGNATURE = 40;

/** The picture credits at the ends of paragraphs, and at the ends of lines of the page, which have no tokens. */
export function pictureCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  const lines = prose.article.zones.filter(({ kind }) => kind === 'prompt');
  return [
    ...prose.paragraphs.flatMap((paragraph) => creditIn(prose, paragraph, outlets) ?? []),
    ...lines.flatMap(({ span }) => {
      // `… to the dam. (Ann Lee/AP) Ann Lee AP`: some pages print the maker again behind the caption.
      const bracket = prose.article.text.lastIndexOf(')', span.end - 1) + 1;
      const isAgain = bracket > span.start && span.end - bracket <= MAX_SIGNATURE;
      const found =
        creditIn(prose, span, outlets) ?? (isAgain ? creditIn(prose, { ...span, end: bracket }, outlets) : null);
      return found === null ? [] : [{ ...found, from: 0, to: 0 }];
    }),
  ];
}
