import type { JSX } from 'preact';
import type { Entry, FindingGroup, SeverityGroup } from '../../told/findings.js';
import { groupFindings, otherFindings, titleOf } from '../../told/findings.js';
import { KIND_NAMES, OTHER_PAIRS, SEVERITY_NAMES, count } from '../../wording/wording.js';
import { Card } from './card.js';
import { Copy, Name } from '../copy.js';
import { DataTable } from '../data-table.js';
import type { PageFacts } from '../facts.js';
import { Filters } from './filters.js';
import { HouseStyle } from './house-style.js';

/**
 * Cards of a page. A card is about a kilobyte and nobody reads a thousand; the worst come first, and the note says how
 * many are left to the data.
 */
const MAX_CARDS = 500;
/** Rows on what differs between reports of different families. */
const MAX_OTHER_ROWS = 150;

interface Cards {
  readonly facts: PageFacts;
  readonly group: FindingGroup;
  readonly entries: readonly Entry[];
}

function Kind({ facts, group, entries }: Cards): JSX.Element {
  const rest = group.entries.length - entries.length;
  return (
    <div class="kind">
      <h4>
        {KIND_NAMES[group.kind].many} <span class="count">({group.total})</span>
      </h4>
      <ol class="cards">
        {entries.map((entry) => (
          <Card entry={entry} facts={facts} />
        ))}
      </ol>
      {rest > 0 && (
        <p class="rest">
          {rest} more of this kind {rest === 1 ? 'is' : 'are'} in the data at the end of the page.
        </p>
      )}
    </div>
  );
}

/** How many cards of each group are printed, when all groups together have more than there is room for. */
function roomFor(groups: readonly SeverityGroup[]): ReadonlyMap<FindingGroup, number> {
  let room = MAX_CARDS;
  return new Map(
    groups.flatMap(({ groups: kinds }) =>
      kinds.map((group) => {
        const taken = Math.min(room, group.entries.length);
        room -= taken;
        return [group, taken] as const;
      }),
    ),
  );
}

function Severities({
  facts,
  group,
  room,
}: {
  readonly facts: PageFacts;
  readonly group: SeverityGroup;
  readonly room: ReadonlyMap<FindingGroup, number>;
}): JSX.Element {
  const { name, means } = SEVERITY_NAMES[group.severity];
  return (
    <section class="severity" aria-labelledby={`changed-${group.severity}`}>
      <h3 id={`changed-${group.severity}`} class={`s-${group.severity}`}>
        {name}: {means} <span class="count">({group.total})</span>
      </h3>
      {group.groups.map((kind) => (
        <Kind facts={facts} group={kind} entries={kind.entries.slice(0, room.get(kind) ?? 0)} />
      ))}
    </section>
  );
}

/** What differs inside words that reports of different families share: a row each. */
function BetweenOthers({ facts }: { readonly facts: PageFacts }): JSX.Element | null {
  const found = otherFindings(facts.dossier);
  if (found.length === 0) return null;
  const rest = found.length - MAX_OTHER_ROWS;
  const columns = ['Reports', 'What', 'Severity', 'Before', 'After'].map((name) => ({ name }));
  return (
    <section class="severity other-pairs" aria-labelledby="changed-others">
      <h3 id="changed-others">
        {OTHER_PAIRS} <span class="count">({found.length})</span>
      </h3>
      <details>
        <summary>{count(found.length, 'difference')} inside the words that such pairs share</summary>
        <DataTable
          caption="Differences inside shared words of other pairs, worst first"
          label="Table of differences in the words that other pairs share"
          columns={columns}
          rows={found.slice(0, MAX_OTHER_ROWS).map(({ held, divergence }) => ({
            cells: [
              <>
                <Name told={held.right} /> against <Name told={held.left} />
              </>,
              titleOf(divergence),
              SEVERITY_NAMES[divergence.severity].name,
              <Copy told={held.left} text={divergence.leftText ?? ''} />,
              <Copy told={held.right} text={divergence.rightText ?? ''} />,
            ],
          }))}
        />
        {rest > 0 && <p>{count(rest, 'more row')} of this are in the data at the end of the page.</p>}
      </details>
    </section>
  );
}

/** One card for each difference of substance, worst first; house style behind one switch. */
export function ChangesSection({ facts }: { readonly facts: PageFacts }): JSX.Element | null {
  const { full, dossier } = facts;
  if (!dossier.pairs.some((held) => held.related)) return null;
  const groups = groupFindings(dossier);
  const material = groups.filter(({ severity, total }) => severity !== 'style' && total > 0);
  const style = groups.find(({ severity }) => severity === 'style');
  const room = roomFor(material);
  return (
    <section id="changed" aria-labelledby="changed-title">
      <h2 id="changed-title">What changed</h2>
      {full.length > 0 && material.length === 0 && (
        <p>Nothing above house style differs where the reports share copy.</p>
      )}
      {material.length > 0 && <Filters facts={facts} groups={material} />}
      {material.map((group) => (
        <Severities facts={facts} group={group} room={room} />
      ))}
      {style !== undefined && <HouseStyle group={style} withPair={full.length > 1} />}
      <BetweenOthers facts={facts} />
    </section>
  );
}
