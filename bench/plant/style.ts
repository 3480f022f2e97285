import { comparePair } from './score.js';
import type { Corpus, Real } from './articles.js';
import { Dice } from './dice.js';
import { apply, draftOf } from './draft.js';
import { SPELLINGS } from './wording.js';
import type { Divergence } from '../../src/index.js';

/** Writes a whole article in another house style; what it says stays the same. */
export interface Restyle {
  readonly label: string;
  /** Rewrites one paragraph of prose; furniture is set in a style of its own everywhere. */
  readonly text: (text: string, dice: Dice) => string;
  /** It changes quotation marks: only where all of them stand in pairs is it known which side each is on. */
  readonly marks?: boolean;
  readonly title?: (title: string) => string;
}

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT_MONTHS: Readonly<Record<string, string>> = {
  January: 'Jan',
  February: 'Feb',
  August: 'Aug',
  September: 'Sept',
  October: 'Oct',
  November: 'Nov',
  December: 'Dec',
};

const dated = (text: string, at: number, length: number): boolean =>
  new RegExp(`(?:${MONTHS}|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.?\\s(?:\\d+\\s(?:and|to)\\s)?$`).test(
    text.slice(Math.max(0, at - 24), at),
  ) || new RegExp(`^(?:st|nd|rd|th)?(?:,|\\s(?:of\\s)?(?:${MONTHS}))`).test(text.slice(at + length, at + length + 16));

const spellingsTo =
  (side: 0 | 1) =>
  (text: string): string => {
    const other = new Map(SPELLINGS.map((pair) => [pair[1 - side] ?? '', pair[side] ?? '']));
    for (const word of [
      'check',
      'curb',
      'tire',
      'draft',
      'story',
      'license',
      'dialog',
      'program',
      'tons',
      'practice',
      'practise',
    ])
      other.delete(word);
    return text.replace(/(?<![\w’'-])[a-z]+(?![\w’'-])/g, (word) => other.get(word) ?? word);
  };

/** Marks open and close in turn, none of them between two letters. */
const isPaired = (line: string): boolean => {
  const marks = [...line.matchAll(/["“”]/g)];
  const inTurn = marks.every(({ 0: mark, index }, at) => {
    const glued = /[\p{L}\p{N}]/u.test(line.charAt(at % 2 === 0 ? index - 1 : index + 1));
    return mark !== (at % 2 === 0 ? '”' : '“') && !glued;
  });
  return inTurn && marks.length % 2 === 0;
};

const remarked =
  (open: string, close: string) =>
  (text: string): string => {
    let count = 0;
    return text.replace(/["“”]/g, () => (count++ % 2 === 0 ? open : close));
  };

/** Single marks in place of double ones, where no apostrophe could be taken for one: double inside single. */
const singleMarks = (text: string): string =>
  /(?:^|[\s(])['‘’]|['’](?:\s|[.,;:!?)]|$)/.test(text) ? text : remarked('‘', '’')(text);

const wrapped = (text: string): string => text.replace(/(.{50,72}) /g, '$1\n');

const wordsForDigits = (text: string): string =>
  text.replace(
    /(?<![\w$€£.,:/’'#+–-])(?:[2-9]|1[0-2])(?= [a-z]{3,})(?! (?:percent|per|million|billion|trillion|thousand)\b)/g,
    (digits, at: number) => (dated(text, at, digits.length) ? digits : (SMALL[Number(digits)] ?? digits)),
  );

const digitsForWords = (text: string): string =>
  text.replace(
    /(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z]+)(?! (?:million|billion|trillion|thousand|hundred|dozen)\b)/g,
    (word) => String(SMALL.indexOf(word)),
  );

const titleCase = (title: string): string =>
  title.replace(/(?<![\p{L}’'])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());

export const RESTYLES: readonly Restyle[] = [
  { label: 'British spelling', text: spellingsTo(0) },
  { label: 'American spelling', text: spellingsTo(1) },
  { label: 'straight quotation marks', marks: true, text: remarked('"', '"') },
  { label: 'curly quotation marks', marks: true, text: remarked('“', '”') },
  { label: 'guillemets', marks: true, text: remarked('«', '»') },
  { label: 'single quotation marks', marks: true, text: singleMarks },
  {
    label: 'apostrophes',
    text: (text) => text.replace(/(?<=\p{L})[’'](?=\p{L})/gu, (mark) => (mark === '’' ? "'" : '’')),
  },
  {
    label: 'dashes',
    text: (text, dice) => {
      const dash = dice.pick([' – ', ' - ', '—', ' — ', ' -- ']);
      return text.replace(/ (?:–|—|-|--) |(?<=[a-z])—(?=[a-z])/g, dash);
    },
  },
  // Digits that are glued to a word before them (`a10%`, as some scraped pages have it) are no figure to restyle.
  {
    label: 'per cent',
    text: (text) =>
      text.replace(/(?<=(?<![\p{L}\d.,])[\d.,]*\d ?)(?:percent\b|%)/gu, (sign) =>
        sign === '%' ? ' per cent' : 'per cent',
      ),
  },
  { label: '%', text: (text) => text.replace(/(?<=\d) (?:percent|per cent)\b/g, '%') },
  {
    label: 'percent',
    text: (text) => text.replace(/(?<=(?<![\p{L}\d.,])[\d.,]*\d)%/gu, ' percent').replace(/\bper cent\b/g, 'percent'),
  },
  { label: 'number words', text: wordsForDigits },
  { label: 'digits', text: digitsForWords },
  {
    label: 'million, m and bn',
    text: (text) =>
      text.replace(/(?<=[$€£]\d[\d.]*) (million|billion)\b/g, (_, scale: string) => (scale === 'million' ? 'm' : 'bn')),
  },
  { label: 'million in digits', text: (text) => text.replace(/(?<![\d.])(\d{1,3}) million\b/g, '$1,000,000') },
  { label: 'thousands', text: (text) => text.replace(/(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,\p{L}]|\.\d)/gu, '$1$2') },
  {
    label: 'thousands with a blank',
    text: (text) => text.replace(/(?<![\d,.])(\d{1,3}),(\d{3})(?![\d,\p{L}]|\.\d)/gu, '$1\u202f$2'),
  },
  {
    label: 'honorifics',
    text: (text) => text.replace(/\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Jr|Prof)\.(?= \p{Lu})/gu, '$1'),
  },
  { label: 'honorifics with a stop', text: (text) => text.replace(/\b(Mr|Mrs|Ms|Dr|Prof)(?= \p{Lu})/gu, '$1.') },
  {
    label: 'US and UK',
    text: (text) =>
      text
        .replace(/\bU\.S\.(?= \p{L})/gu, 'US')
        .replace(/\bU\.N\.(?= \p{L})/gu, 'UN')
        .replace(/\bU\.K\.(?= \p{L})/gu, 'UK'),
  },
  {
    label: 'U.S. and U.K.',
    text: (text) =>
      text.replace(/(?<![\p{L}/.-])(US|UK|UN|EU)(?= \p{L})/gu, (name) => `${name.charAt(0)}.${name.charAt(1)}.`),
  },
  {
    label: 'months shortened',
    text: (text) =>
      text.replace(
        new RegExp(`\\b(${Object.keys(SHORT_MONTHS).join('|')})(?= \\d)`, 'g'),
        (month) => `${SHORT_MONTHS[month]}.`,
      ),
  },
  {
    label: 'months in full',
    text: (text) =>
      text.replace(
        /\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?= \d)/g,
        (_, short: string) => Object.keys(SHORT_MONTHS).find((month) => SHORT_MONTHS[month] === short) ?? short,
      ),
  },
  {
    label: 'day before month',
    text: (text) => text.replace(new RegExp(`\\b(${MONTHS}) (\\d{1,2})(?=[ .;)])(?!,? \\d{4})`, 'g'), '$2 $1'),
  },
  {
    label: 'day as an ordinal',
    text: (text) => text.replace(new RegExp(`\\b(${MONTHS}) ([4-9]|1\\d|2[4-9]|20)(?=[ ,.;)])`, 'g'), '$1 $2th'),
  },
  { label: 'am and pm', text: (text) => text.replace(/(?<=\d) ?([ap])\.m\.(?! \p{Lu})/gu, '$1m') },
  {
    // `990 AM` is a station and no time of day.
    label: 'a.m. and p.m.',
    text: (text) =>
      text.replace(
        /(?<=(?<!\d)(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)?) ?([ap])m\b/gi,
        (_, half: string) => ` ${half.toLowerCase()}.m.`,
      ),
  },
  {
    label: 'times with a full stop',
    text: (text) => text.replace(/\b(\d{1,2}):([0-5]\d) ?([ap])\.?m\b\.?(?! \p{Lu})/giu, '$1.$2$3m'),
  },
  { label: 'ellipses', text: (text) => text.replace(/…|\.\.\./g, (mark) => (mark === '…' ? '...' : '…')) },
  { label: 'line wraps', text: wrapped },
  { label: 'two blanks after a full stop', text: (text) => text.replace(/(?<=[a-z]\.) (?=\p{Lu})/gu, '  ') },
  { label: 'no-break blanks', text: (text) => text.replace(/(?<=\d) (?=[a-z])/g, '\u00a0') },
  { label: 'Unicode form', text: (text) => text.normalize('NFD') },
  { label: 'soft hyphens', text: (text) => text.replace(/\b([a-z]{5})([a-z]{4,})\b/g, '$1\u00ad$2') },
  { label: 'comma before and', text: (text) => text.replace(/(?<=[a-z], [a-z]+), and\b/g, ' and') },
  { label: 'headline in title case', text: (text) => text, title: titleCase },
  { label: 'headline in capitals', text: (text) => text, title: (title) => title.toUpperCase() },
  { label: 'headline with single marks', text: (text) => text, title: (title) => title.replace(/[“”"]/g, "'") },
];

/** One article in another style, and what the engine took for more than style. */
export interface Restyled {
  readonly label: string;
  readonly article: string;
  readonly findings: readonly Divergence[];
}

function rewritten(restyle: Restyle, real: Real, dice: Dice): string {
  if (restyle.marks === true && !real.text.split('\n').every(isPaired)) return real.text;
  const edits = draftOf(real.text).paragraphs.map(({ start, end }) => ({
    start,
    end,
    replacement: restyle.text(real.text.slice(start, end), dice),
  }));
  return apply(real.text, edits).text;
}

function restyleOne(restyle: Restyle, real: Real, dice: Dice): Restyled | null {
  const text = rewritten(restyle, real, dice);
  const title = restyle.title?.(real.title ?? '') ?? real.title;
  if (text === real.text && title === real.title) return null;
  const report = comparePair(real, real.text, { text, title });
  return {
    label: restyle.label,
    article: real.id,
    findings: report.divergences.filter(({ severity }) => severity !== 'style'),
  };
}

/** Rewrites in turn, each of another article, until there are `count`. */
export function restyleAll(corpus: Corpus, { count, seed }: { count: number; seed: number }): readonly Restyled[] {
  const dice = new Dice(seed);
  const articles = [...corpus.outlets, ...corpus.quotations, ...corpus.revisions];
  const done: Restyled[] = [];
  for (let tries = 0; done.length < count && tries < count * 20; tries += 1) {
    const one = restyleOne(RESTYLES[tries % RESTYLES.length]!, dice.pick(articles), dice);
    if (one !== null) done.push(one);
  }
  return done;
}
