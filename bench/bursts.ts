/**
 * How runs of words that more than 20 reports hold are spread over outlets, on the reports on one event: the origin of
 * `ARTICLES_PER_OUTLET` in `src/candidates/burst.ts`. `npm run bench:bursts` prints the table.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { burstsOf, burstTable } from './scan/bursts.js';
import { readOneEvent } from './scan/real.js';

const data = join(process.cwd(), '..', 'shared', 'data');
console.log(
  existsSync(join(data, 'one-event-75-outlets.jsonl.gz'))
    ? burstTable(burstsOf(readOneEvent(data)))
    : 'The evaluation sets are not here.',
);
