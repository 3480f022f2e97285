import type { JSX } from 'preact';
import type { ReadingStatus } from '../../../model/model.js';
import { READING_STATUSES } from '../../../model/model.js';
import type { Told } from '../../told/dossier.js';
import { textAt } from '../../told/dossier.js';
import type { Story, StoryRow } from '../../told/story.js';
import { storyFrom, storyOf } from '../../told/story.js';
import { STATUS_NAMES, count } from '../../wording/wording.js';
import { Copy, Name, Names } from '../copy.js';
import { DataTable } from '../data-table.js';
import type { PageFacts } from '../facts.js';
import { rowId } from '../ids.js';

/** With more columns than this, the signs stand alone in their cells and the legend says their names. */
const MAX_NAMED_COLUMNS = 6;
/**
 * Characters of sentences in the tables of other bases. They repeat each report's text once, so a page of twenty long
 * reports would otherwise double; `--base` makes any of them the first.
 */
const MAX_OTHER_CHARACTERS = 80_000;

/** With more reports than this nobody reads a column each: how many have each sentence is told instead. */
const MAX_COLUMNS = 60;
/** Tables of other bases: each goes through all pairs of its base. */
const MAX_OTHER_BASES = 30;

interface StoryFacts {
  readonly facts: PageFacts;
  readonly story: Story;
}

/** The row of the printed texts that shows a sentence of the base, where that pair is printed. */
function rowOf({ facts, story }: StoryFacts, { span }: StoryRow, told: Told): string | null {
  const entry = [...facts.texts.values()].find(({ held }) => held.left === story.base && held.right === told);
  const row = entry?.rows.rows.findIndex(({ left }) =>
    left.some((piece) => piece.start <= span.start && span.start < piece.end),
  );
  return entry === undefined || row === undefined || row < 0 ? null : rowId(entry.held.index, row);
}

function StatusSign({ status, named }: { readonly status: ReadingStatus; readonly named: boolean }): JSX.Element {
  const { sign, word } = STATUS_NAMES[status];
  return (
    <span class={`status is-${status}`}>
      <span aria-hidden="true">{sign}</span> {named ? word : <span class="sr">{word}</span>}
    </span>
  );
}

function StoryCell({
  story: entry,
  row,
  told,
}: {
  readonly story: StoryFacts;
  readonly row: StoryRow;
  readonly told: Told;
}): JSX.Element {
  const status = row.readings[told.article.id] ?? 'absent';
  const named = entry.story.others.length <= MAX_NAMED_COLUMNS;
  const sign = <StatusSign status={status} named={named} />;
  const place = named ? rowOf(entry, row, told) : null;
  return place === null ? sign : <a href={`#${place}`}>{sign}</a>;
}

/** The sentence, where it stands, and who left it out: how much was lost shows in how early it stood. */
function Sentence({
  entry: { facts, story },
  row,
}: {
  readonly entry: StoryFacts;
  readonly row: StoryRow;
}): JSX.Element {
  return (
    <>
      <Copy told={story.base} text={textAt(facts.dossier, row.span)} />
      <span class="where">
        {row.place}
        {row.leftOutBy.length > 0 && (
          <>
            ; left out by <Names list={row.leftOutBy} />
          </>
        )}
      </span>
    </>
  );
}

const rowClass = ({ agreed }: StoryRow): { readonly class?: string } => (agreed ? { class: 'agreed' } : {});

/** One column for each other report. */
function StoryTable({ entry }: { readonly entry: StoryFacts }): JSX.Element {
  const { base, others, rows } = entry.story;
  return (
    <DataTable
      class={others.length > MAX_NAMED_COLUMNS ? 'story upright' : 'story'}
      caption={
        <>
          Each sentence of <Name told={base} />, and what the others make of it
        </>
      }
      label={`The story, sentence by sentence of ${base.name}`}
      columns={[base, ...others].map((told) => ({ name: told.name, head: <Name told={told} /> }))}
      rows={rows.map((row) => ({
        ...rowClass(row),
        cells: [
          <Sentence entry={entry} row={row} />,
          ...others.map((told) => <StoryCell story={entry} row={row} told={told} />),
        ],
      }))}
    />
  );
}

/** Where there are many reports, how many of them have each sentence in which way. */
function CountTable({ entry }: { readonly entry: StoryFacts }): JSX.Element {
  const { base, rows } = entry.story;
  const of = ({ readings }: StoryRow, status: ReadingStatus): number =>
    Object.values(readings).filter((one) => one === status).length;
  return (
    <DataTable
      class="story"
      caption={
        <>
          Each sentence of <Name told={base} />, and how many of the others have it
        </>
      }
      label={`The story, sentence by sentence of ${base.name}`}
      columns={[
        { name: base.name, head: <Name told={base} /> },
        ...READING_STATUSES.map((status) => ({ name: STATUS_NAMES[status].word })),
      ]}
      rows={rows.map((row) => ({
        ...rowClass(row),
        cells: [<Sentence entry={entry} row={row} />, ...READING_STATUSES.map((status) => of(row, status) || '')],
      }))}
    />
  );
}

function OtherBase({ entry }: { readonly entry: StoryFacts }): JSX.Element {
  const { base, others } = entry.story;
  return (
    <details>
      <summary>
        With <Name told={base} /> as the base
      </summary>
      {others.length > MAX_NAMED_COLUMNS ? <CountTable entry={entry} /> : <StoryTable entry={entry} />}
    </details>
  );
}

const charactersOf = ({ rows }: Story): number => rows.reduce((sum, { span }) => sum + span.end - span.start, 0);

/** The same family from the side of its other reports, as many as there is room for. */
function OtherBases({ entry: { facts, story } }: { readonly entry: StoryFacts }): JSX.Element {
  let used = 0;
  const told: Story[] = [];
  for (const base of story.others.slice(0, MAX_OTHER_BASES)) {
    const next = storyFrom(facts.dossier, story.family, base);
    used += charactersOf(next);
    if (used <= MAX_OTHER_CHARACTERS) told.push(next);
    else used -= charactersOf(next);
  }
  const rest = story.others.length - told.length;
  return (
    <div class="bases">
      <h4>From the side of another report</h4>
      {told.map((other) => (
        <OtherBase entry={{ facts, story: other }} />
      ))}
      {rest > 0 && <p>{count(rest, 'more report')} can be the base with --base, which makes the page anew.</p>}
    </div>
  );
}

function Legend(): JSX.Element {
  return (
    <p class="legend">
      {READING_STATUSES.map((status) => (
        <>
          <StatusSign status={status} named />{' '}
        </>
      ))}
    </p>
  );
}

/** Who has which sentence of the base: only where three reports or more share copy. */
export function StorySection({ facts }: { readonly facts: PageFacts }): JSX.Element | null {
  const { dossier } = facts;
  const stories = dossier.report.families.flatMap((family) => storyOf(dossier, family) ?? []);
  if (stories.length === 0) return null;
  return (
    <section id="story" aria-labelledby="story-title">
      <h2 id="story-title">The story</h2>
      <p>
        <label class="switch">
          <input type="checkbox" id="disagreed" /> Only where they disagree
        </label>
      </p>
      <Legend />
      {stories.map((story) => (
        <div class="story-of">
          <h3>
            The story of <Names list={[story.base, ...story.others]} />
          </h3>
          {story.others.length > MAX_COLUMNS ? (
            <CountTable entry={{ facts, story }} />
          ) : (
            <StoryTable entry={{ facts, story }} />
          )}
          <OtherBases entry={{ facts, story }} />
        </div>
      ))}
    </section>
  );
}
