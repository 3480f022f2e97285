import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const BEGIN = '<!-- results of npm run bench: written by it -->';
const END = '<!-- end of results -->';
const GIGABYTE = 1024 ** 3;

/** What the figures were taken on; the name of the machine is nobody's business. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / GIGABYTE);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.version}`;
}

/** Puts the results between their marks; what is written around them by hand stays. */
export function writeResults(path: string, results: string): void {
  const page = readFileSync(path, 'utf8');
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${path} has no marks for the results`);
  writeFileSync(path, `${page.slice(0, start)}${BEGIN}\n\n${results.trim()}\n\n${page.slice(end)}`);
}
