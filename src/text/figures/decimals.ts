/** Exact decimal numerals as text: sums of money and populations exceed what floating point keeps apart. */

/** Digits of any script as ASCII digits; each script's ten digits are consecutive code points that begin at a zero. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code >= 0x30 && code <= 0x39) return digit;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}

const trimmed = (whole: string, fraction: string): string => {
  const head = whole.replace(/^0+(?=\d)/, '') || '0';
  const tail = fraction.replace(/0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
};

/** Lakhs and crores part by twos before the last three: `12,34,567`. */
const INDIAN = /^\d{1,2}(?:,\d\d){1,8},\d{3}(?:\.\d+)?$/;

/**
 * The value of a printed numeral, or null where it is none: `1,000` → `1000`, `2.50` → `2.5`; with a decimal comma
 * `1.000` → `1000`, `2,5` → `2.5`. A separator followed by anything but three digits is the decimal mark.
 */
export function parseNumeral(printed: string, decimalComma: boolean): string | null {
  const text = asciiDigits(printed)
    .replace(/[٬\u00a0\u202f\u2009 ]/g, '')
    .replace('٫', '.');
  if (text.length > 60 || !/^\d[\d.,]*$/.test(text)) return null;
  const group = decimalComma ? '.' : ',';
  if (!decimalComma && INDIAN.test(text))
    return trimmed(text.replaceAll(',', '').split('.')[0] ?? '', text.split('.')[1] ?? '');
  const [whole = '', ...rest] = text.split(group);
  const grouped =
    rest.length > 0 &&
    rest.every((part, index) => new RegExp(index === rest.length - 1 ? '^\\d{3}(\\D|$)' : '^\\d{3}$').test(part));
  const plain = rest.length === 0 || grouped ? [whole, ...rest].join('') : text;
  const parts = plain.replace(',', '.').split('.');
  return parts.length <= 2 ? trimmed(parts[0] ?? '', parts[1] ?? '') : null;
}

/** Multiplies by a power of ten by moving the point, exactly. */
export function shiftPoint(value: string, places: number): string {
  const [whole = '', fraction = ''] = value.split('.');
  const padded = fraction.padEnd(places, '0');
  return trimmed(whole + padded.slice(0, places), padded.slice(places));
}
