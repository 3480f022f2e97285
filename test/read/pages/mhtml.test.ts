import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readArticles } from '../../../src/read/read.js';
import { MHTML } from '../../../src/read/pages/mhtml.js';
import { readPageAs } from './pages.js';
import { inSandbox } from '../sandbox.js';
import { processorClock } from '../../house/processor-clock.js';

const SENTENCE = 'The café on the quay — said Zoë Müller — sold its last crêpe at noon, and closed its doors for good.';
const PAGE = `<html><head><title>Quay</title></head><body><article>${`<p>${SENTENCE}</p>\n`.repeat(6)}</article></body></html>`;

/** Quoted-printable as mail programs write it: bytes above 126 and `=` as numbers, lines of at most 76 characters. */
function quotedPrintable(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let row = '';
    for (const byte of Buffer.from(line)) {
      const piece =
        byte > 126 || byte === 61 || byte < 32
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte);
      if (row.length + piece.length > 75) {
        lines.push(`${row}=`);
        row = '';
      }
      row += piece;
    }
    lines.push(row);
  }
  return lines.join('\r\n');
}

interface Saved {
  readonly coding: 'quoted-printable' | 'base64' | '8bit';
  readonly text: string;
}

function saved({ coding, text }: Saved): string {
  const bodies = {
    'quoted-printable': quotedPrintable(text),
    base64: Buffer.from(text).toString('base64').replace(/.{76}/gu, '$&\r\n'),
    '8bit': text,
  };
  return [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://www.harbourcourier.example/quay',
    'Subject: Quay',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Part--abc----"',
    '',
    '',
    '------Part--abc----',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://www.harbourcourier.example/a.png',
    '',
    'iVBORw0KGgo=',
    '------Part--abc----',
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    `Content-Transfer-Encoding: ${coding}`,
    'Content-Location: https://www.harbourcourier.example/quay?a=1',
    '',
    bodies[coding],
    '------Part--abc------',
    '',
  ].join('\r\n');
}

describe('MHTML.parse', () => {
  test.each(['quoted-printable', 'base64', '8bit'] as const)(
    'parse(a page in %s) gives its text and address',
    async (coding) => {
      const { record, codes } = await readPageAs(MHTML, saved({ coding, text: PAGE }));
      expect(codes).toEqual([]);
      expect(record).toMatchObject({ title: 'Quay', url: 'https://www.harbourcourier.example/quay?a=1' });
      expect(record?.text.split('\n\n')).toEqual(Array.from({ length: 6 }, () => SENTENCE));
    },
  );

  test('parse(a message with no page) says so', async () => {
    const message = saved({ coding: '8bit', text: PAGE }).replace('text/html\r\nContent-ID', 'text/css\r\nContent-ID');
    expect(await readPageAs(MHTML, message)).toEqual({ record: null, codes: ['no-text'] });
    expect(await readPageAs(MHTML, 'nothing of the kind')).toEqual({ record: null, codes: ['no-text'] });
  });

  test('parse(a file that is cut off anywhere) throws nothing', async () => {
    const message = saved({ coding: 'quoted-printable', text: PAGE });
    await fc.assert(
      fc.asyncProperty(fc.nat(message.length), async (length) => {
        const { record, codes } = await readPageAs(MHTML, message.slice(0, length));
        expect(record !== null || codes.length > 0).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('parse(100,000 parts in one another or side by side) ends soon', async () => {
    const spent = processorClock();
    const head = 'Content-Type: multipart/related; boundary=a\n\n';
    await readPageAs(MHTML, `${head}--a\n`.repeat(100_000));
    await readPageAs(MHTML, head + '--a\nContent-Type: text/css\n\nx\n'.repeat(100_000));
    expect(spent()).toBeLessThan(10_000);
  });

  test('readArticles(pages by content, whatever they are called) knows both kinds', async () => {
    const files = {
      'one.page': saved({ coding: 'base64', text: PAGE }),
      'two.mhtml': saved({ coding: '8bit', text: PAGE }),
      'three.htm': PAGE,
      four: PAGE,
    };
    await inSandbox(files, async (folder) => {
      const { articles, warnings } = await readArticles(Object.keys(files).map((name) => `${folder}/${name}`));
      expect(warnings).toEqual([]);
      expect(articles.map(({ title }) => title)).toEqual(['Quay', 'Quay', 'Quay', 'Quay']);
      expect(new Set(articles.map(({ sha256 }) => sha256)).size).toBe(1);
    });
  });
});
