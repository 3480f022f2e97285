import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { FACTS_VERSION, type UnitFacts } from '../../check/check.js';
import { sha256Hex } from '../../model/ids.js';
import { VERSION } from '../../model/version.js';
import { writeWhole } from '../out/output.js';

/** Characters of each of the 256 files: a quarter of a gigabyte in all, which fills nobody's disk. */
const MOST_CHARACTERS = 1_000_000;

/** Where programs keep what they can make again. */
function cacheFolder(): string {
  const root = process.env['XDG_CACHE_HOME'] ?? '';
  return join(root === '' ? join(homedir(), '.cache') : root, 'syndiff', 'facts');
}

/** Tells two builds of one version apart, which only developers have. */
async function buildStamp(): Promise<string> {
  const { mtimeMs, size } = await stat(new URL('../compare/compare.js', import.meta.url));
  return `${mtimeMs} ${size}`;
}

/** Entries by their keys: a sum over key and facts, a blank, the facts as JSON. */
type Shard = Map<string, string>;

const KEY_LENGTH = 64;
const SUM_LENGTH = 16;

const sumOf = (key: string, facts: string): string => sha256Hex(`${key} ${facts}`).slice(0, SUM_LENGTH);

const entryOf = (key: string, facts: string): string => `${sumOf(key, facts)} ${facts}`;

async function readShard(path: string): Promise<Shard> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.charAt(KEY_LENGTH) === ' ');
  return new Map(lines.map((line) => [line.slice(0, KEY_LENGTH), line.slice(KEY_LENGTH + 1)]));
}

/** The facts of an entry; null where it is not, to the letter, what was written: a part of it would be a wrong answer. */
function factsIn(key: string, entry: string | undefined): UnitFacts | null {
  if (entry === undefined) return null;
  const facts = entry.slice(SUM_LENGTH + 1);
  return entry.slice(0, SUM_LENGTH) === sumOf(key, facts) ? (JSON.parse(facts) as UnitFacts) : null;
}

/** What was used last first, as much as there is room for. */
function shardText(used: Shard, before: Shard): string {
  let text = '';
  for (const [key, entry] of new Map([...used, ...before])) {
    const line = `${key} ${used.get(key) ?? entry}\n`;
    if (text.length + line.length > MOST_CHARACTERS) break;
    text += line;
  }
  return text;
}

/**
 * Facts of units that were compared before, by what is written in their articles: the same key, the same facts, on
 * whatever paths they lie. In 256 files, of which only those are read and written that are needed. What is damaged or
 * cannot be written is made again: a cache decides nothing but the time.
 */
export class FactsCache {
  private readonly shards = new Map<string, Shard>();
  private readonly used = new Map<string, Shard>();
  private readonly stale = new Set<string>();

  private constructor(
    private readonly folder: string,
    private readonly about: string,
  ) {}

  /** @param about everything besides the articles that decides the facts */
  static async open(about: string): Promise<FactsCache> {
    return new FactsCache(cacheFolder(), [VERSION, FACTS_VERSION, await buildStamp(), about].join(' '));
  }

  keyOf(unit: string): string {
    return sha256Hex(`${this.about}\n${unit}`);
  }

  async get(key: string): Promise<UnitFacts | null> {
    const name = key.slice(0, 2);
    const shard = this.shards.get(name) ?? (await readShard(join(this.folder, name)));
    this.shards.set(name, shard);
    const entry = shard.get(key);
    const facts = factsIn(key, entry);
    if (facts !== null) this.keep(key, entry ?? '');
    return facts;
  }

  put(key: string, facts: UnitFacts): void {
    this.keep(key, entryOf(key, JSON.stringify(facts)));
    this.stale.add(key.slice(0, 2));
  }

  /** Writes what is new; others who write at the same time may lose theirs, and nothing is ever half written. */
  async save(): Promise<void> {
    for (const name of this.stale)
      await writeWhole(
        join(this.folder, name),
        shardText(this.used.get(name) ?? new Map<string, string>(), this.shards.get(name) ?? new Map<string, string>()),
      );
  }

  private keep(key: string, entry: string): void {
    const name = key.slice(0, 2);
    const shard = this.used.get(name);
    if (shard === undefined) this.used.set(name, new Map([[key, entry]]));
    else shard.set(key, entry);
  }
}
