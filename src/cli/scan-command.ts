import { join } from 'node:path';
import { SyndiffError } from '../errors.js';
import { EXIT } from './exit-codes.js';
import { formatsAmong, formatsInForce } from './formats.js';
import { targetFor, writeWhole, type Target } from './output.js';
import { progressLine } from './progress.js';
import { runScan } from './scan-engine.js';
import { settingsFrom, type Given } from './settings.js';
import { note, print, printable, surroundings } from './terminal.js';

/** What a scan can be written as. */
const SCAN_FORMATS = ['text', 'jsonl'] as const;

const pathFor = (target: Target, name: string): string =>
  target.kind === 'folder' ? join(target.path, name) : target.path;

/** Gives on what comes, and keeps the value at the end. */
async function* kept(
  chunks: AsyncGenerator<Uint8Array, string, undefined>,
  keep: (summary: string) => void,
): AsyncGenerator<Uint8Array> {
  keep(yield* chunks);
}

async function toStandardOutput(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const { isTerminal } = surroundings();
  // Chunks are whole lines: no character is parted between two of them.
  for await (const chunk of chunks) {
    const text = new TextDecoder().decode(chunk);
    await print(isTerminal ? printable(text) : text);
  }
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) throw new Error(`${chunk.length} bytes that nobody asked for`);
}

/** `syndiff scan`: returns the exit code. */
export async function scanCommand(inputs: readonly string[], flags: Given): Promise<number> {
  const settings = await settingsFrom({ flags, env: process.env, folder: process.cwd() });
  const { options, notes } = settings;
  const progress = progressLine(process.stderr, process.stderr.isTTY && !options.quiet);
  const say = (text: string): void => {
    progress.clear();
    if (!options.quiet) note(text);
  };
  notes.forEach(say);
  if (inputs.length === 0 && options.filesFrom === null)
    throw new SyndiffError('usage', 'scan needs reports', 'Name files, folders or globs, or - for standard input.');
  const hint = 'For a page, run syndiff compare on the reports of one family.';
  const formats = formatsAmong(formatsInForce(settings), { command: 'scan', choices: SCAN_FORMATS, hint });
  const target = await targetFor(formats.length, options.output);
  const wantsRecords = formats.includes('jsonl');
  let summary = '';
  const chunks = kept(
    runScan(
      { inputs, options, wantsRecords },
      {
        onNote: ({ level, text }) => {
          if (level === 'normal' || options.verbose) say(text);
        },
        onProgress: progress.show,
      },
    ),
    (text) => (summary = text),
  );
  const written: string[] = [];
  if (!wantsRecords) await drain(chunks);
  else if (target.kind === 'standard-output') await toStandardOutput(chunks);
  else {
    written.push(pathFor(target, 'report.jsonl'));
    await writeWhole(pathFor(target, 'report.jsonl'), chunks);
  }
  progress.clear();
  if (formats.includes('text')) {
    if (target.kind === 'standard-output') await print(summary);
    else {
      written.push(pathFor(target, 'report.txt'));
      await writeWhole(pathFor(target, 'report.txt'), summary);
    }
  }
  if (written.length > 0) say(`wrote ${written.join(', ')}`);
  return EXIT.done;
}
