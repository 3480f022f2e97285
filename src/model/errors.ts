import type { Warning } from './model.js';

/** What went wrong, as a value that programs can branch on. Each code has one meaning everywhere. */
export type ErrorCode =
  /** The command line or an option's value makes no sense. */
  | 'usage'
  /** Nothing is left that could be compared. */
  | 'nothing-to-compare'
  /** A named input does not exist. */
  | 'no-such-input'
  /** An output cannot be written. */
  | 'output'
  /** An input is given in a format that is not known. */
  | 'unknown-format'
  /** A package that is needed for this input is not installed. */
  | 'missing-package';

/**
 * The one error type of syndiff. `message` says what is wrong, `hint` what to do next.
 *
 * @example
 * ```ts
 * import { SyndiffError } from 'syndiff';
 * const error = new SyndiffError('usage', 'there is no option --bse', 'Did you mean --base?');
 * console.log(error.code); // usage
 * ```
 */
export class SyndiffError extends Error {
  override readonly name = 'SyndiffError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint: string | null = null,
  ) {
    super(message);
  }
}

/** A warning in a line; what is so of many inputs names none. */
export const warningInWords = ({ source, message }: Pick<Warning, 'source' | 'message'>): string =>
  source === '' ? message : `${source}: ${message}`;
