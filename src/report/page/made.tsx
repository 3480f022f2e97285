import type { JSX } from 'preact';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Report } from '../../model.js';
import { base64 } from '../base64.js';
import { renderCsv } from '../csv.js';
import type { Dossier } from '../dossier.js';
import { Name } from './copy.js';
import { ordered } from '../json.js';
import { defaultLook } from '../look.js';
import { visibleLine } from '../visible.js';
import { count } from '../wording.js';

/** Beyond this a download would outweigh the page it is in; the report can be written with `--format json` instead. */
const MAX_EMBEDDED_CHARACTERS = 3_000_000;

interface Download {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

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

function Inputs({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Table of what was compared">
      <table class="plain inputs">
        <caption>What was compared</caption>
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">Title, byline</th>
            <th scope="col">Published</th>
            <th scope="col">Read from</th>
            <th scope="col">Words</th>
            <th scope="col">SHA-256 of the text</th>
          </tr>
        </thead>
        <tbody>
          {dossier.articles.map(({ article, name, index }) => (
            <tr>
              <th scope="row">
                <Name told={{ article, name, index }} />
              </th>
              <td>
                {[article.title, article.byline].map((fact) => (
                  <bdi class="fact">{visibleLine(fact ?? '')}</bdi>
                ))}
              </td>
              <td>
                <bdi>{visibleLine(article.published ?? '') || 'not known'}</bdi>
              </td>
              <td>
                <bdi class="file fact">{visibleLine(article.source)}</bdi> <Address url={article.url} />
              </td>
              <td>{article.words}</td>
              <td>
                <code>{visibleLine(article.sha256)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Options({ report }: { readonly report: Report }): JSX.Element {
  return (
    <dl class="options">
      {Object.entries(report.options).map(([name, value]) => (
        <div>
          <dt>
            <code>{visibleLine(name)}</code>
          </dt>
          <dd>
            <code>{value === null ? 'not set' : visibleLine(String(value))}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A file that travels inside the page. Its content is base64 in an address, so that no byte of it can be markup. */
function DownloadLink({ name, type, content }: Download): JSX.Element {
  if (content.length > MAX_EMBEDDED_CHARACTERS) {
    return <>{name} is too large to travel inside this page; write it with --format.</>;
  }
  return (
    <a download={name} href={`data:${type};base64,${base64(utf8ToBytes(content))}`}>
      Save {name}
    </a>
  );
}

/** Inputs, options and version: what is needed to make the same report again. `given` is the report as it was handed in. */
export function MadeSection({ dossier, given }: { readonly dossier: Dossier; readonly given: Report }): JSX.Element {
  const { generator, formatVersion, warnings } = dossier.report;
  const downloads: readonly Download[] = [
    { name: 'report.json', type: 'application/json', content: JSON.stringify(ordered(given)) + '\n' },
    { name: 'report.csv', type: 'text/csv', content: renderCsv(given, defaultLook) },
  ];
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
      <h3>Options</h3>
      <Options report={dossier.report} />
      <h3>The data</h3>
      <ul class="downloads">
        {downloads.map((download) => (
          <li>
            <DownloadLink {...download} />
          </li>
        ))}
      </ul>
    </section>
  );
}
