import type { Page } from 'playwright-core';

/** Colours of one element as they are computed, and what a reader tells it from. */
export interface Contrast {
  /** Of the words against what lies behind them; null where that is no plain colour. */
  readonly words: number | null;
  /** Of the mark as a shape (its border, underline or strike, else its ground) against the page around it. */
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
      const behind = ground(element);
      const around = ground(element.parentElement);
      if (behind === null || around === null) return { words: null, shape: null };
      const lines = [
        style.borderBottomStyle !== 'none' && parseFloat(style.borderBottomWidth) > 0 ? style.borderBottomColor : null,
        style.textDecorationLine !== 'none' ? style.textDecorationColor : null,
      ].filter((colour) => colour !== null);
      const shapes = [
        ...lines.map((line) =>
          Math.min(ratio(over(read(line), behind), around), ratio(over(read(line), behind), behind)),
        ),
        ratio(behind, around),
      ];
      return { words: ratio(over(read(style.color), behind), behind), shape: Math.max(...shapes) };
    });
  });
}
