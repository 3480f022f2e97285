/** Made postings and texts: what a store is asked to keep, without the time it takes to make them of articles. */
export const BATCH = 10_000;
/** Hashes of an article of 490 words; bytes of its deflated text. */
export const HASHES = 192;
export const TEXT_BYTES = 1600;

function* randomly(seed: number): Generator<number, never> {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield state >>> 0;
  }
}

export function hashesOf(article: number): Uint32Array {
  const dice = randomly(article);
  for (let at = 0; at < 5; at += 1) dice.next();
  return Uint32Array.from({ length: HASHES }, () => dice.next().value);
}

export function textOf(article: number): Buffer {
  const dice = randomly(article + 0x5bd1e995);
  return Buffer.from(Uint32Array.from({ length: TEXT_BYTES / 4 }, () => dice.next().value).buffer);
}

/** Postings of a batch, sorted by hash, then article. */
export function postingsOf(first: number): readonly (readonly [hash: number, article: number])[] {
  const rows: [number, number][] = [];
  for (let article = first; article < first + BATCH; article += 1)
    for (const hash of hashesOf(article)) rows.push([hash, article]);
  return rows.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}
