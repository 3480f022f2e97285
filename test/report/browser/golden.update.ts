import { test } from '@jest/globals';
import { inChromium } from './chromium.js';
import { GOLDENS, WIDTHS, writeGolden } from './golden.js';

/** `npm run golden:update`: look at what it writes before it is kept. */
inChromium('golden pictures', (stage) => {
  test.each(Object.keys(GOLDENS).flatMap((name) => WIDTHS.map((width) => [name, width] as const)))(
    'writeGolden(%s, %s)',
    (name, width) => writeGolden(stage, name, width),
  );
});
