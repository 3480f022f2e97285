import { describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { seeds } from '../soak/flips.js';
import { zstdOf } from './archives.js';
import { HOSTILE_FILES } from './hostile-files.js';
import { measuredReading, MOST_CPU_MS, MOST_PEAK_MB } from './measured.js';
import { inSandbox } from './sandbox.js';

const MEGABYTE = Buffer.alloc(1024 ** 2, 'a');
const whole = await seeds();
const SENTENCE = 'The tide gates at Brackwell stay shut until Friday.';

/** A good file of the same name: reading it loads what the hostile one needs. */
function goodFile(name: string): Uint8Array {
  const found = Object.values(whole)
    .flat()
    .find((seed) => seed.name === name);
  if (found !== undefined) return found.bytes;
  return name.endsWith('.zst') ? zstdOf(SENTENCE) : name.endsWith('.gz') ? gzipSync(SENTENCE) : Buffer.from(SENTENCE);
}

describe('readArticles of what is made to harm', () => {
  test.each(Object.entries(HOSTILE_FILES))(
    `readArticles(%s) is done within a second of processor time and ${MOST_PEAK_MB} MB`,
    async (_what, { name, make, code, kept, articles }) => {
      const files = { [`warm/${name}`]: goodFile(name), [`hostile/${name}`]: await make() };
      const { texts, codes, cpuMs, peakMb } = await inSandbox(files, (folder) =>
        measuredReading({ warmUp: `${folder}/warm/${name}`, place: `${folder}/hostile/${name}` }),
      );
      if (code !== null) expect(codes).toContain(code);
      if (kept !== undefined) expect(texts.join('\n')).toMatch(kept);
      if (articles !== undefined) expect(texts).toHaveLength(articles);
      expect(cpuMs).toBeLessThan(MOST_CPU_MS);
      expect(peakMb).toBeLessThan(MOST_PEAK_MB);
    },
  );

  test.each([
    ['line', 'jsonl', ['{"text": "', '"}\n', `{"text": "${SENTENCE}"}\n`], [SENTENCE]],
    ['row', 'csv', ['id,text\n1,"', '"\n', `2,${SENTENCE}\n`], [SENTENCE]],
    ['row whose quotation mark is not closed', 'csv', ['id,text\n1,"', '', ''], []],
  ] as const)(
    'readArticles(a %s of 500 MB) skips it within a second and reads the next',
    async (_what, format, [before, after, good], found) => {
      const chunks = function* (): Generator<Buffer> {
        yield Buffer.from(before);
        for (let sent = 0; sent < 500; sent += 1) yield MEGABYTE;
        yield Buffer.from(after + good);
      };
      const warm = { [`a.${format}`]: format === 'csv' ? `id,text\n1,${SENTENCE}\n` : good };
      const { texts, codes, cpuMs, peakMb } = await inSandbox(warm, (folder) =>
        measuredReading({
          warmUp: `${folder}/a.${format}`,
          place: '-',
          options: { inputFormat: format },
          input: chunks(),
        }),
      );
      expect({ texts, codes }).toEqual({ texts: found, codes: ['too-large'] });
      expect(cpuMs).toBeLessThan(MOST_CPU_MS);
      expect(peakMb).toBeLessThan(MOST_PEAK_MB);
    },
  );

  test.each([
    ['a list of JSON', 'json', '[', ',\n', ']'],
    ['an object around a list', 'json', '{"page": 1, "articles": [', ',', '], "next": null}'],
    ['JSON Lines', 'jsonl', '', '\n', '\n'],
  ] as const)(
    'streamArticles(%s of 300 MB) holds one article at a time',
    async (_what, format, open, between, close) => {
      const record = JSON.stringify({ text: 'word '.repeat(20_000) });
      const chunks = function* (): Generator<Buffer> {
        yield Buffer.from(open + record);
        const next = Buffer.from(between + record);
        for (let sent = 0; sent < 300 * 1024 ** 2; sent += next.length) yield next;
        yield Buffer.from(close);
      };
      const { articles, codes, peakMb } = await inSandbox({ 'a.jsonl': record }, (folder) =>
        measuredReading({
          warmUp: `${folder}/a.jsonl`,
          place: '-',
          options: { inputFormat: format },
          input: chunks(),
          streamed: true,
        }),
      );
      expect({ articles, codes }).toEqual({
        articles: Math.ceil((300 * 1024 ** 2) / (record.length + between.length)) + 1,
        codes: [],
      });
      expect(peakMb).toBeLessThan(200);
    },
  );
});
