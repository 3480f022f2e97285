import type { JSX } from 'preact';
import type { Quotation } from '../../../model/model.js';
import type { Told } from '../../told/dossier.js';
import { ledgerQuotations } from '../../told/findings.js';
import { visibleLine } from '../../told/visible.js';
import { count, verdictName } from '../../wording/wording.js';
import { Copy, Name } from '../copy.js';
import { DataTable } from '../data-table.js';
import type { PageFacts } from '../facts.js';

/** With more reports than this, each wording gets a letter and a column holds letters. */
const MAX_TEXT_COLUMNS = 6;

/** With more reports than this a column each is too much: each wording says how many print it. */
const MAX_LETTER_COLUMNS = 60;

function Speaker({ quotation }: { readonly quotation: Quotation }): JSX.Element {
  return (
    <>
      <bdi>{visibleLine(quotation.speaker ?? '') || 'speaker not named'}</bdi>{' '}
      <span class={`verdict ${quotation.verdict}`}>{verdictName(quotation)}</span>
    </>
  );
}

const readingsOf = ({ readings }: Quotation, { article }: Told): Quotation['readings'] =>
  readings.filter(({ span }) => span.article === article.id);

function Printed({ quotation, told }: { readonly quotation: Quotation; readonly told: Told }): JSX.Element {
  const readings = readingsOf(quotation, told);
  if (readings.length === 0) return <span class="none">not quoted</span>;
  return (
    <>
      {readings.map(({ text, speaker }) => (
        <>
          <q>
            <Copy told={told} text={text} />
          </q>
          {quotation.speakersDiffer === true && speaker !== undefined && (
            <>
              {' '}
              (<bdi>{visibleLine(speaker)}</bdi>)
            </>
          )}
        </>
      ))}
    </>
  );
}

interface LedgerFacts {
  readonly quotations: readonly Quotation[];
  readonly columns: readonly Told[];
}

function TextLedger({ quotations, columns }: LedgerFacts): JSX.Element {
  return (
    <DataTable
      class="ledger"
      caption="Who was quoted, and how each report prints it"
      label="Table of quotations"
      columns={[
        { name: 'Speaker and verdict' },
        ...columns.map((told) => ({ name: told.name, head: <Name told={told} /> })),
      ]}
      rows={quotations.map((quotation) => ({
        cells: [
          <Speaker quotation={quotation} />,
          ...columns.map((told) => <Printed quotation={quotation} told={told} />),
        ],
      }))}
    />
  );
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What wordings are told apart by: one letter each, and numbers once letters run out. */
const letterOf = (index: number): string => LETTERS[index] ?? String(index + 1);

/** The wordings of one utterance, each once. */
const wordingsOf = ({ readings }: Quotation): string[] => [...new Set(readings.map(({ text }) => visibleLine(text)))];

const printedBy = ({ readings }: Quotation, wording: string): number =>
  new Set(readings.filter(({ text }) => visibleLine(text) === wording).map(({ span }) => span.article)).size;

function LetterLedger({
  quotations,
  columns: all,
  told,
}: LedgerFacts & { readonly told: PageFacts['dossier']['told'] }): JSX.Element {
  const columns = all.length > MAX_LETTER_COLUMNS ? [] : all;
  const letters = (quotation: Quotation, column: Told): string => {
    const wordings = wordingsOf(quotation);
    return readingsOf(quotation, column)
      .map(({ text }) => letterOf(wordings.indexOf(visibleLine(text))))
      .join(' ');
  };
  return (
    <DataTable
      class={columns.length === 0 ? 'ledger letters' : 'ledger letters upright'}
      caption={
        columns.length === 0
          ? 'Who was quoted, in which wordings, and how many reports print each'
          : 'Who was quoted, in which wordings, and which report prints which; an empty cell: not quoted'
      }
      label="Table of quotations"
      columns={[
        { name: 'Speaker, verdict and wordings' },
        ...columns.map((column) => ({ name: column.name, head: <Name told={column} /> })),
      ]}
      rows={quotations.map((quotation) => ({
        cells: [
          <>
            <Speaker quotation={quotation} />
            {wordingsOf(quotation).map((text, index) => (
              <span class="wording">
                <b>{letterOf(index)}</b>{' '}
                <q>
                  <Copy told={told.get(quotation.readings[0]?.span.article ?? '')} text={text} />
                </q>
                {columns.length === 0 && <> ({count(printedBy(quotation, text), 'report')})</>}
              </span>
            ))}
          </>,
          ...columns.map((column) => letters(quotation, column)),
        ],
      }))}
    />
  );
}

/** Quotations that one report alone prints: told apart where there are many reports. */
function Single({
  quotations,
  told,
}: {
  readonly quotations: readonly Quotation[];
  readonly told: PageFacts['dossier']['told'];
}): JSX.Element | null {
  if (quotations.length === 0) return null;
  return (
    <details>
      <summary>{count(quotations.length, 'quotation')} in one report only</summary>
      <DataTable
        caption="Quotations that one report alone prints"
        label="Table of quotations in one report only"
        columns={[{ name: 'Report' }, { name: 'Speaker' }, { name: 'Words' }]}
        rows={quotations.map(({ speaker, readings }) => {
          const holder = told.get(readings[0]?.span.article ?? '');
          return {
            cells: [
              holder === undefined ? '' : <Name told={holder} />,
              <bdi>{visibleLine(speaker ?? '') || 'not named'}</bdi>,
              <q>
                <Copy told={holder} text={readings[0]?.text ?? ''} />
              </q>,
            ],
          };
        })}
      />
    </details>
  );
}

/** One row an utterance, one column a report. */
export function QuotationSection({ facts }: { readonly facts: PageFacts }): JSX.Element | null {
  const { dossier } = facts;
  const all = ledgerQuotations(dossier);
  if (all.length === 0) return null;
  const isWide = dossier.articles.length > MAX_TEXT_COLUMNS;
  const quotations = isWide ? all.filter(({ verdict }) => verdict !== 'single') : all;
  const quoted = new Set(quotations.flatMap(({ readings }) => readings.map(({ span }) => span.article)));
  const columns = dossier.articles.filter(({ article }) => quoted.has(article.id));
  return (
    <section id="quotations" aria-labelledby="quotations-title">
      <h2 id="quotations-title">Quotations</h2>
      {quotations.length > 0 &&
        (isWide ? (
          <LetterLedger quotations={quotations} columns={columns} told={dossier.told} />
        ) : (
          <TextLedger quotations={quotations} columns={columns} />
        ))}
      {isWide && <Single quotations={all.filter(({ verdict }) => verdict === 'single')} told={dossier.told} />}
    </section>
  );
}
