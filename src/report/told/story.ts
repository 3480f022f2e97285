import type { Family, Passage, ReadingStatus, Span } from '../../model/model.js';
import type { Dossier, Held, Told } from './dossier.js';
import { whereabouts } from './whereabouts.js';
import { sentenceBounds } from './sentences.js';

/** One sentence of a base, and what each other report of the family makes of it. */
export interface StoryRow {
  readonly span: Span;
  /** Where it stands: `headline`, `lede`, `paragraph 13`. */
  readonly place: string;
  /** By the id of the article. */
  readonly readings: Readonly<Record<string, ReadingStatus>>;
  readonly leftOutBy: readonly Told[];
  /** Whether all have it as it is. */
  readonly agreed: boolean;
}

/** A family's sentences with one of its reports as the base. */
export interface Story {
  readonly family: Family;
  readonly base: Told;
  readonly others: readonly Told[];
  readonly rows: readonly StoryRow[];
}

/** The first paragraph is what everybody reads. */
function prominence({ article }: Told, span: Span): string {
  const place = whereabouts(article, span);
  return place === 'paragraph 1' ? 'lede' : place;
}

interface Membership {
  readonly base: Told;
  readonly others: readonly Told[];
}

function storyRow({ base, others }: Membership, span: Span, statusOf: (told: Told) => ReadingStatus): StoryRow {
  const statuses = others.map((told) => [told, statusOf(told)] as const);
  return {
    span,
    place: prominence(base, span),
    readings: Object.fromEntries(statuses.map(([told, status]) => [told.article.id, status])),
    leftOutBy: statuses.flatMap(([told, status]) => (status === 'absent' ? [told] : [])),
    agreed: statuses.every(([, status]) => status === 'same'),
  };
}

function membersOf(dossier: Dossier, { articles }: Family, base: Told): Membership {
  const others = articles.flatMap((id) => dossier.told.get(id) ?? []).filter((told) => told !== base);
  return { base, others };
}

/** The story as the report tells it: against the base of the family. Families of two have none. */
export function storyOf(dossier: Dossier, family: Family): Story | null {
  const base = dossier.told.get(family.base);
  if (base === undefined || family.table.length === 0) return null;
  const members = membersOf(dossier, family, base);
  if (members.others.length < 2) return null;
  const rows = family.table.map(({ base: span, readings }) =>
    storyRow(members, span, ({ article }) => readings[article.id]?.status ?? 'absent'),
  );
  return { family, ...members, rows };
}

const overlap = (one: Span, other: { readonly start: number; readonly end: number }): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** The share of a sentence that passages cover, from which on it counts as shared: as in the family's own table. */
const SHARED = 0.5;

type Side = 'left' | 'right';

interface ReadingFacts {
  readonly held: Held;
  /** The base's side of the pair. */
  readonly side: Side;
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** Characters of a sentence that lie in passages, each counted once. */
function coveredBy(passages: readonly Passage[], side: Side, sentence: Span): number {
  let reached = sentence.start;
  let covered = 0;
  for (const { [side]: span } of passages.toSorted((one, other) => one[side].start - other[side].start)) {
    const start = Math.max(reached, span.start);
    const end = Math.min(sentence.end, span.end);
    if (end <= start) continue;
    covered += end - start;
    reached = end;
  }
  return covered;
}

/** What the other side of a pair has at a sentence, read from the records alone. */
function statusAt({ held, side }: ReadingFacts, sentence: Span): ReadingStatus {
  const touching = held.passages.filter((passage) => overlap(passage[side], sentence) > 0);
  const shared = touching.filter(({ kind }) => kind !== 'retold');
  const share = coveredBy(shared, side, sentence) / Math.max(1, lengthOf(sentence));
  if (share < SHARED) return shared.length < touching.length ? 'retold' : 'absent';
  if (shared.every(({ moved }) => moved)) return 'moved';
  const changed = held.divergences.some(({ severity, type, [side]: span }) => {
    if (severity === 'style' || type === 'moved' || span === null) return false;
    return (
      overlap(span, sentence) > 0 || (span.start === span.end && overlap({ ...span, end: span.end + 1 }, sentence) > 0)
    );
  });
  // The edges of a passage stop short of quotation marks and full stops.
  return changed || share < 0.9 ? 'altered' : 'same';
}

function isFurniture({ article }: Told, boilerplate: readonly Span[], span: Span): boolean {
  const aside = [...article.zones.map((zone) => zone.span), ...boilerplate];
  return aside.some((other) => overlap(span, other) * 2 > lengthOf(span));
}

/** Sentences of an article without white space around them, furniture and house text left out. */
function sentencesOf(told: Told, boilerplate: readonly Span[]): Span[] {
  const { id, text } = told.article;
  const bounds = sentenceBounds(text);
  return bounds.slice(1).flatMap((end, index) => {
    const from = bounds[index] ?? 0;
    const bare = text.slice(from, end).trim();
    const start = from + text.slice(from, end).indexOf(bare);
    const span = { article: id, start, end: start + bare.length };
    return bare === '' || isFurniture(told, boilerplate, span) ? [] : [span];
  });
}

/** The same family told with another of its reports as the base. */
export function storyFrom(dossier: Dossier, family: Family, base: Told): Story {
  const members = membersOf(dossier, family, base);
  const readings = new Map<Told, ReadingFacts>();
  for (const held of dossier.pairs) {
    if (held.left === base) readings.set(held.right, { held, side: 'left' });
    if (held.right === base) readings.set(held.left, { held, side: 'right' });
  }
  const boilerplate = dossier.report.boilerplate.filter(({ article }) => article === base.article.id);
  const rows = sentencesOf(base, boilerplate).map((span) =>
    storyRow(members, span, (told) => {
      const reading = readings.get(told);
      return reading === undefined ? 'absent' : statusAt(reading, span);
    }),
  );
  return { family, ...members, rows };
}
