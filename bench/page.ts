/**
 * How large and how quick the page is: 20 reports of one event by size and first paint with the processor slowed down
 * four times, 50 reports by frames a second while scrolling. Measured in Chromium without a graphics card, so a desk
 * is quicker. Writes `bench/page.md`.
 *
 * `npm run bench:page` (needs `../shared/data/one-event-75-outlets.jsonl.gz` and a Chromium at `/usr/bin/chromium`)
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { compare, readArticles, reporters } from '../src/index.js';

const MAX_BYTES = 2_000_000;
const MAX_PAINT_MS = 1500;
const SLOWED_DOWN = 4;
const MIN_FRAMES = 50;
const PAINTS = 5;
const SCROLL_MS = 5000;

const executablePath = process.env['SYNDIFF_CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const root = new URL('../../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'syndiff-bench-page-'));

const data = fileURLToPath(new URL('../shared/data/one-event-75-outlets.jsonl.gz', root));
const { articles } = await readArticles([data]);

interface Made {
  readonly address: string;
  readonly bytes: number;
  readonly ms: number;
}

function make(count: number): Made {
  const report = compare(articles.slice(0, count));
  const start = performance.now();
  const html = reporters.html(report);
  const ms = performance.now() - start;
  const file = join(folder, `${count}.html`);
  writeFileSync(file, html);
  return { address: pathToFileURL(file).href, bytes: Buffer.byteLength(html), ms };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function firstPaint(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_DOWN });
  await page.goto(address);
  const paint = await page.evaluate(`new Promise((done) => {
    const look = () => {
      const entry = performance.getEntriesByName('first-contentful-paint')[0];
      if (entry) done(entry.startTime); else setTimeout(look, 50);
    };
    look();
  })`);
  await page.close();
  return paint as number;
}

interface Frames {
  readonly perSecond: number;
  /** The slowest frame of twenty. */
  readonly slowMs: number;
}

/** Scrolls evenly through the whole page, a step a frame, and times the frames. */
async function scroll(page: Page): Promise<Frames> {
  const times = await page.evaluate<number[]>(`new Promise((done) => {
    const times = [];
    const begin = performance.now();
    const frame = (now) => {
      times.push(now);
      const share = (performance.now() - begin) / ${SCROLL_MS};
      scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight));
      if (share < 1) requestAnimationFrame(frame); else done(times);
    };
    requestAnimationFrame(frame);
  })`);
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  const sorted = gaps.toSorted((a, b) => a - b);
  const whole = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return { perSecond: (1000 * gaps.length) / whole, slowMs: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN };
}

const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
const [twenty, fifty] = [make(20), make(50)];
const paints: number[] = [];
for (let turn = 0; turn < PAINTS; turn += 1) paints.push(await firstPaint(browser, twenty.address));
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(fifty.address);
await page.waitForTimeout(1000);
const frames = await scroll(page);
await browser.close();
rmSync(folder, { recursive: true });

const paint = median(paints);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const rows: readonly (readonly [what: string, measured: string, limit: string, holds: boolean])[] = [
  ['20 reports: size', megabytes(twenty.bytes), `≤ ${megabytes(MAX_BYTES)}`, twenty.bytes <= MAX_BYTES],
  [
    `20 reports: first paint, processor ${SLOWED_DOWN} × slower`,
    `${paint.toFixed(0)} ms`,
    `≤ ${MAX_PAINT_MS} ms`,
    paint <= MAX_PAINT_MS,
  ],
  ['20 reports: making the page', `${twenty.ms.toFixed(0)} ms`, '', true],
  ['50 reports: size', megabytes(fifty.bytes), '', true],
  [
    '50 reports: scrolling',
    `${frames.perSecond.toFixed(0)} frames/s, slowest of twenty ${frames.slowMs.toFixed(0)} ms`,
    `≥ ${MIN_FRAMES} frames/s`,
    frames.perSecond >= MIN_FRAMES,
  ],
  ['50 reports: making the page', `${fifty.ms.toFixed(0)} ms`, '', true],
];

const table = rows.map(
  ([what, measured, limit, holds]) => `| ${what} | ${measured} | ${limit} | ${holds ? '' : 'missed'} |`,
);
const text = [
  '# The page: size and speed',
  '',
  'Reports of one event from `../shared/data`, the first 20 and the first 50 of the file. `npm run bench:page` makes this',
  `page. Node ${process.version}, Chromium without a graphics card, ${cpus().length} cores; median of ${PAINTS} paints.`,
  // A machine that has other work to do paints later and drops frames: without this, nobody could tell whose fault it is.
  `Load of the machine meanwhile: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  '',
  '| what | measured | limit | |',
  '| --- | --- | --- | --- |',
  ...table,
  '',
].join('\n');
writeFileSync(fileURLToPath(new URL('bench/page.md', root)), text);
console.log(text);
if (rows.some(([, , , holds]) => !holds)) process.exitCode = 1;
