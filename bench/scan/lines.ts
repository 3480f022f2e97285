import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const LINE_END = 0x0a;

/** The lines of a file, one chunk in memory at a time. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(CHUNK);
  let open: Buffer[] = [];
  try {
    for (;;) {
      const read = readSync(file, chunk, 0, CHUNK, null);
      if (read === 0) break;
      let start = 0;
      for (let end = chunk.indexOf(LINE_END); end >= 0 && end < read; end = chunk.indexOf(LINE_END, start)) {
        open.push(Buffer.from(chunk.subarray(start, end)));
        yield Buffer.concat(open).toString('utf8');
        open = [];
        start = end + 1;
      }
      if (start < read) open.push(Buffer.from(chunk.subarray(start, read)));
    }
    if (open.length > 0) yield Buffer.concat(open).toString('utf8');
  } finally {
    closeSync(file);
  }
}
