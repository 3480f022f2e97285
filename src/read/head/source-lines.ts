import { SOURCE_LABEL } from '../../words/publishers.js';
import { isAgencyLine } from './outlet-lines.js';

/** Lines of a head that say whose copy follows: `Source: Halden Press`, `Reuters`, `Agence France-Presse, Karlsby`. */

const LONGEST_SOURCE = 80;
const MOST_WORDS = 8;

/** `Halden Press`, `Halden Press / AFP`: words with a capital, or of a script that has none, and what parts them. */
const isName = (name: string): boolean => {
  const words = name.split(/\s+/u);
  return (
    words.length <= MOST_WORDS &&
    /^[\p{Lu}\p{Lo}]/u.test(name) &&
    words.every((word) =>
      /^(?:[\p{Lu}\p{Lo}\p{N}(]|[&/|+,–—-]+$|(?:and|und|et|y|e|of|the|de|der|des|du)$)/u.test(word),
    ) &&
    !/\p{L}{4}[.!?]$/u.test(name)
  );
};

const PLACE = /^\p{Lu}[\p{L}.'’-]*(?:[ -]\p{Lu}[\p{L}.'’-]*){0,2}$/u;

/** Whether a line of the head names a source or an agency and nothing else, but perhaps the place where it works. */
export function isSourceLine(line: string): boolean {
  if (line.length > LONGEST_SOURCE) return false;
  const label = SOURCE_LABEL.exec(line)?.[0];
  if (label !== undefined) return isName(line.slice(label.length));
  const [name = '', place, ...rest] = line.split(/,\s+/u);
  return isAgencyLine(name) && rest.length === 0 && (place === undefined || PLACE.test(place));
}
