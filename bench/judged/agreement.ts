/** What else the readers judged: quotations, credits, how much is copied, the headline, and what is not the story. */
import type { Credit, Report } from '../../src/index.js';
import { shared, sidesOf } from './compared.js';
import { type JudgedPair, type Side, SIDES, type Stretch } from './labels.js';

/** So many of so many. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** One line of agreement, by its name. */
export type Agreement = ReadonlyMap<string, Share>;

interface Judged {
  readonly pair: JudgedPair;
  readonly report: Report;
  readonly sides: ReadonlyMap<string, Side>;
}

const count = (all: readonly boolean[]): Share => ({ part: all.filter(Boolean).length, of: all.length });

type Spanned = { readonly article: string; readonly start: number; readonly end: number };

const isOn = ({ sides }: Judged, span: Spanned, side: Side): boolean => sides.get(span.article) === side;

const stretchOf = ({ start, end }: Spanned): Stretch => [start, end];

const half = (at: Stretch): number => 0.5 * (at[1] - at[0]);

const wordsOf = (text: string): readonly Stretch[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }): Stretch => [index, index + word.length]);

/** Verdicts of the ledger that say what a reader's word says. A cut that is marked is no change: both may be said of it. */
const SAME_VERDICT: Readonly<Record<string, readonly string[]>> = {
  same: ['identical', 'style'],
  style: ['identical', 'style'],
  'cut-marked': ['identical', 'style', 'trimmed'],
  cut: ['trimmed'],
  altered: ['altered'],
};

interface MetQuotation {
  readonly wanted: string;
  /** What the ledger says of it; null where it has no such quotation of both. */
  readonly verdict: string | null;
}

function ledgerOf(judged: Judged, at: Readonly<Record<Side, Stretch>>): string | null {
  const common = judged.report.quotations.map(({ readings, verdict }) => {
    const on = SIDES.map((side) =>
      Math.max(
        0,
        ...readings.filter(({ span }) => isOn(judged, span, side)).map(({ span }) => shared(stretchOf(span), at[side])),
      ),
    );
    return { verdict, common: Math.min(...on) };
  });
  const best = common.reduce((one, other) => (other.common > one.common ? other : one), { verdict: '', common: 0 });
  return best.common === 0 ? null : best.verdict;
}

/** Readers were asked for shorter ones only where they were changed, and the ledger holds none of them. */
const SHORTEST_QUOTATION = 5;

const isLong = (text: string, [start, end]: Stretch): boolean =>
  wordsOf(text.slice(start, end)).length >= SHORTEST_QUOTATION;

/** Quotations that both sides print in marks, as far as the readers say so. */
const metQuotations = (judged: Judged): readonly MetQuotation[] =>
  judged.pair.labels.quotations.flatMap(({ verdict, left, right }) => {
    if (SAME_VERDICT[verdict] === undefined || left === null || right === null) return [];
    const { pair } = judged;
    if (!isLong(pair.left.text, left) && !isLong(pair.right.text, right)) return [];
    return [{ wanted: verdict, verdict: ledgerOf(judged, { left, right }) }];
  });

function quotationLines(all: readonly Judged[]): Agreement {
  const met = all.flatMap(metQuotations);
  const told = met.filter(({ verdict }) => verdict !== null);
  const agrees = ({ wanted, verdict }: MetQuotation): boolean => SAME_VERDICT[wanted]!.includes(verdict ?? '');
  const called = (name: string) => told.filter(({ verdict }) => verdict === name);
  const wanted = (name: string) => met.filter((one) => one.wanted === name);
  return new Map([
    ['quotations of both that the ledger has as one', count(met.map(({ verdict }) => verdict !== null))],
    ['… with the verdict of the readers', count(told.map(agrees))],
    ['… called altered that the readers call altered', count(called('altered').map(agrees))],
    ['… altered, so the readers, that are called so', count(wanted('altered').map(agrees))],
  ]);
}

/** Roles of a credit that mean what the readers' scope means. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  whole: ['agency', 'source', 'state-media'],
  passage: ['agency', 'source', 'state-media'],
  picture: ['photo'],
  mention: ['mention'],
};

const creditsOn = (judged: Judged, side: Side): readonly Credit[] =>
  judged.report.credits.filter(({ span }) => isOn(judged, span, side));

function creditLines(all: readonly Judged[]): Agreement {
  const placed = all.flatMap((judged) =>
    SIDES.map((side) => ({ labels: judged.pair.labels.credits[side], told: creditsOn(judged, side) })),
  );
  const touches = ({ span }: Credit, at: Stretch): boolean => shared(stretchOf(span), at) > 0;
  const due = placed.flatMap(({ labels, told }) =>
    labels
      .filter(({ scope }) => scope !== 'mention')
      .map(({ at, scope }) => told.filter((one) => touches(one, at)).map(({ role }) => ROLES[scope]?.includes(role))),
  );
  const given = placed.flatMap(({ labels, told }) =>
    told.map((one) => labels.filter(({ at }) => touches(one, at)).map(({ scope }) => ROLES[scope]?.includes(one.role))),
  );
  return new Map([
    ['credits of copy and pictures that are found', count(due.map((roles) => roles.length > 0))],
    ['… in their role', count(due.filter((roles) => roles.length > 0).map((roles) => roles.includes(true)))],
    ['credits told that the readers have, in their role', count(given.map((roles) => roles.includes(true)))],
  ]);
}

/** As near as the readers can guess it. */
const NEAR_SHARE = 0.1;

function shareOn({ report, sides }: Judged, side: Side): number {
  const [pair] = report.pairs;
  if (pair === undefined) return 0;
  return sides.get(pair.left) === side ? pair.leftShare : pair.rightShare;
}

const copyLines = (all: readonly Judged[]): Agreement =>
  new Map([
    [
      'shares of copy within 0.1 of the readers’',
      count(
        all.flatMap((judged) =>
          SIDES.map((side) => Math.abs(shareOn(judged, side) - judged.pair.labels.copy[side]) <= NEAR_SHARE + 1e-9),
        ),
      ),
    ],
  ]);

function headlineLines(all: readonly Judged[]): Agreement {
  const heads = all.flatMap((judged) =>
    SIDES.map((side) => {
      const zones = judged.report.articles
        .flatMap((article) => article.zones)
        .filter(({ kind, span }) => kind === 'headline' && isOn(judged, span, side));
      return { wanted: judged.pair.labels.headline[side], told: zones.map(({ span }) => stretchOf(span)) };
    }),
  );
  const has = ({ wanted, told }: (typeof heads)[number]): boolean =>
    wanted !== null && told.some((one) => shared(one, wanted) >= half(wanted));
  return new Map([
    ['headlines in the text that are found', count(heads.filter(({ wanted }) => wanted !== null).map(has))],
    ['headlines told that are headlines', count(heads.filter(({ told }) => told.length > 0).map(has))],
  ]);
}

/** Which signs of a text are in any of some stretches. */
function covered(text: string, stretches: readonly Stretch[]): Uint8Array {
  const signs = new Uint8Array(text.length);
  for (const [start, end] of stretches) signs.fill(1, start, end);
  return signs;
}

interface SetAside {
  readonly furniture: Share;
  readonly story: Share;
}

function setAside(judged: Judged, side: Side): SetAside {
  const { text } = judged.pair[side];
  const zones = judged.report.articles.flatMap((article) => article.zones);
  const spans = [...zones.map(({ span }) => span), ...judged.report.boilerplate];
  const on = (all: readonly Spanned[]) => all.filter((span) => isOn(judged, span, side)).map(stretchOf);
  const aside = covered(text, on(spans));
  // A post shown in full is neither: readers count it as a block of its own.
  const posts = covered(text, on(zones.filter(({ kind }) => kind === 'embed').map(({ span }) => span)));
  const page = covered(text, judged.pair.labels.furniture[side]);
  const words = wordsOf(text).filter(([at]) => posts[at] === 0);
  return {
    furniture: count(words.filter(([at]) => page[at] === 1).map(([at]) => aside[at] === 1)),
    story: count(words.filter(([at]) => page[at] === 0).map(([at]) => aside[at] === 1)),
  };
}

const summed = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { part, of }) => ({ part: sum.part + part, of: sum.of + of }), { part: 0, of: 0 });

function furnitureLines(all: readonly Judged[]): Agreement {
  const texts = all.flatMap((judged) => SIDES.map((side) => setAside(judged, side)));
  return new Map([
    ['words of furniture that are set aside', summed(texts.map(({ furniture }) => furniture))],
    ['words of the story that are set aside', summed(texts.map(({ story }) => story))],
  ]);
}

/** How far the report agrees with the readers in what no finding says. */
export function agreementOf(all: readonly { readonly pair: JudgedPair; readonly report: Report }[]): Agreement {
  const judged = all.map((one): Judged => ({ ...one, sides: sidesOf(one.report) }));
  const parts = [quotationLines, creditLines, copyLines, headlineLines, furnitureLines];
  return new Map(parts.flatMap((part) => [...part(judged)]));
}
