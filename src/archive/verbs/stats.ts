import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../handle.js';

/** What an archive holds, counted. */
export interface Stats {
  readonly articles: number;
  readonly outlets: number;
  readonly words: number;
  /** ISO 8601 days of the earliest and the latest article; null where no date is known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Hashes of runs of words, each with an article that holds it. */
  readonly postings: number;
  /** Pieces that the index is kept in. */
  readonly segments: number;
  /** Bytes on the disk, and those of the file that are free for what comes. */
  readonly bytes: number;
  readonly schema: number;
  /** How often the articles changed. */
  readonly generation: number;
}

const dayOf = (time: number): string | null =>
  Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null;

/** Counts what an archive holds. */
export function stats(archive: Archive): Stats {
  const { state, spreads } = archive.refresh();
  let [earliest, latest] = [Infinity, -Infinity];
  for (let number = 0; number < state.next; number += 1) {
    const time = spreads.time(number);
    if (time === Number.POSITIVE_INFINITY || spreads.isForgotten(number)) continue;
    earliest = Math.min(earliest, time);
    latest = Math.max(latest, time);
  }
  const { articles, outlets, words, segments, schema, generation } = state;
  return {
    ...{ articles, outlets, words },
    earliest: dayOf(earliest),
    latest: dayOf(latest),
    postings: segments.reduce((sum, segment) => sum + segment.postings, 0),
    segments: segments.length,
    bytes: statSync(join(archive.store.path, archive.store.file)).size,
    ...{ schema, generation },
  };
}
