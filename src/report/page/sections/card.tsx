import type { JSX } from 'preact';
import type { Entry } from '../../told/findings.js';
import { titleOf } from '../../told/findings.js';
import { placeSide } from '../../told/marks.js';
import { visibleLine } from '../../told/visible.js';
import { CardSide } from './changed.js';
import { Name, Names } from '../copy.js';
import type { PageFacts } from '../facts.js';
import { MAX_OUTLETS } from './filters.js';
import { cardId, placeId } from '../ids.js';

interface CardFacts {
  readonly entry: Entry;
  readonly facts: PageFacts;
}

/** Which reports differ here: said where the page holds more than one pair. */
function OfPair({ entry, facts }: CardFacts): JSX.Element | null {
  if (facts.full.length < 2) return null;
  const [{ held }] = entry;
  return (
    <span class="of-pair">
      <Names list={entry.map((finding) => finding.held.right)} /> against <Name told={held.left} />
    </span>
  );
}

/** Ids of findings that are told on the card of another, as many as there are outlets to choose from. */
function MoreIds({ entry: [, ...more] }: { readonly entry: Entry }): JSX.Element {
  return (
    <>
      {more.slice(0, MAX_OUTLETS).map(({ divergence }) => (
        <span id={cardId(divergence.id)} class="place" tabIndex={-1}></span>
      ))}
    </>
  );
}

/** The first of the findings that the page's texts show. */
function placeIn({ entry, facts }: CardFacts): string | null {
  const shown = entry.find(({ held, divergence }) => facts.texts.has(held.index) && placeSide(divergence) !== null);
  return shown === undefined ? null : placeId(shown.divergence.id);
}

/** One thing that changed: before and after with words around, where, why, and how to point to it. */
export function Card({ entry, facts }: CardFacts): JSX.Element {
  const [finding] = entry;
  const { divergence, held } = finding;
  const place = placeIn({ entry, facts });
  const outlets = [held.left.index, ...entry.slice(0, MAX_OUTLETS).map((one) => one.held.right.index)];
  const data = {
    'data-severity': divergence.severity,
    'data-kind': divergence.kind,
    'data-outlets': outlets.join(' '),
  };
  return (
    <li id={cardId(divergence.id)} class={`card s-${divergence.severity}`} tabIndex={-1} {...data}>
      <MoreIds entry={entry} />
      <div class="card-title">
        <h5>{titleOf(divergence)}</h5>
        <OfPair entry={entry} facts={facts} />
      </div>
      <dl>
        <CardSide finding={finding} side="left" />
        <CardSide finding={finding} side="right" />
      </dl>
      <div class="card-foot">
        <p class="why">
          <b>Why:</b> <bdi>{visibleLine(divergence.reason)}</bdi>
        </p>
        <p class="links">
          {place !== null && <a href={`#${place}`}>See it in the texts</a>}
          <a href={`#${cardId(divergence.id)}`}>Link to this</a>
        </p>
      </div>
    </li>
  );
}
