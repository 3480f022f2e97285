import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { equalColumns } from '../../src/candidates/equal-columns.js';
import { ShardedRows, type Overflow } from '../../src/candidates/sharded-rows.js';

/** An overflow in memory that counts what it holds. */
function overflow(): Overflow & { readonly kept: Uint8Array[] } {
  const kept: Uint8Array[] = [];
  return {
    kept,
    write: (bytes) => kept.push(bytes.slice()) - 1,
    read: (place, into) => into.set(kept[place] ?? new Uint8Array(0)),
  };
}

describe('ShardedRows', () => {
  test.each([
    ['in memory', null],
    ['with room for one block', 1 << 15],
    ['without room', 0],
  ])('take(shard) gives back every row in its order, %s', (_what, bytes) => {
    const spill = overflow();
    const rows = new ShardedRows(3, bytes === null ? null : { bytes, overflow: spill });
    const expected: [number, number][][] = [[], [], []];
    for (let at = 0; at < 30_000; at += 1) {
      const [shard, row] = [at % 7 === 0 ? 2 : 0, [Math.imul(at, 0x9e3779b1) >>> 0, at] as [number, number]];
      rows.add(shard, ...row);
      expected[shard]?.push(row);
    }
    expected.forEach((list, shard) => {
      const { key, value } = rows.take(shard);
      expect([...key].map((one, at) => [one, value[at]])).toEqual(list);
      expect(rows.take(shard).key).toHaveLength(0);
    });
    expect(spill.kept.length > 0).toBe(bytes !== null);
  });
});

describe('equalColumns', () => {
  test('equalColumns(a, b) groups the places where both columns are equal', () => {
    const row = fc.tuple(fc.nat(3), fc.oneof(fc.nat(2), fc.constant(0xffffffff)));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (list) => {
        const found = equalColumns(
          Uint32Array.from(list, ([one]) => one),
          Uint32Array.from(list, ([, other]) => other),
        );
        const plain = new Map<string, number[]>();
        list.forEach((pair, at) => plain.set(pair.join(), [...(plain.get(pair.join()) ?? []), at]));
        const expected = [...plain.values()].filter(({ length }) => length > 1);
        expect(found.map((group) => [...group]).sort()).toEqual(expected.sort());
      }),
    );
  });
});
