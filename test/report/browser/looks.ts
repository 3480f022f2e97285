import type { BrowserContextOptions, Page } from 'playwright-core';

/** Ways to look at a page. Print is asked for on paper's width, so that columns break as they do there. */
export const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  print: { viewport: { width: 794, height: 1123 } },
  '320 pixels wide': { viewport: { width: 320, height: 700 } },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

export type LookName = keyof typeof LOOKS;

/** What a context cannot be told beforehand. */
export async function wear(page: Page, look: LookName): Promise<void> {
  if (look === 'print') await page.emulateMedia({ media: 'print' });
}

/** Opens everything that a reader could open, so that nothing stays unlooked at. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>('main [aria-expanded="false"]')) button.click();
  });
}

/**
 * Lays out what stands far from the window as if it stood near. What the browser leaves undrawn has places of which
 * none is where a reader meets it: a placeholder is not as tall as its rows, and the rows seem to lie over what follows.
 */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
