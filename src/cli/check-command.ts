import { join } from 'node:path';
import { SyndiffError } from '../errors.js';
import { runCheck, type CheckFile, type CheckTask } from './check-engine.js';
import { EXIT } from './exit-codes.js';
import { formatsAmong } from './formats.js';
import { spareSources, targetFor, writeWhole, type Target } from './output.js';
import { show } from './pager.js';
import { progressLine } from './progress.js';
import { ruleLimits } from './rule-limits.js';
import { settingsFrom, type Given, type Settings } from './settings.js';
import { note, print, printable, surroundings, wantsColor, widthOf } from './terminal.js';

/** What a check can be written as. */
const FORMATS = ['text', 'json', 'jsonl'] as const;

/** Files are written plain and at a fixed width, so that the same input gives the same bytes on every machine. */
function lookFor({ options, given }: Settings, target: Target): CheckTask['look'] {
  const around = surroundings();
  const toScreen = target.kind === 'standard-output';
  return {
    width: widthOf(toScreen ? around : { ...around, isTerminal: false }),
    color: toScreen && wantsColor(given.color === undefined ? undefined : options.color, around),
  };
}

const pathFor = ({ name }: CheckFile, target: Target): string =>
  target.kind === 'folder' ? join(target.path, name) : target.path;

async function deliver(files: readonly CheckFile[], target: Target): Promise<string[]> {
  const written: string[] = [];
  for (const file of files) {
    if (target.kind === 'standard-output') {
      const isSummary = file.name.endsWith('.txt');
      await (isSummary ? show(file.text) : print(surroundings().isTerminal ? printable(file.text) : file.text));
    } else {
      await writeWhole(pathFor(file, target), file.text);
      written.push(pathFor(file, target));
    }
  }
  return written;
}

/** `syndiff check`: returns the exit code. */
export async function checkCommand(inputs: readonly string[], flags: Given): Promise<number> {
  const settings = await settingsFrom({ flags, env: process.env, folder: process.cwd() });
  const { options } = settings;
  const progress = progressLine(process.stderr, process.stderr.isTTY && !options.quiet);
  const say = (text: string): void => {
    progress.clear();
    if (!options.quiet) note(text);
  };
  settings.notes.forEach(say);
  if (inputs.length === 0 && options.filesFrom === null)
    throw new SyndiffError('usage', 'check needs reports', 'Name files, folders or globs, or - for standard input.');
  formatsAmong(options.format, { command: 'check', choices: FORMATS, hint: 'For tables, use json.' });
  const target = await targetFor(options.format.length, options.output);
  const task: CheckTask = {
    inputs,
    options,
    config: settings.check,
    limits: ruleLimits(options.rule),
    failOn: options.failOn,
    look: lookFor(settings, target),
  };
  const outcome = await runCheck(task, {
    onNote: ({ level, text }) => {
      if (level === 'normal' || options.verbose) say(text);
    },
    onProgress: progress.show,
  });
  progress.clear();
  if (target.kind !== 'standard-output')
    await spareSources(
      outcome.files.map((file) => pathFor(file, target)),
      outcome.sources,
    );
  const written = await deliver(outcome.files, target);
  if (written.length > 0) say(`wrote ${written.join(', ')}`);
  return outcome.broken ? EXIT.broken : EXIT.done;
}
