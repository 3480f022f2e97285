/**
 * Takes what readers found in the pairs of a folder into `bench/labels/judged`: ids and places, no sentence of theirs.
 *
 * `npm run bench:judged-labels -- FOLDER` (needs `../shared/data`); FOLDER is what `bench:judged-draw` wrote, with a
 * `gold.json` in the folder of each pair that has been judged.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedText } from './judged/labels.js';
import { type KeptLabels, labelFolder, pairsOf } from './judged/pairs.js';
import { drawable } from './judged/texts.js';

const [folder = ''] = process.argv.slice(2);
if (folder === '') throw new Error('usage: judged-labels FOLDER');

const texts = new Map(drawable().map(({ id, text }) => [id, text]));

/** Places count in the text of the evaluation sets: a reader who had another one counted elsewhere. */
function knownId({ id, text }: JudgedText): string {
  if (texts.get(id) !== text) throw new Error(`${id} is another text than the one of the evaluation sets`);
  return id;
}

mkdirSync(labelFolder(), { recursive: true });
const pairs = pairsOf(folder);
for (const { name, left, right, labels } of pairs) {
  const kept: KeptLabels = { left: knownId(left), right: knownId(right), ...labels };
  writeFileSync(join(labelFolder(), `${name}.json`), `${JSON.stringify(kept)}\n`);
}
console.log(`${pairs.length} pairs taken in`);
