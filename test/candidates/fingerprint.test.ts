import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, SPARSE } from '../../src/candidates/fingerprint.js';
import { runHashes, selectLeast } from '../../src/candidates/select.js';
import { HashColumn, hashWords } from '../../src/candidates/word-hashes.js';

const of = (text: string, window = SPARSE.window): readonly number[] => [
  ...fingerprint({ text, zones: [] }, { words: SPARSE.words, window }),
];

function wordHashes(text: string): readonly number[] {
  const column = new HashColumn();
  hashWords(text, { start: 0, end: text.length }, column);
  return [...column.filled];
}

const word = fc.constantFrom('ferry', 'quay', 'storm', 'Ardle', 'the', 'of', '16', '1,000', 'said', 'été', '“no”');
const words = (length: { minLength: number; maxLength: number }): fc.Arbitrary<string> =>
  fc.array(word, length).map((list) => list.join(' '));

describe('words', () => {
  test.each([
    ['Ferry', 'ferry'],
    ['été', 'e\u0301te\u0301'],
    ['été', 'ETE'],
    ['Moscow’s', "moscow's"],
    ['16', '60'],
    ['1,000', '1000.50'],
    ['co\u00adoperate', 'cooperate'],
    ['ｆｅｒｒｙ', 'ferry'],
  ])('hashWords(%j) is hashWords(%j)', (one, other) => {
    expect(wordHashes(one)).toEqual(wordHashes(other));
  });

  test.each([
    ['16 jets', 2],
    ['S-400s', 3],
    ['2.5, 3', 2],
    ['新华社', 3],
    ['', 0],
    ['— …', 0],
    ['end of 16.', 3],
  ])('hashWords(%j) finds %i words', (text, count) => {
    expect(wordHashes(text)).toHaveLength(count);
  });

  test('hashWords(text) tells different words apart', () => {
    expect(new Set(['ferry', 'ferries', 'quay', 'Ardle', '16', 'х', 'x'].map((one) => wordHashes(one)[0])).size).toBe(
      7,
    );
  });
});

describe('runs', () => {
  test('runHashes(words, n) depends on the n words of a run and on nothing before them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff), { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), (hashes, length) => {
        const all = runHashes(Uint32Array.from(hashes), length);
        expect(all).toHaveLength(Math.max(0, hashes.length - length + 1));
        all.forEach((hash, at) => {
          expect(runHashes(Uint32Array.from(hashes.slice(at, at + length)), length)[0]).toBe(hash);
        });
      }),
    );
  });

  test('selectLeast(runs, w) keeps what looking at every window on its own keeps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (list, window) => {
        const chosen = new HashColumn();
        selectLeast(Uint32Array.from(list), window, chosen);
        const places: number[] = [];
        for (let from = 0; list.length > 0 && (from === 0 || from + window <= list.length); from += 1) {
          const view = list.slice(from, from + window);
          const last = places.at(-1) ?? -1;
          const stays = last >= from && list[last] === Math.min(...view);
          if (!stays) places.push(from + view.lastIndexOf(Math.min(...view)));
        }
        expect([...chosen.filled]).toEqual(places.map((place) => list[place]));
      }),
    );
  });
});

describe('fingerprint', () => {
  test('fingerprint(a) and fingerprint(b) share a hash wherever a and b share eight words', () => {
    fc.assert(
      fc.property(
        words({ minLength: 8, maxLength: 20 }),
        fc.tuple(words({ minLength: 0, maxLength: 20 }), words({ minLength: 0, maxLength: 20 })),
        fc.tuple(words({ minLength: 0, maxLength: 20 }), words({ minLength: 0, maxLength: 20 })),
        (shared, one, other) => {
          const left = new Set(of(`${one[0]} ${shared} ${one[1]}`));
          expect(of(`${other[0]} ${shared} ${other[1]}`).some((hash) => left.has(hash))).toBe(true);
        },
      ),
    );
  });

  test('fingerprint(article) leaves zones out and joins no words across them', () => {
    const [before, zone, after] = [
      'On Monday the old ferry sank ',
      'Photo: somebody or other of us',
      ' near the quay of Ardle town.',
    ];
    const text = before + zone + after;
    const zones = [
      { kind: 'photo-credit' as const, span: { article: 'a', start: before.length, end: before.length + zone.length } },
    ];
    const found = [...fingerprint({ text, zones }, { words: 5, window: 1 })];
    expect(found).toEqual([...of(before, 1), ...of(after, 1)]);
  });

  test('fingerprint(text) of fewer than five words is empty', () => {
    expect(of('one two three four')).toEqual([]);
    expect(of('one two three four five')).toHaveLength(1);
  });

  test('fingerprint(text) keeps about two of five runs', () => {
    const letters = (nth: number): string =>
      nth.toString(36).replace(/\d/g, (digit) => 'äöüßéèêñçø'.charAt(Number(digit)) + 'q');
    const text = Array.from({ length: 20_000 }, (_, nth) => letters((nth * 7919) % 20_011)).join(' ');
    expect(of(text).length / 20_000).toBeGreaterThan(0.36);
    expect(of(text).length / 20_000).toBeLessThan(0.44);
  });

  test('fingerprint(text) of one word repeated keeps one of four runs', () => {
    expect(of('ferry '.repeat(4004))).toHaveLength(1000);
  });
});
