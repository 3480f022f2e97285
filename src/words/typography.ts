/**
 * Typography folded away: what two typesetters may do to the same words. Everything here maps characters one by one,
 * so that a fold can never join or part words.
 */

const DOUBLE_MARKS = '"“”„‟«»「」『』＂〝〞〟';
const SINGLE_MARKS = "'‘’‚‛‹›`´ʼ＇";
const DASHES = '-‐‑‒–—―−﹘﹣－';

const REPLACED = new Map<string, string>([
  ...[...DOUBLE_MARKS].map((mark) => [mark, '"'] as const),
  ...[...SINGLE_MARKS].map((mark) => [mark, "'"] as const),
  ...[...DASHES].map((dash) => [dash, '-'] as const),
  ['…', '...'],
]);

/** Every mark that can open or close a quotation. */
export const QUOTATION_MARKS: ReadonlySet<string> = new Set(DOUBLE_MARKS + SINGLE_MARKS);
export const DOUBLE_QUOTATION_MARKS: ReadonlySet<string> = new Set(DOUBLE_MARKS);

const PLAIN = /^[\x21\x23-\x26\x28-\x2c\x2e-\x40\x5b-\x5f\x61-\x7e]*$/;

/**
 * Case, Unicode form, quotation marks, dashes, ellipses and white space folded: two texts with the same fold differ in
 * typography alone. Single and double quotation marks stay apart, because one inside the other carries meaning.
 *
 * @example
 * ```ts
 * import { foldTypography } from 'syndiff';
 * console.log(foldTypography('“The  Treaty – now”')); // "the treaty - now"
 * ```
 */
export function foldTypography(text: string): string {
  if (PLAIN.test(text)) return text;
  let folded = '';
  let pendingSpace = false;
  for (const character of text.normalize('NFC').toLowerCase()) {
    if (/\s/u.test(character)) {
      pendingSpace = folded !== '';
      continue;
    }
    folded += (pendingSpace ? ' ' : '') + (REPLACED.get(character) ?? character);
    pendingSpace = false;
  }
  return folded;
}
