/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { expect, test } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import type { Report } from '../../src/model/model.js';
import { ordered } from '../../src/report/data/json.js';
import { pack } from '../../src/report/data/packed.js';
import { defaultLook, reporters } from '../../src/report/report.js';
import { inChromium } from './browser/chromium.js';
import { hostileReport, pairReport, threeReports } from './sample.js';

/** A report whose data is too large for plain addresses. */
function largeReport(): Report {
  const report = hostileReport('=1+1 <!-- </script> "q" \u2028');
  const [first] = report.divergences;
  if (first === undefined) throw new Error('a divergence');
  const more = Array.from({ length: 400 }, (_, at) => ({ ...first, id: `d-${at}`, reason: `reason ${at}` }));
  return { ...report, divergences: [...report.divergences, ...more] };
}

/** What a click on a button hands out. */
async function downloaded(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

inChromium('reporters.html and what its script adds', (stage) => {
  test.each(['json', 'csv'] as const)(
    'reporters.html hands out large data, packed once, the same as reporters.%s',
    async (format) => {
      const report = largeReport();
      const { page, noise } = await stage.open(report);
      expect(await page.locator('#packed').count()).toBe(1);
      const saved = await downloaded(page, page.getByText(`Save report.${format}`));
      if (format === 'csv') expect(saved).toBe(reporters.csv(report, defaultLook));
      else expect(JSON.parse(saved)).toEqual(JSON.parse(reporters.json(report, defaultLook)));
      expect(noise.filter((line) => !line.startsWith('request: blob:'))).toEqual([]);
    },
  );

  test('reporters.html carries large data deflated, as any inflater opens it', async () => {
    const report = largeReport();
    const { page } = await stage.open(report, { javaScriptEnabled: false });
    const carried = Buffer.from((await page.locator('#packed').textContent()) ?? '', 'base64');
    expect(JSON.parse(inflateSync(carried).toString('utf8'))).toEqual(pack(ordered(report)));
    expect(await page.getByText('--format json').isVisible()).toBe(true);
  });

  test('reporters.html says so where its data is damaged, or where the browser cannot open it', async () => {
    const html = reporters.html(largeReport(), defaultLook);
    const { page, noise } = await stage.openHtml(html.replace('id="packed">', 'id="packed">AAAA'));
    await page.getByText('Save report.json').click();
    await page.locator('#said', { hasText: 'damaged' }).waitFor({ state: 'attached' });
    expect(noise).toEqual([]);
    await page.addInitScript('delete window.DecompressionStream');
    await page.reload();
    expect(await page.getByText('Save report.json').isVisible()).toBe(false);
    expect(await page.getByText('--format json').isVisible()).toBe(true);
  });

  test('reporters.html hands out small data without a script', async () => {
    const { page } = await stage.open(pairReport(), { javaScriptEnabled: false });
    const saved = await downloaded(page, page.getByText('Save report.json'));
    expect(JSON.parse(saved)).toEqual(pairReport());
  });

  test('reporters.html reads as one text with both readings, or side by side, with and without a script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, noise } = await stage.open(pairReport(), { javaScriptEnabled });
      const was = page.locator('.was', { hasText: 'sixteen' }).first();
      const base = page.locator('.is-shared > td.left', { hasText: 'sixteen' }).first();
      expect([await was.isVisible(), await base.isVisible()]).toEqual([true, false]);
      await page.locator('#view-two').check();
      expect([await was.isVisible(), await base.isVisible()]).toEqual([false, true]);
      expect(noise).toEqual([]);
    }
  });

  test('reporters.html lets the columns scroll on their own, and joins moved passages with ribbons', async () => {
    const { page, noise } = await stage.open(pairReport());
    await page.locator('#view-two').check();
    expect(await page.locator('.ribbons path').count()).toBe(1);
    await page.locator('#linked').uncheck();
    expect(await page.locator('.pane').count()).toBe(2);
    expect(await page.locator('.pane [id]').count()).toBe(0);
    await page.locator('.card').getByText('See it in the texts').first().click();
    expect(await page.locator('.pane').count()).toBe(0);
    expect(noise).toEqual([]);
  });

  test('reporters.html answers to single keys, and not once they are turned off', async () => {
    const { page } = await stage.open(pairReport());
    await page.keyboard.press('n');
    const first = await focused(page);
    await page.keyboard.press('n');
    const second = await focused(page);
    expect([first, second].map((id) => id.slice(0, 2))).toEqual(['d-', 'd-']);
    expect(second).not.toBe(first);
    await page.keyboard.press('p');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('s');
    expect(await page.locator('#view-two').isChecked()).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('ferry n');
    expect(await page.locator('#filters [name=words]').inputValue()).toBe('ferry n');
    await page.locator('#help summary').click();
    await page.locator('#keys-on').uncheck();
    await page.keyboard.press('s');
    expect(await page.locator('#view-two').isChecked()).toBe(true);
  });

  test('reporters.html copies a card as one line that says from where', async () => {
    const { page } = await stage.open(pairReport(), { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.card .cite').first().click();
    await page.locator('#said', { hasText: 'Citation' }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Number changed\. .*\[Ferry .*sixteen .*\].* → .*\[Ferry .*60 .*\].*Why: .*syndiff .*#d-/);
  });

  test('reporters.html goes from a mark of the minimap to its row', async () => {
    const { page } = await stage.open(pairReport());
    await page.locator('.minimap a').last().click();
    const row = page.locator('tr:target');
    expect(await row.count()).toBe(1);
    expect(await row.locator('ins').count()).toBeGreaterThan(0);
  });

  test('reporters.html shows only where reports disagree, without a script', async () => {
    const { page } = await stage.open(threeReports(), { javaScriptEnabled: false });
    const rows = page.locator('#story > .story-of > .scroll tbody tr:visible');
    const before = await rows.count();
    await page.locator('#disagreed').check();
    expect(await rows.count()).toBeLessThan(before);
    expect(await rows.count()).toBeGreaterThan(0);
  });

  test('reporters.html prints both texts level, whichever view was open, and house style only where it was on', async () => {
    const { page } = await stage.open(pairReport());
    await page.emulateMedia({ media: 'print' });
    const left = page.locator('.is-shared > td.left').first();
    const right = page.locator('.is-shared > td.right').first();
    const [one, other] = [await left.boundingBox(), await right.boundingBox()];
    expect(Math.round(one?.y ?? 0)).toBe(Math.round(other?.y ?? 1));
    expect(await page.locator('.was').first().isVisible()).toBe(false);
    expect(await page.locator('.if-style').isVisible()).toBe(false);
  });
});
