import { SyndiffError } from '../../model/errors.js';
import { parseMoment } from '../../model/options.js';
import type { Verb } from './archive-verb.js';
import { settingsFrom, type Given } from '../settings.js';
import { didYouMean } from '../suggest.js';
import { voiceFor } from '../threads/voice.js';

/** Each loads what it needs only when it is met. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  add: async () => (await import('./archive-add.js')).addVerb,
  find: async () => (await import('./archive-find.js')).findVerb,
  list: async () => (await import('./archive-list.js')).listVerb,
  show: async () => (await import('./archive-show.js')).showVerb,
  stats: async () => (await import('./archive-stats.js')).statsVerb,
  export: async () => (await import('./archive-export.js')).exportVerb,
  verify: async () => (await import('./archive-verify.js')).verifyVerb,
  forget: async () => (await import('./archive-forget.js')).forgetVerb,
};

export const ARCHIVE_VERBS = Object.keys(VERBS);

function verbNamed(name: string | undefined): () => Promise<Verb> {
  const verb = Object.hasOwn(VERBS, name ?? '') ? VERBS[name ?? ''] : undefined;
  if (verb !== undefined) return verb;
  const all = ARCHIVE_VERBS.join(', ');
  if (name === undefined)
    throw new SyndiffError('usage', `archive needs to know what to do: ${all}`, 'See syndiff archive --help.');
  const hint = didYouMean(name, ARCHIVE_VERBS) ?? `It knows ${all}.`;
  throw new SyndiffError('usage', `archive does not know ${JSON.stringify(name)}`, hint);
}

/** A git ref is a moment for check alone. */
function demandMoment(since: string | null): void {
  if (since === null || !Number.isNaN(parseMoment(since, 0))) return;
  const expected = 'a day such as 2021-09-01, or a span such as 30d or 36h';
  throw new SyndiffError('usage', `--since takes ${expected}, not ${JSON.stringify(since)}`);
}

/** `syndiff archive`: returns the exit code. */
export async function archiveCommand(words: readonly string[], flags: Given): Promise<number> {
  const [name, ...named] = words;
  const load = verbNamed(name);
  const { options, given, notes } = await settingsFrom({ flags, env: process.env, folder: process.cwd() });
  const voice = voiceFor(options);
  notes.forEach(voice.say);
  if (options.archive === null)
    throw new SyndiffError(
      'usage',
      `archive ${name ?? ''} needs to know which archive`,
      'Name its folder: --archive FOLDER.',
    );
  demandMoment(options.since);
  const verb = await load();
  return verb({ named, options, given, path: options.archive, ...voice });
}
