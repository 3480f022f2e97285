import { expect, test } from '@jest/globals';
import { MEASURES } from '../../bench/accuracy/measures.js';
import { describeWithShared } from '../house/shared-data.js';

/**
 * Floors a little under what was reached on the short sample of each measurement (`npm run bench:accuracy -- --short`):
 * they hold what the engine can do, they are not the targets.
 */
const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'text-alignment': { plagdet: 0.97, recall: 0.99 },
  'short-answers': { 'macro F1, best cut, shared words': 0.58 },
  versions: {
    'encyclopedia: family precision': 0.99,
    'encyclopedia: family recall': 0.99,
    'revisions: family precision': 0.99,
    'encyclopedia: new sentences F1': 0.96,
    'revisions: family recall': 0.99,
    'revisions: new sentences F1': 0.93,
  },
  moves: {
    'one-event: found as the same text': 0.98,
    'one-event: called moved': 0.98,
    'quotations: found as the same text': 0.98,
    'quotations: called moved': 0.98,
  },
  noise: {
    'recall at 1 % of characters': 0.99,
    'recall at 3 % of characters': 0.92,
    'recall at 5 % of characters': 0.87,
  },
  retold: {
    'all: precision, partly left out': 0.86,
    'all: recall': 0.7,
    'fresh: precision, partly left out': 0.83,
    'fresh: recall': 0.75,
  },
  quotations: { 'exact span F1': 0.985, 'speaker right': 0.9 },
  credits: {
    'fresh: precision': 0.97,
    'fresh: recall': 0.96,
    'read: precision': 0.97,
    'read: recall': 0.95,
    'wire named in the metadata': 0.85,
  },
  boilerplate: { 'recurring house text recognised': 0.96 },
};

describeWithShared('data/README.md', 'accuracy on the evaluation sets', () => {
  for (const [part, floors] of Object.entries(FLOORS)) {
    test(`${part} is at or above its floors`, () => {
      const rows = new Map(MEASURES[part]!('short').map(({ name, value }) => [name, value]));
      const short = Object.entries(floors).filter(([name, floor]) => !((rows.get(name) ?? -1) >= floor));
      expect(short.map(([name, floor]) => `${name}: ${rows.get(name)} is under ${floor}`)).toEqual([]);
    });
  }
});
