import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Passage, Report } from '../../src/model/model.js';
import type { Rows, RowsInput } from '../../src/report/told/rows.js';
import { alignRows } from '../../src/report/told/rows.js';
import { arabicReport, chineseReport, makeArticle, makePassage, pairReport, threeReports } from './sample.js';

function inputOf(report: Report, at = 0): RowsInput {
  const pair = report.pairs[at];
  const side = (id: string | undefined): RowsInput['left'] => {
    const article = report.articles.find((entry) => entry.id === id);
    const boilerplate = report.boilerplate.filter((span) => span.article === id);
    return { text: article?.text ?? '', zones: article?.zones ?? [], boilerplate };
  };
  return {
    left: side(pair?.left),
    right: side(pair?.right),
    passages: report.passages.filter((passage) => pair?.passages.includes(passage.id)),
    divergences: report.divergences.filter(({ pair: [left, right] }) => left === pair?.left && right === pair?.right),
  };
}

const rebuilt = ({ rows }: Rows, side: 'left' | 'right'): string =>
  rows.flatMap((row) => row[side].map((piece) => piece.text)).join('');

const shown = ({ rows }: Rows): string[] =>
  rows.map((row) => {
    const side = (name: 'left' | 'right'): string =>
      row[name]
        .map((piece) => piece.text)
        .join('')
        .trim()
        .slice(0, 24)
        .trim();
    return `${row.kind}: ${side('left')} | ${side('right')}`;
  });

describe('alignRows', () => {
  test('alignRows rebuilds both texts of every sample', () => {
    for (const report of [pairReport(), threeReports(), arabicReport(), chineseReport()]) {
      report.pairs.forEach((_, at) => {
        const input = inputOf(report, at);
        const rows = alignRows(input);
        expect(rebuilt(rows, 'left')).toBe(input.left.text);
        expect(rebuilt(rows, 'right')).toBe(input.right.text);
      });
    }
  });

  test('alignRows puts sentence against sentence, and what one side lacks against nothing', () => {
    expect(shown(alignRows(inputOf(pairReport())))).toEqual([
      'furniture:  | date 2024-02-14',
      'furniture: Ferry to Gullholm stops | Ferry to Gullholm stops',
      'furniture: Islanders say they were | ',
      'moved:  | The ramp dates from 1974',
      'shared: The ferry between Marric | The ferry between Marric',
      'shared: About 420 people live on | About 420 people live on',
      'shared: “We will not leave anybo | "We will leave nobody wi',
      'shared: “A barge will come twice | "A barge will come twice',
      'shared: The council allegedly kn | The council knew of the',
      'left-only: It did not reply to ques | ',
      'moved: The ramp dates from 1974 | ',
      'furniture: Marrick Tidings | ',
      'boilerplate: Sign up for our morning | ',
      'right-only:  | Hotels on the mainland h',
    ]);
  });

  test('alignRows gives the lines of a front matter one row', () => {
    const head = '---\noutlet: Gull\npublished: 2021-09-03\n---';
    const [left, right] = ['The gates stay shut.', 'The gates are open.'].map((line) =>
      makeArticle({ text: `${head}\n\n${line}`, zones: [['metadata', head]] }),
    );
    if (left === undefined || right === undefined) throw new Error('two articles');
    const side = ({ text, zones }: typeof left): RowsInput['left'] => ({ text, zones, boilerplate: [] });
    const rows = alignRows({ left: side(left), right: side(right), passages: [], divergences: [] });
    expect(shown(rows)).toEqual([
      'furniture: --- outlet: Gull publish | --- outlet: Gull publish'.replaceAll(/ (?=outlet|publish)/g, '\n'),
      'left-only: The gates stay shut. | ',
      'right-only:  | The gates are open.',
    ]);
    expect(rebuilt(rows, 'left')).toBe(left.text);
  });

  test('alignRows gives a retold sentence one row', () => {
    const rows = alignRows(inputOf(threeReports(), 1));
    expect(shown(rows).filter((row) => row.startsWith('retold'))).toHaveLength(1);
  });

  test('alignRows marks each divergence at its place, whatever else covers it', () => {
    const { rows } = alignRows(inputOf(pairReport()));
    const places = rows.flatMap((row) => [...row.left, ...row.right].flatMap((piece) => piece.places));
    const placed = pairReport().divergences.map((divergence) => divergence.id);
    expect(places.toSorted()).toEqual(placed.toSorted());
  });

  test('alignRows numbers both ends of a moved passage alike', () => {
    const { rows, moves } = alignRows(inputOf(pairReport()));
    expect(rows.filter((row) => row.kind === 'moved').map((row) => row.move)).toEqual([1, 1]);
    expect([...moves.values()]).toEqual([1]);
  });

  test('alignRows of two texts without passages shows each of them once', () => {
    const side = (text: string): RowsInput['left'] => ({ text, zones: [], boilerplate: [] });
    const rows = alignRows({ left: side('One. Two.\n\nThree.'), right: side('Four.'), passages: [], divergences: [] });
    expect(shown(rows)).toEqual(['left-only: One. Two. | ', 'left-only: Three. | ', 'right-only:  | Four.']);
  });

  test('alignRows keeps rows in the order of both texts and loses nothing, whatever the spans', () => {
    fc.assert(
      fc.property(anyInput(), (input) => {
        const rows = alignRows(input);
        expect(rebuilt(rows, 'left')).toBe(input.left.text);
        expect(rebuilt(rows, 'right')).toBe(input.right.text);
        for (const row of rows.rows) expect(row.left.length + row.right.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  test('alignRows shows equal paragraphs opposite each other, in whatever order a third stands', () => {
    const paragraph = fc
      .array(fc.constantFrom('one', 'two', 'three', 'four'), { minLength: 3, maxLength: 9 })
      .map((words) => `${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const left = makeArticle({ id: 'l', text: paragraphs.join('\n\n') });
        const right = makeArticle({ id: 'r', text: paragraphs.join('\n\n') });
        const passage = makePassage({ left, right, steps: [left.text] });
        const { rows } = alignRows({
          left: { ...left, boilerplate: [] },
          right: { ...right, boilerplate: [] },
          passages: [passage],
          divergences: [],
        });
        expect(rows.map((row) => row.left.map((piece) => piece.text))).toEqual(
          rows.map((row) => row.right.map((piece) => piece.text)),
        );
        expect(rows).toHaveLength(paragraphs.length);
      }),
    );
  });
});

/** Texts with passages, divergences, zones and boilerplate anywhere: overlapping, crossing, empty, past the end. */
function anyInput(): fc.Arbitrary<RowsInput> {
  const text = fc
    .array(fc.constantFrom('word ', 'Other ', 'end. ', '“Quote.” ', '\n', '\n\n', '中文。', '😀', ' '), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  const span = fc
    .tuple(fc.nat(160), fc.nat(60))
    .map(([start, length]) => ({ article: 'x', start, end: start + length }));
  const within = (
    { start, end }: { start: number; end: number },
    length: number,
  ): { article: string; start: number; end: number } => ({
    article: 'x',
    start: Math.min(start, length),
    end: Math.min(end, length),
  });
  const zone = fc.record({ kind: fc.constantFrom('headline' as const, 'date' as const), span });
  const finding = fc.record({
    type: fc.constantFrom('added' as const, 'omitted' as const, 'altered' as const, 'moved' as const),
    left: fc.option(span),
    right: fc.option(span),
  });
  const cell = fc.record({
    op: fc.constantFrom('equal' as const, 'insert' as const, 'delete' as const, 'replace' as const),
    left: span,
    right: span,
  });
  const passage = fc.record({
    kind: fc.constantFrom('verbatim' as const, 'near' as const, 'retold' as const),
    left: span,
    right: span,
    words: fc.nat(40),
    moved: fc.boolean(),
    cells: fc.array(cell, { maxLength: 5 }),
  });
  return fc
    .record({
      one: text,
      other: text,
      zones: fc.array(zone, { maxLength: 2 }),
      passages: fc.array(passage, { maxLength: 5 }),
      findings: fc.array(finding, { maxLength: 5 }),
      grey: fc.array(span, { maxLength: 2 }),
    })
    .map(({ one, other, zones, passages, findings, grey }) => {
      const side = (content: string): RowsInput['left'] => ({
        text: content,
        zones: zones.map((entry) => ({ ...entry, span: within(entry.span, content.length) })),
        boilerplate: grey.map((entry) => within(entry, content.length)),
      });
      return {
        left: side(one),
        right: side(other),
        passages: passages.map((entry, index): Passage => ({
          ...entry,
          id: `p${index}`,
          similarity: 1,
          quoted: false,
          left: within(entry.left, one.length),
          right: within(entry.right, other.length),
        })),
        divergences: findings.map((entry, index) => ({
          ...entry,
          id: `d${index}`,
          pair: ['x', 'y'] as const,
          passage: null,
          kind: 'wording' as const,
          severity: 'low' as const,
          left: entry.left && within(entry.left, one.length),
          right: entry.right && within(entry.right, other.length),
          leftText: null,
          rightText: null,
          reasonCode: 'other-words' as const,
          parts: {},
          reason: '',
          sentences: null,
        })),
      };
    });
}
