import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/**
 * The properties of a test file try the same inputs in every run, so that one commit gets one answer; `npm run
 * soak:properties` tries others, SYNDIFF_SEED says which. Loaded only where there are properties.
 */
const { testPath } = expect.getState();
if (/from 'fast-check'/.test(readFileSync(testPath, 'utf8'))) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SYNDIFF_SEED ?? 1) });
}
