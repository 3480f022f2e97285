import { findWords } from '../../words/words.js';
import type { Line } from './lines.js';

/** What makes the first line of a text its headline, and the second its standfirst. */

/** The longest headline of `one-event-75-outlets` has 150; longer first lines there and in `text-alignment` are page furniture. */
export const LONGEST_HEADLINE_UNITS = 150;
const LONGEST_HEADLINE_WORDS = 25;
/** Fewer words are no sentence but a name or a label. */
const SHORTEST_STANDFIRST_WORDS = 5;
const LONGEST_STANDFIRST_WORDS = 25;
/** Lines that are broken by a column width are shorter than this. */
const WIDEST_COLUMN = 100;

const CLOSING = /[\s"'”’»›“‘)\]】」』*_—–-]+$/u;
const SENTENCE_END = /[.!?…:;,。！？：；，、।۔؟]$/u;
/** `U.S.`, `Inc.` and the like end a headline without ending a sentence. */
const ABBREVIATION = /(?:\b\p{L}\.(?:\p{L}\.)+|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|vs|St|Dr))$/u;

/** Whether a line ends as a sentence, a clause or a lead-in does. */
export function endsSentence(line: string): boolean {
  const text = line.slice(-40).replace(CLOSING, '');
  return SENTENCE_END.test(text) && !ABBREVIATION.test(text) && !ABBREVIATION.test(text.replace(/\.$/u, ''));
}

function beginsLow(line: string): boolean {
  const first = /^[^\p{L}\d]*(\S+)/u.exec(line.slice(0, 60))?.[1] ?? '';
  return /^\p{Ll}/u.test(first) && !/\p{Lu}/u.test(first);
}

/** A sentence that ends within a line: what follows it is no headline. */
const SENTENCE_WITHIN = /\p{Ll}{3}[.!?]["”’]?\s\p{Lu}/u;
/** A line that breaks off behind one of these goes on elsewhere. */
const GOES_ON = /\s(?:and|or|the|an|of|which|that|from|und|oder|der|die|das|et|le|la|les|y|el|los)$/iu;

const countWithin = (line: string): number => findWords(line).length / 2;

/** Whether a line has the shape of a headline: short, no end of a sentence, no lower-case beginning. */
export function isHeadlineShape(line: string): boolean {
  if (line.length > LONGEST_HEADLINE_UNITS || endsSentence(line) || beginsLow(line) || GOES_ON.test(line)) return false;
  if (!/^["'“‘„«¿¡\p{L}\p{N}]/u.test(line) || SENTENCE_WITHIN.test(line)) return false;
  const words = countWithin(line);
  return words >= 2 && words <= LONGEST_HEADLINE_WORDS;
}

/** `Why was the bridge closed?`: the shape of a headline but for the mark. Behind a quotation mark it is somebody's question. */
export function isQuestionShape(line: string): boolean {
  return /[?？؟]$/u.test(line) && isHeadlineShape(line.slice(0, -1));
}

/** `World`, `Opinion`, `share`: a single word above a headline says nothing about what follows. */
export function isLabel(line: string): boolean {
  return line.length <= 20 && !/\s/u.test(line);
}

/** The column width that a text is broken to, in UTF-16 units: its longest line, or null where lines are paragraphs. */
export function columnOf(lines: readonly Line[]): number | null {
  let widest = 0;
  for (const { start, end } of lines) widest = Math.max(widest, end - start);
  return widest <= WIDEST_COLUMN ? widest : null;
}

/**
 * Whether the break after line `index` is one of a column width and not of a paragraph: the next line goes on in
 * lower case, or its first word would not have fitted into the column.
 */
export function isWrapped(
  text: string,
  lines: readonly Line[],
  at: { readonly index: number; readonly column: number | null },
): boolean {
  const line = lines[at.index];
  const next = lines[at.index + 1];
  if (line === undefined || next === undefined || next.blankBefore) return false;
  const after = text.slice(next.start, Math.min(next.end, next.start + WIDEST_COLUMN));
  if (beginsLow(after)) return true;
  const firstWord = after.includes(' ') ? after.indexOf(' ') : after.length;
  return at.column !== null && line.end - line.start + 1 + firstWord > at.column;
}

function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐-―]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a line is the title that a field gives, but for case, typography and a site's name behind a stroke. */
export function isTitle(line: string, title: string): boolean {
  if (line.length > LONGEST_HEADLINE_UNITS * 2 || title.length > LONGEST_HEADLINE_UNITS * 2) return false;
  // Folding changes the length by little; a paragraph need not be folded to see that it is no title.
  if (line.length > 2 * title.length + 20) return false;
  const [folded, given] = [foldTitle(line), foldTitle(title)];
  return (
    folded !== '' &&
    (folded === given ||
      (given.startsWith(folded) && /^ [|-] \S{1,20}(?: \S{1,20}){0,3}$/u.test(given.slice(folded.length))))
  );
}

const STOP_WORDS = new Set(
  'with from that this have been will would could after before over about into their they says said what when more than also were your'.split(
    ' ',
  ),
);

export function contentWords(text: string): Set<string> {
  const bounds = findWords(text);
  const words = new Set<string>();
  for (let i = 0; i < bounds.length; i += 2) {
    const word = text
      .slice(bounds[i], bounds[i + 1])
      .toLowerCase()
      .replace(/['’]s?$/u, '');
    const carries =
      word.length >= 4 || /[\d\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word);
    if (carries && !STOP_WORDS.has(word)) words.add(word);
  }
  return words;
}

export function countShared(headline: ReadonlySet<string>, text: string): number {
  const words = contentWords(text);
  return [...headline].filter((word) => words.has(word)).length;
}

/**
 * Whether the line after a headline is its standfirst: one short sentence, and the paragraph after it takes up
 * strictly more of the headline's words and is longer, because the true lede tells the headline's story anew. Where
 * that is not so the line may itself be the lede, and prose must not be hidden.
 */
export function isStandfirst(
  line: string,
  { headline, lede }: { readonly headline: string; readonly lede: string },
): boolean {
  const words = countWithin(line);
  if (
    words < SHORTEST_STANDFIRST_WORDS ||
    words > LONGEST_STANDFIRST_WORDS ||
    lede.length <= line.length ||
    beginsLow(line)
  )
    return false;
  if (/[.!?…。！？]["”’)]?\s*\p{Lu}/u.test(line.replace(/\b\p{L}\.(?=[\p{L}\s])/gu, ''))) return false;
  const wanted = contentWords(headline);
  return countShared(wanted, lede) > countShared(wanted, line);
}
