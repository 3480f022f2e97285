import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Report } from '../../src/model.js';
import { defaultLook, reporters } from '../../src/report/report.js';
import { visible } from '../../src/report/visible.js';
import { payloads } from './payloads.js';
import {
  arabicReport,
  chineseReport,
  emptyReport,
  hostileReport,
  pairReport,
  threeReports,
  unrelatedReport,
} from './sample.js';

const executablePath = process.env['SYNDIFF_CHROMIUM'] ?? '/usr/bin/chromium';
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A missing browser is a skip on a desk and a failure where everything must be shown. */
const able = existsSync(executablePath) || process.env['CI'] !== undefined;
const inBrowser = able ? describe : describe.skip;

inBrowser('reporters.html in a browser', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-page-'));
  let pages = 0;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags.split(' ') });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Opened {
    readonly page: Page;
    /** Dialogs, requests and console messages since it was opened: there should be none. */
    readonly noise: string[];
  }

  async function open(report: Report, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const noise = listen(page);
    await show(page, report);
    return { page, noise };
  }

  async function show(page: Page, report: Report): Promise<void> {
    const file = join(folder, `${++pages}.html`);
    writeFileSync(file, reporters.html(report, defaultLook));
    await page.goto(pathToFileURL(file).href);
  }

  function listen(page: Page): string[] {
    const noise: string[] = [];
    page.on('dialog', (dialog) => {
      noise.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const own = request.url() === 'data:,' || request.url().startsWith(pathToFileURL(folder).href);
      if (!own) noise.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => noise.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
    return noise;
  }

  /** The text of one column of the texts, without the words that are only spoken, white space folded. */
  const columnText = (page: Page, side: 'left' | 'right'): Promise<string> =>
    page.evaluate((name) => {
      const doc = (
        globalThis as unknown as {
          document: { querySelectorAll(selector: string): Iterable<{ cloneNode(deep: boolean): unknown }> };
        }
      ).document;
      const texts = [...doc.querySelectorAll(`.pair td.${name} > p.copy`)].map((cell) => {
        const copy = cell.cloneNode(true) as {
          querySelectorAll(selector: string): Iterable<{ remove(): void }>;
          textContent: string;
        };
        for (const spoken of copy.querySelectorAll('.sr, .move, .was')) spoken.remove();
        return copy.textContent;
      });
      return texts.join(' ').replace(/\s+/g, ' ').trim();
    }, side);

  const folded = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();

  test('reporters.html shows both texts as they are, for every sample', async () => {
    for (const report of [pairReport(), threeReports(), arabicReport(), chineseReport()]) {
      const { page, noise } = await open({ ...report, pairs: report.pairs.slice(0, 1) });
      const [left, right] = report.articles;
      expect(await columnText(page, 'left')).toBe(folded(left?.text ?? ''));
      expect(await columnText(page, 'right')).toBe(folded(right?.text ?? ''));
      expect(noise).toEqual([]);
      await page.context().close();
    }
  });

  test('reporters.html runs nothing, loads nothing and shows hostile text as text', async () => {
    const { page, noise } = await open(pairReport());
    for (const payload of payloads) {
      const report = hostileReport(payload);
      await show(page, report);
      const [left, right] = report.articles;
      expect(await columnText(page, 'left')).toBe(folded(left?.text ?? ''));
      expect(await columnText(page, 'right')).toBe(folded(right?.text ?? ''));
      expect(
        await page
          .locator('script, style, iframe, object, embed, base, form[action], img, link:not([rel=icon])')
          .count(),
      ).toBe(2);
      const links = await page
        .locator('a')
        .evaluateAll((all) =>
          all.map((link) => (link as unknown as { getAttribute(name: string): string }).getAttribute('href')),
        );
      for (const link of links)
        expect(link).toMatch(
          /^(#[A-Za-z0-9_.-]*|https?:\/\/[^\s"<>]+|data:(application\/json|text\/csv);base64,[A-Za-z0-9+/=]*)$/,
        );
      expect([payload, noise]).toEqual([payload, []]);
    }
    await page.context().close();
  }, 240_000);

  test('reporters.html works without JavaScript: all texts and cards are there', async () => {
    const { page, noise } = await open(pairReport(), { javaScriptEnabled: false });
    expect(await page.locator('.card').count()).toBe(10);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('.pair tr:visible').count()).toBeGreaterThan(10);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('reporters.html filters cards, says how many are left, and opens what a link points to', async () => {
    const { page, noise } = await open(threeReports());
    await page.locator('#filters select[name=kind]').selectOption('number');
    expect(await page.locator('.card:visible').count()).toBe(2);
    expect(await page.locator('#shown').textContent()).toMatch(/^2 of \d+ differences shown$/);
    const hidden = await page.locator('.card[hidden]').first().getAttribute('id');
    await page.evaluate((id) => {
      (globalThis as unknown as { location: { hash: string } }).location.hash = id ?? '';
    }, hidden);
    await page.locator(`[id="${hidden ?? ''}"]`).waitFor({ state: 'visible' });
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('reporters.html goes from a card to its place in the texts and back', async () => {
    const { page } = await open(pairReport());
    const [first] = pairReport().divergences;
    const card = page.locator(`[id="d-${first?.id ?? ''}"]`);
    await card.getByText('See it in the texts').click();
    const mark = page.locator('.place:target + .was mark');
    expect(await mark.locator('a').textContent()).toBe('sixteen');
    await mark.locator('a').click();
    expect(
      await card.evaluate((element) =>
        (element as unknown as { matches(selector: string): boolean }).matches(':target'),
      ),
    ).toBe(true);
    await page.context().close();
  });

  test('reporters.html marks house style only once it is asked for', async () => {
    const { page } = await open(pairReport());
    const line = (): Promise<string> =>
      page
        .locator('.sm')
        .first()
        .evaluate(
          (element) =>
            (
              globalThis as unknown as { getComputedStyle(e: unknown): { textDecorationLine: string } }
            ).getComputedStyle(element).textDecorationLine,
        );
    expect(await line()).toBe('none');
    await page.locator('#show-style').check();
    expect(await line()).toBe('underline');
    await page.context().close();
  });

  test('reporters.html hands out the JSON and CSV it carries', async () => {
    const { page } = await open(pairReport());
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Save report.json').click()]);
    const chunks: Uint8Array[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8'))).toEqual(pairReport());
    expect(download.suggestedFilename()).toBe('report.json');
    await page.context().close();
  });

  const looks: Readonly<Record<string, BrowserContextOptions>> = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'forced colours': { forcedColors: 'active' },
    '320 pixels wide': { viewport: { width: 320, height: 700 } },
  };
  const audited: Readonly<Record<string, () => Report>> = {
    pair: pairReport,
    'three reports': threeReports,
    arabic: arabicReport,
    chinese: chineseReport,
    unrelated: unrelatedReport,
    empty: emptyReport,
  };

  test.each(Object.keys(looks))(
    'reporters.html has no fault that axe finds and needs no sideways scrolling: %s',
    async (look) => {
      // The other looks change colours and columns only, so two pages that hold every component are enough for them.
      for (const [name, make] of Object.entries(audited).slice(0, look === 'light' ? undefined : 2)) {
        const { page } = await open(make(), looks[look]);
        const { violations } = await new AxeBuilder({ page })
          .withTags(AXE_TAGS)
          .options({ rules: { 'target-size': { enabled: true } } })
          .analyze();
        expect([name, violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)]).toEqual(
          [name, []],
        );
        const [needed, there] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = (
            globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
          ).document.documentElement;
          return [scrollWidth, clientWidth];
        });
        expect(needed).toBeLessThanOrEqual(there ?? 0);
        await page.context().close();
      }
    },
  );
});
