import { join } from 'node:path';
import { SyndiffError } from '../../model/errors.js';
import { REPORT_FORMATS } from '../../model/options.js';
import { runEngine, type Outcome, type ReportFile, type Task } from './engine.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';
import { spareSources, targetFor, writeWhole, type Target } from '../out/output.js';
import { show } from '../out/pager.js';
import { settingsFrom, type Given, type Settings } from '../settings.js';
import { print, printable, surroundings, wantsColor, widthOf } from '../out/terminal.js';
import { voiceFor } from '../threads/voice.js';

/** Files are written plain and at a fixed width, so that the same input gives the same bytes on every machine. */
function lookFor({ options, given }: Settings, target: Target): Task['look'] {
  const around = surroundings();
  const toScreen = target.kind === 'standard-output';
  return {
    width: widthOf(toScreen ? around : { ...around, isTerminal: false }),
    color: toScreen && wantsColor(given.color === undefined ? undefined : options.color, around),
    showStyle: options.showStyle,
    withText: options.withText,
  };
}

/** The text summary is safe by itself and may hold our colours; the other formats are for programs, not terminals. */
function forStandardOutput({ format, text }: ReportFile): string {
  return surroundings().isTerminal && format !== 'text' ? printable(text) : text;
}

const pathFor = (file: ReportFile, target: Target): string =>
  target.kind === 'folder' ? join(target.path, file.name) : target.path;

async function deliver(outcome: Outcome, target: Target): Promise<string[]> {
  const written: string[] = [];
  if (target.kind !== 'standard-output')
    await spareSources(
      outcome.files.map((file) => pathFor(file, target)),
      outcome.sources,
    );
  for (const file of outcome.files) {
    if (target.kind === 'standard-output') {
      await (file.format === 'text' ? show : print)(forStandardOutput(file));
    } else {
      const path = pathFor(file, target);
      await writeWhole(path, file.text);
      written.push(path);
    }
  }
  return written;
}

/** `syndiff compare`: returns the exit code. */
export async function compareCommand(inputs: readonly string[], flags: Given): Promise<number> {
  const settings = await settingsFrom({ flags, env: process.env, folder: process.cwd() });
  const { options } = settings;
  const { say, listener, clear } = voiceFor(options);
  settings.notes.forEach(say);
  if (inputs.length === 0 && options.filesFrom === null) {
    const hint = 'Name files, folders or globs, or - for standard input.';
    throw new SyndiffError('usage', 'compare needs at least two reports', hint);
  }
  const target = await targetFor(options.format.length, options.output);
  const hint = 'For tables of an archive, run syndiff archive export.';
  const formats = formatsAmong(options.format, { command: 'compare', choices: REPORT_FORMATS, hint });
  const task = { inputs, options, formats, look: lookFor(settings, target) };
  const outcome = await runEngine(task, listener);
  clear();
  for (const warning of outcome.warnings) say(`warning: ${warning}`);
  process.exitCode = options.exitCode && outcome.differences > 0 ? EXIT.differences : EXIT.done;
  const written = await deliver(outcome, target);
  if (written.length > 0) say(`wrote ${written.join(', ')}`);
  return process.exitCode;
}
