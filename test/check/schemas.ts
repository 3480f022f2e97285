import { z } from 'zod';
import { checkConfigShape } from '../../src/check/check.js';
import { FILE_OPTIONS } from '../../src/cli/config-file.js';
import { OPTIONS, checkJsonSchema, checkRecordJsonSchema, reportJsonSchema, type OptionSpec } from '../../src/index.js';
import { stageLineJsonSchema } from '../../src/stage/stage.js';

function valueOf(spec: OptionSpec): z.ZodType {
  switch (spec.type) {
    case 'flag':
      return z.boolean();
    case 'count':
      return z.int().min(spec.min).max(spec.max);
    case 'size':
      return z.union([z.int().min(spec.min), z.string().regex(/^\d+(\.\d+)?\s*([kmg]?b)?$/i)]);
    case 'choice':
      return z.enum(spec.choices);
    case 'choices':
      return z.union([z.enum(spec.choices), z.array(z.enum(spec.choices)).min(1)]);
    case 'address':
      return z.url({ protocol: /^https?$/ });
    case 'list':
      return z.union([z.string(), z.array(z.string())]);
    default:
      return z.string().min(1);
  }
}

/** What a configuration may hold. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    ...Object.fromEntries(
      FILE_OPTIONS.map((name) => [name, valueOf(OPTIONS[name]).optional().describe(OPTIONS[name].help)]),
    ),
    ...checkConfigShape,
  })
  .describe('syndiff.config.json or .yaml, or the key syndiff in package.json');

/** The published schemas by the name of their file. */
export const SCHEMAS: Readonly<Record<string, () => object>> = {
  'config.schema.json': () => z.toJSONSchema(configSchema, { io: 'input' }),
  'report.schema.json': reportJsonSchema,
  'check.schema.json': checkJsonSchema,
  'check-record.schema.json': checkRecordJsonSchema,
  'stage-line.schema.json': stageLineJsonSchema,
};
