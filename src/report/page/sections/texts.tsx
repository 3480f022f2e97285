import type { JSX } from 'preact';
import { count } from '../../wording/wording.js';
import { AlignmentMap } from '../pictures/alignment-map.js';
import { Name } from '../copy.js';
import type { LaidOut, PageFacts } from '../facts.js';
import { pairId } from '../ids.js';
import { Minimap } from '../pictures/minimap.js';
import { PairTable } from './pair-table.js';
import { Rest } from '../rest.js';

function PairTexts({ entry }: { readonly entry: LaidOut }): JSX.Element {
  const { held } = entry;
  return (
    <section class="texts" aria-labelledby={pairId(held.index)}>
      <h3 id={pairId(held.index)}>
        <Name told={held.right} /> against <Name told={held.left} />
      </h3>
      <AlignmentMap entry={entry} />
      <div class="frame">
        <div class="sheet">
          <PairTable {...entry} />
        </div>
        <Minimap {...entry} />
      </div>
    </section>
  );
}

/** One text with the marks in it, or both side by side; the choice needs no script. */
function Views(): JSX.Element {
  return (
    <fieldset class="views">
      <legend>Read</legend>
      <label>
        <input type="radio" name="view" id="view-one" checked /> one text with the marks in it
      </label>
      <label>
        <input type="radio" name="view" id="view-two" /> both side by side
      </label>
      <label class="scripted if-two" hidden>
        <input type="checkbox" id="linked" checked /> scroll both together
      </label>
    </fieldset>
  );
}

function Legend(): JSX.Element {
  return (
    <p class="legend">
      <del>left out</del> <ins>added</ins>{' '}
      <span class="nowrap">
        <mark class="alt left">changed</mark> → <mark class="alt right">to this</mark>
      </span>{' '}
      <span class="move">⇅ 1</span> <span class="moved">moved, number 1</span>
    </p>
  );
}

/** Names of pairs whose texts are not printed. */
const MAX_UNPRINTED = 200;

/** The texts with the marks inside the words that differ. */
export function TextsSection({ facts }: { readonly facts: PageFacts }): JSX.Element | null {
  const { texts, full, dossier } = facts;
  if (texts.size === 0) return null;
  const unprinted = full.filter(({ index }) => !texts.has(index));
  return (
    <section id="texts" aria-labelledby="texts-title">
      <h2 id="texts-title">The texts</h2>
      <Views />
      <Legend />
      {dossier.articles.length > 3 && <p>Each report is held against the base of its family.</p>}
      {[...texts.values()].map((entry) => (
        <PairTexts entry={entry} />
      ))}
      {unprinted.length > 0 && (
        <details>
          <summary>
            The texts of {count(unprinted.length, 'more pair')} are not printed, to keep this page light
          </summary>
          <p>
            The pairs that share most are above; what differs in the others is told in full under “What changed”.
            Compare two reports by themselves to read them against each other.
          </p>
          <ul>
            {unprinted.slice(0, MAX_UNPRINTED).map(({ left, right }) => (
              <li>
                <Name told={right} /> against <Name told={left} />
              </li>
            ))}
          </ul>
          <Rest amount={unprinted.length - MAX_UNPRINTED} what="pair" />
        </details>
      )}
    </section>
  );
}
