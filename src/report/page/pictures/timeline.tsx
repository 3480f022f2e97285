import { extent } from 'd3-array';
import { scalePoint, scaleUtc } from 'd3-scale';
import { symbol, symbolCircle, symbolStar } from 'd3-shape';
import type { JSX } from 'preact';
import type { Family } from '../../../model/model.js';
import type { Dossier, Told } from '../../told/dossier.js';
import { visibleLine } from '../../told/visible.js';
import { Name } from '../copy.js';
import { Picture } from '../data-table.js';
import { shortName } from './shares.js';

const LABEL = 220;
const WIDTH = 760;
const ROW = 26;
const TOP = 26;
const EDGE = 24;

/** When a report was published: a moment, or the whole day where it states no time. */
interface When {
  readonly from: number;
  readonly to: number;
}

interface Stop {
  readonly told: Told;
  /** Place in the family's order, from 1. */
  readonly place: number;
  readonly because: string;
  readonly x: number;
  readonly y: number;
  /** Where the day begins and ends, for a report that states no time. */
  readonly day: readonly [number, number] | null;
}

const DAY_MS = 86_400_000;

/** Points in time that are the same on every machine: a time without a zone is read as UTC. */
function whenOf({ article }: Told): When | null {
  const [, day, time, zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(article.published ?? '') ??
    [];
  const from = Date.parse(`${day ?? ''}${time ?? 'T00:00'}${zone}`);
  if (Number.isNaN(from)) return null;
  return { from, to: time === undefined ? from + DAY_MS : from };
}

/** Rows of a drawing; the first of a longer order are drawn. */
const MAX_STOPS = 100;

interface Tick {
  readonly x: number;
  /** Empty where there is no room for it. */
  readonly label: string;
}

interface Axis {
  readonly stops: readonly Stop[];
  readonly ticks: readonly Tick[];
  readonly isDated: boolean;
}

interface Step {
  readonly told: Told;
  readonly because: string;
}

/** A label this near to the edge ends at its tick, or it would be cut. */
const TICK_LABEL = 60;
/** A date with its year, and a gap. */
const TICK_LABEL_WIDTH = 88;
const RANGE: [number, number] = [LABEL + EDGE, WIDTH - EDGE];
/** Over more days than this, a tick needs no hour. */
const MAX_HOURS_MS = 4 * DAY_MS;

const yOf = (at: number): number => TOP + at * ROW + ROW / 2;

const anchorOf = (x: number): 'end' | 'middle' => (x > WIDTH - TICK_LABEL ? 'end' : 'middle');

/** Labels that would run into the one before are left out; their ticks stay. */
function legible(ticks: readonly Tick[]): readonly Tick[] {
  let end = -Infinity;
  return ticks.map(({ x, label }) => {
    const start = x - TICK_LABEL_WIDTH / (anchorOf(x) === 'end' ? 1 : 2);
    if (start < end) return { x, label: '' };
    end = start + TICK_LABEL_WIDTH;
    return { x, label };
  });
}

function axisByTime(steps: readonly Step[], times: readonly When[]): Axis {
  const [first = 0, last = 1] = extent(times.flatMap(({ from, to }) => [from, to]));
  const scale = scaleUtc([first, last], RANGE);
  const x = (time: number): number => Math.round(scale(time));
  const format = scale.tickFormat(5, last - first > MAX_HOURS_MS ? '%-d %b %Y' : '%-d %b %H:%M');
  return {
    isDated: true,
    ticks: legible(scale.ticks(5).map((tick) => ({ x: x(tick.getTime()), label: format(tick) }))),
    stops: steps.map((step, at) => {
      const { from, to } = times[at] ?? { from: first, to: first };
      const day = to > from ? ([x(from), x(to)] as const) : null;
      return { ...step, place: at + 1, x: x((from + to) / 2), y: yOf(at), day };
    }),
  };
}

function axisByOrder(steps: readonly Step[]): Axis {
  const scale = scalePoint(
    steps.map((_, at) => at),
    RANGE,
  );
  return {
    isDated: false,
    ticks: [],
    stops: steps.map((step, at) => ({
      ...step,
      place: at + 1,
      x: Math.round(scale(at) ?? 0),
      y: yOf(at),
      day: null,
    })),
  };
}

/** Along the time of publication where all reports state one; else in the order of the evidence. */
function axisOf(dossier: Dossier, { order }: Family): Axis {
  const steps = order.slice(0, MAX_STOPS).flatMap(({ article, because }) => {
    const told = dossier.told.get(article);
    return told === undefined ? [] : [{ told, because: visibleLine(because) }];
  });
  const times = steps.map(({ told }) => whenOf(told));
  const known = times.filter((time) => time !== null);
  const isDated = known.length === steps.length && new Set(known.map(({ from }) => from)).size > 1;
  return isDated ? axisByTime(steps, known) : axisByOrder(steps);
}

const shape = (place: number): string =>
  symbol(place === 1 ? symbolStar : symbolCircle, place === 1 ? 150 : 70)() ?? '';

function StopMark({ stop, base }: { readonly stop: Stop; readonly base: Stop }): JSX.Element {
  return (
    <>
      <text x={LABEL - 8} y={stop.y + 4} text-anchor="end">
        {stop.place}. {shortName(stop.told.name, 26)}
      </text>
      {stop.day !== null && <path class="day" d={`M${stop.day[0]},${stop.y}H${stop.day[1]}`} />}
      {stop !== base && <path class="edge" d={`M${base.x},${base.y}L${stop.x},${stop.y}`} />}
      <path
        class={stop === base ? 'stop base' : 'stop'}
        d={shape(stop.place)}
        transform={`translate(${stop.x},${stop.y})`}
      />
    </>
  );
}

function Drawing({ axis, label }: { readonly axis: Axis; readonly label: string }): JSX.Element | null {
  const [base] = axis.stops;
  if (base === undefined) return null;
  const height = TOP + axis.stops.length * ROW + 6;
  return (
    <div class="drawing">
      <svg class="chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
        {axis.ticks.map(({ x, label: tick }) => (
          <>
            <path class="tick ground" d={`M${x},${TOP - 6}V${height - 4}`} />
            {tick !== '' && (
              <text x={x} y={14} text-anchor={anchorOf(x)}>
                {tick}
              </text>
            )}
          </>
        ))}
        {axis.stops.map((stop) => (
          <StopMark stop={stop} base={base} />
        ))}
      </svg>
    </div>
  );
}

/** When the reports of a family were published, and which the others are read against. */
export function Timeline({ dossier, family }: { readonly dossier: Dossier; readonly family: Family }): JSX.Element {
  const axis = axisOf(dossier, family);
  const name = axis.stops[0]?.told.name ?? '';
  const how = axis.isDated
    ? 'by the time of publication (UTC), left to right'
    : 'in the order that the evidence gives, because not all state a time of publication';
  return (
    <Picture
      caption={
        <>
          The {family.order.length > MAX_STOPS ? `first ${MAX_STOPS} of ${family.order.length} reports` : 'reports'} of
          one family {how}. Star: the base; a line: shares copy with it
          {axis.stops.some(({ day }) => day !== null) && '; a thick bar: some time of that day'}. Which way the copy
          went is not known from this alone
        </>
      }
      table={{
        caption: 'Order of publication, as far as it is known',
        label: `Table of the order in the family of ${name}`,
        columns: ['Report', 'Order', 'Published', 'Why here'].map((column) => ({ name: column })),
        rows: axis.stops.map(({ told, place, because }) => ({
          cells: [
            <Name told={told} />,
            place,
            <bdi>{visibleLine(told.article.published ?? '') || 'not known'}</bdi>,
            <bdi>{because}</bdi>,
          ],
        })),
      }}
    >
      <Drawing axis={axis} label={`${axis.stops.length} reports, ${how}; the base is ${name}`} />
    </Picture>
  );
}
