import type { Contender } from './commands.js';
import { median, timed, type Run } from './timed.js';

export interface Result {
  readonly name: string;
  readonly runs: readonly Run[];
  /** Why there are no runs. */
  readonly why: string | null;
}

function attempt({ command }: Contender): Run | string {
  try {
    return timed(command!);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Runs the contenders in turn, so that a busy moment of the machine hits all of them; `rounds` times. */
export function race(contenders: readonly Contender[], rounds: number): readonly Result[] {
  const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
  const failures = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1)
    for (const contender of contenders) {
      const { name, command, runs: most } = contender;
      if (command === null || round >= most || failures.has(name)) continue;
      const run = attempt(contender);
      if (typeof run === 'string') failures.set(name, run);
      else runs.get(name)!.push(run);
    }
  return contenders.map(({ name, why }) => ({ name, runs: runs.get(name)!, why: failures.get(name) ?? why }));
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

export const secondsOf = ({ runs }: Result): number => median(runs.map(({ seconds }) => seconds));
export const cpuSecondsOf = ({ runs }: Result): number => median(known(runs.map(({ cpuSeconds }) => cpuSeconds)));
export const megabytesOf = ({ runs }: Result): number => median(known(runs.map(({ megabytes }) => megabytes)));

/** Median of the ratios of runs that stood next to each other. */
export function ratio(one: Result, other: Result): number {
  const pairs = Math.min(one.runs.length, other.runs.length);
  return median(one.runs.slice(0, pairs).map(({ seconds }, at) => seconds / other.runs[at]!.seconds));
}

const number = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));

/** A table of Markdown, one row a contender. */
export function raceTable(results: readonly Result[]): string {
  const rows = results.map((result) =>
    result.runs.length === 0
      ? `| ${result.name} | – | – | – | not run: ${result.why ?? 'no rounds'} |`
      : `| ${result.name} | ${number(secondsOf(result), 2)} | ${number(cpuSecondsOf(result), 2)} | ${number(megabytesOf(result), 0)} | ${result.runs.length} |`,
  );
  return ['| program | wall, s | cpu, s | memory, MB | runs |', '| --- | ---: | ---: | ---: | --- |', ...rows].join(
    '\n',
  );
}
