import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Numbers of processes mean something on one machine only, and a folder for temporary files may be shared. */
const PREFIX = `syndiff-${encodeURIComponent(hostname())}-`;

/** Where a temporary file goes. Its name says whose it is. */
export const scratchPath = (what: string): string => join(tmpdir(), `${PREFIX}${process.pid}-${randomUUID()}.${what}`);

function ownerOf(name: string): number | null {
  const pid = name.startsWith(PREFIX) ? /^(\d{1,10})-[0-9a-f-]{36}\.[a-z]+$/.exec(name.slice(PREFIX.length)) : null;
  return pid === null ? null : Number(pid[1]);
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Removes the temporary files of runs that were killed before they could: a scan leaves as much as it read. */
export function removeAbandoned(folder = tmpdir()): void {
  try {
    for (const name of readdirSync(folder)) {
      const owner = ownerOf(name);
      if (owner !== null && isGone(owner)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // Nobody needs that folder to be clear: whoever writes there says what is wrong with it.
  }
}
