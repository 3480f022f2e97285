import { bylineIn } from './bylines.js';
import { featuresOf, type Page, pageOf } from './line-features.js';
import { LINE_WEIGHTS } from './line-weights.js';
import type { Line } from './lines.js';
import { dateLine } from './notes.js';
import { isSourceLine } from './source-lines.js';
import { countShared, contentWords, isHeadlineShape } from './title.js';

/**
 * Which lines of a page belong to the story, and which of them is its headline. The weights are learnt (`npm run
 * bench:furniture`), the rules that use them are here.
 */

/**
 * A line is set aside from this score on: 0 would be as likely as not. Prose that is hidden costs more than a button that
 * stays, and a line that ends as a sentence does must look more like furniture. On outlets that were not fitted it leaves
 * 0.1 % of the words of the stories out (`bench/furniture.md`).
 */
const LEAST_SCORE = { open: 0.5, sentence: 1, amid: -2.5 } as const;
/** With fewer paragraphs a text is a note or a test, and nothing tells its page from its story. */
const FEWEST_PARAGRAPHS = 3;
const PLAIN_WORDS = 25;
const EDGE = 20;
/** In UTF-16 units: the longest caption of the judged pairs has 750. */
const LONGEST_ASIDE = 1000;
/** The headline is looked for among so many lines. */
const HEAD = 40;
/** Paragraphs in which its words are looked for. */
const BODY = 8;

/** What is known of the lines of a text before they are read one by one. */
export interface StoryLines {
  /** Lines that belong to the page. */
  readonly asides: ReadonlySet<number>;
  /** The line that is most like a headline of the text below it; null where that is not asked or none is. */
  readonly headline: number | null;
}

const NONE: StoryLines = { asides: new Set(), headline: null };

/** How much speaks for a line being furniture; the features that say so, gravest first. */
export function judgeLine(page: Page, at: number): { readonly score: number; readonly because: readonly string[] } {
  const weighed = [...featuresOf(page, at)].map(([name, value]) => ({
    name,
    weight: (LINE_WEIGHTS[name] ?? 0) * value,
  }));
  const score = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const because = weighed.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return { score, because: because.map(({ name }) => name) };
}

/** A long paragraph amid the text is story; most of every text is, and need not be weighed. */
function isPlainStory({ shapes }: Page, at: number): boolean {
  const { isParagraph = false, words = [] } = shapes[at] ?? {};
  return isParagraph && words.length >= PLAIN_WORDS && at >= EDGE && at < shapes.length - EDGE;
}

function isAside(page: Page, at: number): boolean {
  if (isPlainStory(page, at)) return false;
  const least = page.shapes[at]?.ends === true ? LEAST_SCORE.sentence : LEAST_SCORE.open;
  return judgeLine(page, at).score >= least;
}

/** How many words of a line the first paragraphs of the text take up, and how many of a hundred. */
function takenUp(line: string, body: string): number {
  const words = contentWords(line);
  const shared = countShared(words, body);
  return words.size === 0 ? 0 : shared * (shared / words.size);
}

/** `Tags: ferry | harbour | council` */
const LISTS = /\s[|•·]\s.*\s[|•·]\s/u;

/** `CBS News Videos •`, `Published 7:50 a.m.`, `Jane Doe / Reuters`: whose page it is, when, and who made the picture. */
const PAGE = /[|•·]$|\b\d{1,2}:\d{2}\s?[ap]\.?m\b|\s\/\s\p{Lu}\p{L}+$/iu;

function mayBeHeadline(text: string, at: number): boolean {
  if (LISTS.test(text) || PAGE.test(text) || isSourceLine(text) || bylineIn(text) !== null || dateLine(text) !== null)
    return false;
  // `Ferry stops. What we know | Elsby Gazette`: what a site puts its name behind is the title of its page.
  return isHeadlineShape(text) || (at === 0 && isHeadlineShape(text.replace(/[.?!]\s(?=.*\s[|–—-]\s)/gu, ' ')));
}

/** Furniture is short; a script that a page lost is not, but then no reader takes it for prose. */
const isShort = ({ start, end }: Line): boolean => end - start <= LONGEST_ASIDE;

function headlineIn({ shapes, firstParagraph }: Page): number | null {
  const paragraphs = shapes.filter(({ isParagraph }) => isParagraph).slice(0, BODY);
  const body = paragraphs.map(({ text }) => text).join('\n');
  let best: { readonly at: number; readonly score: number } | null = null;
  for (let at = 0; at < Math.min(firstParagraph + 1, shapes.length, HEAD); at += 1) {
    const { text = '' } = shapes[at] ?? {};
    if (!mayBeHeadline(text, at)) continue;
    const score = takenUp(text, body);
    if (score > (best?.score ?? 0)) best = { at, score };
  }
  return best?.at ?? null;
}

/** A line amid furniture is furniture, unless it looks like prose: `Be the first to know.` between two prompts. */
function isAmidAsides(page: Page, at: number, asides: ReadonlySet<number>): boolean {
  const isFurniture = (near: number): boolean => asides.has(near) || near < 0 || near >= page.shapes.length;
  if (!isFurniture(at - 1) || !isFurniture(at + 1) || (page.shapes[at]?.words.length ?? 0) >= PLAIN_WORDS) return false;
  return judgeLine(page, at).score >= LEAST_SCORE.amid;
}

/** Tells the lines of a text apart. A text that is broken to a column has no lines of its own and is left alone. */
export function storyLines(text: string, lines: readonly Line[], column: number | null): StoryLines {
  if (column !== null || lines.length <= FEWEST_PARAGRAPHS) return NONE;
  const page = pageOf(text, lines);
  if (page.shapes.filter(({ isParagraph }) => isParagraph).length < FEWEST_PARAGRAPHS) return NONE;
  const headline = headlineIn(page);
  const may = [...lines.keys()].filter((at) => at !== headline && isShort(lines[at] as Line));
  const certain = new Set(may.filter((at) => isAside(page, at)));
  const asides = new Set([...certain, ...may.filter((at) => isAmidAsides(page, at, certain))]);
  return { asides, headline };
}
