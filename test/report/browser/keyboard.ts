import type { Locator, Page } from 'playwright-core';

/** More than a page of ours has stops; whoever needs as many has lost the way. */
const MANY_STOPS = 400;

const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate(
    (wanted) => wanted === document.activeElement || (wanted.matches(':focus-within') && wanted.tagName === 'LABEL'),
  );

/** Presses Tab until the first of what is looked for has the focus; says how many times. */
export async function tabTo(page: Page, wanted: Locator): Promise<number> {
  for (let stops = 0; stops < MANY_STOPS; stops += 1) {
    if (await hasFocus(wanted.first())) return stops;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${String(wanted)} by the Tab key`);
}

/** What a key could have changed: where the reader is, what has the focus, what is open, chosen and shown. */
export const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const chosen = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
    const open = [...document.querySelectorAll('[aria-expanded], details, dialog')];
    return JSON.stringify([
      location.hash,
      scrollY,
      document.activeElement?.id,
      document.activeElement?.className,
      chosen.map((field) => (field instanceof HTMLInputElement ? [field.checked, field.value] : field.value)),
      open.map((element) => [element.getAttribute('aria-expanded'), element.hasAttribute('open')]),
      document.querySelectorAll('[hidden]').length,
    ]);
  });

/** One stop of the Tab key: what has the focus there, and what is wrong with how it is seen. */
export interface Stop {
  readonly what: string;
  readonly faults: readonly string[];
}

/** Looks at the element that has the focus: it is on the screen, nothing lies over it, and a line is drawn around it. */
const lookAtFocus = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const what = `${element.localName}#${element.id}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
    const faults: string[] = [];
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 2) && boxShadow === 'none')
      faults.push('no visible focus');
    const [rect] = element.getClientRects();
    if (rect === undefined || rect.width * rect.height === 0)
      return { what, faults: [...faults, 'nothing to be seen'] };
    const across = [0.1, 0.5, 0.9].map((part) => rect.left + rect.width * part);
    const down = [0.15, 0.5, 0.85].map((part) => rect.top + rect.height * part);
    const inside = across
      .flatMap((x) => down.map((y) => [x, y] as const))
      .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    if (inside.length === 0) return { what, faults: [...faults, 'off the screen'] };
    const covering = inside
      .map(([x, y]) => document.elementFromPoint(x, y))
      .filter(
        (top) =>
          top !== null &&
          !element.contains(top) &&
          !top.contains(element) &&
          top.closest('label')?.contains(element) !== true,
      );
    if (covering.length > 0) faults.push(`covered by ${covering[0]?.localName ?? ''}.${covering[0]?.className ?? ''}`);
    return { what, faults };
  });

/** Walks through a page with Tab, or back through it with Shift+Tab, until it begins again. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let at = 0; at < MANY_STOPS; at += 1) {
    await page.keyboard.press(key);
    const stop = await lookAtFocus(page);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}
