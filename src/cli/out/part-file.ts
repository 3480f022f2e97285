import { mkdir, open, readFile, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A file that grows beside its target, as `NAME.part`: it gets its name when it is whole, and stays where the work is
 * broken off, so that a later run can go on.
 */
export class PartFile {
  private constructor(
    private readonly file: FileHandle,
    private readonly target: string,
    private size: number,
  ) {}

  static path(target: string): string {
    return `${target}.part`;
  }

  /** Begins anew, or behind the first `kept` bytes of what is there; null where there is less than that. */
  static async begin(target: string, kept = 0): Promise<PartFile> {
    await mkdir(dirname(target), { recursive: true });
    const file = await open(PartFile.path(target), kept > 0 ? 'r+' : 'w');
    await file.truncate(kept);
    return new PartFile(file, target, kept);
  }

  /** Bytes so far. */
  get bytes(): number {
    return this.size;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, this.size);
      done += bytesWritten;
      this.size += bytesWritten;
    }
  }

  async finish(): Promise<void> {
    await this.file.sync();
    await this.file.close();
    await rename(PartFile.path(this.target), this.target);
  }

  async leave(): Promise<void> {
    await this.file.close().catch(() => undefined);
  }
}

/** A note beside part files that says how far they reach. */
export class PartNote<T> {
  constructor(private readonly path: string) {}

  /** What was noted, where it was noted whole and the part files hold at least as much as it says. */
  async read(sizes: (noted: T) => Readonly<Record<string, number>>): Promise<T | null> {
    try {
      const noted = JSON.parse(await readFile(this.path, 'utf8')) as T;
      const files = Object.entries(sizes(noted));
      const held = await Promise.all(files.map(([target]) => stat(PartFile.path(target))));
      return held.every(({ size }, at) => size >= (files[at]?.[1] ?? 0)) ? noted : null;
    } catch {
      return null;
    }
  }

  async write(noted: T): Promise<void> {
    await writeFile(`${this.path}.tmp`, JSON.stringify(noted));
    await rename(`${this.path}.tmp`, this.path);
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
    await rm(`${this.path}.tmp`, { force: true });
  }
}
