import type { Dice } from './dice.js';
import type { Mill } from './mill.js';

/** How the edits of a copy divide: editors replace most, and cut about as often as they add. */
const REPLACED = 0.5;
const DELETED = 0.25;

/** The paragraph with exactly `rate` percent of its words replaced, deleted or followed by a new word. */
export function edited(paragraph: string, rate: number, from: { readonly mill: Mill; readonly dice: Dice }): string {
  const words = paragraph.split(' ');
  const changes = Math.round((rate * words.length) / 100);
  const chosen = new Set(from.dice.order(words.length).slice(0, changes));
  const result = words.flatMap((word, at) => (chosen.has(at) ? changed(word, from) : [word]));
  return result.length === 0 ? paragraph : result.join(' ');
}

/** A replaced word keeps the marks around it and its capital, or an edit would be seen by its typography. */
function changed(word: string, { mill, dice }: { readonly mill: Mill; readonly dice: Dice }): string[] {
  const how = dice.roll();
  if (how >= REPLACED && how < REPLACED + DELETED) return [];
  const drawn = mill.word(dice);
  if (how >= REPLACED + DELETED) return [word, drawn];
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  const cased = /^\p{Lu}/u.test(core) ? drawn.charAt(0).toUpperCase() + drawn.slice(1) : drawn;
  return [`${before}${cased === core ? `${cased}s` : cased}${after}`];
}
