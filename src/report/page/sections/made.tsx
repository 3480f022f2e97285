import type { JSX } from 'preact';
import type { Report } from '../../../model/model.js';
import type { Dossier } from '../../told/dossier.js';
import { visibleLine } from '../../told/visible.js';
import { count } from '../../wording/wording.js';
import { Name } from '../copy.js';
import { DataTable } from '../data-table.js';
import { Downloads } from './downloads.js';
import { Options } from './options-list.js';
import { Rest } from '../rest.js';

/** Addresses of the report that may be followed: nothing but the web. */
function Address({ url }: { readonly url: string | null }): JSX.Element | null {
  const shown = visibleLine(url ?? '');
  if (shown === '') return null;
  if (!/^https?:\/\/[^\s"'<>\\]+$/i.test(shown)) return <bdi class="file">{shown}</bdi>;
  return (
    <a class="file" href={shown} rel="noopener noreferrer nofollow">
      {shown}
    </a>
  );
}

/** Rows of inputs: half a kilobyte each. */
const MAX_INPUTS = 500;

function Inputs({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const columns = ['Report', 'Title, byline', 'Published', 'Read from', 'Words', 'Compared', 'SHA-256 of the text'];
  return (
    <DataTable
      class="inputs"
      caption="What was compared. Words: all of the text; compared: without headlines, bylines, credits and house text"
      label="Table of what was compared"
      columns={columns.map((name) => ({ name }))}
      rows={dossier.articles.slice(0, MAX_INPUTS).map((told) => {
        const { title, byline, published, source, url, words, sha256 } = told.article;
        return {
          cells: [
            <Name told={told} />,
            [title, byline].map((fact) => <bdi class="fact">{visibleLine(fact ?? '')}</bdi>),
            <bdi>{visibleLine(published ?? '') || 'not known'}</bdi>,
            <>
              <bdi class="file fact">{visibleLine(source)}</bdi> <Address url={url} />
            </>,
            words,
            told.compared,
            <code>{visibleLine(sha256)}</code>,
          ],
        };
      })}
    />
  );
}

/** Inputs, options and version: what is needed to make the same report again. `given` is the report as it was handed in. */
export function MadeSection({ dossier, given }: { readonly dossier: Dossier; readonly given: Report }): JSX.Element {
  const { generator, formatVersion, warnings } = dossier.report;
  return (
    <section id="made" aria-labelledby="made-title">
      <h2 id="made-title">How it was made</h2>
      <p>
        By {generator.name} {visibleLine(generator.version)}, report format {formatVersion}. The same input and options
        give the same page, byte for byte.
        {warnings.length > 0 && (
          <>
            {' '}
            There {warnings.length === 1 ? 'was' : 'were'} <a href="#answer">{count(warnings.length, 'warning')}</a>.
          </>
        )}
      </p>
      <Inputs dossier={dossier} />
      <Rest amount={dossier.articles.length - MAX_INPUTS} what="report" />
      <h3>Options</h3>
      <Options options={dossier.report.options} />
      <h3 class="to-data">The data</h3>
      <Downloads given={given} />
    </section>
  );
}
