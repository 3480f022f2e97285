import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import yargs from 'yargs';
import parse from 'yargs-parser';
import { READING, flagKinds, flagSpecs } from '../../src/cli/arguments.js';
import { commandLine } from '../../src/cli/command-line.js';

type Taken = Readonly<Record<string, unknown>> | 'refused';

const without = ({ $0: _, ...taken }: Readonly<Record<string, unknown>>): Taken => taken;

function byHelpParser(args: readonly string[]): Taken {
  const parser = yargs([]).parserConfiguration(READING).options(flagSpecs()).help(false).version(false);
  try {
    const told = parser.exitProcess(false).fail((message, error) => {
      throw error ?? new Error(message);
    });
    return without(told.parseSync([...args]));
  } catch {
    return 'refused';
  }
}

function byParser(args: readonly string[]): Taken {
  const { argv, error } = parse.detailed([...args], flagKinds());
  return error === null ? without(argv) : 'refused';
}

describe('commandLine(args)', () => {
  test('flagKinds() let the parser alone take args apart as the parser with help does', () => {
    const flags = [
      '--quiet',
      '--no-quiet',
      '-q',
      '-f',
      '--format',
      '--format=html',
      '-o',
      '--base',
      '--jobs',
      '--field',
    ];
    const words = ['compare', 'scan', 'a.txt', '-', '--', '-x', '--unknown', 'json', '2', '-2', 'a=b', ''];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...flags, ...words), { maxLength: 8 }), (args) => {
        // A format that does not exist is refused by ours later, with a word on what was meant.
        const taken = byParser(args);
        fc.pre(taken === 'refused' || allFormats(taken));
        expect(taken).toEqual(byHelpParser(args));
      }),
    );
  });

  test('commandLine(a command with flags and inputs) parts them', () => {
    expect(commandLine(['--quiet', 'compare', 'a.txt', '-f', 'json', '-', '--', '-b.txt'])).toEqual({
      typed: { command: 'compare', inputs: ['a.txt', '-', '-b.txt'], flags: { quiet: true, format: ['json'] } },
      words: ['compare', 'a.txt', '-', '-b.txt'],
    });
  });

  test('commandLine(help, a version or no command) has nothing to carry out', () => {
    for (const args of [['compare', '--help'], ['-h', 'scan'], ['scan', '--version', '--base'], ['a.txt'], []])
      expect(commandLine(args).typed).toBeNull();
  });
});

const FORMATS = flagSpecs()['format']?.choices as readonly unknown[];
const allFormats = (taken: Readonly<Record<string, unknown>>): boolean =>
  [taken['format'] ?? []].flat().every((one) => FORMATS.includes(one));
