import type { Options } from '../options.js';
import type { ProgressLine } from './progress.js';
import type { Given } from './settings.js';

/** What every verb is given. */
export interface Asked {
  /** What was named behind the verb: inputs, or ids. */
  readonly named: readonly string[];
  readonly options: Options;
  /** The options that were asked for. */
  readonly given: Given;
  /** The archive's folder. */
  readonly path: string;
  readonly progress: ProgressLine;
  /** Says something on standard error, unless --quiet. */
  readonly say: (text: string) => void;
}

/** Does what was asked and returns the exit code. */
export type Verb = (asked: Asked) => Promise<number>;
