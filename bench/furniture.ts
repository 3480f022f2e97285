import { featuresOf, pageOf } from '../src/read/head/line-features.js';
import { linesOf } from '../src/read/head/lines.js';
import { fit, scoreOf, type Weights } from './furniture/fit.js';
import {
  isFurnitureLine,
  judgedFolders,
  judgedLines,
  judgedTexts,
  type JudgedText,
  standingLines,
} from './furniture/lines.js';

const FOLDS = 5;
const foldOf = (outlet: string): number =>
  [...outlet].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 100_003, 7) % FOLDS;

const texts = judgedTexts([...judgedFolders(), ...process.argv.slice(2)]);
const standing = standingLines(new Set(texts.map(({ id }) => id)));
console.log(
  `${texts.length} texts, ${standing.length} lines by standing, ${standing.filter((one) => one.isFurniture).length} furniture`,
);

interface Line {
  readonly score: number;
  readonly isFurniture: boolean;
  readonly words: number;
  readonly text: string;
}

function scored(one: JudgedText, weights: Weights): Line[] {
  const lines = linesOf(one.text);
  const page = pageOf(one.text, lines);
  return lines.map((line, at) => ({
    score: scoreOf(weights, featuresOf(page, at)),
    isFurniture: isFurnitureLine(one.furniture, line),
    words: one.text.slice(line.start, line.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    text: one.text.slice(line.start, line.end),
  }));
}

const all: Line[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const known = texts.filter(({ outlet }) => foldOf(outlet) !== fold).flatMap(judgedLines);
  const weights = fit([
    ...known,
    ...standing.filter(({ outlets }) => outlets.every((outlet) => foldOf(outlet) !== fold)),
  ]);
  all.push(...texts.filter(({ outlet }) => foldOf(outlet) === fold).flatMap((one) => scored(one, weights)));
}
const story = all.filter((one) => !one.isFurniture).reduce((sum, { words }) => sum + words, 0);
const furniture = all.filter((one) => one.isFurniture).reduce((sum, { words }) => sum + words, 0);
for (const at of [-1, -0.5, 0, 0.5, 1, 1.5, 2, 3]) {
  const taken = all.filter(({ score }) => score > at);
  const lost = taken.filter((one) => !one.isFurniture).reduce((sum, { words }) => sum + words, 0);
  const found = taken.filter((one) => one.isFurniture).reduce((sum, { words }) => sum + words, 0);
  console.log(
    at,
    'furniture found',
    (found / furniture).toFixed(3),
    'story lost',
    (lost / story).toFixed(4),
    'lines',
    taken.filter((one) => !one.isFurniture).length,
  );
}
if (process.env['SHOW'] !== undefined) {
  for (const one of all
    .filter(({ score, isFurniture }) => !isFurniture && score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 50))
    console.log('LOST', one.score.toFixed(1), one.text.slice(0, 150));
  for (const one of all
    .filter(({ score, isFurniture }) => isFurniture && score < 1)
    .sort((a, b) => b.words - a.words)
    .slice(0, 70))
    console.log('KEPT', one.score.toFixed(1), one.text.slice(0, 150));
  const weights = fit([...texts.flatMap(judgedLines), ...standing]);
  console.log(weights.size);
  console.log(
    [...weights]
      .sort((a, b) => b[1] - a[1])
      .map(([name, weight]) => `${name} ${weight}`)
      .join('; '),
  );
}
if (process.env['WRITE'] !== undefined) {
  const weights = fit([...texts.flatMap(judgedLines), ...standing]);
  const rows = [...weights].map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight},`).join('\n');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    'src/read/head/line-weights.ts',
    `/**\n * What each feature of a line says for its being furniture (above 0) or story. Written by \`npm run bench:furniture\`.\n */\nexport const LINE_WEIGHTS: Readonly<Record<string, number>> = {\n${rows}\n};\n`,
  );
}
