import type { Corpus } from './articles.js';
import { ROWS, type Row } from './planter.js';
import { PLANTERS } from './planters.js';
import { plantAll, type Outcome } from './score.js';
import { restyleAll, type Restyled } from './style.js';
import { figuresOf, type Figures } from './table.js';
import { judgeAll, type VerdictOutcome } from './verdicts.js';

/** How much is planted. The same amounts and seed give the same plants on every machine. */
export interface Amounts {
  /** Plants of each planter. */
  readonly plants: number;
  /** Articles rewritten in another house style. */
  readonly styles: number;
  /** Quotations for each kind of difference. */
  readonly verdicts: number;
  readonly seed: number;
}

/** What `bench/plant.md` and `bench/accuracy.md` tell of. */
export const FULL_AMOUNTS: Amounts = { plants: 60, styles: 1500, verdicts: 60, seed: 1 };

/** Everything that was planted and what the engine said about it. */
export interface Harvest {
  readonly amounts: Amounts;
  readonly outcomes: readonly Outcome[];
  readonly restyled: readonly Restyled[];
  readonly verdicts: readonly VerdictOutcome[];
}

/** Plants everything, or only the rows and labels that are named. */
export function harvest(corpus: Corpus, amounts: Amounts, only: string | null = null): Harvest {
  const { plants, styles, verdicts, seed } = amounts;
  const planters = PLANTERS.filter(({ row, label }) => only === null || row === only || label === only);
  return {
    amounts,
    outcomes: planters.flatMap((planter) => plantAll(planter, corpus, { count: plants, seed })),
    restyled: only === null || only === 'style' ? restyleAll(corpus, { count: styles, seed }) : [],
    verdicts: only === null || only === 'verdicts' ? judgeAll(corpus, { count: verdicts, seed }) : [],
  };
}

/** The figures of each kind. */
export function figuresByRow({ outcomes }: Harvest): ReadonlyMap<Row, Figures> {
  const rows = ROWS.map(
    (row) =>
      [
        row,
        figuresOf(
          row,
          outcomes.filter(({ planter }) => planter.row === row),
        ),
      ] as const,
  );
  return new Map(rows.filter(([, { planted }]) => planted > 0));
}

/** The figures of each planter, named `kind: label`. */
export function figuresByPlanter({ outcomes }: Harvest): readonly Figures[] {
  return PLANTERS.map((planter) =>
    figuresOf(
      `${planter.row}: ${planter.label}`,
      outcomes.filter((one) => one.planter === planter),
    ),
  ).filter(({ planted }) => planted > 0);
}

/** Rows of which nothing may go unreported. */
export const NEVER_MISSED: ReadonlySet<Row> = new Set(['number', 'negation', 'quotation']);

/** Planted numbers, negations and changes of quotations at the place of which nothing above style is reported. */
export function unreported({ outcomes }: Harvest): readonly Outcome[] {
  return outcomes.filter(
    ({ planter, right, wrong, furniture }) =>
      NEVER_MISSED.has(planter.row) && !furniture && right.length + wrong.length === 0,
  );
}

/** Share of the quotations with the verdict that was planted, 0–1. */
export function verdictShare({ verdicts }: Harvest): number {
  return verdicts.filter(({ given, expected }) => given === expected).length / Math.max(1, verdicts.length);
}

/** Rewrites with a finding above style. */
export const loudRestyles = ({ restyled }: Harvest): readonly Restyled[] =>
  restyled.filter(({ findings }) => findings.length > 0);
