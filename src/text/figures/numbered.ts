import { gapBefore, type WordRow } from '../word-row.js';

/** Words with figures in them that are no quantity and have one key for every way to write them. */
export interface Numbered {
  readonly words: number;
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** What it is compared by where the keys differ. */
  readonly fold: string;
}

const DECADES: Readonly<Record<string, string>> = {
  twenties: '1920s',
  thirties: '1930s',
  forties: '1940s',
  fifties: '1950s',
  sixties: '1960s',
  seventies: '1970s',
  eighties: '1980s',
  nineties: '1990s',
};

/** Stand before a decade: somebody is in her eighties, and it is in the eighties outside. */
const BEFORE_DECADE = new Set(['the', 'early', 'mid', 'late', 'since']);

/** `'80s`, `the 80s`, `1980's`, `the eighties`: one decade. The century of two figures is the one news speaks of. */
function readDecade(row: WordRow, at: number): Numbered | null {
  const fold = row.folds[at] ?? '';
  const start = row.bounds[2 * at] ?? 0;
  const end = row.bounds[2 * at + 1] ?? 0;
  const figures = /^(1[5-9]|20)?(\d0)'?s$/.exec(fold);
  const isShort = /['’‘]/.test(row.text.charAt(start - 1));
  const isNamed = isShort || (BEFORE_DECADE.has(row.folds[at - 1] ?? '') && /^[ -]$/.test(gapBefore(row, at)));
  const [, century, tens] = figures ?? [];
  if (tens === undefined) {
    const key = Object.hasOwn(DECADES, fold) && isNamed ? (DECADES[fold] ?? '') : '';
    return key === '' ? null : { words: 1, start, end, key, fold: key };
  }
  if (century === undefined && !isNamed) return null;
  const key = `${century ?? (Number(tens) >= 30 ? '19' : '20')}${tens}s`;
  return { words: 1, start: century === undefined && isShort ? start - 1 : start, end, key, fold: key };
}

/** `No 10`, `No. 10`, `Nos. 3 and 4`: `no` is a number before a figure where a capital or a full stop says so. */
function readNumberSign(row: WordRow, at: number): Numbered | null {
  const fold = row.folds[at] ?? '';
  if (fold !== 'no' && fold !== 'nos') return null;
  const [start = 0, end = 0] = row.bounds.slice(2 * at, 2 * at + 2);
  const gap = gapBefore(row, at + 1);
  if (!/^\d{1,5}$/.test(row.folds[at + 1] ?? '') || !/^\.?[ \u00a0\u202f]?$/.test(gap)) return null;
  if (!gap.startsWith('.') && row.text.charAt(start) !== 'N') return null;
  const key = fold === 'no' ? 'number' : 'numbers';
  return { words: 1, start, end, key, fold: key };
}

const FEET =
  /^(\d)[ \u00a0-]?(?:ft|feet|foot|['’′])(?:[ ,\u00a0-]{0,2}(\d{1,2})[ \u00a0-]?(?:inches|inch|ins?\b|["”″]|['’′]{2}))/u;

/** `6ft 2in`, `6 feet 2 inches`, `6'2"`: the height of a person. */
function readHeight(row: WordRow, at: number): Numbered | null {
  const start = row.bounds[2 * at] ?? 0;
  const [whole, feet, inches] = FEET.exec(row.text.slice(start, start + 24)) ?? [];
  if (whole === undefined || feet === undefined || inches === undefined || Number(inches) > 11) return null;
  let words = 1;
  while ((row.bounds[2 * (at + words)] ?? Infinity) < start + whole.length) words += 1;
  const end = row.bounds[2 * (at + words) - 1] ?? start;
  const key = `${feet}ft${inches}in`;
  return { words, start, end, key, fold: key };
}

/** Reads the decade, the number of a thing or the height that begins at a word, in English or an unknown language. */
export function readNumbered(row: WordRow, at: number, language: string | null): Numbered | null {
  if (language !== null && language !== 'en') return null;
  return readDecade(row, at) ?? readNumberSign(row, at) ?? readHeight(row, at);
}

/** The words without digits at which one can begin. */
export const NUMBERED_BEGINNINGS: readonly string[] = ['no', 'nos', ...Object.keys(DECADES)];
