import { describe, expect, test } from '@jest/globals';
import { sources } from './files.js';

/** What reads a sentence instead of the code that it was made of. */
const READS = [
  /(?<!\berror\.)\b(?:reason|because|message)\??\.(?:includes|startsWith|endsWith|replace|replaceAll|split|match|matchAll|search|indexOf|slice)\(/,
  /\b(?:reason|because)\s*[!=]==?\s*(?!'')[^=\s]/,
  /[!=]==?\s*(?:\w+[?!]?\.)*(?:reason|because)\b(?!\.\w*Code)/,
  /\.(?:test|exec|has)\((?:\w+[?!]?\.)*(?:reason|because)\)/,
];

/** Every line outside of the folder of sentences that decides on one or takes one apart. */
function readersOfSentences(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([path]) => !path.startsWith('report/wording/'))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .flatMap((line, at) => (READS.some((one) => one.test(line)) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    );
}

const found = (line: string): string[] => readersOfSentences(new Map([['check/rules/some.ts', line]]));

describe('sentences are for people', () => {
  test('nothing in src matches, cuts, compares or rewrites a reason: programs decide on its code and its parts', () => {
    expect(readersOfSentences(sources())).toEqual([]);
  });

  test.each([
    "if (divergence.reason.includes('inside quotation marks')) return true;",
    "const [said] = reason.split(': ');",
    'if (because === AS_GIVEN) return null;',
    'return AS_GIVEN === pair.reason;',
    'if (GIVEN_TO.test(divergence.reason)) return 1;',
    "const named = reason.replace(/the left/g, '{own}');",
    "if (because.endsWith('who was first')) return '';",
    'if (told.has(pair.reason)) return null;',
  ])('readersOfSentences(%s) finds it', (line) => {
    expect(found(line)).toHaveLength(1);
  });

  test.each([
    "if (pair.reasonCode === 'as-given') return null;",
    'const why = visibleLine(divergence.reason);',
    'if (reason.parts.quoted === true) return 1;',
    'return { ...found, reason: reasonText(found) };',
  ])('readersOfSentences(%s) finds nothing', (line) => {
    expect(found(line)).toEqual([]);
  });

  test('the folder of sentences may do with them what it likes', () => {
    expect(readersOfSentences(new Map([['report/wording/reasons.ts', "reason.split(': ')"]]))).toEqual([]);
  });
});
