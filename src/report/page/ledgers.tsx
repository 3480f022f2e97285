import type { JSX } from 'preact';
import type { Family, Quotation, TableRow } from '../../model.js';
import type { Dossier, Told } from '../dossier.js';
import { textAt } from '../dossier.js';
import { ledgerQuotations } from '../findings.js';
import { Copy, Name } from './copy.js';
import { rowId } from './ids.js';
import type { LaidOut } from './texts.js';
import { visibleLine } from '../visible.js';
import { ROLE_NAMES, STATUS_NAMES, VERDICT_NAMES } from '../wording.js';

interface StoryFacts {
  readonly family: Family;
  readonly base: Told;
  readonly others: readonly Told[];
  readonly pairs: readonly LaidOut[];
}

/** The row of the side-by-side table that shows a line of the story, where that pair is laid out. */
function rowOf({ pairs, family }: StoryFacts, { base }: TableRow, told: Told): string | null {
  const pair = pairs.find(({ held }) => held.pair.left === family.base && held.right === told);
  const row = pair?.rows.rows.findIndex(({ left }) =>
    left.some((piece) => piece.start <= base.start && base.start < piece.end),
  );
  return pair === undefined || row === undefined || row < 0 ? null : rowId(pair.held.index, row);
}

function StoryCell({
  facts,
  line,
  told,
}: {
  readonly facts: StoryFacts;
  readonly line: TableRow;
  readonly told: Told;
}): JSX.Element {
  const status = line.readings[told.article.id]?.status ?? 'absent';
  const { sign, word } = STATUS_NAMES[status];
  const row = rowOf(facts, line, told);
  const label = (
    <>
      <span aria-hidden="true">{sign}</span> {word}
    </>
  );
  return <td class={`status is-${status}`}>{row === null ? label : <a href={`#${row}`}>{label}</a>}</td>;
}

function Story({ dossier, facts }: { readonly dossier: Dossier; readonly facts: StoryFacts }): JSX.Element {
  const { family, base, others } = facts;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`The story, sentence by sentence of ${base.name}`}>
      <table class="plain story">
        <caption>
          Each sentence of <Name told={base} />, and what the others make of it
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Name told={base} />
            </th>
            {others.map((told) => (
              <th scope="col">
                <Name told={told} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {family.table.map((line) => (
            <tr>
              <th scope="row">
                <Copy told={base} text={textAt(dossier, line.base)} />
              </th>
              {others.map((told) => (
                <StoryCell facts={facts} line={line} told={told} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who has which sentence of the base: only where three reports or more share copy. */
export function StorySection({
  dossier,
  pairs,
}: {
  readonly dossier: Dossier;
  readonly pairs: readonly LaidOut[];
}): JSX.Element | null {
  const stories = dossier.report.families.flatMap((family): StoryFacts[] => {
    const base = dossier.told.get(family.base);
    const others = family.articles.filter((id) => id !== family.base).flatMap((id) => dossier.told.get(id) ?? []);
    return base === undefined || others.length < 2 || family.table.length === 0
      ? []
      : [{ family, base, others, pairs }];
  });
  if (stories.length === 0) return null;
  return (
    <section id="story" aria-labelledby="story-title">
      <h2 id="story-title">The story</h2>
      {stories.map((facts) => (
        <Story dossier={dossier} facts={facts} />
      ))}
    </section>
  );
}

function Readings({ quotation, told }: { readonly quotation: Quotation; readonly told: Told }): JSX.Element {
  const readings = quotation.readings.filter(({ span }) => span.article === told.article.id);
  if (readings.length === 0) return <td class="none">not quoted</td>;
  return (
    <td>
      {readings.map(({ text }) => (
        <q>
          <Copy told={told} text={text} />
        </q>
      ))}
    </td>
  );
}

/** One row an utterance, one column a report. */
export function QuotationSection({ dossier }: { readonly dossier: Dossier }): JSX.Element | null {
  const quotations = ledgerQuotations(dossier);
  const quoted = new Set(quotations.flatMap(({ readings }) => readings.map(({ span }) => span.article)));
  const columns = dossier.articles.filter(({ article }) => quoted.has(article.id));
  if (quotations.length === 0) return null;
  return (
    <section id="quotations" aria-labelledby="quotations-title">
      <h2 id="quotations-title">Quotations</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label="Table of quotations">
        <table class="plain ledger">
          <caption>Who was quoted, and how each report prints it</caption>
          <thead>
            <tr>
              <th scope="col">Speaker and verdict</th>
              {columns.map((told) => (
                <th scope="col">
                  <Name told={told} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quotations.map((quotation) => (
              <tr>
                <th scope="row">
                  <bdi>{visibleLine(quotation.speaker ?? '') || 'speaker not named'}</bdi>{' '}
                  <span class={`verdict ${quotation.verdict}`}>{VERDICT_NAMES[quotation.verdict]}</span>
                </th>
                {columns.map((told) => (
                  <Readings quotation={quotation} told={told} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Who names whom as the origin of copy or pictures. */
export function CreditSection({ dossier }: { readonly dossier: Dossier }): JSX.Element | null {
  const { credits } = dossier.report;
  if (credits.length === 0) return null;
  return (
    <section id="credits" aria-labelledby="credits-title">
      <h2 id="credits-title">Credits</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label="Table of credits">
        <table class="plain">
          <caption>Publishers that a report names as the origin of copy or pictures</caption>
          <thead>
            <tr>
              <th scope="col">Report</th>
              <th scope="col">Names</th>
              <th scope="col">As</th>
              <th scope="col">Words</th>
            </tr>
          </thead>
          <tbody>
            {credits.map((credit) => {
              const told = dossier.told.get(credit.article);
              return (
                <tr>
                  <th scope="row">{told !== undefined && <Name told={told} />}</th>
                  <td>
                    <bdi>{visibleLine(credit.name)}</bdi>
                  </td>
                  <td>{ROLE_NAMES[credit.role]}</td>
                  <td>
                    <Copy told={told} text={textAt(dossier, credit.span)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
