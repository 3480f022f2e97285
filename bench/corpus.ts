/**
 * Makes a corpus of news with planted reuse and writes the truth beside it.
 *
 * `npm run bench:corpus -- --articles 10000 [--seed 1] [--out FOLDER] [--no-chance]`. Real sentences are read where the
 * evaluation sets lie beside the project; without them the corpus is grown from `seeds/`, and the result says so.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chanceOf } from './corpus/chance.js';
import { Press } from './corpus/press.js';
import { readSources } from './corpus/sources.js';
import { supplyOf } from './corpus/supply.js';
import { writeCorpus } from './corpus/write.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    'no-chance': { type: 'boolean', default: false },
  },
});

const MEGABYTE = 1e6;
/** Below this a twentieth of the corpus is no story, and a share of a fiftieth no pair. */
const MIN_ARTICLES = 100;

const articles = Number(values.articles);
const seed = Number(values.seed);
if (!Number.isSafeInteger(articles) || articles < MIN_ARTICLES || !Number.isSafeInteger(seed)) {
  console.error(`--articles takes a whole number from ${MIN_ARTICLES}, --seed a whole number`);
  process.exit(2);
}
const folder = values.out ?? join(process.cwd(), 'bench', '.work', 'corpora', `${articles}-${seed}`);
const began = performance.now();
const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
const sources = readSources(process.cwd());
const units = supplyOf(sources);
console.log(`${units.length} paragraphs of real sentences from ${sources.from}, ${seconds()}`);
const press = new Press({ articles, seed, units, from: sources.from });
const { corpus, truth, bytes, sha256, truthSha256 } = writeCorpus(press, folder);
const { stories, outlets, real, recombined } = press.describe();
console.log(
  `${corpus}: ${articles} articles, ${stories} stories, ${outlets} outlets, ${(bytes / MEGABYTE).toFixed(1)} MB`,
);
console.log(`background: ${real} real paragraphs, ${recombined} recombined (${sources.from})`);
console.log(`sha256 ${sha256}, truth ${truthSha256}`);
console.log(`${truth}, ${seconds()}, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
if (!values['no-chance'])
  for (const { run, articles: sample, pairs, expected } of chanceOf(press))
    console.log(
      `chance: ${pairs} pairs of ${sample} unrelated articles share a run of ${run} words (${expected.toFixed(0)} to expect in all)`,
    );
