import type { JSX } from 'preact';
import type { Dossier, Held } from '../../told/dossier.js';
import { textAt } from '../../told/dossier.js';
import { visibleLine } from '../../told/visible.js';
import { ROLE_NAMES, count, percent } from '../../wording/wording.js';
import { Copy, Name } from '../copy.js';
import { DataTable } from '../data-table.js';
import type { PageFacts } from '../facts.js';
import { Rest } from '../rest.js';

/** Rows of each table; those of the reports that share most come first. */
const MAX_ROWS = 500;
/** Longer lists of credits are folded. */
const MAX_UNFOLDED = 15;

function Given({ held, dossier }: { readonly held: Held; readonly dossier: Dossier }): JSX.Element {
  if (held.pair.credited === null) return <>none is due: both are of one outlet</>;
  if (!held.pair.credited) return <b>none found</b>;
  if (held.credits.length === 0) return <>names it, or a source of both</>;
  return (
    <>
      {held.credits.map((credit) => (
        <span class="fact">
          <bdi>{visibleLine(credit.name)}</bdi>: <Copy told={held.right} text={textAt(dossier, credit.span)} />
        </span>
      ))}
    </>
  );
}

/** How much each report shares, held against the credit it gives. */
function Ledger({ facts: { full, dossier } }: { readonly facts: PageFacts }): JSX.Element | null {
  if (full.length === 0) return null;
  const sorted = full.toSorted((one, other) => other.pair.rightShare - one.pair.rightShare || one.index - other.index);
  return (
    <>
      <DataTable
        caption="Share of shared text against credit given, the largest share first"
        label="Table of shared text and credit"
        columns={['Report', 'Shares with', 'Share of its text', 'Words', 'Credit given'].map((name) => ({ name }))}
        rows={sorted.slice(0, MAX_ROWS).map((held) => ({
          cells: [
            <Name told={held.right} />,
            <Name told={held.left} />,
            percent(held.pair.rightShare),
            held.pair.sharedWords,
            <Given held={held} dossier={dossier} />,
          ],
        }))}
      />
      <Rest amount={sorted.length - MAX_ROWS} what="pair" />
    </>
  );
}

/** Publishers that a report names as the origin of copy or pictures. */
function AllCredits({ dossier }: { readonly dossier: Dossier }): JSX.Element | null {
  const { credits } = dossier.report;
  if (credits.length === 0) return null;
  return (
    <details open={credits.length <= MAX_UNFOLDED}>
      <summary>{count(credits.length, 'credit')} in all reports</summary>
      <DataTable
        caption="Publishers that a report names as the origin of copy or pictures"
        label="Table of credits"
        columns={['Report', 'Names', 'As', 'Words'].map((name) => ({ name }))}
        rows={credits.slice(0, MAX_ROWS).map((credit) => {
          const told = dossier.told.get(credit.article);
          return {
            cells: [
              told === undefined ? '' : <Name told={told} />,
              <bdi>{visibleLine(credit.name)}</bdi>,
              ROLE_NAMES[credit.role],
              <Copy told={told} text={textAt(dossier, credit.span)} />,
            ],
          };
        })}
      />
      <Rest amount={credits.length - MAX_ROWS} what="credit" />
    </details>
  );
}

/** Who names whom, and whether what is shared is credited. */
export function CreditSection({ facts }: { readonly facts: PageFacts }): JSX.Element | null {
  if (facts.full.length === 0 && facts.dossier.report.credits.length === 0) return null;
  return (
    <section id="credits" aria-labelledby="credits-title">
      <h2 id="credits-title">Credits</h2>
      <Ledger facts={facts} />
      <AllCredits dossier={facts.dossier} />
    </section>
  );
}
