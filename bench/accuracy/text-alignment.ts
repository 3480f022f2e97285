import { align, analyse, articleFrom, OPTIONS } from '../../src/index.js';
import { dataFile } from './data.js';
import { coveredShare, detects, plagdet, type Detection, type Plagdet } from './plagdet.js';
import { atLeast, atMost, type Row, type Size } from './row.js';

/** The files are ASCII with plain line ends, so bytes, code units and the truth's offsets are the same. */
const textOf = (path: string): string => dataFile(`text-alignment/${path}`).toString('latin1');

interface AlignmentPair {
  readonly name: string;
  readonly suspicious: string;
  readonly source: string;
}

export function alignmentPairs(size: Size): readonly AlignmentPair[] {
  const lines = textOf('pairs').trim().split('\n');
  const pairs = lines.map((line) => {
    const [suspicious = '', source = ''] = line.trim().split(' ');
    return { name: `${suspicious} ${source}`, suspicious, source };
  });
  return size === 'full' ? pairs : pairs.filter((_, at) => at % 10 === 0);
}

/** The inserted passages of one pair. */
export function truthOf({ name, suspicious, source }: AlignmentPair): readonly Detection[] {
  const file = `${suspicious.replace('.txt', '')}-${source.replace('.txt', '')}.xml`;
  const features = textOf(`truth/${file}`).match(/<feature name="plagiarism"[^>]*>/g) ?? [];
  return features.map((feature) => {
    const number = (field: string): number => Number(new RegExp(` ${field}="(\\d+)"`).exec(feature)?.[1]);
    const range = (side: string) => ({
      start: number(`${side}_offset`),
      end: number(`${side}_offset`) + number(`${side}_length`),
    });
    return { pair: name, suspicious: range('this'), source: range('source') };
  });
}

/** The passages that the engine finds, verbatim and near. */
export function detectionsOf(
  { name, suspicious, source }: AlignmentPair,
  minPassageWords: number,
): readonly Detection[] {
  const prose = (folder: string, file: string) =>
    analyse(articleFrom({ id: folder, text: textOf(`${folder}/${file}`), format: 'record', title: null }));
  return align(prose('suspicious', suspicious), prose('source', source), { minPassageWords }).map((passage) => ({
    pair: name,
    suspicious: passage.left,
    source: passage.right,
  }));
}

/** A detection is off by this many characters before it counts as too wide or too narrow: a word and its mark. */
const SLACK = 12;

/** Where the score is lost, each detection and case in one category. */
export interface Losses {
  /** Detections that meet no case. */
  readonly chance: readonly Detection[];
  /** Detections that reach out of their case. */
  readonly wide: readonly Detection[];
  /** Cases with no detection. */
  readonly missed: readonly Detection[];
  /** Cases of which a part is not found. */
  readonly short: readonly Detection[];
  /** Cases found in several pieces. */
  readonly split: readonly Detection[];
}

const lengthOf = ({ suspicious, source }: Detection): number =>
  suspicious.end - suspicious.start + source.end - source.start;

export function lossesOf(cases: readonly Detection[], detections: readonly Detection[]): Losses {
  const missing = (one: Detection, others: readonly Detection[]): number =>
    (1 - coveredShare(one, others)) * lengthOf(one);
  const met = (one: Detection, others: readonly Detection[]): number =>
    others.filter((other) => detects(one, other)).length;
  return {
    chance: detections.filter((one) => met(one, cases) === 0),
    wide: detections.filter((one) => met(one, cases) > 0 && missing(one, cases) > SLACK),
    missed: cases.filter((one) => met(one, detections) === 0),
    short: cases.filter((one) => met(one, detections) > 0 && missing(one, detections) > SLACK),
    split: cases.filter((one) => met(one, detections) > 1),
  };
}

export interface AlignmentResult extends Plagdet {
  readonly losses: Losses;
  readonly cases: number;
  readonly detections: number;
}

export function scoreAlignment(size: Size, minPassageWords: number): AlignmentResult {
  const pairs = alignmentPairs(size);
  const cases = pairs.flatMap(truthOf);
  const detections = pairs.flatMap((pair) => detectionsOf(pair, minPassageWords));
  return {
    ...plagdet(cases, detections),
    losses: lossesOf(cases, detections),
    cases: cases.length,
    detections: detections.length,
  };
}

const DEFAULT_WORDS = OPTIONS.minPassageWords.default;
const CURVE = [6, 8, 10, 12, 13, 15];

/** PAN text alignment without obfuscation: plagdet at the default, and how it moves with the shortest passage. */
export function textAlignment(size: Size): readonly Row[] {
  const part = 'text-alignment';
  const result = scoreAlignment(size, DEFAULT_WORDS);
  const { losses } = result;
  const lost = Object.entries(losses).map(([name, list]) => `${name} ${(list as readonly Detection[]).length}`);
  const sizes = `${alignmentPairs(size).length} pairs, ${result.cases} cases, ${result.detections} detections`;
  const curve = (size === 'full' ? CURVE : []).map((words): Row => {
    const at = scoreAlignment(size, words);
    const detail = `precision ${at.precision.toFixed(4)}, recall ${at.recall.toFixed(4)}, granularity ${at.granularity.toFixed(3)}`;
    return { part, name: `plagdet, ${words} words`, value: at.plagdet, target: null, detail };
  });
  return [
    {
      part,
      name: 'plagdet',
      value: result.plagdet,
      target: atLeast(0.97),
      detail: `${sizes}, at ${DEFAULT_WORDS} words`,
    },
    {
      part,
      name: 'precision',
      value: result.precision,
      target: null,
      detail: `off by more than ${SLACK} characters: ${lost.join(', ')}`,
    },
    { part, name: 'recall', value: result.recall, target: null, detail: '' },
    {
      part,
      name: 'granularity',
      value: result.granularity,
      target: atMost(1.01),
      detail: 'detections a detected case',
    },
    ...curve,
  ];
}
