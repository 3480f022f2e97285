/** A figure as its key says it: `#2500000$`. */
export interface KeyedFigure {
  readonly value: number;
  /** As many digits as are known of it: `2500000`. */
  readonly digits: string;
  /** What the key says it counts, or that it is an ordinal: `$`, `%`, `th`. */
  readonly unit: string;
}

/** Reads the key of a quantity; null for a time of day and for what is none. */
export function parseFigure(key: string): KeyedFigure | null {
  const parts = /^#(\d{1,24}(?:\.\d{1,24})?)([^\d:].*)?$/.exec(key);
  return parts === null ? null : { value: Number(parts[1]), digits: parts[1] ?? '', unit: parts[2] ?? '' };
}

/** The place of the last digit that counts: 0.1 in 2.5, 1 in 61, 100 in 12,400. */
export function placeOf({ digits }: KeyedFigure): number {
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  return 10 ** (/0*$/.exec(digits.slice(1))?.[0].length ?? 0);
}
