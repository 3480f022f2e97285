import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { align, analyse, articleFrom, mirror, type Passage, type Prose } from '../../src/index.js';
import { lcsLength, lcsPairs } from '../../src/align/lcs.js';
import { foldTypography } from '../../src/words/typography.js';

const prose = (text: string, id = 'a'): Prose =>
  analyse(articleFrom({ id, text, language: 'en', format: 'record', title: null }));
const OPTIONS = { minPassageWords: 8 };

/** Texts over few words repeat themselves all the time, which is what breaks an aligner. */
const WORDS = [
  'ferry',
  'council',
  'the',
  'of',
  'harbour',
  'harbor',
  'Ardle',
  'sixteen',
  '16',
  'said',
  '“not',
  'so”',
  'now.',
  'The',
];
const repetitive = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' '));

/** Two texts made of the same blocks in another order, with words changed: what reports that copy look like. */
const BLOCK_WORDS = Array.from({ length: 60 }, (_, n) => `word${String.fromCharCode(97 + (n % 26))}${n}x`);
const block = fc.array(fc.constantFrom(...BLOCK_WORDS), { minLength: 6, maxLength: 30 });
const copies = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 5 }),
    fc.array(fc.nat(4), { maxLength: 6 }),
    fc.array(fc.nat(200), { maxLength: 8 }),
  )
  .map(([blocks, order, edits]) => {
    const left = blocks.flat();
    const right = order.flatMap((at) => blocks[at % blocks.length] ?? []);
    for (const edit of edits) if (right.length > 0) right[edit % right.length] = `edited${edit}`;
    return [left.join(' '), right.join(' ')] as const;
  });
const pairs = fc.oneof(fc.tuple(repetitive, repetitive), copies);

/** The plain definition, row by row. */
function plainLcs(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const key of left) {
    const next = [0];
    right.forEach((other, at) =>
      next.push(key === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)),
    );
    row = next;
  }
  return row.at(-1) ?? 0;
}

const keysIn = ({ tokens }: Prose, { start, end }: { start: number; end: number }): string[] =>
  tokens.key.filter((_, at) => (tokens.start[at] ?? 0) >= start && (tokens.start[at] ?? 0) < end);

/** Matched keys of a passage: those of equal cells, and the spelling variants that stand one against one. */
function matchedKeys(left: Prose, right: Prose, passage: Passage): number {
  return passage.cells.reduce((sum, cell) => {
    const one = keysIn(left, cell.left);
    if (cell.op === 'equal') return sum + one.length;
    return sum + (one.length === 1 && one.join() === keysIn(right, cell.right).join() ? 1 : 0);
  }, 0);
}

/** The runs of a number of keys, in order. */
function runsOf({ tokens }: Prose, length: number): string[] {
  return tokens.key
    .slice(0, Math.max(0, tokens.count - length + 1))
    .map((_, at) => tokens.key.slice(at, at + length).join(' '));
}

describe('align', () => {
  test('align(a, b) matches in each passage as many keys as a longest common subsequence has', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [left, right] = [prose(one), prose(other, 'b')];
        for (const passage of align(left, right, OPTIONS)) {
          expect(matchedKeys(left, right, passage)).toBe(
            plainLcs(keysIn(left, passage.left), keysIn(right, passage.right)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('align(a, b) puts every shared run of minPassageWords keys into a passage, at one of its places on either side', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(3, 5, 8), ([one, other], minPassageWords) => {
        const [left, right] = [prose(one), prose(other, 'b')];
        const passages = align(left, right, { minPassageWords });
        const check = (own: Prose, foreign: Prose, side: 'left' | 'right'): void => {
          const runs = new Set(runsOf(foreign, minPassageWords));
          const held = new Set<string>();
          runsOf(own, minPassageWords).forEach((run, at) => {
            const [start, end] = [own.tokens.start[at] ?? 0, own.tokens.end[at + minPassageWords - 1] ?? 0];
            if (passages.some((passage) => passage[side].start <= start && end <= passage[side].end)) held.add(run);
          });
          for (const run of runsOf(own, minPassageWords)) if (runs.has(run)) expect(held).toContain(run);
        };
        check(left, right, 'left');
        check(right, left, 'right');
      }),
      { numRuns: 200 },
    );
  });

  test('align(b, a) mirrors align(a, b)', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [left, right] = [prose(one), prose(other, 'b')];
        expect(mirror(align(left, right, OPTIONS), left, right)).toEqual(align(right, left, OPTIONS));
      }),
      { numRuns: 300 },
    );
  });

  test('align(a, b) calls cells equal only where the texts are, but for case, Unicode form, typography and white space', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [left, right] = [prose(one), prose(other, 'b')];
        for (const { cells } of align(left, right, OPTIONS)) {
          for (const cell of cells) {
            if (cell.op !== 'equal') continue;
            expect(foldTypography(one.slice(cell.left.start, cell.left.end))).toBe(
              foldTypography(other.slice(cell.right.start, cell.right.end)),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('align(a, b) gives cells that cover every word of both spans, in order', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [left, right] = [prose(one), prose(other, 'b')];
        for (const passage of align(left, right, OPTIONS)) {
          for (const [side, own] of [
            ['left', left],
            ['right', right],
          ] as const) {
            const spans = passage.cells.map((cell) => cell[side]);
            spans.slice(1).forEach((span, at) => expect(span.start).toBeGreaterThanOrEqual(spans[at]?.end ?? 0));
            expect(spans.flatMap((span) => keysIn(own, span))).toEqual(keysIn(own, passage[side]));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('align(a, a) gives one verbatim passage without a difference', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BLOCK_WORDS), { minLength: 8, maxLength: 200 }), (words) => {
        const text = words.join(' ');
        const passages = align(prose(text), prose(text, 'b'), OPTIONS);
        expect(passages.map(({ kind, cells }) => [kind, cells.map(({ op }) => op)])).toEqual([['verbatim', ['equal']]]);
      }),
    );
  });

  test('align(a, b) finds swapped paragraphs as two passages, the lighter one moved', () => {
    const first =
      'The ferry leaves the northern quay at seven and comes back before the evening tide has turned again for the night.';
    const second = 'Nobody on the island remembers a winter in which it stayed in port for more than a week.';
    const passages = align(prose(`${first}\n\n${second}`), prose(`${second}\n\n${first}`, 'b'), OPTIONS);
    expect(passages.map(({ kind, moved }) => [kind, moved])).toEqual([
      ['verbatim', false],
      ['verbatim', true],
    ]);
  });

  test('align(a, b) takes five words inside quotation marks, but not five words of narration', () => {
    const quoted = 'He called it “a bad day for ferries” and left.';
    expect(align(prose(quoted), prose('It was “a bad day for ferries”, she wrote.', 'b'), OPTIONS)).toHaveLength(1);
    expect(
      align(prose('It was a bad day for ferries.'), prose('Then came a bad day for ferries!', 'b'), OPTIONS),
    ).toHaveLength(0);
  });

  describe('where borders repeat', () => {
    const hall = 'The council of Ardle voted on Monday to close the old ferry after sixty years on the estuary.';
    const bus = 'The bus over the northern bridge needs forty minutes more than the boat did on its slowest morning.';
    const names = 'The petition with four thousand names was handed to the mayor in front of the town hall.';
    const moved = 'The master said he would find other work for nine people before the winter begins.';
    const spans = (left: string, right: string): readonly string[] =>
      align(prose(left), prose(right, 'b'), OPTIONS).map(
        ({ left: span, moved: isMoved }) => `${isMoved ? 'moved ' : ''}${left.slice(span.start, span.end)}`,
      );

    test('align(a, b) finds a moved sentence although it and what follows it begin alike', () => {
      const left = [hall, bus, names, moved].join('\n');
      const found = spans(left, [hall, moved, bus, names].join('\n'));
      expect(found.filter((span) => span.startsWith('moved')).map((span) => span.includes(moved))).toContain(true);
    });

    test('align(a, b) gives one insertion for words that two insertions around a repeated word would give', () => {
      const left = `${hall} The master of the Ardle boats said nothing at all.`;
      const right = `${hall} Reporters asked the families of the Ardle crews on Monday. The master of the Ardle boats said nothing at all.`;
      const [passage] = align(prose(left), prose(right, 'b'), OPTIONS);
      const inserted = passage?.cells.filter(({ op }) => op === 'insert').map(({ right: span }) => span);
      expect(inserted?.map(({ start, end }) => right.slice(start, end))).toEqual([
        'Reporters asked the families of the Ardle crews on Monday',
      ]);
    });
  });

  test('align(a, b) keeps the ends of a reporting clause inside the passage', () => {
    const one = prose('“We have waited long enough for this bridge to be repaired,” he said.');
    const other = prose('“We have waited long enough for this bridge to be repaired,” he told the council.', 'b');
    const [passage] = align(one, other, OPTIONS);
    expect(passage?.kind).toBe('near');
    expect(other.article.text.slice(passage?.right.start, passage?.right.end)).toMatch(/council$/);
  });
});

describe('lcs', () => {
  // Two keys fill whole rows of bits, forty leave most of them empty: both ways of marking are met.
  const key = fc.oneof(fc.nat(1), fc.nat(6), fc.nat(40));
  const column = fc.array(key, { maxLength: 300 }).map((keys) => Int32Array.from(keys));
  test('lcsPairs(a, b) is a rising chain of equal keys as long as the plain table says', () => {
    fc.assert(
      fc.property(column, column, (left, right) => {
        const found = lcsPairs(left, right);
        for (let at = 0; at < found.length; at += 2) {
          expect(left[found[at] ?? -1]).toBe(right[found[at + 1] ?? -1]);
          if (at > 0)
            expect((found[at] ?? 0) > (found[at - 2] ?? 0) && (found[at + 1] ?? 0) > (found[at - 1] ?? 0)).toBe(true);
        }
        const plain = plainLcs([...left].map(String), [...right].map(String));
        expect(found.length / 2).toBe(plain);
        expect(lcsLength(left, right)).toBe(plain);
      }),
    );
  });
});
