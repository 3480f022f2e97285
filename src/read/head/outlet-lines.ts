import { publisherKey, publisherRole } from '../../words/publishers.js';
import { isPaperName } from './paper-names.js';
import { isHeadlineShape } from './title.js';

/** Lines that pages print around the headline, as they come along when a text is pasted: the outlet, buttons, a name. */

const LONGEST_OUTLET_WORDS = 5;
/** `Northern Wire`, `Elsby Live`: behind a name these make it an outlet. */
const DESCRIPTION = /\s(?:wire|newswire|news agency|wire service|news service|online|live|network|media)$/iu;
const SITE = /^(?:https?:\/\/)?(?:www\.)?[\p{L}\p{N}-]{2,40}(?:\.[\p{L}\p{N}-]{2,20}){1,2}\/?$/iu;
/** Fewer words under the name of an outlet may be a section or a slogan. */
const SHORTEST_HEADLINE_WORDS = 4;
/** Two are enough where a byline, a date or a source follows them. */
const SHORTEST_SIGNED_HEADLINE_WORDS = 2;

/** `World News`, `Book Review`: a section, though it ends like the name of a paper. */
const SECTIONS = new Set(
  `world local regional breaking latest top us uk national international business sport sports politics political crime
   health science tech technology entertainment more related featured good bad community city money opinion arts culture
   book books film movie music tv weather video your our today's morning evening live consumer travel food home general
   news other press
   nachrichten politik wirtschaft kultur inland ausland regionales lokales actualités politique économie société région
   noticias política economía sociedad cultura cronaca politica economia`.split(/\s+/u),
);

/** `Northern Express | News`: the name of a page in front of its section. */
const WITH_SECTION = /^(.{2,60}?)\s(?:[|•·›»]|[–—-])\s(\p{L}+(?: \p{L}+)?)$/u;

/** Fewer letters begin too many names. */
const SHORTEST_NAME_PART = 4;

const wordsOf = (line: string): readonly string[] => line.split(/\s+/u);

/** In small letters but for the first of each word, which the lists of publishers ask for. */
const likeAName = (line: string): string =>
  /\p{Ll}/u.test(line) ? line : line.toLowerCase().replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

/** A line without the section that it names behind the outlet. */
function withoutSection(line: string): string {
  const [, name, section = ''] = WITH_SECTION.exec(line.slice(0, 100)) ?? [];
  return name !== undefined && wordsOf(section).every((word) => SECTIONS.has(word.toLowerCase())) ? name : line;
}

/** Whether a line is the name of an outlet and nothing else but its section: `The Elsby Gazette`, `ELSBY GAZETTE | News`, `elsbygazette.example`. */
export function isOutletLine(given: string): boolean {
  const line = withoutSection(given);
  const words = wordsOf(line);
  if (words.length > LONGEST_OUTLET_WORDS || line.length > 60) return false;
  if (SITE.test(line)) return /\p{Ll}/u.test(line);
  if (isPaperName(line) || isPaperName(likeAName(line))) return true;
  if (!words.every((word) => /^(?:\p{Lu}|\d|&$|(?:of|and|the|de)$)/u.test(word))) return false;
  if (words.length > 1 && words.slice(0, -1).every(isSection)) return false;
  return publisherRole(line) !== null || publisherRole(likeAName(line)) !== null || DESCRIPTION.test(line);
}

const squashed = (name: string): string => publisherKey(name).replace(/\s/gu, '');

/** Whether a line names the outlet that is known already, perhaps by the beginning of its name, as folders are called. */
export function isSameOutlet(outlet: string, line: string): boolean {
  const [known, named] = [squashed(outlet), squashed(outletIn(line))];
  return known === named || (known.length >= SHORTEST_NAME_PART && named.startsWith(known));
}

/** Whether such a line names an agency: under a headline that is a credit, not whose page it is. */
export const isAgencyLine = (line: string): boolean => {
  const role = publisherRole(line);
  return role === 'agency' || role === 'photo';
};

/** The name in such a line: `elsbygazette.example` for `https://www.elsbygazette.example/`. */
export const outletIn = (line: string): string =>
  SITE.test(line) ? line.replace(/^https?:\/\//iu, '').replace(/\/$/u, '') : withoutSection(line);

/** Whether a line may be the headline that the name of an outlet stands over; `isSigned`: a byline, a date or a source follows it. */
export function isHeadlineUnder(line: string, isSigned: boolean): boolean {
  const fewest = isSigned ? SHORTEST_SIGNED_HEADLINE_WORDS : SHORTEST_HEADLINE_WORDS;
  return isHeadlineShape(line) && wordsOf(line).length >= fewest && !isOutletLine(line);
}

/** Whether a single word over a headline names a section: `News`, `Politik`. */
export const isSection = (line: string): boolean => SECTIONS.has(line.toLowerCase());

const ENDS_IN_PUBLISHER = /\p{Lu}\S*(?:\s\p{Lu}\S*)?$/u;

/** Whether a line between a headline and a byline says more of the story, and not who wrote it or made the picture. */
export function isSecondDeck(line: string): boolean {
  if (!isHeadlineShape(line) || /[•|@()/]|\bby\b/iu.test(line)) return false;
  const last = ENDS_IN_PUBLISHER.exec(line)?.[0] ?? '';
  return publisherRole(last) === null && publisherRole(wordsOf(last).at(-1) ?? '') === null;
}

const BUTTON =
  /^(?:(?:share|save|print|listen to|bookmark|email|gift|comment on)(?: (?:this )?(?:article|story|page|post))?(?: (?:on|via|by|with) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|friends))?|copy link|read aloud|\d{0,5} ?comments?(?: \(\d{1,5}\))?|\d{1,2} min(?:ute)?s?(?: read)?|reading time:? \d{1,2} min(?:ute)?s?|add (?:us )?as (?:a )?preferred source(?: on google)?|view comments|jump to comments|bookmark|artikel teilen|partager(?: l['’]article)?|compartir)[.:]?$/iu;

/** Whether a line is what a page prints on its buttons: `Share this article`, `3 min read`. */
export const isButton = (line: string): boolean => line.length <= 60 && BUTTON.test(line);

const ROLE =
  /^(?:[\p{L}-]+ ){0,3}(?:reporter|correspondent|editor|writer|journalist|staff|columnist|korrespondent(?:in)?|redaktion|reporterin)$/iu;

/** `Ann Marsh`, `Ann Marsh and Ivo Brandt, Local Democracy Reporter`: a byline without its `By`, for where a date follows. */
export function isNameLine(line: string): boolean {
  if (line.length > 100) return false;
  const [names = '', ...rest] = line.split(/,\s*|\s[|–—-]\s/u);
  const words = wordsOf(names.replace(/\s(?:and|und|et|y|&)\s/gu, ' '));
  const isName = words.length >= 2 && words.length <= 8 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word));
  return isName && rest.every((part) => ROLE.test(part) || isOutletLine(part));
}

const BEHIND = /^(.{10,}?\S)\s+(?:[|•·]|[–—-])\s+([^|•·]{2,40})$/u;

/** `miamiherald` for `miamiherald.com`, `lite.cnn.com` for itself: letters alone. */
const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether words behind a headline name the outlet: by its name, by a part of its address, or because the lists know them. */
function namesOutlet(words: string, outlet: string | null): boolean {
  if (isOutletLine(words)) return true;
  const named = wordsOf(words).filter((word) => !isSection(word));
  const letters = lettersOf(named.join(''));
  return outlet !== null && letters.length >= 3 && lettersOf(outlet).includes(letters);
}

/** A headline without the name of the outlet that its page puts behind it: `Ferry stops | Elsby Gazette`. */
export function withoutOutlet(headline: string, outlet: string | null): string {
  const [, words = headline, name] = BEHIND.exec(headline.slice(0, 400)) ?? [];
  return name !== undefined && namesOutlet(name, outlet) ? words : headline;
}
