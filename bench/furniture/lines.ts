import { dice, shuffled } from '../accuracy/dice.js';
import { SIDES } from '../judged/labels.js';
import { pairsOf, pairsOfLabels, sharedFolder } from '../judged/pairs.js';
import { type Drawable, drawable } from '../judged/texts.js';
import { type Features, featuresOf, pageOf } from '../../src/read/head/line-features.js';
import { type Line, linesOf } from '../../src/read/head/lines.js';

/** A line of which it is known whether it belongs to the story. */
export interface LabelledLine {
  readonly features: Features;
  readonly isFurniture: boolean;
  /** Lines of one outlet are held back together. */
  readonly outlets: readonly string[];
  /** Readers say so; or what outlets share and repeat says so. */
  readonly isJudged: boolean;
  readonly words: number;
  /** Shown when it is told wrongly. */
  readonly text: string;
}

/** Lines at the head and the foot of an article. */
const HEAD = 4;
const FOOT = 3;

interface Read {
  readonly article: Drawable;
  readonly lines: readonly Line[];
  readonly texts: readonly string[];
}

const reading = (article: Drawable): Read => {
  const lines = linesOf(article.text);
  return { article, lines, texts: lines.map(({ start, end }) => article.text.slice(start, end)) };
};

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Two articles of one outlet that share less than this of their lines are not versions of each other. */
const UNLIKE = 0.2;
/** In so many articles of one outlet and of no other: it belongs to the page. */
const REPEATS = 3;
/** Shorter lines that several outlets print may be a button that all have. */
const TELLING_WORDS = 12;
/** Pictures travel with their captions: that several outlets print a line does not make it story. */
const PICTURED = /\b(?:photo|image|getty|file\s?[-–—]|pool|reuters\/|via ap|afp)\b/iu;

function likeness(one: Read, other: Read): number {
  const lines = new Set(one.texts);
  const shared = new Set(other.texts.filter((text) => lines.has(text))).size;
  return shared / Math.min(lines.size, new Set(other.texts).size);
}

/** What each line is by where it stands: printed by several outlets, or by one in articles that have little else in common. */
function standing(reads: readonly Read[]): ReadonlyMap<string, boolean> {
  const holders = new Map<string, Read[]>();
  for (const read of reads)
    for (const text of new Set(read.texts)) holders.set(text, [...(holders.get(text) ?? []), read]);
  const known = new Map<string, boolean>();
  for (const [text, held] of holders) {
    const outlets = new Set(held.map(({ article }) => article.outlet));
    if (outlets.size >= 2 && countWords(text) >= TELLING_WORDS && !PICTURED.test(text)) known.set(text, false);
    if (outlets.size > 1 || held.length < REPEATS) continue;
    const [first] = held as [Read];
    if (held.filter((other) => other === first || likeness(first, other) < UNLIKE).length >= REPEATS)
      known.set(text, true);
  }
  return known;
}

function labelled(
  read: Read,
  label: (text: string, line: Line, at: number) => boolean | null,
  isJudged: boolean,
): LabelledLine[] {
  const page = pageOf(read.article.text, read.lines);
  return read.lines.flatMap((line, at) => {
    const text = read.texts[at] ?? '';
    const isFurniture = label(text, line, at);
    if (isFurniture === null) return [];
    const { outlet } = read.article;
    return [
      { features: featuresOf(page, at), isFurniture, outlets: [outlet], isJudged, words: countWords(text), text },
    ];
  });
}

/** Lines of the sets whose place in many articles says what they are. */
export function standingLines(without: ReadonlySet<string>): readonly LabelledLine[] {
  const reads = drawable()
    .filter(({ id }) => !without.has(id))
    .map(reading);
  const sets = ['one', 'rev'].map((set) => reads.filter(({ article }) => article.set === set));
  const found = sets.flatMap((set) => {
    const known = standing(set);
    // Notes at the foot and pictures at the head travel with agency copy: there it says nothing that several print them.
    const isEdge = ({ texts }: Read, at: number): boolean => at < HEAD || at >= texts.length - FOOT;
    return set.flatMap((read) =>
      labelled(
        read,
        (text, _, at) => {
          const is = known.get(text) ?? null;
          return is === false && isEdge(read, at) ? null : is;
        },
        false,
      ),
    );
  });
  // The quotation set was cleaned by hand: what is left behind the headline is story.
  const clean = shuffled(
    reads.filter(({ article }) => article.set === 'pol'),
    dice(7),
  ).slice(0, 150);
  const prose = clean.flatMap((read) => labelled(read, (_, line) => (line.start === 0 ? null : false), false));
  return [...found, ...prose];
}

/** A text with what readers say of its lines. */
export interface JudgedText {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
  readonly furniture: Uint8Array;
}

/** The texts of all judged pairs, each once. */
export function judgedTexts(): readonly JudgedText[] {
  const texts = new Map<string, JudgedText>();
  for (const pair of [...pairsOf(sharedFolder()), ...pairsOfLabels()])
    for (const side of SIDES) {
      const { id, outlet, text } = pair[side];
      const furniture = new Uint8Array(text.length);
      for (const [start, end] of pair.labels.furniture[side]) furniture.fill(1, start, end);
      texts.set(id, { id, outlet: outlet ?? '', text, furniture });
    }
  return [...texts.values()];
}

/** More than half of its characters are furniture. */
export const isFurnitureLine = (column: Uint8Array, { start, end }: Line): boolean =>
  column.subarray(start, end).reduce((sum, one) => sum + one, 0) * 2 > end - start;

export const judgedLines = ({ id, outlet, text, furniture }: JudgedText): readonly LabelledLine[] =>
  labelled(reading({ id, set: 'one', outlet, url: null, text }), (_, line) => isFurnitureLine(furniture, line), true);
