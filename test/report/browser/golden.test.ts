import { expect, test } from '@jest/globals';
import { inChromium } from './chromium.js';
import { GOLDENS, WIDTHS, difference, goldenFault, isSamePicture } from './golden.js';

const BOX =
  '<!doctype html><style>body { margin: 40px; font: 16px sans-serif } mark { border: 2px solid #1f6fc4 }</style>';

inChromium('reporters.html looks as it did', (stage) => {
  test.each(Object.keys(GOLDENS).flatMap((name) => WIDTHS.map((width) => [name, width] as const)))(
    'reporters.html looks as it did: %s, %s pixels wide',
    async (name, width) => expect(await goldenFault(stage, name, width)).toBeNull(),
  );

  test('difference(a page, the same without the box of one mark) is more than is allowed, and none with itself', async () => {
    const words = 'Words of a line, and more of them. '.repeat(20);
    const shot = async (mark: string): Promise<Buffer> => {
      const { page } = await stage.openHtml(`${BOX}<p>${words}${mark} ${words}`, {
        viewport: { width: 400, height: 600 },
      });
      return page.screenshot();
    };
    const [one, same, other] = [await shot('<mark>16</mark>'), await shot('<mark>16</mark>'), await shot('<i>16</i>')];
    expect(difference(one, same).share).toBe(0);
    expect(difference(one, other).share).toBeGreaterThan(0.0005);
    const { page } = await stage.openHtml('<!doctype html>');
    expect([await isSamePicture(page, one, same), await isSamePicture(page, one, other)]).toEqual([true, false]);
  });
});
