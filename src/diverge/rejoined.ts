import type { Unworded, Passage, Span } from '../model/model.js';
import { stretchAt, stretchIndexAt, tokensIn, type TokenRange } from '../model/prose.js';
import { contentWords, sample, stemsOf, typeOf, type Change, type Finding } from './change.js';
import type { CreditedBy } from './credited.js';
import { exchangedFinding } from './kinds/exchanged.js';
import { classify } from './kinds.js';
import { lonePart } from './listed.js';
import { divergenceOf, type Sides } from './record.js';
import { sentencePairs } from './sentence-pairs.js';
import { foldsIn, namesIn, spanOf, type Side } from './side.js';

/**
 * An alignment sees what changed places as two differences: something more here and the same something less there. Told
 * apart they say what is not so (a name left out, a speaker added), so that those of one sentence are joined again.
 */

/** Beyond so many differences in one sentence it is another sentence. */
const MAX_IN_SENTENCE = 8;

/** A divergence of one sentence, in tokens; a side without words is the empty range at its place, or null outside of passages. */
interface Placed {
  readonly divergence: Unworded;
  readonly left: TokenRange | null;
  readonly right: TokenRange | null;
}

interface Context {
  readonly sides: Sides;
  readonly credited: CreditedBy;
}

const rangeOf = ({ prose }: Side, span: Span | null): TokenRange | null =>
  span === null ? null : tokensIn(prose, span);

const isEmpty = (range: TokenRange | null): boolean => range === null || range.from === range.to;

/** The sentence that holds all of a range, or -1. */
function sentenceOf({ prose }: Side, range: TokenRange): number {
  const index = stretchIndexAt(prose.sentences, range.from);
  return range.to <= (prose.sentences[index]?.to ?? -1) ? index : -1;
}

/** The divergences in the words of each sentence of the left and its counterpart, in the order of the texts. */
function bySentence(sides: Sides, pairs: ReadonlyMap<number, number>, all: readonly Unworded[]): readonly Placed[][] {
  const leftOf = new Map([...pairs].map(([left, right]) => [right, left]));
  const groups = new Map<number, Placed[]>();
  for (const divergence of all) {
    if (divergence.type === 'moved' || divergence.severity === 'style') continue;
    const placed = {
      divergence,
      left: rangeOf(sides.left, divergence.left),
      right: rangeOf(sides.right, divergence.right),
    };
    const one = isEmpty(placed.left) ? -1 : sentenceOf(sides.left, placed.left as TokenRange);
    const other = isEmpty(placed.right) ? -1 : sentenceOf(sides.right, placed.right as TokenRange);
    const sentence = one >= 0 ? one : (leftOf.get(other) ?? -1);
    if (sentence < 0 || (one >= 0 && other >= 0 && pairs.get(one) !== other)) continue;
    const group = groups.get(sentence);
    if (group === undefined) groups.set(sentence, [placed]);
    else group.push(placed);
  }
  return [...groups.values()];
}

/** From the beginning of the first to the end of the last of two ranges; null where one has no place. */
function hull(one: TokenRange | null, other: TokenRange | null): TokenRange | null {
  if (one === null || other === null) return null;
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

const changeOf = ({ sides, credited }: Context, leftRange: TokenRange, rightRange: TokenRange): Change => ({
  ...sides,
  leftRange,
  rightRange,
  credited,
});

/** What joins two divergences: the finding, and the words on each side that it is about. */
interface Joint {
  readonly finding: Finding;
  readonly left: TokenRange;
  readonly right: TokenRange;
  /** Within what the divergences that it replaces stand, where that is more than its words. */
  readonly within?: { readonly left: TokenRange; readonly right: TokenRange };
  /** It is told beside what it joins, which alone accounts for words outside of passages. */
  readonly isBeside?: boolean;
}

/** Two that changed places, with what stands between them. */
function exchanged(context: Context, one: Placed, other: Placed): Joint | null {
  const [left, right] = [hull(one.left, other.left), hull(one.right, other.right)];
  if (left === null || right === null || one.divergence.passage !== other.divergence.passage) return null;
  const finding = exchangedFinding(changeOf(context, left, right));
  return finding === null ? null : { finding, left, right };
}

/** A list with one part more on one side: the part alone is what differs, not the words that it shifts. */
function listed(context: Context, one: Placed, other: Placed): Joint | null {
  const [left, right] = [hull(one.left, other.left), hull(one.right, other.right)];
  if (left === null || right === null || one.divergence.passage !== other.divergence.passage) return null;
  const { sides } = context;
  const gone = lonePart(sides.left, left, { side: sides.right, other: right });
  const come = gone === null ? lonePart(sides.right, right, { side: sides.left, other: left }) : null;
  const lone = gone ?? come;
  if (lone === null) return null;
  const [leftRange, rightRange] = gone === null ? [lone.place, lone.part] : [lone.part, lone.place];
  const { kind, severity } = classify(changeOf(context, leftRange, rightRange));
  const side = gone === null ? 'right' : 'left';
  const parts = { side, words: sample(sides[side].prose, lone.part) } as const;
  const finding: Finding = { kind, severity, reasonCode: 'list-part-one-sided', parts };
  return { finding, left: leftRange, right: rightRange, within: { left, right } };
}

/** Whether a range says who says so: a verb of saying, or `according to`. */
const isTag = (side: Side, range: TokenRange): boolean =>
  foldsIn(side, range).some((word) =>
    [side.vocabulary.neutralSaying, side.vocabulary.colouredSaying, side.vocabulary.announcing].some((set) =>
      set.has(word),
    ),
  );

/** When it was, and nothing else. */
function isWhen(side: Side, range: TokenRange): boolean {
  const words = Array.from({ length: range.to - range.from }, (_, step) => range.from + step).filter(
    (at) => !side.vocabulary.functionWords.has(side.prose.tokens.fold[at] ?? ''),
  );
  return words.length > 0 && words.every((at) => (side.dateAt[at] ?? 0) > 0);
}

/** The same words in the same order of names, at another place of the sentence: `…, said Lee` and `Lee said …`. */
function moved(context: Context, one: Placed, other: Placed): Joint | null {
  const [gone, come] = isEmpty(one.right) ? [one, other] : [other, one];
  if (!isEmpty(gone.right) || !isEmpty(come.left) || isEmpty(gone.left) || isEmpty(come.right)) return null;
  const [left, right] = [gone.left as TokenRange, come.right as TokenRange];
  const { sides } = context;
  const [words, others] = [contentWords(sides.left, left), contentWords(sides.right, right)];
  if (words.length === 0 || stemsOf(words, sides.left).join(' ') !== stemsOf(others, sides.right).join(' '))
    return null;
  if (namesIn(sides.left, left).join(' ') !== namesIn(sides.right, right).join(' ')) return null;
  if (foldsIn(sides.left, left).some((word) => sides.left.vocabulary.negations.has(word))) return null;
  if (isTag(sides.left, left))
    return {
      finding: { kind: 'attribution', severity: 'low', reasonCode: 'attribution-moved', parts: {} },
      left,
      right,
    };
  if (!isWhen(sides.left, left)) return null;
  return { finding: { kind: 'wording', severity: 'low', reasonCode: 'date-moved', parts: {} }, left, right };
}

/** Longest beginning or end of a sentence that is held against another, in words: a clause. Chosen, not measured. */
const MAX_RECAST = 20;

/** Two ranges that begin their sentences and stand before the same word, or end them and stand behind the same. */
function isAtOneEdge({ left, right }: Sides, one: TokenRange, other: TokenRange): boolean {
  const [here, there] = [left.prose, right.prose];
  const [first, second] = [stretchAt(here.sentences, one.from), stretchAt(there.sentences, other.from)];
  const isHead = first?.from === one.from && second?.from === other.from;
  if (isHead) return here.tokens.key[one.to] === there.tokens.key[other.to];
  const isTail = first?.to === one.to && second?.to === other.to;
  return isTail && here.tokens.key[one.from - 1] === there.tokens.key[other.from - 1];
}

/** Whether some of the left and some of the right have a word of content in common. */
function isAboutOne({ left, right }: Sides, one: TokenRange, other: TokenRange): boolean {
  const words = new Set(stemsOf(contentWords(left, one), left));
  return stemsOf(contentWords(right, other), right).some((word) => words.has(word));
}

/** The finding that two stretches make together, where it is that their figures differ. */
function differingFigures(context: Context, left: TokenRange, right: TokenRange): Joint | null {
  if (Math.max(left.to - left.from, right.to - right.from) > MAX_RECAST) return null;
  const finding = classify(changeOf(context, left, right));
  return finding.kind === 'number' && finding.severity === 'high' ? { finding, left, right } : null;
}

/** Two figures for the same, each told as standing on one side only: `carrying 40 masons` against `All 43 masons of`. */
function parted(context: Context, one: Placed, other: Placed): Joint | null {
  if (one.divergence.kind !== 'number' || other.divergence.kind !== 'number') return null;
  if (one.divergence.passage !== other.divergence.passage) return null;
  const [left, right] = [hull(one.left, other.left), hull(one.right, other.right)];
  if (left === null || right === null) return null;
  const { sides } = context;
  const isPair = [one, other].some((here) => {
    const there = here === one ? other : one;
    return here.left !== null && there.right !== null && isAboutOne(sides, here.left, there.right);
  });
  return isPair ? differingFigures(context, left, right) : null;
}

/**
 * A sentence that begins or ends in other words, about the same: `A ferry carrying 40 passengers` against `All 43 passengers of
 * a ferry that`. Told only where that shows a graver difference than words that are left out and others that are added.
 */
function recast(context: Context, one: Placed, other: Placed): Joint | null {
  const [gone, come] = isEmpty(one.right) ? [one, other] : [other, one];
  if (!isEmpty(gone.right) || !isEmpty(come.left) || isEmpty(gone.left) || isEmpty(come.right)) return null;
  const [left, right] = [gone.left as TokenRange, come.right as TokenRange];
  const { sides } = context;
  if (!isAtOneEdge(sides, left, right) || !isAboutOne(sides, left, right)) return null;
  const joint = differingFigures(context, left, right);
  return joint === null ? null : { ...joint, isBeside: true };
}

const isWithin = (inner: TokenRange | null, outer: TokenRange): boolean =>
  inner === null || (inner.from >= outer.from && inner.to <= outer.to);

/** Words that stand unchanged between two changes of one rewording, at most: a phrase. Chosen, not measured. */
const MAX_UNCHANGED = 4;

/** Whether the next change goes on with the rewording of one quotation. */
function goesOn(sides: Sides, one: Placed, next: Placed): boolean {
  const { passage, kind, severity } = next.divergence;
  if (kind !== 'quote' || severity !== 'high' || passage !== one.divergence.passage) return false;
  return (['left', 'right'] as const).every((name) => {
    const [here, there] = [one[name], next[name]];
    if (here === null || there === null) return false;
    const between = there.from - here.to;
    const { quotations } = sides[name].prose;
    // A place without words may be the end of the quotation.
    const at = isEmpty(there) ? there.from - 1 : there.from;
    return (
      between >= 0 &&
      between <= MAX_UNCHANGED &&
      stretchIndexAt(quotations, here.to - 1) === stretchIndexAt(quotations, at)
    );
  });
}

/**
 * A quotation that is put in other words: `has seen in a generation` against `has ever seen` is one change and not two. Cuts
 * alone stay cuts, each with its place.
 */
function reworded(context: Context, group: readonly Placed[]): { joint: Joint; parts: readonly Placed[] } | null {
  const [one] = group;
  if (one?.divergence.kind !== 'quote' || one.divergence.severity !== 'high') return null;
  const parts = [one];
  for (const next of group.slice(1)) {
    if (!goesOn(context.sides, parts.at(-1) as Placed, next)) break;
    parts.push(next);
  }
  const last = parts.at(-1) as Placed;
  const [left, right] = [hull(one.left, last.left), hull(one.right, last.right)];
  const types = new Set(parts.map(({ divergence }) => divergence.type));
  const isCut = types.size === 1 && !types.has('altered');
  if (parts.length === 1 || isCut || left === null || right === null) return null;
  const { kind, severity } = classify(changeOf(context, left, right));
  const finding: Finding = { kind, severity, reasonCode: 'quote-reworded', parts: {} };
  return kind === 'quote' ? { joint: { finding, left, right }, parts } : null;
}

/** What two divergences of a sentence have in common, and all that it replaces. */
function jointOf(context: Context, group: readonly Placed[]): { joint: Joint; parts: readonly Placed[] } | null {
  for (const [at, one] of group.entries()) {
    for (const other of group.slice(at + 1)) {
      const whole = exchanged(context, one, other) ?? listed(context, one, other) ?? parted(context, one, other);
      if (whole !== null) {
        const within = whole.within ?? whole;
        const parts = group.filter(({ left, right }) => isWithin(left, within.left) && isWithin(right, within.right));
        return { joint: whole, parts };
      }
      const joint = moved(context, one, other) ?? recast(context, one, other);
      if (joint !== null) return { joint, parts: [one, other] };
    }
  }
  for (const at of group.keys()) {
    const found = reworded(context, group.slice(at));
    if (found !== null) return found;
  }
  return null;
}

function joined(context: Context, { joint, parts }: { joint: Joint; parts: readonly Placed[] }): Unworded {
  const { sides } = context;
  const passage = parts[0]?.divergence.passage ?? parts[1]?.divergence.passage ?? null;
  const place = { left: spanOf(sides.left.prose, joint.left), right: spanOf(sides.right.prose, joint.right) };
  const type = typeOf(changeOf(context, joint.left, joint.right));
  return divergenceOf(sides, { ...place, passage, type }, joint.finding);
}

/** The names that a divergence has on one side and nothing on the other; none where both have words. */
function loneNames(sides: Sides, { left, right }: Placed, name: 'left' | 'right'): readonly string[] {
  const [own, opposite] = name === 'left' ? [left, right] : [right, left];
  return own === null || isEmpty(own) || !isEmpty(opposite) ? [] : namesIn(sides[name], own);
}

/** Whether what one side names at a place the other names at another place of the sentence. */
function isNamedElsewhere(sides: Sides, one: Placed, group: readonly Placed[]): boolean {
  const [own, opposite] = isEmpty(one.right) ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const names = loneNames(sides, one, own);
  const others = new Set(group.flatMap((other) => loneNames(sides, other, opposite)));
  return names.length > 0 && names.every((name) => others.has(name));
}

/** The divergences of a sentence that tell of a name and are told as what they are, a name that has moved. */
function movedNames({ sides }: Context, group: readonly Placed[]): ReadonlyMap<Unworded, Unworded> {
  const finding: Finding = { kind: 'wording', severity: 'low', reasonCode: 'name-moved', parts: {} };
  const moved = group.filter(
    (one) =>
      one.divergence.kind === 'name' && one.divergence.severity !== 'high' && isNamedElsewhere(sides, one, group),
  );
  return new Map(moved.map(({ divergence }) => [divergence, divergenceOf(sides, divergence, finding)]));
}

/**
 * Joins the divergences that are one: two names that changed places, an attribution at another place of its sentence, a
 * quotation that is put in other words. A name that has moved is told as such.
 */
export function rejoined(
  context: Context,
  passages: readonly Passage[],
  divergences: readonly Unworded[],
): readonly Unworded[] {
  const pairs = sentencePairs(context.sides, passages);
  const replaced = new Set<Unworded>();
  const made: Unworded[] = [];
  for (const group of bySentence(context.sides, pairs, divergences)) {
    let rest = group.length > MAX_IN_SENTENCE ? [] : group;
    for (let found = jointOf(context, rest); found !== null; found = jointOf(context, rest)) {
      const { parts, joint } = found;
      if (joint.isBeside !== true) for (const { divergence } of parts) replaced.add(divergence);
      made.push(joined(context, found));
      rest = rest.filter((one) => !parts.includes(one));
    }
    for (const [before, after] of movedNames(context, rest)) {
      replaced.add(before);
      made.push(after);
    }
  }
  return [...divergences.filter((one) => !replaced.has(one)), ...made];
}
