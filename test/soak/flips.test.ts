import { describe, expect, test } from '@jest/globals';
import { INPUT_FORMATS } from '../../src/model/options.js';
import { readArticles } from '../../src/read/read.js';
import { inSandbox } from '../read/sandbox.js';
import { harmed, randomFrom, seeds, trials } from './flips.js';

/** `npm run soak` reads fifty times as many. */
const FLIPS = 200;
/** Of processor time; the first test of each format has loaded what reads it. */
const MOST_CPU_MS = 1000;
/** By the clock, on a machine with other work: this only finds what waits for ever. */
const MOST_WALL_MS = 30_000;

const files = await seeds();

describe('harmed files', () => {
  test.each(INPUT_FORMATS)('readArticles(%s, whole) gives the text', async (format) => {
    for (const { name, bytes } of files[format]) {
      const { texts, codes } = await inSandbox({ [name]: bytes }, async (folder) => {
        const { articles, warnings } = await readArticles([`${folder}/${name}`]);
        return { texts: articles.map(({ text }) => text), codes: warnings.map(({ code }) => code) };
      });
      expect({ name, codes }).toEqual({ name, codes: [] });
      expect(texts.join('\n')).toMatch(/tide gates/u);
    }
  });

  test.each(INPUT_FORMATS)(
    `readArticles(%s, ${FLIPS} times with flipped bits) says something and throws nothing`,
    async (format) => {
      await inSandbox({}, async (folder) => {
        for await (const trial of trials(files[format], FLIPS, folder)) {
          expect(trial).toMatchObject({ fault: null });
          expect(trial.cpuMs).toBeLessThan(MOST_CPU_MS);
          expect(trial.wallMs).toBeLessThan(MOST_WALL_MS);
        }
      });
    },
  );

  test('harmed(bytes, randomFrom(seed)) is the same harm each time, and never the same bytes', () => {
    const bytes = Buffer.alloc(100, 'a');
    for (let seed = 0; seed < 200; seed += 1) {
      const [one, two] = [harmed(bytes, randomFrom(seed)), harmed(bytes, randomFrom(seed))];
      expect(one.equals(two)).toBe(true);
    }
  });
});
