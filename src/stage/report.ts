import { CSV_HEAD, type EngineOptions, type Warning } from '../index.js';
import { inCodePoints } from '../model/offsets.js';
import {
  closingLines,
  NOTHING,
  StoryParts,
  sum,
  tellAlone,
  tellFound,
  withStories,
  type RecordFormat,
  type Told,
} from '../scan/scan.js';
import { badLine, incoming, type Intake, type LinesIn, type OnWarning } from './lines.js';
import { unitLineSchema, warningLineSchema, type UnitLine, type WarningLine } from './records.js';
import { isAlone, reportOf, unitFault } from './units.js';

/** How the report is written. */
export interface Reporting extends Pick<EngineOptions, 'offsets' | 'minPassageWords'> {
  readonly format: RecordFormat;
  readonly withText: boolean;
  readonly onWarning: OnWarning;
}

function told(unit: UnitLine, { format, withText, offsets }: Reporting): Told {
  const writing = { formats: [format], withText };
  const [first] = unit.articles;
  if (isAlone(unit) && first !== undefined) return tellAlone(first, writing);
  const report = reportOf(unit);
  const { kind, slice } = unit;
  return tellFound(
    {
      kind,
      slice,
      report: offsets === 'codepoint' ? inCodePoints(report) : report,
      center: first?.id ?? '',
      placeOf: () => -1,
    },
    writing,
  );
}

const warningOf = ({ type: _, ...warning }: WarningLine): Warning => warning;

/** Puts slices of stories together, as long as they come one behind the other. */
class Slices {
  private readonly stories = new StoryParts();
  private next = 0;

  /** The unit, told as a whole where the slices before it are missing. */
  fitting(unit: UnitLine): UnitLine {
    const { slice } = unit;
    if (slice === null) return unit;
    if (slice.nth !== this.next) return { ...unit, slice: null };
    this.next = slice.nth + 1 === slice.of ? 0 : slice.nth + 1;
    return unit;
  }

  take(one: Told): ReturnType<typeof withStories> {
    return withStories(one, this.stories);
  }

  get isOpen(): boolean {
    return this.stories.isOpen;
  }
}

const INTAKE: Intake<UnitLine | WarningLine> = {
  stage: 'report',
  schemas: { unit: unitLineSchema, warning: warningLineSchema },
  faultIn: (line) => (line.type === 'unit' ? unitFault('families')(line) : null),
};

/** The stage report: the records of `syndiff scan`, the summary last; what was met stands before it. */
export async function* reported(lines: LinesIn, reporting: Reporting): AsyncGenerator<string> {
  const isLines = reporting.format === 'jsonl';
  const slices = new Slices();
  const warnings: Warning[] = [];
  let [tally, minPassageWords] = [NOTHING, reporting.minPassageWords];
  if (!isLines) yield CSV_HEAD;
  for await (const one of incoming(lines, INTAKE, reporting.onWarning)) {
    if ('warning' in one) warnings.push(one.warning);
    else if ('passed' in one) yield isLines ? one.passed : '';
    else if (one.record.type === 'warning') warnings.push(warningOf(one.record));
    else {
      const unit = slices.fitting(one.record);
      const found = told(unit, reporting);
      const whole = slices.take(found);
      minPassageWords = unit.minPassageWords;
      tally = sum([tally, whole.tally]);
      yield (found.texts[reporting.format] ?? '') + (isLines ? whole.lines : '');
    }
  }
  if (slices.isOpen) warnings.push(badLine('report', 'the last slices of a story are missing: its family is not told'));
  const [closing] = closingLines(tally, warnings, { engine: { minPassageWords, offsets: reporting.offsets } });
  if (isLines) yield closing;
}
