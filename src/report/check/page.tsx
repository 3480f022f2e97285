import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { CheckReport, Finding, FoundPlace, RuleApplied } from '../../model/finding.js';
import { cutAtWord } from '../../model/around.js';
import { base64 } from '../data/base64.js';
import { visible, visibleLine } from '../told/visible.js';
import { count } from '../wording/wording.js';
import type { CheckRenderer } from './look.js';
import {
  NO_PROOF,
  byArticle,
  onceEach,
  placeInWords,
  titleOf,
  valueOf,
  verdictOf,
  webPageOf,
} from './finding-words.js';

const stylesheet = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; font: 1rem/1.55 Georgia, 'Times New Roman', serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 0; }
.meta, footer, details { font: .85rem/1.5 system-ui, sans-serif; }
.verdict { border-inline-start: .35rem solid; padding: .5rem .9rem; margin: 1rem 0 2rem; font-weight: 600; }
article { border-top: 1px solid; padding: 1.1rem 0; break-inside: avoid; }
article p { margin: .35rem 0; }
.severity { font: 700 .75rem/1 system-ui, sans-serif; letter-spacing: .05em; text-transform: uppercase; border: 1px solid; border-radius: .2rem; padding: .2rem .4rem; margin-inline-end: .5rem; }
.high { background: #8c1515; color: #fff; border-color: #8c1515; }
blockquote { margin: .6rem 0; padding-inline-start: .9rem; border-inline-start: 2px solid; overflow-wrap: anywhere; }
mark { background: #ffe9a8; color: #000; padding: 0 .1em; }
summary { cursor: pointer; }
`;

const hashOf = (text: string): string => `'sha256-${base64(sha256(utf8ToBytes(text)))}'`;

/** Nothing may be loaded, sent or run but the one style of ours. */
const POLICY = `default-src 'none'; style-src ${hashOf(stylesheet)}; img-src data:; base-uri 'none'; form-action 'none'`;

/** A browser shows so many without trouble; the rest is in the JSON. */
const MOST_FINDINGS = 1000;
const MOST_ARTICLES = 50;
const LONGEST_QUOTE = 1200;

interface PlaceProps {
  readonly place: FoundPlace;
  readonly label: string;
  /** Its words stand above already. */
  readonly isRepeated?: boolean;
}

function Place({ place, label, isRepeated = false }: PlaceProps): JSX.Element {
  return (
    <>
      <p class="meta">
        {label} <bdi>{placeInWords(place)}</bdi>
      </p>
      {place.span !== null && !isRepeated && (
        <blockquote dir="auto">
          {visible(place.before)}
          <mark>{place.text.trim() === '' ? '[ ]' : visible(cutAtWord(place.text, LONGEST_QUOTE))}</mark>
          {visible(place.after)}
        </blockquote>
      )}
    </>
  );
}

interface CardProps {
  readonly report: CheckReport;
  readonly finding: Finding;
  readonly id: string;
}

function Card({ report, finding, id }: CardProps): JSX.Element {
  const { severity, rule, message, at, others } = finding;
  const [first, ...more] = onceEach(others);
  return (
    <article id={id}>
      <h2>
        <span class={`severity ${severity}`}>{severity}</span>
        {titleOf(report, finding)}
      </h2>
      <p>
        <bdi>{visibleLine(message)}</bdi>
      </p>
      <Place place={at} label="In" />
      {first !== undefined && <Place {...first} label="See" />}
      {more.length > 0 && (
        <details>
          <summary>{count(more.length, 'other place')}</summary>
          {more.map((one) => (
            <Place {...one} label="See" />
          ))}
        </details>
      )}
      <p class="meta">
        Rule <a href={`#${rule}`}>{rule}</a>: {valueOf(report, finding)}
      </p>
    </article>
  );
}

function Rule({ rule }: { readonly rule: RuleApplied }): JSX.Element {
  const { name, title, reason, help, limit, severity } = rule;
  const page = webPageOf(rule);
  return (
    <section id={name}>
      <h3>{title}</h3>
      <p class="meta">
        {page === null ? name : <a href={page}>{name}</a>}, {severity}, limit {limit}: {reason}.
      </p>
      <p>{help.split('`').map((part, at) => (at % 2 === 0 ? part : <code>{part}</code>))}</p>
    </section>
  );
}

/** Which article has what, with a way to each: whoever mends has one of them open. */
function Contents({
  report,
  ids,
}: {
  readonly report: CheckReport;
  readonly ids: ReadonlyMap<Finding, string>;
}): JSX.Element | null {
  const articles = byArticle([...ids.keys()]);
  if (articles.length < 2) return null;
  const left = articles.length - MOST_ARTICLES;
  return (
    <nav aria-label="By article" class="meta">
      <ul>
        {articles.slice(0, MOST_ARTICLES).map(({ name, findings }) => (
          <li>
            <bdi>{name}</bdi>
            {findings.map((finding, at) => (
              <>
                {at === 0 ? ': ' : ', '}
                <a href={`#${ids.get(finding) ?? ''}`}>{titleOf(report, finding)}</a>
              </>
            ))}
          </li>
        ))}
        {left > 0 && <li>and {count(left, 'other article')}</li>}
      </ul>
    </nav>
  );
}

/** Those that are broken stand open, because findings lead there. */
function Rules({ rules, findings }: CheckReport): JSX.Element {
  const broken = new Set(findings.map(({ rule }) => rule));
  const kept = rules.filter(({ name }) => !broken.has(name));
  return (
    <>
      {broken.size > 0 && <h2>What these rules are about</h2>}
      {rules.map((rule) => broken.has(rule.name) && <Rule rule={rule} />)}
      {kept.length > 0 && (
        <details>
          <summary>{count(kept.length, 'rule')} that nothing broke</summary>
          {kept.map((rule) => (
            <Rule rule={rule} />
          ))}
        </details>
      )}
    </>
  );
}

function Page({ report }: { readonly report: CheckReport }): JSX.Element {
  const { findings, generator, unreadable } = report;
  const title = report.broken ? 'The gate fails' : 'The gate passes';
  const left = findings.length - MOST_FINDINGS;
  const ids = new Map(findings.slice(0, MOST_FINDINGS).map((finding, at) => [finding, `finding-${at + 1}`]));
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="data:," />
        <title>{`${title} · syndiff check`}</title>
        {/* eslint-disable-next-line no-restricted-syntax -- a constant of ours; escaping would break it and its hash */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <header>
          <h1>{title}</h1>
          <p class="verdict">{verdictOf(report)}</p>
        </header>
        <main>
          {unreadable.length > 0 && (
            <article>
              <h2>Could not be read</h2>
              <ul>
                {unreadable.map(({ source, message }) => (
                  <li>
                    <bdi>{visibleLine(source)}</bdi>: {visibleLine(message)}
                  </li>
                ))}
              </ul>
            </article>
          )}
          <Contents report={report} ids={ids} />
          {[...ids].map(([finding, id]) => (
            <Card report={report} finding={finding} id={id} />
          ))}
          {left > 0 && <p>{count(left, 'less serious finding')} left out; the JSON has all of them.</p>}
        </main>
        <footer>
          {findings.length > 0 && <p>{NO_PROOF}</p>}
          <Rules {...report} />
          <p>
            {generator.name} {visibleLine(generator.version)}
          </p>
        </footer>
      </body>
    </html>
  );
}

/** What a check came to as one static page: no network, no script, printable. */
export const renderCheckHtml: CheckRenderer = (report: CheckReport) =>
  `<!doctype html>\n${renderToString(<Page report={report} />)}\n`;
