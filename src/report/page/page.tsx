import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Report } from '../../model/model.js';
import type { Dossier } from '../told/dossier.js';
import { openReport } from '../told/dossier.js';
import { ledgerQuotations } from '../told/findings.js';
import type { OverviewPlace, Renderer } from '../look.js';
import { storyOf } from '../told/story.js';
import { visibleLine } from '../told/visible.js';
import { count, listed } from '../wording/wording.js';
import { AnswerSection } from './sections/answer.js';
import { ChangesSection } from './sections/changes.js';
import { Name, langOf } from './copy.js';
import { CreditSection } from './sections/credits.js';
import type { PageFacts } from './facts.js';
import { pageFacts } from './facts.js';
import { Foot, Head, dress } from './head.js';
import { Help } from './help.js';
import { toFamilyRow } from './ids.js';
import { MadeSection } from './sections/made.js';
import { PicturesSection } from './pictures/pictures.js';
import { QuotationSection } from './sections/quotations.js';
import { Rest } from './rest.js';
import { script } from './script/script.js';
import { StorySection } from './sections/story.js';
import { stylesheet } from './style/stylesheet.js';
import { TextsSection } from './sections/texts.js';

const DRESS = dress(stylesheet, script);

/** Names in the title: more than three would be cut off anyway. */
const MAX_TITLE_NAMES = 3;

function titleText({ articles }: Dossier): string {
  if (articles.length > MAX_TITLE_NAMES) return `${count(articles.length, 'report')} compared`;
  return `${listed(articles.map(({ name }) => name))} compared`;
}

function Title({ articles }: Dossier): JSX.Element {
  if (articles.length > MAX_TITLE_NAMES || articles.length === 0)
    return <h1>{count(articles.length, 'report')} compared</h1>;
  return (
    <h1>
      {articles.map((told, index) => (
        <>
          {index === 0 ? '' : index === articles.length - 1 ? ' and ' : ', '}
          <Name told={told} />
        </>
      ))}{' '}
      compared
    </h1>
  );
}

/** Reports named at the top; the section on how the page was made names more. */
const MAX_COMPARED = 200;

/** What was compared, in a line each: enough to know which report is meant by which name. */
function Compared({ articles }: Dossier): JSX.Element {
  const list = (
    <ul class="compared">
      {articles.slice(0, MAX_COMPARED).map((told) => {
        const title = visibleLine(told.article.title ?? '');
        return (
          <li>
            <Name told={told} />
            {title !== '' && title !== told.name && (
              <>
                : “<bdi {...langOf(told)}>{title}</bdi>”
              </>
            )}
            , {visibleLine(told.article.published ?? '') || 'date not known'}, {count(told.article.words, 'word')} (
            {told.compared} compared)
          </li>
        );
      })}
    </ul>
  );
  if (articles.length <= MAX_TITLE_NAMES) return list;
  return (
    <details>
      <summary>What was compared: {count(articles.length, 'report')}, each with each</summary>
      {list}
      <Rest amount={articles.length - MAX_COMPARED} what="report" />
    </details>
  );
}

/** Sections that the page has, for jumping to them. */
function sectionsOf({ dossier, texts, full }: PageFacts): (readonly [string, string])[] {
  const { pairs, report } = dossier;
  const related = pairs.some((held) => held.related);
  const sections: (readonly [string, string, boolean])[] = [
    ['answer', 'The answer', true],
    ['changed', 'What changed', related],
    ['texts', 'The texts', texts.size > 0],
    ['story', 'The story', report.families.some((family) => storyOf(dossier, family) !== null)],
    ['quotations', 'Quotations', ledgerQuotations(dossier).length > 0],
    ['credits', 'Credits', full.length > 0 || report.credits.length > 0],
    ['pictures', 'Pictures', related],
    ['made', 'How it was made', true],
  ];
  return sections.flatMap(([id, name, there]) => (there ? [[id, name] as const] : []));
}

/** Out of one family and back to all of them. */
function Back({ to }: { readonly to: OverviewPlace }): JSX.Element {
  return (
    <nav aria-label="Overview" class="back">
      <a href={toFamilyRow(to)}>
        <span aria-hidden="true">← </span>All families
      </a>
    </nav>
  );
}

interface PageProps {
  readonly facts: PageFacts;
  readonly given: Report;
  readonly overview: OverviewPlace | null;
}

function Page({ facts, given, overview }: PageProps): JSX.Element {
  const { dossier } = facts;
  return (
    <html lang="en">
      <Head title={titleText(dossier)} generator={dossier.report.generator} dress={DRESS} />
      <body>
        <a class="skip" href="#answer">
          Skip to the answer
        </a>
        <header>
          {overview !== null && <Back to={overview} />}
          <Title {...dossier} />
          <Compared {...dossier} />
          <nav aria-label="Sections">
            <ul>
              {sectionsOf(facts).map(([id, name]) => (
                <li>
                  <a href={`#${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
          <Help />
        </header>
        <main>
          <AnswerSection facts={facts} />
          <ChangesSection facts={facts} />
          <TextsSection facts={facts} />
          <StorySection facts={facts} />
          <QuotationSection facts={facts} />
          <CreditSection facts={facts} />
          <PicturesSection facts={facts} />
          <MadeSection dossier={dossier} given={given} />
        </main>
        <Foot {...DRESS} />
      </body>
    </html>
  );
}

/** The report as one static page: no network, no need for a script, printable. */
export const renderHtml: Renderer = (report, { overview }) =>
  `<!doctype html>\n${renderToString(<Page facts={pageFacts(openReport(report))} given={report} overview={overview} />)}\n`;
