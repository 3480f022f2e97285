import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { threeReports } from '../sample.js';
import { inChromium } from './chromium.js';
import { stateOf, tabTo, walk } from './keyboard.js';
import { manyOutlets } from './many-outlets.js';

/** Keys that do something on the page as it opens. */
const SHORTCUTS = ['n', 'p', ']', '[', 's', 'e', '?', '/'];

const isSeen = (element: Locator): Promise<boolean> =>
  element.evaluate((seen) => {
    const { top, bottom } = seen.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

const shortcutSwitch = (page: Page): Locator => page.getByRole('checkbox', { name: /keys|shortcuts/i });

inChromium('reporters.html with the keyboard alone', (stage) => {
  test('reporters.html leads from its beginning to the worst change and on to its place', async () => {
    const { page } = await stage.open(threeReports());
    const worst = page.locator('.card.s-high').first();
    const link = worst.getByText('See it in the texts');
    expect(await tabTo(page, link)).toBeLessThan(40);
    await page.keyboard.press('Enter');
    const place = page.locator('.place:target + *');
    expect(await isSeen(place)).toBe(true);
    expect(await worst.locator('mark, ins, del').first().textContent()).toBe(await place.textContent());
  });

  test('reporters.html filters to quotations, and back to all', async () => {
    const { page } = await stage.open(threeReports());
    const all = await page.locator('.card').count();
    await tabTo(page, page.locator('#filters select[name=kind]'));
    await page.keyboard.type('Quot');
    await page.keyboard.press('Enter');
    const shown = page.locator('.card:visible');
    expect(await page.locator('.card:visible:not([data-kind=quote])').count()).toBe(0);
    expect(await shown.count()).toBeGreaterThan(0);
    expect(await shown.count()).toBeLessThan(all);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await shown.count()).toBe(all);
  });

  test('reporters.html changes from one text to both side by side, and back', async () => {
    const { page } = await stage.open(threeReports());
    const left = page.locator('.pair td.left p.copy');
    const right = page.locator('.pair tr.is-shared td.right p.copy').first();
    await tabTo(page, page.getByRole('radio', { name: /one text/i }).first());
    const one = await left.filter({ visible: true }).count();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: /side by side/i }).isChecked()).toBe(true);
    expect(await left.filter({ visible: true }).count()).toBeGreaterThan(one);
    const [from, to] = [
      await page.locator('.pair tr.is-shared td.left p.copy').first().boundingBox(),
      await right.boundingBox(),
    ];
    expect(from?.y).toBe(to?.y);
    expect(from?.x).toBeLessThan(to?.x ?? 0);
    await page.keyboard.press('ArrowUp');
    expect(await left.filter({ visible: true }).count()).toBe(one);
  });

  test('reporters.html unfolds equal sentences where they stand, and folds them again', async () => {
    const { page } = await stage.open(manyOutlets(2));
    await tabTo(page, page.getByRole('radio', { name: /one text/i }).first());
    await page.keyboard.press('ArrowDown');
    const rows = page.locator('.pair tr:visible');
    const folded = await rows.count();
    const button = page.getByRole('button', { name: /equal sentences/i, expanded: false }).first();
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    expect(await rows.count()).toBeGreaterThan(folded);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
    await page.keyboard.press('Enter');
    expect(await rows.count()).toBe(folded);
  });

  test('reporters.html goes through the changes with n and p, until the keys are turned off', async () => {
    const { page } = await stage.open(threeReports());
    const before = await stateOf(page);
    await page.keyboard.press('n');
    expect(await stateOf(page)).not.toBe(before);
    await page.reload();
    await tabTo(page, page.locator('summary', { hasText: /keys/i }));
    await page.keyboard.press('Enter');
    await tabTo(page, shortcutSwitch(page));
    await page.keyboard.press('Space');
    expect(await shortcutSwitch(page).isChecked()).toBe(false);
    await page.keyboard.press('Tab');
    const off = await stateOf(page);
    for (const key of SHORTCUTS) {
      await page.keyboard.press(key);
      expect([key, await stateOf(page)]).toEqual([key, off]);
    }
  });

  test('reporters.html hears each of its keys while they are on', async () => {
    const { page } = await stage.open(manyOutlets(3));
    const deaf: string[] = [];
    for (const key of SHORTCUTS) {
      await page.goto(page.url().replace(/#.*/, ''));
      if (key === 'p' || key === '[')
        for (let at = 0; at < 3; at += 1) await page.keyboard.press(key === 'p' ? 'n' : ']');
      const before = await stateOf(page);
      await page.keyboard.press(key);
      if ((await stateOf(page)) === before) deaf.push(key);
    }
    expect(deaf).toEqual([]);
  });

  test('reporters.html leaves keys with a modifier to the browser and letters to fields of text', async () => {
    const { page } = await stage.open(threeReports());
    const before = await stateOf(page);
    for (const key of ['Alt+n', 'Control+Shift+e', 'Meta+s']) await page.keyboard.press(key);
    expect(await stateOf(page)).toBe(before);
    const field = page.locator('#filters input[type=search]');
    await field.focus();
    await page.keyboard.type('nps');
    expect(await field.inputValue()).toBe('nps');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each(['Tab', 'Shift+Tab'] as const)(
    'reporters.html shows where the focus is, at every stop of %s',
    async (key) => {
      const { page } = await stage.open(threeReports(), { viewport: { width: 1000, height: 420 } });
      await page.getByRole('radio', { name: /side by side/i }).check();
      const stops = await walk(page, key);
      expect(stops.length).toBeGreaterThan(30);
      expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    },
  );

  test('walk(a page with a bar over it and no outlines) names both faults', async () => {
    const { page } = await stage.openHtml(
      `<!doctype html><style>a { outline: 0; display: block } div { position: fixed; inset: 0 0 auto; height: 90px; background: #fff }</style>
       <a href="#x">under</a><div>over</div>`,
    );
    const [stop] = await walk(page, 'Tab');
    expect(stop?.faults).toEqual(['no visible focus', 'covered by div.']);
  });
});
