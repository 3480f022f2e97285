import { articleFrom, type Article } from '../../src/index.js';
import { scan, type ScanOptions } from '../../src/scan/scan.js';

/** A scan as it is without any option. */
export const PLAIN: ScanOptions = {
  engine: { minPassageWords: 14, offsets: 'utf16' },
  sameOutlet: 'keep',
  windowDays: null,
  against: null,
  withText: false,
  warnings: [],
};

export const report = (id: string, text: string, fields: { outlet?: string; published?: string } = {}): Article =>
  articleFrom({ id, text, title: null, ...fields });

/** A record of a scan. */
export interface Line {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What a scan writes, as it writes it. */
export const scanned = (articles: readonly Article[], options: Partial<ScanOptions> = {}): string =>
  [...scan(articles, { ...PLAIN, ...options })].join('');

/** The records of a text of JSON Lines. */
export const recordsIn = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

export const ofType = (lines: readonly Line[], type: string): Line[] => lines.filter((line) => line.type === type);
