import { expect, test } from '@jest/globals';
import { defaultLook, reporters } from '../../../src/report/report.js';
import { arabicReport, chineseReport, pairReport, threeReports } from '../sample.js';
import { inChromium } from './chromium.js';
import { manyOutlets } from './many-outlets.js';
import { columnText, savedFile, shownForm } from './shown.js';

inChromium('reporters.html as it is used', (stage) => {
  test('reporters.html shows both texts as they are, for every sample, and says nothing else', async () => {
    for (const report of [pairReport(), threeReports(), arabicReport(), chineseReport()]) {
      const { page, noise } = await stage.open({ ...report, pairs: report.pairs.slice(0, 1) });
      const [left, right] = report.articles;
      expect(await columnText(page, 'left')).toBe(shownForm(left?.text ?? ''));
      expect(await columnText(page, 'right')).toBe(shownForm(right?.text ?? ''));
      expect(noise).toEqual([]);
    }
  });

  test('reporters.html opens what a link points to, though it was filtered away or folded', async () => {
    const { page, noise } = await stage.open(threeReports());
    await page.locator('#filters select[name=kind]').selectOption('number');
    const id = (await page.locator('.card[hidden]').first().getAttribute('id')) ?? '';
    await page.evaluate((hash) => (location.hash = hash), id);
    await page.locator(`[id="${id}"]`).waitFor({ state: 'visible' });
    expect(noise).toEqual([]);
  });

  test('reporters.html goes from a card to its place in the texts and back', async () => {
    const { page } = await stage.open(pairReport());
    const [first] = pairReport().divergences;
    const card = page.locator(`[id="d-${first?.id ?? ''}"]`);
    await card.getByText('See it in the texts').click();
    const mark = page
      .locator('.place:target + *')
      .locator('mark.left')
      .or(page.locator('.place:target + mark'))
      .first();
    expect(await mark.locator('a').textContent()).toBe('sixteen');
    await mark.locator('a').click();
    expect(await card.evaluate((element) => element.matches(':target'))).toBe(true);
  });

  test('reporters.html marks house style only once it is asked for', async () => {
    const { page } = await stage.open(pairReport());
    const mark = page.locator('.pair td.right .sm').first();
    const line = (): Promise<string> => mark.evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(await line()).toBe('none');
    await page.locator('#show-style').check();
    expect(await line()).toBe('underline');
  });

  test.each([
    ['small', pairReport],
    ['large, and unpacks them', () => manyOutlets(8)],
  ] as const)('reporters.html hands out the JSON and CSV that it carries: %s', async (_, make) => {
    const report = make();
    const { page, noise } = await stage.open(report);
    expect(JSON.parse(await savedFile(page, 'report.json'))).toEqual(report);
    expect(await savedFile(page, 'report.csv')).toBe(reporters.csv(report, defaultLook));
    expect(noise).toEqual([]);
  });
});
