import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { Press } from './press.js';
import { truthOf } from './truth.js';

/** Text handed to the system at once. */
const BUFFER = 1 << 20;

/** A file written line by line under a temporary name, with the hash of its bytes. */
class LineFile {
  private readonly file: number;
  private readonly hash = createHash('sha256');
  private open: string[] = [];
  private size = 0;
  bytes = 0;

  constructor(private readonly path: string) {
    this.file = openSync(`${path}.tmp`, 'w');
  }

  write(record: object): void {
    const line = `${JSON.stringify(record)}\n`;
    this.open.push(line);
    this.size += line.length;
    if (this.size >= BUFFER) this.flush();
  }

  /** Hexadecimal SHA-256 of the finished file. */
  close(): string {
    this.flush();
    closeSync(this.file);
    renameSync(`${this.path}.tmp`, this.path);
    return this.hash.digest('hex');
  }

  private flush(): void {
    const bytes = Buffer.from(this.open.join(''), 'utf8');
    for (let at = 0; at < bytes.length; at += writeSync(this.file, bytes, at));
    this.hash.update(bytes);
    this.bytes += bytes.length;
    this.open = [];
    this.size = 0;
  }
}

export interface Written {
  readonly corpus: string;
  readonly truth: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly truthSha256: string;
}

/** Writes the corpus and its truth, one article in memory at a time. */
export function writeCorpus(press: Press, folder: string): Written {
  mkdirSync(folder, { recursive: true });
  const corpus = join(folder, 'corpus.jsonl');
  const truth = join(folder, 'truth.jsonl');
  const [articles, known] = [new LineFile(corpus), new LineFile(truth)];
  known.write(press.describe());
  for (let place = 0; place < press.layout.articles; place += 1) {
    const made = press.article(place);
    const { id, outlet, title, published, text } = made;
    articles.write({ id, outlet, title, published, text });
    for (const record of truthOf(made, press.originOf(made, place))) known.write(record);
  }
  const [sha256, truthSha256] = [articles.close(), known.close()];
  return { corpus, truth, bytes: articles.bytes, sha256, truthSha256 };
}
