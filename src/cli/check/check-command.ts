import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SyndiffError } from '../../model/errors.js';
import { baselineFor, keepBaseline } from './check-baseline.js';
import { runCheck, type BaselineTask, type CheckFile, type CheckOutcome, type CheckTask } from './check-engine.js';
import { changesIn, sinceLast } from './check-watch.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';
import { changedSince } from './git.js';
import { spareSources, targetFor, writeWhole, type Target } from '../out/output.js';
import { show } from '../out/pager.js';
import { settingsFrom, type Given, type Settings } from '../settings.js';
import { oneLine, print, printable, surroundings, wantsColor, widthOf } from '../out/terminal.js';
import { voiceFor } from '../threads/voice.js';

/** What a check can be written as. */
const FORMATS = ['text', 'html', 'markdown', 'json', 'jsonl'] as const;

/** Files are written plain and at a fixed width, so that the same input gives the same bytes on every machine. */
function lookFor({ options, given }: Settings, target: Target): CheckTask['look'] {
  const around = surroundings();
  const toScreen = target.kind === 'standard-output';
  return {
    width: widthOf(toScreen ? around : { ...around, isTerminal: false }),
    color: toScreen && wantsColor(given.color === undefined ? undefined : options.color, around),
  };
}

const pathFor = ({ name }: CheckFile, target: Target): string =>
  target.kind === 'folder' ? join(target.path, name) : target.path;

async function deliver(files: readonly CheckFile[], target: Target): Promise<string[]> {
  const written: string[] = [];
  for (const file of files) {
    if (target.kind === 'standard-output') {
      const isSummary = file.name.endsWith('.txt');
      await (isSummary ? show(file.text) : print(surroundings().isTerminal ? printable(file.text) : file.text));
    } else {
      await writeWhole(pathFor(file, target), file.text);
      written.push(pathFor(file, target));
    }
  }
  return written;
}

/** Adds to the summary of the step, where GitHub says where that is; other steps have written to it too. */
async function addStepSummary(markdown: string): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (path !== '' && markdown !== '') await appendFile(path, markdown, 'utf8');
}

/** A run, and what it needs to know of its surroundings. */
interface Run {
  readonly settings: Settings;
  readonly target: Target;
  readonly baseline: BaselineTask | null;
  readonly say: (text: string) => void;
}

/** Writes everything there is to write, also when the gate fails. */
async function deliverAll(outcome: CheckOutcome, { target, baseline, say }: Run): Promise<void> {
  const paths = target.kind === 'standard-output' ? [] : outcome.files.map((file) => pathFor(file, target));
  const own = outcome.baseline === null || baseline === null ? [] : [baseline.file];
  await spareSources([...paths, ...own, ...outcome.extra.map(({ name }) => name)], outcome.sources);
  for (const { name, text } of outcome.extra) await writeWhole(name, text);
  process.stderr.write(outcome.annotations);
  await addStepSummary(outcome.stepSummary);
  const written = [...(await deliver(outcome.files, target)), ...outcome.extra.map(({ name }) => name)];
  if (written.length > 0) say(`wrote ${written.join(', ')}`);
  if (outcome.baseline !== null && baseline !== null) await keepBaseline(baseline, outcome.baseline, say);
}

async function taskFor(inputs: readonly string[], { settings, target, baseline }: Run): Promise<CheckTask> {
  const { options, check } = settings;
  const changed = options.since === null ? null : await changedSince(options.since);
  return {
    inputs,
    options,
    config: check,
    changed,
    isPartial: changed !== null || options.filesFrom !== null,
    baseline,
    look: lookFor(settings, target),
  };
}

/** What is looked at, and how it is checked again. */
interface Watched {
  readonly named: readonly string[];
  readonly checkOnce: () => Promise<CheckOutcome>;
}

/** Checks again after each change, and says what is new and what is gone; goes on until it is interrupted. */
async function keepChecking(first: CheckOutcome, { named, checkOnce }: Watched): Promise<void> {
  let last = first.findings;
  for await (const _ of changesIn(named)) {
    const { findings } = await checkOnce();
    const { fresh, gone } = sinceLast(last, findings);
    last = findings;
    const lines = [
      ...fresh.map(({ line }) => `+ ${oneLine(line)}`),
      ...gone.map(({ line }) => `- ${oneLine(line)}`),
      `${fresh.length} new since the last run, ${gone.length} gone; ${findings.length} in all`,
    ];
    await print(`${lines.join('\n')}\n`);
  }
}

/** `syndiff check`: returns the exit code. */
export async function checkCommand(inputs: readonly string[], flags: Given): Promise<number> {
  const settings = await settingsFrom({ flags, env: process.env, folder: process.cwd() });
  const { options } = settings;
  const { say, listener, clear } = voiceFor(options);
  settings.notes.forEach(say);
  if (inputs.length === 0 && options.filesFrom === null)
    throw new SyndiffError('usage', 'check needs reports', 'Name files, folders or globs, or - for standard input.');
  formatsAmong(options.format, { command: 'check', choices: FORMATS, hint: 'For tables, use json.' });
  const target = await targetFor(options.format.length, options.output);
  const run: Run = { settings, target, baseline: await baselineFor(options), say };
  const checkOnce = async (): Promise<CheckOutcome> => {
    const outcome = await runCheck(await taskFor(inputs, run), listener);
    clear();
    return outcome;
  };
  const outcome = await checkOnce();
  process.exitCode = outcome.broken ? EXIT.broken : EXIT.done;
  await deliverAll(outcome, run);
  if (options.watch) await keepChecking(outcome, { named: [...inputs, options.against ?? []].flat(), checkOnce });
  return process.exitCode;
}
