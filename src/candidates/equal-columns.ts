import { sortRows } from './radix.js';

/**
 * Places at which two columns both hold the same values: groups of two and more, each rising. Made for hashes of whole
 * texts, of which 32 bits would not do: among a million texts a hundred pairs have those by chance.
 */
export function equalColumns(one: Uint32Array, other: Uint32Array): Uint32Array[] {
  const places = Uint32Array.from(one.keys());
  const byOther = sortRows({ key: other, value: places });
  const sorted = sortRows({ key: byOther.value.map((at) => one[at] as number), value: byOther.value });
  const groups: Uint32Array[] = [];
  let from = 0;
  const isSame = (at: number): boolean =>
    sorted.key[at] === sorted.key[from] && other[sorted.value[at] as number] === other[sorted.value[from] as number];
  for (let to = 1; to <= one.length; to += 1) {
    if (to < one.length && isSame(to)) continue;
    if (to - from > 1) groups.push(sorted.value.slice(from, to));
    from = to;
  }
  return groups;
}
