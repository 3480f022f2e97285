import type { Article, Zone } from '../model/model.js';
import { clearOf, type CreditMention } from '../model/prose.js';
import { knownPublisher, publisherKey, publisherRole } from '../words/publishers.js';

/** Longest byline or dateline that is looked at, in UTF-16 code units. */
const LONGEST_LINE = 200;

const linesOf = ({ text, zones }: Article, kind: Zone['kind']): readonly string[] =>
  zones
    .filter((zone) => zone.kind === kind)
    .map(({ span }) => text.slice(span.start, Math.min(span.end, span.start + LONGEST_LINE)));

/** `Staff Reporter, The Elsby Gazette`: the paper behind the name of its reporter; an agency there is a credit. */
function paperOf(byline: string): string | null {
  const parts = byline.split(/[,|;()]|\s[–—-]\s/u).map((part) => part.trim());
  return parts.slice(1).find((part) => /^\p{Lu}/u.test(part) && publisherRole(part) === 'source') ?? null;
}

/** `MARLOW BRIDGE (Northern Wire) -`: a service that no list knows prints its own name; one that all know is a credit. */
function serviceOf(dateline: string): string | null {
  const name = /\(([^()]{3,40})\)/u.exec(dateline)?.[1]?.trim() ?? '';
  return /^\p{Lu}/u.test(name) && knownPublisher(name) === null && publisherRole(name) !== null ? name : null;
}

/**
 * The outlet of an article: as stated, else as its own byline or dateline names it, else null. A guess decides who is meant
 * by a credit and never shows as the article's outlet.
 */
export function ownOutlet(article: Article): string | null {
  if (article.outlet !== null) return article.outlet;
  const first = (found: readonly (string | null)[]): string | null => found.find((name) => name !== null) ?? null;
  return first(linesOf(article, 'byline').map(paperOf)) ?? first(linesOf(article, 'dateline').map(serviceOf));
}

/** Credits without those by which an article names itself in its byline or dateline. */
export function withoutOwn(article: Article, credits: readonly CreditMention[]): readonly CreditMention[] {
  const own = ownOutlet(article);
  if (own === null) return credits;
  const head = article.zones.filter(({ kind }) => kind === 'byline' || kind === 'dateline').map(({ span }) => span);
  const named = credits.filter(
    ({ key, role }) => key === publisherKey(own) && (role === 'source' || article.outlet === null),
  );
  const kept = new Set(clearOf(named, head));
  return credits.filter((credit) => !named.includes(credit) || kept.has(credit));
}
