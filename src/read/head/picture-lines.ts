import { publisherRole } from '../../words/publishers.js';

/**
 * Lines that say who made a picture. Only lines that say nothing else count: a credit inside a sentence is prose.
 */

/** Picture agencies and agencies that sell pictures, folded to lower case. */
const AGENCIES: ReadonlySet<string> = new Set(
  (
    'getty images|getty|gettyimages|reuters|afp|ap|ap photo|associated press|the associated press|epa|epa-efe|efe|shutterstock|istock|' +
    'istockphoto|alamy|alamy stock photo|bloomberg|tass|itar-tass|sputnik|ria novosti|pa|pa wire|pa images|pa media|press association|' +
    'anadolu|anadolu agency|xinhua|dpa|picture alliance|imago|imago images|zuma|zuma press|zumapress|nurphoto|corbis|wireimage|rex|' +
    'rex features|rex/shutterstock|magnum photos|wikimedia commons|wikimedia|flickr|unsplash|pixabay|pexels|upi|ansa|keystone|belga|kyodo|' +
    'yonhap|ntb|tt|ritzau|lehtikuva|scanpix|apa|cnp|sipa|sipa usa|abaca|belta|pool|pool photo|file photo|screenshot'
  ).split('|'),
);

/** These alone on a line can only be a picture credit; `Reuters` alone could be anything, unless it is in brackets. */
const PICTURES_ONLY: ReadonlySet<string> = new Set(
  'getty images|gettyimages|ap photo|epa-efe|shutterstock|istock|istockphoto|alamy|alamy stock photo|pa wire|pa images|picture alliance|imago images|zuma press|zumapress|nurphoto|wireimage|rex features|wikimedia commons|file photo'.split(
    '|',
  ),
);

/** The lead-in is followed by a name, so at most this many words follow. */
const LONGEST_NAME_WORDS = 12;

const LED_IN =
  /^(?:photo|photos|photograph|photographs|picture|pictures|image|images|foto|fotos|bild|credit|photo credit|image credit|picture credit|foto credit|photo illustration|image source|photo source|image copyright|фото)\s?(?::|\bby\b|©|\/)\s?(.+)$/iu;
const BBC = /^image (?:copyright|source,?) (.+)$/iu;
/** `Via Reuters`, `Harbour Pool Photo via AP/File`. */
const VIA = /^(?:(?:\p{L}[\p{L}.'’-]{0,30}\s){0,4}(?:photo|pool|foto) )?via (.+?)(?:[,/]\s?file)?$/iu;
const COPYRIGHT = /^© ?(.+)$/u;
const AP_PHOTO = /^(?:ap photo|reuters|afp photo|afp|epa|pool photo)\s?\/\s?\S/iu;

function agencyIn(segment: string): boolean {
  return AGENCIES.has(
    segment
      .trim()
      .toLowerCase()
      .replace(/^(?:the|via|file[:,]?|photo by|picture:?)\s+/u, ''),
  );
}

const wordsIn = (text: string): number => text.split(/\s+/u).length;

/** `Jane Doe` or `AFP`, but not `he told the BBC`: short, and every word but small ones begins with a capital or has no case. */
function isName(segment: string): boolean {
  const words = segment.trim().split(/\s+/u);
  const small = /^(?:and|of|for|de|van|von|der|la|al|bin|the|und|et|via|by)$/u;
  return (
    words.length <= 6 &&
    !/[.!?]$/u.test(segment.replace(/\b(?:\p{Lu}|Inc|Ltd|Co|Jr|Sr)\.$/u, '')) &&
    words.every((word) => small.test(word) || !/^\p{Ll}/u.test(word))
  );
}

/** Names parted by strokes, the last one an agency: `Jane Doe/AFP/Getty Images`, `Jane Doe | Reuters`. */
function isStroked(text: string): boolean {
  const segments = text.split(/[/|]|\svia\s/u);
  const last = segments.at(-1) ?? '';
  return (
    segments.length > 1 &&
    segments.length <= 6 &&
    agencyIn(last.replace(/,\s?(?:file|pool)$/iu, '')) &&
    segments.every(isName)
  );
}

/** `2024 AFP`, `2023-2024 Halden Press`: with a year and a publisher of words it is the text that somebody has the right to. */
function isNotice(copyright: string): boolean {
  const holder = /^\d{4}(?:\s?[-–]\s?\d{4})?,?\s(.+)$/u.exec(copyright)?.[1];
  const role = holder === undefined ? null : publisherRole(holder.replace(/[.,]$/u, ''));
  return role !== null && role !== 'photo';
}

function unwrapped(text: string): string {
  const inner = /^[([【（](.*)[)\]】）]$/u.exec(text)?.[1];
  return (inner ?? text).trim();
}

/** Whether a whole line is nothing but a picture credit. */
export function isPhotoCredit(line: string): boolean {
  if (line.length > 160) return false;
  const text = unwrapped(line);
  const bracketed = text !== line;
  if (PICTURES_ONLY.has(text.toLowerCase()) || (bracketed && agencyIn(text.replace(/^file:\s?/iu, '')))) return true;
  const via = VIA.exec(text)?.[1];
  if (via !== undefined) return agencyIn(via) || isStroked(via);
  const copyright = COPYRIGHT.exec(text)?.[1] ?? BBC.exec(text)?.[1];
  if (copyright !== undefined) return !isNotice(copyright) && (isName(copyright) || isStroked(copyright));
  const named = LED_IN.exec(text)?.[1];
  if (named !== undefined) return wordsIn(named) <= LONGEST_NAME_WORDS && (isName(named) || isStroked(named));
  return isStroked(text) || (AP_PHOTO.test(text) && wordsIn(text) <= LONGEST_NAME_WORDS);
}
