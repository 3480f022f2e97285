/** The thread that `check-engine.ts` starts: read, compare, apply the rules, render. */
import { relative } from 'node:path';
import { workerData } from 'node:worker_threads';
import {
  changedBaseline,
  conclude,
  keyOfUnit,
  prepare,
  readBaseline,
  reportOf,
  sift,
  taskOf,
  type CheckSettings,
  type Judged,
  type Prepared,
  type UnitFacts,
  type UnitTask,
} from '../../check/check.js';
import {
  checkReporters,
  reportFileNames,
  type CheckFormat,
  type CheckReport,
  type Finding,
  type FoundPlace,
  type ReadProgress,
} from '../../index.js';
import { threadsFor } from '../compare/align-threads.js';
import { checkSettings } from './check-config.js';
import type { BaselineOutcome, CheckFile, CheckOutcome, CheckTask } from './check-engine.js';
import { readInput, type CheckInput } from './check-input.js';
import type { WarningCode } from '../../model/warnings.js';
import { FactsCache } from './facts-cache.js';
import { factsInThreads } from './facts-threads.js';
import { answer, tell, tellProgress, tellWarning, timed } from '../threads/thread-side.js';

const task = workerData as CheckTask;

/** What is known of each unit from an earlier run; null where nothing is. */
async function remembered(keys: readonly string[], cache: FactsCache | null): Promise<(UnitFacts | null)[]> {
  const known: (UnitFacts | null)[] = [];
  for (const key of keys) known.push(cache === null ? null : await cache.get(key));
  return known;
}

async function found(tasks: readonly UnitTask[]): Promise<readonly UnitFacts[]> {
  const { jobs, minPassageWords } = task.options;
  const pairs = tasks.reduce((sum, { articles }) => sum + articles.length - 1, 0);
  const onDone = (done: number): void => {
    tellProgress({ what: 'compared', done, of: tasks.length, share: done / tasks.length });
  };
  return factsInThreads(tasks, { minPassageWords }, { threads: threadsFor(jobs, pairs), onDone });
}

async function factsFor(prepared: Prepared): Promise<readonly UnitFacts[]> {
  const cache = task.options.cache ? await FactsCache.open(String(task.options.minPassageWords)) : null;
  const keys = prepared.units.map((unit) => cache?.keyOf(keyOfUnit(prepared, unit)) ?? '');
  const known = await remembered(keys, cache);
  const missing = prepared.units.flatMap((unit, at) => (known[at] === null ? [{ unit, at }] : []));
  tell('verbose', `${known.length - missing.length} of ${known.length} articles were compared before`);
  const fresh = await found(missing.map(({ unit }) => taskOf(prepared, unit)));
  for (const [nth, { at }] of missing.entries()) {
    const facts = fresh[nth] as UnitFacts;
    known[at] = facts;
    cache?.put(keys[at] ?? '', facts);
  }
  await cache?.save().catch(() => tell('verbose', 'what was found cannot be remembered'));
  return known as UnitFacts[];
}

/** Codes of warnings that mean that an article is not there, or not whole. */
const UNREADABLE: ReadonlySet<WarningCode> = new Set([
  'not-found',
  'unreadable',
  'not-fetched',
  'unknown-format',
  'binary',
  'empty',
  'too-large',
  'bad-record',
  'no-text',
  'damaged',
  'too-deep',
  'too-many-entries',
  'expands-too-much',
  'unsafe-name',
  'encrypted',
  'not-installed',
  'unsafe-xml',
]);

async function judged({ news, past }: CheckInput, settings: CheckSettings): Promise<Judged> {
  const { sameOutlet, window, offsets } = task.options;
  const prepared = await timed('paired', () => prepare(news, past, { sameOutlet, windowDays: window }));
  const facts = await timed('compared', () => factsFor(prepared));
  return timed('judged', () => conclude(prepared, facts, { settings, offsets }));
}

/** What of the findings is new; with `--update-baseline`, nothing is. */
function sifted(findings: readonly Finding[]): {
  fresh: readonly Finding[];
  accepted: number;
  baseline: BaselineOutcome | null;
} {
  const { baseline, isPartial } = task;
  if (baseline === null) return { fresh: findings, accepted: 0, baseline: null };
  const before = readBaseline(baseline.text, baseline.file);
  if (baseline.isUpdated) {
    const change = changedBaseline(findings, before, { isPartial });
    return { fresh: [], accepted: findings.length, baseline: change };
  }
  const { fresh, accepted, gone } = sift(findings, before);
  if (gone.length > 0 && !isPartial)
    tell('normal', `${gone.length} accepted findings occur no more; --update-baseline removes them`);
  if (!isPartial) for (const one of gone) tell('verbose', `  no more: ${one}`);
  return { fresh, accepted, baseline: null };
}

/** A report for build servers: they know files by where they lie in the repository. */
function fromHere(report: CheckReport): CheckReport {
  const here = (place: FoundPlace): FoundPlace => {
    const path = relative(process.cwd(), place.source).replaceAll('\\', '/');
    return path.startsWith('..') ? place : { ...place, source: path };
  };
  const findings = report.findings.map((one) => ({ ...one, at: here(one.at), others: one.others.map(here) }));
  return { ...report, findings };
}

function forServers(report: CheckReport): Pick<CheckOutcome, 'extra' | 'annotations' | 'stepSummary'> {
  const { sarif, junit, gitlab, github } = task.options;
  if (!github && [sarif, junit, gitlab].every((path) => path === null))
    return { extra: [], annotations: '', stepSummary: '' };
  const local = fromHere(report);
  const extra = Object.entries({ sarif, junit, gitlab }).flatMap(([format, path]): CheckFile[] =>
    path === null ? [] : [{ name: path, text: checkReporters[format as 'sarif'](local) }],
  );
  if (!github) return { extra, annotations: '', stepSummary: '' };
  return { extra, annotations: checkReporters.annotations(local), stepSummary: checkReporters.markdown(local) };
}

async function work(): Promise<CheckOutcome> {
  const { options, inputs, changed } = task;
  // Before anything is read: what is wrong with a configuration is said at once.
  const { settings, expired } = checkSettings(task.config, options);
  for (const entry of expired) tell('normal', entry);
  const onProgress = ({ articles, share }: ReadProgress): void => {
    tellProgress({ what: 'read', done: articles, of: null, share });
  };
  const input = await timed('read', () => readInput({ inputs, options, changed, onWarning: tellWarning, onProgress }));
  const { findings, ignored } = await judged(input, settings);
  const { fresh, accepted, baseline } = sifted(findings);
  const { minPassageWords, offsets, sameOutlet, window } = options;
  const report = reportOf({
    settings,
    options: { minPassageWords, offsets, sameOutlet, window },
    articles: input.news.length,
    against: input.past.length,
    findings: fresh,
    accepted,
    ignored,
    warnings: input.warnings,
    unreadable: options.strict ? input.warnings.filter(({ code }) => UNREADABLE.has(code)) : [],
  });
  const files = options.format.map((format) => ({
    name: reportFileNames[format as CheckFormat],
    text: checkReporters[format as CheckFormat](report, task.look),
  }));
  const sources = [...new Set([...input.news, ...input.past].map(({ source }) => source))];
  const told = report.findings.map(({ id, severity, message, at }) => ({
    id,
    line: `${severity}: ${at.source}: ${message}`,
  }));
  return { files, findings: told, ...forServers(report), baseline, broken: report.broken, sources };
}

await answer(work);
