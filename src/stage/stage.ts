import type { Options } from '../index.js';
import type { RecordFormat, Scratch } from '../scan/scan.js';
import { withFingerprint, withProse } from './articles.js';
import { candidateUnits } from './candidates.js';
import { eachLine, type LinesIn, type OnWarning } from './lines.js';
import { articleLineSchema, unitLineSchema } from './records.js';
import { reported } from './report.js';
import { aligned, diverged, gathered, unitFault } from './units.js';

export type { LinesIn } from './lines.js';
export { stageLineJsonSchema } from './records.js';

/** The stages that turn lines into lines; `read`, which turns files into lines, stands before them. */
export type FilterName = 'text' | 'fingerprint' | 'candidates' | 'align' | 'diverge' | 'families' | 'report';

/** What some stages need besides lines. */
export interface StageTools {
  readonly options: Pick<Options, 'minPassageWords' | 'offsets' | 'sameOutlet' | 'window' | 'maxMemory' | 'withText'>;
  readonly scratch: () => Scratch;
  readonly format: RecordFormat;
  readonly onWarning: OnWarning;
}

type Filter = (lines: LinesIn, tools: StageTools) => AsyncIterable<string>;

const articleFilter = (stage: FilterName, step: typeof withProse): Filter =>
  eachLine({ stage, schemas: { article: articleLineSchema } }, step);

const unitFilter = (stage: FilterName, needed: Parameters<typeof unitFault>[0], step: typeof aligned): Filter =>
  eachLine({ stage, schemas: { unit: unitLineSchema }, faultIn: unitFault(needed) }, step);

/** Share of the memory that rows of hashes may fill before they go to the disk, as in a scan. */
const ROWS_SHARE = 0.25;

/**
 * Each stage of the pipeline as a filter: lines of JSON in, lines of JSON out. A line that a stage does not know is handed
 * on as it is; one that it cannot read becomes a line with a warning.
 */
export const FILTERS: Readonly<Record<FilterName, Filter>> = {
  text: articleFilter('text', withProse),
  fingerprint: articleFilter('fingerprint', withFingerprint),
  candidates: (lines, { options, scratch, onWarning }) =>
    candidateUnits(lines, {
      onWarning,
      scratch: scratch(),
      roomBytes: ROWS_SHARE * options.maxMemory,
      minPassageWords: options.minPassageWords,
      sameOutlet: options.sameOutlet,
      windowDays: options.window,
    }),
  align: unitFilter('align', null, aligned),
  diverge: unitFilter('diverge', 'aligned', diverged),
  families: unitFilter('families', 'found', gathered),
  report: (lines, { options, format, onWarning }) => reported(lines, { ...options, format, onWarning }),
};
