import type { Page } from 'playwright-core';
import { visible } from '../../../src/report/told/visible.js';

/** White space as a reader sees it: how much of it there is, and which, cannot be told. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A text as the page may show it: what would act is replaced by a sign that can be read. */
export const shownForm = (text: string): string => folded(visible(text));

/** The text of one column of the first pair, sentence by sentence, without the words that are only spoken and without the base's words in it. */
export async function columnText(page: Page, side: 'left' | 'right'): Promise<string> {
  const text = await page.evaluate((name) => {
    const cells = [...document.querySelectorAll(`.pair td.${name} > p.copy`)].map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      for (const spoken of copy.querySelectorAll('.sr, .move, .was')) spoken.remove();
      return copy.textContent;
    });
    return cells.join(' ');
  }, side);
  return folded(text);
}

/** Everything that a page says, whether it is folded away or not; words that stand beside each other are not joined. */
export async function wholeText(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as Element;
    for (const silent of copy.querySelectorAll('script, style')) silent.remove();
    return copy.textContent;
  });
  return folded(text);
}

/** Every element of a page with each of its attributes, each once: what markup there is, whatever it says. */
export async function markupOf(page: Page): Promise<Set<string>> {
  const shapes = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => [
      element.localName,
      ...element.getAttributeNames().map((name) => `${element.localName} ${name}`),
    ]),
  );
  return new Set(shapes);
}

export const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('[href], [src], [action], [formaction]')
    .evaluateAll((all) =>
      all.flatMap((element) =>
        ['href', 'src', 'action', 'formaction'].flatMap((name) => element.getAttribute(name) ?? []),
      ),
    );

/** A file as the page hands it out. */
export async function savedFile(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(`Save ${name}`).click()]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  if (download.suggestedFilename() !== name)
    throw new Error(`${name} is handed out as ${download.suggestedFilename()}`);
  return Buffer.concat(chunks).toString('utf8');
}
