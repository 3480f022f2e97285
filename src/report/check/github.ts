import { GRAVITIES, type CheckReport, type Finding, type Gravity } from '../../model/finding.js';
import { visibleLine } from '../told/visible.js';
import { titleOf, webPageOf } from './finding-words.js';

/** GitHub shows so many annotations of each level and step; more are thrown away, the first come first. */
const MOST_OF_A_LEVEL = 10;

const COMMANDS: Readonly<Record<Gravity, 'error' | 'warning' | 'notice'>> = {
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

const escapeData = (text: string): string =>
  visibleLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(report: CheckReport, finding: Finding): string {
  const { severity, message, at } = finding;
  const lines = at.lines ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const properties = {
    file: at.source.replace(/^\.\//u, ''),
    line: String(lines.start.line),
    endLine: String(lines.end.line),
    // Columns are only taken where a stretch ends in the line it begins in.
    ...(at.lines !== null && lines.start.line === lines.end.line ? { col: String(lines.start.column) } : {}),
    title: `${titleOf(report, finding)} (${finding.rule})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const page = webPageOf(finding);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(page === null ? message : `${message} (${page})`)}`;
}

/** Annotations for GitHub Actions, one a line: the worst of each level, as many as are shown. */
export function renderAnnotations(report: CheckReport): string {
  const lines = GRAVITIES.flatMap((severity) =>
    report.findings.filter((one) => one.severity === severity).slice(0, MOST_OF_A_LEVEL),
  ).map((finding) => annotation(report, finding));
  return lines.map((line) => `${line}\n`).join('');
}
