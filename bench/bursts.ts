/**
 * Where house text begins, on real text: the origin of the constants in `src/candidates/burst.ts` and of what
 * `src/scan/house-text.ts` asks of lines that one outlet alone prints. `npm run bench:bursts` prints two tables: how runs of
 * words that more than 20 of the reports on one event hold are spread over outlets; and which paragraphs of sets that span
 * weeks are taken for lines of one outlet's house, by report and place, to be looked at.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { burstsOf, burstTable } from './scan/bursts.js';
import { datedSets, houseLinesOf, houseLinesTable } from './scan/house-lines.js';
import { readOneEvent } from './scan/real.js';

const data = join(process.cwd(), '..', 'shared', 'data');
if (existsSync(join(data, 'one-event-75-outlets.jsonl.gz'))) {
  console.log(burstTable(burstsOf(readOneEvent(data))));
  const sets = Object.entries(datedSets()).map(([set, articles]) => houseLinesOf(set, articles));
  console.log(`\n${houseLinesTable(sets)}`);
} else console.log('The evaluation sets are not here.');
