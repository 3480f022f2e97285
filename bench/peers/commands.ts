import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Peers } from './install.js';
import type { Texts } from './texts.js';
import type { Command } from './timed.js';

/** A program to be measured, or why it is not at this size. */
export interface Contender {
  readonly name: string;
  readonly command: Command | null;
  readonly why: string | null;
  /** Most runs that are worth their time. */
  readonly runs: number;
}

/** `sim_text -e` takes five minutes for 10,000 articles and four times as long for twice as many. */
const MAX_EACH_TO_EACH = 10_000;
const MAX_EACH_TO_EACH_RUNS = 2000;
/** dolos-core keeps every pair: beyond this it takes more memory than most machines have. */
const MAX_DOLOS = 3000;
const MANY = 100;

interface Setting {
  readonly peers: Peers;
  readonly texts: Texts;
  readonly corpus: string;
  /** Where output of the peers may go. */
  readonly scratch: string;
}

/** Words as tokens, runs of twelve and more, all in one line if need be. */
const JSCPD_FLAGS = ['--format', 'txt', '--mode', 'weak', '--min-tokens', '12', '--min-lines', '1'];
const JSCPD_LIMITS = ['--max-lines', '100000', '--max-size', '100mb', '--reporters', 'json'];

const absent = (name: string, why: string | null): Contender => ({ name, command: null, why: why ?? '', runs: 0 });

function simText({ peers, texts, scratch }: Setting): Contender[] {
  const { path, why } = peers.simText;
  const [once, each] = ['sim_text', 'sim_text -e'] as const;
  if (path === null) return [absent(once, why), absent(each, why)];
  const command = (flags: readonly string[]): Command => ({
    program: path,
    args: [...flags, '-i', `-o${join(scratch, 'sim_text')}`],
    input: texts.list,
  });
  const slow = texts.articles > MAX_EACH_TO_EACH;
  return [
    { name: once, command: command([]), why: null, runs: MANY },
    slow
      ? absent(each, `more than ${MAX_EACH_TO_EACH} articles`)
      : { name: each, command: command(['-e']), why: null, runs: texts.articles > MAX_EACH_TO_EACH_RUNS ? 1 : MANY },
  ];
}

function jscpd({ peers, texts, scratch }: Setting): Contender {
  const { path, why } = peers.jscpd;
  const name = 'jscpd';
  if (path === null) return absent(name, why);
  const args = [texts.folder, ...JSCPD_FLAGS, ...JSCPD_LIMITS, '--no-gitignore', '--output', join(scratch, 'jscpd')];
  return { name, command: { program: path, args }, why: null, runs: MANY };
}

function dolos({ peers, texts, corpus }: Setting): Contender {
  const { path, why } = peers.dolos;
  const name = 'dolos-core';
  if (path === null) return absent(name, why);
  if (texts.articles > MAX_DOLOS) return absent(name, `more than ${MAX_DOLOS} articles: it keeps every pair`);
  const script = fileURLToPath(new URL('../peers-dolos.js', import.meta.url));
  const args = ['--max-old-space-size=16000', script, path, corpus];
  return { name, command: { program: process.execPath, args }, why: null, runs: MANY };
}

/** What syndiff is held against, and `wc -w`, which does nothing but read and count. */
export function contendersFor(setting: Setting): readonly Contender[] {
  const wc: Contender = {
    name: 'wc -w',
    command: { program: 'wc', args: ['-w', setting.texts.all] },
    why: null,
    runs: MANY,
  };
  if (!setting.texts.hasFiles) return [wc];
  return [wc, ...simText(setting), jscpd(setting), dolos(setting)];
}
