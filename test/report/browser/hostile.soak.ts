import { expect, test } from '@jest/globals';
import { payloadFamilies } from '../payloads.js';
import { inChromium } from './chromium.js';
import { hostileFaults, startTrial } from './hostile.js';

inChromium('reporters.html given every hostile text there is', (stage) => {
  test.each(Object.keys(payloadFamilies))(
    'reporters.html runs nothing, loads nothing and shows hostile text as text: %s',
    async (family) => {
      const trial = await startTrial(stage);
      const faults: string[] = [];
      for (const payload of payloadFamilies[family] ?? []) faults.push(...(await hostileFaults(trial, payload)));
      expect(faults).toEqual([]);
    },
    600_000,
  );
});
