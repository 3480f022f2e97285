import { describe, expect, test } from '@jest/globals';
import { ADVERSARIES } from '../../bench/adversaries/texts.js';
import { articleFrom, compare } from '../../src/index.js';

/** Small: that time grows linearly is a benchmark (`npm run bench:adversaries`); here each must only be answered rightly. */
const SIZE = 8 * 1024;

describe('compare on adversaries', () => {
  test.each(Object.entries(ADVERSARIES))('compare(%s) accounts for every word of both texts', (_, make) => {
    const [left, right] = make(SIZE);
    const report = compare([articleFrom({ id: 'left', text: left }), articleFrom({ id: 'right', text: right })]);
    for (const side of ['left', 'right'] as const) {
      const id = report.pairs[0]?.[side];
      const article = report.articles.find((one) => one.id === id);
      const text = article?.text ?? '';
      const open = new Uint8Array(text.length).fill(1);
      const spans = [
        ...(article?.zones ?? []).map(({ span }) => span),
        ...report.boilerplate.filter((span) => span.article === id),
        ...report.passages.map((passage) => passage[side]),
        ...report.divergences.map((divergence) => divergence[side]),
      ];
      for (const span of spans) if (span !== null) open.fill(0, span.start, span.end);
      const rest = [...open].map((one, at) => (one === 1 ? text.charAt(at) : ' ')).join('');
      expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
    }
  });
});
