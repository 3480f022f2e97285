import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { renderOverview } from '../../../src/index.js';
import { hostileOverview, makeOverview, makeSummaries, makeSummary } from '../overview-sample.js';
import { payloads } from '../payloads.js';
import { faultsOf } from './audit.js';
import { inChromium } from './chromium.js';
import { sidewaysFaults } from './layout.js';
import type { LookName } from './looks.js';
import { LOOKS, wear } from './looks.js';
import { markupOf, shownForm, wholeText } from './shown.js';

const rows = (page: Page): Promise<string[]> => page.locator('.families tbody tr:visible .headline').allTextContents();
const numbers = (page: Page, name: string): Promise<number[]> =>
  page.locator('.families tbody tr:visible').evaluateAll((all, of) => all.map((row) => Number(row.dataset[of])), name);

const falling = (values: readonly number[]): number[] => values.toSorted((one, other) => other - one);

inChromium('renderOverview', (stage) => {
  const open = (families = makeSummaries(40), options = {}): ReturnType<typeof stage.openHtml> =>
    stage.openHtml(renderOverview(makeOverview({ families })), options);

  test.each(Object.keys(LOOKS) as LookName[])(
    'renderOverview(data) has no fault and nothing undecided: %s',
    async (look) => {
      const { page, noise } = await open(makeSummaries(12), LOOKS[look]);
      await wear(page, look);
      expect(await faultsOf(page)).toEqual([]);
      if (look !== 'print') expect(await sidewaysFaults(page)).toEqual([]);
      expect(noise).toEqual([]);
    },
  );

  test('renderOverview(data) finds families by words of the headline and by outlet, and says how many', async () => {
    const { page } = await open([
      makeSummary(1, { headline: 'A piano at sea', names: ['Northern Post'] }),
      ...makeSummaries(9),
    ]);
    await page.getByLabel('Words or outlet').fill('sea PIANO northern');
    expect(await rows(page)).toEqual(['A piano at sea']);
    expect(await page.locator('#shown').textContent()).toBe('1 of 10 families shown');
    await page.getByLabel('Words or outlet').fill('');
    expect(await rows(page)).toHaveLength(10);
    expect(await page.locator('#shown').textContent()).toBe('');
  });

  test('renderOverview(data) shows only families with serious differences, or without a credit', async () => {
    const { page } = await open();
    await page.getByLabel('with differences of high severity').check();
    expect(Math.min(...(await numbers(page, 'high')))).toBe(1);
    await page.getByLabel('with reports that give no credit').check();
    expect(Math.min(...(await numbers(page, 'uncredited')))).toBe(1);
    expect((await rows(page)).length).toBeGreaterThan(0);
  });

  test.each([
    ['serious', 'high'],
    ['uncredited', 'uncredited'],
    ['reports', 'reports'],
    ['share', 'share'],
    ['latest', 'latest'],
    ['outlets', 'outlets'],
  ])('renderOverview(data) is sorted by what is asked for, and says so: %s', async (order, name) => {
    const { page } = await open();
    const before = await rows(page);
    await page.getByLabel('Order').selectOption('share');
    await page.getByLabel('Order').selectOption(order);
    const sorted = await numbers(page, name);
    expect(sorted).toEqual(falling(sorted));
    expect(await page.locator('#said').textContent()).toMatch(/^Sorted: /);
    if (order === 'outlets') expect(await rows(page)).toEqual(before);
  });

  test('renderOverview(data) without JavaScript lists all in the same order, with no control that does nothing', async () => {
    const { page } = await open(makeSummaries(40), { javaScriptEnabled: false });
    const { page: scripted } = await open();
    expect(await rows(page)).toEqual(await rows(scripted));
    expect(await page.locator('input:visible, select:visible, button:visible').count()).toBe(0);
  });

  test('renderOverview(data) keeps what was filtered and sorted when a reader comes back from a family', async () => {
    const { page } = await open();
    await page.getByLabel('Order').selectOption('serious');
    await page.getByLabel('with reports that give no credit').check();
    const before = await rows(page);
    await page.goto('about:blank');
    await page.goBack();
    expect(await rows(page)).toEqual(before);
  });

  test('renderOverview(2,000 families) sorts and filters within a second', async () => {
    const { page } = await open(makeSummaries(2000));
    const ms = await page.evaluate(() => {
      const [words, order] = [document.querySelector('[name=words]'), document.querySelector('[name=order]')];
      if (!(words instanceof HTMLInputElement) || !(order instanceof HTMLSelectElement)) return Infinity;
      const begin = performance.now();
      words.value = 'piano';
      words.dispatchEvent(new Event('input', { bubbles: true }));
      order.value = 'latest';
      order.dispatchEvent(new Event('change', { bubbles: true }));
      return performance.now() - begin;
    });
    expect(ms).toBeLessThan(1000);
    expect((await rows(page)).length).toBe(500);
  });

  test('renderOverview(hostile text) runs nothing, loads nothing, adds no markup and shows it as text', async () => {
    const { page, noise } = await stage.openHtml(renderOverview(hostileOverview('word')));
    const harmless = await markupOf(page);
    for (const payload of payloads) {
      await stage.showHtml(page, renderOverview(hostileOverview(payload)));
      expect([...(await markupOf(page))].filter((shape) => !harmless.has(shape))).toEqual([]);
      expect(await wholeText(page)).toContain(shownForm(payload.slice(0, 40)));
    }
    expect(noise).toEqual([]);
  });
});
