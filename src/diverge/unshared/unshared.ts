import type { Unworded, Span } from '../../model/model.js';
import { type Stretch, stretchAt, type TokenRange } from '../../model/prose.js';
import { loneSide, type Change, type Finding } from '../change.js';
import type { CreditedBy } from '../credited.js';
import { classify } from '../kinds.js';
import { divergenceOf, type Sides } from '../record.js';
import { blockParts, spanOf, type Side } from '../side.js';

/** A stretch that only one side has: whole sentences, a whole paragraph, or the part of a sentence next to a passage. */
interface Lone {
  readonly range: TokenRange;
  readonly extent: 'part' | 'sentence' | 'paragraph';
}

/** The uncovered parts of one sentence. */
function partsOf(sentence: Stretch, covered: Uint8Array): readonly Lone[] {
  const parts: Lone[] = [];
  let from = sentence.from;
  for (let at = sentence.from; at <= sentence.to; at += 1) {
    if (at < sentence.to && covered[at] === 0) continue;
    if (at > from)
      parts.push({ range: { from, to: at }, extent: at - from === sentence.to - sentence.from ? 'sentence' : 'part' });
    from = at + 1;
  }
  return parts;
}

/** So many words of a quotation stand in a passage when it is cut; a `The` that two quotations begin with is chance. Chosen, not measured. */
const MIN_HELD_WORDS = 3;

/** Where within a part of a sentence the quotation ends that a passage breaks off in, or the one begins that it takes up. */
function quotationBorder({ prose, quoted }: Side, { from, to }: TokenRange): number | null {
  const isBorder = (at: number): boolean => quoted[at - 1] !== quoted[at];
  const broken = stretchAt(prose.quotations, from);
  if (broken !== null && from - broken.from >= MIN_HELD_WORDS && broken.to < to && isBorder(broken.to))
    return broken.to;
  const taken = stretchAt(prose.quotations, to - 1);
  if (taken !== null && taken.to - to >= MIN_HELD_WORDS && taken.from > from && isBorder(taken.from)) return taken.from;
  return null;
}

/** What is cut from a quotation is one thing, who says it another: `and did nothing,” Brill said` is told as two. */
function withoutClause(side: Side, lone: Lone): readonly Lone[] {
  const border = lone.extent === 'part' ? quotationBorder(side, lone.range) : null;
  if (border === null) return [lone];
  const { from, to } = lone.range;
  return [
    { range: { from, to: border }, extent: 'part' },
    { range: { from: border, to }, extent: 'part' },
  ];
}

function loneStretches(side: Side, covered: Uint8Array): readonly Lone[] {
  return side.prose.sentences
    .flatMap((sentence) => partsOf(sentence, covered))
    .flatMap((lone) => withoutClause(side, lone));
}

/** Whole sentences with their punctuation; parts from word to word. */
function extentOf(side: Side, { range, extent }: Lone): Span {
  const inner = spanOf(side.prose, range);
  if (extent === 'part') return inner;
  const first = stretchAt(side.prose.sentences, range.from);
  const last = stretchAt(side.prose.sentences, range.to - 1);
  return { ...inner, start: first?.start ?? inner.start, end: last?.end ?? inner.end };
}

function findingFor(change: Change, lone: Lone): Finding {
  if (lone.extent === 'part') return classify(change);
  const side = loneSide(change);
  const parts = blockParts(change[side].prose, side, lone.range);
  return lone.extent === 'sentence'
    ? { kind: 'sentence', severity: 'medium', reasonCode: 'sentence-one-sided', parts }
    : { kind: 'paragraph', severity: 'medium', reasonCode: 'paragraph-one-sided', parts };
}

/**
 * What neither a passage nor a retelling holds: sentences and paragraphs that one side has alone, and the rest of
 * sentences that are shared in part. Together with the passages and the furniture they account for every word.
 */
export function unsharedStretches(
  sides: Sides,
  covered: { readonly left: Uint8Array; readonly right: Uint8Array },
  credited: CreditedBy,
): readonly Unworded[] {
  const of = (name: 'left' | 'right'): readonly Unworded[] =>
    loneStretches(sides[name], covered[name]).map((lone) => {
      const none = { from: 0, to: 0 };
      const change: Change = {
        ...sides,
        leftRange: name === 'left' ? lone.range : none,
        rightRange: name === 'right' ? lone.range : none,
        credited,
      };
      const span = extentOf(sides[name], lone);
      const place = { left: name === 'left' ? span : null, right: name === 'right' ? span : null, passage: null };
      const finding = findingFor(change, lone);
      return divergenceOf(sides, { ...place, type: name === 'left' ? 'omitted' : 'added' }, finding);
    });
  return [...of('left'), ...of('right')];
}

/** The stretches of a side outside of `covered`, however many sentences each holds. */
function looseRanges(count: number, covered: Uint8Array): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let at = 0; at <= count; at += 1) {
    if (at < count && covered[at] === 0) continue;
    if (at > from) ranges.push({ from, to: at });
    from = at + 1;
  }
  return ranges;
}

/**
 * Two articles without shared copy: what stands between retold sentences is one record a stretch, because a list of all
 * the sentences of two different stories would say no more.
 */
export function looseStretches(
  sides: Sides,
  covered: { readonly left: Uint8Array; readonly right: Uint8Array },
): readonly Unworded[] {
  return (['left', 'right'] as const).flatMap((name) =>
    looseRanges(sides[name].prose.tokens.count, covered[name]).map((range) => {
      const span = extentOf(sides[name], { range, extent: 'paragraph' });
      const place = { left: name === 'left' ? span : null, right: name === 'right' ? span : null, passage: null };
      const finding: Finding = {
        kind: 'paragraph',
        severity: 'low',
        reasonCode: 'nothing-shared',
        parts: { side: name },
      };
      return divergenceOf(sides, { ...place, type: name === 'left' ? 'omitted' : 'added' }, finding);
    }),
  );
}
