/** `[start, end)` in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Replaces a stretch of the original. */
export interface Edit extends Place {
  readonly replacement: string;
}

/** A text in which edits are planted, with what planters ask of it. */
export interface Draft {
  readonly text: string;
  /** Paragraphs that are prose: long enough and ending like a sentence. Furniture is never edited. */
  readonly paragraphs: readonly Place[];
  readonly sentences: readonly Place[];
  /** What stands between double quotation marks, four words or more. */
  readonly quotations: readonly Place[];
}

const MIN_PARAGRAPH_WORDS = 14;
const MIN_QUOTED_WORDS = 4;

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function paragraphsOf(text: string, scope: Place): readonly Place[] {
  const found: Place[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const place = { start: match.index, end: match.index + match[0].length };
    const isProse = wordsIn(match[0]) >= MIN_PARAGRAPH_WORDS && /[.?!]["”’']?$/.test(match[0]);
    if (
      isProse &&
      !/©|copyright|rights reserved/i.test(match[0]) &&
      place.start >= scope.start &&
      place.end <= scope.end
    )
      found.push(place);
  }
  return found;
}

/** Words that end in a full stop inside a sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:[A-Z]|[A-Z]\.[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|St|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|No|vs|Jr|Sr|Inc|Corp|Co|[ap]\.m)\.$/;

function sentencesOf(text: string, paragraph: Place): readonly Place[] {
  const found: Place[] = [];
  let start = paragraph.start;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(/[.?!]["”’']?(?= (?:["“‘]?\p{Lu}|["“]))/gu)) {
    const end = paragraph.start + match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(start, end - 8), end))) continue;
    found.push({ start, end });
    start = end + 1;
  }
  return [...found, { start, end: paragraph.end }].filter((place) => place.end > place.start);
}

/** Marks that pair up inside one paragraph; a paragraph with an odd number of marks is left alone. */
function quotationsOf(text: string, paragraph: Place): readonly Place[] {
  const marks = [...text.slice(paragraph.start, paragraph.end).matchAll(/["“”]/g)].map(
    ({ index }) => paragraph.start + index,
  );
  if (marks.length % 2 === 1) return [];
  const found: Place[] = [];
  for (let at = 0; at < marks.length; at += 2) {
    const place = { start: marks[at]! + 1, end: marks[at + 1]! };
    if (/["“]/.test(text.charAt(place.start - 1)) && wordsIn(text.slice(place.start, place.end)) >= MIN_QUOTED_WORDS)
      found.push(place);
  }
  return found;
}

/** Prepares a text, or a part of it, for planting. */
export function draftOf(text: string, scope: Place = { start: 0, end: text.length }): Draft {
  const paragraphs = paragraphsOf(text, scope);
  return {
    text,
    paragraphs,
    sentences: paragraphs.flatMap((paragraph) => sentencesOf(text, paragraph)),
    quotations: paragraphs.flatMap((paragraph) => quotationsOf(text, paragraph)),
  };
}

/** One place holds another. */
export const holds = (outer: Place, inner: Place): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The place stands between double quotation marks (also of one or two words, and of several paragraphs). */
export function isQuoted({ text }: Draft, place: Place): boolean {
  const from = text.lastIndexOf('\n', place.start) + 1;
  const before = text.slice(from, place.start);
  const straight = before.split('"').length - 1;
  if (before.split("''").length % 2 === 0) return true;
  const curly = before.split('“').length - before.split('”').length;
  return straight % 2 === 1 || curly > 0;
}

/** Every match of a pattern in the prose, as an edit made by `rewrite`; null where the match makes no sense. */
export function rewrites(
  draft: Draft,
  pattern: RegExp,
  rewrite: (match: RegExpExecArray, text: string) => string | null,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const paragraph of draft.paragraphs) {
    for (const match of draft.text.slice(paragraph.start, paragraph.end).matchAll(pattern)) {
      const start = paragraph.start + match.index;
      const moved = Object.assign(match, { index: start });
      const replacement = rewrite(moved, draft.text);
      if (replacement !== null && replacement !== match[0])
        edits.push({ start, end: start + match[0].length, replacement });
    }
  }
  return edits;
}

/** A text with edits made, and where each stands before and after. Edits do not overlap. */
export interface Edited {
  readonly text: string;
  readonly places: readonly { readonly before: Place; readonly after: Place }[];
}

/** What an edit really changes: without the characters that its two ends share, whole words kept. */
function core(text: string, edit: Edit): Edit {
  const old = text.slice(edit.start, edit.end);
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  let head = 0;
  while (head < Math.min(old.length, edit.replacement.length) && old[head] === edit.replacement[head]) head += 1;
  while (head > 0 && isWord(old.charAt(head - 1))) head -= 1;
  let tail = 0;
  const room = Math.min(old.length, edit.replacement.length) - head;
  while (tail < room && old.at(-1 - tail) === edit.replacement.at(-1 - tail)) tail += 1;
  while (tail > 0 && isWord(old.charAt(old.length - tail))) tail -= 1;
  return {
    start: edit.start + head,
    end: edit.end - tail,
    replacement: edit.replacement.slice(head, edit.replacement.length - tail),
  };
}

export function apply(text: string, edits: readonly Edit[]): Edited {
  let edited = '';
  let at = 0;
  const places: { before: Place; after: Place }[] = [];
  for (const edit of edits.map((one) => core(text, one)).sort((one, other) => one.start - other.start)) {
    edited += text.slice(at, edit.start);
    const start = edited.length;
    edited += edit.replacement;
    places.push({ before: { start: edit.start, end: edit.end }, after: { start, end: edited.length } });
    at = edit.end;
  }
  return { text: edited + text.slice(at), places };
}
