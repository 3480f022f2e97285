import type { Page } from 'playwright-core';

/**
 * What of a page cannot be read by scrolling in one direction: the page itself where it is wider than the window, and
 * every element with words of its own that reaches over the edge or is cut. Tables may scroll by themselves.
 */
export const sidewaysFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} too wide`] : [];
    const isShrunk = ({ width, height }: DOMRect): boolean => width <= 1 && height <= 1;
    // What is only read out is shrunk to a dot and cut off on purpose.
    const isSpoken = (element: Element | null): boolean =>
      element !== null &&
      (isShrunk(element.getBoundingClientRect()) ||
        element.matches('.sr, .skip, svg') ||
        isSpoken(element.parentElement));
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    const isClipped = (element: Element): boolean => {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
      // Cut with an ellipsis, which says so: the words are read in full at another place of the page.
      if (webkitLineClamp !== 'none') return false;
      const cutsAcross = overflowX === 'hidden' || overflowX === 'clip';
      const cutsDown = overflowY === 'hidden' || overflowY === 'clip';
      return (
        (cutsAcross && element.scrollWidth > element.clientWidth + 1) ||
        (cutsDown && element.scrollHeight > element.clientHeight + 1)
      );
    };
    for (const element of document.body.querySelectorAll('*')) {
      if (isSpoken(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const what = `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
      if (isClipped(element)) faults.push(`cut: ${what}`);
      if (!hasWords(element) || element.closest('.scroll') !== null) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > clientWidth + 1) faults.push(`over the edge: ${what}`);
    }
    return faults;
  });

/** Headings that can be seen, in the order of the document, each with its place on the page. */
export const headingPlaces = (
  page: Page,
): Promise<{ readonly words: string; readonly level: number; readonly y: number }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({
        words: heading.textContent.trim(),
        level: Number(heading.localName.slice(1)),
        y: Math.round(heading.getBoundingClientRect().top + scrollY),
      })),
  );

/**
 * Texts of the page whose order on the screen is not the one in which they are read out: of two that follow each other
 * in one block, the second stands above the first, or beside it on the wrong side.
 */
export const orderFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const read = (element: Element): string => element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    for (const block of document.querySelectorAll('main, section, .cards, .card, .card dl, .pair tr')) {
      const parts = [...block.children].filter(
        (part) => part.checkVisibility() && part.getBoundingClientRect().height > 1 && !part.matches('.sr, .minimap'),
      );
      parts.slice(1).forEach((part, index) => {
        const [one, other] = [parts[index]?.getBoundingClientRect(), part.getBoundingClientRect()];
        if (one === undefined) return;
        const isBeside = other.top < one.bottom - 1;
        const isForwards =
          getComputedStyle(block).direction === 'rtl' ? other.right <= one.left + 1 : other.left >= one.right - 1;
        if (isBeside && !isForwards) faults.push(`“${read(part)}” is read after “${read(parts[index] as Element)}”`);
      });
    }
    return faults;
  });

/** What a mark has besides its colour. */
export const signsOf = (
  page: Page,
  selector: string,
): Promise<{ readonly what: string; readonly signs: readonly string[] }[]> =>
  page.locator(selector).evaluateAll((marks) =>
    marks
      .filter((mark) => mark.checkVisibility())
      .map((mark) => {
        const style = getComputedStyle(mark);
        const before = getComputedStyle(mark, '::before').content;
        const signs = [
          style.textDecorationLine !== 'none' && style.textDecorationLine,
          style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) >= 1 && 'box',
          /[+\u2212]/.test(before) && before.slice(0, 3),
        ].filter((sign) => sign !== false);
        return {
          what: `${mark.localName}.${mark.getAttribute('class') ?? ''}: ${mark.textContent.trim().slice(0, 40)}`,
          signs,
        };
      }),
  );
