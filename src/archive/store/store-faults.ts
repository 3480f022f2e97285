import { SyndiffError } from '../../model/errors.js';

interface Fault {
  readonly what: string;
  readonly hint: string;
}

const NO_ROOM: Fault = {
  what: 'there is no room left for it',
  hint: 'Make room and run the same again: what is on the disk is whole, and what is there is not added twice.',
};
const MAY_NOT: Fault = {
  what: 'its folder may not be written to',
  hint: 'Searching and listing are possible; for the rest make the folder writable, or copy it.',
};

/** The store calls it so where less was written than was to be, which is what a full disk does first. */
const CUT_SHORT: Fault = { what: 'the disk is full, or does not take what is written', hint: NO_ROOM.hint };

/** By the numbers of POSIX, as the store passes them on: EIO, EACCES, EFBIG, ENOSPC, EROFS, EDQUOT. */
const FAULTS: Readonly<Record<number, Fault>> = {
  5: CUT_SHORT,
  13: MAY_NOT,
  27: NO_ROOM,
  28: NO_ROOM,
  30: MAY_NOT,
  122: NO_ROOM,
};

/** What the store met, in words where somebody can do something about it. */
export function storeFault(error: unknown, path: string): unknown {
  const fault = FAULTS[Number((error as { readonly code?: unknown }).code)];
  return fault === undefined
    ? error
    : new SyndiffError('output', `cannot write to the archive ${path}: ${fault.what}`, fault.hint);
}
