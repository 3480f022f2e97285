import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { ENCODINGS, encodingNamed } from '../../../src/model/encoding-names.js';
import { decode } from '../../../src/read/bytes/decode.js';

const ENGLISH = 'The keeper said: “Nobody slept.” Nine boats – and a café – were lost, for £400.';
const RUSSIAN = 'Старая гавань открылась в понедельник, через девять дней после шторма.';
const JAPANESE = '港は嵐から九日後の月曜日に再び開いた。漁師たちは海に戻った。';

describe('decode', () => {
  test.each([
    ['utf-16le', ENGLISH],
    ['utf-16be', ENGLISH],
    ['utf-32le', ENGLISH],
    ['utf-32be', ENGLISH],
    ['utf-32le', JAPANESE],
    ['utf-8', RUSSIAN],
  ])('decode(%s with and without a mark) needs no guess', async (encoding, text) => {
    for (const addBOM of [true, false]) {
      const bytes = iconv.encode(text, encoding, { addBOM });
      expect(await decode(bytes)).toEqual({ text, encoding, guessed: null });
    }
  });

  test.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['x-mac-cyrillic', null],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['windows-1252', ENGLISH],
    ['macintosh', ENGLISH],
  ])('decode(bytes, { stated or declared: %s }) reads them so and guesses nothing', async (encoding, text) => {
    const bytes = text === null ? new Uint8Array([0x80, 0x81, 0x20, 0xe0]) : iconv.encode(text, encoding);
    const expected = { text: text ?? 'АБ а', encoding, guessed: null };
    expect(await decode(bytes, { stated: encoding })).toEqual(expected);
    expect(await decode(bytes, { declared: encoding.toUpperCase() })).toEqual(expected);
  });

  test('decode(UTF-8, { declared: iso-8859-1 }) believes the bytes and says so; { stated } is obeyed', async () => {
    const bytes = Buffer.from(ENGLISH);
    expect(await decode(bytes, { declared: 'iso-8859-1' })).toMatchObject({ text: ENGLISH, encoding: 'utf-8' });
    expect((await decode(bytes, { declared: 'iso-8859-1' }))?.guessed).toContain('declares windows-1252');
    expect((await decode(bytes, { stated: 'latin1' }))?.text).toContain('cafÃ©');
  });

  test('decode(windows-1252, { declared: utf-8 }) does not believe the declaration', async () => {
    const decoded = await decode(iconv.encode(ENGLISH, 'windows-1252'), { declared: 'utf-8' });
    expect(decoded).toMatchObject({ text: ENGLISH, encoding: 'windows-1252' });
    expect(decoded?.guessed).not.toBeNull();
  });

  test('decode(windows-1252, { stated: utf-8 }) obeys and counts what is broken', async () => {
    const decoded = await decode(Buffer.from([0x63, 0xe9, 0x20, 0x93]), { stated: 'utf-8' });
    expect(decoded).toMatchObject({ text: 'c\uFFFD \uFFFD', encoding: 'utf-8' });
    expect(decoded?.guessed).toMatch(/^2 characters/);
  });

  test('decode(a byte order mark, { stated: another }) follows the mark, unless the rest gainsays it', async () => {
    const marked = iconv.encode(ENGLISH, 'utf-8', { addBOM: true });
    expect(await decode(marked, { stated: 'windows-1251' })).toMatchObject({ text: ENGLISH, encoding: 'utf-8' });
    const joined = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), iconv.encode(RUSSIAN, 'windows-1251')]);
    expect((await decode(joined, { stated: 'windows-1251' }))?.text).toContain(RUSSIAN);
  });

  test('decode(bytes, { declared: utf-16 }) that was read byte by byte is no UTF-16', async () => {
    expect(await decode(Buffer.from(ENGLISH), { declared: 'utf-16' })).toMatchObject({ text: ENGLISH });
  });

  test('decode(compressed bytes) is no text, whatever is stated', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 255);
    for (const stated of [null, 'latin1', 'utf-8']) expect(await decode(bytes, { stated })).toBeNull();
  });

  test('decode(any bytes, any hints) never throws', async () => {
    const label = fc.option(fc.oneof(fc.constantFrom(...ENCODINGS), fc.string()), { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), label, label, async (bytes, stated, declared) => {
        const decoded = await decode(bytes, { stated, declared });
        if (decoded !== null) expect(ENCODINGS).toContain(decoded.encoding);
      }),
      { numRuns: 300 },
    );
  });
});

describe('encodingNamed', () => {
  test.each([
    ['UTF8', 'utf-8'],
    [' Latin1 ', 'windows-1252'],
    ['us-ascii', 'windows-1252'],
    ['cp1251', 'windows-1251'],
    ['x-sjis', 'shift_jis'],
    ['gb2312', 'gbk'],
    ['cp850', 'ibm850'],
    ['utf-7', null],
    ['constructor', null],
    ['', null],
  ])('encodingNamed(%j) is %j', (label, expected) => {
    expect(encodingNamed(label)).toBe(expected);
  });

  test('encodingNamed(each of ENCODINGS) is itself', () => {
    expect(ENCODINGS.map((name) => encodingNamed(name))).toEqual([...ENCODINGS]);
  });
});
