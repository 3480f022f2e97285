import type { Page } from 'playwright-core';

/** Colours of one element as they are computed, and what a reader tells it from. */
export interface Contrast {
  readonly what: string;
  /** Of the words against what lies behind them; null where that is no plain colour. */
  readonly words: number | null;
  /** Of the mark as a shape (its border, underline or strike, else its ground; of a drawing its line or area) against the page around it. */
  readonly shape: number | null;
}

/**
 * Measures contrasts by the formula of WCAG 2.2 from computed colours. Translucent grounds are laid over each other;
 * a picture or a slope of colours behind the words makes the answer null, which no check takes for enough.
 */
export async function contrasts(page: Page, selector: string): Promise<Contrast[]> {
  return page.locator(selector).evaluateAll((elements) => {
    type Colour = readonly [number, number, number, number];
    const read = (text: string): Colour => {
      const numbers = (/^rgba?\(([^)]*)\)$/.exec(text)?.[1] ?? '0,0,0,0').split(/[\s,/]+/).map(Number);
      return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const ground = (start: Element | null): Colour | null => {
      const layers: Colour[] = [];
      for (let at = start; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.backgroundImage !== 'none') return null;
        const layer = read(style.backgroundColor);
        layers.push(layer);
        if (layer[3] === 1) break;
      }
      const canvas: Colour = matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
      return layers.reduceRight((below, layer) => over(layer, below), canvas);
    };
    const areasUnder = (text: Element, svg: SVGSVGElement): Colour[] => {
      const { left, top, width, height } = text.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return [...svg.querySelectorAll('rect, circle, polygon')]
        .filter((area) => (area.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
        .filter((area) => {
          const at = area.getBoundingClientRect();
          return at.left <= x && x <= at.right && at.top <= y && y <= at.bottom;
        })
        .map((area) => {
          const { fill, fillOpacity, opacity } = getComputedStyle(area);
          const [red, green, blue, solid] = read(fill);
          return [red, green, blue, solid * Number(fillOpacity) * Number(opacity)];
        });
    };
    const light = ([red, green, blue]: Colour): number => {
      const part = (value: number): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    };
    const ratio = (one: Colour, other: Colour): number => {
      const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    return elements.map((element) => {
      const style = getComputedStyle(element);
      const what = `${element.localName}.${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 40)}`;
      const svg = element instanceof SVGElement ? element.ownerSVGElement : null;
      const around = ground(svg ?? element.parentElement);
      const behind = svg === null ? ground(element) : around;
      if (behind === null || around === null) return { what, words: null, shape: null };
      // Words of a drawing are filled, and stand on the last area drawn before them that holds their middle.
      const isDrawn = svg !== null && element.localName === 'text';
      const ink = read(isDrawn ? style.fill : style.color);
      const under = isDrawn ? areasUnder(element, svg).reduce((below, area) => over(area, below), behind) : behind;
      const lines = [
        style.borderBottomStyle !== 'none' && parseFloat(style.borderBottomWidth) > 0 ? style.borderBottomColor : null,
        style.textDecorationLine !== 'none' ? style.textDecorationColor : null,
      ].filter((colour) => colour !== null);
      const drawn = element instanceof SVGElement ? [style.fill, style.stroke] : [];
      const faint = Number(style.fillOpacity) * Number(style.opacity);
      const inks = drawn.flatMap((ink, index): Colour[] => {
        const [red, green, blue, solid] = read(ink);
        return solid === 0 ? [] : [[red, green, blue, index === 0 ? solid * faint : solid * Number(style.opacity)]];
      });
      const shapes = [
        ...inks.map((ink) => ratio(over(ink, around), around)),
        ...lines.map((line) =>
          Math.min(ratio(over(read(line), behind), around), ratio(over(read(line), behind), behind)),
        ),
        ratio(behind, around),
      ];
      return { what, words: ratio(over(ink, under), under), shape: Math.max(...shapes) };
    });
  });
}

/** Whether something lies over an element, wherever its lines stand. */
export const isCovered = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.some((element) => {
      element.scrollIntoView({ block: 'center', inline: 'center' });
      return [...element.getClientRects()].some(({ left, top, width, height }) => {
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return over !== null && !element.contains(over) && !over.contains(element);
      });
    }),
  );
