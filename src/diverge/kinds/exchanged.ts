import { TOKEN_KINDS, type TokenRange } from '../../model/prose.js';
import { inOneLine, sizeOf, type Change, type Finding, type Occupied } from '../change.js';
import { printed } from '../../languages/name-phrases.js';
import { isName, type Side } from '../side.js';

/** Longest name or noun with its article and titles, in words. */
const MAX_PART = 6;
/** Longest stretch that is looked at, in words: two who change places stand in one clause. */
const MAX_STRETCH = 40;

/** `Smith accused Jones` against `Jones accused Smith`: the first and the last part of the left, which the right exchanges. */
interface Exchange {
  readonly first: TokenRange;
  readonly between: TokenRange;
  readonly last: TokenRange;
}

const keysOf = ({ prose }: Side, { from, to }: TokenRange): readonly string[] => prose.tokens.key.slice(from, to);

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at]);

/** Every way to read the left as first · between · last with the right as last · between · first. */
function exchangesIn({ left, right, leftRange, rightRange }: Change): readonly Exchange[] {
  const [one, other] = [keysOf(left, leftRange), keysOf(right, rightRange)];
  const size = one.length;
  if (size !== other.length || size < 3 || size > MAX_STRETCH) return [];
  const found: Exchange[] = [];
  for (let first = 1; first <= MAX_PART && first < size - 1; first += 1) {
    if (!isSame(one.slice(0, first), other.slice(size - first))) continue;
    for (let last = 1; last <= MAX_PART && first + last < size; last += 1) {
      const isBack = isSame(one.slice(size - last), other.slice(0, last));
      if (!isBack || !isSame(one.slice(first, size - last), other.slice(last, size - first))) continue;
      const { from, to } = leftRange;
      found.push({
        first: { from, to: from + first },
        between: { from: from + first, to: to - last },
        last: { from: to - last, to },
      });
    }
  }
  return found;
}

const ARTICLES = new Set(['the', 'a', 'an']);

const tokensOf = ({ from, to }: TokenRange): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

const isContent = ({ prose, vocabulary }: Side, at: number): boolean =>
  !vocabulary.functionWords.has(prose.tokens.fold[at] ?? '');

const isNamed = (side: Side, at: number): boolean =>
  isName(side, at) || side.vocabulary.titles.has(side.prose.tokens.fold[at] ?? '');

/** Whether a part names somebody and nothing else: no preposition that it takes along, no figure, no date. */
function isParty({ side, range }: Occupied): boolean {
  const { fold, kind } = side.prose.tokens;
  const isPlain = (at: number): boolean => kind[at] === TOKEN_KINDS.word || kind[at] === TOKEN_KINDS.name;
  return (
    tokensOf(range).some((at) => isContent(side, at)) &&
    tokensOf(range).every((at) => isPlain(at) && (isContent(side, at) || ARTICLES.has(fold[at] ?? '')))
  );
}

/** Two who change places around what one does to the other: who did it and who suffered it. A list is no such thing. */
export function exchangedFinding(change: Change): Finding | null {
  const side = change.left;
  const found = exchangesIn(change).find(({ first, last }) => [first, last].every((range) => isParty({ side, range })));
  if (found === undefined) return null;
  const named = [found.first, found.last].every((range) => tokensOf(range).some((at) => isNamed(side, at)));
  const acts = tokensOf(found.between).some((at) => isContent(side, at) && !isName(side, at));
  if (!acts) return { kind: 'wording', severity: 'low', reasonCode: 'list-reordered', parts: {} };
  // A noun moved around another (`stone walls old`) says nothing; two that are as long as clauses are no parties.
  if (!named && sizeOf(found.first) + sizeOf(found.last) > MAX_PART) return null;
  const words = (range: TokenRange): string => inOneLine(printed(side.prose, range));
  const parts = { first: words(found.first), second: words(found.last) };
  return named
    ? { kind: 'name', severity: 'high', reasonCode: 'names-exchanged', parts }
    : { kind: 'wording', severity: 'high', reasonCode: 'parties-exchanged', parts };
}
