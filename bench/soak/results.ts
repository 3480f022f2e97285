import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InputFormat } from '../../src/model/options.js';
import { projectRoot } from '../accuracy/data.js';
import { isGood, type SoakResult } from './format.js';

const FOLDER = join(projectRoot(), 'bench', '.work', 'soak');

/** What the code that reads, and harms, is: a result holds for it and for no other. */
function codeHash(): string {
  const built = fileURLToPath(new URL('../../', import.meta.url));
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['src/read', 'test/soak'])
    for (const name of readdirSync(join(built, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(built, folder, name)));
  return hash.digest('hex');
}

const CODE = codeHash();
const pathOf = (format: InputFormat): string => join(FOLDER, `${format}.json`);

/** What an earlier run of the same code found, or null. One with faults is made anew. */
export function doneBefore(format: InputFormat, count: number): SoakResult | null {
  try {
    const { code, result } = JSON.parse(readFileSync(pathOf(format), 'utf8')) as { code: string; result: SoakResult };
    return code === CODE && result.count === count && isGood(result) ? result : null;
  } catch {
    return null;
  }
}

/** Keeps a result for the next run. */
export function keep(result: SoakResult): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(pathOf(result.format), JSON.stringify({ code: CODE, result }));
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Writes `bench/soak.md`. */
export function writePage(results: readonly SoakResult[]): void {
  const rows = results.map(({ format, count, cpuSeconds, slowestMs, peakMb, faults }) =>
    row([format, String(count), cpuSeconds.toFixed(0), slowestMs.toFixed(0), peakMb.toFixed(0), String(faults.length)]),
  );
  const page = [
    '# Harmed files',
    '',
    `Written by \`npm run soak\`: small whole files of each format with one to four bits turned over, and one in four cut off, read through \`readArticles\`. Each must give an article or a warning, throw nothing, and take at most a second of processor time (the first of each format, which loads its reader, is not counted) and 256 MB, the platform's own included. Node ${process.version}; a process for each format.`,
    '',
    row(['format', 'files', 'all, s', 'slowest, ms', 'peak, MB', 'faults']),
    row(['---', '--:', '--:', '--:', '--:', '--:']),
    ...rows,
    '',
  ];
  writeFileSync(join(projectRoot(), 'bench', 'soak.md'), page.join('\n'));
}
