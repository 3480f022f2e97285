import type { ReadWarningCode } from '../../model/warnings.js';

/** Ends the reading of one file with a warning. What was read of it before is kept, and the other files are read. */
export class ReadFault extends Error {
  constructor(
    readonly code: ReadWarningCode,
    message: string,
  ) {
    super(message);
    this.name = 'ReadFault';
  }
}

/**
 * What a library throws about bad content, as a fault of the file. Its own message is left out: it may quote the
 * input, and it differs between versions.
 */
export function damaged(error: unknown, what: string): ReadFault {
  if (error instanceof ReadFault) return error;
  return new ReadFault('damaged', `${what} is damaged or cut off; what stands behind the damage was not read`);
}
