/**
 * Fits the weights by which lines of a page are told from the lines of its story, and measures them on outlets that were
 * not fitted.
 *
 * `npm run bench:furniture` writes `src/read/head/line-weights.ts` and `bench/furniture.md`. Needs `../shared/data`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { featuresOf, pageOf } from '../src/read/head/line-features.js';
import { linesOf } from '../src/read/head/lines.js';
import { projectRoot } from './accuracy/data.js';
import { fit, scoreOf, type Weights } from './furniture/fit.js';
import { isFurnitureLine, judgedLines, judgedTexts, type JudgedText, standingLines } from './furniture/lines.js';

const FOLDS = 5;
/** Scores from which on a line is set aside, to choose from. */
const SCORES = [-0.5, 0, 0.5, 1, 1.5, 2];

/** An outlet is fitted or measured, never both. */
const foldOf = (outlet: string): number =>
  [...outlet].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 100_003, 7) % FOLDS;

const texts = judgedTexts();
const standing = standingLines(new Set(texts.map(({ id }) => id)));

interface Line {
  readonly score: number;
  readonly isFurniture: boolean;
  readonly words: number;
}

function scored({ text, furniture }: JudgedText, weights: Weights): readonly Line[] {
  const lines = linesOf(text);
  const page = pageOf(text, lines);
  return lines.map((line, at) => ({
    score: scoreOf(weights, featuresOf(page, at)),
    isFurniture: isFurnitureLine(furniture, line),
    words: text.slice(line.start, line.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
  }));
}

function heldOut(fold: number): readonly Line[] {
  const known = texts.filter(({ outlet }) => foldOf(outlet) !== fold).flatMap(judgedLines);
  const others = standing.filter(({ outlets }) => outlets.every((outlet) => foldOf(outlet) !== fold));
  const weights = fit([...known, ...others]);
  return texts.filter(({ outlet }) => foldOf(outlet) === fold).flatMap((one) => scored(one, weights));
}

const wordsIn = (lines: readonly Line[]): number => lines.reduce((sum, { words }) => sum + words, 0);
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const lines = Array.from({ length: FOLDS }, (_, fold) => heldOut(fold)).flat();
const [story, furniture] = [false, true].map((is) => wordsIn(lines.filter(({ isFurniture }) => isFurniture === is)));
const rows = SCORES.map((least) => {
  const taken = lines.filter(({ score }) => score >= least);
  const [lost, found] = [false, true].map((is) => wordsIn(taken.filter(({ isFurniture }) => isFurniture === is)));
  return `| ${least} | ${percent((found ?? 0) / (furniture ?? 1))} | ${percent((lost ?? 0) / (story ?? 1))} |`;
});

const weights = fit([...texts.flatMap(judgedLines), ...standing]);
const table = [...weights].map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight},`).join('\n');
const code = `/** What each feature of a line says for its being furniture (above 0) or story. Written by \`npm run bench:furniture\`. */
export const LINE_WEIGHTS: Readonly<Record<string, number>> = {\n${table}\n};\n`;
const style = { parser: 'typescript', printWidth: 120, singleQuote: true } as const;
writeFileSync(join(projectRoot(), 'src/read/head/line-weights.ts'), await format(code, style));

const made = [
  `${texts.length} judged texts, ${standing.length} lines that are known by where they stand; each outlet measured with weights that were fitted without it.`,
  ['| score | furniture found, of its words | story set aside, of its words |', '| --- | --- | --- |', ...rows].join(
    '\n',
  ),
].join('\n\n');
console.log(made);
const place = join(projectRoot(), 'bench', 'furniture.md');
const [begin, end] = ['<!-- measured -->', '<!-- end -->'];
const page = readFileSync(place, 'utf8');
writeFileSync(
  place,
  `${page.slice(0, page.indexOf(begin) + begin.length)}\n\n${made}\n\n${page.slice(page.indexOf(end))}`,
);
