import type { JSX } from 'preact';
import type { Severity } from '../../../model/model.js';
import { SEVERITIES } from '../../../model/model.js';
import type { FamilySummary } from '../../told/family-summary.js';
import { visibleLine } from '../../told/visible.js';
import { SEVERITY_NAMES, percent } from '../../wording/wording.js';
import type { Column, DataRow } from '../data-table.js';
import { familyPage, familyRowId } from '../ids.js';
import { grouped } from './numbers.js';

/** Longer headlines and reasons are cut: a row is to stay a row, whatever an input holds. */
const MAX_HEADLINE = 160;
const MAX_REASON = 200;
const MAX_NAME = 48;

/** A text of an input on one line, cut where it is longer than a row has room for. */
function short(text: string, length: number): string {
  // Twice the room is enough to fold white space in; the rest of a hostile headline is not even looked at.
  const line = visibleLine(text.slice(0, 2 * length));
  return line.length > length ? `${visibleLine(line.slice(0, length - 1))}…` : line;
}

const languageOf = ({ language }: FamilySummary): { readonly lang?: string } =>
  language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? { lang: language } : {};

/** The headline of the base, as a link where the family has a page of its own. */
function Headline({ family, isWritten }: { readonly family: FamilySummary; readonly isWritten: boolean }): JSX.Element {
  const headline = short(family.headline ?? '', MAX_HEADLINE);
  const words = headline === '' ? <>{short(family.base, MAX_NAME) || 'no headline'}</> : <>{headline}</>;
  const copy = (
    <bdi {...(headline === '' ? {} : languageOf(family))} class="copy headline">
      {words}
    </bdi>
  );
  return isWritten ? <a href={familyPage(family.id)}>{copy}</a> : copy;
}

const nameOf = (name: string): JSX.Element => <bdi class="name">{short(name, MAX_NAME)}</bdi>;

/** Who is in it, in the order of the evidence. */
function Outlets({ family: { names, outlets } }: { readonly family: FamilySummary }): JSX.Element | null {
  if (names.length === 0) return null;
  const rest = outlets - names.length;
  return (
    <span class="where outlets">
      {names.map((name, index) => (
        <>
          {index === 0 ? '' : rest <= 0 && index === names.length - 1 ? ' and ' : ', '}
          {nameOf(name)}
        </>
      ))}
      {rest > 0 && ` and ${grouped(rest)} more`}
    </span>
  );
}

/** Who was first and why. An article without an outlet is called by its headline, which is not told twice. */
function First({ family: { first, base, headline } }: { readonly family: FamilySummary }): JSX.Element {
  const why = short(first?.because ?? '', MAX_REASON);
  const isTold = first !== null && first.name !== headline;
  return (
    <span class="where">
      {first !== null && <>First: </>}
      {isTold && nameOf(first.name)}
      {isTold && why !== '' && ', '}
      <bdi>{why}</bdi>
      {first?.name !== base && base !== headline && (
        <>
          {first === null ? 'Read' : '; read'} against {nameOf(base)}
        </>
      )}
    </span>
  );
}

const dayOf = (published: string): string => short(published, 40).slice(0, 10);

function Published({ family: { published } }: { readonly family: FamilySummary }): JSX.Element {
  if (published === null) return <>not known</>;
  const [from, to] = [dayOf(published.from), dayOf(published.to)];
  if (from === to) return <bdi>{from}</bdi>;
  return (
    <>
      <bdi class="nowrap">{from} to</bdi> <bdi class="nowrap">{to}</bdi>
    </>
  );
}

/** Counts above house style, the worst first, each with its word. */
function Differences({ family: { differences } }: { readonly family: FamilySummary }): JSX.Element {
  const told = SEVERITIES.filter((severity) => severity !== 'style' && differences[severity] > 0);
  if (told.length === 0) return <>none</>;
  const words = (severity: Severity): string =>
    `${grouped(differences[severity])} ${SEVERITY_NAMES[severity].name.toLowerCase()}`;
  return (
    <>
      {told.map((severity) => (
        <span class={`fact s-${severity}`}>{severity === 'high' ? <b>{words(severity)}</b> : words(severity)}</span>
      ))}
    </>
  );
}

function creditWords({ credited, uncredited }: FamilySummary): JSX.Element {
  const of = credited + uncredited;
  if (of === 0) return <>–</>;
  if (uncredited === 0) return <>given</>;
  if (credited === 0) return <b>none found</b>;
  return (
    <>
      {grouped(credited)} of {grouped(of)}
    </>
  );
}

export const FAMILY_COLUMNS: readonly Column[] = [
  'Story',
  'Reports',
  'Outlets',
  'Published',
  'Shared',
  'Differences',
  'Credit',
].map((name) => ({ name }));

const timeOf = ({ published }: FamilySummary): number => {
  const time = Date.parse(published?.to ?? '');
  return Number.isNaN(time) ? -Infinity : time;
};

/** Numbers by which the script sorts and filters. */
function dataOf(family: FamilySummary): Readonly<Record<`data-${string}`, string>> {
  const time = timeOf(family);
  return {
    'data-outlets': String(family.outlets),
    'data-reports': String(family.articles),
    'data-high': String(family.differences.high),
    'data-uncredited': String(family.uncredited),
    'data-share': String(family.share),
    ...(time === -Infinity ? {} : { 'data-latest': String(time) }),
  };
}

/** One family as a row: what the story is, how far it went, what was changed and whether it is credited. */
export function familyRow(family: FamilySummary, isWritten: boolean): DataRow {
  return {
    id: familyRowId(family.id),
    data: dataOf(family),
    cells: [
      <>
        <Headline family={family} isWritten={isWritten} />
        <Outlets family={family} />
        <First family={family} />
      </>,
      grouped(family.articles),
      family.outlets === 0 ? 'not stated' : grouped(family.outlets),
      <Published family={family} />,
      percent(family.share),
      <Differences family={family} />,
      creditWords(family),
    ],
  };
}
