import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { Extent } from '../../told/extent.js';
import { extents } from '../../told/extent.js';
import { SHARES_ARE_OF, percent } from '../../wording/wording.js';
import { Name } from '../copy.js';
import { Picture } from '../data-table.js';
import type { PageFacts } from '../facts.js';

const LABEL = 220;
const WIDTH = 760;
const ROW = 26;
const BAR = 16;
const MAX_LABEL = 30;

/** Bars of a drawing; with more reports, those that share most. */
const MAX_BARS = 100;

/** Names in drawings cannot wrap. */
export const shortName = (name: string, length = MAX_LABEL): string =>
  name.length > length ? `${name.slice(0, length - 1)}…` : name;

const ratio = (words: number, { compared }: Extent): number => words / Math.max(1, compared);

/** In their order: all, or those with the largest part in common with another. */
function mostShared(all: readonly Extent[]): readonly Extent[] {
  if (all.length <= MAX_BARS) return all;
  const ranked = all.toSorted((one, other) => ratio(other.shared, other) - ratio(one.shared, one));
  const chosen = new Set(ranked.slice(0, MAX_BARS));
  return all.filter((extent) => chosen.has(extent));
}

function Bar({ extent, at }: { readonly extent: Extent; readonly at: number }): JSX.Element {
  const along = scaleLinear([0, 1], [0, WIDTH - LABEL]).clamp(true);
  const shared = Math.round(along(ratio(extent.shared, extent)));
  const retold = Math.round(along(ratio(extent.shared + extent.retold, extent))) - shared;
  const y = at * ROW + (ROW - BAR) / 2;
  return (
    <>
      <text x={LABEL - 8} y={y + 12} text-anchor="end">
        {shortName(extent.told.name)}
      </text>
      <rect class="bar" x={LABEL} y={y} width={WIDTH - LABEL} height={BAR} />
      <rect class="share" x={LABEL} y={y} width={shared} height={BAR} />
      <rect class="share-retold" x={LABEL + shared} y={y} width={retold} height={BAR} />
    </>
  );
}

/** How much of each report also stands in another one: a bar each. */
export function Shares({ facts: { dossier } }: { readonly facts: PageFacts }): JSX.Element {
  const all = extents(
    dossier,
    dossier.pairs.filter(({ related }) => related),
  );
  const found = mostShared(all);
  const height = found.length * ROW;
  return (
    <Picture
      caption={
        <>
          How much of each report also stands in another one
          {found.length < all.length && `: the ${found.length} of ${all.length} that share most`}. Filled: shared
          wording; hatched: retold. {SHARES_ARE_OF}
        </>
      }
      table={{
        caption: 'How much of each report also stands in another one',
        label: 'Table of shares',
        columns: ['Report', 'Shared wording', 'Retold', 'Of its own', 'Words compared'].map((name) => ({ name })),
        rows: found.map((extent) => {
          const [shared, retold] = [ratio(extent.shared, extent), ratio(extent.retold, extent)];
          return {
            cells: [
              <Name told={extent.told} />,
              percent(shared),
              percent(retold),
              percent(Math.max(0, 1 - shared - retold)),
              extent.compared,
            ],
          };
        }),
      }}
    >
      <div class="drawing">
        <svg
          class="chart"
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label="Bars: how much of each report also stands in another one"
        >
          <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M0 6L6 0" class="hatch" />
            </pattern>
          </defs>
          {found.map((extent, at) => (
            <Bar extent={extent} at={at} />
          ))}
        </svg>
      </div>
    </Picture>
  );
}
