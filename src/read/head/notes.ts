import type { ZoneKind } from '../../model/model.js';
import { dateAt } from './dates.js';
import { seenIn, withoutReadingTime } from './lines.js';

/** Whole lines that editors put around a text: captions, advisories, sign-offs, correction notes. */

interface NoteForm {
  readonly kind: ZoneKind;
  /** Characters that such a line has at most. */
  readonly longest: number;
  readonly form: RegExp;
  /** Without this word it is not asked: every line of every article comes by here. */
  readonly must?: string;
}

const FORMS: readonly NoteForm[] = [
  {
    kind: 'caption',
    longest: 600,
    form: /^(?:caption:|file photo(?::|\s[-–—]\s)|file\s?[-–—]{1,2}\s?\S|\(file photo\)|image caption|media caption|bildunterschrift:|légende\s?:)/iu,
  },
  {
    // A caption ends in who made the picture: `… on Monday. (AP Photo/Jane Doe)`.
    kind: 'caption',
    longest: 600,
    form: /\((?:[^()]{0,40}\b(?:photos?|pool|file|getty images|gettyimages|lehtikuva|handout)\b[^()]{0,80}|[^()]{1,60}\bvia (?:ap|reuters|afp|getty images))\)[.\s]*$/iu,
    must: '(',
  },
  {
    kind: 'correction',
    longest: 600,
    form: /^[([*_]{0,2}(?:corrections?|clarifications?|correction note|berichtigung|rectificatif)\s?(?::|\([^)]{1,40}\)\s?:?|\s[-–—]\s)/iu,
  },
  {
    kind: 'correction',
    longest: 600,
    form: /^[([*_]{0,2}(?:this|an earlier version of this|a previous version of this|in an earlier version of this)\s(?:story|article|version|report|post|page|piece)\s(?:corrects|(?:was|has been|is)\s(?:corrected|amended|updated|refiled|edited to)|(?:was\s)?incorrectly|misstated|misidentified|misspelled|mischaracterized)\b/iu,
  },
  {
    kind: 'advisory',
    longest: 300,
    form: /^\((?:Adds|Updates|Recasts|Rewrites|Refiles|Repeats|Removes|Fixes|Changes|Writes through|Edits|Corrects|Releads|Inserts|ADDS|UPDATES|RECASTS|CORRECTS|REPEATS)\b[^()]*(?:\([^()]*\)[^()]*)*\)$/u,
  },
  {
    kind: 'sign-off',
    longest: 400,
    form: /^[([—–-]{0,2}\s?(?:additional |further )?(?:reporting|writing|editing|compiled|written|edited) by\s\p{Lu}[^.!?]*(?:\p{Lu}\.[^.!?]*){0,8}[)\].]?$/iu,
  },
  {
    kind: 'sign-off',
    longest: 300,
    form: /^[([—–-]{0,2}\s?[Ww]ith (?:files|reporting|additional reporting) (?:from|by)\s\p{Lu}/u,
  },
  {
    kind: 'sign-off',
    longest: 400,
    form: /^(?:(?:the )?associated press|reuters|ap|afp|cnn['’]s|bloomberg['’]s)\b.{0,340}\bcontributed (?:reporting )?(?:to|from) this (?:report|story|article)\.?$/iu,
  },
  {
    kind: 'sign-off',
    longest: 400,
    form: /^\p{Lu}[^.!?]{2,340}\bcontributed (?:reporting )?to this (?:report|story|article)\.?\)?$/u,
    must: 'contributed',
  },
  { kind: 'sign-off', longest: 80, form: /^our standards:\s?the thomson reuters trust principles\.?$/iu },
  { kind: 'sign-off', longest: 12, form: /^(?:-\s?30\s?-|#{3}|\(?ends\)?\.?)$/iu },
];

/** What a line that is a note begins with; most lines begin otherwise, and need not be held against each form. */
const BEGINNING =
  /^(?:[(#*_[—–-]|ap|addi|afp|an |associ|a prev|beri|bildu|bloom|capt|clari|cnn|comp|corr|edit|ends|file|furt|image|in an|légende|media|our st|rect|repo|reut|the ass|this|with|writ)/iu;

/** What kind of note a whole line is, or null. */
export function noteKind(line: string): ZoneKind | null {
  const fits = ({ longest, form, must }: NoteForm): boolean =>
    line.length <= longest && (must === undefined || line.includes(must)) && form.test(line);
  if (!BEGINNING.test(line) && !line.includes('contributed') && !/\)[.\s]*$/u.test(line)) return null;
  return FORMS.find(fits)?.kind ?? null;
}

const SIGN_OFF_AT_END = /\s\((?:additional |further )?(?:reporting|writing|editing|compiled) by\s\p{Lu}[^()]*\)$/iu;

/** Where `(Reporting by …; Editing by …)` begins at the end of a paragraph, or -1. Looks at the last 400 characters. */
export function signOffAtEnd(paragraph: string): number {
  if (!paragraph.endsWith(')')) return -1;
  const from = Math.max(0, paragraph.length - 400);
  const open = paragraph.lastIndexOf(' (');
  if (open < from) return -1;
  return SIGN_OFF_AT_END.test(seenIn(paragraph.slice(open))) ? open + 1 : -1;
}

const LABEL =
  /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|created)(?: on| at)?|publi(?:sh|cation) date|dated?|datum|stand|veröffentlicht(?: am)?|erschienen(?: am)?|publié le|mis à jour le|publicado(?: el)?|fecha|actualizado|pubblicato(?: il)?|data|дата|опубликовано|обновлено|发布时间|日期)(?:\s?[:：]\s?|\s)/iu;

/** `Posted: 9:20 AM ET, July 15, 2018` */
const CLOCK_FIRST = /^\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?,?\s/iu;

/** A date at the head of a line: how long it is with its label, and what it says. */
export interface DateNote {
  readonly end: number;
  readonly iso: string | null;
  readonly labelled: boolean;
}

function oneDate(line: string, from: number): DateNote | null {
  const label = LABEL.exec(line.slice(from, from + 60))?.[0] ?? '';
  const clock =
    label === '' ? '' : (CLOCK_FIRST.exec(line.slice(from + label.length, from + label.length + 30))?.[0] ?? '');
  const found = dateAt(line, from + label.length + clock.length);
  return found === null ? null : { ...found, labelled: label !== '' };
}

/** A line that is nothing but dates (`Published: 3 September 2021 | Updated: 4 September 2021`), or null. */
export function dateLine(whole: string): DateNote | null {
  if (whole.length > 160) return null;
  const line = withoutReadingTime(whole);
  const first = oneDate(line, 0);
  let last = first;
  for (let round = 0; last !== null && last.end < line.length && round < 3; round += 1) {
    const gap = /^\s?[.,;|/·•)–—-]?\s*/u.exec(line.slice(last.end))?.[0].length ?? 0;
    last = last.end + gap >= line.length ? { ...last, end: line.length } : oneDate(line, last.end + gap);
  }
  return first === null || last === null || last.end < line.length ? null : { ...first, end: whole.length };
}

/** A date before the first words of a paragraph: `date 2021-09-03 Belarusian leader …`. */
export function datePrefix(line: string): DateNote | null {
  const found = oneDate(line.slice(0, 120), 0);
  if (found === null || !(found.labelled || /^\d{4}-\d{2}-\d{2}/u.test(line))) return null;
  return /^\s+["“‘«'(]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(line.slice(found.end)) ? found : null;
}
