/**
 * Takes what judges wrote down of the drawn pairs into `bench/labels/judged.json`, as places and labels without their words.
 *
 * `npm run bench:judged-labels -- FOLDER` (FOLDER as `bench:judged-draw` writes it, judged by `BRIEF.md` of the evaluation sets)
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './accuracy/data.js';
import { pairsIn } from './judged/folder.js';

const [folder = ''] = process.argv.slice(2);
if (folder === '') throw new Error('usage: judged-labels FOLDER');

const labels = pairsIn(join(folder, 'pairs')).map((pair) => pair.labels);
const lines = labels.map((one) => `  ${JSON.stringify(one)}`).join(',\n');
writeFileSync(join(projectRoot(), 'bench', 'labels', 'judged.json'), `[\n${lines}\n]\n`);
console.log(`${labels.length} pairs`);
