/**
 * Writes pairs and articles to be judged into a folder, drawn at random with a stated seed.
 *
 * `npm run bench:judged-draw -- FOLDER` (needs `../shared/data`). Their texts are for the judge's eyes and stay outside the repository.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './accuracy/data.js';
import { drawArticles, drawPairs } from './judged/draw.js';
import type { Drawable } from './judged/texts.js';

/** Chosen once, before anything was drawn. */
const SEED = 20_261_201;

const [folder = ''] = process.argv.slice(2);
if (folder === '') throw new Error('usage: judged-draw FOLDER');

const judged = join(dataFolder(), 'judged-pairs');
const taken = new Set(
  readdirSync(judged)
    .filter((name) => /^p\d+$/.test(name))
    .flatMap((name) => {
      const meta = JSON.parse(readFileSync(join(judged, name, 'meta.json'), 'utf8')) as Record<string, { id: string }>;
      return [meta.left?.id ?? '', meta.right?.id ?? ''];
    }),
);

const about = ({ id, outlet, url, set }: Drawable) => ({ id, outlet, url, set });

drawPairs(SEED, taken).forEach(({ left, right, share }, at) => {
  const place = join(folder, 'pairs', `q${String(at + 1).padStart(2, '0')}`);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'left.txt'), left.text);
  writeFileSync(join(place, 'right.txt'), right.text);
  const meta = { left: about(left), right: about(right), share: Math.round(share * 100) / 100 };
  writeFileSync(join(place, 'meta.json'), `${JSON.stringify(meta)}\n`);
});

for (const set of ['one', 'pol'] as const)
  drawArticles(SEED, set, 200).forEach((article, at) => {
    const place = join(folder, `articles-${set}`);
    mkdirSync(place, { recursive: true });
    const name = String(at + 1).padStart(3, '0');
    writeFileSync(join(place, `${name}.txt`), article.text);
    writeFileSync(join(place, `${name}.json`), `${JSON.stringify(about(article))}\n`);
  });
