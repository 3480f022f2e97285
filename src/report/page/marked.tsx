import type { JSX } from 'preact';
import type { Piece } from '../told/marks.js';
import { visible } from '../told/visible.js';
import { Spoken } from './copy.js';
import { cardId, moveId, placeId } from './ids.js';
import type { CellFacts, Side } from './pair-facts.js';

/** Longer marks are not links as a whole: the note opposite links to the card. */
const MAX_LINK_LENGTH = 60;

const SPOKEN: Readonly<Record<'added' | 'omitted' | 'altered', string>> = {
  added: 'added',
  omitted: 'left out',
  altered: 'changed',
};

/** What the links from cards go to. */
export function PlaceNames({ divergences }: { readonly divergences: readonly string[] }): JSX.Element {
  return (
    <>
      {divergences.map((divergence) => (
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

interface MarkedFacts {
  readonly piece: Piece;
  readonly facts: CellFacts;
  /** Whose words they are. */
  readonly side: Side;
}

/** A piece of a text with its mark: added, left out, changed, moved, or none. */
export function Marked({ piece, facts, side }: MarkedFacts): JSX.Element {
  const { type, severity, move } = piece.mark;
  if (type === null)
    return move === null ? <>{visible(piece.text)}</> : <span class="moved">{visible(piece.text)}</span>;
  if (severity === 'style') return <span class="sm">{visible(piece.text)}</span>;
  const inside = (
    <>
      <Spoken>[{SPOKEN[type]}: </Spoken>
      <Words piece={piece} cards={facts.pair.cards} />
      <Spoken> end]</Spoken>
    </>
  );
  if (type === 'altered') return <mark class={`alt ${side}`}>{inside}</mark>;
  return side === 'left' ? <del>{inside}</del> : <ins>{inside}</ins>;
}

/** The number of a moved passage, with a link to where the other side has it. */
export function MoveNumber({ facts, move }: { readonly facts: CellFacts; readonly move: number }): JSX.Element {
  const { pair, side } = facts;
  const other = side === 'left' ? 'right' : 'left';
  return (
    <a id={moveId(pair.held.index, move, side)} class="move" href={`#${moveId(pair.held.index, move, other)}`}>
      <span aria-hidden="true">⇅ {move}</span>
      <Spoken>
        Moved passage {move}: go to its place in {pair.held[other].name}
      </Spoken>
    </a>
  );
}
