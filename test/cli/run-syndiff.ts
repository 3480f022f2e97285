import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** The built command: `npm test` builds first. */
export const MAIN = join(ROOT, 'dist', 'cli', 'main.js');
export const SEEDS = join(ROOT, 'seeds');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surrounded {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Written to standard input, which is then closed; by default it is closed at once. */
  readonly stdin?: string;
  /** Gets the process as soon as it runs. */
  readonly meanwhile?: (child: ChildProcess) => void;
}

/** What these runs remember is theirs alone. */
const CACHE = join(tmpdir(), `syndiff-test-cache-${process.pid}`);

/** The environment of these tests without what would change what the command says. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:SYNDIFF_|NO_COLOR|FORCE_COLOR|NODE_OPTIONS)/.test(name),
  );
  return { ...Object.fromEntries(kept), XDG_CACHE_HOME: CACHE };
}

/** Runs the built command and waits for its end. */
export function syndiff(
  args: readonly string[],
  { cwd = ROOT, env = {}, stdin, meanwhile }: Surrounded = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...cleanEnvironment(), ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  if (meanwhile === undefined) child.stdin.end(stdin ?? '');
  else meanwhile(child);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

const made: string[] = [];

/** A folder of its own with these files. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'syndiff-test-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Removes every folder made by `folderWith`; for `afterAll`. */
export function removeFolders(): void {
  for (const folder of [CACHE, ...made.splice(0)]) rmSync(folder, { recursive: true, force: true });
}

const PARAGRAPH = 'The ferry left the harbour at nine on Tuesday with forty passengers and a crew of six on board.';

/** Two reports that share a paragraph and differ in a number. */
export const TWO_REPORTS = {
  'one.txt': `${PARAGRAPH}\n\nNobody was hurt when it ran aground near the lighthouse, the coast guard said.\n`,
  'two.txt': `${PARAGRAPH.replace('forty', 'fifty')}\n\nNobody was hurt when it ran aground near the lighthouse, the coast guard said.\n`,
};
