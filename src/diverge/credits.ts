import type { CreditRole, Zone } from '../model.js';
import type { CreditMention, Prose } from '../prose.js';
import { findWords } from '../words.js';
import { publisherKey, publisherRole } from './publishers.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';

/** Longest name of a publisher, in words. */
const MAX_NAME_WORDS = 5;

/** Furniture in which a publisher's name alone is a credit. */
const CREDIT_ZONES: ReadonlySet<Zone['kind']> = new Set([
  'byline',
  'dateline',
  'photo-credit',
  'caption',
  'sign-off',
  'advisory',
]);
const PICTURE_ZONES: ReadonlySet<Zone['kind']> = new Set(['photo-credit', 'caption']);

/** Names by which this comparison's own outlets may be credited, in lower case. */
export type OutletNames = ReadonlySet<string>;

const roleOf = (name: string, outlets: OutletNames): CreditRole | null =>
  publisherRole(name) ?? (outlets.has(name.toLowerCase().replace(/^the /, '')) ? 'source' : null);

/** Publishers in furniture: there the name is enough. */
function zoneCredits(prose: Prose, outlets: OutletNames): CreditMention[] {
  const { text } = prose.article;
  return prose.article.zones
    .filter((zone) => CREDIT_ZONES.has(zone.kind))
    .flatMap((zone) => {
      const line = text.slice(zone.span.start, zone.span.end);
      const bounds = findWords(line.slice(0, 400));
      for (let words = MAX_NAME_WORDS; words >= 1; words -= 1) {
        for (let at = 0; at + 2 * words <= bounds.length; at += 2) {
          const name = line.slice(bounds[at], bounds[at + 2 * words - 1]);
          const role = /^\p{Lu}/u.test(name) ? roleOf(name, outlets) : null;
          if (role === null) continue;
          const shown = PICTURE_ZONES.has(zone.kind) ? 'photo' : role;
          return [
            { start: zone.span.start, end: zone.span.end, from: 0, to: 0, name, key: publisherKey(name), role: shown },
          ];
        }
      }
      return [];
    });
}

/** A publisher's name among the tokens, with `news agency` and its like behind it. */
interface Named {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly role: CreditRole;
  /** It is called an agency, a broadcaster or state-run where it stands: that is attribution enough. */
  readonly described: boolean;
}

const AGENCY_WORDS = new Set(['agency', 'newswire', 'broadcaster', 'television', 'newspaper', 'website', 'wire']);
const STATE_WORDS = new Set(['state', 'official', 'government', 'run', 'owned']);

const isPlainGap = (prose: Prose, at: number): boolean =>
  /^[ \u00a0\n]?$/.test(prose.article.text.slice(prose.tokens.end[at - 1] ?? 0, prose.tokens.start[at] ?? 0));

const hasCapital = (prose: Prose, at: number): boolean =>
  /\p{Lu}/u.test(prose.article.text.charAt(prose.tokens.start[at] ?? 0));

/** `Belta state news agency`: where the description ends, and whether it says that the state runs it. */
function described(prose: Prose, to: number): { readonly to: number; readonly state: boolean } | null {
  const { fold } = prose.tokens;
  let state = false;
  for (let at = to; at < Math.min(prose.tokens.count, to + 4) && /^[ \u00a0\n-]?$/.test(gapText(prose, at)); at += 1) {
    if (AGENCY_WORDS.has(fold[at] ?? '')) return { to: at + 1, state };
    if (STATE_WORDS.has(fold[at] ?? '')) state = true;
    else if (fold[at] !== 'news' && fold[at] !== 'media') return null;
  }
  return null;
}

const gapText = (prose: Prose, at: number): string =>
  prose.article.text.slice(prose.tokens.end[at - 1] ?? 0, prose.tokens.start[at] ?? 0);

/** Neighbouring words with capitals, `of` and `the` among them. */
function isOneName(prose: Prose, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const joins = at + 1 < to && ['of', 'the', 'and', 'de'].includes(prose.tokens.fold[at] ?? '');
    if (!isPlainGap(prose, at) || (!joins && !hasCapital(prose, at))) return false;
  }
  return true;
}

function namedAt(prose: Prose, from: number, outlets: OutletNames): Named | null {
  if (!hasCapital(prose, from)) return null;
  const stateBefore = [1, 2, 3].some((back) => STATE_WORDS.has(prose.tokens.fold[from - back] ?? ''));
  for (let words = MAX_NAME_WORDS; words >= 1; words -= 1) {
    const to = from + words;
    if (to > prose.tokens.count || !isOneName(prose, from, to)) continue;
    const name = prose.article.text.slice(prose.tokens.start[from] ?? 0, prose.tokens.end[to - 1] ?? 0);
    const behind = described(prose, to);
    const role = roleOf(name, outlets) ?? (words === 1 && behind !== null ? 'agency' : null);
    if (role === null || role === 'photo') continue;
    const shown = role !== 'source' && behind !== null && (behind.state || stateBefore) ? 'state-media' : role;
    return { from, to: behind?.to ?? to, name, role: shown, described: behind !== null };
  }
  return null;
}

/** Where the credit begins when words before the name make it one: `according to`, `told`, `(`. */
function introducedFrom(prose: Prose, from: number, vocabulary: Vocabulary): number | null {
  const { fold } = prose.tokens;
  const first = fold[from - 1] === 'the' ? from - 1 : from;
  const before = fold[first - 1] ?? '';
  if (before === 'to' && fold[first - 2] === 'according') return first - 2;
  return vocabulary.sourcing.has(before) && before !== 'from' ? first - 1 : null;
}

const inBrackets = (prose: Prose, from: number, to: number): boolean =>
  /[([]\s*$/.test(gapText(prose, from)) &&
  /^\s*[)\]]/.test(prose.article.text.slice(prose.tokens.end[to - 1] ?? 0, (prose.tokens.end[to - 1] ?? 0) + 2));

/** A verb of saying or reporting right behind the name: `Al Jazeera notes`, `Reuters first reported`. */
function saysBehind(prose: Prose, to: number, vocabulary: Vocabulary): boolean {
  const { fold } = prose.tokens;
  const isVerb = (at: number): boolean =>
    isPlainGap(prose, at) &&
    (vocabulary.neutralSaying.has(fold[at] ?? '') || vocabulary.colouredSaying.has(fold[at] ?? ''));
  return (
    isVerb(to) ||
    (isPlainGap(prose, to) &&
      ['also', 'first', 'has', 'had', 'further', 'later', 'itself'].includes(fold[to] ?? '') &&
      isVerb(to + 1))
  );
}

function proseCredits(prose: Prose, outlets: OutletNames): CreditMention[] {
  const vocabulary = vocabularyOf(prose.language);
  const found: CreditMention[] = [];
  for (let at = 0; at < prose.tokens.count; at += 1) {
    const named = namedAt(prose, at, outlets);
    if (named === null) continue;
    const introduced = introducedFrom(prose, named.from, vocabulary);
    const isCredit =
      introduced !== null ||
      named.described ||
      inBrackets(prose, named.from, named.to) ||
      saysBehind(prose, named.to, vocabulary);
    at = named.to - 1;
    if (!isCredit) continue;
    const from = introduced ?? named.from;
    found.push({
      start: prose.tokens.start[from] ?? 0,
      end: prose.tokens.end[named.to - 1] ?? 0,
      from,
      to: named.to,
      name: named.name,
      key: publisherKey(named.name),
      role: named.role,
    });
  }
  return found;
}

/**
 * Finds the words that name where copy or pictures came from, in prose ("according to X", "X reported", "(AP)", "Belta
 * state news agency") and in furniture (bylines, datelines, picture credits). A credit names a publisher; a speaker is
 * attribution, never a credit. Sorted by place.
 *
 * @param outlets names of the outlets that are compared, in lower case: they count as publishers too
 */
export function findCredits(prose: Prose, outlets: OutletNames): readonly CreditMention[] {
  return [...zoneCredits(prose, outlets), ...proseCredits(prose, outlets)].sort(
    (one, other) => one.start - other.start,
  );
}
