import { gapBefore } from '../../../languages/name-phrases.js';
import type { Side } from '../../side.js';
import { parseFigure, placeOf } from './rounding.js';

/** What a unit measures. Money is none of them: rates change from day to day. `points` are those of per cent. */
type Dimension = 'length' | 'weight' | 'area' | 'volume' | 'speed' | 'temperature' | 'points';

interface Unit {
  readonly dimension: Dimension;
  /** How many of the first unit of its dimension it is; several where one name stands for several units. */
  readonly sizes: readonly number[];
  /** Where it counts zero, in its own units: 32 for Fahrenheit. */
  readonly zero: number;
}

/**
 * Names of units in English, German, French and Spanish by what they are of the first of their dimension, without the `s`
 * of the plural. Sizes are the legal ones; a ton is the short, the long or the metric one, a gallon the US or imperial one.
 */
const NAMES: Readonly<Record<Dimension, readonly (readonly [sizes: readonly number[], names: string])[]>> = {
  length: [
    [[1], 'm|metre|meter|metern|mètre|metro'],
    [[0.001], 'mm|millimetre|millimeter|millimètre|milímetro'],
    [[0.01], 'cm|centimetre|centimeter|zentimeter|zentimetern|centimètre|centímetro'],
    [[1000], 'km|kilometre|kilometer|kilometern|kilomètre|kilómetro'],
    [[0.0254], 'inch|inches|zoll|pouce|pulgada'],
    [[0.3048], 'ft|foot|feet|fuß|fuss|pied|pie'],
    [[0.9144], 'yd|yard'],
    [[1609.344], 'mile|meile|meilen|milla'],
    [[1852], 'nautical mile|seemeile|seemeilen'],
  ],
  weight: [
    [[1], 'kg|kilogram|kilogramme|kilogramm|kilo|kilogramo'],
    [[0.001], 'g|gram|gramme|gramm|gramo'],
    [[1000], 'tonne|tonnen|metric ton|tonelada'],
    [[907.18474, 1016.0469088, 1000], 'ton'],
    [[0.45359237], 'lb|pound|libra'],
    [[0.028349523], 'oz|ounce'],
    [[6.35029318], 'stone'],
  ],
  area: [
    [[1], 'm²|m2|square metre|square meter|quadratmeter|quadratmetern|mètre carré|metro cuadrado'],
    [
      [1e6],
      'km²|km2|sq km|square kilometre|square kilometer|quadratkilometer|quadratkilometern|kilomètre carré|kilómetro cuadrado',
    ],
    [[1e4], 'ha|hectare|hektar|hectárea'],
    [[4046.8564224], 'acre'],
    [[2589988.110336], 'sq mile|square mile|quadratmeile|quadratmeilen'],
    [[0.09290304], 'sq ft|square foot|square feet|quadratfuß'],
    [[0.83612736], 'square yard'],
  ],
  volume: [
    [[1], 'l|litre|liter|litern|litro'],
    [[0.001], 'ml|millilitre|milliliter|mililitro'],
    [[1000], 'm³|m3|cubic metre|cubic meter|kubikmeter|kubikmetern|mètre cube|metro cúbico'],
    [[1e12], 'cubic kilometre|cubic kilometer|kubikkilometer|kilomètre cube|kilómetro cúbico'],
    [[28.316846592], 'cubic foot|cubic feet'],
    [[764.554857984], 'cubic yard'],
    [[3.785411784, 4.54609], 'gallon|gallone|gallonen|galón'],
    [[0.473176473, 0.56826125], 'pint'],
    [[158.987294928], 'barrel|barril'],
  ],
  speed: [
    [
      [1],
      `kph|kmh|km h|kilometre per hour|kilometer per hour|kilometre an hour|kilometer an hour|stundenkilometer|
       stundenkilometern|kilometer pro stunde|kilomètre par heure|kilomètre heure|kilómetro por hora`,
    ],
    [[1.609344], 'mph|mile per hour|mile an hour|meilen pro stunde|milla por hora'],
    [[1.852], 'knot|knoten|nœud|nudo'],
    [[3.6], 'm s|metre per second|meter per second|metre a second|meter a second|meter pro sekunde|mètre par seconde'],
  ],
  temperature: [
    [[1], '°c|celsius|degree celsius|grad celsius|degré celsius|grado celsius|degree centigrade'],
    [[5 / 9], '°f|fahrenheit|degree fahrenheit|grad fahrenheit|degré fahrenheit|grado fahrenheit'],
  ],
  points: [[[1], 'percentage point|prozentpunkt|prozentpunkte|prozentpunkten|point de pourcentage|punto porcentual']],
};

/** Longest name of a unit, in words: `kilometres per hour`. */
const MAX_UNIT_WORDS = 3;
const FAHRENHEIT_FREEZES = 32;

const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(NAMES).flatMap(([dimension, units]) =>
    units.flatMap(([sizes, names]) => {
      const zero = names.includes('fahrenheit') ? FAHRENHEIT_FREEZES : 0;
      const unit: Unit = { dimension: dimension as Dimension, sizes, zero };
      return names.split('|').map((name) => [name.trim(), unit] as const);
    }),
  ),
);

/** `degrees Celsius` keeps the ending of its second word. */
const PLURAL = /(?<!u)s\b/g;

const unitNamed = (name: string): Unit | undefined => UNITS.get(name) ?? UNITS.get(name.replace(PLURAL, ''));

/** A figure with the unit behind it: as tokens `[at, to)`. */
export interface Measure {
  readonly at: number;
  readonly to: number;
  readonly value: number;
  /** The place of the last digit that counts: 100 in 12,400. */
  readonly place: number;
  readonly unit: Unit;
}

/** The words behind a figure as far as they may name its unit: a blank, a hyphen or a stroke between them and no more. */
function nameBehind(side: Side, at: number, words: number): string {
  const { fold } = side.prose.tokens;
  let name = '';
  for (let next = at + 1; next <= at + words; next += 1) {
    const gap = gapBefore(side.prose, next);
    if (next === at + 1 && /^\s?°\s?$/.test(gap)) name = '°';
    else if (!/^[\s/-]?$/.test(gap)) return '';
    else if (next > at + 1) name += ' ';
    name += fold[next] ?? '';
  }
  return name;
}

/** `10 pounds`, which the text stage takes for money: what they are shows in the unit on the other side. */
const POUNDS = /[\d\s-]pounds?$/;
/** `125ft`: figure and unit in one word. */
const ATTACHED = /^([-+]?\d{1,15})(\p{L}+)$/u;

/** The measure that begins at a token, or null where no known unit stands behind a figure. */
export function measureAt(side: Side, at: number): Measure | null {
  const { key, fold } = side.prose.tokens;
  const attached = ATTACHED.exec(fold[at] ?? '');
  const figure =
    attached === null ? parseFigure(key[at] ?? '') : parseFigure(`#${(attached[1] ?? '').replace('+', '')}`);
  if (figure === null) return null;
  const { value } = figure;
  const place = placeOf(figure);
  const one = (unit: Unit, words: number): Measure => ({ at, to: at + 1 + words, value, place, unit });
  const letters = attached?.[2] ?? '';
  const written = /^[cf]$/.test(letters) ? `°${letters}` : letters;
  const known = figure.unit === '£' && POUNDS.test(fold[at] ?? '') ? 'pound' : written;
  const inOne = known === '' ? undefined : unitNamed(known);
  if (inOne !== undefined) return one(inOne, 0);
  if (attached !== null || figure.unit !== '') return null;
  for (let words = MAX_UNIT_WORDS; words > 0; words -= 1) {
    const unit = unitNamed(nameBehind(side, at, words));
    if (unit !== undefined) return one(unit, words);
  }
  return null;
}

/** The measures that a range of tokens touches: of `20 square miles` the last word may be all that differs. */
export function measuresTouching(side: Side, { from, to }: { readonly from: number; readonly to: number }): Measure[] {
  const found: Measure[] = [];
  for (let at = Math.max(0, from - MAX_UNIT_WORDS); at < to; at += 1) {
    const measure = measureAt(side, at);
    if (measure !== null && measure.to > from) found.push(measure);
  }
  return found;
}

/** How far a figure that was rounded may lie from what it stands for, where its last digits are noughts. */
const MOST_BY_NOUGHTS = 0.05;
/** The same where the last digit is printed: 1 m for 3 feet. */
const MOST_BY_DIGIT = 0.1;

/** Whether a printed figure is what a value comes to when it is rounded to the last place that the figure shows. */
function isRounded(value: number, printed: Measure): boolean {
  // 100°F is no round figure for 96.8: a scale of temperature has no true zero.
  const place = printed.unit.dimension === 'temperature' ? Math.min(1, printed.place) : printed.place;
  const off = Math.abs(value - printed.value);
  const most = place > 1 ? MOST_BY_NOUGHTS : MOST_BY_DIGIT;
  // Binary fractions are not exact: what lies half a place away must not be lost.
  const tolerance = 1e-9 * Math.abs(value);
  return off <= place / 2 + tolerance && (printed.unit.zero !== 0 || off <= most * Math.abs(value) + tolerance);
}

/** Whether two measures of one dimension are one, as far as their printed places say: 38 metres and 125 feet. */
export function isSameMeasure(one: Measure, other: Measure): boolean {
  if (one.unit.dimension !== other.unit.dimension) return false;
  return one.unit.sizes.some((size) =>
    other.unit.sizes.some((otherSize) => {
      const there = ((one.value - one.unit.zero) * size) / otherSize + other.unit.zero;
      const back = ((other.value - other.unit.zero) * otherSize) / size + one.unit.zero;
      return isRounded(there, other) || isRounded(back, one);
    }),
  );
}
