import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { PDF } from '../../../src/read/documents/pdf.js';
import { bitFlipped, cutOff } from '../damage.js';
import { parsed } from '../parsing.js';
import { column, pdfOf, pdfOfObjects, pdfOfStreams, type SetLine, streamOf } from './pdf-writer.js';
import { processorClock } from '../../house/processor-clock.js';

const ONE = ['The old harbour of Wexmouth re-', 'opened to fishing boats on Mon-', 'day, nine days after the storm.'];
const ONE_TEXT = 'The old harbour of Wexmouth reopened to fishing boats on Monday, nine days after the storm.';
const TWO = ['Crews had worked through nights', 'of rain to mend the outer wall.'];
const TWO_TEXT = 'Crews had worked through nights of rain to mend the outer wall.';

const textOf = async (...pages: readonly (readonly SetLine[])[]): Promise<string | undefined> =>
  (await parsed(PDF, pdfOf(pages))).records[0]?.text;

describe('the text of a PDF', () => {
  test('PDF.parse joins lines to paragraphs, and words that a line broke', async () => {
    const lines = [...column(ONE, { x: 72, y: 700 }), ...column(TWO, { x: 72, y: 640 })];
    expect(await textOf(lines)).toBe(`${ONE_TEXT}\n\n${TWO_TEXT}`);
  });

  test('PDF.parse begins a paragraph at an indent and behind a short last line', async () => {
    const indented = column(['The old harbour of Wexmouth opened.', 'It was a Monday and the wind blew.'], {
      x: 72,
      y: 700,
    });
    const lines = [
      ...indented,
      { text: 'Crews had worked through the', x: 84, y: 676 },
      { text: 'night.', x: 72, y: 664 },
    ];
    const [first, second] = [
      'The old harbour of Wexmouth opened. It was a Monday and the wind blew.',
      'Crews had worked through the night.',
    ];
    expect(await textOf([...lines, { text: 'Boats came from all the islands.', x: 72, y: 652 }])).toBe(
      `${first}\n\n${second}\n\nBoats came from all the islands.`,
    );
  });

  test.each([
    [['the well-', 'known man, a well-known keeper'], 'the well-known man, a well-known keeper'],
    [['the Anglo-', 'Saxon wall of the old harbour'], 'the Anglo-Saxon wall of the old harbour'],
    [
      ['in the years of 2021-', '22 the harbour was shut to boats'],
      'in the years of 2021-22 the harbour was shut to boats',
    ],
    [['the fish-', 'ing boats of the harbour came'], 'the fishing boats of the harbour came'],
    [['a wall – stone', 'and not wood – stood there'], 'a wall – stone and not wood – stood there'],
  ])('PDF.parse(lines %j) reads them as one', async (lines, expected) => {
    const text = await textOf(
      column(
        lines.map((line) => line.replace(/–/gu, '\x96')),
        { x: 72, y: 700 },
      ),
    );
    expect(text).toBe(expected);
  });

  const left = [
    'The old harbour of Wexmouth was',
    'opened again to all the boats on',
    'Monday, nine days after a storm',
    'that had broken its outer wall in',
    'the night and flooded the quay of',
  ];
  const right = [
    'the town. Crews of three islands',
    'had worked through days and more',
    'nights of rain, and the boats had',
    'waited in the bay. The ferry was',
    'the first to sail.',
  ];

  test.each([
    ['on the same lines', 0],
    ['on lines of their own', 5],
  ])('PDF.parse reads two columns %s one after the other, below a headline over both', async (_what, shift) => {
    const lines = [
      { text: 'Harbour of Wexmouth open to boats after nine days of repairs and rain', x: 72, y: 730, size: 14 },
      ...column(left, { x: 72, y: 700 }),
      ...column(right, { x: 320, y: 700 - shift }),
    ];
    const { records } = await parsed(PDF, pdfOf([lines.sort((a, b) => b.y - a.y)]));
    expect(records[0]).toMatchObject({
      title: 'Harbour of Wexmouth open to boats after nine days of repairs and rain',
      text: [...left, ...right].join(' '),
    });
  });

  test('PDF.parse reads three columns, and what stands below them last', async () => {
    const third = right.map((line) => line.replace('the', 'all'));
    const lines = [
      ...column(left, { x: 40, y: 700 }),
      ...column(right, { x: 230, y: 700 }),
      ...column(third, { x: 420, y: 700 }),
      {
        text: 'A note that is set below the columns and is as wide as all three of them, as notes to tables are set.',
        x: 40,
        y: 600,
      },
    ];
    const text = (await textOf(lines)) ?? '';
    const order = [left[0], right[0], third[0], 'A note'].map((begin) => text.indexOf(begin ?? '?'));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBe(0);
  });

  test('PDF.parse goes on over pages, and drops running heads and the numbers of pages', async () => {
    const page = (number: number, lines: readonly string[]): SetLine[] => [
      { text: `The Gull ${number} September 2021`, x: 72, y: 760 },
      ...column(lines, { x: 72, y: 700 }),
      { text: `Page ${number} of 3`, x: 300, y: 30 },
    ];
    const pages = [
      page(1, ['The old harbour of Wexmouth re-']),
      page(2, ['opened to fishing boats on a']),
      page(3, ['Monday.']),
    ];
    expect(await textOf(...pages)).toBe('The old harbour of Wexmouth reopened to fishing boats on a Monday.');
    expect(await textOf([...column(ONE, { x: 72, y: 700 }), { text: '- 7 -', x: 300, y: 30 }])).toBe(ONE_TEXT);
    expect(await textOf([{ text: '1986', x: 72, y: 700 }])).toBe('1986');
  });

  test('PDF.parse leaves out what is set on its side', async () => {
    const side = 'BT /F1 8 Tf 0 1 -1 0 600 400 Tm (Picture: Jane Doe) Tj ET BT /F1 10 Tf 72 700 Td (Boats came.) Tj ET';
    expect((await parsed(PDF, pdfOfStreams([streamOf(Buffer.from(side))]))).records[0]?.text).toBe('Boats came.');
  });
});

describe('what a PDF says of itself', () => {
  const lines = column(ONE, { x: 72, y: 700 });
  const said = async (info: string) => (await parsed(PDF, pdfOf([lines], info))).records[0];

  test.each([
    ["D:20210903101500+02'00'", '2021-09-03T10:15:00+02:00'],
    ['D:20210903101500Z', '2021-09-03T10:15:00Z'],
    ['D:20210903', '2021-09-03'],
    ['20210903101500', '2021-09-03T10:15:00'],
    ['D:20211303', null],
    ['yesterday', null],
  ])('PDF.parse(CreationDate %s) is %j', async (given, expected) => {
    expect((await said(`/CreationDate (${given})`))?.properties?.published).toBe(expected);
  });

  test('PDF.parse takes title and author, but not those that programs make up', async () => {
    expect(await said('/Title (Harbour copy) /Author (Jane Doe)')).toMatchObject({
      title: 'Harbour copy',
      properties: { byline: 'Jane Doe' },
    });
    expect(await said('/Title (Microsoft Word - copy.docx) /Author (user)')).toMatchObject({
      title: null,
      properties: { byline: null },
    });
  });

  test('PDF.parse takes the largest letters of the first page for the headline', async () => {
    const headline = { text: 'Harbour open', x: 72, y: 740, size: 20 };
    const [record] = (await parsed(PDF, pdfOf([[headline, ...lines]], '/Title (Other)'))).records;
    expect(record).toMatchObject({ title: 'Harbour open', text: ONE_TEXT });
  });
});

describe('a PDF without words, or made to harm', () => {
  const bomb = (bytes: number): Buffer => streamOf(deflateSync(Buffer.alloc(bytes, ' ')), '/Filter /FlateDecode');
  const lie = Buffer.concat([
    Buffer.from('<< /Length 10 /Filter /FlateDecode >>\nstream\n'),
    deflateSync(Buffer.alloc(1e9, ' ')),
    Buffer.from('\nendstream'),
  ]);

  test.each([
    ['pictures only', pdfOf([[]]), 'no-text'],
    ['a page that unpacks to 400 MB', pdfOfStreams([bomb(400e6)]), 'expands-too-much'],
    ['a length that lies', pdfOfStreams([lie]), 'expands-too-much'],
    [
      'filters in filters',
      pdfOfStreams([streamOf(deflateSync(deflateSync(Buffer.alloc(1e9, ' '))), '/Filter [/FlateDecode /FlateDecode]')]),
      'expands-too-much',
    ],
    ['nothing behind its mark', Buffer.from('%PDF-1.7\n'), 'damaged'],
    ['brackets in brackets', pdfOfObjects(['['.repeat(200_000)]), 'damaged'],
    [
      'pages in circles',
      pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
      'no-text',
    ],
  ])('PDF.parse(%s) gives a typed warning within seconds of processor time', async (_what, bytes, code) => {
    const spent = processorClock();
    expect(await parsed(PDF, bytes)).toMatchObject({ records: [], codes: [code] });
    expect(spent()).toBeLessThan(4000);
  });

  test('PDF.parse(no text) says that OCR is needed', async () => {
    expect((await parsed(PDF, pdfOf([[]]))).messages[0]).toContain('OCR');
  });

  test('PDF.parse(a password) says so', async () => {
    const key = '0'.repeat(64);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`;
    const bytes = pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'], encrypt);
    expect(await parsed(PDF, bytes)).toMatchObject({ records: [], codes: ['encrypted'] });
  });

  test('PDF.parse(a page of 20,000 lines) is done within seconds of processor time', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => ({
      text: `boat ${index}`,
      x: (index * 37) % 500,
      y: index / 30,
    }));
    const spent = processorClock();
    expect((await parsed(PDF, pdfOf([lines]))).records).toHaveLength(1);
    expect(spent()).toBeLessThan(4000);
  });

  test('PDF.parse(cut off or with bits turned) gives an article or a typed warning', async () => {
    const whole = pdfOf([column(ONE, { x: 72, y: 700 }), column(TWO, { x: 72, y: 700 })], '/Title (A)');
    for (const bytes of [...bitFlipped(whole, 200), ...cutOff(whole, 20)]) {
      const { records, codes } = await parsed(PDF, bytes);
      expect(records.length + codes.length).toBe(1);
    }
  });
});
