import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { settingsFrom, variableName } from '../../src/cli/settings.js';
import { folderWith, removeFolders } from './run-syndiff.js';

afterAll(removeFolders);

const optionsOf = async (env: Record<string, string>, files: Record<string, string> = {}) =>
  (await settingsFrom({ flags: {}, env, folder: folderWith(files) })).options;

describe('settingsFrom', () => {
  test('settingsFrom(nothing) gives the defaults', async () => {
    const { options, given, notes } = await settingsFrom({ flags: {}, env: {}, folder: folderWith() });
    expect(options.format).toEqual(['text']);
    expect({ given, notes }).toEqual({ given: {}, notes: [] });
  });

  test('settingsFrom(variables) reads switches, numbers, sizes and lists', async () => {
    const options = await optionsOf({
      SYNDIFF_SHOW_STYLE: 'yes',
      SYNDIFF_COLOR: '0',
      SYNDIFF_JOBS: '2',
      SYNDIFF_MAX_MEMORY: '512mb',
      SYNDIFF_FORMAT: 'html, json',
      SYNDIFF_BASE: '',
    });
    expect(options).toMatchObject({
      showStyle: true,
      color: false,
      jobs: 2,
      maxMemory: 2 ** 29,
      format: ['html', 'json'],
      base: null,
    });
  });

  test('settingsFrom(a misspelt variable) says so, and leaves those of others alone', async () => {
    const env = { SYNDIFF_FORMATS: 'html', SYNDIFF_DATA: 'required', OTHER: '1' };
    const { notes } = await settingsFrom({ flags: {}, env, folder: folderWith() });
    expect(notes).toEqual(['the environment variable SYNDIFF_FORMATS is not read. Did you mean SYNDIFF_FORMAT?']);
  });

  test.each([
    ['a key out of range', 'minPassageWords: 1', /^in syndiff\.config\.yaml: --min-passage-words takes/],
    ['no record', '- a\n- b', /must hold options with their values/],
    ['no YAML', 'a: [', /syndiff\.config\.yaml cannot be read: /],
    ['the name of another configuration', 'config: other.yaml', /there is no option "config"/],
    ['a key that every object has', '__proto__x: 1', /there is no option/],
    ['a key of Object', 'constructor: 1', /there is no option "constructor"/],
  ])('settingsFrom(a configuration with %s) is refused with its name', async (_what, text, message) => {
    await expect(optionsOf({}, { 'syndiff.config.yaml': text })).rejects.toThrow(message);
  });

  test('settingsFrom(an empty configuration, or one with a $schema) gives the defaults', async () => {
    expect((await optionsOf({}, { 'syndiff.config.yaml': '# nothing yet\n' })).minPassageWords).toBe(14);
    expect((await optionsOf({}, { 'syndiff.config.json': '{"$schema": "x"}' })).minPassageWords).toBe(14);
  });

  test('settingsFrom(SYNDIFF_CONFIG) reads the configuration named there', async () => {
    const folder = folderWith({ 'mine.json': '{"minPassageWords": 20}' });
    const env = { SYNDIFF_CONFIG: join(folder, 'mine.json') };
    expect((await settingsFrom({ flags: {}, env, folder: folderWith() })).options.minPassageWords).toBe(20);
  });

  test.each([
    ['report.HTML', 'html'],
    ['report.ndjson', 'jsonl'],
    ['report.txt', 'text'],
    ['report.log', 'text'],
    ['report', 'text'],
    ['-', 'text'],
  ])('settingsFrom(-o %s) takes the format from the name', async (SYNDIFF_OUTPUT, format) => {
    expect((await optionsOf({ SYNDIFF_OUTPUT })).format).toEqual([format]);
  });

  test.each([
    ['report.pdf', /browser/],
    ['report.DOCX', /browser/],
    ['report.xlsx', /report\.csv/],
    ['report.zip', /--format/],
  ])('settingsFrom(-o %s) is refused with what to do, unless a format is asked for', async (SYNDIFF_OUTPUT, hint) => {
    const refused = await optionsOf({ SYNDIFF_OUTPUT }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'usage', hint: expect.stringMatching(hint) });
    expect((await optionsOf({ SYNDIFF_OUTPUT, SYNDIFF_FORMAT: 'json' })).format).toEqual(['json']);
  });

  test('settingsFrom(a wrong variable) says that the environment is meant', async () => {
    await expect(optionsOf({ SYNDIFF_QUIET: 'perhaps' })).rejects.toThrow(
      /^in the environment \(SYNDIFF_\*\): --quiet takes no value/,
    );
  });
});

test('variableName(minPassageWords) is SYNDIFF_MIN_PASSAGE_WORDS', () => {
  expect(variableName('minPassageWords')).toBe('SYNDIFF_MIN_PASSAGE_WORDS');
});
