import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { startingConfig } from '../../src/cli/check/init-command.js';
import { ROOT } from '../house/files.js';
import { SCHEMAS } from './schemas.js';

const FOLDER = join(ROOT, 'schemas');
const written = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

describe('schemas', () => {
  // `npm run docs:schemas` runs this file under its own name, and then the files are written instead of checked.
  test.each(Object.entries(SCHEMAS))('%s is what the code says', (name, schema) => {
    const path = join(FOLDER, name);
    if (process.env['npm_lifecycle_event'] === 'docs:schemas') writeFileSync(path, written(schema()));
    expect(readFileSync(path, 'utf8')).toBe(written(schema()));
  });

  test('schemas/ holds nothing else', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(SCHEMAS).sort());
  });

  const fits = (given: unknown): boolean => {
    const config = JSON.parse(readFileSync(join(FOLDER, 'config.schema.json'), 'utf8')) as object;
    return new Ajv2020({ strict: false, validateFormats: false }).validate(config, given);
  };

  test('config.schema.json takes what init writes', () => {
    expect(fits(parse(startingConfig()))).toBe(true);
  });

  test.each([
    [{ rules: { 'number-mismatch': 0, 'headline-mismatch': 'off' }, minPassageWords: 12 }, true],
    [{ ignore: [{ between: ['A', '*'], reason: 'licence', until: '2030-01-01' }] }, true],
    [{ rules: { 'number-mismach': 0 } }, false],
    [{ minPassageWord: 12 }, false],
    [{ ignore: [{ outlet: 'A' }] }, false],
    [{ overrides: [{ paths: 'a' }] }, false],
  ])('config.schema.json says of %j: %s', (given, expected) => {
    expect(fits(given)).toBe(expected);
  });
});
