import type { Stretch } from '../prose.js';
import type { ParagraphSpan } from './quotations.js';

/** Ends with a full stop without ending a sentence. Lower case, without the stop. */
const ABBREVIATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'mr mrs ms dr prof gen sen rep reps sens gov st sgt col lt capt cmdr maj adm hon rev pres supt insp det ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ' +
      'vs no nos vol fig approx dept est inc corp ltd co bros jr sr ave blvd rd mt ft cf viz al ' +
      'calif conn fla ga ill mass mich minn okla ore tenn tex va wash wis'
    ).split(' '),
  ),
};

/** A full stop inside these can end a sentence only before a word that begins one. */
const STARTERS = new Set(
  (
    'the a an he she it they we i you this that these those there in on at by for from with as but and or if when ' +
    'while after before since his her its their our my who what why how not no'
  ).split(' '),
);

/** The tokens as the sentence finder needs them. */
export interface SplitTokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly fold: readonly string[];
  readonly afterBreak: Uint8Array;
}

const TERMINATOR = /[.!?…。！？؟۔।]/u;
const CLOSING = /["'”’»“‘«)\]」』]/u;

const isUpper = (text: string, at: number): boolean => /[\p{Lu}\p{Lt}\p{N}]/u.test(text.charAt(at));
const isLower = (text: string, at: number): boolean => /\p{Ll}/u.test(text.charAt(at));

/** Where the sentence that ends in a gap ends: behind the last terminator and the closing marks on it; -1 if none does. */
function endInGap(gap: string): number {
  let at = gap.search(TERMINATOR);
  if (at < 0) return -1;
  while (at < gap.length && TERMINATOR.test(gap.charAt(at))) at += 1;
  while (at < gap.length && CLOSING.test(gap.charAt(at))) at += 1;
  return at;
}

/** Decides for one text where sentences end. */
class Splitter {
  constructor(
    private readonly text: string,
    private readonly tokens: SplitTokens,
    private readonly abbreviations: ReadonlySet<string>,
  ) {}

  /** A single dot behind an abbreviation or an initial (`J. Smith`) ends nothing; `No.` is one before a number. */
  private isAbbreviated(at: number): boolean {
    const fold = this.tokens.fold[at] ?? '';
    const start = this.tokens.start[at] ?? 0;
    if (fold === 'no' || fold === 'nos') return /^\d/.test(this.tokens.fold[at + 1] ?? '');
    return (
      this.abbreviations.has(fold) ||
      ((this.tokens.end[at] ?? 0) - start === 1 && /\p{Lu}/u.test(this.text.charAt(start)))
    );
  }

  /** Behind `U.S.` a sentence ends only before a word that begins one. */
  private endBehindInitialism(at: number, gap: string): number {
    const from = this.tokens.end[at] ?? 0;
    const next = this.tokens.start[at + 1] ?? this.text.length;
    if (!isUpper(this.text, next)) return -1;
    if (/^["”’»]\s/.test(gap)) return from + 1;
    return /^\s+$/.test(gap) && STARTERS.has(this.tokens.fold[at + 1] ?? '') ? from : -1;
  }

  /**
   * The end of the sentence if one ends between token `at` and the next, else -1. Only the gap is looked at, at most
   * 64 characters of it: no gap of prose is longer.
   */
  endBehind(at: number): number {
    const from = this.tokens.end[at] ?? 0;
    const next = this.tokens.start[at + 1] ?? this.text.length;
    const gap = this.text.slice(from, Math.min(next, from + 64));
    const end = endInGap(gap);
    if (end < 0) return this.text.charAt(from - 1) === '.' ? this.endBehindInitialism(at, gap) : -1;
    if (/[。！？]/.test(gap)) return from + end;
    if (!/\s/.test(gap.charAt(end)) || isLower(this.text, next)) return -1;
    const singleDot = gap.startsWith('.') && end === 1;
    return singleDot && this.isAbbreviated(at) ? -1 : from + end;
  }
}

/** First character of what belongs to a token: opening marks and signs right before it, back to white space. */
function leadIn(text: string, floor: number, start: number): number {
  let at = start;
  while (at > floor && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Splits each paragraph into sentences, in one pass. Every token stands in just one. */
export function findSentences(
  text: string,
  tokens: SplitTokens,
  structure: { readonly paragraphs: readonly Stretch[]; readonly language: string | null },
): readonly Stretch[] {
  const splitter = new Splitter(text, tokens, ABBREVIATIONS[structure.language ?? ''] ?? new Set<string>());
  const found: Stretch[] = [];
  for (const paragraph of structure.paragraphs) {
    let from = paragraph.from;
    let start = leadIn(text, paragraph.start, tokens.start[from] ?? paragraph.start);
    for (let at = paragraph.from; at < paragraph.to; at += 1) {
      const last = at + 1 === paragraph.to;
      const broken = !last && tokens.afterBreak[at + 1] === 1;
      const end = last ? paragraph.end : broken ? (tokens.end[at] ?? 0) : splitter.endBehind(at);
      if (end < 0) continue;
      found.push({ start, end, from, to: at + 1 });
      from = at + 1;
      start = leadIn(text, end, tokens.start[at + 1] ?? end);
    }
  }
  return found;
}

/** The paragraphs that hold tokens, with their token ranges. Tokens are in order, so one pass serves all. */
export function placeTokens(spans: readonly ParagraphSpan[], tokens: SplitTokens): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    while (at < tokens.count && (tokens.start[at] ?? 0) < start) at += 1;
    const from = at;
    while (at < tokens.count && (tokens.start[at] ?? 0) < end) at += 1;
    if (at > from) found.push({ start, end, from, to: at });
  }
  return found;
}
