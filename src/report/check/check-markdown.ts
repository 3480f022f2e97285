import { cutAtWord } from '../../model/around.js';
import type { CheckReport, Finding, FoundPlace } from '../../model/finding.js';
import { escapeMarkdown } from '../plain/markdown.js';
import { count } from '../wording/wording.js';
import type { CheckRenderer } from './look.js';
import { NO_PROOF, onceEach, placeInWords, titleOf, valueOf, verdictOf, webPageOf } from './finding-words.js';

/** GitHub refuses comments of more than 65,536 characters; the rest is room for what a bot puts around it. */
const MOST_CHARACTERS = 60_000;
const LONGEST_QUOTE = 300;

function quote(place: FoundPlace, isRepeated = false): string {
  const who = placeInWords(place);
  if (place.span === null || isRepeated) return `> ${escapeMarkdown(who)}`;
  const words = escapeMarkdown(cutAtWord(place.text, LONGEST_QUOTE));
  const parts = [escapeMarkdown(place.before), words === '' ? '\\[ \\]' : `**${words}**`, escapeMarkdown(place.after)];
  return `> ${escapeMarkdown(who)}:\n> ${parts.filter((part) => part !== '').join(' ')}`;
}

function block(report: CheckReport, finding: Finding): string {
  const { severity, rule, message, at, others } = finding;
  const page = webPageOf(finding);
  const named = page === null ? `\`${rule}\`` : `[\`${rule}\`](<${page}>)`;
  const head = `**${severity}: ${escapeMarkdown(titleOf(report, finding))}** (${named}, ${valueOf(report, finding)})`;
  const sources = [...onceEach(others.slice(0, 2))].map(({ place, isRepeated }) => quote(place, isRepeated));
  return [head, escapeMarkdown(message), quote(at), ...sources].join('\n\n');
}

/** As many findings as fit, worst first, and how many did not. */
function fitting(report: CheckReport): string[] {
  const blocks: string[] = [];
  let used = 0;
  for (const finding of report.findings) {
    const next = block(report, finding);
    used += next.length + 2;
    if (used > MOST_CHARACTERS) break;
    blocks.push(next);
  }
  const left = report.findings.length - blocks.length;
  return left === 0
    ? blocks
    : [...blocks, `*${count(left, 'less serious finding')} left out; the JSON has all of them.*`];
}

/** What a check came to as Markdown that fits a comment or the summary of a step, worst first. */
export const renderCheckMarkdown: CheckRenderer = (report: CheckReport) => {
  const unreadable = report.unreadable.map(
    ({ source, message }) => `- ${escapeMarkdown(source)}: ${escapeMarkdown(message)}`,
  );
  return [
    `## syndiff check: ${report.broken ? 'the gate fails' : 'the gate passes'}`,
    escapeMarkdown(verdictOf(report)),
    ...(unreadable.length === 0 ? [] : [`Could not be read:\n\n${unreadable.slice(0, 50).join('\n')}`]),
    ...fitting(report),
    ...(report.findings.length === 0 ? [] : [`*${NO_PROOF}*`]),
    '',
  ].join('\n\n');
};
