import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldSpelling } from '../../src/text/spelling.js';

describe('foldSpelling', () => {
  test.each(
    `defence/defense organised/organized colour/color harbours/harbors centre/center travelled/traveled
     analysed/analyzed dialogue/dialog licence/license skilful/skillful paediatric/pediatric haemorrhage/hemorrhage
     mould/mold judgement/judgment sceptical/skeptical plough/plow programme/program grey/gray cheque/check
     adviser/advisor advisers/advisors focussed/focused kidnapped/kidnaped towards/toward whilst/while
     neighbour's/neighbor's rouble/ruble worshippers/worshipers`
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('/') as [string, string]),
  )('%s and %s have one key', (british, american) => {
    expect(foldSpelling(british)).toBe(foldSpelling(american));
  });

  test.each(
    `four/for filling/filing our/or hour/hor rise/rize1 wise/wide tour/tor principal/principle desert/dessert
     affect/effect led/lead course/coarse`
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('/') as [string, string]),
  )('%s and %s stay apart', (one, other) => {
    expect(foldSpelling(one)).not.toBe(foldSpelling(other));
  });

  test('a key is its own key', () => {
    const words = 'defence organised adviser focussed travelled centre dialogue haemorrhage programme analysed'.split(
      ' ',
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        expect(foldSpelling(foldSpelling(word))).toBe(foldSpelling(word));
      }),
    );
  });

  test('any string has a key', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => typeof foldSpelling(word) === 'string'));
  });
});
