import type { Options, ReportFormat } from '../../model/options.js';
import { workToEnd, type Listener } from '../threads/work-thread.js';

/** What the thread is asked to do. Plain, because it is copied from thread to thread. */
export interface Task {
  readonly inputs: readonly string[];
  readonly options: Options;
  readonly formats: readonly ReportFormat[];
  readonly look: {
    readonly width: number;
    readonly color: boolean;
    readonly showStyle: boolean;
    readonly withText: boolean;
  };
}

/** The report in one format. */
export interface ReportFile {
  readonly format: ReportFormat;
  /** The name it gets in a folder. */
  readonly name: string;
  readonly text: string;
}

/** What came of it. */
export interface Outcome {
  readonly files: readonly ReportFile[];
  readonly warnings: readonly string[];
  /** Divergences above house style, in pairs that share copy. */
  readonly differences: number;
  /** The files that were read: they are never written over. */
  readonly sources: readonly string[];
}

/** Reads, compares and renders. */
export const runEngine = (task: Task, listener: Listener): Promise<Outcome> =>
  workToEnd<Outcome>('./engine-thread.js', task, listener);
