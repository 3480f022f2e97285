import type { Severity } from '../model.js';
import { type DateMention, stretchAt, TOKEN_KINDS, type TokenRange } from '../prose.js';
import {
  contentWords,
  counts,
  isOneSided,
  occupied,
  sample,
  sizeOf,
  stemsOf,
  surplus,
  type Change,
  type Finding,
  type Occupied,
} from './change.js';
import { compareDates, datesIn } from './dates.js';
import { isVariantName } from './likeness.js';
import { creditsIn, foldsIn, isName, namesIn, type Side } from './side.js';

/** A one-sided stretch up to this long is about the word that stands out in it; a longer one is a clause of its own. */
const FEW_WORDS = 4;

const say = (words: readonly string[]): string => words.map((word) => word.replace(/^#/, '')).join(', ');

/** Figures in a range: quantities outside of dates, words with digits in them (`400s`), amounts (`dozens`). */
function quantitiesIn(side: Side, { from, to }: TokenRange): readonly string[] {
  const { key, fold, kind } = side.prose.tokens;
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    if (kind[at] === TOKEN_KINDS.date) continue;
    if (kind[at] === TOKEN_KINDS.number) found.push(key[at] ?? '');
    else if (/\p{N}/u.test(fold[at] ?? '') || side.vocabulary.amounts.has(fold[at] ?? '')) found.push(fold[at] ?? '');
  }
  return found;
}

/** `one` is a pronoun as often as a figure: alone against no figure it is none. */
const figures = (own: readonly string[], others: readonly string[]): readonly string[] =>
  others.length === 0 ? own.filter((key) => key !== '#1') : own;

function numberFinding(change: Change): Finding | null {
  const left = quantitiesIn(change.left, change.leftRange);
  const right = quantitiesIn(change.right, change.rightRange);
  const onlyLeft = surplus(figures(left, right), right);
  const onlyRight = surplus(figures(right, left), left);
  if (onlyLeft.length === 0 && onlyRight.length === 0) return null;
  if (onlyLeft.length > 0 && onlyRight.length > 0)
    return {
      kind: 'number',
      severity: 'high',
      reason: `the figures differ: ${say(onlyLeft)} against ${say(onlyRight)}`,
    };
  if (isOneSided(change) && occupied(change).some(({ range }) => sizeOf(range) > FEW_WORDS)) return null;
  return {
    kind: 'number',
    severity: 'medium',
    reason: `only one side gives the figure ${say([...onlyLeft, ...onlyRight])}`,
  };
}

function negationFinding(change: Change): Finding | null {
  const [left, right] = counts(change, (side) => side.vocabulary.negations);
  if (left === right) return null;
  if (isOneSided(change) && occupied(change).some(({ range }) => sizeOf(range) > FEW_WORDS)) return null;
  const reason = `${left > right ? 'the left' : 'the right'} side negates, the other does not`;
  return { kind: 'negation', severity: 'high', reason };
}

/** The words right before and behind a change, which both sides share. */
function neighbours({ side, range }: Occupied): readonly string[] {
  const { fold } = side.prose.tokens;
  return [fold[range.from - 1], fold[range.from - 2], fold[range.to], fold[range.to + 1]].flatMap((word) => word ?? []);
}

const isSaying = (side: Side, word: string): boolean =>
  side.vocabulary.neutralSaying.has(word) || side.vocabulary.colouredSaying.has(word);

/** Who says it, or with which verb: a verb of saying or a source in the change, or a person right beside such a verb. */
function isAttribution(change: Change): boolean {
  return occupied(change).some((one) => {
    const folds = foldsIn(one.side, one.range);
    const { sourcing, pronouns, titles } = one.side.vocabulary;
    const who = namesIn(one.side, one.range).length > 0 || folds.some((word) => pronouns.has(word) || titles.has(word));
    if (folds.some((word) => isSaying(one.side, word))) return sizeOf(one.range) <= 12;
    if (folds.some((word) => word === 'according' || word === 'citing')) return true;
    const beside = neighbours(one).some((word) => isSaying(one.side, word));
    return who && beside && sizeOf(one.range) <= 12 && (!sourcing.has(folds[0] ?? '') || folds.length > 1);
  });
}

const hasNames = (change: Change): readonly [readonly string[], readonly string[]] => {
  const left = namesIn(change.left, change.leftRange);
  const right = namesIn(change.right, change.rightRange);
  return [surplus(left, right), surplus(right, left)];
};

function oneSidedName(change: Change, names: readonly string[]): Finding | null {
  const holder = occupied(change).find((one) => namesIn(one.side, one.range).length > 0);
  if (holder === undefined || isAttribution(change)) return null;
  if (isOneSided(change) && sizeOf(holder.range) > FEW_WORDS) return null;
  const beside = isName(holder.side, holder.range.from - 1) || isName(holder.side, holder.range.to);
  const reason = beside
    ? `a fuller form of the name on one side: ${say(names)}`
    : `named on one side only: ${say(names)}`;
  return { kind: 'name', severity: 'medium', reason };
}

function titleFinding(change: Change): Finding | null {
  const pick = ({ side, range }: Occupied): readonly string[] =>
    foldsIn(side, range).filter((word) => side.vocabulary.titles.has(word));
  const [left, right] = occupied(change).map(pick);
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) return null;
  if (surplus(left, right).length === 0 || surplus(right, left).length === 0) return null;
  return { kind: 'name', severity: 'high', reason: `the titles differ: ${say(left)} against ${say(right)}` };
}

function nameFinding(change: Change): Finding | null {
  const [onlyLeft, onlyRight] = hasNames(change);
  if (onlyLeft.length === 0 && onlyRight.length === 0) return titleFinding(change);
  if (onlyLeft.length === 0 || onlyRight.length === 0) return oneSidedName(change, [...onlyLeft, ...onlyRight]);
  const names = `${say(onlyLeft)} against ${say(onlyRight)}`;
  const variants = onlyLeft.every((name) => onlyRight.some((other) => isVariantName(name, other)));
  return variants
    ? { kind: 'name', severity: 'medium', reason: `one name spelt in two ways: ${names}` }
    : { kind: 'name', severity: 'high', reason: `the names differ: ${names}` };
}

function compareMentions(change: Change, left: readonly DateMention[], right: readonly DateMention[]): Finding {
  const published = { left: change.left.prose.article.published, right: change.right.prose.article.published };
  const verdicts = left.map((one, at) => compareDates(one, right[Math.min(at, right.length - 1)] ?? one, published));
  if (left.length !== right.length || verdicts.includes('different'))
    return { kind: 'date', severity: 'high', reason: 'the dates differ' };
  if (verdicts.includes('unclear'))
    return { kind: 'date', severity: 'medium', reason: 'dated in ways that cannot be compared with each other' };
  return { kind: 'spelling', severity: 'style', reason: 'the same date, written in another way' };
}

function dateFinding(change: Change): Finding | null {
  const left = datesIn(change.left, change.leftRange);
  const right = datesIn(change.right, change.rightRange);
  if (left.length === 0 && right.length === 0) return null;
  if (left.length > 0 && right.length > 0) return compareMentions(change, left, right);
  if (isOneSided(change) && occupied(change).some(({ range }) => sizeOf(range) > FEW_WORDS + 2)) return null;
  return { kind: 'date', severity: 'medium', reason: 'dated on one side only' };
}

/** Every word of the range stands inside quotation marks. */
export function isQuotedRange({ side, range }: Occupied): boolean {
  for (let at = range.from; at < range.to; at += 1) if (side.quoted[at] !== 1) return false;
  return true;
}

function hasEllipsis(change: Change): boolean {
  return [
    { side: change.left, range: change.leftRange },
    { side: change.right, range: change.rightRange },
  ].some(({ side, range }) => {
    const { start, end } = side.prose.tokens;
    const around = side.prose.article.text.slice(end[range.from - 1] ?? 0, start[range.to] ?? end[range.to - 1] ?? 0);
    return sizeOf(range) === 0 && /…|\.\.\.|\[\.\.\.?\]|\. \. \./.test(around.slice(0, 80));
  });
}

function quoteFinding(change: Change): Finding | null {
  const present = occupied(change);
  if (present.length === 0 || !present.every(isQuotedRange)) return null;
  if (isOneSided(change) && hasEllipsis(change))
    return { kind: 'quote', severity: 'medium', reason: 'cut inside quotation marks, and the cut is marked' };
  const what = isOneSided(change) ? 'words cut or added' : 'another word';
  return { kind: 'quote', severity: 'high', reason: `${what} inside quotation marks` };
}

function creditFinding(change: Change): Finding | null {
  for (const { side, range } of occupied(change)) {
    const others = side === change.left ? change.credited.right : change.credited.left;
    const lone = creditsIn(side, range).find((credit) => !others.has(credit.key));
    if (lone === undefined) continue;
    if (side === change.right) return { kind: 'credit', severity: 'medium', reason: `a credit to ${lone.name} added` };
    return { kind: 'credit', severity: 'high', reason: `the credit to ${lone.name} dropped` };
  }
  return null;
}

/** `he added` on one side, at the end of what both quote: who speaks was said before, and the verb takes no side. */
function isPlainTag(change: Change): boolean {
  const [lone, second] = occupied(change);
  if (lone === undefined || second !== undefined || sizeOf(lone.range) > 2) return false;
  return foldsIn(lone.side, lone.range).every(
    (word) => lone.side.vocabulary.pronouns.has(word) || lone.side.vocabulary.neutralSaying.has(word),
  );
}

function verbFinding(change: Change): Finding {
  if (isPlainTag(change)) return { kind: 'attribution', severity: 'low', reason: 'a plain "he said" on one side only' };
  const coloured = counts(change, (side) => side.vocabulary.colouredSaying);
  const neutral = counts(change, (side) => side.vocabulary.neutralSaying);
  const swapped = coloured[0] + coloured[1] === 0 && neutral[0] > 0 && neutral[1] > 0;
  const named = hasNames(change).some((names) => names.length > 0);
  const severity: Severity = swapped && !named ? 'low' : 'medium';
  const reason = swapped && !named ? 'another neutral verb of saying' : 'who says it, or how, is put differently';
  return { kind: 'attribution', severity, reason };
}

const attributionFinding = (change: Change): Finding | null => (isAttribution(change) ? verbFinding(change) : null);

function hedgeFinding(change: Change): Finding | null {
  const [left, right] = counts(change, (side) => side.vocabulary.hedges);
  if (left === right) return null;
  if (isOneSided(change) && occupied(change).some(({ range }) => sizeOf(range) > FEW_WORDS)) return null;
  const reason =
    left > right ? 'the right side is more certain than the left' : 'the right side is less certain than the left';
  return { kind: 'hedge', severity: 'medium', reason };
}

function sentenceFinding(change: Change): Finding | null {
  const [lone, second] = occupied(change);
  if (lone === undefined || second !== undefined) return null;
  const first = stretchAt(lone.side.prose.sentences, lone.range.from);
  if (first === null || first.from < lone.range.from || first.to > lone.range.to) return null;
  return { kind: 'sentence', severity: 'medium', reason: 'a whole sentence that the other side does not have' };
}

/** `didn't` and `did not`, `he's` and `he is`: written out, they are the same words. */
function writtenOut(folds: readonly string[]): string {
  return folds.map((fold) => bareContraction(fold)).join(' ');
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^won't$/, 'will not'],
  [/^can't$|^cannot$/, 'can not'],
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'m$/, ' am'],
  [/^(it|he|she|that|there|what|who)'s$/, '$1 is'],
];

function bareContraction(fold: string): string {
  const rule = CONTRACTIONS.find(([pattern]) => pattern.test(fold));
  return rule === undefined ? fold : fold.replace(rule[0], rule[1]);
}

function contractionFinding(change: Change): Finding | null {
  if (isOneSided(change)) return null;
  const same =
    writtenOut(foldsIn(change.left, change.leftRange)) === writtenOut(foldsIn(change.right, change.rightRange));
  return same ? { kind: 'spelling', severity: 'style', reason: 'a contraction written out' } : null;
}

function inflectionFinding(change: Change): Finding | null {
  if (isOneSided(change)) return null;
  const left = contentWords(change.left, change.leftRange);
  const right = contentWords(change.right, change.rightRange);
  if (left.length === 0 || stemsOf(left).join(' ') !== stemsOf(right).join(' ')) return null;
  const same = [...left].sort().join(' ') === [...right].sort().join(' ');
  return same
    ? { kind: 'wording', severity: 'low', reason: 'only function words or their order differ' }
    : { kind: 'inflection', severity: 'low', reason: 'another form of the same word' };
}

function turnsRound(change: Change): string | null {
  const right = new Set(foldsIn(change.right, change.rightRange));
  for (const word of foldsIn(change.left, change.leftRange)) {
    const opposite = [...(change.left.vocabulary.opposites.get(word) ?? [])].find((other) => right.has(other));
    if (opposite !== undefined && !right.has(word)) return `${word} against ${opposite}`;
  }
  return null;
}

function wordingFinding(change: Change): Finding {
  const turned = turnsRound(change);
  if (turned !== null) return { kind: 'wording', severity: 'medium', reason: `the meaning turns: ${turned}` };
  const content = occupied(change).flatMap(({ side, range }) => contentWords(side, range));
  if (content.length === 0) return { kind: 'wording', severity: 'low', reason: 'only function words differ' };
  const [lone, second] = occupied(change);
  if (lone !== undefined && second === undefined && sizeOf(lone.range) > FEW_WORDS)
    return {
      kind: 'wording',
      severity: 'low',
      reason: `a clause on one side only: ${sample(lone.side.prose, lone.range)}`,
    };
  return { kind: 'wording', severity: 'low', reason: 'other words' };
}

/** Most serious first: the first that applies names the change. */
const TESTS: readonly ((change: Change) => Finding | null)[] = [
  contractionFinding,
  numberFinding,
  negationFinding,
  nameFinding,
  dateFinding,
  quoteFinding,
  creditFinding,
  attributionFinding,
  hedgeFinding,
  sentenceFinding,
  inflectionFinding,
];

/** Names a change by the most serious kind that applies, with its severity and a reason that a person can check. */
export function classify(change: Change): Finding {
  let finding: Finding | null = null;
  for (const test of TESTS) {
    finding = test(change);
    if (finding !== null) break;
  }
  const found = finding ?? wordingFinding(change);
  const inQuotes = occupied(change).length > 0 && occupied(change).every(isQuotedRange);
  if (!inQuotes || found.kind === 'quote' || found.severity === 'style') return found;
  return { ...found, reason: `${found.reason} (inside quotation marks)` };
}
