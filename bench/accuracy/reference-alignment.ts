/**
 * A slow alignment that is easy to believe: what two versions of a text have in common is a longest common subsequence
 * of their words, by the textbook table, whole sentences first. No seeds, no chains, nothing of the engine's.
 */

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** Runs of letters and digits, in lower case. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[0].toLowerCase().replaceAll('’', "'"),
  }));
}

/** For each word of the one list, the place of its partner in the other, or -1: one longest common subsequence. */
export function longestCommon(one: readonly string[], other: readonly string[]): Int32Array {
  const columns = other.length + 1;
  const table = new Uint16Array((one.length + 1) * columns);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      table[i * columns + j] =
        one[i] === other[j]
          ? table[(i + 1) * columns + j + 1]! + 1
          : Math.max(table[(i + 1) * columns + j]!, table[i * columns + j + 1]!);
    }
  }
  const partner = new Int32Array(one.length).fill(-1);
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) partner[i++] = j++;
    else if (table[(i + 1) * columns + j]! >= table[i * columns + j + 1]!) i += 1;
    else j += 1;
  }
  return partner;
}
