import { readFileSync } from 'node:fs';
import TestRunner from 'jest-runner';
import { MEASURES } from './measures.js';

/** Files that take longest: processes, browsers and samples of data. Begun first, so that no core waits for the last of them. */
const LONG = /[/\\]test[/\\](?:bench|cli|report[/\\]browser|soak)[/\\]/;

const measures = ({ path }) => MEASURES.test(readFileSync(path, 'utf8'));
const byLength = (one, other) => Number(LONG.test(other.path)) - Number(LONG.test(one.path));

/**
 * Runs the tests on every core, and then, one at a time, those that measure: beside other work a collector of garbage
 * comes late and a processor's time is shared, so that a bound would have to be looser than what it holds.
 */
export default class TwoPhases extends TestRunner {
  async runTests(tests, watcher, options) {
    const phases = [
      [tests.filter((test) => !measures(test)).toSorted(byLength), options],
      [tests.filter(measures), { ...options, serial: true }],
    ];
    for (const [phase, how] of phases) if (phase.length > 0) await super.runTests(phase, watcher, how);
  }
}
