/**
 * Tries every property of the tests with other inputs than `npm test` does: a number from which they are made after
 * another, and the line that repeats what failed. Ends with 1 where something did.
 *
 * `npm run soak:properties`, or `npm run soak:properties -- FIRST COUNT`
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [first = '2', count = '20'] = process.argv.slice(2);

const withProperties = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter((path) => /\.test\.tsx?$/.test(path) && readFileSync(path, 'utf8').includes("from 'fast-check'"))
  .sort();

function tryWith(seed: number): boolean {
  const { status, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'test:run', '--', '--runTestsByPath', ...withProperties],
    {
      env: { ...process.env, SYNDIFF_SEED: String(seed) },
      encoding: 'utf8',
      maxBuffer: Infinity,
    },
  );
  console.log(
    status === 0 ? `${seed}: good` : `${stderr}\n${seed}: failed; SYNDIFF_SEED=${seed} npm run test:run shows it`,
  );
  return status === 0;
}

const tried = Array.from({ length: Number(count) }, (_, at) => tryWith(Number(first) + at));
process.exitCode = tried.every(Boolean) ? 0 : 1;
