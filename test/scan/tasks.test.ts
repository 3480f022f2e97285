import { expect, test } from '@jest/globals';
import { Collection, doubtfulPairs, tasksOf, worthOf } from '../../src/scan/scan.js';
import { report } from './scanning.js';

const STORIES = [
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge.',
  'Snow fell on the northern passes for a third day, and the road to Wexmouth was closed to lorries until late in the evening.',
  'A reservoir above the town of Perrin was drained after divers had found that two of its oldest gates would not close again.',
  'The orchestra of the harbour theatre played in the market hall for one night, because rain had come through its own roof.',
];

/** Copies of each story, as long as they are said to be: their number decides, and nobody reads them here. */
function settledWith(characters: number) {
  const articles = STORIES.flatMap((text, story) => ['a', 'b', 'c'].map((name) => report(`${name}${story}`, text)));
  const collection = new Collection({ sameOutlet: 'keep', windowDays: null });
  for (const article of articles) collection.add(article);
  const settled = collection.settle((number) => articles[number]!.text);
  const worth = worthOf(doubtfulPairs(settled), { article: (number) => articles[number]! });
  return { settled: { ...settled, characters: settled.characters.map(() => characters) }, worth };
}

test('tasksOf(short articles) puts units together that are worth handing to another thread', () => {
  const { settled, worth } = settledWith(120);
  const tasks = [...tasksOf(settled, worth)];
  expect(tasks.map((units) => units.map(({ articles }) => articles.length))).toEqual([[3, 3, 3, 3]]);
});

test.each([2_000_000, 5_000_000, 10_000_000])(
  'tasksOf(articles of %s characters) hands over no more than can be held at once, and loses none',
  (characters) => {
    const { settled, worth } = settledWith(characters);
    const tasks = [...tasksOf(settled, worth)];
    for (const units of tasks) {
      const pairs = units.flatMap((unit) => unit.pairs).length;
      if (units.length > 1) expect(2 * characters * pairs).toBeLessThanOrEqual(30_000_000);
    }
    expect(tasks.length).toBeGreaterThan(1);
    expect(new Set(tasks.flat().flatMap(({ articles }) => articles)).size).toBe(settled.order.length);
  },
);
