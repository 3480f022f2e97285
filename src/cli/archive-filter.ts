import type { Filter } from '../archive/archive.js';
import type { Options } from '../options.js';
import { parseMoment } from '../options.js';

const momentOf = (value: string | null): number | null => (value === null ? null : parseMoment(value, Date.now()));

/** Which articles the flags mean. */
export const filterFrom = ({ outlet, since, until, language }: Options): Filter => ({
  outlet,
  since: momentOf(since),
  until: momentOf(until),
  language,
  ids: null,
});
