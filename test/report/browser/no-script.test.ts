import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inChromium } from './chromium.js';
import { sidewaysFaults } from './layout.js';
import type { PageName } from './pages.js';
import { pageReport } from './pages.js';

const CONTROLS =
  'button, input, select, textarea, summary, [role=button], [role=tab], [role=switch], [tabindex="0"]:not(.scroll)';

/** What a reader sees: every element's place and looks, as one string. */
const picture = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .map((element) => {
        const { top, left, width, height } = element.getBoundingClientRect();
        const { textDecorationLine, color, backgroundColor } = getComputedStyle(element);
        const place = [top + scrollY, left, width, height].map(Math.round).join();
        return [place, textDecorationLine, color, backgroundColor, element.checkVisibility()].join();
      })
      .join('\n'),
  );

/** Controls that can be seen but change nothing when they are used. */
async function deadControls(page: Page): Promise<string[]> {
  const dead: string[] = [];
  for (const control of await page.locator(CONTROLS).all()) {
    if (!(await control.isVisible())) continue;
    const isChosen = await control.evaluate(
      (element) => element instanceof HTMLInputElement && element.type === 'radio' && element.checked,
    );
    if (isChosen) continue;
    const before = await picture(page);
    await control.click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    if ((await picture(page)) === before)
      dead.push(await control.evaluate((element) => `${element.localName}#${element.id}: ${element.textContent}`));
  }
  return dead;
}

/** Every stretch of words that the markup does not part. */
async function phrases(page: Page): Promise<Set<string>> {
  const found = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest('script, style') === null) texts.push(node.textContent?.trim() ?? '');
    return texts;
  });
  return new Set(found);
}

inChromium('reporters.html without JavaScript', (stage) => {
  const without = async (name: PageName): Promise<{ page: Page; noise: string[] }> =>
    stage.open(await pageReport(name), { javaScriptEnabled: false });

  test.each(['pair', 'three reports', 'right to left', 'Chinese', 'much went wrong'] as const)(
    'reporters.html without JavaScript says all that it says with it: %s',
    async (name) => {
      const { page, noise } = await without(name);
      const { page: other } = await stage.open(await pageReport(name));
      const [bare, scripted] = [await phrases(page), await phrases(other)];
      expect(bare.size).toBeGreaterThan(20);
      expect([...bare].filter((phrase) => !scripted.has(phrase))).toEqual([]);
      // The script may name its own controls; it never adds words of the reports.
      expect([...scripted].filter((phrase) => !bare.has(phrase)).join(' ').length).toBeLessThan(400);
      expect(await page.locator('.card').filter({ visible: false }).count()).toBe(0);
      expect(await page.locator('.pair tr.changed').filter({ visible: false }).count()).toBe(0);
      expect(noise).toEqual([]);
    },
  );

  test('reporters.html without JavaScript shows both texts whole, side by side', async () => {
    const { page } = await without('three reports');
    await page.getByRole('radio', { name: /side by side/i }).check();
    expect(await page.locator('.pair tr').filter({ visible: false }).count()).toBe(0);
    const cells = page.locator('.pair td > p.copy');
    expect(await cells.count()).toBeGreaterThan(20);
    expect(await cells.filter({ visible: false }).count()).toBe(0);
  });

  test.each(['pair', 'three reports'] as const)(
    'reporters.html without JavaScript has no control that does nothing: %s',
    async (name) => {
      const { page } = await without(name);
      expect(await deadControls(page)).toEqual([]);
    },
  );

  test('deadControls(a button that nobody listens to) names it', async () => {
    const { page } = await stage.openHtml('<!doctype html><button>x</button><details><summary>y</summary>z</details>', {
      javaScriptEnabled: false,
    });
    expect(await deadControls(page)).toEqual(['button#: x']);
  });

  test('reporters.html without JavaScript unfolds to the last fold', async () => {
    const { page } = await without('three reports');
    const shut = page.locator('details:not([open]) > summary').filter({ visible: true });
    const folds = await page.locator('details').count();
    for (let turn = 0; turn < folds && (await shut.count()) > 0; turn += 1) await shut.first().click();
    expect(await shut.allTextContents()).toEqual([]);
    expect(await sidewaysFaults(page)).toEqual([]);
  });
});
