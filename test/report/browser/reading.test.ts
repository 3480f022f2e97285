import { expect, test } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { pairReport, threeReports } from '../sample.js';
import { inChromium } from './chromium.js';
import { contrasts } from './contrast.js';
import { headingPlaces, orderFaults, sidewaysFaults, signsOf } from './layout.js';
import type { LookName } from './looks.js';
import { LOOKS, unfold, wear } from './looks.js';
import { manyOutlets } from './many-outlets.js';
import type { PageName } from './pages.js';
import { pageReport } from './pages.js';

const MARKS = '.pair ins, .pair del, .pair mark, .card ins, .card del, .card mark';
/** Parts of drawings that stand for something; grounds and the white between bars stand for nothing. */
const DRAWN = 'main svg :is(rect, polygon, path, circle, line):not(.ground)';
/** WCAG 1.4.11, for what must be seen to understand the page; 1.4.3 for its words. */
const ENOUGH = { shape: 3, words: 4.5 };

const NARROW: Readonly<Record<string, BrowserContextOptions>> = {
  '320 pixels wide': { viewport: { width: 320, height: 640 } },
  // At 200 % zoom a window of 1280 × 900 has half as many pixels of the page.
  '200 % zoom': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
};

/** The letters of a reader who sees badly, twice as large, or set apart as WCAG 1.4.12 has it. */
const LETTERS: Readonly<Record<string, string>> = {
  'letters twice as large': 'html { font-size: 200% }',
  'letters set apart':
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
};

/** A reader's own style, which no policy of the page keeps out. */
const wearLetters = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

/** By key: what is drawn only when it comes into sight moves the place of a click on a slow machine. */
const choose = async (radio: Locator): Promise<void> => {
  await radio.press(' ');
  expect(await radio.isChecked()).toBe(true);
};

inChromium('reporters.html as it is laid out', (stage) => {
  const asRead = async (name: PageName, options: BrowserContextOptions): Promise<Page> => {
    const { page } = await stage.open(await pageReport(name), options);
    await unfold(page);
    return page;
  };

  test.each(
    Object.keys(NARROW).flatMap((way) =>
      (['three reports', 'right to left', 'Chinese', 'much went wrong'] as const).map((name) => [way, name] as const),
    ),
  )('reporters.html is read by scrolling in one direction, at %s: %s', async (way, name) => {
    const page = await asRead(name, NARROW[way] ?? {});
    expect(await sidewaysFaults(page)).toEqual([]);
    const sideBySide = page.getByRole('radio', { name: /side by side/i });
    if ((await sideBySide.count()) === 0) return;
    await choose(sideBySide);
    expect(await sidewaysFaults(page)).toEqual([]);
  });

  test.each(Object.keys(LETTERS))('reporters.html cuts nothing off, with %s', async (letters) => {
    for (const width of [1280, 400]) {
      const page = await asRead('three reports', { viewport: { width, height: 900 } });
      await wearLetters(page, LETTERS[letters] ?? '');
      expect([width, await sidewaysFaults(page)]).toEqual([width, []]);
    }
  });

  test('sidewaysFaults(a page with a wide block, words over the edge and words cut) names each', async () => {
    const { page } = await stage.openHtml(`<!doctype html><body><p style="width:2000px">wide</p>
      <p style="position:relative;left:-50px">over</p><p style="width:20px;overflow:hidden;white-space:nowrap">cut off</p>`);
    const faults = (await sidewaysFaults(page)).join('\n');
    expect(faults).toMatch(/too wide[^]*over the edge: p\.: wide[^]*over the edge: p\.: over[^]*cut: p\.: cut off/);
  });

  test.each(Object.keys(LOOKS) as LookName[])(
    'reporters.html parts marks from the page by 3 to 1 and their words by 4.5 to 1, and never by colour alone: %s',
    async (look) => {
      const { page } = await stage.open(threeReports(), LOOKS[look]);
      await wear(page, look);
      await unfold(page);
      const measured = await contrasts(page, `${MARKS}, ${DRAWN}`);
      expect(measured.length).toBeGreaterThan(40);
      expect(measured.filter(({ shape, words }) => (shape ?? 0) < ENOUGH.shape || (words ?? 0) < ENOUGH.words)).toEqual(
        [],
      );
      const marks = await signsOf(page, MARKS);
      expect(marks.filter(({ signs }) => signs.length === 0)).toEqual([]);
    },
  );

  test('contrasts(grey on white) is what WCAG counts, and null over a slope of colours', async () => {
    const { page } = await stage.openHtml(
      `<p style="color:#777;background:#fff">a</p><p style="background:linear-gradient(red,blue)">b</p>
       <p><b style="color:rgba(0,0,0,.5)">c</b> <mark style="background:#fff;border:1px solid #ddd">d</mark></p>`,
    );
    const [grey, slope] = await contrasts(page, 'body > p');
    expect(grey?.words).toBeCloseTo(4.48, 2);
    expect(slope?.words).toBeNull();
    expect((await contrasts(page, 'b'))[0]?.words).toBeCloseTo(3.95, 1);
    expect((await contrasts(page, 'mark'))[0]?.shape).toBeLessThan(1.4);
  });

  test.each([1280, 320])(
    'reporters.html is read out in the order in which it is seen, %s pixels wide',
    async (width) => {
      for (const name of ['three reports', 'right to left'] as const) {
        const page = await asRead(name, { viewport: { width, height: 900 } });
        const headings = await headingPlaces(page);
        expect(headings.length).toBeGreaterThan(6);
        const inOrder = headings.toSorted((one, other) => one.y - other.y);
        expect(headings.map(({ words }) => words)).toEqual(inOrder.map(({ words }) => words));
        expect(headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)).toEqual([]);
        const sideBySide = page.getByRole('radio', { name: /side by side/i });
        for (const view of [null, sideBySide]) {
          if (view !== null) await choose(view);
          expect([name, await orderFaults(page)]).toEqual([name, []]);
        }
      }
    },
  );

  test('orderFaults(a page whose second part stands above its first) names it', async () => {
    const { page } = await stage.openHtml(
      '<main style="display:flex;flex-direction:column-reverse"><p>first</p><p>second</p></main>',
    );
    expect(await orderFaults(page)).toEqual(['“second” is read after “first”']);
  });

  test('reporters.html says aloud how many differences are left when they are filtered', async () => {
    const { page } = await stage.open(threeReports());
    const status = page.getByRole('status').and(page.locator('#shown'));
    expect(await status.textContent()).toBe('');
    const all = await page.locator('.card').count();
    await page.locator('#filters select[name=kind]').selectOption('number');
    expect(await status.textContent()).toMatch(new RegExp(`^2 of ${all} differences`));
    await page.locator('#filters input[name=severity][value=high]').uncheck();
    expect(await status.textContent()).toMatch(new RegExp(`^(no|none|0) .*${all} differences`, 'i'));
    expect(await page.locator('.card:visible').count()).toBe(0);
  });

  test('reporters.html prints all of it, whatever was filtered and folded', async () => {
    const { page } = await stage.open(pairReport(), LOOKS.print);
    const cards = await page.locator('.card').count();
    await page.locator('#filters select[name=kind]').selectOption('number');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.card:visible').count()).toBe(cards);
    const hidden = page.locator('.pair tbody:not(.folding) tr').filter({ visible: false });
    expect(await hidden.count()).toBe(0);
    expect(await sidewaysFaults(page)).toEqual([]);
  });

  test('reporters.html prints the story from its base, and from another report only where that is open', async () => {
    const { page } = await stage.open(threeReports(), LOOKS.print);
    await page.emulateMedia({ media: 'print' });
    const bases = page.locator('.bases details');
    expect(await bases.count()).toBe(2);
    expect(await page.locator('.bases').filter({ visible: true }).count()).toBe(0);
    await bases.first().evaluate((details) => details.setAttribute('open', ''));
    expect(await page.locator('.bases table').filter({ visible: true }).count()).toBe(1);
  });

  test('reporters.html prints a ledger of a dozen outlets on a sheet, which a browser would shrink with all it holds', async () => {
    const report = manyOutlets(12);
    const articles = report.articles.map((article, at) => ({ ...article, outlet: `harbour-gazette-${at}.example` }));
    const { page } = await stage.open({ ...report, articles }, LOOKS.print);
    await page.emulateMedia({ media: 'print' });
    const right = await page
      .locator('.letters, .story')
      .evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().right));
    expect(right.length).toBeGreaterThan(1);
    expect(Math.max(...right)).toBeLessThanOrEqual(LOOKS.print.viewport.width);
  });
});
