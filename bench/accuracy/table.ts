import { isMet, type Row } from './row.js';

const shown = ({ value, isCount }: Row): string => (isCount === true ? String(value) : value.toFixed(4));

function targetOf({ target }: Row): string {
  if (target === null) return '';
  return `${target.at === 'least' ? '≥' : '≤'} ${target.value}`;
}

/** The figures as a Markdown table; what is short of its target says so in words, not by a colour. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.part,
    row.name,
    shown(row),
    targetOf(row),
    row.target === null ? '' : isMet(row) ? 'met' : 'not met',
    row.detail,
  ]);
  const head = ['part', 'figure', 'value', 'target', '', 'how'];
  const widths = head.map((name, at) =>
    Math.max(name.length, ...cells.map((line) => (at < 5 ? line[at]!.length : 0)), 3),
  );
  const line = (parts: readonly string[]): string =>
    `| ${parts.map((text, at) => (at < 5 ? text.padEnd(widths[at]!) : text)).join(' | ')} |\n`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |\n`;
  return line(head) + rule + cells.map(line).join('') + '\n';
}

/** What is short of its target, each with what was tried; empty where all is met. */
export function shortfalls(rows: readonly Row[]): string {
  const missed = rows.filter((row) => !isMet(row));
  if (missed.length === 0) return '';
  const lines = missed.map(
    (row) =>
      `- **${row.part}, ${row.name}**: ${shown(row)} for ${targetOf(row)}. ${row.tried ?? 'Nothing was tried yet.'}\n`,
  );
  return `## Short of the target\n\n${lines.join('')}`;
}
