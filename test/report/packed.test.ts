import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Packed, PackedValue } from '../../src/report/data/packed.js';
import { pack } from '../../src/report/data/packed.js';
import { payloads } from './payloads.js';
import { arabicReport, hostileReport, makeReport, pairReport, threeReports } from './sample.js';

/** The plain way back; the page's script has its own, which a browser test holds against the JSON reporter. */
function unpack({ texts, shapes, value }: Packed): unknown {
  const open = (item: PackedValue): unknown => {
    if (typeof item === 'number') return item < 0 ? texts[-1 - item] : item;
    if (item === null || typeof item === 'boolean') return item;
    const [sort, ...rest] = item;
    if (sort === 0) return rest.map(open);
    if (sort === -1) return rest[0];
    if (sort === -2) return texts[Number(rest[0])]?.slice(Number(rest[1]), Number(rest[2]));
    const names = shapes[Number(sort) - 1] ?? [];
    return Object.fromEntries(names.map((name, at) => [texts[name] ?? '', open(rest[at] ?? null)]));
  };
  return open(value);
}

describe('pack', () => {
  test('pack(report), opened, is the same JSON, for every sample and payload', () => {
    for (const report of [pairReport(), threeReports(), arabicReport(), ...payloads.map(hostileReport)])
      expect(JSON.stringify(unpack(pack(report)))).toBe(JSON.stringify(report));
  });

  test('pack(report), opened, is the same JSON, whatever options hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.double(), fc.string(), fc.boolean())), (options) => {
        const report = makeReport({ options });
        expect(JSON.stringify(unpack(pack(report)))).toBe(JSON.stringify(report));
      }),
    );
  });

  test('pack(report) writes no sentence twice', () => {
    const report = threeReports();
    const { texts } = pack(report);
    const sentences = report.divergences.flatMap(({ leftText }) => ((leftText ?? '').length > 40 ? [leftText] : []));
    const articles = new Set(report.articles.map(({ text }) => text));
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences)
      expect(texts.filter((text) => text.includes(sentence ?? '') && !articles.has(text))).toEqual([]);
  });
});
