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
  engine: 5,
  'browser.ts': 6,
  'index.ts': 6.5,
  scan: 7,
  ...Object.fromEntries(CONDUCTORS.map((part) => [part, 8])),
  cli: 9,
};
const ORDER = `${GROUND.join(' ← ')} ← ${STAGES.join(', ')} ← compare ← its engine ← browser.ts ← index.ts ← scan ← ${CONDUCTORS.join(', ')} ← cli`;
/** All that articles are compared with, in one file: nothing in it reads, renders or touches the platform. */
const ENGINE = 'compare/engine.ts';
/** The files that may do nothing but pass on what others export. */
const DOORS = [ENGINE, 'browser.ts', 'index.ts'];
/** A file that may be asked for past its door: the pure half of reading, because a browser makes articles without touching a file. */
const SIDE_DOORS = [
  [ENGINE, 'read/head/article.ts'],
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
/** The part of the house a file belongs to: a folder, or one of the doors. */
const partOf = (path: string): string => (path === ENGINE ? 'engine' : (path.split('/')[0] ?? path));

const rankOf = (part: string): number => RANKS[part] ?? -1;

function whyNot(from: string, to: string): string | null {
  const [here, there] = [partOf(from), partOf(to)];
  if (here === there) return null;
  if (STAGES.includes(here) && STAGES.includes(there))
    return 'no stage imports another stage: pass it in, or move what both need to the ground';
  if (rankOf(there) >= rankOf(here)) return `arrows point down (${ORDER}): ${there} is not below ${here}`;
  if (GROUND.includes(there)) return null;
  if (to.startsWith(OPEN_TO_ALL_ABOVE)) return null;
  // The ground is free of the engine, so the command may load it by itself: `--help` must not wait for the engine.
  // Reading is the one stage that a command may ask for by itself: it has to start before there is anything to compare.
  if (here === 'cli' && to === 'read/read.ts') return null;
  if (rankOf(here) > rankOf('index.ts') && rankOf(there) < rankOf('engine'))
    return `from scan/ on one comes in through index.ts only, or through ${ENGINE}, which neither reads nor renders`;
  const isDoor = DOORS.includes(to) || to === `${there}/${there}.ts` || to === `${there}/${there}.tsx`;
  return isDoor || SIDE_DOORS.some(([f, t]) => f === from && t === to)
    ? null
    : `only the door ${there}/${there}.ts may be imported from outside`;
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
    if (!DOORS.includes(path) && isBarrel(text)) faults.push(`${path}: no barrel but ${DOORS.join(', ')}`);
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
