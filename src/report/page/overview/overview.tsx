import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { FamilySummary } from '../../told/family-summary.js';
import { visibleLine } from '../../told/visible.js';
import { NO_PROOF, SHARES_ARE_OF } from '../../wording/wording.js';
import { DataTable } from '../data-table.js';
import { Foot, Head, dress } from '../head.js';
import { Options } from '../sections/options-list.js';
import { WarningList } from '../sections/warning-list.js';
import { FAMILY_COLUMNS, familyRow } from './family-row.js';
import { grouped, many } from './numbers.js';
import type { OverviewData } from './overview-data.js';
import { MAX_OVERVIEW_FAMILIES, byImportance } from './overview-data.js';
import { overviewScript } from './overview-script.js';
import { overviewStylesheet } from './overview-style.js';

const DRESS = dress(overviewStylesheet, overviewScript);

function Answer({ counts }: Pick<OverviewData, 'counts'>): JSX.Element {
  const { articles, grouped: joined, families, pairs, uncredited, divergences, serious } = counts;
  return (
    <section id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">The answer</h2>
      {families === 0 ? (
        <p class="lead">{many(articles, 'report')} read; no two of them share copy.</p>
      ) : (
        <>
          <p class="lead">
            {many(articles, 'report')} read; {grouped(joined)} of them share copy, in{' '}
            {many(families, 'family', 'families')}.
          </p>
          <ul class="points">
            <li>
              {many(pairs, 'pair')} {pairs === 1 ? 'shares' : 'share'} copy; in {grouped(uncredited)} of them no credit
              is given.
            </li>
            <li>
              Read against the base of each family, the reports differ in {many(divergences, 'place')},{' '}
              {grouped(serious)} of high severity: what is said is changed.
            </li>
          </ul>
        </>
      )}
      <p class="no-proof">{NO_PROOF}</p>
    </section>
  );
}

/** What the list can be sorted by; the first is how it stands in the document. */
const ORDERS: readonly (readonly [string, string])[] = [
  ['outlets', 'most outlets first'],
  ['serious', 'most differences of high severity first'],
  ['uncredited', 'most reports without a credit first'],
  ['reports', 'most reports first'],
  ['share', 'largest share of common text first'],
  ['latest', 'latest first'],
];

/** Order and filters, shown by the script: without it they could do nothing. */
function Filters(): JSX.Element {
  return (
    <form id="filters" class="filters" hidden aria-label="Sort and filter the families">
      <label>
        Words or outlet <input type="search" name="words" />
      </label>
      <label>
        Order{' '}
        <select name="order">
          {ORDERS.map(([value, words]) => (
            <option value={value}>{words}</option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" name="serious" /> with differences of high severity
      </label>
      <label>
        <input type="checkbox" name="uncredited" /> with reports that give no credit
      </label>
      <p role="status" id="shown" class="status"></p>
    </form>
  );
}

/** What the page leaves out, and where it is. */
function Rest({ shown, all }: { readonly shown: readonly FamilySummary[]; readonly all: number }): JSX.Element | null {
  const rest = all - shown.length;
  if (rest <= 0) return null;
  const least = shown.at(-1)?.outlets ?? 0;
  return (
    <p class="rest">
      {many(rest, 'more family', 'more families')},{' '}
      {least < 2 ? 'none in more than one outlet' : `none in more than ${many(least, 'outlet')}`},{' '}
      {rest === 1 ? 'is' : 'are'} not listed, to keep this page light: every one is in the records (--format jsonl).
    </p>
  );
}

/** What stands over the table: whose headlines can be opened. */
function captionOf(shown: readonly FamilySummary[], written: ReadonlySet<string> | null): string {
  const count = many(shown.length, 'family', 'families');
  const opened = written === null ? shown.length : shown.filter(({ id }) => written.has(id)).length;
  if (opened === 0) return count;
  const whose = opened === shown.length ? 'each headline leads' : `the headlines of ${grouped(opened)} lead`;
  return `${count}; ${whose} to the whole report`;
}

function Families({ data }: { readonly data: OverviewData }): JSX.Element | null {
  if (data.families.length === 0) return null;
  const shown = data.families.toSorted(byImportance).slice(0, MAX_OVERVIEW_FAMILIES);
  const written = data.written === 'all' ? null : new Set(data.written);
  return (
    <section id="families" aria-labelledby="families-title">
      <h2 id="families-title">The families</h2>
      <p class="intro">
        A family is a set of reports that share copy; they are read against one of them, the base, whose headline stands
        here. Those in most outlets come first. Shared: how much of its text a report has in common with the base, as
        the middle one of them does. Credit: how many of those that share copy with the base name it, or a source of
        both.
      </p>
      <Filters />
      <DataTable
        class="families"
        caption={captionOf(shown, written)}
        label="Table of families"
        columns={FAMILY_COLUMNS}
        rows={shown.map((family) => familyRow(family, written === null || written.has(family.id)))}
      />
      <Rest shown={shown} all={Math.max(data.counts.families, data.families.length)} />
    </section>
  );
}

function Made({ generator, options }: OverviewData): JSX.Element {
  return (
    <section id="made" aria-labelledby="made-title">
      <h2 id="made-title">How it was made</h2>
      <p>
        By {generator.name} {visibleLine(generator.version)}. The same input and options give the same page, byte for
        byte. {SHARES_ARE_OF}
      </p>
      <h3>Options</h3>
      <Options options={options} />
    </section>
  );
}

function Overview({ data }: { readonly data: OverviewData }): JSX.Element {
  const { counts, warnings } = data;
  const title = `${many(counts.families, 'family', 'families')} of shared copy among ${many(counts.articles, 'report')}`;
  return (
    <html lang="en">
      <Head title={title} generator={data.generator} dress={DRESS} />
      <body>
        <a class="skip" href="#answer">
          Skip to the answer
        </a>
        <header>
          <h1>{title}</h1>
        </header>
        <main>
          <Answer counts={counts} />
          <Families data={data} />
          {warnings.length > 0 && (
            <section id="warnings" aria-labelledby="warnings-title">
              <h2 id="warnings-title">To be taken with care</h2>
              <WarningList warnings={warnings} />
            </section>
          )}
          <Made {...data} />
        </main>
        <Foot {...DRESS} />
      </body>
    </html>
  );
}

/**
 * Many families on one page: self-contained, usable without a script, the same bytes for the same data in any order.
 * Each family that was written leads to `familyPage(id)`, which is to hold `reporters.html(familyReport(report, id))`;
 * with `{ overview: { file: 'report.html', family: id } }` as its look it leads back to the row.
 *
 * @example
 * ```ts
 * import { articleFrom, compare, familySummaries, renderOverview } from 'syndiff';
 * const text = 'The ferry left at dawn with sixteen people and a piano on board, said the harbour master.';
 * const report = compare(['Post', 'Echo'].map((outlet) => articleFrom({ text, outlet, title: 'A piano at sea' })));
 * const { generator, options, warnings } = report;
 * const counts = { articles: 2, grouped: 2, families: 1, pairs: 1, uncredited: 1, divergences: 0, serious: 0 };
 * const page = renderOverview({ generator, options, warnings, counts, families: familySummaries(report), written: 'all' });
 * console.log(page.includes('<h1>1 family of shared copy among 2 reports</h1>')); // true
 * ```
 */
export const renderOverview = (data: OverviewData): string =>
  `<!doctype html>\n${renderToString(<Overview data={data} />)}\n`;
