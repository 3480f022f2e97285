import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { nextDataName, replaceData } from './marker.js';
import type { Store } from './store.js';

const DUE = Buffer.from('compact');

/** Says that bytes of forgotten articles are left in this file. Inside the transaction that forgets them. */
export function markForCompacting({ meta, file }: Store): void {
  meta.putSync(DUE, Buffer.from(file));
}

/** A file that was written anew holds the mark of the one before. */
export const isCompactingDue = ({ meta, file }: Store): boolean => meta.get(DUE)?.toString() === file;

/** What compacting calls at each step; tests end the process there. */
export type Step = (name: 'compact-written' | 'compact-named') => void;

/**
 * Writes the archive anew without what is free in its file, closes it and removes the old file: what was forgotten is then
 * nowhere on the disk. Readers that have the old file open keep it until they are done. Interrupted before the marker names
 * the new file, the old one counts, and the next writer begins again.
 */
export async function compact(store: Store, step: Step = () => undefined): Promise<void> {
  const { root, path, file } = store;
  const name = nextDataName(file);
  rmSync(join(path, name), { force: true });
  await root.backup(join(path, name), true);
  step('compact-written');
  await root.close();
  replaceData(path, name);
  step('compact-named');
}
