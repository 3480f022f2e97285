import type { CreditMention, Prose, TokenRange } from '../model/prose.js';
import { foldAt, gapBefore, isDate, isName, nameFrom } from '../languages/name-phrases.js';
import { DESCRIBING, namedAt, type Named, type OutletNames } from './named-publishers.js';
import { publisherKey } from '../words/publishers.js';
import { SPEECH_VERBS } from '../languages/speech-words.js';
import { vocabularyOf, type Vocabulary } from '../languages/vocabulary/vocabulary.js';

/** Credits inside sentences: `according to X`, `told X`, `X reported`, `in an interview with X`, `(X)`. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What must stand shortly before a preposition to make the publisher behind it a source. */
const BEFORE_PREPOSITION: Readonly<Record<string, ReadonlySet<string>>> = {
  with: set('interview interviews interviewed spoke speaking speak speaks sat talked talking appearance conversation'),
  to: set(
    `speaking spoke speaks speak said statement confirmed comments remarks interview leaked according told talked
     talking disclosed wrote email revealed granted`,
  ),
  by: set(
    `reported published quoted cited obtained seen reviewed interviewed confirmed carried released broadcast written
     report reports interview analysis review investigation story article conducted provided compiled asked first`,
  ),
  in: set(
    `published appeared wrote writing writes op-ed article story report reports printed column said says interview
     essay editorial reported quoted piece`,
  ),
  on: set(
    `said says saying interview appearance appearing appeared aired broadcast speaking spoke announced told shown
     interviewed tweeted discussing argued`,
  ),
  from: set('report reports story material reporting article articles footage dispatch'),
  for: set('wrote writes writing'),
  von: set('angaben bericht berichten informationen meldung interview'),
  par: set('rapporté publié cité interrogé consulté citée publiée interrogée'),
  por: set('publicado citado difundido consultado publicada citada difundida consultada entrevistado'),
};
/** Sources stand behind these only where a word before them says so: `nach Angaben von`, but not `das Haus von`. */
const PREPOSITIONS = set('from by according von par por nach от по عن');
/** How far before the preposition it may stand, in words. */
const REACH = 3;

const INTERVIEW = set('interview interviews exclusive report reports');
const STAFF = set(`reporter reporters correspondent columnist anchor host journalist editor contributor analyst`);
const BETWEEN = set('also first has had further later itself then previously recently since');
/** What publishers do beside saying. */
const PUBLISHING =
  set(`reported reports wrote writes noted notes quoted quotes cited cites citing quoting describes described calls called
  revealed reveals observed observes suggested suggests found editorialized opined estimated estimates`);
/** Verbs of reporting that are no verbs of saying: `as X puts it`. */
const PUTTING = set('put puts');

const isPlain = (prose: Prose, at: number): boolean => /^[ \u00a0\n]?$/.test(gapBefore(prose, at));

/** The place before a name where its trigger may stand: over `the`, `state broadcaster`, `Russia’s`. */
function beforeDescription(prose: Prose, from: number): number {
  let at = from;
  for (let steps = 0; steps < 4 && at > 0 && /^[ \u00a0\n“"-]{0,2}$/.test(gapBefore(prose, at)); steps += 1) {
    const fold = foldAt(prose, at - 1);
    const describes =
      DESCRIBING.has(fold) || fold === 'the' || /^(?:state|run|owned|backed|controlled|pro|local|official)$/.test(fold);
    const compound = at < from && (gapBefore(prose, at) === '-' || gapBefore(prose, at - 1) === '-');
    const national = at < from && isName(prose, at - 1) && DESCRIBING.has(foldAt(prose, at));
    const owner = at === from && isName(prose, at - 1) && /['’]s$/.test(fold);
    if (!describes && !national && !compound && !owner && !/^(?:a|his|her|its|their|an)$/.test(fold)) break;
    at -= 1;
  }
  return at;
}

/** Where the credit begins when words before the name make it one; -1 when they do not. */
function introducedFrom(prose: Prose, from: number, vocabulary: Vocabulary): number {
  const first = beforeDescription(prose, from);
  const before = foldAt(prose, first - 1);
  if (first === 0 || !/^[ \u00a0\n]["“‘']? ?$/.test(gapBefore(prose, first))) return -1;
  if (before === 'to' && foldAt(prose, first - 2) === 'according') return first - 2;
  const isSource = vocabulary.sourcing.has(before) && !PREPOSITIONS.has(before);
  if (isSource || ['tell', 'tells', 'telling', 'via'].includes(before)) return first - 1;
  if (before === 'did' && foldAt(prose, first - 2) === 'as') return first - 2;
  // `“A Night at the Dam,” by the Harbour Post’s Ann Lee`: the title of a piece and whose it is.
  if (before === 'by' && /["”’]/.test(gapBefore(prose, first - 1))) return first - 1;
  const wanted = Object.hasOwn(BEFORE_PREPOSITION, before) ? BEFORE_PREPOSITION[before] : undefined;
  for (let at = first - 2; wanted !== undefined && at >= Math.max(0, first - 2 - REACH); at -= 1) {
    if (/[.!?;]\s/.test(gapBefore(prose, at + 1))) return -1;
    if (wanted.has(foldAt(prose, at))) return at;
  }
  return -1;
}

const inBrackets = (prose: Prose, from: number, to: number): boolean => {
  const end = prose.tokens.end[to - 1] ?? 0;
  return (
    /[([]\s*(?:the\s*)?$/i.test(gapBefore(prose, foldAt(prose, from - 1) === 'the' ? from - 1 : from)) &&
    /^\s*[)\]]/.test(prose.article.text.slice(end, end + 3))
  );
};

function isVerb(prose: Prose, at: number, vocabulary: Vocabulary): boolean {
  const fold = foldAt(prose, at);
  if (!isPlain(prose, at) || isName(prose, at)) return false;
  return vocabulary.neutralSaying.has(fold) || vocabulary.colouredSaying.has(fold) || PUBLISHING.has(fold);
}

/** A verb of saying right behind a name: `Al Jazeera notes`, `Reuters first reported`, `as Reuters puts it`. */
function saysBehind(prose: Prose, to: number, vocabulary: Vocabulary): boolean {
  const at = isPlain(prose, to) && BETWEEN.has(foldAt(prose, to)) ? to + 1 : to;
  // `…, Reuters report.`: British papers count a publisher as several.
  if (foldAt(prose, at) === 'report' && isPlain(prose, at)) return /^[.,]/.test(gapBefore(prose, at + 1));
  if (PUTTING.has(foldAt(prose, at))) return foldAt(prose, at + 1) === 'it';
  return isVerb(prose, at, vocabulary);
}

/** `BuzzFeed’s Ann Lee writes`, `Mail Online reporter Ann Lee said`: somebody of the publisher says it. */
function staffSays(prose: Prose, named: Named, vocabulary: Vocabulary): boolean {
  const { text } = prose.article;
  const isOwner =
    /['’]s$/.test(foldAt(prose, named.nameTo - 1)) ||
    text.slice(prose.tokens.end[named.nameTo - 1], (prose.tokens.end[named.nameTo - 1] ?? 0) + 2) === '’s';
  let at = named.nameTo;
  if (STAFF.has(foldAt(prose, at)) && isPlain(prose, at)) at += 1;
  else if (!isOwner) return false;
  if (!isName(prose, at) || !isPlain(prose, at)) return false;
  return saysBehind(prose, nameFrom(prose, at).to, vocabulary);
}

/** `in his CBS interview`, `on ABC’s “This Week”` where somebody says something. */
function isProgramme(prose: Prose, { from, nameTo }: Named): boolean {
  const before = foldAt(prose, from - 1);
  if (INTERVIEW.has(foldAt(prose, nameTo)) && isPlain(prose, nameTo) && foldAt(prose, nameTo).startsWith('interview'))
    return !isName(prose, from - 1);
  return (
    before === 'on' &&
    /['’]s$/.test(foldAt(prose, nameTo - 1)) &&
    /^\s["“‘']/.test(gapBefore(prose, nameTo)) &&
    speaksBefore(prose, from - 1)
  );
}

/** How far behind the name of a programme the verb of saying may stand, in words. */
const VERB_REACH = 12;

/** `On Fox News Sunday, Ann Lee said`: a broadcaster that opens a sentence, and a verb of saying in what follows. */
function opensWithProgramme(prose: Prose, { from, nameTo }: Named): boolean {
  const opens = /(?:^|[.!?]["”’)]{0,2}\s+|\n\s*)$/.test(gapBefore(prose, from - 1)) || from === 1;
  if (foldAt(prose, from - 1) !== 'on' || !opens) return false;
  let at = nameTo;
  while (isPlain(prose, at) && (isDate(prose, at) || isName(prose, at))) at += 1;
  if (!/^["”’]?, ?["”’]?\s?$/.test(gapBefore(prose, at))) return false;
  for (const end = at + VERB_REACH; at < end; at += 1) {
    if (SPEECH_VERBS.has(foldAt(prose, at))) return true;
    if (/[.!?]\s/.test(gapBefore(prose, at + 1)) && foldAt(prose, at).length > 2) return false;
  }
  return false;
}

/** A verb of saying shortly before, over a date: `she said Sunday on`. */
function speaksBefore(prose: Prose, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    if (!isPlain(prose, back + 1)) return false;
    if (SPEECH_VERBS.has(foldAt(prose, back))) return true;
    if (
      !isDate(prose, back) &&
      !/^(?:on|in|an|interview|appearance|morning|last|week|during|the|a)$/.test(foldAt(prose, back))
    )
      return false;
  }
  return false;
}

/** Where the credit of a name begins, or -1 where nothing makes it one. */
function creditFrom(prose: Prose, named: Named, vocabulary: Vocabulary): number {
  const introduced = introducedFrom(prose, named.from, vocabulary);
  if (introduced >= 0) return introduced;
  const credits =
    named.described ||
    inBrackets(prose, named.from, named.nameTo) ||
    saysBehind(prose, named.to, vocabulary) ||
    staffSays(prose, named, vocabulary) ||
    isProgramme(prose, named) ||
    opensWithProgramme(prose, named);
  return credits ? named.from : -1;
}

/** `Bloomberg, Reuters and AP`: what a list goes on with after a credit. */
function goesOn(prose: Prose, { to }: TokenRange, next: number): boolean {
  const behind = foldAt(prose, next - 1) === 'the' ? next - 1 : next;
  const joined = foldAt(prose, behind - 1) === 'and' ? behind - 1 : behind;
  return (
    joined === to &&
    (joined < behind || gapBefore(prose, joined).trim() === ',') &&
    /^,? ?$/.test(gapBefore(prose, joined))
  );
}

/** `(Ann Lee/Lehtikuva via AP)`: in brackets or at the end, what a picture came by. */
function isPicture(prose: Prose, { from, to }: TokenRange): boolean {
  const end = prose.tokens.end[to - 1] ?? 0;
  return foldAt(prose, from) === 'via' && /^\s*(?:[)\]\n]|, file|$)/i.test(prose.article.text.slice(end, end + 8));
}

function mention(prose: Prose, { from, to }: TokenRange, { name, role }: Named): CreditMention {
  const { start, end } = prose.tokens;
  const shown = isPicture(prose, { from, to }) ? 'photo' : role;
  return { start: start[from] ?? 0, end: end[to - 1] ?? 0, from, to, name, key: publisherKey(name), role: shown };
}

/** The credits in the sentences of a text. */
export function phraseCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  const vocabulary = vocabularyOf(prose.language);
  const found: CreditMention[] = [];
  for (let at = 0; at < prose.tokens.count; at += 1) {
    const named = namedAt(prose, at, outlets);
    if (named === null) continue;
    at = named.to - 1;
    const from = creditFrom(prose, named, vocabulary);
    const last = found.at(-1);
    const isListed = from < 0 && last !== undefined && goesOn(prose, last, named.from);
    if (from < 0 && !isListed) continue;
    if (named.role === 'photo' && foldAt(prose, from) !== 'via') continue;
    found.push(mention(prose, { from: isListed ? named.from : Math.max(from, last?.to ?? 0), to: named.to }, named));
  }
  return found;
}
