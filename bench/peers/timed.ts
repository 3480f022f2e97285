import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** File that standard input is read from. */
  readonly input?: string;
  /** Variables besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are no failure; 0 alone where nothing is said. */
  readonly ends?: readonly number[];
}

/** What one run took. */
export interface Run {
  readonly seconds: number;
  /** Of all threads and children; null where nothing on the machine tells. */
  readonly cpuSeconds: number | null;
  readonly megabytes: number | null;
}

/** GNU time waits for the program itself and so gets its resources from the system, not from looking now and then. */
const TIME = '/usr/bin/time';
const KILOBYTES = 1024;

/** Runs a command to its end, its output thrown away. One that fails is an error: its time says nothing. */
export function timed({ program, args, input, env = {}, ends = [0] }: Command): Run {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-bench-'));
  const measured = join(folder, 'time');
  const hasTime = existsSync(TIME);
  const [file, ...rest] = hasTime ? [TIME, '-f', '%U %S %M', '-o', measured, program, ...args] : [program, ...args];
  const standardInput = input === undefined ? 'ignore' : openSync(input, 'r');
  try {
    const began = performance.now();
    const { status, stderr, error } = spawnSync(file, rest, {
      stdio: [standardInput, 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: { ...process.env, ...env },
    });
    const seconds = (performance.now() - began) / 1000;
    if (error !== undefined) throw error;
    if (status === null || !ends.includes(status))
      throw new Error(`${program} ended with ${String(status)}: ${stderr.trim().slice(-500)}`);
    if (!hasTime) return { seconds, cpuSeconds: null, megabytes: null };
    // A line that says how the command ended may stand before the figures.
    const [last = ''] = readFileSync(measured, 'utf8').trim().split('\n').slice(-1);
    const [user, system, kilobytes] = last.split(' ').map(Number);
    return { seconds, cpuSeconds: user! + system!, megabytes: kilobytes! / KILOBYTES };
  } finally {
    if (typeof standardInput === 'number') closeSync(standardInput);
    rmSync(folder, { recursive: true });
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}
