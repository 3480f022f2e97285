import { unlinkSync } from 'node:fs';
import { chmod, mkdir, open, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SyndiffError } from '../../model/errors.js';

/** Temporary files that are being written at this moment. */
const unfinished = new Set<string>();
let count = 0;

/** Removes what is half written. Synchronous, because it runs while the process is being ended by a signal. */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // Already renamed or never made: nothing is left either way.
    }
  }
  unfinished.clear();
}

/** What to say when the work is broken off; null where nothing is left of it. */
let farewell: string | null = null;

/** Has something said when the process is being ended by a signal, such as where to go on. */
export function sayWhenInterrupted(text: string | null): void {
  farewell = text;
}

export const farewellWords = (): string | null => farewell;

/** Has a temporary file removed when the process is being ended; one that is gone by then is no loss. */
export function forgetLater(path: string): void {
  unfinished.add(path);
}

/** A file in the making, beside its target: whoever reads the target sees the old file or the new one. */
class Replacement {
  private constructor(
    private readonly file: FileHandle,
    private readonly temporary: string,
    private readonly target: string,
  ) {}

  static async begin(target: string): Promise<Replacement> {
    const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}-${++count}.tmp`);
    unfinished.add(temporary);
    try {
      return new Replacement(await open(temporary, 'wx'), temporary, target);
    } catch (error) {
      unfinished.delete(temporary);
      throw error;
    }
  }

  async write(piece: string | Uint8Array): Promise<void> {
    await this.file.writeFile(piece, 'utf8');
  }

  /** To the disk, then to its name. */
  async finish(mode: number | null): Promise<void> {
    await this.file.sync();
    await this.file.close();
    if (mode !== null) await chmod(this.temporary, mode);
    await rename(this.temporary, this.target);
    unfinished.delete(this.temporary);
  }

  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await unlink(this.temporary).catch(() => undefined);
    unfinished.delete(this.temporary);
  }
}

/** Writes pieces as they come; all of them become the target at once, or nothing does. */
async function replaceWhole(target: string, pieces: Pieces | BytePieces, mode: number | null): Promise<void> {
  const replacement = await Replacement.begin(target);
  try {
    for await (const piece of pieces) await replacement.write(piece);
    await replacement.finish(mode);
  } catch (error) {
    await replacement.abandon();
    throw error;
  }
}

/** A text in pieces, in their order. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** The same in UTF-8. */
export type BytePieces = AsyncIterable<Uint8Array>;

/** What is wrong, in words; the code where there are none. */
function because(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space is left',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EEXIST: 'a file of that name is in the way',
    EISDIR: 'it is a folder',
    ENAMETOOLONG: 'the name is too long',
  };
  return words[code] ?? (error instanceof Error ? error.message : String(error));
}

async function writeThrough(target: string, pieces: Pieces | BytePieces): Promise<void> {
  const file = await open(target, 'w');
  try {
    for await (const piece of pieces) await file.writeFile(piece, 'utf8');
  } finally {
    await file.close();
  }
}

/**
 * Writes a text file as a whole: to a temporary name in the same folder, to the disk, then by renaming. Missing
 * folders are made. A link is followed, not replaced; a device or pipe, such as `/dev/null`, is written to as it is.
 *
 * @throws SyndiffError `output` where it cannot be written; a file that was there is then untouched
 */
export async function writeWhole(path: string, text: string | Pieces | BytePieces): Promise<void> {
  const pieces = typeof text === 'string' ? [text] : text;
  try {
    await mkdir(dirname(path), { recursive: true });
    const target = await realpath(path).catch(() => path);
    const there = await stat(target).catch(() => null);
    if (there === null || there.isFile())
      await replaceWhole(target, pieces, there === null ? null : there.mode & 0o777);
    else await writeThrough(target, pieces);
  } catch (error) {
    if (error instanceof SyndiffError) throw error;
    throw new SyndiffError('output', `cannot write ${path}: ${because(error)}`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (there) => there.isDirectory(),
    () => false,
  );
}

/** Where the result goes: to standard output, into one file, or into a folder under the names that formats have. */
export interface Target {
  readonly kind: 'standard-output' | 'file' | 'folder';
  /** Of the file or folder; empty for standard output. */
  readonly path: string;
}

/**
 * One format goes to standard output, to the file named, or into the folder named (one that exists, or a path that
 * ends in `/`); several need a folder.
 *
 * @throws SyndiffError `usage` for several formats without a folder
 */
export async function targetFor(formats: number, output: string | null): Promise<Target> {
  if (output === null || output === '-') {
    if (formats > 1) throw new SyndiffError('usage', 'several formats need a folder to go to', 'Add -o FOLDER.');
    return { kind: 'standard-output', path: '' };
  }
  const isFolderMeant = formats > 1 || /[/\\]$/.test(output) || (await isFolder(output));
  return { kind: isFolderMeant ? 'folder' : 'file', path: output };
}

/**
 * Refuses to write over a report that was read: a slip of the hand must not cost an article.
 *
 * @throws SyndiffError `usage`
 */
export async function spareSources(paths: readonly string[], sources: readonly string[]): Promise<void> {
  const real = (path: string): Promise<string | null> => realpath(path).catch(() => null);
  const read = new Set(await Promise.all(sources.map(real)));
  for (const path of paths) {
    const target = await real(path);
    // `archive.zip/inner/a.html` was read out of archive.zip.
    const isArchive = sources.some((source) => source.startsWith(`${path}/`));
    if (target !== null && (isArchive || read.has(target)))
      throw new SyndiffError(
        'usage',
        `${path} is one of the reports that were compared`,
        'Choose another name for the output.',
      );
  }
}
