import { keyOf } from './key.js';
import type { State } from './state.js';
import type { Store } from './store.js';

/** What is numbered: the first number of the key. */
const KINDS = { outlet: 0, language: 1 } as const;
export type NameKind = keyof typeof KINDS;

/** Names as numbers, from 1 on in the order in which they came; 0 is for none. */
export class Names {
  private readonly numbers: Readonly<Record<NameKind, Map<string, number>>> = {
    outlet: new Map(),
    language: new Map(),
  };
  /** A number that a forgotten name had is not given again. */
  private readonly highest: Record<NameKind, number> = { outlet: 0, language: 0 };
  private fresh: (readonly [NameKind, number, string])[] = [];

  static read({ names }: Store): Names {
    const found = new Names();
    for (const { key, value } of names.getRange({})) {
      const kind = key.readUInt32BE(0) === KINDS.outlet ? 'outlet' : 'language';
      const number = key.readUInt32BE(4);
      found.numbers[kind].set(value.toString(), number);
      found.highest[kind] = Math.max(found.highest[kind], number);
    }
    return found;
  }

  count(kind: NameKind): number {
    return this.numbers[kind].size;
  }

  /** The first number that no name has ever had. */
  free(kind: NameKind): number {
    return this.highest[kind] + 1;
  }

  /** The number of a name; null where no article has it. */
  find(kind: NameKind, name: string): number | null {
    return this.numbers[kind].get(name) ?? null;
  }

  all(kind: NameKind): readonly string[] {
    return [...this.numbers[kind].keys()];
  }

  /** The number of a name, a new one where it has none yet. */
  numberOf(kind: NameKind, name: string | null): number {
    if (name === null) return 0;
    const known = this.numbers[kind].get(name);
    if (known !== undefined) return known;
    const number = this.highest[kind] + 1;
    this.highest[kind] = number;
    this.numbers[kind].set(name, number);
    this.fresh.push([kind, number, name]);
    return number;
  }

  /** Writes the new ones. Inside a transaction. */
  put({ names }: Store): void {
    for (const [kind, number, name] of this.fresh) names.putSync(keyOf(KINDS[kind], number), Buffer.from(name));
    this.fresh = [];
  }

  counts(): Pick<State, 'outlets' | 'languages'> {
    return { outlets: this.count('outlet'), languages: this.count('language') };
  }
}

/** Removes the names whose numbers no article has any more. Inside a transaction. */
export function dropNames({ names }: Store, kind: NameKind, used: ReadonlySet<number>): void {
  const range = names.getKeys({ start: keyOf(KINDS[kind]), end: keyOf(KINDS[kind] + 1) });
  for (const key of [...range].map((one) => Buffer.from(one)))
    if (!used.has(key.readUInt32BE(4))) names.removeSync(key);
}
