const UNKNOWN = 0;
const CAPITAL = 1;
const OTHER = 2;

/** What each UTF-16 code unit met so far is: an expression with `\p{Lu}` for every word is slow. */
const known = new Uint8Array(0x10000);

/** Whether a capital letter stands at a place. */
export function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return false;
  if (known[unit] === UNKNOWN) known[unit] = /\p{Lu}/u.test(String.fromCharCode(unit)) ? CAPITAL : OTHER;
  return known[unit] === CAPITAL;
}

/** The same of a character that may be written with two code units. */
export function isCapitalCharacterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return isCapitalAt(text, at);
  return /\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? unit));
}
