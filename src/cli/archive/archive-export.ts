import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive, rowRecord, TABLES, type Archive } from '../../archive/archive.js';
import { SyndiffError } from '../../model/errors.js';
import type { ArchiveTable } from '../../model/options.js';
import { tablesInWords, writeParquet } from '../../scan/scan.js';
import type { Asked, Verb } from './archive-verb.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';
import { writeWhole } from '../out/output.js';
import { seldom } from '../out/progress.js';
import { print, printable, surroundings } from '../out/terminal.js';

const FORMATS = ['jsonl', 'parquet'] as const;

/** Rows handed over at once. */
const AT_ONCE = 200;

/** What comparing needs to know, with progress. */
function deriving({ options, listener }: Asked) {
  const { minPassageWords, maxMemory } = options;
  const onProgress = seldom(({ done, of }: { readonly done: number; readonly of: number }) =>
    listener.onProgress({ what: 'compared', done, of, share: done / of }),
  );
  return { minPassageWords, maxMemory, onProgress };
}

function* lines(archive: Archive, table: ArchiveTable, asked: Asked): Generator<string> {
  const { columns, rows } = TABLES[table];
  let [piece, count] = ['', 0];
  for (const row of rows(archive, deriving(asked))) {
    piece += JSON.stringify(rowRecord(columns, row)) + '\n';
    count += 1;
    if (count % AT_ONCE > 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

async function toStandardOutput(archive: Archive, table: ArchiveTable, asked: Asked): Promise<void> {
  const { isTerminal } = surroundings();
  for (const piece of lines(archive, table, asked)) await print(isTerminal ? printable(piece) : piece);
}

async function toFolder(archive: Archive, folder: string, asked: Asked): Promise<void> {
  const { options, given } = asked;
  const formats = formatsOf(asked);
  await mkdir(folder, { recursive: true });
  for (const table of options.tables) {
    for (const format of formats) {
      const path = join(folder, `${table}.${format}`);
      if (format === 'jsonl') await writeWhole(path, lines(archive, table, asked));
      else await writeParquet(path, TABLES[table].columns, TABLES[table].rows(archive, deriving(asked)));
    }
  }
  const told = Object.fromEntries(options.tables.map((name) => [name, TABLES[name]]));
  await writeWhole(join(folder, 'tables.md'), tablesInWords('Tables of an archive of syndiff', told));
  const about = given.tables === undefined ? '; postings too with --tables postings' : '';
  asked.say(`wrote ${options.tables.join(', ')} to ${folder}; tables.md says what each column means${about}`);
}

function formatsOf({ options, given }: Asked): readonly (typeof FORMATS)[number][] {
  const hint = 'Use jsonl or parquet.';
  return given.format === undefined
    ? ['jsonl']
    : formatsAmong(options.format, { command: 'archive export', choices: FORMATS, hint });
}

/** `syndiff archive export` */
export const exportVerb: Verb = async (asked) => {
  const { options, path } = asked;
  const [format, other] = formatsOf(asked);
  const [table, second] = options.tables;
  const isPlain = format === 'jsonl' && other === undefined && second === undefined;
  if (options.output === null && !isPlain)
    throw new SyndiffError(
      'usage',
      'several tables, and Parquet, need a folder to go to',
      'Add -o FOLDER, or name one table: --tables articles.',
    );
  const archive = await openArchive(path, {
    mode: options.tables.some((name) => TABLES[name].isDerived) ? 'derive' : 'read',
  });
  try {
    archive.refresh();
    if (options.output === null && table !== undefined) await toStandardOutput(archive, table, asked);
    else await toFolder(archive, options.output ?? '', asked);
    return EXIT.done;
  } finally {
    await archive.close();
  }
};
