import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const marked = (command: string): string => `<!-- results of ${command}: written by it -->`;
const END = '<!-- end of results -->';
const GIGABYTE = 1024 ** 3;

/** What the figures were taken on; the name of the machine is nobody's business. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / GIGABYTE);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, Node ${process.version}`;
}

/**
 * Puts the results between their marks; what is written around them by hand stays.
 *
 * @param command whose results they are, as its mark has it
 */
export function writeResults(path: string, results: string, command = 'npm run bench'): void {
  const page = readFileSync(path, 'utf8');
  const begin = marked(command);
  const start = page.indexOf(begin);
  const end = page.indexOf(END, start);
  if (start < 0 || end < start) throw new Error(`${path} has no marks for the results of ${command}`);
  writeFileSync(path, `${page.slice(0, start)}${begin}\n\n${results.trim()}\n\n${page.slice(end)}`);
}
