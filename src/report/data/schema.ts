import { z } from 'zod';
import { WARNING_CODES } from '../../model/warnings.js';
import { ORDER_CODES, REASON_CODES } from '../../model/reasons.js';
import {
  CELL_OPS,
  CREDIT_ROLES,
  DERIVATIONS,
  DIVERGENCE_KINDS,
  DIVERGENCE_TYPES,
  PASSAGE_KINDS,
  READING_STATUSES,
  SEVERITIES,
  VERDICTS,
  ZONE_KINDS,
} from '../../model/model.js';

const position = z.int().min(0);
const ratio = z.number().min(0).max(1);
const text = z.string().nullable();
const ids = z.array(z.string());

export const spanSchema = z
  .object({ article: z.string(), start: position, end: position })
  .refine((span) => span.start <= span.end, 'a span ends before it begins')
  .describe('A half-open stretch of an article’s text, in the unit that options.offsets names.');

export const articleSchema = z.object({
  id: z.string(),
  outlet: text,
  title: text,
  byline: text,
  published: text.describe('ISO 8601 date or date-time, its zone as given'),
  url: text,
  language: text.describe('BCP 47'),
  encoding: text.describe('how the bytes were read, such as utf-8'),
  source: z.string(),
  place: z.int().min(1).describe('which record of source it is'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  words: position,
  zones: z.array(z.object({ kind: z.enum(ZONE_KINDS), span: spanSchema })),
  provenance: z
    .array(z.object({ relation: z.string(), name: text, url: text }))
    .optional()
    .describe('where the copy comes from, as its file states it'),
  version: z.string().optional().describe('the provider’s number of this version'),
  modified: z.string().optional().describe('when this version was made'),
  isSummary: z.literal(true).optional().describe('the text is a summary that stands for the article'),
  text: z.string(),
});

const partSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.object({ paragraph: z.int(), of: z.int() }).describe('a place, as a reader counts'),
]);

export const partsSchema = z
  .record(z.string(), partSchema)
  .describe('what differs, as values; which there are depends on the reasonCode (docs/reasons.md)');

export const pairSchema = z.object({
  left: z.string(),
  right: z.string(),
  sharedWords: position,
  leftShare: ratio,
  rightShare: ratio,
  credited: z.boolean().nullable(),
  derivation: z.enum(DERIVATIONS),
  passages: ids,
  reasonCode: z.enum(ORDER_CODES).describe('why left is the base'),
  parts: partsSchema,
  reason: z.string(),
});

export const passageSchema = z.object({
  id: z.string(),
  kind: z.enum(PASSAGE_KINDS),
  left: spanSchema,
  right: spanSchema,
  words: position,
  similarity: ratio,
  quoted: z.boolean(),
  moved: z.boolean(),
  cells: z.array(z.object({ op: z.enum(CELL_OPS), left: spanSchema, right: spanSchema })),
});

export const divergenceSchema = z.object({
  id: z.string(),
  pair: z.tuple([z.string(), z.string()]),
  passage: text,
  type: z.enum(DIVERGENCE_TYPES),
  kind: z.enum(DIVERGENCE_KINDS),
  severity: z.enum(SEVERITIES),
  left: spanSchema.nullable(),
  right: spanSchema.nullable(),
  leftText: text,
  rightText: text,
  reasonCode: z.enum(REASON_CODES).describe('why it has this kind and severity'),
  parts: partsSchema,
  reason: z.string().describe('the same as a sentence, which may be reworded at any time: no program may read it'),
  sentences: z.int().min(1).nullable().describe('of a run of whole sentences that one side lacks: how many'),
});

export const quotationSchema = z.object({
  id: z.string(),
  speaker: text,
  readings: z.array(
    z.object({
      span: spanSchema,
      text: z.string(),
      speaker: z.string().optional().describe('who says it, as this article names them'),
    }),
  ),
  verdict: z.enum(VERDICTS),
  speakersDiffer: z.literal(true).optional().describe('reports name two different people for these words'),
});

export const creditSchema = z.object({
  article: z.string(),
  span: spanSchema,
  name: z.string(),
  role: z.enum(CREDIT_ROLES),
  covers: ids,
});

const readingSchema = z.object({ status: z.enum(READING_STATUSES), span: spanSchema.nullable() });

export const familySchema = z.object({
  id: z.string(),
  base: z.string(),
  articles: ids,
  order: z.array(
    z.object({
      article: z.string(),
      reasonCode: z.enum(ORDER_CODES).describe('why it stands there'),
      parts: partsSchema,
      because: z.string(),
    }),
  ),
  table: z.array(z.object({ base: spanSchema, readings: z.record(z.string(), readingSchema) })),
});

export const warningSchema = z.object({ code: z.enum(WARNING_CODES), source: z.string(), message: z.string() });

const generatorSchema = z.object({ name: z.literal('syndiff'), version: z.string() });
const optionsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/**
 * What a report is, as a zod schema. Later versions may add fields, so unknown ones are let through.
 *
 * @example
 * ```ts
 * import { reportSchema } from 'syndiff';
 * console.log(reportSchema.safeParse({ formatVersion: 2 }).success); // false
 * ```
 */
export const reportSchema = z
  .object({
    formatVersion: z.literal(1),
    generator: generatorSchema,
    options: optionsSchema.describe('every option that decides what the report says'),
    articles: z.array(articleSchema),
    pairs: z.array(pairSchema),
    passages: z.array(passageSchema),
    divergences: z.array(divergenceSchema),
    quotations: z.array(quotationSchema),
    credits: z.array(creditSchema),
    boilerplate: z.array(spanSchema),
    families: z.array(familySchema),
    warnings: z.array(warningSchema),
  })
  .describe('A syndiff report.');

const typed = <Name extends string>(name: Name) => ({ type: z.literal(name) });

/**
 * One line of `--format jsonl`: a record of the report with its kind as `type`, and a `summary` at the end. A
 * divergence’s own type (added, omitted, altered, moved) is called `change` there, because `type` is taken.
 */
export const recordSchema = z
  .discriminatedUnion('type', [
    z.object({ ...typed('article'), ...articleSchema.omit({ text: true }).shape, text: z.string().optional() }),
    z.object({ ...typed('pair'), ...pairSchema.shape }),
    z.object({ ...typed('passage'), ...passageSchema.shape }),
    z.object({ ...divergenceSchema.shape, ...typed('divergence'), change: z.enum(DIVERGENCE_TYPES) }),
    z.object({ ...typed('quotation'), ...quotationSchema.shape }),
    z.object({ ...typed('credit'), ...creditSchema.shape }),
    z.object({ ...typed('boilerplate'), span: spanSchema }),
    z.object({ ...typed('family'), ...familySchema.shape }),
    z.object({ ...typed('warning'), ...warningSchema.shape }),
    z.object({
      ...typed('summary'),
      formatVersion: z.literal(1),
      generator: generatorSchema,
      options: optionsSchema,
      counts: z.record(z.string(), position),
    }),
  ])
  .describe('One line of a syndiff report in JSON Lines.');

/** A JSON Schema (draft 2020-12), as a plain record. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of `--format json` as JSON Schema, for programs that have no zod. */
export function reportJsonSchema(): JsonSchema {
  return z.toJSONSchema(reportSchema, { io: 'input' });
}

/** The schema of one line of `--format jsonl` as JSON Schema. */
export function recordJsonSchema(): JsonSchema {
  return z.toJSONSchema(recordSchema, { io: 'input' });
}
