import { describe, expect, test } from '@jest/globals';
import { DOCX } from '../../../src/read/documents/docx.js';
import { bitFlipped, cutOff } from '../damage.js';
import { docxOf, paragraph, wordPart, zipOf } from './docx-writer.js';
import { parsed } from '../parsing.js';
import { processorClock } from '../../house/processor-clock.js';

const LEDE = 'The old harbour of Wexmouth reopened to fishing boats on Monday.';
const MORE = 'Nine days before, the storm had broken its wall.';

const core = (inner: string): Record<string, string> => ({
  'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${inner}</cp:coreProperties>`,
});

const textOf = async (body: string, parts: Record<string, string> = {}): Promise<string | undefined> =>
  (await parsed(DOCX, docxOf(body, parts))).records[0]?.text;

describe('the text of a Word document', () => {
  test('DOCX.parse gives paragraphs parted by blank lines, lists and the rows of tables among them', async () => {
    const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
    const body = [
      paragraph(LEDE),
      paragraph(' '),
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>Three boats</w:t></w:r></w:p>`,
      `<w:tbl><w:tr>${cell('Boats')}${cell('nine', 'or ten')}</w:tr><w:tr>${cell('Walls')}${cell('')}</w:tr></w:tbl>`,
      paragraph('Background', 'Heading2'),
      paragraph(MORE),
    ];
    expect(await textOf(body.join(''))).toBe(
      [LEDE, 'Three boats', 'Boats\tnine or ten', 'Walls', 'Background', MORE].join('\n\n'),
    );
  });

  test('DOCX.parse joins runs, reads tabs, breaks, hyphens and entities, and leaves out field codes', async () => {
    const body =
      '<w:p><w:r><w:t>Boats &amp; ferr</w:t></w:r><w:r><w:t>ies</w:t><w:br/><w:t>came</w:t><w:tab/><w:t>ex</w:t><w:noBreakHyphen/><w:t>keeper</w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>';
    expect(await textOf(body)).toBe('Boats & ferries\ncame\tex\u2011keeper');
  });

  test('DOCX.parse shows a text with tracked changes as its author sees it', async () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('Nine ')}<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins>${run('new ')}</w:ins><w:moveFrom>${run('far ')}</w:moveFrom>${run('boats')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> came.</w:t></w:r></w:p>`;
    expect(await textOf(body)).toBe('Nine new boats came.');
  });

  test('DOCX.parse reads a text box once, and notes behind the text without the lines that part them', async () => {
    const box = `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${paragraph('In the box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('In the box')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>${LEDE}</w:t></w:r></w:p>`;
    const notes = `<w:footnote w:type="separator" w:id="0">${paragraph('-')}</w:footnote><w:footnote w:id="1">${paragraph('By the town’s count.')}</w:footnote>`;
    expect(await textOf(box, { 'word/footnotes.xml': wordPart('footnotes', notes) })).toBe(
      `In the box\n\n${LEDE}\n\nBy the town’s count.`,
    );
  });
});

describe('what a Word document says of itself', () => {
  const properties = core(
    '<dc:title>Harbour copy</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2021-09-03T10:15:00Z</dcterms:created>',
  );

  test('DOCX.parse takes title, author and date from the properties', async () => {
    expect((await parsed(DOCX, docxOf(paragraph(LEDE), properties))).records[0]).toMatchObject({
      title: 'Harbour copy',
      properties: { byline: 'Jane Doe', published: '2021-09-03T10:15:00Z' },
      text: LEDE,
    });
  });

  test.each([
    ['Title', undefined],
    ['Heading1', undefined],
    ['berschrift1', 'heading 1'],
    ['a7', 'Title'],
  ])('DOCX.parse takes the headline out of the text, by the style %s named %j', async (style, name) => {
    const styles = `<w:style w:styleId="${style}"><w:name w:val="${name ?? style.replace(/1$/, ' 1')}"/></w:style>`;
    const parts = { ...properties, 'word/styles.xml': wordPart('styles', styles) };
    const body = paragraph('Harbour <![CDATA[&]]> wall', style) + paragraph(LEDE);
    const [record] = (await parsed(DOCX, docxOf(body, parts))).records;
    expect(record).toMatchObject({ title: 'Harbour & wall', text: LEDE });
  });

  test('DOCX.parse leaves a heading in the text where prose stands before it', async () => {
    const body = Array.from({ length: 6 }, () => paragraph(LEDE)).join('') + paragraph('Background', 'Heading1');
    const [record] = (await parsed(DOCX, docxOf(body))).records;
    expect(record?.text.endsWith('Background')).toBe(true);
    expect(record?.title).toBeNull();
  });

  test.each([
    ['Microsoft Office User', 'Document1'],
    ['python-docx', 'copy final.docx'],
    [' ', ''],
  ])('DOCX.parse does not believe the author %j and the title %j', async (creator, title) => {
    const parts = core(`<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator>`);
    expect((await parsed(DOCX, docxOf(paragraph(LEDE), parts))).records[0]).toMatchObject({
      title: null,
      properties: { byline: null },
    });
  });

  test('DOCX.parse reads a text whose properties are broken', async () => {
    expect(await textOf(paragraph(LEDE), { 'docProps/core.xml': '<a' })).toBe(LEDE);
  });
});

describe('a Word document that is none, or was made to harm', () => {
  const document = (xml: string): Buffer => zipOf({ 'word/document.xml': xml });

  test.each([
    ['a zip archive', zipOf({ 'a.txt': LEDE }), 'bad-record'],
    ['a document without words', docxOf(paragraph(' ')), 'no-text'],
    ['the old kind, or a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'encrypted'],
    ['an entry with a password', zipOf({ 'word/document.xml': LEDE }, { encrypted: true }), 'encrypted'],
    ['a part of 200 MB', document('<w:document>' + ' '.repeat(200 * 1024 ** 2)), 'expands-too-much'],
    ['a declared size that lies', zipOf({ 'word/document.xml': ' '.repeat(30 * 1024 ** 2) }, { size: 10 }), 'damaged'],
    ['100,000 nested elements', docxOf('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)), 'unsafe-xml'],
    [
      'entities that multiply',
      document('<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'),
      'unsafe-xml',
    ],
    ['XML that breaks off', document('<w:document><w:body><w:p>'), 'damaged'],
    ['no zip at all', Buffer.from('PK\x03\x04 and then words'), 'damaged'],
  ])('DOCX.parse(%s) gives a typed warning within a second', async (_what, bytes, code) => {
    const spent = processorClock();
    expect(await parsed(DOCX, bytes)).toMatchObject({ records: [], codes: [code] });
    expect(spent()).toBeLessThan(1000);
  });

  test('DOCX.parse(20,000 paragraphs) is done within two seconds', async () => {
    const spent = processorClock();
    expect((await textOf(paragraph(LEDE).repeat(20_000)))?.length).toBe(20_000 * (LEDE.length + 2) - 2);
    expect(spent()).toBeLessThan(2000);
  });

  test('DOCX.parse(cut off or with bits turned) gives an article or a typed warning', async () => {
    const whole = docxOf(
      paragraph('Harbour wall', 'Title') + paragraph(LEDE) + paragraph(MORE),
      core('<dc:title>A</dc:title>'),
    );
    for (const bytes of [...bitFlipped(whole, 200), ...cutOff(whole, 50)]) {
      const { records, codes } = await parsed(DOCX, bytes);
      expect(records.length + codes.length).toBe(1);
    }
  });
});
