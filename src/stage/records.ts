import { z } from 'zod';
import { reportSchema, type AlignedPair, type Article, type Report, type Warning } from '../index.js';
import type { Extent } from '../model/prose.js';
import type { Unit } from '../scan/scan.js';

const { articles, pairs, passages, divergences, quotations, credits, boilerplate, families, warnings } =
  reportSchema.shape;

const place = z.int().min(0);
const extent = z.object({ start: place, end: place });
const stretch = extent.extend({ from: place, to: place });
const known = z.int().nullable();

const proseSchema = z
  .object({
    language: z.string().nullable(),
    tokens: z
      .object({
        start: z.array(place),
        end: z.array(place),
        key: z.array(z.string()).describe('what is compared: case, typography, spelling variants and numerals folded'),
        fold: z.array(z.string()).describe('as printed, with case, Unicode form and typography folded'),
        words: z.array(place).describe('words that the token covers'),
        kind: z.array(z.enum(['word', 'number', 'date', 'name'])),
        afterBreak: z.array(z.boolean()).describe('furniture or house text stands before it'),
      })
      .describe('one entry a token in each column'),
    sentences: z.array(stretch).describe('[start, end) in the text, [from, to) in the tokens'),
    paragraphs: z.array(stretch),
    quotations: z.array(stretch.extend({ depth: place, closed: z.boolean() })),
    dates: z.array(
      z.object({ from: place, to: place, year: known, month: known, day: known, weekday: known, offsetDays: known }),
    ),
    boilerplate: z.array(extent),
  })
  .describe('what the stage text makes of an article');

const hash = z.int().min(0).max(0xffffffff);

const fingerprintSchema = z
  .object({
    hashes: z.array(hash).describe('selected runs of five words, in the order of the text'),
    content: z.tuple([hash, hash]).nullable().describe('of the whole text; null where it is too short to be a copy'),
  })
  .describe('what the stage fingerprint makes of an article');

/** Fields that are not known stay. */
export const articleLineSchema = z.looseObject({
  type: z.literal('article'),
  ...articles.element.shape,
  prose: z.unknown().optional(),
  fingerprint: fingerprintSchema.optional(),
});

const foundSchema = z.object({
  pairs,
  passages,
  divergences,
  credits,
  boilerplate,
  warnings,
  quotations: quotations.optional().describe('from the stage families on'),
  families: families.optional().describe('from the stage families on'),
});

export const unitLineSchema = z.looseObject({
  type: z.literal('unit'),
  kind: z
    .enum(['whole', 'across'])
    .describe('across: only what these pairs share is told; the articles are in other units'),
  slice: z
    .object({ nth: place, of: place })
    .nullable()
    .describe('of a story that is too large for one unit; its first article is the center, in every slice'),
  minPassageWords: z.int().min(3).describe('as asked, or more where so little would be chance among so many articles'),
  articles: z.array(z.looseObject(articles.element.shape)).min(1),
  houseText: z
    .array(z.array(extent))
    .describe('for each article the paragraphs that are house text by who prints them when'),
  pairs: z.array(z.tuple([place, place])).describe('what is worth aligning, as places in articles'),
  further: z
    .object({ sameOutlet: z.enum(['keep', 'skip']), windowDays: z.number().min(0).nullable() })
    .nullable()
    .default(null)
    .describe('filters under which the base of a family is aligned with a member that no pair holds it against'),
  aligned: z
    .array(z.object({ left: place, right: place, passages }))
    .optional()
    .describe('from the stage align on, to the stage diverge'),
  found: foundSchema.optional().describe('from the stage diverge on'),
});

export const warningLineSchema = z.looseObject({ type: z.literal('warning'), ...warnings.element.shape });

/** A line about one article, with what stages have put to it. */
export interface ArticleLine extends Article {
  readonly type: 'article';
  readonly prose?: unknown;
  readonly fingerprint?: { readonly hashes: readonly number[]; readonly content: readonly [number, number] | null };
}

/** What was found of a unit. */
export type Found = Pick<Report, 'pairs' | 'passages' | 'divergences' | 'credits' | 'boilerplate' | 'warnings'> &
  Partial<Pick<Report, 'quotations' | 'families'>>;

/** A line about articles that are compared in one go. */
export interface UnitLine extends Pick<Unit, 'kind' | 'slice' | 'pairs' | 'further'> {
  readonly type: 'unit';
  readonly minPassageWords: number;
  readonly articles: readonly Article[];
  readonly houseText: readonly (readonly Extent[])[];
  /** By places in `articles`. */
  readonly aligned?: readonly AlignedPair[];
  readonly found?: Found;
}

export type WarningLine = Warning & { readonly type: 'warning' };

/** One line between two stages as JSON Schema, for programs that have no zod. */
export function stageLineJsonSchema(): Readonly<Record<string, unknown>> {
  const lines = z
    .discriminatedUnion('type', [
      articleLineSchema.extend({ prose: proseSchema.optional() }),
      unitLineSchema,
      warningLineSchema,
    ])
    .describe('One line between two stages of syndiff (syndiff stage); the last stage writes lines of a report.');
  return z.toJSONSchema(lines, { io: 'input' });
}
