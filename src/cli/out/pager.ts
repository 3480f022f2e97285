import { spawn } from 'node:child_process';
import { print, surroundings } from './terminal.js';

/** What decides whether a text is shown page by page. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly rows: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const linesIn = (text: string): number => text.split('\n').length;

/**
 * The program that shows a text page by page: `PAGER`, else `less`. Null where nobody looks at a terminal, where
 * the text fits, or where `PAGER` is empty or `cat`, which is how people turn pagers off.
 */
export function pagerFor(text: string, { isTerminal, rows, env }: Screen): string | null {
  if (!isTerminal || rows === undefined || linesIn(text) <= rows || env['TERM'] === 'dumb') return null;
  const pager = env['PAGER'] ?? 'less';
  return pager === '' || pager === 'cat' ? null : pager;
}

/** A shell says so when there is no such program, and when it may not be run. */
const NOT_RUN = [126, 127];

/** Hands a text to a pager and waits until the reader is done; whether there was one to hand it to. */
function page(text: string, pager: string): Promise<boolean> {
  return new Promise((resolve) => {
    // As git sets it: quit if it fits after all, show colours, leave the text on the screen.
    const env = { LESS: 'FRX', ...process.env };
    const shown = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'ignore'], env });
    shown.on('error', () => {
      resolve(false);
    });
    shown.on('close', (code) => {
      resolve(!NOT_RUN.includes(code ?? 0));
    });
    // Whoever quits before the end closes the pipe.
    shown.stdin.on('error', () => undefined);
    shown.stdin.end(text);
  });
}

/** Prints a text, page by page where it is longer than the screen and somebody looks at it. */
export async function show(text: string): Promise<void> {
  const { isTerminal, env } = surroundings();
  const pager = pagerFor(text, { isTerminal, rows: process.stdout.rows, env });
  if (pager === null || !(await page(text, pager))) await print(text);
}
