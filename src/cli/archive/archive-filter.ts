import type { Archive, Filter } from '../../archive/archive.js';
import { parseMoment } from '../../model/options.js';
import type { Asked } from './archive-verb.js';
import { seldom } from '../out/progress.js';

const momentOf = (value: string | null): number | null => (value === null ? null : parseMoment(value, Date.now()));

/** The articles of the family that is asked for, which may have to be found first. */
async function idsOf(archive: Archive, { options, listener }: Asked): Promise<readonly string[] | null> {
  const { family, minPassageWords, maxMemory } = options;
  if (family === null) return null;
  // What compares whole families is loaded where one is asked for.
  const { familyMembers } = await import('../../archive/archive.js');
  const onProgress = seldom(({ done, of }: { readonly done: number; readonly of: number }) =>
    listener.onProgress({ what: 'compared', done, of, share: done / of }),
  );
  return familyMembers(archive, family, { minPassageWords, maxMemory, onProgress });
}

/** Which articles the flags mean. */
export async function filterFrom(archive: Archive, asked: Asked): Promise<Filter> {
  const { outlet, since, until, language } = asked.options;
  return { outlet, since: momentOf(since), until: momentOf(until), language, ids: await idsOf(archive, asked) };
}
