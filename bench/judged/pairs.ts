import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, projectRoot } from '../accuracy/data.js';
import { type Gold, labelsFrom } from './gold.js';
import type { JudgedPair, JudgedText, Labels, Side } from './labels.js';
import { drawable } from './texts.js';

/** What is kept of a pair that was judged for us: ids of its texts, and places in them. */
export interface KeptLabels extends Labels {
  readonly left: string;
  readonly right: string;
}

/** Where our own labels are. */
export const labelFolder = (): string => join(projectRoot(), 'bench', 'labels', 'judged');

/** The pairs that everybody has. */
export const sharedFolder = (): string => join(dataFolder(), 'judged-pairs');

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

type Meta = Readonly<Record<Side, Omit<JudgedText, 'text'>>>;

function pairIn(folder: string, name: string): JudgedPair {
  const place = join(folder, name);
  const meta = json(join(place, 'meta.json')) as Meta;
  const textOf = (side: Side): JudgedText => {
    const { id, outlet, url } = meta[side];
    return { id, outlet, url, text: readFileSync(join(place, `${side}.txt`), 'utf8') };
  };
  const [left, right] = [textOf('left'), textOf('right')];
  const gold = json(join(place, 'gold.json')) as Gold;
  return { name, left, right, labels: labelsFrom(gold, { left: left.text, right: right.text }) };
}

/** The pairs of a folder that have been judged, by name; those without a reader's file are left out. */
export const pairsOf = (folder: string): readonly JudgedPair[] =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'gold.json')))
    .sort()
    .map((name) => pairIn(folder, name));

/** The pairs whose labels are in the repository; their texts are in the evaluation sets. */
export function pairsOfLabels(folder = labelFolder()): readonly JudgedPair[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const texts = new Map(drawable().map((one) => [one.id, one]));
  return files.sort().map((file) => {
    const { left, right, ...labels } = json(join(folder, file)) as KeptLabels;
    const [one, other] = [texts.get(left), texts.get(right)];
    if (one === undefined || other === undefined) throw new Error(`${file}: no text called ${left} or ${right}`);
    return { name: file.replace('.json', ''), left: one, right: other, labels };
  });
}
