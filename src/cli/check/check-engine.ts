import type { Options } from '../../model/options.js';
import type { CheckSource } from '../config-file.js';
import { workToEnd, type Listener } from '../threads/work-thread.js';

/** What was accepted before; `isUpdated` where everything that is found is to be accepted. */
export interface BaselineTask {
  readonly file: string;
  readonly text: string;
  readonly isUpdated: boolean;
}

/** A baseline to write, and how it differs from the one before, in words. */
export interface BaselineOutcome {
  readonly text: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What the thread is asked to do. Plain, because it is copied from thread to thread. */
export interface CheckTask {
  readonly inputs: readonly string[];
  readonly options: Options;
  /** What the configuration says, unchecked. */
  readonly config: CheckSource;
  /** Files that changed, seen from this folder; null where all inputs are meant. */
  readonly changed: ReadonlySet<string> | null;
  /** Only some of the articles are looked at, so that nothing is known of the others. */
  readonly isPartial: boolean;
  readonly baseline: BaselineTask | null;
  readonly look: { readonly width: number; readonly color: boolean };
}

/** A file to write. */
export interface CheckFile {
  readonly name: string;
  readonly text: string;
}

/** A finding as it is told in a line. */
export interface ToldFinding {
  readonly id: string;
  readonly line: string;
}

/** What came of it. */
export interface CheckOutcome {
  /** New ones, worst first. */
  readonly findings: readonly ToldFinding[];
  /** One for each format, in their order. */
  readonly files: readonly CheckFile[];
  /** What build servers want, by path. */
  readonly extra: readonly CheckFile[];
  /** For GitHub: lines for the log, and Markdown for the summary of the step; empty where not asked for. */
  readonly annotations: string;
  readonly stepSummary: string;
  /** Null where it stays as it is. */
  readonly baseline: BaselineOutcome | null;
  readonly broken: boolean;
  /** The files that were read: they are never written over. */
  readonly sources: readonly string[];
}

/** Reads, compares, applies the rules and renders. */
export const runCheck = (task: CheckTask, listener: Listener): Promise<CheckOutcome> =>
  workToEnd<CheckOutcome>('./check-thread.js', task, listener);
