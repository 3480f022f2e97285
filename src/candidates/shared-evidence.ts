/**
 * The second tier: a candidate pair shares some selected runs anywhere; here all runs of both are looked at, to tell
 * copy from two turns of phrase. Costs a few microseconds a pair where aligning costs a millisecond.
 */

/** Words of a run that seeds, as in the fingerprints. */
const SEED_WORDS = 5;
/** Places of one run in an article that are followed; a run that stands there more often is a refrain. */
const MOST_PLACES = 4;
/** Runs of one passage stand at most so many words apart on a side: copy with a sentence put in. */
const MOST_GAP = 60;
/** Longer runs are taken in pieces, and no more runs than this are looked at: a refrain has one on every diagonal. */
const LONGEST_RUN = 256;
const MOST_RUNS = 4096;
/** Runs that are looked at together with one: a pair with more is judged by what they add up to within that. */
const MOST_LOOKED_BACK = 32;
/**
 * What a further run counts less than its words, because it may stand at any of so many places beside the first. On made
 * corpora of 10,000 articles a chance run becomes 4.6 times rarer with each word (`npm run bench:corpus` prints it), so
 * the 60 × 60 places of a second run are worth five words.
 */
const PER_RUN = 5;

/** A shared run: places in both, and its words. */
interface Run {
  readonly left: number;
  readonly right: number;
  readonly words: number;
}

/** All runs of five words of an article, to be looked up. */
export class WordIndex {
  private readonly slots: Int32Array;
  private readonly next: Int32Array;
  private readonly mask: number;

  constructor(readonly words: Uint32Array) {
    let size = 64;
    while (size < 2 * words.length) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    this.next = new Int32Array(words.length).fill(-1);
    for (let at = words.length - SEED_WORDS; at >= 0; at -= 1) {
      const slot = hashAt(words, at) & this.mask;
      this.next[at] = this.slots[slot] as number;
      this.slots[slot] = at;
    }
  }

  /** The first place whose slot is that of the run at `at` of `words`, or -1. */
  first(words: Uint32Array, at: number): number {
    return this.slots[hashAt(words, at) & this.mask] as number;
  }

  /** The next place of the same slot, or -1. */
  after(place: number): number {
    return this.next[place] as number;
  }
}

function hashAt(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let step = 0; step < SEED_WORDS; step += 1) {
    hash = Math.imul(hash ^ (words[at + step] as number), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return hash;
}

/** Words from two places on that are equal, no more than `LONGEST_RUN`. */
function runLength(left: Uint32Array, right: Uint32Array, { from, to }: { from: number; to: number }): number {
  const most = Math.min(LONGEST_RUN, left.length - from, right.length - to);
  let words = 0;
  while (words < most && left[from + words] === right[to + words]) words += 1;
  return words;
}

/** The shared runs of five words and more, by their place in the right article; each once. */
function runsOf(left: WordIndex, right: Uint32Array): Run[] {
  const runs: Run[] = [];
  // How far each diagonal has been followed: a run is met again at each of its words.
  const followed = new Map<number, number>();
  for (let at = 0; at + SEED_WORDS <= right.length && runs.length < MOST_RUNS; at += 1) {
    let places = 0;
    for (let place = left.first(right, at); place >= 0 && places < MOST_PLACES; place = left.after(place)) {
      places += 1;
      if ((followed.get(at - place) ?? 0) > at) continue;
      const words = runLength(left.words, right, { from: place, to: at });
      if (words < SEED_WORDS) continue;
      followed.set(at - place, at + words);
      runs.push({ left: place, right: at, words });
    }
  }
  return runs;
}

const follows = (one: Run, other: Run): boolean => {
  const [left, right] = [other.left - one.left - one.words, other.right - one.right - one.words];
  return left >= 0 && right >= 0 && left <= MOST_GAP && right <= MOST_GAP;
};

/** What two articles have in common in one place: a chain of runs that stand in the same order and near each other. */
export interface SharedEvidence {
  /**
   * The words of the best chain, less five for each run but the first. Two articles that have copied nothing from each other
   * reach eight about once in sixteen thousand pairs, and each word more is 4.6 times rarer.
   */
  readonly evidence: number;
  /** The words of the longest chain: copy of which every third word is another has much of it in many short runs. */
  readonly copied: number;
}

/** How much shared copy two articles have in one place, at the least. */
export function sharedEvidence(left: WordIndex, right: Uint32Array): SharedEvidence {
  const runs = runsOf(left, right);
  const [scores, lengths] = [new Float64Array(runs.length), new Float64Array(runs.length)];
  let [evidence, copied] = [0, 0];
  runs.forEach((run, at) => {
    let [score, length] = [0, 0];
    for (let back = at - 1; back >= Math.max(0, at - MOST_LOOKED_BACK); back -= 1) {
      const [scored, long] = [(scores[back] as number) - PER_RUN, lengths[back] as number];
      if ((scored <= score && long <= length) || !follows(runs[back] as Run, run)) continue;
      score = Math.max(score, scored);
      length = Math.max(length, long);
    }
    scores[at] = score + run.words;
    lengths[at] = length + run.words;
    evidence = Math.max(evidence, scores[at]);
    copied = Math.max(copied, lengths[at]);
  });
  return { evidence, copied };
}
