import { scaleBand } from 'd3-scale';
import type { JSX } from 'preact';
import type { Dossier, Told } from '../../told/dossier.js';
import { Name } from '../copy.js';
import { Picture } from '../data-table.js';
import { shortName } from './shares.js';

const LABEL = 200;
const MAX_SIDE = 560;
const MAX_SQUARE = 46;
const TOP = 24;
/** With more reports than this, a square is too small for its number. */
const MAX_NUMBERED = 16;

/** With more reports than this the matrix would have more squares than a screen has points: those that share most. */
const MAX_REPORTS = 60;

interface Square {
  readonly row: number;
  readonly column: number;
  /** Share of the row's text that the column has too. */
  readonly share: number;
}

/** The reports of the matrix, in their order: all, or those that share most words with another. */
function reportsOf({ articles, pairs }: Dossier): readonly Told[] {
  if (articles.length <= MAX_REPORTS) return articles;
  const most = new Map<Told, number>();
  for (const { left, right, pair } of pairs)
    for (const told of [left, right]) most.set(told, Math.max(most.get(told) ?? 0, pair.sharedWords));
  const ranked = articles.toSorted((one, other) => (most.get(other) ?? 0) - (most.get(one) ?? 0));
  const chosen = new Set(ranked.slice(0, MAX_REPORTS));
  return articles.filter((told) => chosen.has(told));
}

function squaresOf({ pairs }: Dossier, articles: readonly Told[]): Square[] {
  const shown = new Set(articles);
  return pairs
    .filter(({ pair, left, right }) => pair.sharedWords > 0 && shown.has(left) && shown.has(right))
    .flatMap(({ pair, left, right }) => [
      { row: left.index, column: right.index, share: pair.leftShare },
      { row: right.index, column: left.index, share: pair.rightShare },
    ]);
}

const sideOf = (articles: readonly Told[]): number => Math.min(MAX_SIDE, articles.length * MAX_SQUARE);

const hundredths = (share: number): string => (share > 0 && share < 0.01 ? '<1' : String(Math.round(share * 100)));

function Squares({
  articles,
  squares,
}: {
  readonly articles: readonly Told[];
  readonly squares: readonly Square[];
}): JSX.Element {
  const at = scaleBand(
    articles.map(({ index }) => index),
    [0, sideOf(articles)],
  ).padding(0.08);
  const size = Math.round(at.bandwidth() * 10) / 10;
  const place = (index: number): number => Math.round((at(index) ?? 0) * 10) / 10;
  const numbered = articles.length <= MAX_NUMBERED;
  return (
    <>
      {articles.map(({ index, name }) => (
        <>
          <text x={LABEL - 8} y={TOP + place(index) + size / 2 + 4} text-anchor="end">
            {index + 1} {shortName(name, 24)}
          </text>
          {numbered && (
            <text x={LABEL + place(index) + size / 2} y={TOP - 8} text-anchor="middle">
              {index + 1}
            </text>
          )}
          <rect class="self ground" x={LABEL + place(index)} y={TOP + place(index)} width={size} height={size} />
        </>
      ))}
      {squares.map(({ row, column, share }) => (
        <>
          <rect
            class={`heat h${Math.min(4, Math.floor(share * 5))}`}
            x={LABEL + place(column)}
            y={TOP + place(row)}
            width={size}
            height={size}
          />
          {numbered && (
            <text
              class="number"
              x={LABEL + place(column) + size / 2}
              y={TOP + place(row) + size / 2 + 5}
              text-anchor="middle"
            >
              {hundredths(share)}
            </text>
          )}
        </>
      ))}
    </>
  );
}

/** Which report shares how much with which: for families too large to be read pair by pair. */
export function Matrix({ dossier }: { readonly dossier: Dossier }): JSX.Element {
  const articles = reportsOf(dossier);
  const squares = squaresOf(dossier, articles);
  const all = dossier.articles.length;
  const shares = new Map(squares.map(({ row, column, share }) => [row * all + column, share]));
  const cell = (row: number, column: number): string => {
    if (row === column) return '–';
    const share = shares.get(row * all + column);
    return share === undefined ? '' : hundredths(share);
  };
  return (
    <Picture
      caption={
        'Percent of the report on the left that the report above has too: the darker, the more. Reports are numbered in ' +
        `the same order both ways${all > articles.length ? `; the ${articles.length} of ${all} that share most` : ''}`
      }
      table={{
        caption: 'Percent of the text of the report in the row that the report in the column has too; empty: nothing',
        label: 'Table of shares, report by report',
        columns: [
          { name: 'Report' },
          ...articles.map(({ index, name }) => ({ name, head: <abbr title={name}>{index + 1}</abbr> })),
        ],
        rows: articles.map((told) => ({
          cells: [
            <>
              {told.index + 1} <Name told={told} />
            </>,
            ...articles.map(({ index }) => cell(told.index, index)),
          ],
        })),
      }}
    >
      <div class="drawing">
        <svg
          class="chart"
          viewBox={`0 0 ${LABEL + MAX_SIDE} ${TOP + sideOf(articles)}`}
          role="img"
          aria-label={`Matrix of ${articles.length} reports: ${squares.length / 2} pairs share words`}
        >
          <Squares articles={articles} squares={squares} />
        </svg>
      </div>
    </Picture>
  );
}
