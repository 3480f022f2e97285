import type { Prose, Stretch } from '../prose.js';
import type { Columns } from './script.js';
import { movedDrafts } from './moves.js';
import type { Draft } from './trim.js';

/** A side of a pair while its passages are gathered. */
interface Side {
  readonly prose: Prose;
  readonly column: Int32Array;
  readonly name: 'left' | 'right';
}

const fromOf = (draft: Draft, { name }: Side): number => (name === 'left' ? draft.leftFrom : draft.rightFrom);
const toOf = (draft: Draft, { name }: Side): number => (name === 'left' ? draft.leftTo : draft.rightTo);

/** For each place of a side, how many tokens before it lie inside a passage. */
function heldBefore(drafts: readonly Draft[], side: Side): Int32Array {
  const depth = new Int32Array(side.column.length + 1);
  for (const draft of drafts) {
    depth[fromOf(draft, side)] = (depth[fromOf(draft, side)] ?? 0) + 1;
    depth[toOf(draft, side)] = (depth[toOf(draft, side)] ?? 0) - 1;
  }
  const before = new Int32Array(depth.length);
  let open = 0;
  for (let at = 0; at + 1 < depth.length; at += 1) {
    open += depth[at] ?? 0;
    before[at + 1] = (before[at] ?? 0) + (open > 0 ? 1 : 0);
  }
  return before;
}

/** The sentences that no passage touches, by their keys; null where two of a side are the same. */
function loneSentences(drafts: readonly Draft[], side: Side): ReadonlyMap<string, Stretch | null> {
  const held = heldBefore(drafts, side);
  const found = new Map<string, Stretch | null>();
  for (const sentence of side.prose.sentences) {
    if (held[sentence.from] !== held[sentence.to]) continue;
    const keys = side.column.subarray(sentence.from, sentence.to).join(' ');
    found.set(keys, found.has(keys) ? null : sentence);
  }
  return found;
}

/** For a place of a side, how many of the passages end at or before it. */
function countBefore(drafts: readonly Draft[], side: Side): (at: number) => number {
  const ends = new Int32Array(side.column.length + 1);
  for (const draft of drafts) ends[toOf(draft, side)] = (ends[toOf(draft, side)] ?? 0) + 1;
  for (let at = 1; at < ends.length; at += 1) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0);
  return (at) => ends[at] ?? 0;
}

function sentenceDraft(left: Stretch, right: Stretch): Draft {
  const pairs = Array.from({ length: left.to - left.from }, (_, step) => [left.from + step, right.from + step]).flat();
  return { leftFrom: left.from, leftTo: left.to, rightFrom: right.from, rightTo: right.to, pairs };
}

/**
 * Equal sentences that every passage left over, although they stand between the same passages on both sides: too short
 * to seed, like the last line of a report of which the sentence before was moved. Read apart they would be called left
 * out here and added there. A sentence that its side has twice is nobody's counterpart.
 */
export function leftoverSentences(
  drafts: readonly Draft[],
  columns: Columns,
  proses: { readonly left: Prose; readonly right: Prose },
): readonly Draft[] {
  if (drafts.length === 0) return [];
  const left: Side = { prose: proses.left, column: columns.left, name: 'left' };
  const right: Side = { prose: proses.right, column: columns.right, name: 'right' };
  const others = loneSentences(drafts, right);
  const ordered = [...drafts].sort((one, other) => one.leftFrom - other.leftFrom || one.rightFrom - other.rightFrom);
  const moved = movedDrafts(ordered);
  const inOrder = ordered.filter((_, at) => moved[at] !== true);
  const [leftRank, rightRank] = [countBefore(inOrder, left), countBefore(inOrder, right)];
  return [...loneSentences(drafts, left)].flatMap(([keys, sentence]) => {
    const other = others.get(keys) ?? null;
    if (sentence === null || other === null || leftRank(sentence.from) !== rightRank(other.from)) return [];
    return [sentenceDraft(sentence, other)];
  });
}
