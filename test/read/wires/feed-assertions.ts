import { decode } from '../../../src/read/bytes/decode.js';

/** A value that a test feed asserts in a comment, and where it says that the value is found. */
export interface Asserted {
  /** Such as `entries[0]['title']`, without its index: `entries.title`, `feed.title`, `encoding`. */
  readonly path: string;
  readonly entry: number | null;
  readonly value: string;
}

export interface Assertions {
  readonly whole: string;
  /** The `charset` of the header that the feed was sent with, or null. */
  readonly charset: string | null;
  /** The address that the feed was sent from, or null. */
  readonly location: string | null;
  readonly values: readonly Asserted[];
  /** Entries that the assertion speaks of; 0 for `not entries`. */
  readonly leastEntries: number;
  /** What the assertion says of the number of entries, where it says it outright. */
  readonly entries: number | null;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', "'": "'", '"': '"', '\\': '\\' };

function unquoted(literal: string): string {
  return literal
    .replace(/^u?(?:"""|'''|["'])|(?:"""|'''|["'])$/gu, '')
    .replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/giu, (_, wide?: string, narrow?: string, single = '') =>
      wide === undefined && narrow === undefined
        ? (ESCAPES[single as string] ?? `\\${String(single)}`)
        : String.fromCharCode(Number.parseInt(wide ?? narrow ?? '', 16)),
    );
}

const COMPARISON =
  /(?:(entries)\[(\d+)\]|(feed)|(encoding|version))((?:\[u?['"]\w+['"]\]|\[\d+\]|\.\w+)*)\s*==\s*(u?"""[\s\S]*?"""|u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*"|\(\d[\d, ]*\))/gu;

function pathOf(root: string, keys: string): string {
  const names = [...keys.matchAll(/\[u?['"](\w+)['"]\]|\[(\d+)\]|\.(\w+)/gu)];
  return [root, ...names.map(([, quoted, index, dotted]) => quoted ?? index ?? dotted ?? '')].join('.');
}

/** Reads what a test feed asserts, from the comment that it carries. */
export async function assertionsIn(bytes: Uint8Array): Promise<Assertions> {
  const text = (await decode(bytes, { declared: 'utf-8' }))?.text ?? '';
  const whole = /Expect:\s*([^\r\n]*)/u.exec(text)?.[1]?.trim() ?? '';
  const values = [...whole.matchAll(COMPARISON)].map(([, entries, index, feed, other, keys, literal]) => ({
    path: pathOf(entries ?? feed ?? other ?? '', keys ?? ''),
    entry: index === undefined ? null : Number(index),
    value: /^\(/u.test(literal ?? '') ? (literal ?? '') : unquoted(literal ?? ''),
  }));
  const spoken = [...whole.matchAll(/\bentries\[(\d+)\]/gu)].map(([, index]) => Number(index) + 1);
  return {
    whole,
    charset: /Header:\s*Content-type:[^\r\n]*?charset\s*=\s*["']?([\w.:-]+)/iu.exec(text)?.[1] ?? null,
    location: /Header:\s*Content-Location:\s*(\S+)/iu.exec(text)?.[1] ?? null,
    values,
    leastEntries: Math.max(0, ...spoken),
    entries: /\bnot entries(?![[.])/u.test(whole) ? 0 : Number(/len\(entries\)\s*==\s*(\d+)/u.exec(whole)?.[1] ?? -1),
  };
}
