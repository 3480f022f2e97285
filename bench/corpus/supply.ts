import { Novelty } from './novelty.js';
import type { Sources } from './sources.js';

/** A paragraph of the corpus is some sentences of one report, as long as a paragraph of news is. */
const MIN_UNIT_CHARACTERS = 220;
const MAX_UNIT_CHARACTERS = 520;
const MIN_WORDS = 8;
const MAX_WORDS = 45;
/** Rows of prices and results repeat one form of words; prose has fewer figures than this. */
const MAX_FIGURES = 0.1;

const ABBREVIATION =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$/;

function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const part of paragraph.split(/(?<=[.!?]["”’)]?) +(?=["“‘(]?[A-Z])/)) {
    open = open === '' ? part : `${open} ${part}`;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences;
}

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

function isProse(sentence: string): boolean {
  const words = sentence.split(' ').length;
  if (words < MIN_WORDS || words > MAX_WORDS) return false;
  if (!/^["“]?[A-Z].*[a-z0-9][.!?]["”]?$/.test(sentence) || /[<>|{}\u007f-\u009f\ufffd]|https?:|www\./.test(sentence))
    return false;
  if (count(sentence, /[0-9]/g) > MAX_FIGURES * sentence.length) return false;
  return count(sentence, /"/g) % 2 === 0 && count(sentence, /“/g) === count(sentence, /”/g);
}

/** Paragraphs of whole, new sentences, neighbours of one report together. */
function unitsOf(paragraphs: readonly string[], novelty: Novelty): string[] {
  const units: string[] = [];
  let open = '';
  for (const sentence of paragraphs.flatMap(sentencesOf)) {
    if (!isProse(sentence) || !novelty.admits(sentence)) continue;
    const joined = open === '' ? sentence : `${open} ${sentence}`;
    if (joined.length > MAX_UNIT_CHARACTERS) units.push(open);
    open = joined.length > MAX_UNIT_CHARACTERS ? sentence : joined;
    if (open.length < MIN_UNIT_CHARACTERS) continue;
    units.push(open);
    open = '';
  }
  return open.length < MIN_UNIT_CHARACTERS / 2 ? units : [...units, open];
}

/** Paragraphs of real sentences, no two of which copy or rewrite each other. */
export function supplyOf({ reports }: Sources): readonly string[] {
  const novelty = new Novelty();
  return reports.flatMap((paragraphs) => unitsOf(paragraphs, novelty)).filter((unit) => unit !== '');
}
