import { dateAt, monthOf } from './dates.js';

/**
 * Where a report was written and by which agency, at the beginning of a paragraph: `WASHINGTON (AP) — `,
 * `LONDON, Jan 3 (Reuters) - `, `МОСКВА, 3 янв /ТАСС/.`, `新华社北京1月3日电`. All patterns are anchored and look at the
 * first characters of a line only.
 */

const LONGEST_DATELINE = 120;

const PLACE_WORD = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]*`;
/** `NEW YORK`, `TURNBERRY/GLASGOW`, `WASHINGTON D.C.` */
const CAPITALS = String.raw`${PLACE_WORD}(?:[ /]${PLACE_WORD}){0,4}`;
/** `, Scotland`, `, N.Y.`, `, Jan 3`, `, 3 янв.` */
const PART = String.raw`,\s[\p{L}\d.'’ ]{1,24}`;
/** `(Halden Press)`, or the small letters of German agencies: `(dpa)`, `(dpa/afp)`. */
const AGENCY = String.raw`\((?:(?=\p{Lu})[\p{L}\d.&/' -]{2,32}|\p{Ll}{2,4}(?:[/,]\s?\p{Ll}{2,4}){0,2})\)`;
const STROKED_AGENCY = String.raw`/[\p{L}\d. -]{2,24}/`;
const DASH = String.raw`\s*(?:--|[—–_-])(?=\s|[\p{Lu}"“])`;
const KNOWN = String.raw`\((?:AP|A\.P\.|Reuters|REUTERS|AFP|dpa|DPA|UPI|CNN|CNN Business|CNNMoney|ANSA|EFE|PTI|ANI|IANS|Xinhua|TASS|Tass|Sputnik|Kyodo|Belta|BelTA|BELTA|Interfax|KNA|epd|APA|AAP|PA|CBS News|CBS|NBC|ABC)\)`;
const WORDS = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /-]\p{L}[\p{L}.'’-]*){0,4}`;

/** Each with a sign that must stand in the head of a line for it to be asked: most lines have neither. */
const WITH_AGENCY: readonly (readonly [sign: string, form: RegExp])[] = [
  ['(', new RegExp(`^${CAPITALS}(?:${PART}){0,3}\\s${AGENCY}${DASH}`, 'u')],
  ['(', new RegExp(`^(?:${WORDS}(?:${PART}){0,3}\\s)?${KNOWN}(?:${DASH}|(?=[\\p{Lu}"“]))`, 'u')],
  ['/', new RegExp(`^${CAPITALS}(?:${PART}){0,3}\\s?${STROKED_AGENCY}(?:${DASH}|\\.)`, 'u')],
  [
    '',
    new RegExp(
      `^${CAPITALS}(?:${PART}){1,2}\\s[—–-]\\s(?:РИА Новости|ТАСС|Интерфакс|Sputnik|Reuters)(?:\\.|\\s[—–-])`,
      'u',
    ),
  ],
  [
    '',
    /^[（(【[]?(?:新华社|新華社|中新社|中新网|法新社|路透社|美联社|共同社|中央社)[^。，,.\s]{1,24}?[电電讯訊](?:\s?[（(][^（()）]{1,30}[)）])?[)）】\]]?/u,
  ],
];

/** `HELSINKI — `, `TURNBERRY, Scotland — `: only a dash says so, hence also a date or two capitals and a new sentence. */
const BARE = new RegExp(`^(${CAPITALS})(?:${PART}){0,2}(?:\\s(?:--|[—–-])|—)(?=\\s?["“‘'\\p{Lu}\\d])`, 'u');

/** Words in capitals before a dash that are no place: labels and the names of organisations. */
const NO_PLACES: ReadonlySet<string> = new Set(
  (
    'nato opec who un eu us usa uk fbi cia gop imf wto nhs bbc cnn nfl nba fifa uefa kgb gru live video watch breaking update updated opinion ' +
    'analysis exclusive photos pictures gallery read more new note warning review interview recap factbox timeline explainer q a i related ' +
    'must see trump putin biden obama brexit covid covid-19 sport sports news world politics business'
  ).split(' '),
);

/** One to three words of which one has four letters: `P.S.`, `SIR` and the headings of market tables are no places. */
function isPlace(place: string): boolean {
  const words = place.toLowerCase().split(/[ /]/u);
  return (
    words.length <= 3 && !place.endsWith('.') && /\p{L}{4}/u.test(place) && words.some((word) => !NO_PLACES.has(word))
  );
}

/** The day that a dateline names with its year, or null: `KARLSBY, 14 March 2024 (Halden Press) —`. */
export function datelineDay(dateline: string): string | null {
  for (let at = dateline.indexOf(', '); at >= 0; at = dateline.indexOf(', ', at + 2)) {
    const found = dateAt(dateline, at + 2);
    if (found !== null) return found.iso;
  }
  return null;
}

/** Length of the dateline with an agency that a paragraph begins with, else 0. */
export function agencyDateline(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST_DATELINE);
  for (const [sign, form] of WITH_AGENCY) {
    const found = head.includes(sign) ? form.exec(head) : null;
    if (found !== null) return found[0].length;
  }
  return 0;
}

/** Length of a dateline that names only a place (and a date), else 0. Weaker: to be asked for the first paragraphs only. */
export function placeDateline(paragraph: string): number {
  const found = BARE.exec(paragraph.slice(0, LONGEST_DATELINE));
  if (found === null || !isPlace(found[1] ?? '')) return 0;
  // A sentence follows, hence small letters and no date; a table of prices has none, or begins with its day.
  const after = paragraph.slice(found[0].length, found[0].length + 60).trimStart();
  const isDay = monthOf(/^\p{L}+/u.exec(after)?.[0] ?? '') !== null && /^\p{L}+\.?\s\d/u.test(after);
  return !isDay && /\p{Ll}{2}\s/u.test(after) ? found[0].length : 0;
}
