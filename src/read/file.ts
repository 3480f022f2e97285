import { hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { hashWith } from '../model/ids.js';
import type { Warning } from '../model/model.js';
import type { InputFormat } from '../model/options.js';
import { BudgetFault, counted, countedAccess, newBudget } from './bytes/budget.js';
import { ReadFault } from './bytes/fault.js';
import { formatOfType } from './fetch/fetch-type.js';
import type { ParseContext, RandomAccess, Sample } from './bytes/format.js';
import { formatOf, FORMATS, isContained, misnamedAs } from './formats.js';
import { NO_METADATA } from './head/metadata.js';
import { isOwnFile } from './own-files.js';
import { openFile, type Place } from './places.js';
import { readRecords } from './records.js';
import type { Content, Items, Reading, Run } from './run.js';
import { peeked } from './bytes/peeked.js';
import { sampleOf } from './bytes/sample.js';
import { mayHaveSidecar } from './sidecar-formats.js';
import { readSidecar } from './sidecar.js';
import { unpack } from './containers/unpack.js';
import { warning } from './bytes/warnings.js';

/** Where files are read there is the platform's own; a twentieth of the time. */
export const nativeHash = (text: string): string => hash('sha256', text, 'hex');
hashWith(nativeHash);

const CHUNK_BYTES = 256 * 1024;

/** Not zeroed, because only what is read into it is handed on; and no `Buffer`, whose `slice` makes no copy. */
const newChunk = (): Uint8Array => new Uint8Array(Buffer.allocUnsafeSlow(CHUNK_BYTES).buffer);

async function* chunksOf(handle: FileHandle, progress: Run['progress']): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read(newChunk(), 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return;
    progress.bytes += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function accessOf(handle: FileHandle, bytes: number): RandomAccess {
  return {
    bytes,
    slice: async (start, end) => {
      const [from, to] = [Math.max(0, Math.min(start, bytes)), Math.max(0, Math.min(end, bytes))];
      const piece = new Uint8Array(Math.max(0, to - from));
      let filled = 0;
      while (filled < piece.length) {
        const { bytesRead } = await handle.read(piece, filled, piece.length - filled, from + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return piece.subarray(0, filled);
    },
  };
}

/** The format that was asked for, or that the name or the content shows. What is asked for is meant of what a container holds. */
function formatFor({ format, name, layers }: Content, sample: Sample): InputFormat {
  const asked = format !== null && layers > 0 && FORMATS[format].unit.endsWith('container') ? null : format;
  if (asked !== null) return isContained(FORMATS[asked], sample) ?? asked;
  const found = formatOf(name, sample);
  if (typeof found === 'string') return found;
  throw new ReadFault('unknown-format', `it is ${found.foreign}, which is not read`);
}

/** Says that a file is not what its name says, and what to do. */
const misnaming = (name: string, found: InputFormat): string =>
  `it is called a ${name} and is none; it was read as ${found}. Open it to see what it is; save or download the report anew, or rename the file`;

/** Whether something inside a file was named that cannot be there: only archives hold files. */
const isMissed = ({ only, source }: Content, isArchive: boolean): boolean =>
  only !== null && !isArchive && source !== only && !source.startsWith(`${only}/`);

/** What is known of a file from outside: by its sidecar, the options and what it was taken from. */
async function contextFor(
  { run, source, path, url, encoding }: Content,
  name: InputFormat,
): Promise<{ readonly context: ParseContext; readonly notes: readonly Warning[] }> {
  const sidecar =
    mayHaveSidecar(name) && path !== null
      ? await readSidecar(path, source, run.fields)
      : { metadata: NO_METADATA, warning: null };
  return {
    context: {
      source,
      fields: run.fields,
      sidecar: sidecar.metadata,
      place: 1,
      where: '',
      encoding: run.encoding ?? encoding,
      url,
    },
    notes: sidecar.warning === null ? [] : [sidecar.warning],
  };
}

async function* readKnown(content: Content): Items {
  const { head, all } = await peeked(content.chunks);
  try {
    if (head.length === 0) throw new ReadFault('empty', 'it holds no text');
    const sample = sampleOf(head);
    if (isOwnFile(sample))
      throw new ReadFault('own-file', 'syndiff wrote it itself; it was set aside and is no report');
    const name = formatFor(content, sample);
    const misnamed = content.format === null ? misnamedAs(content.name, sample) : null;
    if (misnamed !== null) yield { warning: warning('misnamed', content.source, misnaming(misnamed, name)) };
    const { context, notes } = await contextFor(content, name);
    for (const note of notes) yield { warning: note };
    const format = FORMATS[name];
    const reading: Reading = { content, format, chunks: all, context, sample };
    const isArchive = format.unit.endsWith('container') && 'holds' in format;
    if (isMissed(content, isArchive))
      throw new ReadFault('unreadable', `it is no archive that could hold ${content.only ?? ''}`);
    yield* format.unit === 'container' || format.unit === 'random-container'
      ? unpack({ ...reading, format }, readContent)
      : readRecords({ ...reading, format });
  } finally {
    await all.return(undefined);
  }
}

/** Faults of the disk and strings beyond the engine's bound are the file's; everything else is ours and is thrown. */
function faultIn(error: unknown): ReadFault {
  if (error instanceof ReadFault) return error;
  const code = error instanceof Error ? (error as NodeJS.ErrnoException) : null;
  if (!(error instanceof RangeError) && typeof code?.syscall !== 'string') throw error;
  return new ReadFault('unreadable', `it cannot be read: ${code?.code ?? 'too much at once'}`);
}

async function* readContent(content: Content): Items {
  let found = 0;
  try {
    for await (const item of readKnown(content)) {
      found += 1;
      yield item;
    }
    // A list of nothing, a table of nothing but its head: silence would look like a file that was never seen.
    if (found === 0) throw new ReadFault('empty', 'it holds no article');
  } catch (error) {
    const fault = faultIn(error);
    if (fault instanceof BudgetFault && content.layers > 0) throw fault;
    yield { warning: warning(fault.code, content.source, fault.message) };
  }
}

function contentAt(place: Place, run: Run): Omit<Content, 'chunks'> {
  return {
    run,
    source: place.source,
    name: place.source,
    path: place.path,
    writtenAt: null,
    random: null,
    format: run.format,
    url: null,
    encoding: null,
    only: place.inside === undefined ? null : `${place.source}/${place.inside}`,
    layers: 0,
    budget: newBudget(),
  };
}

async function* readFile(place: Place, path: string, run: Run): Items {
  const file = await openFile(path);
  if (file === null)
    return yield { warning: warning('unreadable', place.source, 'it cannot be opened as a regular file') };
  const content = contentAt(place, run);
  try {
    yield* readContent({
      ...content,
      chunks: counted(chunksOf(file.handle, run.progress), content.budget),
      writtenAt: file.writtenAt,
      random: countedAccess(accessOf(file.handle, file.bytes), content.budget),
    });
  } finally {
    await file.handle.close();
  }
}

/** Reads a page as if it were a file: its format is told by the server, else by its content. */
async function* readFetched(place: Place, url: string, run: Run): Items {
  const content = contentAt(place, run);
  try {
    if (run.fetcher === undefined) throw new ReadFault('not-fetched', 'it was not fetched: that is not allowed');
    const fetched = await run.fetcher.fetch(url);
    const { type, encoding } = fetched;
    const told = { name: '', format: run.format ?? formatOfType(type), url: fetched.url, encoding };
    yield* readContent({ ...content, ...told, chunks: counted([fetched.body], content.budget) });
  } catch (error) {
    const fault = faultIn(error);
    yield { warning: warning(fault.code, place.source, fault.message) };
  }
}

/** Reads a file, standard input or a page: articles, and what was skipped or guessed. */
export async function* readPlace(place: Place, run: Run): Items {
  if (place.url !== undefined) return yield* readFetched(place, place.url, run);
  if (place.path !== null) return yield* readFile(place, place.path, run);
  const content = contentAt(place, run);
  yield* readContent({ ...content, chunks: counted(process.stdin, content.budget) });
}
