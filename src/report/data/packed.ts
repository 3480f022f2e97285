import type { Report, Span } from '../../model/model.js';

/**
 * A report as it travels inside a large page. JSON repeats the names of fields in every record and a sentence in every
 * pair that lacks it, farther apart than deflate looks back; here each text and each set of field names stands once, and
 * parts of articles are named by their place. It holds the same values in the same order: opening it and writing it as
 * JSON gives the same bytes.
 */
export interface Packed {
  /** Every text, each once. */
  readonly texts: readonly string[];
  /** Every set of field names, as numbers of texts. */
  readonly shapes: readonly (readonly number[])[];
  readonly value: PackedValue;
}

/**
 * A text is `-1 - its number`; a list is `[0, …]`; a record is `[1 + number of its shape, …]`; a part of a text is
 * `[-2, number of the text, start, end]`; a negative number, which no report has so far, is `[-1, it]`. All else is itself.
 */
export type PackedValue = number | boolean | null | readonly PackedValue[];

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A list in which each entry stands once, and the number of each. */
class Numbered<T> {
  readonly entries: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, entry: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

/** Where a text stands inside another. */
interface Part {
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

/** Shorter texts are written out: naming their place takes as much. */
const MIN_PART = 24;

class Packer {
  readonly texts = new Numbered<string>();
  readonly shapes = new Numbered<readonly number[]>();

  constructor(readonly parts: ReadonlyMap<string, Part>) {}

  pack(value: Json): PackedValue {
    if (typeof value === 'string') return this.#packText(value);
    if (typeof value === 'number') return value < 0 ? [-1, value] : value;
    if (value === null || typeof value === 'boolean') return value;
    if (isList(value)) return [0, ...value.map((item) => this.pack(item))];
    const names = Object.keys(value).map((name) => this.texts.numberOf(name, name));
    const shape = this.shapes.numberOf(names.join(' '), names);
    return [1 + shape, ...Object.values(value).map((item) => this.pack(item))];
  }

  #packText(text: string): PackedValue {
    const part = this.parts.get(text);
    if (part === undefined) return -1 - this.texts.numberOf(text, text);
    return [-2, this.texts.numberOf(part.of, part.of), part.start, part.end];
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Texts of a report that are parts of an article: what divergences and quotations repeat of it. */
function partsOf({ articles, divergences, quotations }: Report): ReadonlyMap<string, Part> {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const parts = new Map<string, Part>();
  const note = (span: Span | null, text: string | null): void => {
    if (span === null || text === null || text.length < MIN_PART) return;
    const { start, end } = span;
    const of = texts.get(span.article) ?? '';
    if (of !== text && of.slice(start, end) === text) parts.set(text, { of, start, end });
  };
  for (const { left, right, leftText, rightText } of divergences) {
    note(left, leftText);
    note(right, rightText);
  }
  for (const { span, text } of quotations.flatMap(({ readings }) => readings)) note(span, text);
  return parts;
}

/** Packs a report. */
export function pack(report: Report): Packed {
  const packer = new Packer(partsOf(report));
  const value = packer.pack(JSON.parse(JSON.stringify(report)) as Json);
  return { texts: packer.texts.entries, shapes: packer.shapes.entries, value };
}
