import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articleFrom, compare, type Article, type Report, type Span } from '../../src/index.js';

const SENTENCES = [
  'The council of Ardle voted on Monday to close the old ferry at the end of the year.',
  '“We have waited long enough for a bridge that never came,” said the mayor, Jane Doe.',
  'The ferry carried 2,500 passengers last year, about 16 per cent fewer than in 2019.',
  'Fishermen say the closure will cost them dozens of trips to the northern market.',
  'A study for the Harbour Post found that repairs would cost $2.5 million.',
  'According to the Ardle Times, the company has not paid its crews since September 9.',
  'Nobody on the island remembers a winter in which the boat stayed in port for a week.',
  '"It is the only road we have," an islander told Reuters, and went home.',
  'The defence ministry offered a landing craft, which was organised within two days.',
  'Schoolchildren now cross in a rowing boat that leaves from the lower quay at dawn.',
];
const EDITS: readonly (readonly [string, string])[] = [
  ['2,500', '3,000'],
  ['defence', 'defense'],
  ['not paid', 'paid'],
  ['“', '"'],
  ['said', 'claimed'],
  ['Jane Doe', 'John Roe'],
  ['Monday', 'Tuesday'],
  ['dozens', 'hundreds'],
];

const report = fc
  .tuple(fc.shuffledSubarray(SENTENCES, { minLength: 1 }), fc.subarray([...EDITS]), fc.constantFrom(' ', '\n\n'))
  .map(([sentences, edits, gap]) => edits.reduce((text, [from, to]) => text.replaceAll(from, to), sentences.join(gap)));
const hostile = fc.oneof(report, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 300 }));

const article = (text: string, id: string): Article => articleFrom({ id, text, source: `${id}.txt` });

/** Every span of a report, wherever it stands. */
function spansOf(value: unknown): readonly Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (value === null || typeof value !== 'object') return [];
  if ('start' in value && 'end' in value) return [value as Span];
  return Object.values(value).flatMap(spansOf);
}

/** What a pair leaves unaccounted for on one side: words that no cell, retelling, lone divergence, zone or boilerplate holds. */
function unaccounted(found: Report, pair: Report['pairs'][number], side: 'left' | 'right'): string {
  const id = pair[side];
  const own = found.articles.find((one) => one.id === id);
  const spans: (Span | null)[] = [
    ...(own?.zones.map(({ span }) => span) ?? []),
    ...found.boilerplate,
    ...found.passages
      .filter((passage) => pair.passages.includes(passage.id))
      .flatMap((passage) => (passage.kind === 'retold' ? [passage[side]] : passage.cells.map((cell) => cell[side]))),
    ...found.divergences
      .filter(
        (one) =>
          one.pair[0] === pair.left && one.pair[1] === pair.right && (one.type === 'added' || one.type === 'omitted'),
      )
      .map((one) => one[side]),
  ];
  const text = own?.text ?? '';
  const open = new Uint8Array(text.length).fill(1);
  for (const span of spans) if (span?.article === id) open.fill(0, span.start, span.end);
  return [...open].map((one, at) => (one === 1 ? text.charAt(at) : ' ')).join('');
}

describe('compare', () => {
  test('compare(articles) accounts for every word of both sides of every pair', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 3 }), (texts) => {
        const found = compare(texts.map((text, at) => article(text, `a${at}`)));
        for (const pair of found.pairs) {
          for (const side of ['left', 'right'] as const)
            expect(unaccounted(found, pair, side)).not.toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('compare(articles) gives spans that lie inside the text and say what the record claims', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 3 }), (texts) => {
        const found = compare(texts.map((text, at) => article(text, `a${at}`)));
        const textOf = new Map(found.articles.map(({ id, text }) => [id, text]));
        for (const { article: id, start, end } of spansOf(found)) {
          expect(start >= 0 && start <= end && end <= (textOf.get(id)?.length ?? -1)).toBe(true);
        }
        for (const { kind, left, right, leftText, rightText } of found.divergences) {
          if (kind === 'headline') continue;
          if (left !== null) expect(textOf.get(left.article)?.slice(left.start, left.end)).toBe(leftText);
          if (right !== null) expect(textOf.get(right.article)?.slice(right.start, right.end)).toBe(rightText);
        }
        for (const { readings } of found.quotations) {
          for (const { span, text } of readings)
            expect(textOf.get(span.article)?.slice(span.start, span.end)).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('compare(articles) gives the same report whatever their order, where the evidence names a base', () => {
    fc.assert(
      fc.property(fc.array(report, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), (texts, dice) => {
        const dated = texts.map((text, at) =>
          articleFrom({ id: `a${at}`, text, source: `a${at}.txt`, published: `2021-09-0${at + 1}` }),
        );
        const shuffled = dated
          .map((one) => ({ one, key: Number(dice.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(compare(shuffled)).toEqual(compare(dated));
      }),
      { numRuns: 100 },
    );
  });

  describe('compare reads the others against the first named, where nothing tells who was first', () => {
    const COPY =
      'The council of Ardle closed the old ferry on Monday after it had leaked for most of the summer, and nobody could say who should pay for the repairs.';
    const made = (id: string, published: string | null): Article =>
      articleFrom({ id, text: `${COPY} This line is told by ${id} alone.`, published });
    const [undated, first, later] = [made('undated', null), made('first', '2024-05-03'), made('later', '2024-05-04')];
    const GIVEN = 'as given: nothing in the reports says who was first';

    test.each([
      ['undated, dated', [undated, first]],
      ['dated, undated', [first, undated]],
      ['a day, an hour of that day', [made('day', '2024-05-03'), made('hour', '2024-05-03T10:00Z')]],
      ['an hour, its day', [made('hour', '2024-05-03T10:00Z'), made('day', '2024-05-03')]],
    ])('%s', (_, given) => {
      const { pairs, families } = compare(given);
      expect([pairs[0]?.left, pairs[0]?.reason]).toEqual([given[0]?.id, GIVEN]);
      expect([families[0]?.base, families[0]?.order[0]?.because]).toEqual([given[0]?.id, GIVEN]);
    });

    test('and says `as given` of no pair that is read the other way round', () => {
      for (const given of [
        [undated, first, later],
        [later, undated, first],
      ]) {
        const { pairs } = compare(given);
        const places = new Map(given.map(({ id }, at) => [id, at]));
        expect(pairs.length).toBe(3);
        for (const { left, right, reason } of pairs)
          if (reason === GIVEN) expect(places.get(left)).toBeLessThan(places.get(right) ?? -1);
      }
    });
  });

  test('compare([a, b]) swaps added and omitted when the first named is the base', () => {
    const mirrored = { added: 'omitted', omitted: 'added', altered: 'altered', moved: 'moved' } as const;
    fc.assert(
      fc.property(report, report, (one, other) => {
        const [a, b] = [article(one, 'a'), article(other, 'b')];
        const forth = compare([a, b]);
        const back = compare([b, a]);
        if (forth.pairs[0]?.left === back.pairs[0]?.left) {
          expect(back).toEqual(forth);
          return;
        }
        const plain = ({ divergences }: Report, swap: boolean): string[] =>
          divergences
            .filter(({ kind }) => kind !== 'quote' && kind !== 'credit')
            .map(({ type, kind, leftText, rightText }) =>
              swap
                ? [mirrored[type], kind, rightText, leftText].join('|')
                : [type, kind, leftText, rightText].join('|'),
            )
            .sort();
        expect(plain(back, true)).toEqual(plain(forth, false));
      }),
      { numRuns: 200 },
    );
  });

  test('compare([a, a]) has one passage and no divergence', () => {
    fc.assert(
      fc.property(report, (text) => {
        const found = compare([article(text, 'a'), article(text, 'b')]);
        expect(found.passages.length).toBe(1);
        expect(found.divergences).toEqual([]);
      }),
    );
  });

  test('compare(articles) finds the same between two whether or not an unrelated third is there', () => {
    const third = article(
      'Beekeepers in a distant valley report the best heather honey of the decade, thanks to rain.',
      'zz',
    );
    fc.assert(
      fc.property(report, report, (one, other) => {
        const two = [article(one, 'a'), article(other, 'b')];
        const alone = compare(two);
        const among = compare([...two, third]);
        const own = (found: Report): unknown => [
          found.passages,
          found.divergences.filter(({ pair }) => !pair.includes('zz')),
          found.pairs.filter(({ left, right }) => left !== 'zz' && right !== 'zz'),
        ];
        expect(own(among)).toEqual(own(alone));
      }),
      { numRuns: 100 },
    );
  });

  describe('compare(articles, { pairs, further })', () => {
    const copy = SENTENCES.slice(0, 5).join(' ');
    const own = SENTENCES.slice(5, 8).join(' ');
    const dated = (id: string, text: string, day: number): Article =>
      articleFrom({ id, text, outlet: `Outlet ${id}`, published: `2021-09-0${day}` });
    const articles = [
      dated('a', copy, 1),
      dated('b', `${copy} ${own}`, 2),
      dated('c', `${copy} ${own}`, 3),
      dated('d', copy, 4),
    ];
    // Nobody held c against a, though it is a copy of b.
    const pairs = [
      [0, 1],
      [1, 2],
      [0, 3],
    ] as const;

    test('leaves out whoever was not held against the base, where no further pairs may be aligned', () => {
      expect(compare(articles, { pairs }).families.map((family) => family.articles)).toEqual([['a', 'b', 'd']]);
      const refused = compare(articles, { pairs, further: (one, other) => one.id !== 'a' && other.id !== 'a' });
      expect(refused).toEqual(compare(articles, { pairs }));
    });

    test('aligns the base with the copy of a member, so that the table says what stands in it', () => {
      const found = compare(articles, { pairs, further: () => true });
      expect(found.families.map((family) => family.articles)).toEqual([['a', 'b', 'c', 'd']]);
      expect(found.pairs.map(({ left, right }) => left + right).sort()).toEqual(['ab', 'ac', 'ad', 'bc']);
      for (const { readings } of found.families[0]?.table ?? [])
        expect(readings['c']?.status).toBe(readings['b']?.status);
      // As if somebody had named the pair from the beginning.
      expect(found).toEqual(compare(articles, { pairs: [...pairs, [0, 2]] }));
    });
  });

  test('compare(a report and a copy with a sentence of its own) does not count the sentence as shared', () => {
    const [first = '', second = '', third = '', own = ''] = SENTENCES;
    const texts = [`${first}\n\n${second}\n\n${third}`, `${first}\n\n${own}\n\n${second}\n\n${third}`];
    const { pairs, passages } = compare(texts.map((text, at) => article(text, `${at}`)));
    expect(passages).toHaveLength(1);
    const words = [first, own, second, third].map((sentence) => sentence.split(' ').length);
    const all = words.reduce((sum, count) => sum + count, 0);
    expect(pairs[0]?.leftShare).toBe(1);
    expect(pairs[0]?.rightShare).toBeCloseTo(1 - (words[1] ?? 0) / all, 1);
  });

  test('compare(a report and one that begins otherwise) tells another figure, and still accounts for the words', () => {
    const [rest = ''] = SENTENCES.slice(6);
    const texts = [
      `A ferry carrying 40 passengers ran aground off the lower quay early in the morning. ${rest}`,
      `All 43 passengers of a ferry that ran aground off the lower quay early in the morning. ${rest}`,
    ];
    const found = compare(texts.map((text, at) => article(text, `${at}`)));
    expect(found.divergences).toContainEqual(
      expect.objectContaining({ kind: 'number', severity: 'high', reason: 'the figures differ: 40 against 43' }),
    );
    for (const side of ['left', 'right'] as const)
      expect(unaccounted(found, found.pairs[0]!, side)).not.toMatch(/[\p{L}\p{N}]/u);
  });

  test('compare([new], { against }) accuses nobody of copying from what came after', () => {
    const text = SENTENCES.slice(0, 5).join(' ');
    const [wire, early, late] = ['06', '09', '11'].map((hour) =>
      articleFrom({ id: hour, source: `${hour}.txt`, text, published: `2024-03-11T${hour}:10:00Z` }),
    ) as [Article, Article, Article];
    const { pairs, families } = compare([early], { against: [wire, late] });
    expect(pairs).toMatchObject([
      { left: '06', right: '09', reason: 'published earlier, 2024-03-11T06:10:00Z against 2024-03-11T09:10:00Z' },
      { left: '09', right: '11', reason: 'published earlier, 2024-03-11T09:10:00Z against 2024-03-11T11:10:00Z' },
    ]);
    // One family, read against the new one, which alone met both.
    expect(families).toMatchObject([{ base: '09', articles: ['09', '06', '11'] }]);
    expect(families[0]?.order.map((one) => one.article)).toEqual(['06', '09', '11']);
    const statuses = families[0]?.table.map(({ readings }) => [readings['06']?.status, readings['11']?.status]);
    expect(statuses).toEqual(Array.from({ length: 5 }, () => ['same', 'same']));
  });

  test('compare(articles, { base }) says of whoever was there before the named base that it was', () => {
    const [one, other] = ['01', '02'].map((day) =>
      articleFrom({
        id: day,
        source: `${day}.txt`,
        text: SENTENCES.slice(0, 3).join(' '),
        published: `2024-01-${day}`,
      }),
    ) as [Article, Article];
    const { families } = compare([one, other], { base: '02' });
    expect(families[0]?.order.map(({ because }) => because)).toEqual([
      'named with --base',
      'published earlier, 2024-01-01 against 2024-01-02',
    ]);
  });

  test('compare(a flash and two whole reports) reads them against a whole one, and says that the flash was first', () => {
    const printed = (id: string, hour: string, sentences: readonly string[]): Article =>
      articleFrom({ id, text: sentences.join('\n\n'), source: `${id}.txt`, published: `2021-05-03T${hour}:00Z` });
    const flash = printed('flash', '08', SENTENCES.slice(0, 2));
    const [early, late] = [printed('early', '10', SENTENCES.slice(0, 9)), printed('late', '12', SENTENCES.slice(0, 8))];
    for (const given of [
      [flash, early, late],
      [late, early, flash],
    ]) {
      const [family] = compare(given).families;
      expect(family).toMatchObject({ base: 'early', articles: ['early', 'flash', 'late'] });
      expect(family?.order.map(({ article: id }) => id)).toEqual(['flash', 'early', 'late']);
      expect(family?.order[0]?.because).toMatch(/^published earlier/);
      expect(family?.table).toHaveLength(9);
    }
    expect(compare([flash, late]).families).toMatchObject([{ base: 'flash' }]);
  });

  test('compare(articles) survives JSON', () => {
    const found = compare(SENTENCES.slice(0, 3).map((text, at) => article(text, `a${at}`)));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('compare(articles) counts code points with offsets: codepoint', () => {
    const text = '😀😀 The council of Ardle voted on Monday to close the old ferry at the end of the year.';
    const found = compare([article(text, 'a'), article(text.replace('old', 'new'), 'b')], { offsets: 'codepoint' });
    const [divergence] = found.divergences;
    expect([...text].slice(divergence?.left?.start, divergence?.left?.end).join('')).toBe('old');
  });

  test('compare(articles) tells articles with one id apart and says so', () => {
    const found = compare([
      article('One two three.', 'same'),
      articleFrom({ id: 'same', text: 'Four five.', source: 'b.txt' }),
    ]);
    expect(found.articles.map(({ id }) => id)).toEqual(['same', 'same~2']);
    expect(found.warnings.filter(({ code }) => code === 'same-id')).toHaveLength(1);
  });
});
