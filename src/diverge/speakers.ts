import { stretchAt, TOKEN_KINDS, type Prose, type Quoted, type Stretch } from '../prose.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';

/** How far from its verb of saying a speaker may stand, in words. */
const REACH = 12;
/** How far from the quotation its verb of saying may stand, in words; a longer sentence is none. */
const WINDOW = 40;

const isSaying = (vocabulary: Vocabulary, fold: string): boolean =>
  vocabulary.neutralSaying.has(fold) || vocabulary.colouredSaying.has(fold);

const isName = (prose: Prose, at: number): boolean => prose.tokens.kind[at] === TOKEN_KINDS.name;

/** The name that a token belongs to, as printed: neighbouring names with nothing but spaces between them. */
function nameAround(prose: Prose, at: number): string {
  const { text } = prose.article;
  const { start, end } = prose.tokens;
  const joins = (next: number): boolean =>
    isName(prose, next) && isName(prose, next - 1) && /^[ \u00a0-]$/.test(text.slice(end[next - 1], start[next]));
  let from = at;
  let to = at;
  while (from > 0 && joins(from)) from -= 1;
  while (to + 1 < prose.tokens.count && joins(to + 1)) to += 1;
  return text.slice(start[from], end[to]).replace(/[’']s$/, '');
}

/** The name or pronoun nearest to a verb of saying within a range. */
function speakerIn(prose: Prose, range: { from: number; to: number }, vocabulary: Vocabulary): number | null {
  let best: { at: number; distance: number } | null = null;
  for (let verb = range.from; verb < range.to; verb += 1) {
    if (!isSaying(vocabulary, prose.tokens.fold[verb] ?? '')) continue;
    for (let at = Math.max(range.from, verb - REACH); at < Math.min(range.to, verb + REACH); at += 1) {
      const personal = ['he', 'she', 'they'].includes(prose.tokens.fold[at] ?? '');
      if (!isName(prose, at) && !personal) continue;
      const distance = Math.abs(at - verb) + (at > verb ? 0.5 : 0);
      if (best === null || distance < best.distance) best = { at, distance };
    }
  }
  return best?.at ?? null;
}

/** The last name before a place, within the paragraph and the one before it: whom a pronoun stands for. */
function nameBefore(prose: Prose, at: number, quoted: Uint8Array): string | null {
  const floor = Math.max(0, at - 80);
  for (let back = at - 1; back >= floor; back -= 1)
    if (isName(prose, back) && quoted[back] !== 1) return nameAround(prose, back);
  return null;
}

function named(prose: Prose, at: number | null, quoted: Uint8Array): string | null {
  if (at === null) return null;
  return isName(prose, at) ? nameAround(prose, at) : nameBefore(prose, at, quoted);
}

/**
 * Who says a quotation, as printed, or null where nobody is named: the name or pronoun at a verb of saying in the rest
 * of its sentence, first behind and then before it, then in the sentence that leads up to it with a colon.
 *
 * @param quoted 1 at each token inside quotation marks, as `quotedColumn` gives it
 */
export function findSpeaker(prose: Prose, quotation: Quoted, quoted: Uint8Array): string | null {
  const vocabulary = vocabularyOf(prose.language);
  const first = stretchAt<Stretch>(prose.sentences, quotation.from);
  const last = stretchAt<Stretch>(prose.sentences, quotation.to - 1);
  if (first === null || last === null) return null;
  const behind = speakerIn(prose, { from: quotation.to, to: Math.min(last.to, quotation.to + WINDOW) }, vocabulary);
  const before = speakerIn(
    prose,
    { from: Math.max(first.from, quotation.from - WINDOW), to: quotation.from },
    vocabulary,
  );
  const direct = named(prose, behind ?? before, quoted);
  if (direct !== null) return direct;
  const lead = first.from > 0 ? stretchAt<Stretch>(prose.sentences, first.from - 1) : null;
  if (lead === null || quotation.from !== first.from || !prose.article.text.slice(lead.start, lead.end).endsWith(':'))
    return null;
  for (let at = lead.from; at < lead.to; at += 1)
    if (isName(prose, at) && quoted[at] !== 1) return nameAround(prose, at);
  return null;
}
