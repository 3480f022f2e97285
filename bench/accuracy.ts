/**
 * How right the engine is, measured on texts and labels that nobody here wrote (and on two sets of labels of our own):
 * one table of all figures that are wanted, printed and written to `bench/accuracy.md`.
 *
 * `npm run bench:accuracy`, or with names of parts for some of them (nothing is written then):
 * `npm run bench:accuracy -- text-alignment moves`. `--short` takes the sample that the tests take. `npm run bench:plant`
 * lists the planted edits sort by sort.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './accuracy/data.js';
import { MEASURES } from './accuracy/measures.js';
import { isMet, type Row } from './accuracy/row.js';
import { shortfalls, tableOf } from './accuracy/table.js';

const args = process.argv.slice(2);
const size = args.includes('--short') ? 'short' : 'full';
const wanted = args.filter((arg) => !arg.startsWith('--'));

const rows: Row[] = [];
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const part = measure(size);
  rows.push(...part);
  process.stdout.write(tableOf(part));
}

const missed = rows.filter((row) => !isMet(row));
console.log(`${rows.length} figures, ${missed.length} short of their target`);
if (size === 'full' && wanted.length === 0) {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = epoch === undefined ? '' : ` of ${new Date(Number(epoch) * 1000).toISOString().slice(0, 10)}`;
  const head = `# Accuracy\n\nThe figures of \`npm run bench:accuracy\`${date}, written by that command. What each means stands in the file of its part in \`bench/accuracy/\`.\n\n`;
  writeFileSync(join(projectRoot(), 'bench', 'accuracy.md'), head + tableOf(rows) + shortfalls(rows));
}
