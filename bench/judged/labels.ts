import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../accuracy/data.js';
import { drawable } from './texts.js';

/** `[start, end)` in UTF-16 code units of a text; null where that side has nothing. */
export type Place = readonly [number, number] | null;
export type SideName = 'left' | 'right';
type Weight = 'high' | 'medium' | 'low';

/** What careful readers wrote down of one pair, as places in the two texts: no sentence of theirs. */
export interface PairLabels {
  readonly left: string;
  readonly right: string;
  readonly differences: readonly {
    readonly kind: string;
    readonly weight: Weight;
    readonly left: Place;
    readonly right: Place;
  }[];
  readonly blocks: readonly {
    readonly side: SideName;
    readonly place: Place;
    readonly sentences: number;
    readonly matter: Weight;
  }[];
  readonly retold: readonly { readonly left: Place; readonly right: Place }[];
  readonly moved: readonly { readonly left: Place; readonly right: Place }[];
  readonly quotations: readonly { readonly left: Place; readonly right: Place; readonly verdict: string }[];
  readonly credits: Readonly<Record<SideName, readonly { readonly place: Place; readonly scope: string }[]>>;
  readonly furniture: Readonly<Record<SideName, readonly Place[]>>;
  readonly headline: { readonly left: Place; readonly right: Place; readonly differs: boolean };
  readonly origin: string;
  readonly copy: Readonly<Record<SideName, number>>;
}

/** A pair with its texts and what readers say of it. */
export interface JudgedPair {
  readonly name: string;
  readonly texts: Readonly<Record<SideName, string>>;
  readonly about: Readonly<Record<SideName, { readonly outlet: string | null; readonly url: string | null }>>;
  readonly labels: PairLabels;
}

/** The judge's own file, with the words themselves. */
export interface Gold {
  readonly differences: readonly { kind: string; weight: Weight; left: string | null; right: string | null }[];
  readonly blocks: readonly { side: SideName; from: string; to: string; sentences: number; matter: Weight }[];
  readonly retold: readonly { left: string; right: string }[];
  readonly moved: readonly { left: string; right: string }[];
  readonly quotations: readonly { left: string | null; right: string | null; verdict: string }[];
  readonly credits: Readonly<Record<SideName, readonly { words: string; scope: string }[]>>;
  readonly furniture: Readonly<Record<SideName, readonly string[]>>;
  readonly headline?: { left?: string | null; right?: string | null; differs?: boolean };
  readonly origin: string;
  readonly copy: Readonly<Record<SideName, number>>;
}

function find(text: string, part: string | null | undefined): Place {
  const at = part === null || part === undefined || part === '' ? -1 : text.indexOf(part);
  return at < 0 ? null : [at, at + (part ?? '').length];
}

/** All places where a part is a line of its own, or else the first. */
function everywhere(text: string, part: string): readonly Place[] {
  const pattern = part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const lines = [...text.matchAll(new RegExp(`^[^\\S\\n]*${pattern}[^\\S\\n]*$`, 'gmu'))];
  if (lines.length > 0) return lines.map(({ index, 0: line }) => [index, index + line.length]);
  const first = find(text, part);
  return first === null ? [] : [first];
}

function blockPlace(text: string, from: string, to: string): Place {
  const start = text.indexOf(from);
  const end = start < 0 ? -1 : text.indexOf(to, start);
  return end < 0 ? null : [start, end + to.length];
}

/** Turns a judge's words into places. */
export function labelsOf(gold: Gold, texts: JudgedPair['texts'], ids: Pick<PairLabels, 'left' | 'right'>): PairLabels {
  const both = (one: { left: string | null; right: string | null }) => ({
    left: find(texts.left, one.left),
    right: find(texts.right, one.right),
  });
  const of = <T>(make: (side: SideName) => T): Record<SideName, T> => ({ left: make('left'), right: make('right') });
  const { headline } = gold;
  return {
    ...ids,
    differences: gold.differences.map((one) => ({ kind: one.kind, weight: one.weight, ...both(one) })),
    blocks: gold.blocks.map(({ side, from, to, sentences, matter }) => {
      return { side, place: blockPlace(texts[side], from, to), sentences, matter };
    }),
    retold: gold.retold.map(both),
    moved: gold.moved.map(both),
    quotations: gold.quotations.map((one) => ({ ...both(one), verdict: one.verdict })),
    credits: of((side) => gold.credits[side].map(({ words, scope }) => ({ place: find(texts[side], words), scope }))),
    furniture: of((side) => gold.furniture[side].flatMap((part) => everywhere(texts[side], part))),
    headline: {
      ...both({ left: headline?.left ?? null, right: headline?.right ?? null }),
      differs: headline?.differs === true,
    },
    origin: gold.origin,
    copy: gold.copy,
  };
}

const FILE = 'bench/labels/judged.json';

/** The pairs whose labels are in the repository, with their texts from the evaluation sets. */
export function labelledPairs(): readonly JudgedPair[] {
  const all = JSON.parse(readFileSync(join(projectRoot(), FILE), 'utf8')) as readonly PairLabels[];
  const articles = new Map(drawable().map((one) => [one.id, one]));
  return all.flatMap((labels, at) => {
    const [left, right] = [articles.get(labels.left), articles.get(labels.right)];
    if (left === undefined || right === undefined) return [];
    const about = { left: { outlet: left.outlet, url: left.url }, right: { outlet: right.outlet, url: right.url } };
    return [{ name: `q${at + 1}`, texts: { left: left.text, right: right.text }, about, labels }];
  });
}
