import type { JSX } from 'preact';
import { Name, Spoken } from './copy.js';
import { cardId, moveId } from './ids.js';
import type { CellFacts } from './pair-facts.js';

/** The divergence that says why a row stands opposite nothing. */
function cardOfRow({ pair, row, side }: CellFacts): string | null {
  if (row.kind === 'moved') return pair.moveCards.get(row.move ?? 0) ?? null;
  const marked = row[side === 'left' ? 'right' : 'left'].find(
    ({ mark }) => mark.divergence !== null && pair.cards.has(mark.divergence),
  );
  return row.kind === 'left-only' || row.kind === 'right-only' ? (marked?.mark.divergence ?? null) : null;
}

function EmptyNote({ facts }: { readonly facts: CellFacts }): JSX.Element | null {
  const { pair, row, side } = facts;
  if (row.kind === 'furniture') return null;
  if (row.kind === 'boilerplate') return <>set aside, not compared</>;
  if (row.kind !== 'moved') {
    return (
      <>
        not in <Name told={pair.held[side]} />
      </>
    );
  }
  return (
    <>
      <a class="move" href={`#${moveId(pair.held.index, row.move ?? 0, side)}`}>
        ⇅ {row.move}
      </a>
      {pair.rows.retold.has(row.move ?? 0) ? 'in other words' : 'elsewhere'} in <Name told={pair.held[side]} />
    </>
  );
}

/** What stands opposite text without a counterpart, with a link to the card that tells of it. */
export function EmptyCell({ facts }: { readonly facts: CellFacts }): JSX.Element {
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
