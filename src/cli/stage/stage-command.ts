import type { Warning } from '../../model/model.js';
import { SyndiffError, warningInWords } from '../../model/errors.js';
import type { Options } from '../../model/options.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';
import { forgetLater, writeWhole } from '../out/output.js';
import type { RecordFormat, Scratch } from '../../scan/scan.js';
import { settingsFrom, type Given, type Settings } from '../settings.js';
import { STAGE_NAMES, type StageName } from './stage-words.js';
import { didYouMean } from '../suggest.js';
import { print, printable, surroundings } from '../out/terminal.js';
import { voiceFor } from '../threads/voice.js';

const FORMATS = ['jsonl', 'csv'] as const;

function stageNamed(name: string | undefined): StageName {
  const found = STAGE_NAMES.find((one) => one === name);
  if (found !== undefined) return found;
  const hint = (name === undefined ? null : didYouMean(name, STAGE_NAMES)) ?? 'See syndiff stage --help.';
  const message = name === undefined ? 'stage needs a name' : `there is no stage ${JSON.stringify(name)}`;
  throw new SyndiffError('usage', message, hint);
}

/** The stage report writes what it is told to, every other one lines. */
function formatFor(stage: StageName, { options, given }: Settings): (typeof FORMATS)[number] {
  const asked = given.format === undefined ? (['jsonl'] as const) : options.format;
  const choices = stage === 'report' ? FORMATS : (['jsonl'] as const);
  const [format, other] = formatsAmong(asked, {
    command: `stage ${stage}`,
    choices,
    hint: 'See syndiff stage --help.',
  });
  if (format === undefined || other !== undefined)
    throw new SyndiffError('usage', `stage ${stage} writes one format at a time`);
  return format;
}

/** Longest line in bytes as a share of `--max-memory`: its text, its records and what comes of them are in memory at once. */
const LONGEST_LINE = 0.125;
/** A line is read as one string, and V8 has none that is longer. */
const LONGEST_STRING = 2 ** 29 - 24;

type OnWarning = (warning: Warning) => void;

/** Lines that come from a stage that reads standard input. */
async function filtered(
  stage: Exclude<StageName, 'read'>,
  { options, format }: { readonly options: Options; readonly format: RecordFormat },
  onWarning: OnWarning,
): Promise<AsyncIterable<string>> {
  const [{ FILTERS }, { byteLines }, { openScratch }] = await Promise.all([
    import('../../stage/stage.js'),
    import('../../index.js'),
    import('../out/scratch.js'),
  ]);
  const made: Scratch[] = [];
  const scratch = (): Scratch => {
    const opened = openScratch(forgetLater);
    made.push(opened);
    return opened;
  };
  const lines = byteLines(process.stdin, Math.min(LONGEST_STRING, LONGEST_LINE * options.maxMemory));
  return withCleared(FILTERS[stage](lines, { options, scratch, format, onWarning }), made);
}

/** Clears temporary files away behind the last line, or where the work is broken off. */
async function* withCleared(lines: AsyncIterable<string>, made: readonly Scratch[]): AsyncGenerator<string> {
  try {
    yield* lines;
  } finally {
    for (const file of made.flatMap(({ articles, rows }) => [articles, rows])) file.close();
  }
}

/** Lines of the articles that are read from some places. */
async function fromPlaces(
  places: readonly string[],
  options: Options,
  onWarning: OnWarning,
): Promise<AsyncIterable<string>> {
  const { readLines } = await import('./stage-read.js');
  return readLines(places.length === 0 && options.filesFrom === null ? ['-'] : places, options, onWarning);
}

async function deliver(lines: AsyncIterable<string>, output: string | null): Promise<void> {
  if (output !== null && output !== '-') {
    await writeWhole(output, lines);
    return;
  }
  const { isTerminal } = surroundings();
  for await (const line of lines) await print(isTerminal ? printable(line) : line);
}

/** `syndiff stage <name>`: returns the exit code. */
export async function stageCommand([name, ...places]: readonly string[], flags: Given): Promise<number> {
  const stage = stageNamed(name);
  const settings = await settingsFrom({ flags, env: process.env, folder: process.cwd() });
  const { options, notes } = settings;
  const { say } = voiceFor(options);
  notes.forEach(say);
  if (options.against !== null)
    throw new SyndiffError('usage', 'stages know one set of articles only', 'Use syndiff scan --against.');
  if (stage !== 'read' && places.length > 0)
    throw new SyndiffError(
      'usage',
      `stage ${stage} reads lines from standard input`,
      `Write syndiff stage ${stage} < ${places[0] ?? 'FILE'}.`,
    );
  const format = formatFor(stage, settings);
  const onWarning: OnWarning = (warning) => {
    say(`warning: ${warningInWords(warning)}`);
  };
  const lines =
    stage === 'read'
      ? await fromPlaces(places, options, onWarning)
      : await filtered(stage, { options, format }, onWarning);
  await deliver(lines, options.output);
  return EXIT.done;
}
