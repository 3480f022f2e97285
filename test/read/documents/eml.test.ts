import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { EML } from '../../../src/read/documents/eml.js';
import { sampleOf } from '../../../src/read/bytes/sample.js';
import { bitFlipped, cutOff } from '../damage.js';
import { parsed } from '../parsing.js';
import { processorClock } from '../../house/processor-clock.js';

const LEDE = 'The old harbour of Wexmouth reopened to fishing boats on Monday.';
const HEAD =
  'From: Jane Doe <jane@post.example>\nSubject: Harbour reopens\nDate: Fri, 3 Sep 2021 10:15:00 +0200\nMIME-Version: 1.0\n';

const mail = (text: string, head = HEAD): Buffer => Buffer.from(`${head}\n${text}`.replace(/\n/gu, '\r\n'), 'latin1');

type Part = readonly [string, string];

const multipart = (kind: string, inner: readonly Part[]): Buffer =>
  mail(
    inner.map(([head, body]) => `--cut\n${head}\n\n${body}\n`).join('') + '--cut--\n',
    `${HEAD}Content-Type: multipart/${kind}; boundary=cut\n`,
  );

const parts = (...inner: readonly Part[]): Buffer => multipart('mixed', inner);

/** `kind: words` of each zone that the parser gives. */
const zonesOf = (record: {
  text: string;
  zones?: readonly { kind: string; start: number; end: number }[] | undefined;
}) => record.zones?.map(({ kind, start, end }) => `${kind}: ${record.text.slice(start, end)}`);

test('EML.parse labels the note above a forwarded message, which is no sentence of the report', async () => {
  const forwarded =
    '---------- Forwarded message ---------\nFrom: The Gull <news@gull.example>\nDate: Fri, 3 Sep 2021\nSubject: Harbour\n\n';
  const { records } = await parsed(EML, mail(`Is this the same?\nJo\n\n${forwarded}${LEDE}`));
  const [record] = records;
  if (record === undefined) throw new Error('no record');
  expect(zonesOf(record)).toEqual(['metadata: Is this the same?\nJo', `metadata: ${forwarded.trim()}`]);
  expect(zonesOf((await parsed(EML, mail(`${forwarded}${LEDE}`))).records[0] ?? { text: '' })).toHaveLength(1);
});

describe('the head of a message', () => {
  test('EML.parse takes subject, sender and date with its zone', async () => {
    const { records, codes } = await parsed(EML, mail(LEDE));
    expect(records).toMatchObject([
      { title: 'Harbour reopens', byline: 'Jane Doe', published: '2021-09-03T10:15:00+02:00', text: LEDE },
    ]);
    expect(codes).toEqual([]);
  });

  test.each([
    ['"The Gull" <news@gull.example>', { outlet: 'The Gull' }],
    ['Tern Daily <alerts@mail.tern-daily.example>', { outlet: 'Tern Daily' }],
    ['Jane Doe <jane@gull.example>', { byline: 'Jane Doe' }],
    ['jane@gull.example', {}],
    ['=?utf-8?q?J=C3=BCrgen_Roe?= <j@gull.example>', { byline: 'Jürgen Roe' }],
  ])('EML.parse(From: %s) gives %j', async (from, expected) => {
    const { records } = await parsed(EML, mail(LEDE, `From: ${from}\nSubject: a\n`));
    const { outlet, byline } = records[0] ?? {};
    expect({ ...(outlet && { outlet }), ...(byline && { byline }) }).toEqual(expected);
  });

  test.each([
    ['Fwd: Re: Harbour', 'Harbour'],
    ['WG: AW: Hafen', 'Hafen'],
    ['Reopening: harbour', 'Reopening: harbour'],
    ['=?iso-8859-1?q?Caf=E9?=', 'Café'],
  ])('EML.parse(Subject: %s) has the title %j', async (subject, title) => {
    const { records } = await parsed(EML, mail(LEDE, `From: a@b.example\nSubject: ${subject}\n`));
    expect(records[0]?.title).toBe(title);
  });
});

describe('the text of a message', () => {
  test.each([
    ['windows-1252', '“Nobody slept” – for £400'],
    ['iso-8859-1', '“Nobody slept” – for £400'],
    ['koi8-r', 'Гавань открыта'],
    ['utf-8', 'Гавань “открыта”'],
  ])('EML.parse(a text in %s) reads curly quotes and other letters', async (charset, text) => {
    const bytes = iconv.encode(text, charset === 'iso-8859-1' ? 'windows-1252' : charset);
    const head = Buffer.from(`${HEAD}Content-Type: text/plain; charset="${charset}"\n\n`);
    const { records } = await parsed(EML, Buffer.concat([head, bytes]));
    expect(records[0]?.text).toBe(text);
    expect(records[0]?.encoding).toBe(charset === 'iso-8859-1' ? 'windows-1252' : charset);
  });

  test('EML.parse(no encoding declared) decides it as for other texts, or as it is told', async () => {
    const bytes = Buffer.concat([Buffer.from(`${HEAD}\n`), iconv.encode('Гавань открыта', 'koi8-r')]);
    expect((await parsed(EML, bytes, { encoding: 'koi8-r' })).records[0]?.text).toBe('Гавань открыта');
    const quoted = Buffer.concat([Buffer.from(`${HEAD}\n`), iconv.encode('“Nobody slept”', 'windows-1252')]);
    expect(await parsed(EML, quoted)).toMatchObject({ records: [{ text: '“Nobody slept”' }], codes: ['encoding'] });
  });

  test.each([
    ['another', 'Content-Type: text/plain; charset="windows-1252"'],
    ['another, on a line of its own', 'Content-Type: text/plain;\r\n\tformat=flowed;\r\n\tcharset=iso-8859-1'],
    ['one that nobody knows', 'Content-Type: text/plain; charset=x-nothing'],
    ['the same', 'Content-Type: text/plain; charset=KOI8-R'],
  ])('EML.parse(a message that declares %s) reads it as --encoding says', async (_, type) => {
    const text = 'Гавань открыта снова';
    const bytes = Buffer.concat([Buffer.from(`${HEAD}${type}\n\n`), iconv.encode(text, 'koi8-r')]);
    const { records } = await parsed(EML, bytes, { encoding: 'koi8-r' });
    expect([records[0]?.text, records[0]?.encoding]).toEqual([text, 'koi8-r']);
  });

  test('EML.parse(several parts) reads each as --encoding says, whether or not it declares another', async () => {
    const lede = iconv.encode(`Гавань открыта снова. `.repeat(3), 'koi8-r').toString('latin1');
    const page = iconv.encode(`<p>Паром ушёл утром.</p>`.repeat(20), 'koi8-r').toString('latin1');
    const types = ['Content-Type: text/html', 'Content-Type: text/html; charset=utf-8'];
    for (const type of types) {
      const bytes = multipart('alternative', [
        ['Content-Type: text/plain; charset=koi8-r', lede],
        [type, page],
      ]);
      const { records } = await parsed(EML, bytes, { encoding: 'koi8-r' });
      expect(records[0]?.text).toBe(Array.from({ length: 20 }, () => 'Паром ушёл утром.').join('\n\n'));
    }
  });

  test('EML.parse prefers the text to the page, unless the text is a stub or missing', async () => {
    const page: Part = ['Content-Type: text/html', `<p>${LEDE}</p><p>${LEDE.repeat(5)}</p>`];
    const whole = `${LEDE}\n\nThe ferry sailed too.`;
    const text = async (...inner: readonly Part[]) =>
      (await parsed(EML, multipart('alternative', inner))).records[0]?.text;
    expect(await text(['Content-Type: text/plain', LEDE.repeat(3)], page)).toBe(LEDE.repeat(3));
    expect(await text(['Content-Type: text/plain', 'Open in a browser.'], page)).toBe(`${LEDE}\n\n${LEDE.repeat(5)}`);
    expect(await text(page)).toBe(`${LEDE}\n\n${LEDE.repeat(5)}`);
    expect(await text(['Content-Type: text/plain', whole])).toBe(whole);
  });

  test('EML.parse labels a signature and takes the marks off a text that is quoted as a whole', async () => {
    const { records } = await parsed(
      EML,
      mail(`> ${LEDE}\n>\n>> The ferry sailed.\n> It came back.\n\n-- \nJane Doe\nThe Post\n`),
    );
    expect(records[0]?.text).toBe(`${LEDE}\n\nThe ferry sailed.\nIt came back.\n\n--\nJane Doe\nThe Post`);
    expect(zonesOf(records[0] ?? { text: '' })).toEqual(['sign-off: --\nJane Doe\nThe Post']);
  });
});

describe('forwarded messages', () => {
  test.each([
    [
      '---------- Forwarded message ---------',
      'From: The Gull <news@gull.example>\nDate: Thu, Sep 2, 2021 at 9:00\nSubject: Wall falls\nTo: <a@b.example>',
    ],
    [
      '-----Original Message-----',
      'From: The Gull [mailto:news@gull.example]\nSent: 2 September 2021 09:00\nTo: A\nSubject: Wall falls',
    ],
    [
      'Begin forwarded message:',
      '*From:* The Gull <news@gull.example>\n*Subject:* Wall falls\n*Date:* 2 September 2021 09:00',
    ],
    [
      '-------- Weitergeleitete Nachricht --------',
      'Betreff: Wall falls\nDatum: Thu, 2 Sep 2021 09:00\nVon: The Gull <news@gull.example>\nAn: A',
    ],
  ])('EML.parse(a text below %s) labels the head and takes what it says', async (mark, head) => {
    const { records } = await parsed(EML, mail(`FYI, Jane\n\n${mark}\n${head}\n\n${LEDE}\n`));
    expect(zonesOf(records[0] ?? { text: '' })).toEqual(['metadata: FYI, Jane', `metadata: ${mark}\n${head}`]);
    expect(records[0]).toMatchObject({ title: 'Wall falls', outlet: 'The Gull', published: '2021-09-02T09:00' });
  });

  test('EML.parse leaves prose that begins like a field, and keeps its own head where prose stands above', async () => {
    const prose = `From: the harbour came a horn.\nTo: the boats it was a sign.\n\n${LEDE}`;
    expect((await parsed(EML, mail(prose))).records[0]?.zones).toEqual([]);
    const below = `${LEDE.repeat(6)}\n\nFrom: A <a@b.example>\nSubject: Other\nTo: B\n\nThanks`;
    expect((await parsed(EML, mail(below))).records[0]?.title).toBe('Harbour reopens');
  });

  test('EML.parse gives a message that was sent along as an article of its own', async () => {
    const inner = `From: The Gull <news@gull.example>\nSubject: Wall falls\n\n${LEDE}`;
    const bytes = parts(['Content-Type: text/plain', 'FYI'], ['Content-Type: message/rfc822', inner]);
    expect((await parsed(EML, bytes)).records).toMatchObject([{ title: 'Wall falls', outlet: 'The Gull', place: 1 }]);
  });

  test('EML.parse names other attachments and leaves them out', async () => {
    const pdf = 'Content-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment';
    const { records, codes } = await parsed(EML, parts(['Content-Type: text/plain', LEDE], [pdf, '%PDF']));
    expect(records[0]?.text).toBe(LEDE);
    expect(codes).toEqual(['not-read']);
  });
});

describe('a message that is none, or was made to harm', () => {
  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('');

  test.each([
    ['no words', mail(' '), ['no-text']],
    ['binary', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) & 255), ['binary']],
    ['300 parts in one another', Buffer.from(`From: a@b.example\n${nested(300)}`), ['damaged']],
    ['a head of 3 MB', mail(LEDE, `From: a@b.example\nX: ${'a'.repeat(3e6)}\n`), ['damaged']],
  ])('EML.parse(%s) gives a typed warning within a second', async (_what, bytes, expected) => {
    const spent = processorClock();
    const { records, codes } = await parsed(EML, bytes);
    expect({ records, codes }).toEqual({ records: [], codes: expected });
    expect(spent()).toBeLessThan(1000);
  });

  test.each([
    ['100,000 deep tags', parts(['Content-Type: text/html', '<b>'.repeat(100_000)])],
    ['1 MB of >', mail('>'.repeat(1e6))],
    ['200 KB of fields', mail('From: a\n'.repeat(2e5 / 8))],
    ['1 MB of dashes', mail('-'.repeat(1e6))],
    ['messages in messages', Buffer.from(`From: a@b.example\n${'Content-Type: message/rfc822\n\n'.repeat(2000)}`)],
  ])('EML.parse(%s) is done within seconds', async (_what, bytes) => {
    const spent = processorClock();
    await parsed(EML, bytes);
    expect(spent()).toBeLessThan(5000);
  });

  test('EML.parse(cut off or with bits turned) gives articles or a typed warning', async () => {
    const whole = parts(
      ['Content-Type: text/plain; charset=utf-8', LEDE],
      ['Content-Type: text/html', `<p>${LEDE}</p>`],
    );
    for (const bytes of [...bitFlipped(whole, 200), ...cutOff(whole, 50)]) {
      const { records, codes } = await parsed(EML, bytes);
      expect(records.length + codes.length).toBeGreaterThan(0);
    }
  });
});

describe('telling a message by its content', () => {
  test.each([
    ['a message', mail(LEDE), true],
    ['a saved page', mail(LEDE, `From: <Saved by Harbour>\nSubject: a\nMIME-Version: 1.0\n`), false],
    ['lines with colons', mail(LEDE, 'From: a\nSubject: b\nTo: c\n'), false],
    ['prose', Buffer.from(LEDE), false],
  ])('EML.matches(%s) is right', (_what, bytes, expected) => {
    expect(EML.matches?.(sampleOf(bytes))).toBe(expected);
  });
});
