import { describe, expect, test } from '@jest/globals';
import { told } from './told.js';

describe('compare takes none for a figure where the other side has one', () => {
  test.each<readonly [language: string, left: string, right: string, texts: string]>([
    ['en', 'Nobody was hurt when the wall fell.', 'Two were hurt when the wall fell.', 'Nobody against Two'],
    ['en', 'Nobody was hurt when the wall fell.', 'One was hurt when the wall fell.', 'Nobody against One'],
    ['en', 'No one was hurt when the wall fell.', 'Two people were hurt when the wall fell.', 'No one against Two'],
    ['en', 'They say that no one was hurt.', 'They say that at least two were hurt.', 'no one against two'],
    ['en', 'They say that none were hurt in it.', 'They say that 12 were hurt in it.', 'none against 12'],
    ['en', 'They say that no boats sank in it.', 'They say that dozens of boats sank in it.', 'no against dozens'],
    ['de', 'Beim Einsturz wurde niemand verletzt.', 'Beim Einsturz wurden zwei verletzt.', 'niemand against zwei'],
    ['fr', 'Selon elle, aucun bateau ne coula.', 'Selon elle, deux bateaux coulèrent.', 'aucun against deux'],
  ])('%s: %s and %s', (language, left, right, texts) => {
    const turned = texts.split(' against ').reverse().join(' against ');
    expect(told(left, right, language)).toContain(`number high: the figures differ: ${texts}`);
    expect(told(right, left, language)).toContain(`number high: the figures differ: ${turned}`);
  });

  test.each([
    ['No one saw the wall fall down.', 'Nobody saw the wall fall down.'],
    ['They heard of no plan to mend it.', 'They heard of plans from 12 masons to mend it.'],
    ['They found no cracks in the base.', 'They found cracks in the base.'],
  ])('%s and %s differ in no figure', (left, right) => {
    for (const one of told(left, right)) expect(one).not.toMatch(/the figures differ/);
  });
});
