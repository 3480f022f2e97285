import type { Options } from '../../model/options.js';
import type { RecordFormat, Tally } from '../../scan/scan.js';
import type { Bytes } from './scan-crew-thread.js';
import { work, type Listener } from '../threads/work-thread.js';

/** How far a scan has come: enough to go on from there. */
export interface Reached {
  /** Of the articles and the options: another scan cannot go on from here. */
  readonly key: string;
  /** Tasks that are told. */
  readonly tasks: number;
  readonly tally: Tally;
}

/** What the thread is asked to do. Plain, because it is copied from thread to thread. */
export interface ScanTask {
  readonly inputs: readonly string[];
  readonly options: Options;
  /** The records somebody wants; the summary is always made. */
  readonly formats: readonly RecordFormat[];
  readonly wantsOverview: boolean;
  /** Name of the overview's file, where the pages of its families are wanted beside it. */
  readonly pagesBeside: string | null;
  /** Where an earlier run of the same scan was broken off. */
  readonly reached: Reached | null;
}

/** What a scan makes, piece by piece. */
export type Made =
  /** Records come next: from the beginning, or behind what an earlier run has told. */
  | { readonly type: 'begin'; readonly isContinued: boolean }
  /** Whole lines; null in the middle of something that has to be told in one go. */
  | { readonly type: 'records'; readonly bytes: Bytes; readonly reached: Reached | null }
  /** A file beside the others, by its path in their folder. */
  | { readonly type: 'page'; readonly name: string; readonly bytes: Uint8Array };

/** Scans: yields what is made as it is made and returns the summary. */
export const runScan = (task: ScanTask, listener: Listener): AsyncGenerator<Made, string, undefined> =>
  work<Made, string>('./scan-thread.js', task, listener);
