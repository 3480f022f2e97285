import type { JSX } from 'preact';
import type { Piece } from '../../told/marks.js';
import { ZONE_NAMES } from '../../wording/wording.js';
import { langOf } from '../copy.js';
import { MoveNumber, Marked, PlaceNames } from '../marked.js';
import type { CellFacts } from '../pair-facts.js';
import type { Reading } from '../readings.js';
import { cutAt, trimmed } from '../readings.js';

/** An arrow along the text: mirrored in a text that is read from right to left. */
function Becomes(): JSX.Element {
  return (
    <>
      {' '}
      <span class="becomes">→</span>{' '}
    </>
  );
}

/** What the base has in place of the words that follow: seen where one text is read with both in it. */
function BaseReading({ reading, facts }: { readonly reading: Reading; readonly facts: CellFacts }): JSX.Element {
  const isReplaced = reading.pieces.some(({ mark }) => mark.type === 'altered');
  return (
    <>
      <PlaceNames divergences={reading.pieces.flatMap(({ places }) => places)} />
      <span class="was">
        {reading.pieces.map((piece) => (
          <Marked piece={piece} facts={facts} side="left" />
        ))}
        {isReplaced ? <Becomes /> : ' '}
      </span>
    </>
  );
}

function Label({
  facts,
  pieces,
}: {
  readonly facts: CellFacts;
  readonly pieces: readonly Piece[];
}): JSX.Element | null {
  const { row, side } = facts;
  const zone = pieces.find((piece) => piece.mark.zone !== null)?.mark.zone ?? null;
  if (row.kind === 'furniture' && zone !== null) return <span class="label">{ZONE_NAMES[zone]}</span>;
  if (row.kind === 'boilerplate') return <span class="label">house text</span>;
  return row.kind === 'retold' && side === 'right' ? <span class="label">retold</span> : null;
}

interface TextFacts {
  readonly facts: CellFacts;
  /** What the base has here, where the row can be read as one. */
  readonly readings: readonly Reading[];
  /** Places that have no reading of their own and belong to the row as a whole. */
  readonly places: readonly string[];
  /** Whether the places are told on the other side. */
  readonly withoutPlaces: boolean;
}

/** One side of a row. */
export function TextCell({ facts, readings, places, withoutPlaces }: TextFacts): JSX.Element {
  const { pair, row, side } = facts;
  const pieces = cutAt(
    trimmed(row[side]),
    readings.map(({ at }) => at),
  );
  const end = pieces.at(-1)?.end ?? 0;
  const before = (at: number): readonly Reading[] => readings.filter((reading) => reading.at === at);
  const grey = row.kind === 'furniture' || row.kind === 'boilerplate' ? ' grey' : '';
  return (
    <td role="cell" class={`${side}${grey}`}>
      <span class="who" aria-hidden="true">
        {pair.held[side].name}
      </span>
      <Label facts={facts} pieces={pieces} />
      <p {...langOf(pair.held[side])} dir="auto" class="copy">
        <PlaceNames divergences={places} />
        {pieces.map((piece) => {
          const move = pair.starts[side].get(piece.start);
          return (
            <>
              {before(piece.start).map((reading) => (
                <BaseReading reading={reading} facts={facts} />
              ))}
              {!withoutPlaces && <PlaceNames divergences={piece.places} />}
              {move !== undefined && <MoveNumber facts={facts} move={move} />}
              <Marked piece={piece} facts={facts} side={side} />
            </>
          );
        })}
        {before(end).map((reading) => (
          <>
            {' '}
            <BaseReading reading={reading} facts={facts} />
          </>
        ))}
      </p>
    </td>
  );
}
