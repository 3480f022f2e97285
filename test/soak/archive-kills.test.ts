import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../house/files.js';
import { MIGRATION_POINTS, migrationTrial, POINTS, trial } from './archive-kills.js';

const DIST = join(ROOT, 'dist');
/** A run takes about so long; later it is over. */
const LONGEST_MS = 2500;
/** By golden section: spread over the run, and the same in every test. */
const delay = (nth: number): number => 80 + ((nth * 0.618) % 1) * LONGEST_MS;

describe('an archive whose writer is killed', () => {
  test.each(
    POINTS.flatMap(
      (point) =>
        (/^(?:forget|compact)/.test(point)
          ? [[point, 1]]
          : [
              [point, 1],
              [point, 3],
            ]) as [string, number][],
    ),
  )(
    'kill at %s, time %d: every acknowledged article is there, no half batch, and adding goes on',
    async (point, nth) => {
      expect(await trial(DIST, { point, nth })).toEqual({ faults: [], wasKilled: true });
    },
  );

  test.each(MIGRATION_POINTS)(
    'kill at %s: the next writer brings the archive up to date, with every article',
    async (point) => {
      expect(await migrationTrial(DIST, point)).toEqual({ faults: [], wasKilled: true });
    },
  );

  test('kill after any time, twenty times: every acknowledged article is there, no half batch, and adding goes on', async () => {
    let killed = 0;
    for (let nth = 0; nth < 20; nth += 1) {
      const { faults, wasKilled } = await trial(DIST, { afterMs: delay(nth) });
      expect(faults).toEqual([]);
      killed += Number(wasKilled);
    }
    expect(killed).toBeGreaterThan(5);
  }, 240_000);
});
