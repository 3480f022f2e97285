#!/usr/bin/env node
/**
 * The command `syndiff`. The only file that ends the process, and it loads nothing until it knows what is wanted:
 * `syndiff --version` is asked by scripts all the time and answers before the command line parser is loaded.
 */
import { readFileSync } from 'node:fs';
import module from 'node:module';

function versionOfPackage(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return (about as { version: string }).version;
}

const args = process.argv.slice(2);

if (args.length === 1 && args[0] === '--version') {
  process.stdout.write(versionOfPackage() + '\n');
} else {
  // Later versions of Node keep what they compiled for the next start.
  (module as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
  const { run } = await import('./program.js');
  const exit = (code: number): never => process.exit(code);
  process.exitCode = await run(args, { version: versionOfPackage(), exit });
}
