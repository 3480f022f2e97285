/** Texts by their code units, for sorting: the same in every place and language, which a locale is not. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
