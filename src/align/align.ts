import { contentId } from '../model/ids.js';
import type { CellOp, Passage, Span } from '../model/model.js';
import type { EngineOptions } from '../model/options.js';
import { quotedColumn, wordsIn, type Prose } from '../model/prose.js';
import { acceptDraft, type Acceptance } from './accept.js';
import { cellsOf } from './cells.js';
import { chainAnchors, type Chain } from './chain.js';
import { cover, emptyCoverage, freshPart, type Coverage } from './coverage.js';
import { numberKeys, type KeyPair } from './keys.js';
import { movedDrafts } from './moves.js';
import { isHopeless, matchRegion, type Region } from './script.js';
import { findAnchors, type Anchor } from './seed.js';
import { slideGaps } from './slide.js';
import { equalWords, trimEnds, type Draft } from './trim.js';
import { uncoveredRuns } from './uncovered.js';
import { widen } from './widen.js';

/** A pair on its way through the stage, its sides in canonical order. */
interface Work extends Acceptance {
  readonly keys: KeyPair;
}

/**
 * Whether the sides trade places for the work. Where several alignments are equally long, ties would fall otherwise
 * when the sides are swapped; a fixed order, taken from the content, makes swapped input give mirrored output.
 */
function mustSwap(left: Prose, right: Prose): boolean {
  if (left.tokens.count !== right.tokens.count) return left.tokens.count > right.tokens.count;
  const at = left.tokens.key.findIndex((key, place) => key !== right.tokens.key[place]);
  if (at >= 0) return (left.tokens.key[at] ?? '') > (right.tokens.key[at] ?? '');
  return left.article.text > right.article.text;
}

function regionOf(anchors: readonly Anchor[]): Region {
  const first = anchors[0] as Anchor;
  const last = anchors.at(-1) as Anchor;
  return {
    leftFrom: first.leftAt,
    rightFrom: first.rightAt,
    leftTo: last.leftAt + last.length,
    rightTo: last.rightAt + last.length,
  };
}

/** The longest common subsequence of a chain's region; a region too large for that is parted at an anchor and tried again. */
function fill(anchors: readonly Anchor[], keys: KeyPair): readonly (readonly number[])[] {
  const filled: (readonly number[])[] = [];
  const waiting = [anchors];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.length === 0) continue;
    const region = regionOf(part);
    const pairs = isHopeless(region, part) ? null : matchRegion(keys, region);
    if (pairs !== null) filled.push(pairs);
    else waiting.push(part.slice(part.length >> 1), part.slice(0, part.length >> 1));
  }
  return filled;
}

const isCopy = ({ left, right }: KeyPair): boolean =>
  left.length === right.length && left.every((key, at) => key === right[at]);

/** Every word with the one in its place: what a copy shares needs no looking for. */
const inPlace = ({ left }: KeyPair): readonly number[] => Array.from({ length: 2 * left.length }, (_, at) => at >> 1);

function draftPassages(work: Work): Draft[] {
  const { first, second, keys, minWords } = work;
  const coverage = emptyCoverage(first.tokens.count, second.tokens.count);
  if (isCopy(keys)) {
    const draft =
      keys.left.length === 0 ? null : acceptDraft(trimEnds(inPlace(keys)), work, { coverage, formed: false });
    return draft === null ? [] : [draft];
  }
  const drafts: Draft[] = [];
  const keep = (draft: Draft): void => {
    cover(coverage, draft);
    drafts.push(draft);
  };
  const anchors = findAnchors(keys);
  for (const chain of chainAnchors(anchors.anchors).filter((one: Chain) => one.score >= 3)) {
    for (const pairs of fill(freshPart(chain.anchors, coverage), keys)) {
      const draft = acceptDraft(trimEnds(pairs), work, { coverage, formed: drafts.length > 0 });
      if (draft !== null) keep(draft);
    }
  }
  for (const { draft, heldElsewhere } of uncoveredRuns(keys, anchors, { drafts, length: minWords })) {
    if (!heldElsewhere || acceptDraft(draft, work, { coverage, formed: true }) !== null) keep(draft);
  }
  return drafts.map((draft) => widened(draft, work, coverage));
}

/** A draft with the ends of its sentences, its script made anew where that changed it. */
function widened(draft: Draft, work: Work, coverage: Coverage): Draft {
  const first = { prose: work.first, covered: coverage.left, quoted: work.quoted.left };
  const second = { prose: work.second, covered: coverage.right, quoted: work.quoted.right };
  const region = widen(draft, first, second);
  const grown =
    region.leftFrom < draft.leftFrom ||
    region.rightFrom < draft.rightFrom ||
    region.leftTo > draft.leftTo ||
    region.rightTo > draft.rightTo;
  const pairs = grown ? matchRegion(work.keys, region) : null;
  const kept = pairs === null ? draft : { ...region, pairs };
  return { ...kept, pairs: slideGaps(kept.pairs, work.keys, { left: work.first, right: work.second }) };
}

const mirrored = (draft: Draft): Draft => ({
  leftFrom: draft.rightFrom,
  leftTo: draft.rightTo,
  rightFrom: draft.leftFrom,
  rightTo: draft.leftTo,
  pairs: draft.pairs.map((_, at) => draft.pairs[at ^ 1] ?? 0),
});

/** A draft and what its place among the others says about it. */
interface Placed {
  readonly draft: Draft;
  readonly moved: boolean;
}

const byLeft = (one: Draft, other: Draft): number => one.leftFrom - other.leftFrom || one.rightFrom - other.rightFrom;

function placed(drafts: readonly Draft[]): readonly Placed[] {
  const ordered = [...drafts].sort(byLeft);
  const moved = movedDrafts(ordered);
  return ordered.map((draft, at) => ({ draft, moved: moved[at] === true }));
}

const isQuoted = (quoted: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (quoted[at] !== 1) return false;
  return true;
};

/** The two sides of a pair as they are shown, with the tokens of each that stand inside quotation marks. */
interface Sides {
  readonly left: Prose;
  readonly right: Prose;
  readonly quoted: Coverage;
}

function sharedId(left: Span, right: Span, proses: { readonly left: Prose; readonly right: Prose }): string {
  const texts = [
    proses.left.article.text.slice(left.start, left.end),
    proses.right.article.text.slice(right.start, right.end),
  ];
  return contentId('p', [
    'shared',
    left.article,
    left.start,
    left.end,
    right.article,
    right.start,
    right.end,
    ...texts,
  ]);
}

function passageOf({ draft, moved }: Placed, { left, right, quoted }: Sides): Passage {
  const cells = cellsOf(draft, left, right);
  const span = (article: string, side: 'left' | 'right'): Span => ({
    article,
    start: cells[0]?.[side].start ?? 0,
    end: cells.at(-1)?.[side].end ?? 0,
  });
  const leftSpan = span(left.article.id, 'left');
  const rightSpan = span(right.article.id, 'right');
  const leftWords = wordsIn(left, { from: draft.leftFrom, to: draft.leftTo });
  const rightWords = wordsIn(right, { from: draft.rightFrom, to: draft.rightTo });
  const matched = draft.pairs.length / 2;
  const isVerbatim = matched === draft.leftTo - draft.leftFrom && matched === draft.rightTo - draft.rightFrom;
  return {
    id: sharedId(leftSpan, rightSpan, { left, right }),
    kind: isVerbatim ? 'verbatim' : 'near',
    left: leftSpan,
    right: rightSpan,
    words: Math.min(leftWords, rightWords),
    similarity:
      Math.min(equalWords(left, draft.pairs, 0), equalWords(right, draft.pairs, 1)) / Math.max(leftWords, rightWords),
    quoted:
      isQuoted(quoted.left, draft.leftFrom, draft.leftTo) || isQuoted(quoted.right, draft.rightFrom, draft.rightTo),
    moved,
    cells,
  };
}

/**
 * Aligns two texts: the passages they share, verbatim and near, moved ones included, sorted by their place in `left`.
 *
 * Every run of `minPassageWords` keys that both sides hold lies inside a passage (a second use of it elsewhere only where
 * it is long, quoted or a whole sentence); inside each passage the matched words
 * are as many as a longest common subsequence has; swapping the sides mirrors the result. Method: exact runs as seeds,
 * chained with bounded gaps (as minimap2 does for sequences), filled by an exact edit script, trimmed, widened to whole
 * sentences. Time is linear in the texts but for regions that differ much, which are bounded.
 *
 * @example
 * ```ts
 * import { align, analyse, articleFrom } from 'syndiff';
 * const one = analyse(articleFrom({ text: 'On Monday the council of Ardle voted to close the old ferry.' }));
 * const two = analyse(articleFrom({ text: 'On Monday the council of Ardle agreed to close the old ferry.' }));
 * const [passage] = align(one, two, { minPassageWords: 8 });
 * console.log(passage?.kind, passage?.cells.map((cell) => cell.op).join(' ')); // near equal replace equal
 * ```
 */
export function align(left: Prose, right: Prose, options: Pick<EngineOptions, 'minPassageWords'>): readonly Passage[] {
  const swap = mustSwap(left, right);
  const [first, second] = swap ? [right, left] : [left, right];
  const keys = numberKeys(first, second);
  const quoted = { left: quotedColumn(first), right: quotedColumn(second) };
  const work = placed(draftPassages({ first, second, keys, quoted, minWords: options.minPassageWords }));
  const shown = swap ? work.map(({ draft, moved }) => ({ draft: mirrored(draft), moved })) : [...work];
  const sides = { left, right, quoted: swap ? { left: quoted.right, right: quoted.left } : quoted };
  return shown.sort((one, other) => byLeft(one.draft, other.draft)).map((one) => passageOf(one, sides));
}

const MIRRORED_OPS: Readonly<Record<CellOp, CellOp>> = {
  equal: 'equal',
  replace: 'replace',
  insert: 'delete',
  delete: 'insert',
};

/** The passages of a pair with its sides swapped: what `align(right, left)` gives, without aligning again. */
export function mirror(passages: readonly Passage[], left: Prose, right: Prose): readonly Passage[] {
  return passages
    .map((passage) => ({
      ...passage,
      id: sharedId(passage.right, passage.left, { left: right, right: left }),
      left: passage.right,
      right: passage.left,
      cells: passage.cells.map((cell) => ({ op: MIRRORED_OPS[cell.op], left: cell.right, right: cell.left })),
    }))
    .sort((one, other) => one.left.start - other.left.start || one.right.start - other.right.start);
}
