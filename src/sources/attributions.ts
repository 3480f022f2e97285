import type { Prose, TokenRange } from '../model/prose.js';
import { foldAt, gapBefore, isDate, isName, isParty, nameFrom, endsPossessive } from '../languages/name-phrases.js';
import {
  ADDRESSING_VERBS,
  BE_FORMS,
  BETWEEN_SUBJECT_AND_VERB,
  CONJUNCTIONS,
  DETERMINERS,
  FOLLOWERS,
  IMPERSONAL,
  NEWCOMERS,
  OPENING_WORDS,
  PERSONAL,
  PREPOSITIONS,
  RELATIVES,
  SPEECH_VERBS,
  SUBORDINATORS,
} from '../languages/speech-words.js';
import { vocabularyOf } from '../languages/vocabulary/vocabulary.js';

/**
 * Finds the subject of a verb of saying by the shape of the sentence around it: `said campaign manager Jon Kohan`,
 * `Ivo Brandt, a close ally, said`, `Brandt spoke of Rome, saying`. No parser: commas, brackets, prepositions and
 * capitals decide, and where they do not, nobody is named.
 */

/** Whom a verb of saying has for its subject: a name, a person meant by a pronoun, or somebody without a name. */
export type Subject =
  | { readonly kind: 'name'; readonly range: TokenRange }
  | { readonly kind: 'pronoun'; readonly at: number }
  | { readonly kind: 'unnamed' };

const UNNAMED: Subject = { kind: 'unnamed' };
const asName = ({ from, to }: TokenRange): Subject => ({ kind: 'name', range: { from, to } });

/** A text with the tokens that stand inside quotation marks. */
export interface Scene {
  readonly prose: Prose;
  /** 1 at each token inside quotation marks. */
  readonly quoted: Uint8Array;
}

/** How far from its verb a subject may begin, in words: a longer clause is none. */
const REACH = 45;

/** `his remarks`, `a tweet`: a noun of the same form as the verb. */
function isNoun(prose: Prose, at: number): boolean {
  const fold = foldAt(prose, at);
  if (/(?:ed|ing)$/.test(fold) || ['said', 'says', 'told', 'wrote'].includes(fold)) return false;
  const before = gapBefore(prose, at).trim() === '' ? foldAt(prose, at - 1) : '';
  return DETERMINERS.has(before) || PREPOSITIONS.has(before) || /['’]s$/.test(before);
}

/** Whether a word can say who speaks. */
export function isSpeech({ prose }: Scene, at: number): boolean {
  const fold = foldAt(prose, at);
  const { neutralSaying, colouredSaying } = vocabularyOf(prose.language);
  if (isName(prose, at)) return false;
  if (fold === 'according') return foldAt(prose, at + 1) === 'to';
  return (SPEECH_VERBS.has(fold) || neutralSaying.has(fold) || colouredSaying.has(fold)) && !isNoun(prose, at);
}

/** Tokens of one part of a sentence between commas or other marks; what stands in brackets is left out. */
type Part = readonly number[];

const OPENING = '([{';
const CLOSING = ')]}';
const PARTING = ',;:—–―"“”«»';

/** What a gap does: how deep in brackets it leads, and whether it parts the words on its two sides. */
function readGap(gap: string, depth: number): { readonly depth: number; readonly parts: boolean } {
  let inside = depth;
  let parts = inside === 0 && /\s-{1,3}\s|--/.test(gap);
  for (const mark of gap) {
    if (OPENING.includes(mark)) inside += 1;
    else if (CLOSING.includes(mark)) inside = Math.max(0, inside - 1);
    else if (inside === 0 && PARTING.includes(mark)) parts = true;
  }
  return { depth: inside, parts };
}

/** The parts of a range of tokens, in order; `open` tells whether the last part goes on to the end of the range. */
function partsOf({ prose, quoted }: Scene, { from, to }: TokenRange): { parts: readonly Part[]; open: boolean } {
  const parts: number[][] = [[]];
  let depth = 0;
  let parted = false;
  for (let at = from; at <= to; at += 1) {
    if (at > from) {
      const gap = readGap(gapBefore(prose, at), depth);
      depth = gap.depth;
      parted ||= gap.parts;
    }
    if (at < to && quoted[at] === 1) parted = true;
    else if (at < to && depth === 0) {
      if (parted && (parts.at(-1)?.length ?? 0) > 0) parts.push([]);
      parts.at(-1)?.push(at);
      parted = false;
    }
  }
  return { parts: parts.filter((part) => part.length > 0), open: !parted };
}

/** A name in a part of a sentence, with what decides whether it is the subject. */
interface Candidate extends TokenRange {
  /** A preposition stands between it and the name before it or the beginning of the part. */
  readonly governed: boolean;
  /** It owns or describes what follows. */
  readonly describes: boolean;
  /** Place in the part, and the token behind it in the part, or -1. */
  readonly index: number;
  readonly next: number;
}

function candidatesIn(prose: Prose, part: Part): readonly Candidate[] {
  const found: Candidate[] = [];
  let governed = false;
  for (let index = 0; index < part.length;) {
    const at = part[index] ?? 0;
    if (!isName(prose, at)) {
      if (PREPOSITIONS.has(foldAt(prose, at))) governed = true;
      else if (CONJUNCTIONS.has(foldAt(prose, at)) && found.at(-1)?.governed !== true) governed = false;
      index += 1;
      continue;
    }
    const run = nameFrom(prose, at);
    const begins = index;
    while (index < part.length && (part[index] ?? 0) < run.to) index += 1;
    const range = { from: run.from, to: (part[index - 1] ?? run.from) + 1 };
    if (isParty(prose, range)) continue;
    // `Brandt’s` owns what follows, and `an Ohio Democrat` is a kind of person: neither is the one who speaks.
    const describes = endsPossessive(prose, range.to - 1) || NEWCOMERS.has(foldAt(prose, part[begins - 1] ?? -1));
    found.push({ ...range, governed, describes, index: begins, next: part[index] ?? -1 });
  }
  return found;
}

const isAdverb = (prose: Prose, at: number): boolean =>
  !isName(prose, at) && (BETWEEN_SUBJECT_AND_VERB.has(foldAt(prose, at)) || /.{3,}ly$/.test(foldAt(prose, at)));

/** Whether the word behind a name leaves it the subject: `Brandt also said`, but not `Brandt supporters said`. */
function leavesSubject(prose: Prose, at: number): boolean {
  if (at < 0 || isDate(prose, at)) return true;
  const fold = foldAt(prose, at);
  return (
    BETWEEN_SUBJECT_AND_VERB.has(fold) ||
    PREPOSITIONS.has(fold) ||
    CONJUNCTIONS.has(fold) ||
    RELATIVES.has(fold) ||
    SUBORDINATORS.has(fold) ||
    /^(?:\d.*|.{3,}ly)$/.test(fold)
  );
}

function pronounAt({ prose }: Scene, at: number): Subject | null {
  const fold = foldAt(prose, at);
  if (PERSONAL.has(fold)) return { kind: 'pronoun', at };
  return IMPERSONAL.has(fold) ? UNNAMED : null;
}

/** The subject that a part ends with: `But spokesman Ivo Brandt later`. */
function closingSubject(scene: Scene, part: Part): Subject | null {
  const names = candidatesIn(scene.prose, part);
  const best = names.findLast(
    ({ governed, describes, next }) => !governed && !describes && leavesSubject(scene.prose, next),
  );
  for (let index = part.length - 1; index >= 0 && (part[index] ?? 0) >= (best?.to ?? 0); index -= 1) {
    const pronoun = pronounAt(scene, part[index] ?? 0);
    if (pronoun !== null) return pronoun;
  }
  return best === undefined ? null : asName(best);
}

const isLight = (prose: Prose, at: number): boolean => {
  const fold = foldAt(prose, at);
  if (PERSONAL.has(fold) || IMPERSONAL.has(fold)) return false;
  return isDate(prose, at) || CONJUNCTIONS.has(fold) || OPENING_WORDS.has(fold) || isAdverb(prose, at);
};

const isTitle = (prose: Prose, at: number): boolean =>
  vocabularyOf(prose.language).titles.has(foldAt(prose, at)) ||
  ['state', 'then', 'rival', 'fellow'].includes(foldAt(prose, at));

/** A noun that a name before it only describes: `Brandt supporters`, `Ohio governor Ann Lee`. */
const isFollower = (prose: Prose, at: number): boolean =>
  at >= 0 && !isName(prose, at) && (FOLLOWERS.has(foldAt(prose, at)) || isTitle(prose, at));

/** The subject that a part begins with: `Brandt attacked her support for the dam`. */
function openingSubject(scene: Scene, part: Part): Subject | null {
  const { prose } = scene;
  let index = 0;
  while (index < part.length && isLight(prose, part[index] ?? 0)) index += 1;
  const pronoun = pronounAt(scene, part[index] ?? 0);
  if (pronoun !== null) return pronoun;
  while (index < part.length && isTitle(prose, part[index] ?? 0)) index += 1;
  const first = candidatesIn(prose, part).filter((one) => one.index >= index);
  if (first[0]?.index !== index) return null;
  // `Harbour trust spokesman Ivo Brandt`: the name behind the nouns that a name describes.
  const head = first.find(({ describes, next }) => !describes && !isFollower(prose, next));
  return head === undefined || (head.governed && head !== first[0]) ? null : asName(head);
}

/** `Columbus` in `Ann Lee of Ohio, Columbus, said`: a place goes on behind a preposition and a name. */
function endsWithPlace(prose: Prose, part: Part): boolean {
  const last = candidatesIn(prose, part).at(-1);
  return last?.governed === true && last.next < 0;
}

/**
 * The subject before a comma that stands right before the verb: what stands between the two is passed over, as are the
 * places and ages in it (`Ann Lee, 42, of Columbus, Ohio, a nurse, said`).
 */
function subjectBeforeApposition(scene: Scene, parts: readonly Part[]): Subject | null {
  const { prose } = scene;
  let fallback: Subject | null = null;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at] ?? [];
    const first = part[0] ?? 0;
    if (DETERMINERS.has(foldAt(prose, first)) && at > 0) continue;
    const subject =
      at === 0 && DETERMINERS.has(foldAt(prose, first)) ? closingSubject(scene, part) : openingSubject(scene, part);
    if (subject === null) continue;
    if (at === 0 || !endsWithPlace(prose, parts[at - 1] ?? [])) return subject;
    fallback ??= subject;
  }
  return fallback;
}

/** Whom `who` stands for: the name right before it, or that which an apposition describes. */
function antecedent(scene: Scene, parts: readonly Part[]): Subject | null {
  const { prose } = scene;
  const part = parts.at(-1) ?? [];
  const last = candidatesIn(prose, part).at(-1);
  const isDirect = last !== undefined && last.next < 0 && !last.describes;
  if (isDirect && !DETERMINERS.has(foldAt(prose, part[0] ?? 0)) && !endsWithPlace(prose, part.slice(1)))
    return asName(last);
  return subjectBeforeApposition(scene, parts);
}

/** The subject of the whole clause, for a verb that leans on another: `Brandt spoke of Rome, saying`. */
function mainSubject(scene: Scene, parts: readonly Part[]): Subject | null {
  const { prose } = scene;
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at] ?? [];
    const fold = foldAt(prose, part[0] ?? 0);
    if (at > 0 && (DETERMINERS.has(fold) || RELATIVES.has(fold))) continue;
    const subject = DETERMINERS.has(fold) ? describedSubject(scene, part) : openingSubject(scene, part);
    if (subject !== null) return subject;
  }
  return null;
}

/** `The harbour chairman Ivo Brandt attacked`: the first name that is not governed and owns nothing. */
function describedSubject({ prose }: Scene, part: Part): Subject | null {
  const first = candidatesIn(prose, part).find(({ describes, next }) => !describes && !isFollower(prose, next));
  return first === undefined || first.governed || first.index > 5 ? null : asName(first);
}

/** `was asked`, `were told`: the subject of the passive listens. */
function isPassive({ prose }: Scene, verb: number): boolean {
  if (/ing$/.test(foldAt(prose, verb))) return false;
  let at = verb - 1;
  while (at > verb - 4 && isAdverb(prose, at) && !BE_FORMS.has(foldAt(prose, at))) at -= 1;
  return BE_FORMS.has(foldAt(prose, at)) && gapBefore(prose, at + 1).trim() === '';
}

/** Whether a verb takes over the subject of a verb before it: `and said`, `, saying`, `went on to say`. */
function leans({ prose }: Scene, verb: number): boolean {
  let before = verb - 1;
  while (before > verb - 4 && isAdverb(prose, before) && !CONJUNCTIONS.has(foldAt(prose, before))) before -= 1;
  const fold = foldAt(prose, before);
  return /ing$/.test(foldAt(prose, verb)) || fold === 'to' || CONJUNCTIONS.has(fold);
}

function endsPhrase(prose: Prose, at: number): boolean {
  const fold = foldAt(prose, at);
  return (
    isDate(prose, at) || [PREPOSITIONS, RELATIVES, SUBORDINATORS, BETWEEN_SUBJECT_AND_VERB].some((set) => set.has(fold))
  );
}

/** `footage of Brandt saying`: a name right before a participle. */
function adjacentSubject({ prose }: Scene, part: Part): Subject | null {
  const last = candidatesIn(prose, part).at(-1);
  if (last === undefined || last.describes) return null;
  return part.filter((at) => at >= last.to).every((at) => /.{3,}ly$/.test(foldAt(prose, at))) ? asName(last) : null;
}

/** The tokens behind a verb that can be its subject: up to a preposition, a date or the next clause. */
function phraseBehind(scene: Scene, part: Part): Part {
  const { prose } = scene;
  let named = 0;
  const end = part.findIndex((at) => {
    if (at < named) return false;
    if (isName(prose, at)) named = nameFrom(prose, at).to;
    return at >= named && endsPhrase(prose, at);
  });
  return end < 0 ? part : part.slice(0, end);
}

/** The subject behind its verb: `said Harbour trust spokesman Ivo Brandt`, `said the group’s president, Ann Lee`. */
function subjectBehind(scene: Scene, from: number, to: number): Subject | null {
  const { prose } = scene;
  const { parts } = partsOf(scene, { from, to: Math.min(to, from + REACH) });
  const [first = [], second = []] = parts;
  const phrase = phraseBehind(scene, first);
  if (phrase[0] !== from) return null;
  const pronoun = pronounAt(scene, from);
  if (pronoun !== null) return pronoun;
  const head = candidatesIn(prose, phrase).findLast(({ describes }) => !describes);
  if (head !== undefined && (head.next < 0 || leavesSubject(prose, head.next))) return asName(head);
  const apposed = candidatesIn(prose, phraseBehind(scene, second))[0];
  const follows = apposed?.index === 0 && !apposed.describes && apposed.next < 0;
  return follows ? asName(apposed) : UNNAMED;
}

/** `Brandt, said Lund, never forgets`: the subject stands behind the verb although another name stands before. */
function isInserted(scene: Scene, verb: number, to: number): boolean {
  const { prose } = scene;
  if (ADDRESSING_VERBS.has(foldAt(prose, verb)) || !isName(prose, verb + 1)) return false;
  const { parts } = partsOf(scene, { from: verb + 1, to: Math.min(to, verb + REACH) });
  const last = candidatesIn(prose, parts[0] ?? []).at(-1);
  return last !== undefined && last.next < 0;
}

/**
 * The subject of a verb of saying, looked for in a stretch of its sentence; null where the stretch has none.
 *
 * @param range where the subject may stand: tokens of one sentence, not across the quotation in question
 */
export function subjectOf(scene: Scene, verb: number, { from, to }: TokenRange): Subject | null {
  const { prose } = scene;
  if (foldAt(prose, verb) === 'according') return subjectBehind(scene, verb + 2, to);
  if (isPassive(scene, verb)) return null;
  const { parts, open } = partsOf(scene, { from: Math.max(from, verb - REACH), to: verb });
  const last = parts.at(-1) ?? [];
  if (parts.length === 0 || last.every((at) => parts.length === 1 && isAdverb(prose, at)))
    return ADDRESSING_VERBS.has(foldAt(prose, verb)) ? null : subjectBehind(scene, verb + 1, to);
  if (leans(scene, verb)) return (open ? adjacentSubject(scene, last) : null) ?? mainSubject(scene, parts);
  if (!open)
    return isInserted(scene, verb, to) ? subjectBehind(scene, verb + 1, to) : subjectBeforeApposition(scene, parts);
  const relative = last.findIndex((at) => RELATIVES.has(foldAt(prose, at)));
  const clause = relative < 0 ? null : closingSubject(scene, last.slice(relative + 1));
  if (clause !== null) return clause;
  if (relative === 0) return antecedent(scene, parts.slice(0, -1));
  const part = relative > 0 ? last.slice(0, relative) : last;
  if (part.every((at) => isAdverb(prose, at))) return mainSubject(scene, parts.slice(0, -1));
  return closingSubject(scene, part) ?? UNNAMED;
}

/** Who acts in a range, whatever its verb: the subject that it begins with. */
export function actorIn(scene: Scene, range: TokenRange): Subject | null {
  return mainSubject(scene, partsOf(scene, range).parts);
}

/** The name right at the end of a range, before a colon: `From Rep. Ann Lee (D-Ohio)`. */
export function closingName(scene: Scene, range: TokenRange): Subject | null {
  const last = candidatesIn(scene.prose, partsOf(scene, range).parts.at(-1) ?? []).at(-1);
  return last === undefined || last.next >= 0 || last.describes ? null : asName(last);
}
