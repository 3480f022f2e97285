import { existsSync, watch, type FSWatcher } from 'node:fs';
import type { ToldFinding } from './check-engine.js';

/** Editors write a file in several steps; what comes in one go is one change. */
const QUIET_MS = 300;

/** What there is to look at: what was named and is there; a pattern is looked at from the folder of the run. */
const placesOf = (named: readonly string[]): readonly string[] => [
  ...new Set(named.map((place) => (existsSync(place) ? place : '.'))),
];

/** Gives a signal after each change, once it is quiet; never ends. */
export async function* changesIn(named: readonly string[]): AsyncGenerator<undefined, never, undefined> {
  let [pending, wake]: [boolean, () => void] = [false, () => undefined];
  let timer: NodeJS.Timeout | undefined;
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = true;
      wake();
    }, QUIET_MS);
  };
  const watchers: readonly FSWatcher[] = placesOf(named).map((place) => watch(place, { recursive: true }, onChange));
  try {
    for (;;) {
      if (!pending) await new Promise<void>((resolve) => (wake = resolve));
      pending = false;
      yield undefined;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** What is new since the last run and what is gone, by occurrence. */
export function sinceLast(
  before: readonly ToldFinding[],
  now: readonly ToldFinding[],
): { readonly fresh: readonly ToldFinding[]; readonly gone: readonly ToldFinding[] } {
  const beyond = (some: readonly ToldFinding[], others: readonly ToldFinding[]): readonly ToldFinding[] => {
    const left = others.map(({ id }) => id);
    return some.filter(({ id }) => {
      const at = left.indexOf(id);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return { fresh: beyond(now, before), gone: beyond(before, now) };
}
