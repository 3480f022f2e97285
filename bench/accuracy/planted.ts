import { readCorpus } from '../plant/articles.js';
import {
  figuresByRow,
  FULL_AMOUNTS,
  harvest,
  loudRestyles,
  NEVER_MISSED,
  unreported,
  verdictShare,
  type Amounts,
} from '../plant/run.js';
import type { Row as PlantedKind } from '../plant/planter.js';
import type { Figures } from '../plant/table.js';
import { dataFolder } from './data.js';
import { atLeast, atMost, type Row, type Size } from './row.js';

/** What `bench/plant.md` lists sort by sort; `short` is for a quick look, the tests plant their own. */
const AMOUNTS: Readonly<Record<Size, Amounts>> = {
  full: FULL_AMOUNTS,
  short: { plants: 6, styles: 100, verdicts: 6, seed: 1 },
};

const part = 'planted';

function kindRows([kind, figures]: readonly [PlantedKind, Figures]): readonly Row[] {
  const { planted, found, right, precision, recall } = figures;
  return [
    {
      part,
      name: `${kind}: precision`,
      value: precision,
      target: atLeast(0.95),
      detail: `${planted} planted, ${found} found, ${right} as the right kind, ${figures.false} false alarms`,
    },
    { part, name: `${kind}: recall`, value: recall, target: atLeast(0.95), detail: '' },
  ];
}

/** Edits of known kind in copies of real articles; `npm run bench:plant` prints each sort of them and what was missed. */
export function planted(size: Size): readonly Row[] {
  const found = harvest(readCorpus(dataFolder()), AMOUNTS[size]);
  const loud = loudRestyles(found);
  const missed = unreported(found);
  const kinds = [...new Set(missed.map(({ planter }) => planter.row))];
  return [
    ...[...figuresByRow(found)].flatMap(kindRows),
    {
      part,
      name: 'numbers, negations and quotations unreported',
      value: missed.length,
      isCount: true,
      target: atMost(0),
      detail: `of ${found.outcomes.filter(({ planter }) => NEVER_MISSED.has(planter.row)).length} planted${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`,
    },
    {
      part,
      name: 'house style: rewrites with a finding above style',
      value: loud.length,
      isCount: true,
      target: atMost(0),
      detail: `of ${found.restyled.length} articles rewritten${loud.length === 0 ? '' : `: ${loud.map(({ label }) => label).join(', ')}`}`,
    },
    {
      part,
      name: 'verdicts of quotations right',
      value: verdictShare(found),
      target: atLeast(0.97),
      detail: `of ${found.verdicts.length} quotations, each left as it is, restyled, cut or changed`,
    },
  ];
}
