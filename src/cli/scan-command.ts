import { basename, join } from 'node:path';
import { SyndiffError } from '../errors.js';
import type { Options, OutputFormat } from '../options.js';
import { EXIT } from './exit-codes.js';
import { formatsAmong, formatsInForce } from './formats.js';
import { spareSources, targetFor, writeWhole, type Target } from './output.js';
import { progressLine, type ProgressLine } from './progress.js';
import { runScan, type ScanTask } from './scan-engine.js';
import { outputFor, type ScanOutput } from './scan-output.js';
import { settingsFrom, type Given } from './settings.js';
import { note, print } from './terminal.js';

/** What a scan can be written as. */
const SCAN_FORMATS = ['text', 'html', 'jsonl', 'csv'] as const satisfies readonly OutputFormat[];
type ScanFormat = (typeof SCAN_FORMATS)[number];

/** What a user sees of a scan: notes and how far it has come. */
interface Voice {
  readonly progress: ProgressLine;
  readonly say: (text: string) => void;
  readonly isVerbose: boolean;
}

function voiceFor({ quiet, verbose }: Options): Voice {
  const progress = progressLine(process.stderr, process.stderr.isTTY && !quiet);
  const say = (text: string): void => {
    progress.clear();
    if (!quiet) note(text);
  };
  return { progress, say, isVerbose: verbose };
}

/** Runs the scan into its output; returns the summary. */
async function scanInto(output: ScanOutput, task: ScanTask, { progress, say, isVerbose }: Voice): Promise<string> {
  const made = runScan(task, {
    onNote: ({ level, text }) => {
      if (level === 'normal' || isVerbose) say(text);
    },
    onProgress: progress.show,
  });
  try {
    for (;;) {
      const next = await made.next();
      if (next.done === true) return next.value;
      await output.take(next.value);
    }
  } catch (error) {
    await output.leave();
    throw error;
  } finally {
    await made.return('');
    progress.clear();
  }
}

/** The name that the overview gets; null where it goes to standard output, and has no folder beside it. */
function overviewFile({ kind, path }: Target): string | null {
  if (kind === 'standard-output') return null;
  return kind === 'folder' ? 'report.html' : basename(path);
}

async function writeSummary(summary: string, target: Target): Promise<string[]> {
  if (target.kind === 'standard-output') {
    await print(summary);
    return [];
  }
  const path = target.kind === 'folder' ? join(target.path, 'report.txt') : target.path;
  await writeWhole(path, summary);
  return [path];
}

/** `syndiff scan`: returns the exit code. */
export async function scanCommand(inputs: readonly string[], flags: Given): Promise<number> {
  const settings = await settingsFrom({ flags, env: process.env, folder: process.cwd() });
  const { options, notes } = settings;
  const voice = voiceFor(options);
  notes.forEach(voice.say);
  if (inputs.length === 0 && options.filesFrom === null)
    throw new SyndiffError('usage', 'scan needs reports', 'Name files, folders or globs, or - for standard input.');
  const hint = 'For other formats, run syndiff compare on the reports of one family.';
  const formats: readonly ScanFormat[] = formatsAmong(formatsInForce(settings), {
    command: 'scan',
    choices: SCAN_FORMATS,
    hint,
  });
  const target = await targetFor(formats.length, options.output);
  if (target.kind === 'file') await spareSources([target.path], inputs);
  const records = formats.filter((format) => format === 'jsonl' || format === 'csv');
  const output = await outputFor(records, target, options.resume);
  const wantsOverview = formats.includes('html');
  const pagesBeside = wantsOverview ? overviewFile(target) : null;
  const task = { inputs, options, formats: records, wantsOverview, pagesBeside, reached: output.reached };
  const summary = await scanInto(output, task, voice);
  const written = [...(await output.finish())];
  if (formats.includes('text')) written.push(...(await writeSummary(summary, target)));
  if (written.length > 0) voice.say(`wrote ${written.join(', ')}`);
  return EXIT.done;
}
