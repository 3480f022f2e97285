import type { CheckReport, Gravity } from '../../model/finding.js';
import { contentId } from '../../model/ids.js';
import { visibleLine } from '../told/visible.js';
import { numbered } from './finding-words.js';

const SEVERITIES: Readonly<Record<Gravity, 'critical' | 'major' | 'minor'>> = {
  high: 'critical',
  medium: 'major',
  low: 'minor',
};

/** What a check came to as a GitLab code quality report. */
export function renderGitlab({ findings }: CheckReport): string {
  const issues = [...numbered(findings)].map(({ finding: { id, rule, severity, message, at }, nth }) => ({
    description: visibleLine(message),
    check_name: rule,
    fingerprint: contentId('g', [id, nth]),
    severity: SEVERITIES[severity],
    location: { path: visibleLine(at.source).replace(/^\.\//u, ''), lines: { begin: at.lines?.start.line ?? 1 } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
