import { dirname, posix } from 'node:path';

/** Source texts by path below `src/`, such as `align/align.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** Ground, each below the next: records, what is known of words, what is known of languages. */
const GROUND = ['model', 'words', 'languages'];
const STAGES = ['read', 'text', 'sources', 'candidates', 'align', 'diverge', 'families', 'report'];
/** Those above a scan may ask it for families. */
const CONDUCTORS = ['check', 'stage', 'archive'];
const MAY_USE_NODE = ['read', 'scan', 'cli', ...CONDUCTORS];
/** What is higher imports what is lower. */
const RANKS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(GROUND.map((part, nth) => [part, nth])),
  ...Object.fromEntries(STAGES.map((part) => [part, 3])),
  compare: 4,
  'engine.ts': 5,
  'index.ts': 6,
  scan: 7,
  ...Object.fromEntries(CONDUCTORS.map((part) => [part, 8])),
  cli: 9,
};
const ORDER = `${GROUND.join(' ← ')} ← ${STAGES.join(', ')} ← compare ← engine ← index ← scan ← ${CONDUCTORS.join(', ')} ← cli`;
/** A file that may be asked for past its door: the pure half of reading, because a browser makes articles without touching a file. */
const SIDE_DOORS = [
  ['engine.ts', 'read/head/article.ts'],
  // What looks an article up in an archive starts without the reporters, which a whole scan brings along.
  ['archive/verbs/find.ts', 'scan/worth.ts'],
  ['archive/verbs/find.ts', 'scan/house-text.ts'],
  ...['archive-find.ts', 'archive-find-thread.ts', 'archive-find-threads.ts'].flatMap((file) => [
    [`cli/archive/${file}`, 'archive/open.ts'],
    [`cli/archive/${file}`, 'archive/verbs/find.ts'],
  ]),
];
/** Sentences for what is data: whoever writes a record or a line for people has them from here, and the reporters stay unloaded. */
const OPEN_TO_ALL_ABOVE = 'report/wording/';
/** Arrows from before sources were a stage of their own. Each that is freed leaves this list; none is added. */
const NOT_YET_FREE = [
  ['diverge/diverge.ts', 'sources/credits.ts'],
  ['diverge/diverge.ts', 'sources/own-outlet.ts'],
  ['diverge/diverge.ts', 'sources/speakers.ts'],
  ['diverge/diverge.ts', 'sources/telling.ts'],
  ['diverge/given-to-another.ts', 'sources/speakers.ts'],
  ['diverge/head-credits.ts', 'sources/own-outlet.ts'],
  ['sources/people.ts', 'diverge/side.ts'],
];

/** The part of the house a file belongs to: a folder, `engine.ts` or `index.ts`. */
const partOf = (path: string): string => path.split('/')[0] ?? path;

const rankOf = (part: string): number => RANKS[part] ?? -1;

function whyNot(from: string, to: string): string | null {
  const [here, there] = [partOf(from), partOf(to)];
  const isListed = (pairs: readonly string[][]): boolean => pairs.some(([f, t]) => f === from && t === to);
  if (here === there || isListed(NOT_YET_FREE)) return null;
  if (STAGES.includes(here) && STAGES.includes(there))
    return 'no stage imports another stage: pass it in, or move what both need to the ground';
  if (rankOf(there) >= rankOf(here)) return `arrows point down (${ORDER}): ${there} is not below ${here}`;
  if (GROUND.includes(there)) return null;
  if (to.startsWith(OPEN_TO_ALL_ABOVE)) return null;
  // The ground is free of the engine, so doors may load it by itself: `--help` must not wait for the engine.
  if (rankOf(here) > rankOf('index.ts') && rankOf(there) < rankOf('engine.ts'))
    return 'doors come in through index.ts only, or through engine.ts, which is the same without the reporters';
  const isDoor = !to.includes('/') || to === `${there}/${there}.ts` || to === `${there}/${there}.tsx`;
  return isDoor || isListed(SIDE_DOORS) ? null : `only the door ${there}/${there}.ts may be imported from outside`;
}

const IMPORT =
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

interface Import {
  readonly from: string;
  readonly target: string;
  readonly line: number;
}

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const line = text.slice(0, match.index + match[0].length).split('\n').length;
    return { from: path, target: match[1] ?? match[2] ?? match[3] ?? '', line };
  });
}

function fileOf({ from, target }: Import, sources: Sources): string {
  const path = posix.join(dirname(from), target).replace(/\.jsx?$/, '.ts');
  return sources.has(path) ? path : sources.has(path + 'x') ? path + 'x' : path;
}

function circleThrough(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const waiting: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
    for (const next of edges.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) waiting.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

/** Whether a file does nothing but pass on what others export. */
function isBarrel(text: string): boolean {
  const code = text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '').trim();
  return (
    code !== '' && code.replace(/export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;]*?from\s*['"][^'"]+['"];?/g, '').trim() === ''
  );
}

/** Every line that breaks the import rule of the house, with the reason; none where the house is in order. */
export function importFaults(sources: Sources): string[] {
  const faults: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [path, text] of sources) {
    if (rankOf(partOf(path)) < 0) faults.push(`${path}: no part of the house (${ORDER})`);
    if (!['engine.ts', 'index.ts'].includes(path) && isBarrel(text)) faults.push(`${path}: no barrel but index.ts`);
    for (const one of importsOf(path, text)) {
      const where = `${path}:${one.line} imports ${one.target}`;
      if (one.target.startsWith('node:') && !MAY_USE_NODE.includes(partOf(path)))
        faults.push(`${where}: the engine also runs in a browser; node:* only in read/ and the doors`);
      if (!one.target.startsWith('.')) continue;
      const file = fileOf(one, sources);
      const reason = sources.has(file) ? whyNot(path, file) : 'there is no such file';
      if (reason !== null) faults.push(`${where}: ${reason}`);
      edges.set(path, [...(edges.get(path) ?? []), file]);
    }
  }
  const circles = [...edges.keys()].map((path) => circleThrough(path, edges)).filter((circle) => circle !== null);
  return [...faults, ...circles.map((circle) => `${circle.join(' → ')}: an import circle`)];
}
