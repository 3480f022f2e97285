import { z } from 'zod';
import { GRAVITIES, RULE_NAMES } from '../../model/finding.js';
import { REASON_CODES } from '../../model/reasons.js';
import { partsSchema, spanSchema, warningSchema, type JsonSchema } from '../data/schema.js';

const text = z.string().nullable();
const count = z.int().min(0);
const linePlace = z.object({ line: z.int().min(1), column: z.int().min(1) });

const placeSchema = z.object({
  article: z.string().describe('its id'),
  outlet: text,
  title: text,
  published: text,
  source: z.string().describe('the file, as given'),
  place: z.int().min(1).describe('which record of source it is'),
  span: spanSchema.nullable().describe('null where the article as a whole is meant'),
  lines: z
    .object({ start: linePlace, end: linePlace })
    .nullable()
    .describe('lines and columns of the file, where its text is the article’s text'),
  before: z.string(),
  text: z.string(),
  after: z.string(),
});

export const findingSchema = z.object({
  id: z.string().describe('of its rule, outlet and words: the same wherever the file lies'),
  rule: z.enum(RULE_NAMES),
  link: z
    .string()
    .describe('where the rule is documented: a web address where one is configured, else a place in the package'),
  severity: z.enum(GRAVITIES),
  value: z.number(),
  limit: z.number(),
  message: z.string(),
  reasonCode: z.enum(REASON_CODES).nullable().describe('what differs, where the finding is one difference'),
  parts: partsSchema.nullable(),
  side: z.enum(['left', 'right']).nullable().describe('which side of the parts this article is'),
  at: placeSchema,
  others: z.array(placeSchema).describe('whose copy it is held against'),
});

const ruleSchema = z.object({
  name: z.enum(RULE_NAMES),
  title: z.string(),
  unit: z.enum(['share', 'words', 'missing-words', 'count']),
  reason: z.string(),
  help: z.string(),
  link: z.string(),
  severity: z.enum(GRAVITIES),
  limit: z.number(),
});

/** What a check came to, as a zod schema. Later versions may add fields, so unknown ones are let through. */
export const checkSchema = z
  .object({
    formatVersion: z.literal(1),
    kind: z.literal('check'),
    generator: z.object({ name: z.literal('syndiff'), version: z.string() }),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    rules: z.array(ruleSchema).describe('those that ran'),
    broken: z.boolean().describe('whether the gate fails'),
    failOn: z.enum(GRAVITIES).describe('the least severity that makes it fail'),
    counts: z.object({ articles: count, against: count, findings: count, accepted: count, ignored: count }),
    findings: z.array(findingSchema).describe('new ones, worst first'),
    warnings: z.array(warningSchema),
    unreadable: z.array(warningSchema).describe('inputs that could not be read, with --strict'),
  })
  .describe('What a syndiff check came to.');

/** One line of `check --format jsonl`: the findings, the warnings, and the `summary` at the end. */
export const checkRecordSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('finding'), ...findingSchema.shape }),
    z.object({ type: z.literal('warning'), ...warningSchema.shape }),
    z.object({
      type: z.literal('summary'),
      ...checkSchema.omit({ findings: true, warnings: true }).shape,
    }),
  ])
  .describe('One line of a syndiff check in JSON Lines.');

/** The schema of `check --format json` as JSON Schema. */
export const checkJsonSchema = (): JsonSchema => z.toJSONSchema(checkSchema, { io: 'input' });

/** The schema of one line of `check --format jsonl` as JSON Schema. */
export const checkRecordJsonSchema = (): JsonSchema => z.toJSONSchema(checkRecordSchema, { io: 'input' });
