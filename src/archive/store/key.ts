/** Numbers as a key that sorts as they do: four bytes each, the highest first. */
export function keyOf(...numbers: readonly number[]): Buffer {
  const key = Buffer.allocUnsafe(4 * numbers.length);
  numbers.forEach((number, at) => key.writeUInt32BE(number, 4 * at));
  return key;
}

/** The number at a place of such a key. */
export const numberIn = (key: Uint8Array, at: number): number =>
  Buffer.from(key.buffer, key.byteOffset, key.byteLength).readUInt32BE(4 * at);
