import { join } from 'node:path';
import type { OutputFormat } from '../../model/options.js';
import type { Asked } from './archive-verb.js';
import { targetFor, writeWhole, type Pieces } from '../out/output.js';
import { show } from '../out/pager.js';
import { print, printable, surroundings } from '../out/terminal.js';

/** What each format's file is called in a folder. */
const FILES: Readonly<Partial<Record<OutputFormat, string>>> = {
  text: 'archive.txt',
  json: 'archive.json',
  jsonl: 'archive.jsonl',
};

async function toScreen(format: OutputFormat, text: string | Pieces): Promise<void> {
  const { isTerminal } = surroundings();
  if (typeof text === 'string' && format === 'text') {
    await show(text);
    return;
  }
  for await (const piece of typeof text === 'string' ? [text] : text)
    await print(isTerminal ? printable(piece) : piece);
}

/** Writes one answer in each format that was asked for, to where it was asked to go. */
export async function deliverAll(
  { options, say }: Asked,
  formats: readonly OutputFormat[],
  made: (format: OutputFormat) => string | Pieces,
): Promise<void> {
  const target = await targetFor(formats.length, options.output);
  const written: string[] = [];
  for (const format of formats) {
    if (target.kind === 'standard-output') {
      await toScreen(format, made(format));
      continue;
    }
    const path = target.kind === 'folder' ? join(target.path, FILES[format] ?? `archive.${format}`) : target.path;
    await writeWhole(path, made(format));
    written.push(path);
  }
  if (written.length > 0) say(`wrote ${written.join(', ')}`);
}
