import { basename, extname, join } from 'node:path';
import { SyndiffError } from '../../model/errors.js';
import type { OutputFormat } from '../../model/options.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';
import { spareSources, targetFor, writeWhole, type Target } from '../out/output.js';
import { runScan, type ScanTask } from './scan-engine.js';
import { outputFor, type ScanOutput } from './scan-output.js';
import { settingsFrom, type Given } from '../settings.js';
import { print } from '../out/terminal.js';
import { voiceFor, type Voice } from '../threads/voice.js';

/** What a scan can be written as. */
const SCAN_FORMATS = ['text', 'html', 'jsonl', 'csv', 'parquet'] as const satisfies readonly OutputFormat[];
/** What each is called in a folder, as `compare` calls it; the engine, which knows, is not loaded here. */
const reportFileNames: Readonly<Record<Exclude<ScanFormat, 'parquet'>, string>> = {
  text: 'report.txt',
  html: 'report.html',
  jsonl: 'report.jsonl',
  csv: 'report.csv',
};
type ScanFormat = (typeof SCAN_FORMATS)[number];

/** The files that are to be written, pages of families aside. */
async function pathsIn({ kind, path }: Target, formats: readonly ScanFormat[]): Promise<readonly string[]> {
  if (kind === 'standard-output') return [];
  if (kind === 'file') return [path];
  const { tablePaths } = await import('../out/table-files.js');
  return formats.flatMap((format) => (format === 'parquet' ? tablePaths(path) : [join(path, reportFileNames[format])]));
}

/** Tables are several files: they go to a folder, whatever its name. So do an overview and its pages, but for `-o page.html`. */
async function targetOf(formats: readonly ScanFormat[], output: string | null): Promise<Target> {
  const hasPages = formats.includes('html') && output !== null && output !== '-' && extname(output) === '';
  if (hasPages) return { kind: 'folder', path: output };
  if (!formats.includes('parquet')) return targetFor(formats.length, output);
  if (output === null || output === '-')
    throw new SyndiffError('usage', 'Parquet is a folder of tables', 'Add -o FOLDER.');
  return { kind: 'folder', path: output };
}

/** Runs the scan into its output; returns the summary. */
async function scanInto(output: ScanOutput, task: ScanTask, { listener, clear }: Voice): Promise<string> {
  const made = runScan(task, listener);
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
    clear();
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
  const formats: readonly ScanFormat[] = formatsAmong(options.format, {
    command: 'scan',
    choices: SCAN_FORMATS,
    hint,
  });
  const target = await targetOf(formats, options.output);
  await spareSources(await pathsIn(target, formats), [...inputs, options.against ?? []].flat());
  const files = formats.filter((format) => format === 'jsonl' || format === 'csv');
  const tables = formats.includes('parquet');
  const output = await outputFor({ formats: files, tables }, target, options.resume);
  // Tables are made of the lines.
  const records = tables ? [...new Set([...files, 'jsonl' as const])] : files;
  const wantsOverview = formats.includes('html');
  const pagesBeside = wantsOverview ? overviewFile(target) : null;
  const task = { inputs, options, formats: records, wantsOverview, pagesBeside, reached: output.reached };
  const summary = await scanInto(output, task, voice);
  const written = [...(await output.finish())];
  if (formats.includes('text')) written.push(...(await writeSummary(summary, target)));
  if (written.length > 0) voice.say(`wrote ${written.join(', ')}`);
  return EXIT.done;
}
