import {
  quotedColumn,
  stretchIndexAt,
  type Prose,
  type Quoted,
  type Stretch,
  type TokenRange,
} from '../model/prose.js';
import { bareWord } from '../words/publishers.js';
import type { NamedSpeaker } from '../words/speaker.js';
import { actorIn, closingName, isSpeech, subjectOf, type Scene, type Subject } from './attributions.js';
import { foldAt, gapBefore, isName, nameFrom, shownName } from '../languages/name-phrases.js';
import { isPerson, namingWords } from './people.js';
import { NEWCOMERS, PERSONAL } from '../languages/speech-words.js';
import { hasVocabulary, vocabularyOf } from '../languages/vocabulary/vocabulary.js';

/** How far from the quotation its verb of saying may stand, in words; a longer sentence is none. */
const WINDOW = 40;
/** How many verbs of saying are asked for their subject: a sentence with more is a list, or hostile. */
const MAX_VERBS = 4;
/** How many quotations that fill their sentences are followed back to the one that names the speaker. */
const MAX_STEPS = 8;
/** How many sentences before a pronoun are searched for whom it means. */
const MAX_BACK = 6;

/** A quotation in its surroundings. */
interface Place extends Scene {
  readonly quotation: Quoted;
  /** Index of the sentence in which it begins, and of that in which it ends. */
  readonly first: number;
  readonly last: number;
}

const sentenceAt = ({ prose }: Scene, index: number): Stretch | null => prose.sentences[index] ?? null;

function placeOf(scene: Scene, quotation: Quoted): Place | null {
  const first = stretchIndexAt(scene.prose.sentences, quotation.from);
  const last = stretchIndexAt(scene.prose.sentences, quotation.to - 1);
  return first < 0 || last < 0 ? null : { ...scene, quotation, first, last };
}

/** The end of a range where the next quotation begins. */
function untilQuoted({ quoted }: Scene, { from, to }: TokenRange): number {
  let at = from;
  while (at < to && quoted[at] !== 1) at += 1;
  return at;
}

/** A comma, dash or question mark at the end of a quotation: who says it follows. */
function leansForward({ prose, quotation }: Pick<Place, 'prose' | 'quotation'>): boolean {
  const { text } = prose.article;
  const end = text.slice(Math.max(quotation.start, quotation.end - 3), quotation.end).trimEnd();
  return /[,?!—–-]$/.test(end) || /^\W?,/.test(text.slice(quotation.end, quotation.end + 4));
}

/** The subject of the first verb of saying in a range that has one; `according to` is asked for on its own. */
function firstSubject(scene: Scene, range: TokenRange, source = false): Subject | null {
  let verbs = 0;
  for (let at = range.from; at < range.to && verbs < MAX_VERBS; at += 1) {
    if (scene.quoted[at] === 1 || (foldAt(scene.prose, at) === 'according') !== source || !isSpeech(scene, at))
      continue;
    verbs += 1;
    const subject = subjectOf(scene, at, range);
    if (subject !== null) return subject;
  }
  return null;
}

/** The subject of the last verb of saying in a range that has one. */
function lastSubject(scene: Scene, range: TokenRange): Subject | null {
  let verbs = 0;
  for (let at = range.to - 1; at >= range.from && verbs < MAX_VERBS; at -= 1) {
    if (scene.quoted[at] === 1 || !isSpeech(scene, at)) continue;
    verbs += 1;
    const subject = subjectOf(scene, at, range);
    if (subject !== null) return subject;
  }
  return null;
}

/** `“…” ― Ann Lee`: a name behind a dash, on the same line or alone on the next. */
function signed({ prose, quotation }: Place): Subject | null {
  const at = quotation.to;
  const gap = prose.article.text.slice(quotation.end, prose.tokens.start[at] ?? quotation.end);
  if (gap.length > 8 || !/^\W{0,3}\s{0,3}[―—–-]{1,2} ?$/u.test(gap) || !isName(prose, at)) return null;
  const range = nameFrom(prose, at);
  const alone = range.to >= prose.tokens.count || /^[.,(]|\n/.test(gapBefore(prose, range.to).trimStart());
  return gap.includes('\n') && !alone ? null : { kind: 'name', range };
}

/** A name or pronoun right behind the quotation with a verb that no list knows: `,” Lund thundered`. */
function startsWithSubject({ prose }: Scene, { from, to }: TokenRange): Subject | null {
  if (PERSONAL.has(foldAt(prose, from))) return { kind: 'pronoun', at: from };
  if (from >= to || !isName(prose, from)) return null;
  const range = nameFrom(prose, from);
  return range.to < to && /^[ \u00a0]$/.test(gapBefore(prose, range.to)) && /ed$/.test(foldAt(prose, range.to))
    ? { kind: 'name', range }
    : null;
}

/** The rest of the sentence behind a quotation, up to the next one. */
function rangeAfter(place: Place): TokenRange {
  const from = place.quotation.to;
  const sentence = sentenceAt(place, place.last);
  return { from, to: untilQuoted(place, { from, to: Math.min(sentence?.to ?? from, from + WINDOW) }) };
}

/** Who is named behind a quotation, in the rest of its sentence. */
function subjectAfter(place: Place): Subject | null {
  const range = rangeAfter(place);
  return firstSubject(place, range) ?? (leansForward(place) ? startsWithSubject(place, range) : null);
}

/** `“Why now?” Ann Lee asked.`: the question mark ends a sentence, and who asks stands in the next. */
function subjectAfterQuestion(place: Place): Subject | null {
  const { prose, quotation, last } = place;
  const next = sentenceAt(place, last + 1);
  if (next?.from !== quotation.to || !/^[^\n]{0,3}[?!][^\n]{0,6}$/.test(gapBefore(prose, next.from))) return null;
  return firstSubject(place, {
    from: next.from,
    to: untilQuoted(place, { from: next.from, to: Math.min(next.to, next.from + 12) }),
  });
}

/** Who is named before a quotation, in its sentence. */
function subjectBefore(place: Place): Subject | null {
  const { quotation, first } = place;
  const from = Math.max(sentenceAt(place, first)?.from ?? 0, quotation.from - WINDOW);
  return lastSubject(place, { from, to: quotation.from }) ?? labelled(place, { from, to: quotation.from });
}

/** `BUSH: “…”`, `From Ann Lee: “…”`: a name right before a colon. */
function labelled(scene: Scene, { from, to }: TokenRange): Subject | null {
  if (to <= from || !/:\W*$/.test(gapBefore(scene.prose, to))) return null;
  return closingName(scene, { from: Math.max(from, to - WINDOW), to });
}

/** The sentence before leads up to the quotation with a colon: `Brandt continued:`. */
function subjectInLead(place: Place): Subject | null {
  const { prose, quotation, first } = place;
  const lead = sentenceAt(place, first - 1);
  if (lead === null || quotation.from !== sentenceAt(place, first)?.from) return null;
  if (!prose.article.text.slice(lead.start, lead.end).endsWith(':')) return null;
  const range = { from: Math.max(lead.from, lead.to - WINDOW), to: lead.to };
  return lastSubject(place, range) ?? labelled(place, { from: lead.from, to: quotation.from });
}

/** Whether a quotation is all that its sentences say. */
function fillsSentences(place: Place): boolean {
  const { quotation, first, last } = place;
  return sentenceAt(place, first)?.from === quotation.from && sentenceAt(place, last)?.to === quotation.to;
}

const paragraphAt = ({ prose }: Scene, token: number): number => stretchIndexAt(prose.paragraphs, token);

/** The last quotation that ends before a token. */
function quotationBefore({ prose }: Scene, token: number): Quoted | null {
  let low = 0;
  let high = prose.quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose.quotations[middle]?.from ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - 5); at -= 1) {
    const one = prose.quotations[at];
    if (one !== undefined && one.to <= token && one.depth === 0) return one;
  }
  return null;
}

/**
 * `“A,” said Brandt. “B.”`: a quotation that fills its sentences is said by whom the sentence before quotes, or by
 * whom it reports without quoting.
 */
function subjectOfRunOn(place: Place, steps: number): Subject | null {
  const { quotation, first } = place;
  const before = sentenceAt(place, first - 1);
  if (steps >= MAX_STEPS || before === null || !fillsSentences(place)) return null;
  const isNear = paragraphAt(place, before.from) === paragraphAt(place, quotation.from);
  if (!isNear && steps > 0) return null;
  const other = quotationBefore(place, quotation.from);
  if (other !== null && other.to > before.from) {
    const earlier = placeOf(place, other);
    return earlier === null ? null : subjectAround(earlier, steps + 1);
  }
  return lastSubject(place, { from: Math.max(before.from, before.to - WINDOW), to: before.to });
}

/**
 * `an event called “Days of the River”`: words that each begin with a capital are a title, which nobody says. With a
 * comma or a full stop in it they are the shouting of a crowd or a candidate.
 */
function isTitle({ prose, quotation }: Place): boolean {
  const { text } = prose.article;
  const printed = text.slice(quotation.start, quotation.end);
  if (printed.length > 120 || /[.,!?:;–—-]/.test(printed)) return false;
  const { functionWords } = vocabularyOf(prose.language);
  const words = printed.split(/\s+/).filter((word) => !functionWords.has(word));
  return words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

function subjectAround(place: Place, steps: number): Subject | null {
  if (isTitle(place)) return null;
  const direct = leansForward(place)
    ? (subjectAfter(place) ?? subjectBefore(place))
    : (subjectBefore(place) ?? subjectAfter(place));
  return (
    signed(place) ??
    direct ??
    firstSubject(place, rangeAfter(place), true) ??
    subjectInLead(place) ??
    subjectAfterQuestion(place) ??
    subjectOfRunOn(place, steps)
  );
}

/** Words of names of several words, by article: `ann` and `lee` of `Ann Lee`. */
const longerNames = new WeakMap<Prose, ReadonlySet<string>>();

function wordsOfLongerNames(prose: Prose): ReadonlySet<string> {
  const known = longerNames.get(prose);
  if (known !== undefined) return known;
  const words = new Set<string>();
  for (let at = 0; at < prose.tokens.count; at += 1) {
    if (!isName(prose, at)) continue;
    const { from, to } = nameFrom(prose, at);
    for (let word = from; to - from > 1 && word < to; word += 1) words.add(bareWord(foldAt(prose, word)));
    at = to - 1;
  }
  longerNames.set(prose, words);
  return words;
}

/**
 * Whether a name may be a person's: it has several words, a title before it, or is a part of such a name somewhere in
 * the article. `Belarus` and `Freight` are not, and whom `he` means after them nobody can say.
 */
const isPersonal = (prose: Prose, { from, to }: TokenRange): boolean =>
  to - from > 1 ||
  vocabularyOf(prose.language).titles.has(foldAt(prose, from - 1)) ||
  wordsOfLongerNames(prose).has(bareWord(foldAt(prose, from)));

/** Whom `he` or `she` means: who spoke or acted last in the sentences before. */
function meantBy(scene: Scene, pronoun: number): Subject | null {
  const own = stretchIndexAt(scene.prose.sentences, pronoun);
  for (let back = 0; back <= MAX_BACK; back += 1) {
    const sentence = sentenceAt(scene, own - back);
    if (sentence === null) return null;
    const to = back === 0 ? pronoun : sentence.to;
    const range = { from: Math.max(sentence.from, to - WINDOW), to };
    const speaking = lastSubject(scene, range);
    const subject = speaking?.kind === 'name' ? speaking : actorIn(scene, range);
    if (subject?.kind === 'name' && isPersonal(scene.prose, subject.range)) return subject;
    // `A reporter called it chaos.`: somebody new without a name, and the next `he` means that person.
    if (speaking?.kind === 'unnamed' && NEWCOMERS.has(foldAt(scene.prose, range.from))) return null;
  }
  return null;
}

/**
 * Who says a quotation, as printed, or null where nobody is named. Asked in this order: a name behind a dash; the verbs
 * of saying in its own sentence, first behind and then before it where the quotation ends with a comma, else the other
 * way round; the sentence that leads up to it with a colon; and, where the quotation is all its sentence says, the
 * quotation or report before it in the paragraph.
 *
 * @param quoted 1 at each token inside quotation marks, as `quotedColumn` gives it
 */
export function findSpeaker(prose: Prose, quotation: Quoted, quoted: Uint8Array): string | null {
  const range = speakerRange(prose, quotation, quoted);
  return range === null ? null : shownName(prose, range);
}

/** The name of who says a quotation. */
function speakerRange(prose: Prose, quotation: Quoted, quoted: Uint8Array): TokenRange | null {
  if (!hasVocabulary(prose.language)) return null;
  const scene = { prose, quoted };
  const place = placeOf(scene, quotation);
  const found = place === null ? null : subjectAround(place, 0);
  const subject = found?.kind === 'pronoun' ? meantBy(scene, found.at) : found;
  return subject?.kind === 'name' ? subject.range : null;
}

/** Most words between a quotation and the name of who says it: `union leader`, `said the new director of the port`. */
const BESIDE = 6;

const isNearWithoutName = (prose: Prose, from: number, to: number): boolean =>
  to >= from &&
  to - from <= BESIDE &&
  !Array.from({ length: to - from }, (_, step) => from + step).some((at) => isName(prose, at));

/** `“…,” said union leader Ann Lee` and `Ann Lee told the hall: “…”`: nobody else can be meant. */
function isRightBeside(prose: Prose, quotation: Quoted, { from, to }: TokenRange): boolean {
  if (leansForward({ prose, quotation }) && isNearWithoutName(prose, quotation.to, from)) return true;
  return /[,:]\W{0,4}$/u.test(gapBefore(prose, quotation.from)) && isNearWithoutName(prose, to, quotation.from);
}

function speakerIn(prose: Prose, quotation: Quoted, quoted: Uint8Array): NamedSpeaker | null {
  const range = speakerRange(prose, quotation, quoted);
  if (range === null) return null;
  const isCertain = isPerson(prose, range) && isRightBeside(prose, quotation, range);
  return { name: shownName(prose, range), words: namingWords(prose, range), isCertain, range };
}

/** The speaker of each quotation of an article, in their order. */
export function speakersOf(prose: Prose): readonly (NamedSpeaker | null)[] {
  const quoted = quotedColumn(prose);
  return prose.quotations.map((quotation) => speakerIn(prose, quotation, quoted));
}
