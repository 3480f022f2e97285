import { beforeAll, describe, expect, test } from '@jest/globals';
import { compare, readArticles, type Article, type Divergence, type Report, type Span } from '../src/index.js';
import { describeWithShared, SHARED } from './house/shared-data.js';

/** The two reports that syndiff began with. Assertions name offsets, or at most six words. */
const FIRST = '000_c80efc2a68bbb95b.txt';
const SECOND = '003_2441ca933447c384.txt';

async function compared(names: readonly string[]): Promise<Report> {
  const { articles, warnings } = await readArticles(names.map((name) => `${SHARED}/seeds/${name}`));
  return compare(articles, { warnings });
}

const named = ({ articles }: Report, name: string): Article =>
  articles.find(({ source }) => source.endsWith(name)) as Article;
const within = (inner: Span | null, [start, end]: readonly [number, number]): boolean =>
  inner !== null && inner.start >= start && inner.end <= end;
const holds = (outer: Span | null, text: string, words: string): boolean =>
  outer !== null && text.slice(outer.start, outer.end).includes(words);

describeWithShared('seeds', 'seeds', () => {
  describe.each([
    ['the first named first', [FIRST, SECOND]],
    ['the second named first', [SECOND, FIRST]],
  ])('compare(the two reports) with %s', (_, names) => {
    let report: Report;
    let first: Article;
    let second: Article;
    const find = (test: (one: Divergence) => boolean): readonly Divergence[] => report.divergences.filter(test);

    beforeAll(async () => {
      report = await compared(names);
      first = named(report, FIRST);
      second = named(report, SECOND);
    });

    test('takes the first as the base, because the second quotes it and names a publisher', () => {
      expect(report.pairs).toHaveLength(1);
      expect(report.pairs[0]).toMatchObject({ left: first.id, right: second.id, credited: true, derivation: 'partly' });
      expect(report.pairs[0]?.reason).toMatch(/Al Jazeera/);
      expect(report.families[0]?.base).toBe(first.id);
    });

    test('reads the head of each: headline, standfirst, date', () => {
      expect(first.zones.map(({ kind }) => kind)).toEqual(['headline', 'standfirst']);
      expect(second.published).toBe('2021-09-03');
      expect(second.zones.map(({ kind, span }) => [kind, span.start, span.end])).toEqual([
        ['date', 1, 16],
        ['photo-credit', 727, 738],
        ['photo-credit', 1622, 1634],
      ]);
    });

    test.each(['supply us', 'surface-to-air missiles', 'the most modern equipment', 'for a special price, on credit'])(
      'shares the quotation with "%s", verbatim or with a style difference',
      (words) => {
        const passage = report.passages.find(
          ({ kind, left, right }) =>
            kind !== 'retold' && holds(left, first.text, words) && holds(right, second.text, words),
        );
        expect(passage).toBeDefined();
        const ledger = report.quotations.find(
          ({ readings }) => readings.length === 2 && readings.every(({ text }) => text.includes(words)),
        );
        expect(['identical', 'style']).toContain(ledger?.verdict);
      },
    );

    test('calls defence/defense and the mixed quotation marks style', () => {
      expect(find(({ leftText, rightText }) => leftText === 'defence' && rightText === 'defense')).toMatchObject([
        { kind: 'spelling', severity: 'style' },
      ]);
      const marks = find(({ kind }) => kind === 'typography');
      expect(marks.length).toBeGreaterThan(2);
      expect(marks.every(({ severity }) => severity === 'style')).toBe(true);
    });

    test('calls said/added, and the agency named after the quotation, attribution', () => {
      expect(find(({ leftText, rightText }) => leftText === 'said' && rightText === 'added')).toMatchObject([
        { kind: 'attribution', type: 'altered' },
      ]);
      const agency = find(({ rightText }) => rightText === 'in Belarusian state-run Belta news agency');
      expect(agency).toMatchObject([{ kind: 'attribution', type: 'added' }]);
      expect(agency[0]?.passage).not.toBeNull();
      expect(
        report.credits
          .filter(({ name, role }) => name === 'Belta' && role === 'state-media')
          .map(({ article }) => article)
          .sort(),
      ).toEqual([first.id, second.id].sort());
    });

    test('finds the sentence on the delivery shared, moved, and credited', () => {
      const passage = report.passages.find(({ left }) => holds(left, first.text, 'unwavering support for Lukashenko'));
      expect(passage).toMatchObject({ kind: 'verbatim', moved: true });
      expect(find(({ type, passage: id }) => type === 'moved' && id === passage?.id)).toHaveLength(1);
      const credit = report.credits.find(
        ({ name, covers }) => name === 'Al Jazeera' && covers.includes(passage?.id ?? ''),
      );
      expect(credit).toBeDefined();
    });

    test.each(['security buffer', 'union state', 'chunks of sovereignty'])(
      'finds the sentence with "%s" omitted',
      (words) => {
        expect(
          find(
            ({ leftText, type, kind }) =>
              type === 'omitted' && (kind === 'sentence' || kind === 'paragraph') && leftText?.includes(words) === true,
          ),
        ).toHaveLength(1);
      },
    );

    test.each(['anything but certain', 'ramp up further sanctions', 'catch the attention'])(
      'finds the sentence with "%s" added',
      (words) => {
        expect(
          find(
            ({ rightText, type, kind }) =>
              type === 'added' && kind === 'sentence' && rightText?.includes(words) === true,
          ),
        ).toHaveLength(1);
      },
    );

    test('finds the talks, the drills and the request retold, and what they lack', () => {
      const retold = report.passages.filter(({ kind }) => kind === 'retold');
      const about = (left: string, right: string): boolean =>
        retold.some((one) => holds(one.left, first.text, left) && holds(one.right, second.text, right));
      expect(about('hold talks in Russia', 'hold talks on September 9')).toBe(true);
      expect(about('Zapad-2021 drills will last', 'largescale joint military exercises')).toBe(true);
      expect(about('record eight-hour meeting', 'told journalists')).toBe(true);
      expect(
        find(
          ({ kind, type, leftText }) =>
            kind === 'date' && type === 'omitted' && leftText?.includes('September 10 until 16') === true,
        ),
      ).toHaveLength(1);
      expect(
        find(({ type, leftText }) => type === 'omitted' && leftText?.includes('record eight-hour meeting') === true),
      ).toHaveLength(1);
      expect(
        report.passages.some(({ kind, left }) => kind !== 'retold' && holds(left, first.text, 'on September 9')),
      ).toBe(false);
    });

    test('reads Reuters and Getty as picture credits', () => {
      const pictures = report.credits.filter(({ role }) => role === 'photo');
      expect(pictures.map(({ name }) => name)).toEqual(['Reuters', 'Getty Images']);
      expect(pictures.every(({ span, covers }) => within(span, [0, second.text.length]) && covers.length === 0)).toBe(
        true,
      );
    });
  });
});
