import { dirname, join } from 'node:path';
import { SyndiffError } from '../../model/errors.js';
import type { RecordFormat } from '../../scan/scan.js';
import { sayWhenInterrupted, writeWhole, type Target } from '../out/output.js';
import { PartFile, PartNote } from '../out/part-file.js';
import type { Made, Reached } from './scan-engine.js';
import type { TableFiles } from '../out/table-files.js';
import { print, printable, surroundings } from '../out/terminal.js';

/** What each format's file is called in a folder. */
const NAMES: Readonly<Record<RecordFormat, string>> = { jsonl: 'report.jsonl', csv: 'report.csv' };

/** How far a scan has come, and how much of each file that is. */
interface Noted {
  readonly reached: Reached;
  /** Bytes by the path of the file. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** At most so often is it noted how far a scan has come: the note names the families so far and may be a megabyte. */
const MS_BETWEEN_NOTES = 2000;

/** Takes what a scan makes. */
export interface ScanOutput {
  /** Where an earlier run was broken off; null where there is nothing to go on from. */
  readonly reached: Reached | null;
  readonly take: (made: Made) => Promise<void>;
  /** Gives the files their names; returns their paths. */
  readonly finish: () => Promise<readonly string[]>;
  /** The work was broken off: what is there stays for a later run. */
  readonly leave: () => Promise<void>;
}

/** One format to standard output, as it comes. */
function toStandardOutput(format: RecordFormat): ScanOutput {
  const { isTerminal } = surroundings();
  return {
    reached: null,
    take: async (made) => {
      if (made.type === 'page') await print(new TextDecoder().decode(made.bytes));
      if (made.type !== 'records') return;
      // Chunks are whole lines: no character is parted between two of them.
      const text = new TextDecoder().decode(made.bytes[format]);
      await print(isTerminal ? printable(text) : text);
    },
    finish: () => Promise.resolve([]),
    leave: () => Promise.resolve(),
  };
}

/** What is to be written besides pages. */
export interface RecordsWanted {
  readonly formats: readonly RecordFormat[];
  /** Whether the records are wanted as tables too. */
  readonly tables: boolean;
}

/** Records into files that grow, pages into files of their own. */
class ToFiles implements ScanOutput {
  reached: Reached | null = null;
  private readonly files = new Map<RecordFormat, PartFile>();
  private tables: TableFiles | null = null;
  private readonly pages: string[] = [];
  private noted: Noted | null = null;
  private lastNote = 0;

  constructor(
    private readonly wanted: RecordsWanted,
    private readonly target: Target,
  ) {}

  async resume(): Promise<void> {
    this.noted = await this.note.read(({ bytes }) => bytes);
    this.reached = this.noted?.reached ?? null;
  }

  async take(made: Made): Promise<void> {
    if (made.type === 'begin') await this.begin(made.isContinued);
    else if (made.type === 'page') await this.takePage(made.name, made.bytes);
    else await this.takeRecords(made.bytes, made.reached);
  }

  async finish(): Promise<readonly string[]> {
    for (const file of this.files.values()) await file.finish();
    await this.tables?.finish();
    await this.note.remove();
    sayWhenInterrupted(null);
    const overviews = this.pages.filter((path) => !path.includes('families')).slice(-1);
    const files = this.wanted.formats.map((format) => this.pathOf(format));
    return [...files, ...(this.tables === null ? [] : [this.tables.page]), ...overviews];
  }

  async leave(): Promise<void> {
    for (const file of this.files.values()) await file.leave();
    this.tables?.leave();
  }

  private get note(): PartNote<Noted> {
    const [first = 'jsonl'] = this.wanted.formats;
    return new PartNote(`${PartFile.path(this.pathOf(first))}.json`);
  }

  private pathOf(format: RecordFormat): string {
    return this.target.kind === 'folder' ? join(this.target.path, NAMES[format]) : this.target.path;
  }

  private async begin(isContinued: boolean): Promise<void> {
    if (this.wanted.tables)
      this.tables = await (await import('../out/table-files.js')).TableFiles.begin(this.target.path);
    for (const format of this.wanted.formats) {
      const path = this.pathOf(format);
      this.files.set(format, await PartFile.begin(path, isContinued ? (this.noted?.bytes[path] ?? 0) : 0));
      sayWhenInterrupted(
        `what was scanned so far is in ${PartFile.path(path)}; the same command with --resume goes on`,
      );
    }
  }

  private async takeRecords(
    bytes: Extract<Made, { type: 'records' }>['bytes'],
    reached: Reached | null,
  ): Promise<void> {
    for (const [format, file] of this.files) await file.write(bytes[format] ?? new Uint8Array());
    if (this.tables !== null) await this.tables.take(new TextDecoder().decode(bytes.jsonl));
    const now = performance.now();
    if (reached === null || this.files.size === 0 || now - this.lastNote < MS_BETWEEN_NOTES) return;
    this.lastNote = now;
    const sizes = [...this.files].map(([format, file]) => [this.pathOf(format), file.bytes]);
    await this.note.write({ reached, bytes: Object.fromEntries(sizes) as Noted['bytes'] });
  }

  private async takePage(name: string, bytes: Uint8Array): Promise<void> {
    const isOverview = name === 'report.html';
    const { kind, path } = this.target;
    const folder = kind === 'folder' ? path : dirname(path);
    const target = isOverview && kind === 'file' ? path : join(folder, name);
    this.pages.push(target);
    await writeWhole(target, new TextDecoder().decode(bytes));
  }
}

/**
 * Where a scan is written to.
 *
 * @param resumes whether to go on behind what an earlier run left
 * @throws SyndiffError `usage` for `resumes` without a file to go on with
 */
export async function outputFor(wanted: RecordsWanted, target: Target, resumes: boolean): Promise<ScanOutput> {
  if (resumes && (target.kind === 'standard-output' || wanted.tables || wanted.formats.length === 0)) {
    const hint = 'Name the file that the records go to, as before: --format jsonl -o FILE. Parquet is begun anew.';
    throw new SyndiffError('usage', '--resume goes on with a file of records', hint);
  }
  if (target.kind === 'standard-output') return toStandardOutput(wanted.formats[0] ?? 'jsonl');
  const files = new ToFiles(wanted, target);
  if (resumes) await files.resume();
  return files;
}
