import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The files of a `.tar.gz` by name: blocks of 512 bytes, each file behind a header that gives its name and length. */
export function filesInTar(path: string): Map<string, Uint8Array> {
  const all = gunzipSync(readFileSync(path));
  const files = new Map<string, Uint8Array>();
  const field = (from: number, length: number): string =>
    (all.toString('latin1', from, from + length).split('\0')[0] ?? '').trim();
  for (let at = 0; at + 512 <= all.length && all[at] !== 0;) {
    const length = Number.parseInt(field(at + 124, 12), 8);
    const name = [field(at + 345, 155), field(at, 100)].filter((part) => part !== '').join('/');
    if (/^[0\0]?$/u.test(field(at + 156, 1))) files.set(name, all.subarray(at + 512, at + 512 + length));
    at += 512 + Math.ceil(length / 512) * 512;
  }
  return files;
}
