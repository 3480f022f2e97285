import { readFileSync } from 'node:fs';
import { expect, jest } from '@jest/globals';
import { MEASURES } from './measures.js';

/**
 * The properties of a test file try the same inputs in every run, so that one commit gets one answer; `npm run
 * soak:properties` tries others, SYNDIFF_SEED says which. Loaded only where there are properties.
 */
const { testPath } = expect.getState();
const source = readFileSync(testPath, 'utf8');
if (/from 'fast-check'/.test(source)) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SYNDIFF_SEED ?? 1) });
}

/**
 * What else a machine does only ever adds to a measurement: one that misses its bound is taken again, twice at most. What
 * costs too much misses it each time.
 */
if (MEASURES.test(source)) jest.retryTimes(2);
