import type { Article } from '../compare/engine.js';
import { compact } from './store/compact.js';
import { forgetIn, type Step as ForgetStep } from './verbs/forget.js';
import type { Archive } from './handle.js';
import { openArchive } from './open.js';

export { openArchive, type ArchiveOpening } from './open.js';
export { isArchive } from './store/marker.js';
export type { Archive } from './handle.js';
export type { Kept } from './store/kept.js';
export { NOTHING_ADDED, prepare, type Added, type Prepared } from './verbs/add.js';
export { find, type Found, type FindOptions, type Match } from './verbs/find.js';
export { EVERYTHING, type Filter } from './verbs/filter.js';
export { list, type Listed } from './verbs/list.js';
export { Newcomers, related, type AgainstArchive } from './verbs/against.js';
export { derive, familyMembers, type Derived, type DeriveOptions } from './verbs/derive.js';
export { rowRecord, TABLES } from './verbs/tables.js';
export { verify, type Damage, type Verified } from './verbs/verify.js';
export { stats, type Stats } from './verbs/stats.js';

/**
 * Removes articles wholly: text, index and what was derived, and then from the disk, by writing the file anew. Those that
 * are damaged are removed too.
 *
 * @throws SyndiffError `no-such-input` for an id that is not there; then nothing is removed
 */
export async function forget(path: string, ids: readonly string[], step?: ForgetStep): Promise<void> {
  const archive = await openArchive(path, { mode: 'write' });
  let isOpen = true;
  try {
    forgetIn(archive, ids, step);
    isOpen = false;
    await compact(archive.store, step);
  } finally {
    if (isOpen) await archive.close();
  }
}

/** All articles of some ids. */
export function articlesOf(archive: Archive, ids: readonly string[]): readonly Article[] {
  return ids.flatMap((id) => archive.get(id)?.article ?? []);
}
