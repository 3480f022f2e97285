/**
 * Plants edits of known kind in copies of real articles and counts what the engine says about them.
 *
 * `npm run bench:plant` writes `bench/plant.md`. With `-- --only KIND`, `--plants N`, `--seed N` or `--show bad|all` it prints and
 * writes nothing: what was planted, where, and what was said about it, for reading by eye.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Divergence } from '../src/index.js';
import { readCorpus } from './plant/articles.js';
import { pageOf } from './plant/page.js';
import { FULL_AMOUNTS, harvest, type Harvest } from './plant/run.js';
import type { Outcome } from './plant/score.js';

const argument = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};

const shown = ({ kind, severity, leftText, rightText, reason }: Divergence): string =>
  `${kind} ${severity} «${leftText?.slice(0, 120)}» → «${rightText?.slice(0, 120)}» (${reason})`;

function showOutcome({ planter, article, copy, before, after, context, right, wrong, elsewhere }: Outcome): void {
  console.log(`[${planter.row}/${planter.label}] ${article} ${copy}: «${before}» → «${after}» | …${context}…`);
  for (const [name, list] of Object.entries({ right, wrong, elsewhere }))
    for (const one of list) console.log(`    ${name}: ${shown(one)}`);
}

function showSamples({ outcomes, restyled, verdicts }: Harvest, all: boolean): void {
  for (const one of outcomes)
    if (all || (!one.furniture && (one.right.length === 0 || one.wrong.length + one.elsewhere.length > 0)))
      showOutcome(one);
  for (const { label, article, findings } of restyled)
    for (const one of findings) console.log(`[style/${label}] ${article}: ${shown(one)}`);
  for (const { label, article, expected, given, before, after } of verdicts)
    if (all || expected !== given)
      console.log(`[verdict/${label}] ${article}: ${given} for ${expected}: «${before}» → «${after}»`);
}

const [only = null, plants = null, show = null, seed = null] = ['only', 'plants', 'show', 'seed'].map(argument);
const count = Number(plants ?? FULL_AMOUNTS.plants);
const corpus = readCorpus(join(process.cwd(), '..', 'shared', 'data'));
const found = harvest(corpus, { plants: count, styles: 25 * count, verdicts: count, seed: Number(seed ?? 1) }, only);
if (show !== null) showSamples(found, show === 'all');
const page = pageOf(found);
console.log(page);
if (only === null && plants === null && show === null && seed === null)
  writeFileSync(join(process.cwd(), 'bench', 'plant.md'), page);
