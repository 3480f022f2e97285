import type { JSX } from 'preact';
import type { SeverityGroup } from '../../told/findings.js';
import { countStyle } from '../../told/findings.js';
import { KIND_NAMES, TYPE_VERBS, count } from '../../wording/wording.js';
import { Copy, Name } from '../copy.js';
import { DataTable } from '../data-table.js';

/** Differences of house style repeat; beyond this many rows they are left to the data. */
const MAX_ROWS = 200;

/** The one switch for house style: it shows this table and the marks in the texts. */
export function HouseStyle({
  group,
  withPair,
}: {
  readonly group: SeverityGroup;
  readonly withPair: boolean;
}): JSX.Element | null {
  if (group.total === 0) return null;
  const counted = countStyle(group);
  const rest = counted.length - MAX_ROWS;
  const columns = ['Kind', ...(withPair ? ['Reports'] : []), 'Before', 'After', 'Times'].map((name) => ({ name }));
  return (
    <section class="severity" aria-labelledby="changed-style">
      <h3 id="changed-style">
        House style <span class="count">({group.total})</span>
      </h3>
      <p>{count(group.total, 'difference')} of spelling and typography, no difference of substance.</p>
      <p>
        <label class="switch">
          <input type="checkbox" id="show-style" /> Show house style, here and in the texts
        </label>
      </p>
      <div class="if-style">
        <DataTable
          caption="Differences of house style: no difference of substance"
          label="Table of differences of house style"
          columns={columns}
          rows={counted.slice(0, MAX_ROWS).map(({ first: { held, divergence }, times }) => ({
            cells: [
              `${KIND_NAMES[divergence.kind].one} ${TYPE_VERBS[divergence.type]}`,
              ...(withPair
                ? [
                    <>
                      <Name told={held.left} />, <Name told={held.right} />
                    </>,
                  ]
                : []),
              <Copy told={held.left} text={divergence.leftText ?? ''} />,
              <Copy told={held.right} text={divergence.rightText ?? ''} />,
              times,
            ],
          }))}
        />
        {rest > 0 && <p>{count(rest, 'more row')} of this are in the data at the end of the page.</p>}
      </div>
    </section>
  );
}
