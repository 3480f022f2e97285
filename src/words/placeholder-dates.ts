/**
 * Days that programs write where they know none: the first and the last that a database can hold, the zero of spreadsheets
 * (1900-01-01, or the day before in some) and of Unix. No report that syndiff reads is as likely to be of that very day.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['1899-12-30', '1899-12-31', '1900-01-01', '1970-01-01']);
/** The first printed weekly newspaper appeared in 1605 (Carolus, Strasbourg). */
const FIRST_YEAR = 1605;
/** No report is of a later year for as long as this program will be in use. */
const LAST_YEAR = 2199;

/** Whether a date, in ISO 8601, stands for none. It is told as it is stated; nothing is concluded from it. */
export function isPlaceholderDate(published: string | null): boolean {
  if (published === null) return false;
  const year = Number(/^[+-]?\d+/.exec(published)?.[0] ?? Number.NaN);
  return year < FIRST_YEAR || year > LAST_YEAR || PLACEHOLDERS.has(published.slice(0, 10));
}
