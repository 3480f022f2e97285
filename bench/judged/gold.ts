import type { Labels, Side, Stretch, Weight } from './labels.js';

interface TwoWordings {
  readonly left: string | null;
  readonly right: string | null;
}

/** A reader's file, as `../shared/data/judged-pairs/BRIEF.md` wants it: the words themselves. */
export interface Gold {
  readonly differences: readonly (TwoWordings & { readonly kind: string; readonly weight: Weight })[];
  readonly blocks: readonly {
    readonly side: Side;
    readonly from: string;
    readonly to: string;
    readonly sentences: number;
    readonly matter: Weight;
  }[];
  readonly retold: readonly TwoWordings[];
  readonly moved: readonly TwoWordings[];
  readonly quotations: readonly (TwoWordings & { readonly verdict: string; readonly speaker: string | null })[];
  readonly credits: Readonly<Record<Side, readonly { readonly words: string; readonly scope: string }[]>>;
  readonly furniture: Readonly<Record<Side, readonly string[]>>;
  readonly headline?: TwoWordings & { readonly differs: boolean };
  readonly origin: string;
  readonly copy: Readonly<Record<Side, number>>;
}

type Texts = Readonly<Record<Side, string>>;

function placeOf(text: string, words: string | null | undefined): Stretch | null {
  const start = words === null || words === undefined || words === '' ? -1 : text.indexOf(words);
  return start < 0 ? null : [start, start + words!.length];
}

/** All lines that are these words alone, else the first place where they stand. */
function placesOf(text: string, words: string): readonly Stretch[] {
  const wanted = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const line = new RegExp(`(?<![^\\n])[^\\S\\n]*${wanted}[^\\S\\n]*(?![^\\n])`, 'gu');
  const lines = [...text.matchAll(line)].map((match): Stretch => [match.index, match.index + match[0].length]);
  const first = placeOf(text, words);
  return lines.length > 0 || first === null ? lines : [first];
}

const placed = (texts: Texts, { left, right }: TwoWordings) => ({
  left: placeOf(texts.left, left),
  right: placeOf(texts.right, right),
});

function blockOf(texts: Texts, { side, from, to, sentences, matter }: Gold['blocks'][number]): Labels['blocks'] {
  const first = placeOf(texts[side], from);
  const last = first === null ? -1 : texts[side].indexOf(to, first[0]);
  return first === null || last < 0 ? [] : [{ side, at: [first[0], last + to.length], sentences, matter }];
}

const ofBothSides = <T>(make: (side: Side) => T): Readonly<Record<Side, T>> => ({
  left: make('left'),
  right: make('right'),
});

/** A reader's file as places in the two texts. */
export function labelsFrom(gold: Gold, texts: Texts): Labels {
  return {
    differences: gold.differences.map((one) => ({
      kind: one.kind,
      // House style weighs nothing, whatever a reader wrote.
      weight: one.kind === 'style' ? 'low' : one.weight,
      ...placed(texts, one),
    })),
    blocks: gold.blocks.flatMap((block) => blockOf(texts, block)),
    retold: gold.retold.map((one) => placed(texts, one)),
    moved: gold.moved.map((one) => placed(texts, one)),
    quotations: gold.quotations.map((one) => ({
      verdict: one.verdict,
      ...placed(texts, one),
      speaker: placeOf(texts.left, one.speaker) ?? placeOf(texts.right, one.speaker),
    })),
    credits: ofBothSides((side) =>
      gold.credits[side].flatMap(({ words, scope }) => {
        const at = placeOf(texts[side], words);
        return at === null ? [] : [{ at, scope }];
      }),
    ),
    furniture: ofBothSides((side) => gold.furniture[side].flatMap((words) => placesOf(texts[side], words))),
    headline: {
      ...placed(texts, gold.headline ?? { left: null, right: null }),
      differs: gold.headline?.differs === true,
    },
    origin: gold.origin,
    copy: gold.copy,
  };
}
