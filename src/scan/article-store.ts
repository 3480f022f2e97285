import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { Article } from '../index.js';

/** Where the articles of a scan wait between reading and comparing, by the number in which they came. */
export interface ArticleStore {
  readonly add: (article: Article) => void;
  /** Everything but the text. */
  readonly head: (number: number) => Omit<Article, 'text'>;
  readonly article: (number: number) => Article;
}

/** In memory: for as many as anybody holds in a list anyway. */
export function storeOf(articles: Article[] = []): ArticleStore {
  const at = (number: number): Article => articles[number] as Article;
  return { add: (article) => articles.push(article), article: at, head: at };
}

/** Bytes that are written at once. */
const CHUNK = 1 << 20;

/** A file that is written at its end and read anywhere; gone when it is closed. */
export class ScratchFile {
  private readonly file: number;
  private bytes = 0;

  constructor(readonly path: string) {
    this.file = openSync(path, 'wx+', 0o600);
  }

  /** Appends bytes; returns where they begin. */
  write(bytes: Uint8Array): number {
    const place = this.bytes;
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.file, bytes, done, bytes.length - done, place + done);
    this.bytes += bytes.length;
    return place;
  }

  read(place: number, into: Uint8Array): void {
    readWhole(this.file, place, into);
  }

  close(): void {
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }
}

/** The temporary files of a scan: the articles, and the rows that the memory is not to hold. */
export interface Scratch {
  readonly articles: ScratchFile;
  readonly rows: ScratchFile;
}

function readWhole(file: number, place: number, into: Uint8Array): void {
  for (let done = 0; done < into.length;) {
    const read = readSync(file, into, done, into.length - done, place + done);
    if (read === 0) throw new Error('the temporary file of the scan was cut off');
    done += read;
  }
}

/** Where each article stands in a file: its head at `places[2n]`, its text at `places[2n + 1]`. Can be shared by threads. */
export type Places = Float64Array;

const parsed = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'));

/** Articles in a file, as every thread of a scan can read them. */
export class ArticleFile {
  constructor(
    private readonly file: number,
    private readonly places: Places,
  ) {}

  static open(path: string, places: Places): ArticleFile {
    return new ArticleFile(openSync(path, 'r'), places);
  }

  head(number: number): Omit<Article, 'text'> {
    const [start, end] = [this.placeAt(2 * number), this.placeAt(2 * number + 1)];
    return parsed(this.bytes(start, end)) as Omit<Article, 'text'>;
  }

  article(number: number): Article {
    const [start, end] = [this.placeAt(2 * number), this.placeAt(2 * number + 2)];
    const bytes = this.bytes(start, end);
    const head = this.placeAt(2 * number + 1) - start;
    const text = parsed(bytes.subarray(head)) as string;
    return { ...(parsed(bytes.subarray(0, head)) as Omit<Article, 'text'>), text };
  }

  close(): void {
    closeSync(this.file);
  }

  private placeAt(at: number): number {
    return this.places[at] as number;
  }

  private bytes(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start);
    readWhole(this.file, start, bytes);
    return bytes;
  }
}

/** Writes articles to a scratch file as they are read, so that the memory holds none of their text. */
export class ArticleWriter implements Pick<ArticleStore, 'add'> {
  private ends = new Float64Array(1 << 12);
  private count = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private end = 0;

  constructor(private readonly file: ScratchFile) {}

  add({ text, ...head }: Article): void {
    for (const part of [head, text]) this.append(Buffer.from(JSON.stringify(part)));
  }

  /** Where everything is so far, in memory that threads share. */
  finish(): Places {
    this.flush();
    const places = new Float64Array(new SharedArrayBuffer(8 * (this.count + 1)));
    places.set(this.ends.subarray(0, this.count), 1);
    return places;
  }

  private append(bytes: Buffer): void {
    if (this.count === this.ends.length) {
      const larger = new Float64Array(2 * this.count);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.waiting.push(bytes);
    this.waitingBytes += bytes.length;
    this.end += bytes.length;
    this.ends[this.count] = this.end;
    this.count += 1;
    if (this.waitingBytes >= CHUNK) this.flush();
  }

  private flush(): void {
    this.file.write(Buffer.concat(this.waiting));
    this.waiting = [];
    this.waitingBytes = 0;
  }
}
