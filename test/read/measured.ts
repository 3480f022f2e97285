import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReadingOptions } from '../../src/model/options.js';
import { ROOT } from '../house/files.js';

/** What reading a place came to, and what it cost. */
export interface Measured {
  /** Up to 1,000 characters of each article. */
  readonly texts: readonly string[];
  readonly articles: number;
  readonly codes: readonly string[];
  /** Processor time of all threads, without that of loading the code. */
  readonly cpuMs: number;
  /** Most memory that the process had, with the platform's own 50 MB and `ENGINE_MB`. */
  readonly peakMb: number;
}

/** What is read, and what may be read before it so that the code is loaded. */
export interface MeasuredPlace {
  readonly warmUp: string;
  readonly place: string;
  readonly options?: Partial<ReadingOptions>;
  /** Standard input. */
  readonly input?: Iterable<Uint8Array>;
  /** One article after another, none of them kept. */
  readonly streamed?: boolean;
}

/** A hostile file gets its warning within a second and 256 MB. */
export const MOST_CPU_MS = 1000;
export const MOST_PEAK_MB = 256;
/**
 * What a process has more where the whole engine is loaded, as the command has it: 94 MB against 62 after two of the seeds.
 * It is added to what is measured, because the bound is meant of the command.
 */
const ENGINE_MB = 32;

/** Reads a place with the built code in a process of its own. */
export async function measuredReading({
  warmUp,
  place,
  options = {},
  input = [],
  streamed = false,
}: MeasuredPlace): Promise<Measured> {
  const script = join(ROOT, 'test', 'read', 'measured-reading.js');
  const child = spawn(process.execPath, [script, warmUp, place, JSON.stringify(options), String(streamed)]);
  Readable.from(input).pipe(child.stdin);
  // Whoever does not read to the end closes the pipe before it is written to the end.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const [said, complaints, [status]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (status !== 0 || complaints !== '')
    throw new Error(`reading ${place} ended with ${String(status)}: ${complaints}`);
  const measured = JSON.parse(said) as Measured;
  return { ...measured, peakMb: measured.peakMb + ENGINE_MB };
}
