import { dateAt, isWeekday, monthOf } from './dates.js';
import { withoutReadingTime } from './lines.js';

const LEAD_IN =
  /^(?:(?:written|reported|story)\s+by|by|von|par|por|di|door|af|av|автор:?|author:?|text:|文[/／:：]|作者[:：])\s+/iu;
/** `The Associated Press — By Jane Doe` */
const AGENCY_BEFORE = /^(?:\p{Lu}\S{0,20} ){1,4}[—–-] (?=By \p{Lu})/u;
/** Words that may stand in a byline without a capital. */
const SMALL = new Set(
  'and und et y e i og och en & the de del della di da van von der den la le bin al of for in at with | / · • – — - staff writer writers reporter reporters correspondent correspondents editor contributor desk agencies agences agencias agenzie our own special staff unserem unserer notre nuestro correspondant correspondante corresponsal avec mit con'.split(
    ' ',
  ),
);
/** `By The Numbers`, `By Popular Demand`: headings that look like bylines. */
const NO_NAMES = new Set('numbers demand popular contrast comparison then now law accident mistake far'.split(' '));
/** `By our correspondent`, `Von unserer Redaktion`: an office in the place of a name. */
const OFFICE =
  /^(?:our )?(?:own |special |staff ){0,2}(?:correspondents?|reporters?|writers?|staff|agencies)(?![\p{L}-])|^(?:unserem korrespondenten|unserer redaktion|notre correspondante?|nuestro corresponsal)(?!\p{L})/iu;
const LONGEST_BYLINE_WORDS = 16;
/** In UTF-16 units: a longer line is prose, whatever it begins with. */
const LONGEST_BYLINE = 160;

function fits(word: string): boolean {
  if (SMALL.has(word.replace(/,$/u, ''))) return true;
  if (/^\p{Ll}/u.test(word) && !/^(?:de|di|al|el|von|d['’])\S*\p{Lu}/u.test(word)) return false;
  // A name may end in an initial or `Jr.`, a sentence ends in a longer word.
  return !/\p{L}{4,}[.!?…:;]$/u.test(word);
}

function isNameWord(word: string): boolean {
  const bare = word.replace(/[.,]+$/u, '');
  const known = isWeekday(bare) || monthOf(bare) !== null || NO_NAMES.has(bare.toLowerCase());
  return /^[\p{Lu}\p{Lt}\p{Lo}@]/u.test(bare) && !known;
}

/** Who a byline names, and the date that it may go on with. */
export interface Byline {
  readonly name: string;
  readonly published: string | null;
}

const withoutStroke = (name: string): string => name.replace(/[\s|/,·•—–-]+$/u, '');

/** `Jane Doe | July 15, 2018` as name and date; the stroke between them belongs to neither. */
function parted(line: string): Byline {
  const text = line.replace(/\s+/gu, ' ').trim();
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const found = dateAt(text, at + 1);
    if (found !== null) return { name: withoutStroke(text.slice(0, at)), published: found.iso };
  }
  return { name: withoutStroke(text), published: null };
}

/**
 * Who is named in a line that is a byline and nothing else (`By Jane Doe and John Roe, Example News`); null for any
 * other line. A word in lower case or the end of a sentence makes it prose.
 */
export function bylineIn(line: string): Byline | null {
  if (line.length > LONGEST_BYLINE) return null;
  const bare = withoutReadingTime(line);
  const text = bare.includes(' By ') ? bare.replace(AGENCY_BEFORE, '') : bare;
  const lead = LEAD_IN.exec(text)?.[0];
  if (lead === undefined) return null;
  const rest = text.slice(lead.length).trim();
  const words = rest.split(/\s+/u);
  const first = words.find((word) => word.toLowerCase() !== 'the' && word.toLowerCase() !== 'our') ?? '';
  // `Von` and `Di` are names and words of other languages too: without `By` two words at least must follow.
  const enough = /by/iu.test(lead) || words.length >= 2;
  const isNamed = isNameWord(first) || OFFICE.test(rest);
  return enough && words.length <= LONGEST_BYLINE_WORDS && isNamed && words.every(fits) ? parted(rest) : null;
}
