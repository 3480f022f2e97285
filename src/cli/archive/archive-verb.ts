import type { Options } from '../../model/options.js';
import type { Given } from '../settings.js';
import type { Voice } from '../threads/voice.js';

/** What every verb is given, and how it can make itself heard. */
export interface Asked extends Voice {
  /** What was named behind the verb: inputs, or ids. */
  readonly named: readonly string[];
  readonly options: Options;
  /** The options that were asked for. */
  readonly given: Given;
  /** The archive's folder. */
  readonly path: string;
}

/** Does what was asked and returns the exit code. */
export type Verb = (asked: Asked) => Promise<number>;
