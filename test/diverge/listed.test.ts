import { describe, expect, test } from '@jest/globals';
import { told } from './told.js';

describe('compare tells what one list has more', () => {
  test.each<readonly [language: string, more: string, less: string, finding: string]>([
    [
      'en',
      'Schools in Ardle, Brennfeld and Tolm will stay closed until Monday.',
      'Schools in Ardle and Brennfeld will stay closed until Monday.',
      'name medium: part of the list dropped: Tolm',
    ],
    [
      'en',
      'Boats came from Ardle, Brennfeld and Tolm.',
      'Boats came from Ardle and Brennfeld.',
      'name medium: part of the list dropped: Tolm',
    ],
    [
      'en',
      'It names Ardle, Brennfeld, Lund or North Tolm.',
      'It names Ardle, Brennfeld or Lund.',
      'name medium: part of the list dropped: North Tolm',
    ],
    [
      'de',
      'Die Schulen in Ardle, Brennfeld und Tolm bleiben zu.',
      'Die Schulen in Ardle und Brennfeld bleiben zu.',
      'wording low: part of the list dropped: Tolm',
    ],
  ])('%s: %s and %s', (language, more, less, finding) => {
    expect(told(more, less, language)).toEqual([finding]);
    expect(told(less, more, language)).toEqual([finding.replace('dropped', 'added')]);
  });

  test.each([
    ['Boats came from Ardle, Brennfeld and Tolm.', 'Boats came from Ardle, Brennfeld and Lund.'],
    ['Boats came from Ardle, Brennfeld and Tolm.', 'Boats came from Ardle and Lund.'],
  ])('%s and %s name another', (left, right) => {
    expect(told(left, right).join('\n')).toMatch(/the names differ/);
  });
});
