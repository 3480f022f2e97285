import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where the sentences come from. */
export interface Sources {
  readonly from: 'shared data' | 'seeds';
  /** Paragraphs of one report each. */
  readonly reports: readonly (readonly string[])[];
}

function recordsOf(path: string): readonly unknown[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Wire items are wrapped, and a paragraph begins with an indent. */
function fromNewswire(folder: string): string[][] {
  const records = recordsOf(join(folder, 'newswire-1987.jsonl.gz')) as readonly { text: string | null }[];
  return records.map(({ text }) => (text ?? '').split(/\n[ \t]+/).map(oneLine));
}

function fromOneEvent(folder: string): string[][] {
  const records = recordsOf(join(folder, 'one-event-75-outlets.jsonl.gz')) as readonly {
    paragraphs: readonly string[];
  }[];
  return records.map(({ paragraphs }) => paragraphs.slice(1).map(oneLine));
}

function fromRevisions(folder: string): string[][] {
  const records = recordsOf(join(folder, 'revisions.jsonl.gz')) as readonly { text: string | null }[];
  return records.map(({ text }) => (text ?? '').split(/\n\s*\n/).map(oneLine));
}

/** Fixtures are of other languages: a corpus in eight languages at once would measure something else. */
function fromSeeds(root: string): string[][] {
  const names = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) =>
    readFileSync(join(root, 'seeds', name), 'utf8')
      .split(/\n\s*\n/)
      .map(oneLine),
  );
}

/** Reports whose sentences the corpus is made of: the evaluation sets where they are, else our own few. */
export function readSources(root: string, folder = join(root, '..', 'shared', 'data')): Sources {
  if (!existsSync(join(folder, 'newswire-1987.jsonl.gz'))) return { from: 'seeds', reports: fromSeeds(root) };
  return { from: 'shared data', reports: [...fromNewswire(folder), ...fromOneEvent(folder), ...fromRevisions(folder)] };
}
