/** `12,345`: counts of a scan are too long to be read without. */
export const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 family`, `12,345 families`. */
export function many(amount: number, one: string, more = `${one}s`): string {
  return `${grouped(amount)} ${amount === 1 ? one : more}`;
}
