import type { JSX } from 'preact';
import type { Dossier, Held } from '../dossier.js';
import { AlignmentMap } from './map.js';
import { Name, Spoken, langOf } from './copy.js';
import { cardId, moveId, pairId, placeId, rowId } from './ids.js';
import type { Piece } from '../marks.js';
import { tidyPieces } from '../places.js';
import type { Row, Rows } from '../rows.js';
import { visible } from '../visible.js';
import { ZONE_NAMES, count } from '../wording.js';

type Side = 'left' | 'right';

/** A pair laid out in rows. */
export interface LaidOut {
  readonly held: Held;
  readonly rows: Rows;
}

/** What a cell of the side-by-side table is made from. */
interface CellFacts {
  readonly held: Held;
  readonly row: Row;
  readonly index: number;
  readonly side: Side;
  /** Divergences whose card exists, so that a mark may link to it. */
  readonly cards: ReadonlySet<string>;
  /** Numbers of passages that are retold elsewhere. */
  readonly retold: ReadonlySet<number>;
  /** The divergence that tells of each moved passage, by its number. */
  readonly moveCards: ReadonlyMap<number, string>;
}

/** Longer marks are not links as a whole: the note opposite links to the card. */
const MAX_LINK_LENGTH = 60;

const SPOKEN: Readonly<Record<'added' | 'omitted' | 'altered', string>> = {
  added: 'added',
  omitted: 'left out',
  altered: 'changed',
};

function PlaceNames({ piece }: { readonly piece: Piece }): JSX.Element {
  return (
    <>
      {piece.places.map((divergence) => (
        <span id={placeId(divergence)} class="place" tabIndex={-1}></span>
      ))}
    </>
  );
}

/** The words of a piece, as a link to their card where they are few. */
function Words({ piece, cards }: { readonly piece: Piece; readonly cards: ReadonlySet<string> }): JSX.Element {
  const { divergence } = piece.mark;
  const text = visible(piece.text);
  if (divergence === null || !cards.has(divergence) || text.length > MAX_LINK_LENGTH) return <>{text}</>;
  return <a href={`#${cardId(divergence)}`}>{text}</a>;
}

function Marked({ piece, facts }: { readonly piece: Piece; readonly facts: CellFacts }): JSX.Element {
  const { type, severity, move } = piece.mark;
  if (type === null)
    return move === null ? <>{visible(piece.text)}</> : <span class="moved">{visible(piece.text)}</span>;
  if (severity === 'style') return <span class="sm">{visible(piece.text)}</span>;
  const inside = (
    <>
      <Spoken>[{SPOKEN[type]}: </Spoken>
      <Words piece={piece} cards={facts.cards} />
      <Spoken> end]</Spoken>
    </>
  );
  const alone = facts.row.kind === 'left-only' || facts.row.kind === 'right-only';
  const long = alone || piece.text.length > MAX_LINK_LENGTH ? 'long' : '';
  if (type === 'altered') return <mark class={`alt ${facts.side} ${long}`.trim()}>{inside}</mark>;
  const given = long === '' ? {} : { class: long };
  return facts.side === 'left' ? <del {...given}>{inside}</del> : <ins {...given}>{inside}</ins>;
}

/** The number of a moved passage, with a link to where the other side has it. */
function MoveNumber({ facts, move }: { readonly facts: CellFacts; readonly move: number }): JSX.Element {
  const { held, side } = facts;
  const other = side === 'left' ? 'right' : 'left';
  return (
    <a id={moveId(held.index, move, side)} class="move" href={`#${moveId(held.index, move, other)}`}>
      <span aria-hidden="true">⇅ {move}</span>
      <Spoken>
        Moved passage {move}: go to its place in {held[other].name}
      </Spoken>
    </a>
  );
}

/** Pieces of a cell without the white space at its edges. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const shown = tidyPieces(pieces);
  const first = shown.findIndex((piece) => piece.text.trim() !== '');
  const last = shown.findLastIndex((piece) => piece.text.trim() !== '');
  return shown.slice(first, last + 1).map((piece, index, all) => {
    const text = index === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: index === all.length - 1 ? text.trimEnd() : text };
  });
}

function TextCell({
  facts,
  firstMoves,
}: {
  readonly facts: CellFacts;
  readonly firstMoves: ReadonlyMap<Piece['start'], number>;
}): JSX.Element {
  const { held, row, side } = facts;
  const pieces = trimmed(row[side]);
  const zone = pieces.find((piece) => piece.mark.zone !== null)?.mark.zone ?? null;
  const grey = row.kind === 'furniture' || row.kind === 'boilerplate' ? ' grey' : '';
  return (
    <td role="cell" class={`${side}${grey}`}>
      <span class="who" aria-hidden="true">
        {held[side].name}
      </span>
      {row.kind === 'furniture' && zone !== null && <span class="label">{ZONE_NAMES[zone]}</span>}
      {row.kind === 'boilerplate' && <span class="label">house text</span>}
      {row.kind === 'retold' && side === 'right' && <span class="label">retold</span>}
      <p {...langOf(held[side])} dir="auto" class="copy">
        {pieces.map((piece) => {
          const move = firstMoves.get(piece.start);
          return (
            <>
              <PlaceNames piece={piece} />
              {move !== undefined && <MoveNumber facts={facts} move={move} />}
              <Marked piece={piece} facts={facts} />
            </>
          );
        })}
      </p>
    </td>
  );
}

/** The divergence that says why a row stands opposite nothing. */
function cardOfRow({ row, side, cards, moveCards }: CellFacts): string | null {
  if (row.kind === 'moved') return moveCards.get(row.move ?? 0) ?? null;
  const marked = row[side === 'left' ? 'right' : 'left'].find(
    ({ mark }) => mark.divergence !== null && cards.has(mark.divergence),
  );
  return row.kind === 'left-only' || row.kind === 'right-only' ? (marked?.mark.divergence ?? null) : null;
}

/** What stands opposite text without a counterpart, with a link to the card that tells of it. */
function EmptyCell({ facts }: { readonly facts: CellFacts }): JSX.Element {
  const card = cardOfRow(facts);
  return (
    <td role="cell" class={`${facts.side} none`}>
      <EmptyNote facts={facts} />
      {card !== null && (
        <>
          {' '}
          <a class="to-card" href={`#${cardId(card)}`}>
            why<Spoken> this is told apart</Spoken>
          </a>
        </>
      )}
    </td>
  );
}

function EmptyNote({ facts }: { readonly facts: CellFacts }): JSX.Element | null {
  const { held, row, side } = facts;
  if (row.kind === 'furniture') return null;
  if (row.kind === 'boilerplate') return <>set aside, not compared</>;
  if (row.kind !== 'moved') {
    return (
      <>
        not in <Name told={held[side]} />
      </>
    );
  }
  return (
    <>
      <a class="move" href={`#${moveId(held.index, row.move ?? 0, side)}`}>
        ⇅ {row.move}
      </a>
      {facts.retold.has(row.move ?? 0) ? 'in other words' : 'elsewhere'} in <Name told={held[side]} />
    </>
  );
}

const hasText = (pieces: readonly Piece[]): boolean => pieces.some((piece) => piece.text.trim() !== '');

/** Where each moved passage begins on a side: there its number stands, once. */
function moveStarts(rows: readonly Row[], side: Side): Map<number, number> {
  const starts = new Map<number, number>();
  const seen = new Set<number>();
  for (const row of rows) {
    for (const { mark, start } of trimmed(row[side])) {
      if (mark.move === null || seen.has(mark.move)) continue;
      seen.add(mark.move);
      starts.set(start, mark.move);
    }
  }
  return starts;
}

interface RowGroup {
  readonly equal: boolean;
  readonly rows: readonly { readonly row: Row; readonly index: number }[];
}

/** Rows in runs of equal and unequal ones, so that the script can fold the equal ones. */
function groupRows(rows: readonly Row[]): RowGroup[] {
  const groups: { equal: boolean; rows: { row: Row; index: number }[] }[] = [];
  rows.forEach((row, index) => {
    const equal = row.kind === 'shared' && !row.changed;
    const last = groups.at(-1);
    if (last?.equal === equal) last.rows.push({ row, index });
    else groups.push({ equal, rows: [{ row, index }] });
  });
  return groups;
}

function RowLine({
  facts,
  starts,
}: {
  readonly facts: Omit<CellFacts, 'side'>;
  readonly starts: Readonly<Record<Side, ReadonlyMap<number, number>>>;
}): JSX.Element {
  const { held, row, index } = facts;
  const cell = (side: Side): JSX.Element =>
    hasText(row[side]) ? (
      <TextCell facts={{ ...facts, side }} firstMoves={starts[side]} />
    ) : (
      <EmptyCell facts={{ ...facts, side }} />
    );
  return (
    <tr role="row" id={rowId(held.index, index)} class={`is-${row.kind}${row.changed ? ' changed' : ''}`} tabIndex={-1}>
      {cell('left')}
      {cell('right')}
    </tr>
  );
}

function PairTable({ held, rows }: LaidOut): JSX.Element {
  const told = held.divergences.filter(({ severity }) => severity !== 'style');
  const cards = new Set(told.map(({ id }) => id));
  const moveCards = new Map(
    told.filter(({ type }) => type === 'moved').map(({ id, passage }) => [rows.moves.get(passage ?? '') ?? 0, id]),
  );
  const starts = { left: moveStarts(rows.rows, 'left'), right: moveStarts(rows.rows, 'right') };
  return (
    <table class="pair" role="table">
      <caption class="sr">
        {held.left.name} on the left, {held.right.name} on the right, sentence against sentence
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <Name told={held.left} />
          </th>
          <th role="columnheader" scope="col">
            <Name told={held.right} />
          </th>
        </tr>
      </thead>
      {groupRows(rows.rows).map(({ equal, rows: members }) => (
        <tbody role="rowgroup" {...(equal ? { 'data-equal': String(members.length) } : {})}>
          {members.map((member) => (
            <RowLine facts={{ held, cards, moveCards, retold: rows.retold, ...member }} starts={starts} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function PairTexts({ held, rows }: LaidOut): JSX.Element {
  return (
    <section class="texts" aria-labelledby={pairId(held.index)}>
      <h3 id={pairId(held.index)}>
        <Name told={held.left} /> and <Name told={held.right} />
      </h3>
      <AlignmentMap held={held} moves={rows.moves} />
      <PairTable held={held} rows={rows} />
    </section>
  );
}

/** The texts, side by side, with the marks inside the words that differ. */
export function TextsSection({
  dossier,
  pairs,
}: {
  readonly dossier: Dossier;
  readonly pairs: readonly LaidOut[];
}): JSX.Element | null {
  if (pairs.length === 0) return null;
  const style = pairs.flatMap(({ held }) => held.divergences).filter(({ severity }) => severity === 'style').length;
  return (
    <section id="texts" aria-labelledby="texts-title">
      <h2 id="texts-title">The texts</h2>
      <p class="legend">
        <del>left out</del> <ins>added</ins> <mark class="alt left">changed</mark> →{' '}
        <mark class="alt right">to this</mark> <span class="move">⇅ 1</span> <span class="moved">moved</span>
      </p>
      {style > 0 && (
        <p>
          <label class="switch">
            <input type="checkbox" id="show-style" /> Mark {count(style, 'difference')} of house style too
          </label>
        </p>
      )}
      {dossier.articles.length > 3 && <p>Each report is held against the base of its family.</p>}
      {pairs.map((entry) => (
        <PairTexts {...entry} />
      ))}
    </section>
  );
}
