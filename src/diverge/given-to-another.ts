import type { Unworded, Passage, Span } from '../model/model.js';
import { tokensIn, type Prose, type TokenRange } from '../model/prose.js';
import { areTwoPeople, type NamedSpeaker } from '../words/speaker.js';
import type { Finding } from './change.js';
import { matchedTokens } from './marked-words.js';
import { divergenceOf, type Sides } from './record.js';
import { spanOf } from './side.js';

/** Fewer shared words are a turn of phrase that two people may use. Chosen, not measured. */
const MIN_SHARED_WORDS = 4;

/** Two quotations, one a side, that share words in a passage. */
interface SharedQuotation {
  readonly left: number;
  readonly right: number;
  readonly passage: string;
  shared: number;
}

/** Index + 1 of the quotation that holds each token: of those that are no quotation inside another and say where they end. */
function holdersIn({ tokens, quotations }: Prose): Uint32Array {
  const holders = new Uint32Array(tokens.count);
  quotations.forEach(({ from, to, depth, closed }, at) => {
    if (depth === 0 && closed) holders.fill(at + 1, from, to);
  });
  return holders;
}

function sharedQuotations(sides: Sides, passages: readonly Passage[]): readonly SharedQuotation[] {
  const [lefts, rights] = [holdersIn(sides.left.prose), holdersIn(sides.right.prose)];
  const found = new Map<string, SharedQuotation>();
  for (const passage of passages)
    for (const [i, j] of matchedTokens(sides, passage.cells)) {
      const [left, right] = [(lefts[i] ?? 0) - 1, (rights[j] ?? 0) - 1];
      if (left < 0 || right < 0) continue;
      const known = found.get(`${left} ${right}`);
      if (known === undefined) found.set(`${left} ${right}`, { left, right, passage: passage.id, shared: 1 });
      else known.shared += 1;
    }
  return [...found.values()].filter((one) => isOneUtterance(sides, one));
}

function isOneUtterance(sides: Sides, { left, right, shared }: SharedQuotation): boolean {
  const sizes = [sides.left.prose.quotations[left], sides.right.prose.quotations[right]].map((quotation) =>
    quotation === undefined ? 0 : quotation.to - quotation.from,
  );
  return shared >= MIN_SHARED_WORDS && shared * 2 >= Math.min(...sizes);
}

/** A quotation that each side gives to somebody else. */
interface Given {
  readonly shared: SharedQuotation;
  readonly left: NamedSpeaker;
  readonly right: NamedSpeaker;
}

/** Words that two people say in one report, one after the other, are matched both ways: whose they are is no difference. */
function givenToAnother(sides: Sides, passages: readonly Passage[]): readonly Given[] {
  const [lefts, rights] = [sides.left.sources.speakers, sides.right.sources.speakers];
  if (!lefts.some((one) => one?.isCertain) || !rights.some((one) => one?.isCertain)) return [];
  const all = sharedQuotations(sides, passages).map((shared) => ({
    shared,
    left: lefts[shared.left] ?? null,
    right: rights[shared.right] ?? null,
  }));
  const settled = all.filter(({ left, right }) => !areTwoPeople(left, right)).map(({ shared }) => shared);
  const [settledLeft, settledRight] = [
    new Set(settled.map(({ left }) => left)),
    new Set(settled.map(({ right }) => right)),
  ];
  return all.flatMap(({ shared, left, right }) =>
    left === null || right === null || settledLeft.has(shared.left) || settledRight.has(shared.right)
      ? []
      : [{ shared, left, right }],
  );
}

const findingFor = ({ left, right }: Given): Finding => ({
  kind: 'quote',
  severity: 'high',
  reasonCode: 'speaker-differs',
  parts: { left: left.name, right: right.name },
});

const overlaps = (one: TokenRange, other: TokenRange): boolean => one.from < other.to && other.from < one.to;

const rangeOf = (prose: Prose, span: Span | null): TokenRange =>
  span === null ? { from: 0, to: 0 } : tokensIn(prose, span);

/** For each token of the left, index + 1 of the divergence that replaces it. */
function replacedIn({ left }: Sides, divergences: readonly Unworded[]): Uint32Array {
  const column = new Uint32Array(left.prose.tokens.count);
  divergences.forEach(({ type, left: span }, at) => {
    const { from, to } = type === 'altered' ? rangeOf(left.prose, span) : { from: 0, to: 0 };
    column.fill(at + 1, from, to);
  });
  return column;
}

/** The record of a quotation given to somebody else where no name in its own surroundings has changed: `she said`. */
function ownRecord(sides: Sides, given: Given): Unworded {
  const { shared } = given;
  const extent = (name: 'left' | 'right'): Span => {
    const { prose } = sides[name];
    return spanOf(prose, prose.quotations[shared[name]] ?? { from: 0, to: 0 });
  };
  const place = { left: extent('left'), right: extent('right'), passage: shared.passage, type: 'altered' } as const;
  return divergenceOf(sides, place, findingFor(given));
}

/**
 * Says of each quotation that both print whom the one gives it to and whom the other, where these are certainly two
 * people. A divergence that exchanges the one name for the other is told as this, which is the graver.
 */
export function withSpeakers(
  sides: Sides,
  passages: readonly Passage[],
  divergences: readonly Unworded[],
): readonly Unworded[] {
  const all = givenToAnother(sides, passages);
  if (all.length === 0) return divergences;
  const column = replacedIn(sides, divergences);
  const told = [...divergences];
  const made: Unworded[] = [];
  for (const given of all) {
    const at = column.subarray(given.left.range.from, given.left.range.to).find((one) => one > 0) ?? 0;
    const found = divergences[at - 1];
    const isExchange = found !== undefined && overlaps(rangeOf(sides.right.prose, found.right), given.right.range);
    if (isExchange) told[at - 1] = divergenceOf(sides, found, findingFor(given));
    else made.push(ownRecord(sides, given));
  }
  return [...told, ...made];
}
