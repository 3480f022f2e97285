import { contentId } from '../model/ids.js';
import type { Passage, Quotation, Span, Verdict } from '../model/model.js';
import { TELLING, tokensIn, type Prose, type Quoted, type TokenRange } from '../model/prose.js';
import { areTwoPeople, type Speaker } from '../words/speaker.js';

/** Fewer words in marks are a title or a figure of speech, not an utterance. */
const MIN_WORDS = 3;

/** A quotation of one article. */
interface Utterance {
  readonly prose: Prose;
  readonly quoted: Quoted;
  readonly speaker: Speaker | null;
  readonly telling: Uint8Array;
}

/** An article with the speaker of each of its quotations, in their order. */
export interface Speech {
  readonly prose: Prose;
  readonly speakers: readonly (Speaker | null)[];
  /** The words without which a sentence says something else, as `TELLING` has them; 0 at all others. */
  readonly telling: Uint8Array;
}

/** A pair with its verbatim and near passages; the right one is read against the left. */
export interface SharedPassages {
  readonly left: Prose;
  readonly right: Prose;
  readonly passages: readonly Passage[];
}

const spanOf = ({ prose, quoted }: Utterance): Span => ({
  article: prose.article.id,
  start: quoted.start,
  end: quoted.end,
});
const textOf = ({ prose, quoted }: Utterance): string => prose.article.text.slice(quoted.start, quoted.end);
const column = ({ prose, quoted }: Utterance, name: 'key' | 'fold'): readonly string[] =>
  prose.tokens[name].slice(quoted.from, quoted.to);

function utterancesOf({ prose, speakers, telling }: Speech): readonly Utterance[] {
  return prose.quotations.flatMap((quoted, at) =>
    quoted.depth === 0 && quoted.to - quoted.from >= MIN_WORDS
      ? [{ prose, quoted, speaker: speakers[at] ?? null, telling }]
      : [],
  );
}

/** Sets that grow together: the root of each entry, by path halving. */
class Groups {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, at) => at);
  }

  root(at: number): number {
    let here = at;
    while (this.parent[here] !== here) {
      this.parent[here] = this.parent[this.parent[here] ?? 0] ?? 0;
      here = this.parent[here] ?? 0;
    }
    return here;
  }

  join(one: number, other: number): void {
    const [low, high] = [this.root(one), this.root(other)].sort((a, b) => a - b) as [number, number];
    this.parent[high] = low;
  }
}

/** For each token of an article that has utterances, index + 1 of the one that holds it, else 0. */
type Holders = ReadonlyMap<Prose, Uint32Array>;

function holdersOf(all: readonly Utterance[]): Holders {
  const holders = new Map<Prose, Uint32Array>();
  all.forEach(({ prose, quoted }, at) => {
    const column = holders.get(prose) ?? new Uint32Array(prose.tokens.count);
    holders.set(prose, column.fill(at + 1, quoted.from, quoted.to));
  });
  return holders;
}

const lengthOf = (utterance: Utterance | undefined): number =>
  utterance === undefined ? 0 : utterance.quoted.to - utterance.quoted.from;

/** Words that two quotations share in passages: all of them, and the longest unbroken run. */
interface Overlap {
  readonly one: number;
  readonly other: number;
  readonly shared: number;
  readonly run: number;
}

/**
 * Shared words make two quotations one utterance when they are half of the shorter one, wherever they stand in it (“a
 * very bad deal” and “a truly bad deal” share no run of three), or a clause of it in one piece. One word alone never does.
 */
function isOneUtterance({ shared, run }: Overlap, one: Utterance | undefined, other: Utterance | undefined): boolean {
  const shorter = Math.min(lengthOf(one), lengthOf(other));
  return (shared >= MIN_WORDS - 1 && shared * 2 >= shorter) || run >= 2 * MIN_WORDS;
}

/** Takes the places that passages match word by word: equal cells, and those that print one value in two ways. */
function takeMatched({ left, right, passages }: SharedPassages, take: (i: number, j: number) => void): void {
  for (const { cells } of passages) {
    for (const cell of cells) {
      const one = tokensIn(left, cell.left);
      const other = tokensIn(right, cell.right);
      const length = Math.min(one.to - one.from, other.to - other.from);
      for (let step = 0; step < length; step += 1) {
        const [i, j] = [one.from + step, other.from + step];
        if (cell.op === 'equal' || left.tokens.key[i] === right.tokens.key[j]) take(i, j);
      }
    }
  }
}

/** What each two quotations of a pair share. */
function overlapsOf(pair: SharedPassages, holders: Holders): Iterable<Overlap> {
  const [lefts, rights] = [holders.get(pair.left), holders.get(pair.right)];
  if (lefts === undefined || rights === undefined) return [];
  const found = new Map<string, Overlap>();
  let [lastLeft, lastRight, run] = [-1, -1, 0];
  takeMatched(pair, (i, j) => {
    const one = (lefts[i] ?? 0) - 1;
    const other = (rights[j] ?? 0) - 1;
    run = i === lastLeft + 1 && j === lastRight + 1 ? run + 1 : 1;
    [lastLeft, lastRight] = [i, j];
    if (one < 0 || other < 0) return;
    const name = `${one} ${other}`;
    const before = found.get(name);
    // A run counts from where both quotations have begun.
    const own = before === undefined ? 1 : Math.min(run, before.shared + 1);
    found.set(name, { one, other, shared: (before?.shared ?? 0) + 1, run: Math.max(before?.run ?? 0, own) });
  });
  return found.values();
}

/** The utterances of all articles, and where they stand. */
interface Ledger {
  readonly all: readonly Utterance[];
  readonly holders: Holders;
}

/** Links the quotations of two articles that share words in passages. */
function joinPair(groups: Groups, { all, holders }: Ledger, pair: SharedPassages): void {
  for (const overlap of overlapsOf(pair, holders))
    if (isOneUtterance(overlap, all[overlap.one], all[overlap.other])) groups.join(overlap.one, overlap.other);
}

/** More words in one piece are a clause of its own, and who leaves it out leaves what he prints as it was said. */
const MAX_TELLING_CUT = 4;

/** What is left out in one piece. Asked first: word by word a `the` may be met in what is gone, and the piece falls apart. */
function onePiece(words: readonly string[], kept: readonly string[]): TokenRange | null {
  const gone = words.length - kept.length;
  let from = 0;
  while (from < kept.length && words[from] === kept[from]) from += 1;
  return kept.slice(from).every((word, step) => word === words[from + gone + step]) ? { from, to: from + gone } : null;
}

/** What is left out where the words of one are those of the other with some left out; null where they are not. */
function cutsFrom(longer: Utterance, shorter: Utterance): readonly TokenRange[] | null {
  const [words, kept] = [column(longer, 'key'), column(shorter, 'key')];
  const piece = onePiece(words, kept);
  const { from: start } = longer.quoted;
  if (piece !== null) return [{ from: start + piece.from, to: start + piece.to }];
  const cuts: { from: number; to: number }[] = [];
  let at = 0;
  for (const [step, word] of words.entries()) {
    const here = start + step;
    const last = cuts.at(-1);
    if (word === kept[at]) at += 1;
    else if (last?.to === here) last.to += 1;
    else cuts.push({ from: here, to: here + 1 });
  }
  return at === kept.length ? cuts : null;
}

/** `I will not sign` without its `not` is another sentence; `Ivo Brandt` without `Ivo` is the same man. */
function changesSense({ telling }: Utterance, { from, to }: TokenRange): boolean {
  if (to - from > MAX_TELLING_CUT) return false;
  const isPartOfName = telling[from - 1] === TELLING.name || telling[to] === TELLING.name;
  return telling.subarray(from, to).some((one) => one === TELLING.word || (one === TELLING.name && !isPartOfName));
}

/** How much two readings of an utterance differ; punctuation at their ends is house style. */
function compare(one: Utterance, other: Utterance): Verdict {
  const trim = (text: string): string => text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replace(/\s+/g, ' ');
  if (trim(textOf(one)) === trim(textOf(other))) return 'identical';
  const [left, right] = [column(one, 'key'), column(other, 'key')];
  if (left.join(' ') === right.join(' ')) return 'style';
  const [longer, shorter] = left.length > right.length ? [one, other] : [other, one];
  const cuts = cutsFrom(longer, shorter);
  return cuts === null || cuts.some((cut) => changesSense(longer, cut)) ? 'altered' : 'trimmed';
}

/** Words in the middle that the earlier report does not have are put into somebody's mouth; at the ends they are more of the same. */
function isPaddedOut(earlier: Utterance, later: Utterance): boolean {
  const { from, to } = later.quoted;
  const added = lengthOf(later) > lengthOf(earlier) ? cutsFrom(later, earlier) : null;
  return added?.some((piece) => piece.from > from && piece.to < to) ?? false;
}

/** Whether the one report is read against the other; false where the two are no pair. */
type ReadAgainst = (later: Prose, earlier: Prose) => boolean;

function readAgainst(pairs: readonly SharedPassages[]): ReadAgainst {
  const earlier = new Map<Prose, Set<Prose>>();
  for (const { left, right } of pairs) {
    const known = earlier.get(right);
    if (known === undefined) earlier.set(right, new Set([left]));
    else known.add(left);
  }
  return (later, one) => earlier.get(later)?.has(one) ?? false;
}

function verdictBetween(one: Utterance, other: Utterance, isReadAgainst: ReadAgainst): Verdict {
  const verdict = compare(one, other);
  if (verdict !== 'trimmed') return verdict;
  const isPadded =
    (isReadAgainst(other.prose, one.prose) && isPaddedOut(one, other)) ||
    (isReadAgainst(one.prose, other.prose) && isPaddedOut(other, one));
  return isPadded ? 'altered' : 'trimmed';
}

const WORST: readonly Verdict[] = ['altered', 'trimmed', 'style', 'identical'];

function verdictOf(readings: readonly Utterance[], isReadAgainst: ReadAgainst): Verdict {
  const articles = new Set(readings.map(({ prose }) => prose));
  if (articles.size < 2) return 'single';
  const [first, ...others] = readings as [Utterance, ...Utterance[]];
  const verdicts = new Set(others.map((other) => verdictBetween(first, other, isReadAgainst)));
  return WORST.find((verdict) => verdicts.has(verdict)) ?? 'identical';
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/\s+/u);

/**
 * Who said it: the fullest form of the name. Where reports put the same words into the mouths of people whose names
 * have no word in common, all of them: one alone would be false for somebody's reading.
 */
function speakersIn(names: readonly string[]): string | null {
  const people: string[] = [];
  for (const name of names) {
    const isKnown = people.some((one) => wordsOf(one).some((word) => wordsOf(name).includes(word)));
    if (!isKnown) people.push(name);
  }
  return people.length === 0 ? null : people.join(' / ');
}

/** The same words, or some of them: what a chain of likenesses has joined may be two utterances. */
const areSameWords = (one: Utterance, other: Utterance): boolean => compare(one, other) !== 'altered';

/**
 * Whether two articles certainly name two people for the same words. Where one article has them of several (one repeats
 * the other), any of them may be meant. All are held against the first that names somebody, as being one person is
 * the same seen from everywhere.
 */
function doSpeakersDiffer(readings: readonly Utterance[]): boolean {
  const named = new Map<Prose, Utterance[]>();
  for (const reading of readings) {
    if (!reading.speaker?.isCertain) continue;
    const known = named.get(reading.prose);
    if (known === undefined) named.set(reading.prose, [reading]);
    else known.push(reading);
  }
  const [[first] = [], ...others] = named.values();
  if (first === undefined) return false;
  return others.some(
    (own) =>
      own.every(({ speaker }) => areTwoPeople(first.speaker, speaker)) && own.some((one) => areSameWords(first, one)),
  );
}

function quotationOf(readings: readonly Utterance[], isReadAgainst: ReadAgainst): Quotation {
  const shown = readings.map((one) => ({
    span: spanOf(one),
    text: textOf(one),
    ...(one.speaker === null ? {} : { speaker: one.speaker.name }),
  }));
  const named = readings
    .flatMap(({ speaker }) => speaker?.name ?? [])
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  const id = contentId(
    'q',
    shown.flatMap(({ span, text }) => [span.article, span.start, span.end, text]),
  );
  const speakersDiffer = doSpeakersDiffer(readings);
  return {
    id,
    speaker: speakersIn(named),
    readings: shown,
    verdict: speakersDiffer ? 'altered' : verdictOf(readings, isReadAgainst),
    ...(speakersDiffer ? { speakersDiffer } : {}),
  };
}

/** The quotation ledger: each utterance once, with every article's reading of it, longest reading first. */
export function quotationLedger(speeches: readonly Speech[], pairs: readonly SharedPassages[]): readonly Quotation[] {
  const all = speeches.flatMap(utterancesOf);
  const groups = new Groups(all.length);
  const ledger = { all, holders: holdersOf(all) };
  for (const pair of pairs) joinPair(groups, ledger, pair);
  const sets = new Map<number, Utterance[]>();
  all.forEach((one, at) => {
    const root = groups.root(at);
    sets.set(root, [...(sets.get(root) ?? []), one]);
  });
  const isReadAgainst = readAgainst(pairs);
  return [...sets.values()].map((readings) => quotationOf(readings, isReadAgainst));
}
