import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { Report } from '../../../src/model/model.js';
import { defaultLook, renderOverview, reporters } from '../../../src/report/report.js';
import { ROOT } from '../../house/files.js';
import { makeOverview } from '../overview-sample.js';
import { arabicReport, chineseReport, pairReport, threeReports, unrelatedReport } from '../sample.js';
import type { Stage } from './chromium.js';
import type { LookName } from './looks.js';
import { LOOKS, layOutAll, unfold, wear } from './looks.js';

const FOLDER = join(ROOT, 'test', 'report', 'browser', 'golden');
/** Where a picture that is not like the golden one is put, beside what differs. */
const FOUND = join(tmpdir(), 'syndiff-golden');

/** Beyond it a picture says nothing new and the pictures together would weigh more than the sources. */
const MAX_HEIGHT: Readonly<Record<Width, number>> = { 1200: 2200, 400: 3200 };
/** pixelmatch's own: how far two colours may lie apart and still be one; what is drawn smooth at edges is left out. */
const THRESHOLD = 0.1;
/** One pixel in two thousand: a tenth of a line of words. A mark that loses its box is seen, a rounded corner is not. */
const MAX_SHARE = 0.0005;

export type Width = 1200 | 400;

interface Golden {
  readonly make: () => Report | string;
  readonly look: LookName;
  readonly act?: (page: Page) => Promise<void>;
}

const sideBySide = async (page: Page): Promise<void> => page.getByRole('radio', { name: /side by side/i }).check();
const toTheTexts = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    document.querySelector('#texts')?.previousElementSibling?.remove();
    document.querySelector('#answer')?.remove();
  });
};

/** Hand-made reports and an overview, as a string: the pictures change with the page alone and not with what the engine finds. */
export const GOLDENS: Readonly<Record<string, Golden>> = {
  pair: { make: pairReport, look: 'light' },
  'pair-dark': { make: pairReport, look: 'dark' },
  'pair-print': { make: pairReport, look: 'print' },
  'pair-texts-side-by-side': {
    make: pairReport,
    look: 'light',
    act: async (page) => {
      await sideBySide(page);
      await toTheTexts(page);
    },
  },
  'three-reports-texts-forced-colours': { make: threeReports, look: 'forced colours', act: toTheTexts },
  'right-to-left-unfolded': { make: arabicReport, look: 'light', act: unfold },
  chinese: { make: chineseReport, look: 'light' },
  overview: { make: () => renderOverview(makeOverview()), look: 'light' },
  'nothing-shared': {
    make: () => unrelatedReport([{ code: 'empty', source: 'in/blank.txt', message: 'no text in it; skipped' }]),
    look: 'dark',
  },
};

export const WIDTHS: readonly Width[] = [1200, 400];

const placeOf = (name: string, width: Width): string => join(FOLDER, `${name}-${width}.png`);

/** What a picture depends on besides the page: which browser drew it, and with which letters. */
const drawnWith = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    const widths = ['16px system-ui', '16px Georgia, serif', '16px monospace'].map((font) => {
      if (pen !== null) pen.font = font;
      return pen?.measureText('The quick 16 – “ßÆ” ⇅').width.toFixed(2) ?? '';
    });
    return `${/Chrom\w+\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? ''}, letters ${widths.join(' ')}`;
  });

interface Drawn {
  readonly page: Page;
  readonly picture: Buffer;
  readonly drawnWith: string;
}

/** The same picture in fewer bytes: pages are flat, which packs best unfiltered and without transparency. */
const slim = (picture: Buffer): Buffer =>
  PNG.sync.write(PNG.sync.read(picture), {
    colorType: 2,
    inputHasAlpha: true,
    deflateLevel: 9,
    deflateStrategy: 0,
    filterType: 0,
  });

export async function draw(stage: Stage, name: string, width: Width): Promise<Drawn> {
  const { make, look, act } = GOLDENS[name] as Golden;
  const made = make();
  const { page } = await stage.openHtml(typeof made === 'string' ? made : reporters.html(made, defaultLook), {
    ...LOOKS[look],
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  await wear(page, look);
  await act?.(page);
  // Where the pointer was last, another part of the page may have come to lie, and be drawn as pointed at.
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await layOutAll(page);
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(full, MAX_HEIGHT[width]) };
  const picture = await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' });
  return { page, picture, drawnWith: await drawnWith(page) };
}

/**
 * Whether two pictures are the same to the last pixel. The browser unpacks them: it takes a hundredth of the time that a
 * decoder takes in the tests' own sandbox, and as a rule nothing differs.
 */
export const isSamePicture = (page: Page, one: Buffer, other: Buffer): Promise<boolean> =>
  page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (packed) => {
          const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: 'none' });
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
          pen?.drawImage(bitmap, 0, 0);
          return pen?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (first === undefined || second === undefined || first.width !== second.width) return false;
      const [left, right] = [new Uint32Array(first.data.buffer), new Uint32Array(second.data.buffer)];
      return left.length === right.length && left.every((pixel, at) => pixel === right[at]);
    },
    [one.toString('base64'), other.toString('base64')],
  );

/** A picture on a sheet of at least this size, so that pictures of two sizes can be laid over each other. */
function onSheet(picture: PNG, width: number, height: number): PNG {
  const sheet = new PNG({ width, height, fill: true });
  PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, 0, 0);
  return sheet;
}

export interface Difference {
  /** Part of the pixels that differ. */
  readonly share: number;
  readonly picture: Buffer;
}

export function difference(one: Buffer, other: Buffer): Difference {
  const pictures = [PNG.sync.read(one), PNG.sync.read(other)] as const;
  const width = Math.max(...pictures.map((picture) => picture.width));
  const height = Math.max(...pictures.map((picture) => picture.height));
  const [left, right] = [onSheet(pictures[0], width, height), onSheet(pictures[1], width, height)];
  const found = new PNG({ width, height });
  const pixels = pixelmatch(left.data, right.data, found.data, width, height, { threshold: THRESHOLD });
  return { share: pixels / (width * height), picture: PNG.sync.write(found) };
}

/** The golden picture's letters and browser. */
const MADE_WITH = join(FOLDER, 'drawn-with.txt');

/** What is wrong with how a page looks, and where to see it; null where it looks as it did. */
export async function goldenFault(stage: Stage, name: string, width: Width): Promise<string | null> {
  const drawn = await draw(stage, name, width);
  const place = placeOf(name, width);
  if (!existsSync(place)) return `there is no golden picture ${place}: npm run golden:update writes it`;
  const golden = readFileSync(place);
  if (await isSamePicture(drawn.page, golden, drawn.picture)) return null;
  const { share, picture } = difference(golden, drawn.picture);
  if (share <= MAX_SHARE) return null;
  mkdirSync(FOUND, { recursive: true });
  const [now, differs] = ['now', 'differs'].map((what) => join(FOUND, `${name}-${width}-${what}.png`)) as [
    string,
    string,
  ];
  writeFileSync(now, drawn.picture);
  writeFileSync(differs, picture);
  const before = readFileSync(MADE_WITH, 'utf8').trim();
  const other =
    before === drawn.drawnWith ? '' : `; the golden one was drawn with ${before}, this one with ${drawn.drawnWith}`;
  return `${(share * 100).toFixed(2)} % of ${name} at ${width} differ: see ${differs} and ${now}${other}. If it is meant: npm run golden:update`;
}

/** Writes the golden picture anew. */
export async function writeGolden(stage: Stage, name: string, width: Width): Promise<void> {
  const drawn = await draw(stage, name, width);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(placeOf(name, width), slim(drawn.picture));
  writeFileSync(MADE_WITH, `${drawn.drawnWith}\n`);
}
