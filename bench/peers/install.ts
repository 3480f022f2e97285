import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A peer that is here, or why it is not. */
export interface Installed {
  /** The program, or for a library its folder. */
  readonly path: string | null;
  readonly version: string;
  readonly why: string | null;
}

export interface Peers {
  readonly simText: Installed;
  readonly jscpd: Installed;
  readonly dolos: Installed;
}

const MAIN_VERSIONS = { jscpd: '5', dolos: '1.2' };

const run = (command: string, args: readonly string[], folder: string): string | null => {
  const { status, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (error !== undefined) return error.message;
  return status === 0 ? null : stderr.trim().split('\n').slice(-2).join(' ');
};

const missing = (why: string | null): Installed => ({ path: null, version: '', why: why ?? 'it did not appear' });

/** Debian's package is unpacked, not installed: that asks for no rights and leaves the machine as it was. */
function installSimText(folder: string): Installed {
  const program = join(folder, 'similarity-tester', 'usr', 'bin', 'sim_text');
  const isPackage = (name: string): boolean => name.startsWith('similarity-tester_');
  let why: string | null = null;
  if (!existsSync(program)) {
    why = run('apt-get', ['download', 'similarity-tester'], folder);
    const file = readdirSync(folder).find(isPackage);
    why = file === undefined ? why : run('dpkg', ['-x', file, 'similarity-tester'], folder);
  }
  if (!existsSync(program)) return missing(why);
  const version = readdirSync(folder).find(isPackage)?.split('_')[1] ?? '';
  return { path: program, version, why: null };
}

const npm = (names: readonly string[], folder: string): string | null =>
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', folder, ...names], folder);

/** The program itself, which npm brings as a package a platform: its wrapper in JavaScript would be measured with it. */
function jscpdProgram(folder: string): string | null {
  const name = `jscpd-${process.platform}-${process.arch}`;
  const modules = join(folder, 'node_modules');
  const platform = existsSync(modules) ? readdirSync(modules).find((one) => one.startsWith(name)) : undefined;
  const program = platform === undefined ? null : join(modules, platform, 'bin', 'jscpd');
  return program !== null && existsSync(program) ? program : null;
}

function versionOf(folder: string, name: string): string {
  const { stdout } = spawnSync('npm', ['ls', name, '--json', '--prefix', folder], { cwd: folder, encoding: 'utf8' });
  const listed = JSON.parse(stdout || '{}') as { dependencies?: Record<string, { version?: string }> };
  return listed.dependencies?.[name]?.version ?? '';
}

/** Fetches what is not in the folder yet. A peer that cannot be had is named with the reason; the others run. */
export function installPeers(folder: string): Peers {
  mkdirSync(folder, { recursive: true });
  const dolosFolder = join(folder, 'node_modules', '@dodona', 'dolos-core');
  const libc = process.platform === 'linux' ? '-gnu' : '';
  const platform = `jscpd-${process.platform}-${process.arch}${libc}@${MAIN_VERSIONS.jscpd}`;
  const isHere = jscpdProgram(folder) !== null && existsSync(dolosFolder);
  const packages = [platform, `@dodona/dolos-core@${MAIN_VERSIONS.dolos}`];
  const whyAll = isHere ? null : npm(packages, folder);
  // One that cannot be had must not take the other with it.
  const whys = whyAll === null ? [null, null] : packages.map((name) => npm([name], folder));
  const program = jscpdProgram(folder);
  const named = { jscpd: platform.slice(0, platform.lastIndexOf('@')), dolos: '@dodona/dolos-core' };
  return {
    simText: installSimText(folder),
    jscpd:
      program === null
        ? missing(whys[0] ?? null)
        : { path: program, version: versionOf(folder, named.jscpd), why: null },
    dolos: existsSync(dolosFolder)
      ? { path: dolosFolder, version: versionOf(folder, named.dolos), why: null }
      : missing(whys[1] ?? null),
  };
}
