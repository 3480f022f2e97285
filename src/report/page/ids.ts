import type { OverviewPlace } from '../look.js';

/**
 * Names of places in the page. Ids of a report can be any text, so signs other than letters, digits and hyphens are
 * written as their code: two ids never share a name, and no id can leave its attribute or its address.
 */
function encode(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}.`);
}

/** The card of a divergence: the permalink. */
export const cardId = (divergence: string): string => `d-${encode(divergence)}`;
/** Its place in the texts. */
export const placeId = (divergence: string): string => `t-${encode(divergence)}`;
export const pairId = (pair: number): string => `pair-${pair + 1}`;
export const rowId = (pair: number, row: number): string => `r-${pair + 1}-${row + 1}`;
/** One end of a moved passage. */
export const moveId = (pair: number, move: number, side: 'left' | 'right'): string => `m-${pair + 1}-${move}-${side}`;
/** Row of a family in an overview. */
export const familyRowId = (family: string): string => `f-${encode(family)}`;

/** The file in which the report of a family stands, as seen from the overview: no id leads to another folder. */
export const familyPage = (family: string): string => `families/${encode(family)}.html`;

/** No address can hold it, and no name of a file does. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** The row of a family in the overview, as seen from its page: whatever the file is called, it is one beside the folder. */
export const toFamilyRow = ({ file, family }: OverviewPlace): string =>
  `../${encodeURIComponent(file.replace(LONE_SURROGATE, '\uFFFD'))}#${familyRowId(family)}`;
