/** A date at a place of a text: where it ends, and its ISO form where that is certain. */
export interface FoundDate {
  readonly end: number;
  readonly iso: string | null;
}

const MONTH_NAMES: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января янв',
  'february feb februar février févr fév febrero febbraio fevereiro fev februari февраля фев',
  'march mar märz mär maerz mars marzo março maart mrt марта мар',
  'april apr avril avr abril abr aprile апреля апр',
  'may mai mayo maggio mag maio mei мая май',
  'june jun juni juin junio giugno giu junho июня июн',
  'july jul juli juillet juil julio luglio lug julho июля июл',
  'august aug août aout agosto ago augustus августа авг',
  'september sep sept septembre septiembre settembre set setembro сентября сен сент',
  'october oct oktober okt octobre octubre ottobre ott outubro out октября окт',
  'november nov novembre noviembre novembro ноября ноя нояб',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря дек',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** The number of a month, 1–12, by its name or abbreviation in one of nine languages. */
export function monthOf(name: string): number | null {
  return MONTHS.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
}

const WEEKDAYS = new Set(
  (
    'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo ' +
    'понедельник вторник среда четверг пятница суббота воскресенье'
  ).split(' '),
);

/** Whether a word names a day of the week. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word.toLowerCase());
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** `2021-09-03`, or null where there is no such day. */
function isoDay(year: number, month: number | null, day: number): string | null {
  if (month === null || month < 1 || month > 12 || day < 1) return null;
  const last = new Date(Date.UTC(Math.max(year, 100), month, 0)).getUTCDate();
  return day > last ? null : `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

type DayReader = (parts: RegExpExecArray) => string | null;

const slashed: DayReader = (parts) => {
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (first > 12) return isoDay(year, second, first);
  // 03/09/2021 is the third of September in London and the ninth of March in New York: nobody can say.
  return second > 12 ? isoDay(year, first, second) : null;
};

/** Each pattern sticks to one place (flag `y`) and has no nested repetition. */
const DAYS: readonly (readonly [RegExp, DayReader])[] = [
  [/(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/uy, (p) => isoDay(Number(p[1]), Number(p[2]), Number(p[3]))],
  [/(\d{4})(\d{2})(\d{2})(?!\d)/uy, (p) => isoDay(Number(p[1]), Number(p[2]), Number(p[3]))],
  [/(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/uy, (p) => isoDay(Number(p[1]), Number(p[2]), Number(p[3]))],
  [
    /(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[\s-](?:de\s)?(\p{L}{3,12})\.?,?[\s-](?:de\s)?(\d{4})(?!\d)/uy,
    (p) => isoDay(Number(p[3]), monthOf(p[2] ?? ''), Number(p[1])),
  ],
  [
    /(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/uy,
    (p) => isoDay(Number(p[3]), monthOf(p[1] ?? ''), Number(p[2])),
  ],
  [/(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/uy, (p) => isoDay(Number(p[3]), Number(p[2]), Number(p[1]))],
  [/(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/uy, slashed],
];

const WEEKDAY = /(\p{L}{2,12})\.?,?\s/uy;
const TIME =
  /(?:T|,?\s(?:at\s|um\s|à\s)?|\s?[|/–—-]\s?)(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?!\d)(?:\s?([ap])\.?m\b\.?)?/iuy;
const ZONE = /\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?![\p{L}\d])/uy;
/** `ET`, `EDT`, `Uhr`: read over, because what they mean depends on the season or the country. */
const LOOSE_ZONE = /\s?\(?(?:[A-Z]{2,5}|Uhr|IST|hrs)\)?(?![\p{L}\d])/uy;
const COMPACT_TIME = /T(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}:?\d{2})/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipWeekday(text: string, at: number): number {
  const found = match(WEEKDAY, text, at);
  return found !== null && isWeekday(found[1] ?? '') ? at + found[0].length : at;
}

/** Every date begins with a digit, or has one behind the name of a month: within so many characters. */
const DIGIT_WITHIN = 16;

function hasDigitNear(text: string, at: number): boolean {
  for (let near = at; near < at + DIGIT_WITHIN; near += 1) {
    const unit = text.charCodeAt(near);
    if (unit >= 0x30 && unit <= 0x39) return true;
  }
  return false;
}

function dayAt(text: string, at: number): FoundDate | null {
  if (!hasDigitNear(text, at)) return null;
  for (const [pattern, read] of DAYS) {
    const found = match(pattern, text, at);
    if (found === null) continue;
    const iso = read(found);
    if (iso !== null || read === slashed) return { end: at + found[0].length, iso };
  }
  return null;
}

function clock(found: RegExpExecArray): string | null {
  const half = found[4]?.toLowerCase();
  const given = Number(found[1]);
  const hour = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || Number(found[2]) > 59) return null;
  return `${pad(hour)}:${found[2] ?? '00'}${found[3] === undefined ? '' : ':' + found[3]}`;
}

/** `+0200` as mail and feeds have it: behind a time with colons ISO 8601 wants one here too, and strict readers insist. */
const zoneOf = (given: string): string =>
  /^[+-]/u.test(given) ? given.replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2') : 'Z';

function withTime(text: string, day: FoundDate): FoundDate {
  const compact = match(COMPACT_TIME, text, day.end);
  if (compact !== null) {
    const [all, hour, minute, second, zone] = compact;
    return {
      end: day.end + all.length,
      iso: day.iso && `${day.iso}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}${zoneOf(zone ?? '')}`,
    };
  }
  const found = match(TIME, text, day.end);
  const time = found === null ? null : clock(found);
  if (found === null || time === null) return day;
  const end = day.end + found[0].length;
  const zone = match(ZONE, text, end);
  if (zone !== null) {
    return { end: end + zone[0].length, iso: day.iso && `${day.iso}T${time}${zoneOf(zone[1] ?? '')}` };
  }
  const loose = match(LOOSE_ZONE, text, end);
  if (loose !== null) return { end: end + loose[0].length, iso: day.iso };
  return { end, iso: day.iso && `${day.iso}T${time}` };
}

/**
 * The date that stands at offset `at`, with its time of day where one follows: ISO, `3 September 2021`,
 * `September 3, 2021`, `03.09.2021`, `2021年9月3日`, in nine languages. `iso` is null where day and month could be
 * either way round. A date without a year is none.
 */
export function dateAt(text: string, at = 0): FoundDate | null {
  const day = dayAt(text, skipWeekday(text, at));
  return day === null ? null : withTime(text, day);
}

/** Seconds of 1973 to 5138, or the same in milliseconds: smaller numbers are years or something else. */
function fromEpoch(value: number): string | null {
  const ms = value < 1e11 ? value * 1000 : value;
  return value >= 1e8 && ms < 1e14 ? new Date(Math.round(ms)).toISOString().replace('.000Z', 'Z') : null;
}

/** The date of publication that a field states, as ISO 8601 with its zone as given; null where it is not understood. */
export function publishedFrom(value: unknown): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > 100) return null;
  const text = value.trim().replace(/\s+/gu, ' ');
  const found = dateAt(text);
  return found !== null && found.end === text.length ? found.iso : null;
}

const UNCERTAIN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/u;

/** What is wrong with a date that is not understood, and how to write it: `12/03/2024` is March to some and December to others. */
export function dateComplaint(given: string): string {
  const shown = JSON.stringify(given.slice(0, 60));
  const parts = UNCERTAIN.exec(given.trim());
  const [, one = '', two = '', year = ''] = parts ?? [];
  const [first, second] = [
    isoDay(Number(year), Number(two), Number(one)),
    isoDay(Number(year), Number(one), Number(two)),
  ];
  if (first === null || second === null)
    return `the date ${shown} is not understood and counts as unknown; write it as year-month-day, such as 2021-09-03`;
  return `the date ${shown} may mean ${first} or ${second} and counts as unknown; write it as year-month-day`;
}
