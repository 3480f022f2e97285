import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../accuracy/data.js';
import { type Gold, type JudgedPair, labelsOf } from './labels.js';

interface About {
  readonly id: string;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** The pairs of a folder as judges leave them: `NN/{left.txt,right.txt,gold.json,meta.json}`. */
export function pairsIn(folder: string): readonly JudgedPair[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'gold.json')))
    .sort()
    .map((name) => {
      const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
      const about = JSON.parse(read('meta.json')) as Record<'left' | 'right', About>;
      const texts = { left: read('left.txt'), right: read('right.txt') };
      const ids = { left: about.left.id, right: about.right.id };
      return { name, texts, about, labels: labelsOf(JSON.parse(read('gold.json')) as Gold, texts, ids) };
    });
}

/** The pairs that came with the evaluation sets. */
export const givenPairs = (): readonly JudgedPair[] => pairsIn(join(dataFolder(), 'judged-pairs'));
