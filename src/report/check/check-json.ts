import type { CheckReport } from '../../model/finding.js';
import { recordLine } from '../data/jsonl.js';
import type { CheckRenderer } from './look.js';

/** The record itself, indented by two blanks. */
export const renderCheckJson: CheckRenderer = (report: CheckReport) => `${JSON.stringify(report, null, 2)}\n`;

/** One finding a line, then the warnings; the last line is the `summary`, so that a cut file is seen to be cut. */
export const renderCheckJsonl: CheckRenderer = ({ findings, warnings, ...summary }: CheckReport) =>
  [
    ...findings.map((finding) => ({ type: 'finding', ...finding })),
    ...warnings.map((warning) => ({ type: 'warning', ...warning })),
    { type: 'summary', ...summary },
  ]
    .map(recordLine)
    .join('');
