import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { SyndiffError } from '../../model/errors.js';
import { inTransaction, type Store } from './store.js';

/** Who writes. Kept in the archive itself, so that taking it is one transaction and two cannot take it at once. */
interface Writer {
  readonly pid: number;
  readonly host: string;
  /** When its process began, as the system counts; numbers of processes are given again. */
  readonly began: string;
  readonly since: string;
  /** The file it writes; one that was written anew holds the writer of the one before. */
  readonly file: string;
}

const KEY = Buffer.from('writer');

/** Empty where the system does not say. */
function beganOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program stands in brackets and may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, host, began }: Writer): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return began === beganOf(pid);
}

/**
 * Takes the right to write, or says who has it. One that was killed has it no longer.
 *
 * @throws SyndiffError `output`, naming the process
 */
export function takeWriter(store: Store): void {
  const { meta, file } = store;
  const own: Writer = {
    pid: process.pid,
    host: hostname(),
    began: beganOf(process.pid),
    since: new Date().toISOString(),
    file,
  };
  inTransaction(store, () => {
    const bytes = meta.get(KEY);
    const other = bytes === undefined ? null : (JSON.parse(bytes.toString()) as Writer);
    if (other !== null && other.file === file && isAlive(other))
      throw new SyndiffError(
        'output',
        `process ${other.pid} on ${other.host} has been writing to this archive since ${other.since}`,
        'Wait until it is done; searching is possible meanwhile.',
      );
    meta.putSync(KEY, Buffer.from(JSON.stringify(own)));
  });
}

/** Gives it back. */
export function releaseWriter(store: Store): void {
  inTransaction(store, () => {
    store.meta.removeSync(KEY);
  });
}
