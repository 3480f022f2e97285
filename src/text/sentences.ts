import type { Stretch } from '../model/prose.js';
import { DATE_WORDS } from './figures/dates.js';
import { languageRules } from '../languages/languages.js';
import type { SentenceRules } from '../languages/language-rules.js';
import type { ParagraphSpan } from './quotations.js';

/** Ends with a full stop without ending a sentence. Lower case, without the stop. Other languages have files of their own. */
const ABBREVIATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'mr mrs ms dr prof gen sen rep reps sens gov st sgt col lt capt cmdr maj adm hon rev pres supt insp det ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri ' +
      'vs no nos vol fig approx dept est inc corp ltd co bros jr sr ave blvd rd mt ft cf viz al ' +
      'del calif conn fla ga ill mass mich minn okla ore tenn tex va wash wis'
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

const BLANK = 0x20;
const FULL_STOP = 0x2e;
const TERMINATOR = /[.!?…。！？؟۔।]/u;
const CLOSING = /["'”’»“‘«›)\]」』）】〉》〟]/u;
/** French sets a blank before the closing mark: `… fini. » Il`. */
const SPACED_CLOSING = /^[ \u00a0\u202f][»›](?=\s)/;

const isUpper = (text: string, at: number): boolean => /[\p{Lu}\p{Lt}\p{N}]/u.test(text.charAt(at));
const isLower = (text: string, at: number): boolean => /\p{Ll}/u.test(text.charAt(at));

/** Where the sentence that ends in a gap ends: behind the last terminator and the closing marks on it; -1 if none does. */
function endInGap(gap: string): number {
  let at = gap.search(TERMINATOR);
  if (at < 0) return -1;
  while (at < gap.length && TERMINATOR.test(gap.charAt(at))) at += 1;
  if (SPACED_CLOSING.test(gap.slice(at))) return at + 2;
  while (at < gap.length && CLOSING.test(gap.charAt(at))) at += 1;
  return at;
}

/** For a language without rules of its own: full stops end sentences. */
const NO_RULES: SentenceRules = { abbreviations: new Set(), mayEnd: new Set(), starters: new Set() };

function rulesOf(language: string | null): SentenceRules {
  const rules = languageRules(language)?.sentences;
  if (rules !== undefined) return rules;
  return { ...NO_RULES, abbreviations: ABBREVIATIONS[language ?? ''] ?? NO_RULES.abbreviations, starters: STARTERS };
}

/** Decides for one text where sentences end. */
class Splitter {
  private readonly text: string;
  private readonly language: string | null;
  private readonly rules: SentenceRules;

  constructor(
    place: { readonly text: string; readonly language: string | null },
    private readonly tokens: SplitTokens,
  ) {
    this.text = place.text;
    this.language = place.language;
    this.rules = rulesOf(place.language);
  }

  /** A single dot behind an abbreviation or an initial (`J. Smith`) ends nothing; `No.` is one before a number. */
  private isAbbreviated(at: number): boolean {
    const fold = this.tokens.fold[at] ?? '';
    const start = this.tokens.start[at] ?? 0;
    if (/^nos?$/i.test(this.text.slice(start, this.tokens.end[at]))) return /^\d/.test(this.tokens.fold[at + 1] ?? '');
    return (
      this.rules.abbreviations.has(fold) ||
      this.isOrdinal(at) ||
      ((this.tokens.end[at] ?? 0) - start === 1 && /\p{Lu}/u.test(this.text.charAt(start)))
    );
  }

  /** `am 9. September`: in some languages a full stop makes an ordinal of a number. */
  private isOrdinal(at: number): boolean {
    if (this.rules.beforeOrdinal === undefined || !/^\d{1,3}$/.test(this.tokens.fold[at] ?? '')) return false;
    return this.rules.beforeOrdinal.has(this.tokens.fold[at - 1] ?? '') || this.isMonth(at + 1);
  }

  private isMonth(at: number): boolean {
    const months = DATE_WORDS[this.language ?? '']?.months ?? {};
    return Object.hasOwn(months, this.tokens.fold[at] ?? '');
  }

  /** `2021 г. Президент`: an abbreviation that may end a sentence does before a word that begins one. */
  private endsAnyway(at: number): boolean {
    const next = this.tokens.fold[at + 1] ?? '';
    const isInitial = next.length === 1 && this.text.charAt(this.tokens.end[at + 1] ?? 0) === '.';
    return this.rules.mayEnd.has(this.tokens.fold[at] ?? '') && this.rules.starters.has(next) && !isInitial;
  }

  /** Behind `U.S.` a sentence ends only before a word that begins one. */
  private endBehindInitialism(at: number, gap: string): number {
    const from = this.tokens.end[at] ?? 0;
    const next = this.tokens.start[at + 1] ?? this.text.length;
    if (!isUpper(this.text, next)) return -1;
    if (/^["”’»]\s/.test(gap)) return from + 1;
    return /^\s+$/.test(gap) && this.rules.starters.has(this.tokens.fold[at + 1] ?? '') ? from : -1;
  }

  /** Nothing but a blank between two words, the first of which ends in no full stop: so it is nearly everywhere. */
  private isPlainBlank(from: number, next: number): boolean {
    return next === from + 1 && this.text.charCodeAt(from) === BLANK && this.text.charCodeAt(from - 1) !== FULL_STOP;
  }

  /**
   * The end of the sentence if one ends between token `at` and the next, else -1. Only the gap is looked at, at most
   * 64 characters of it: no gap of prose is longer. `start` is where the sentence began.
   */
  endBehind(at: number, start: number): number {
    const from = this.tokens.end[at] ?? 0;
    const next = this.tokens.start[at + 1] ?? this.text.length;
    if (this.isPlainBlank(from, next)) return -1;
    const gap = this.text.slice(from, Math.min(next, from + 64));
    const end = endInGap(gap);
    if (end < 0) return this.text.charAt(from - 1) === '.' ? this.endBehindInitialism(at, gap) : -1;
    if (/[。！？]/.test(gap)) return this.goesOn(gap, { next, start }) ? -1 : from + end;
    if (!/\s/.test(gap.charAt(end)) || isLower(this.text, next)) return -1;
    const singleDot = gap.startsWith('.') && end === 1;
    return singleDot && this.isAbbreviated(at) && !this.endsAnyway(at) ? -1 : from + end;
  }

  /** `“……。”他说。`: who says it, behind the mark that closes a quotation, belongs to its sentence. */
  private goesOn(gap: string, { next, start }: { readonly next: number; readonly start: number }): boolean {
    const { goesOn, goesOnFromStart } = this.rules;
    if (goesOnFromStart === true && !/[“「『"]/.test(this.text.charAt(start))) return false;
    return goesOn !== undefined && /[”」』"]$/.test(gap) && goesOn.test(this.text.slice(next, next + 24));
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
  const splitter = new Splitter({ text, language: structure.language }, tokens);
  const found: Stretch[] = [];
  for (const paragraph of structure.paragraphs) {
    let from = paragraph.from;
    let start = leadIn(text, paragraph.start, tokens.start[from] ?? paragraph.start);
    for (let at = paragraph.from; at < paragraph.to; at += 1) {
      const last = at + 1 === paragraph.to;
      const broken = !last && tokens.afterBreak[at + 1] === 1;
      const end = last ? paragraph.end : broken ? (tokens.end[at] ?? 0) : splitter.endBehind(at, start);
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
