import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputFormat } from '../../src/model/options.js';
import { seeds, trials } from '../../test/soak/flips.js';
import { peakBytes } from '../peak.js';

/** Each harmed file gets its warning within a second and 256 MB. */
const MOST_CPU_MS = 1000;
const MOST_PEAK_MB = 256;
/** By the clock: what takes this long while it computes nothing waits for ever. */
const MOST_WALL_MS = 30_000;
const MB = 1024 ** 2;

/** What came of the harmed files of one format. */
export interface SoakResult {
  readonly format: InputFormat;
  readonly count: number;
  /** Processor time of all of them, in seconds. */
  readonly cpuSeconds: number;
  /** Of the slowest, after the first, which loads what reads the format. */
  readonly slowestMs: number;
  /** Of the whole process, with the platform itself. */
  readonly peakMb: number;
  /** The first of them; the rest would say the same. */
  readonly faults: readonly string[];
}

const MOST_FAULTS = 20;

/** Reads `count` harmed files of a format in this process. */
export async function soakFormat(format: InputFormat, count: number): Promise<SoakResult> {
  const folder = await mkdtemp(join(tmpdir(), 'syndiff-soak-'));
  const faults: string[] = [];
  let [cpuMs, slowestMs, read] = [0, 0, 0];
  for await (const trial of trials((await seeds())[format], count, folder)) {
    read += 1;
    cpuMs += trial.cpuMs;
    if (read > 1) slowestMs = Math.max(slowestMs, trial.cpuMs);
    const isSlow = read > 1 && (trial.cpuMs > MOST_CPU_MS || trial.wallMs > MOST_WALL_MS);
    const slow = `${trial.cpuMs.toFixed(0)} ms of processor time, ${trial.wallMs.toFixed(0)} ms by the clock`;
    const fault = trial.fault ?? (isSlow ? slow : null);
    if (fault !== null && faults.length < MOST_FAULTS) faults.push(`${trial.name} from ${trial.start}: ${fault}`);
  }
  await rm(folder, { recursive: true, force: true });
  return { format, count: read, cpuSeconds: cpuMs / 1000, slowestMs, peakMb: peakBytes() / MB, faults };
}

/** Whether a format keeps every bound. */
export function isGood({ faults, peakMb }: SoakResult): boolean {
  return faults.length === 0 && peakMb <= MOST_PEAK_MB;
}

/** A line for the format, and one for each fault. */
export function toldFaults({ format, count, cpuSeconds, slowestMs, peakMb, faults }: SoakResult): string[] {
  const times = `${cpuSeconds.toFixed(1)} s, slowest ${slowestMs.toFixed(0)} ms of processor time`;
  const line = `${format.padEnd(10)}${count} in ${times}; peak ${peakMb.toFixed(0)} MB; ${faults.length} faults`;
  return [line, ...faults.map((fault) => `  ${fault}`)];
}
