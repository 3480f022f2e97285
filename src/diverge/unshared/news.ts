import { stretchAt, type TokenRange } from '../../model/prose.js';
import { contentWords, stemsOf } from '../change.js';
import { sample } from '../change.js';
import type { Sides } from '../record.js';
import { isName, namesIn, type Side } from '../side.js';

/** What a reader of the other report does not learn from it. */
export interface News {
  /** There is enough of it for an editor to want to know. */
  readonly isTelling: boolean;
  /** Its names that are not in the other report, at most four. */
  readonly names: readonly string[];
}

/** Words of content of one side, by stem; made once for each side of a pair. */
const known = new WeakMap<Side, ReadonlySet<string>>();

function stemsIn(side: Side): ReadonlySet<string> {
  const found = known.get(side);
  if (found !== undefined) return found;
  const made = new Set(stemsOf(contentWords(side, { from: 0, to: side.prose.tokens.count }), side));
  known.set(side, made);
  return made;
}

/** Names told in a reason, at most. */
const MOST_NAMES = 4;

/** The names of a range that stand nowhere in the other report, as printed and each once. */
function newNames(side: Side, { from, to }: TokenRange, others: ReadonlySet<string>): readonly string[] {
  const names: string[] = [];
  for (let at = from; at < to; at += 1) {
    if (!isName(side, at)) continue;
    let end = at + 1;
    while (
      end < to &&
      isName(side, end) &&
      stretchAt(side.prose.sentences, end) === stretchAt(side.prose.sentences, at)
    )
      end += 1;
    const stems = stemsOf(namesIn(side, { from: at, to: end }), side);
    const printed = sample(side.prose, { from: at, to: end }).replace(/['’]s?$/u, '');
    if (stems.every((stem) => !others.has(stem)) && !names.includes(printed)) names.push(printed);
    at = end - 1;
  }
  return names;
}

/** Fewer new words of content than this, and no new name, tell nothing that the other report does not. Chosen on the judged pairs. */
const FEWEST_NEW_WORDS = 3;

/** The content of a range, by stem, that the other report has nowhere; each word once. Figures have kinds of their own. */
export function newWordsIn(sides: Sides, name: 'left' | 'right', range: TokenRange): readonly string[] {
  const [side, other] = name === 'left' ? [sides.left, sides.right] : [sides.right, sides.left];
  const others = stemsIn(other);
  const words = stemsOf(contentWords(side, range), side);
  return [...new Set(words)].filter((stem) => !others.has(stem) && !/\d/u.test(stem));
}

export function newsIn(sides: Sides, name: 'left' | 'right', range: TokenRange): News {
  const [side, other] = name === 'left' ? [sides.left, sides.right] : [sides.right, sides.left];
  const others = stemsIn(other);
  const words = newWordsIn(sides, name, range);
  const names = newNames(side, range, others);
  const isQuoted = side.quoted.subarray(range.from, range.to).some((one) => one === 1);
  return {
    isTelling: isQuoted || words.length >= FEWEST_NEW_WORDS || names.length > 0,
    names: names.slice(0, MOST_NAMES),
  };
}
