import { findWords } from '../../words/words.js';
import { agencyDateline, placeDateline } from './datelines.js';
import type { Line } from './lines.js';
import { isPhotoCredit } from './picture-lines.js';
import { endsSentence } from './title.js';

/**
 * What can be seen of a line without knowing what it says: how long it is, how it ends, how it is written, where it
 * stands and beside what. Whether it belongs to the story is weighed from these in `story-lines.ts`.
 */

/** The features of one line: the place of each in the table of weights, and its value (0–1 for most). */
export type Features = ReadonlyMap<string, number>;

/** Longer lines are told apart by their first characters: no pattern may run long. */
const SEEN = 400;
/** From here on a line that ends as a sentence does is a paragraph. */
const PARAGRAPH_WORDS = 15;
/** Words of a line that are looked up in the table, at most. */
const MOST_WORDS = 60;

/** What the features of its neighbours ask of a line. */
interface Shape {
  readonly text: string;
  readonly words: readonly string[];
  readonly ends: boolean;
  readonly isParagraph: boolean;
}

function wordsOf(text: string): readonly string[] {
  const bounds = findWords(text);
  const words: string[] = [];
  for (let at = 0; at + 1 < bounds.length && words.length < MOST_WORDS; at += 2)
    words.push(text.slice(bounds[at], bounds[at + 1]));
  return words;
}

function shapeOf(text: string): Shape {
  const words = wordsOf(text);
  const ends = endsSentence(text) && !/[:;,]$/u.test(text);
  return { text, words, ends, isParagraph: ends && words.length >= PARAGRAPH_WORDS };
}

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isShort = (word: string): boolean => /^\p{Ll}{1,3}$/u.test(word);

/** Forms that a line has or has not. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'clock time': /\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\b|uhr|h\b|[A-Z]{2,3}\b)/iu,
  'nothing but a time': /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/iu,
  'some time ago': /\b(?:\d+|an?)\s(?:sec|min|hr|hour|day|week|month|year)[a-z]*\sago\b/iu,
  'n of m': /\b\d+\s?(?:of|\/|von|sur|de)\s?\d+\b/iu,
  'begins with a figure': /^\W{0,2}\d/u,
  'a year': /\b(?:19|20)\d{2}\b/u,
  'a stroke between parts': /\s[|•·›»/—–-]\s/u,
  'a sign at its head': /^[|•·›»>*▸►+#@→↑↓–—-]/u,
  'a sign at its end': /[|•·›»>▸►+©→↑↓…]$|\.\.\.$/u,
  handle: /(?:^|[\s(])@\w{2,}/u,
  hashtag: /(?:^|\s)#\w{2,}/u,
  address: /https?:\/\/|www\.|\b[a-z0-9-]+\.(?:com|org|net|co|tv|de|fr|twitter|ly|gov|edu)\b/iu,
  'a weekday with its full date': /\b\p{Lu}\p{L}{2,9}day,?\s\p{Lu}\p{L}{2,9}\.?\s\d{1,2},\s\d{4}/u,
  'who stands where':
    /[,(]\s?(?:(?:second|third|fourth|center|centre|top|bottom|front|back)\s)?(?:from\s)?(?:left|right|center|centre)\b/iu,
  code: /[{};]\s*$|\(\)|<\/?\w+[^<>]*>|\w=["'\w]|\|\|/u,
  copyright: /[©]|\(c\)\s?\d{4}/iu,
  'a colon at its end': /[:：]$/u,
  'a question': /[?？]$/u,
  'an exclamation': /[!！]$/u,
  'a quotation in it': /["“”„«»「」]/u,
  'begins with a mark': /^["“„«「‘']/u,
  'all in brackets': /^[([].*[)\]]\.?$/u,
  'a label at its head': /^\p{Lu}[\p{L} ]{2,24}:\s/u,
  'begins in lower case': /^\p{Ll}/u,
  'lower case runs into a capital': /\p{Ll}{2}\p{Lu}\p{Ll}/u,
  'a sentence ends inside': /\p{Ll}{2}[.!?]["”’)]?\s\p{Lu}/u,
  'nothing but a name': /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u,
};

const LENGTHS: readonly (readonly [string, number, number])[] = [
  ['1 word', 0, 1],
  ['2 or 3 words', 2, 3],
  ['4 to 6 words', 4, 6],
  ['7 to 10 words', 7, 10],
  ['11 to 16 words', 11, 16],
  ['17 to 25 words', 17, 25],
  ['26 to 40 words', 26, 40],
  ['more than 40 words', 41, Infinity],
];

/** A whole text, as the features of its lines need it. */
export interface Page {
  readonly shapes: readonly Shape[];
  /** How often each line stands in it. */
  readonly times: ReadonlyMap<string, number>;
  /** Numbers of the first and the last paragraph of prose; -1 where there is none. */
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  /** Number of the line that begins with a place and a stroke (`MINSK (AP) —`); -1 where there is none. */
  readonly dateline: number;
  /** More lines end as a sentence does not than do. */
  readonly isMostlyOpen: boolean;
}

/** A place, perhaps an agency, and a stroke begin a story; farther down they begin a part of it. */
const DATELINE_LINES = 20;
const hasDateline = (line: string): boolean => agencyDateline(line) > 0 || placeDateline(line) > 0;

export function pageOf(text: string, lines: readonly Line[]): Page {
  const shapes = lines.map(({ start, end }) => shapeOf(text.slice(start, Math.min(end, start + SEEN))));
  const times = new Map<string, number>();
  for (const one of shapes) times.set(one.text, (times.get(one.text) ?? 0) + 1);
  return {
    shapes,
    times,
    firstParagraph: shapes.findIndex(({ isParagraph }) => isParagraph),
    lastParagraph: shapes.findLastIndex(({ isParagraph }) => isParagraph),
    isMostlyOpen: shapes.filter(({ ends }) => ends).length * 2 < shapes.length,
    dateline: shapes.slice(0, DATELINE_LINES).findIndex(({ text: line }) => hasDateline(line)),
  };
}

const isWordy = (one: Shape | undefined): boolean => one?.isParagraph === true;

/** `AP Photo/Jane Doe`, `Image 2 of 4`, `Getty`: a short line about a picture. */
const isCredit = (one: Shape | undefined): boolean =>
  one !== undefined &&
  one.words.length <= 12 &&
  (isPhotoCredit(one.text) || /\b(?:photos?|image|getty|picture|foto|pool)\b/iu.test(one.text));

function placeFeatures(page: Page, at: number): readonly [string, number][] {
  const { shapes, firstParagraph, lastParagraph, times, dateline, isMostlyOpen } = page;
  const [before, line, after] = [shapes[at - 1], shapes[at], shapes[at + 1]];
  const fromEnd = shapes.length - 1 - at;
  return [
    [`line ${Math.min(at, 5) + 1} of the text`, at < 5 ? 1 : 0],
    ['near the end', fromEnd < 5 ? 1 : 0],
    ['the last line', fromEnd === 0 ? 1 : 0],
    ['above all paragraphs', at < firstParagraph ? 1 : 0],
    ['below all paragraphs', at > lastParagraph ? 1 : 0],
    ['a picture’s credit above it', isCredit(before) ? 1 : 0],
    ['a picture’s credit below it', isCredit(after) ? 1 : 0],
    ['the first paragraph, a picture’s credit below it', isCredit(after) && at === firstParagraph ? 1 : 0],
    ['the line beside it says the same', line?.text === before?.text || line?.text === after?.text ? 1 : 0],
    ['a paragraph above the dateline', at < dateline && isWordy(line) ? 1 : 0],
    ['above the dateline', at < dateline ? 1 : 0],
    ['between two paragraphs', isWordy(before) && isWordy(after) ? 1 : 0],
    ['beside no paragraph', !isWordy(before) && !isWordy(after) ? 1 : 0],
    ['two lines from a paragraph', [at - 2, at - 1, at + 1, at + 2].some((near) => isWordy(shapes[near])) ? 0 : 1],
    ['stands twice', (times.get(line?.text ?? '') ?? 0) > 1 ? 1 : 0],
    ['more lines without an end than with', isMostlyOpen ? 1 : 0],
  ];
}

function writtenFeatures({ text, words, ends }: Shape): readonly [string, number][] {
  const capitals = words.slice(1).filter(isCapital).length;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return [
    ['ends as a sentence', ends ? 1 : 0],
    ['ends as a sentence, 7 words or more', ends && words.length >= 7 ? 1 : 0],
    ['ends as a sentence, 20 words or more', ends && words.length >= 20 ? 1 : 0],
    ['capitals', share(capitals, words.length - 1)],
    ['nearly all capitals', words.length > 2 && capitals >= 0.7 * (words.length - 1) ? 1 : 0],
    ['upper case', share(text.match(/\p{Lu}/gu)?.length ?? 0, letters) > 0.6 ? 1 : 0],
    ['short words in lower case', share(words.filter(isShort).length, words.length)],
    ['figures', share(words.filter((word) => /^\p{N}/u.test(word)).length, words.length)],
  ];
}

/** Features of one line of a page, those with the value 0 left out. */
export function featuresOf(page: Page, at: number): Features {
  const shape = page.shapes[at] as Shape;
  const count = shape.words.length;
  const all: [string, number][] = [
    ['any line', 1],
    ...LENGTHS.map(([name, from, to]): [string, number] => [name, count >= from && count <= to ? 1 : 0]),
    ...writtenFeatures(shape),
    ...Object.entries(FORMS).map(([name, form]): [string, number] => [name, form.test(shape.text) ? 1 : 0]),
    ...placeFeatures(page, at),
    // A word counts once; in a long line single words tell little.
    ...[...new Set(shape.words.map((word) => word.toLowerCase()))].map((word): [string, number] => [
      `“${word}”`,
      count <= 12 ? 1 : 0.4,
    ]),
  ];
  return new Map(all.filter(([, value]) => value !== 0));
}
