import { expect, test } from '@jest/globals';
import { EVERY_AUDIT, audit, title } from './audit.js';
import { inChromium } from './chromium.js';

inChromium('reporters.html held against axe, every page in every look', (stage) => {
  test.each(EVERY_AUDIT.map((entry) => [title(entry), entry] as const))(
    'reporters.html has no fault and nothing undecided: %s',
    async (_, entry) => expect(await audit(stage, entry)).toEqual([]),
    600_000,
  );
});
