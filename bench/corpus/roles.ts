/** What kinds of reuse are planted. `none` is an article that shares nothing with any other. */
export const PLANT_KINDS = ['wire', 'whole', 'edited', 'paragraph', 'quotation', 'reordered', 'none'] as const;
export type PlantKind = (typeof PLANT_KINDS)[number];

/** Percent of the words that are replaced, inserted or deleted. */
export const EDIT_RATES = [0, 5, 10, 20, 30] as const;

/** Stories of one shape: `blocks` of them, `size` articles each, the first of which is the origin of the others. */
interface Shape {
  readonly kind: PlantKind;
  /** Null where each member has a rate of its own. */
  readonly edit: number | null;
  readonly size: number;
  readonly blocks: number;
}

interface PlacedShape extends Shape {
  readonly firstRole: number;
  readonly firstStory: number;
  readonly firstSlot: number;
  readonly slotsPerMember: number;
}

/** What one article of the corpus is. */
export interface Role {
  readonly kind: PlantKind;
  readonly edit: number | null;
  readonly story: number;
  /** 0 is the origin. */
  readonly member: number;
  readonly size: number;
  /** Paragraphs that only this article may use: `slots` of them. */
  readonly firstSlot: number;
  readonly slots: number;
}

export interface Layout {
  readonly articles: number;
  readonly stories: number;
  /** Paragraphs of background that the corpus needs. */
  readonly slots: number;
  readonly shapes: readonly PlacedShape[];
}

/** An article of 3 KB has about ten paragraphs; two more are for the longest. */
export const OWN_SLOTS = 12;
/** A quotation has a paragraph of its own to be taken from. */
export const QUOTE_SLOTS = OWN_SLOTS + 1;
const ADDED_SLOTS = 2;

const MEMBER_SLOTS: Readonly<Record<PlantKind, number>> = {
  wire: ADDED_SLOTS,
  whole: 0,
  edited: 0,
  paragraph: OWN_SLOTS,
  quotation: OWN_SLOTS,
  reordered: 0,
  none: 0,
};

/** The two stories of the brief; in a small corpus a twentieth of it each. */
const LARGEST_STORIES = [5000, 500];
const LARGEST_SHARE = 1 / 20;
/** Wire stories between a pair and the two largest, an equal share of the corpus for each size. */
const WIRE_SIZES = [3, 4, 6, 9, 14, 21, 40];
const WIRE_SHARE = 0.12;
/** Shares of the corpus; the rest has nothing planted. One quotation goes to three others, as a public statement does. */
const WHOLE_SHARE = 0.02;
const EDITED_SHARE = 0.02;
const PARAGRAPH_SHARE = 0.03;
const REORDERED_SHARE = 0.03;
const QUOTATION_SHARE = 0.12;
const QUOTATION_SIZE = 4;

function shapesOf(articles: number): Shape[] {
  const shape = (kind: PlantKind, edit: number | null, size: number, share: number): Shape => ({
    kind,
    edit,
    size,
    blocks: Math.floor((share * articles) / size),
  });
  const largest = LARGEST_STORIES.map((outlets): Shape => {
    const size = Math.max(2, Math.min(outlets, Math.floor(articles * LARGEST_SHARE)));
    return { kind: 'wire', edit: null, size, blocks: 1 };
  });
  return [
    ...largest,
    ...WIRE_SIZES.map((size) => shape('wire', null, size, WIRE_SHARE / WIRE_SIZES.length)),
    shape('whole', 0, 2, WHOLE_SHARE),
    ...EDIT_RATES.slice(1).map((edit) => shape('edited', edit, 2, EDITED_SHARE)),
    ...EDIT_RATES.map((edit) => shape('paragraph', edit, 2, PARAGRAPH_SHARE)),
    shape('quotation', 0, QUOTATION_SIZE, QUOTATION_SHARE),
    ...[0, 10].map((edit) => shape('reordered', edit, 2, REORDERED_SHARE)),
  ];
}

const originSlots = (kind: PlantKind): number => (kind === 'quotation' ? QUOTE_SLOTS : OWN_SLOTS);

/** Which roles a corpus of so many articles has. The smallest one has at least a story of every kind. */
export function layoutOf(articles: number): Layout {
  const planted = shapesOf(articles);
  const used = planted.reduce((sum, { size, blocks }) => sum + size * blocks, 0);
  let [firstRole, firstStory, firstSlot] = [0, 0, 0];
  const shapes = [...planted, { kind: 'none' as const, edit: 0, size: 1, blocks: articles - used }].map((shape) => {
    const slotsPerMember = MEMBER_SLOTS[shape.kind];
    const placed = { ...shape, firstRole, firstStory, firstSlot, slotsPerMember };
    firstRole += shape.size * shape.blocks;
    firstStory += shape.blocks;
    firstSlot += shape.blocks * (originSlots(shape.kind) + (shape.size - 1) * slotsPerMember);
    return placed;
  });
  return { articles, stories: firstStory, slots: firstSlot, shapes };
}

/** The role with the number `role`: those of one story stand together. */
export function roleAt({ shapes }: Layout, role: number): Role {
  const shape = shapes.findLast(({ firstRole, blocks }) => firstRole <= role && blocks > 0)!;
  const { kind, edit, size, slotsPerMember } = shape;
  const block = Math.floor((role - shape.firstRole) / size);
  const member = (role - shape.firstRole) % size;
  const perBlock = originSlots(kind) + (size - 1) * slotsPerMember;
  const before = member === 0 ? 0 : originSlots(kind) + (member - 1) * slotsPerMember;
  return {
    kind,
    edit,
    story: shape.firstStory + block,
    member,
    size,
    firstSlot: shape.firstSlot + block * perBlock + before,
    slots: member === 0 ? originSlots(kind) : slotsPerMember,
  };
}
