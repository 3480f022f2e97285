import { sha256Hex } from '../../model/ids.js';
import { articleFrom, fingerprint } from '../../compare/engine.js';

const TEXT =
  'On 3 May 1999 the “Ardle” ferry, built for 2,500 guests, was sold for £1.5m; café owners on both shores said they’d heard nothing.';

let made: string | null = null;

/** What the postings of a text that is always the same are now: another value means that words are hashed otherwise. */
export const probe = (): string =>
  (made ??= sha256Hex(fingerprint(articleFrom({ text: TEXT })).join(' ')).slice(0, 16));
