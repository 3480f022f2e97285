import { isOneSided, occupied, type Change, type Finding, type Occupied } from '../change.js';
import { foldsIn, isName } from '../side.js';

/** Letters that Unicode takes for letters of their own and keyboards write by another. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

const replaced = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? letter);

const unaccented = (text: string): string => replaced(text.normalize('NFD').replace(/\p{M}/gu, ''), LETTERS);

/** In English an accent makes no other word; elsewhere (`paso`, `pasó`) only names are sure. */
function mayLoseAccents({ side, range }: Occupied): boolean {
  if (side.prose.language === 'en' || side.prose.language === null) return true;
  for (let at = range.from; at < range.to; at += 1) if (!isName(side, at)) return false;
  return true;
}

/** `José Peña` against `Jose Pena`, `Müller` against `Mueller`: the same letters as far as a keyboard has them. */
export function accentFinding(change: Change): Finding | null {
  if (isOneSided(change) || !occupied(change).every(mayLoseAccents)) return null;
  const left = foldsIn(change.left, change.leftRange).join(' ');
  const right = foldsIn(change.right, change.rightRange).join(' ');
  if (left === right || !/\p{L}/u.test(left)) return null;
  const isSame = [{}, UMLAUTS].some(
    (letters) => unaccented(replaced(left, letters)) === unaccented(replaced(right, letters)),
  );
  return isSame ? { kind: 'spelling', severity: 'style', reasonCode: 'other-characters', parts: {} } : null;
}
