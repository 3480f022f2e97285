import { ASSERTION_PLANTERS } from './assertions.js';
import { ATTRIBUTION_PLANTERS } from './attributions.js';
import { DATE_PLANTERS } from './dates.js';
import { NAME_PLANTERS } from './names.js';
import { NUMBER_PLANTERS } from './numbers.js';
import type { Planter } from './planter.js';
import { QUOTE_PLANTERS } from './quotes.js';
import { STRUCTURE_PLANTERS } from './structure.js';
import { WORDING_PLANTERS } from './wording.js';

/** Every kind of edit that is planted. */
export const PLANTERS: readonly Planter[] = [
  ...NUMBER_PLANTERS,
  ...DATE_PLANTERS,
  ...NAME_PLANTERS,
  ...ASSERTION_PLANTERS,
  ...ATTRIBUTION_PLANTERS,
  ...QUOTE_PLANTERS,
  ...WORDING_PLANTERS,
  ...STRUCTURE_PLANTERS,
];
