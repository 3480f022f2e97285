import type { Outcome } from './score.js';

/** The figures of one row of the table. */
export interface Figures {
  readonly name: string;
  readonly planted: number;
  /** Some divergence stands at the planted place. */
  readonly found: number;
  /** One of the right kind does. */
  readonly right: number;
  /** Divergences above style of another kind at the planted place, or anywhere else. */
  readonly false: number;
  readonly precision: number;
  readonly recall: number;
}

/** Counts the outcomes of a row; those in furniture are not counted. */
export function figuresOf(name: string, outcomes: readonly Outcome[]): Figures {
  const counted = outcomes.filter(({ furniture }) => !furniture);
  const right = counted.filter((one) => one.right.length > 0).length;
  const wrong = counted.reduce((sum, one) => sum + one.wrong.length + one.elsewhere.length, 0);
  return {
    name,
    planted: counted.length,
    found: counted.filter((one) => one.right.length + one.wrong.length > 0).length,
    right,
    false: wrong,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: counted.length === 0 ? 1 : right / counted.length,
  };
}

const ratio = (value: number): string => value.toFixed(3);

/** A table in Markdown, its columns padded so that it reads in a terminal too. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

export function figuresTable(rows: readonly Figures[]): string {
  return tableOf(
    ['kind', 'planted', 'found', 'right kind', 'false alarms', 'precision', 'recall'],
    rows.map((row) => [
      row.name,
      `${row.planted}`,
      `${row.found}`,
      `${row.right}`,
      `${row.false}`,
      ratio(row.precision),
      ratio(row.recall),
    ]),
  );
}
