import type { Report } from '../../model/model.js';
import type { Answer, Phrase } from '../told/answer.js';
import { WHY_ONE_LINE, answer, pairsIn } from '../told/answer.js';
import type { Dossier } from '../told/dossier.js';
import { openReport, textAt } from '../told/dossier.js';
import type { Entry, Finding, SeverityGroup } from '../told/findings.js';
import {
  besideWords,
  countStyle,
  groupFindings,
  ledgerQuotations,
  otherFindings,
  partiesOf,
  titleOf,
} from '../told/findings.js';
import type { Look, Renderer } from '../look.js';
import { around } from '../../model/around.js';
import { warningInWords } from '../../model/errors.js';
import { placeOf } from '../told/whereabouts.js';
import { visible, visibleLine } from '../told/visible.js';
import {
  KIND_NAMES,
  NO_PROOF,
  OTHER_PAIRS,
  ROLE_NAMES,
  SEVERITY_NAMES,
  STATUS_NAMES,
  count,
  verdictName,
} from '../wording/wording.js';

/** GitHub refuses comments of more than 65,536 characters; the rest is room for what a bot puts around it. */
const MAX_CHARACTERS = 65_000;
const LINE_COLUMNS = 96;

/** Stops @name, #12, GH-12 and commit hashes from becoming links: GitHub looks for them after escapes are gone. */
const WORD_JOINER = '\u2060';

/**
 * A text on one line that Markdown shows as it is: no link, image, HTML, table, heading, emphasis, formula or autolink
 * comes of it. Signs that act only in company or at the start of a line are escaped only there, so that the source
 * stays readable.
 */
export function escapeMarkdown(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_[\]<>|~&$#@^]|:(?=\S)/g, '\\$&')
    .replace(/^[-+=]|^\d+(?=[.)])/, (start) => (/\d/.test(start) ? start + '\\' : '\\' + start))
    .replace(/(\\[@#:])(?=\S)/g, `$1${WORD_JOINER}`)
    .replace(/\b(GH)(?=-\d)/gi, `$1${WORD_JOINER}`)
    .replace(/(www)(?=\.)/gi, `$1${WORD_JOINER}`)
    .replace(/\b[0-9a-f]{7,40}\b/gi, (hash) =>
      /\D/.test(hash) ? hash.slice(0, 3) + WORD_JOINER + hash.slice(3) : hash,
    );
}

const bold = (text: string): string => `**${escapeMarkdown(text)}**`;

function phraseText(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? escapeInner(part) : bold(part.name))).join('');
}

/** Escaped, with the blanks at its edges kept: they stand between words of ours and a name. */
function escapeInner(text: string): string {
  const [, lead = '', , trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return text.trim() === '' ? ' ' : (lead && ' ') + escapeMarkdown(text) + (trail && ' ');
}

/** Lines of at most `LINE_COLUMNS` characters: code blocks are not wrapped where they are read. */
function breakLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * A code block that no text can close: its fence is longer than any run of backticks inside, and each line begins with
 * a sign of ours. Nothing in it is read as Markdown, HTML, a mention or a link.
 */
function codeBlock(language: string, lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...lines, fence].join('\n');
}

function sideLines({ held, divergence }: Finding, side: 'left' | 'right'): string[] {
  const span = divergence[side];
  const text = divergence[side === 'left' ? 'leftText' : 'rightText'];
  if (span === null && text === null) return [];
  const parts = span === null ? { before: '', text: text ?? '', after: '' } : around(held[side].article.text, span);
  const sign = side === 'left' ? '-' : '+';
  return breakLines(visible(parts.before + parts.text + parts.after)).map((line) => `${sign} ${line}`);
}

/** What differs, in a few words: `sixteen → 60`. Long stretches are in the block below. */
function gist({ leftText, rightText, type }: Finding['divergence']): string {
  const [left, right] = [visibleLine(leftText ?? ''), visibleLine(rightText ?? '')];
  if (type === 'moved' || left.length + right.length > 90) return '';
  const shown = [left, right].map((text) => (text === '' ? 'nothing' : `“${text}”`));
  return left === '' || right === ''
    ? `: ${escapeMarkdown(left === '' ? (shown[1] ?? '') : (shown[0] ?? ''))}`
    : `: ${escapeMarkdown(shown.join(' → '))}`;
}

function findingBlock(entry: Entry, withPair: boolean): string {
  const [finding] = entry;
  const { held, divergence } = finding;
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const place = placeOf(held[side].article, divergence, side);
    return place === null ? [] : [`${escapeMarkdown(held[side].name)}, ${place}`];
  });
  const pair = withPair ? ` (${escapeMarkdown(partiesOf(entry))})` : '';
  const title = `**${escapeMarkdown(titleOf(divergence))}**${gist(divergence)}${pair}`;
  const lines =
    divergence.type === 'moved'
      ? sideLines(finding, 'left')
      : [...sideLines(finding, 'left'), ...sideLines(finding, 'right')];
  const why = [escapeMarkdown(divergence.reason), ...sides, escapeMarkdown(besideWords(finding))]
    .filter((part) => part !== '')
    .join(' · ');
  return [title, '', codeBlock('diff', lines), '', why].join('\n');
}

function styleBlock(group: SeverityGroup, look: Look): string[] {
  if (group.total === 0) return [];
  const total = `${count(group.total, 'difference')} of house style (spelling, typography)`;
  if (!look.showStyle) return [`${total} set aside.`];
  const lines = countStyle(group).map(({ first: { divergence }, times }) => {
    const texts = [divergence.leftText, divergence.rightText].map((text) => visibleLine(text ?? '') || 'nothing');
    return `- ${escapeMarkdown(`${KIND_NAMES[divergence.kind].one}: ${texts.join(' → ')}`)}${times > 1 ? `, ${times} times` : ''}`;
  });
  return [[`${total}:`, '', ...lines].join('\n')];
}

/** A table whose cells are one line each and hold no bar of their own. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const bulleted = (phrases: readonly Phrase[]): string => phrases.map((phrase) => `- ${phraseText(phrase)}`).join('\n');

/** More lines than this on other pairs would push what changed out of a comment. */
const MAX_OTHERS = 12;

function otherBlocks(others: Answer['others']): string[] {
  if (others.length === 0) return [];
  const rest = pairsIn(others.slice(MAX_OTHERS));
  return [
    `Between the others:\n\n${bulleted(others.slice(0, MAX_OTHERS).map(({ sentence }) => sentence))}`,
    `${rest > 0 ? `${count(rest, 'further pair')} with less in common. ` : ''}${WHY_ONE_LINE}`,
  ];
}

function answerBlocks(dossier: Dossier): string[] {
  const { sources, related, others, unrelated, orders, aside } = answer(dossier);
  const steps = orders.map((order) => {
    const lines = order.map(
      ({ told, because }, index) =>
        `${index + 1}. ${bold(told.name)}${because === '' ? '' : `: ${escapeMarkdown(because)}`}`,
    );
    return ['Who was first, as far as the evidence goes:', '', ...lines].join('\n');
  });
  return [
    ...(sources.length === 0 ? [] : [bulleted(sources)]),
    ...related.map(({ sentences }) => bulleted(sentences)),
    ...otherBlocks(others),
    ...unrelated.map(phraseText),
    ...steps,
    ...aside.map(phraseText),
    `*${NO_PROOF}*`,
  ];
}

function warningBlocks({ report }: Dossier): string[] {
  if (report.warnings.length === 0) return [];
  const lines = report.warnings.map((warning) => `- ${escapeMarkdown(warningInWords(warning))}`);
  return ['## Warnings', lines.join('\n')];
}

function changeBlocks(dossier: Dossier, look: Look): string[] {
  const withPair = dossier.pairs.filter((held) => held.full).length > 1;
  const blocks = groupFindings(dossier).flatMap((group) => {
    if (group.severity === 'style') return styleBlock(group, look);
    if (group.total === 0) return [];
    const { name, means } = SEVERITY_NAMES[group.severity];
    const findings = group.groups.flatMap(({ entries }) => entries.map((entry) => findingBlock(entry, withPair)));
    return [`### ${name}: ${means} (${group.total})`, ...findings];
  });
  const all = [...blocks, ...betweenOthers(dossier)];
  return all.length === 0 ? [] : ['## What changed', ...all];
}

/** Rows on what differs between other pairs: the worst of them, in a comment. */
const MAX_OTHER_ROWS = 20;

function betweenOthers(dossier: Dossier): string[] {
  const found = otherFindings(dossier);
  if (found.length === 0) return [];
  const rows = found
    .slice(0, MAX_OTHER_ROWS)
    .map(({ held, divergence }) => [
      escapeMarkdown(`${held.right.name} against ${held.left.name}`),
      escapeMarkdown(titleOf(divergence)),
      SEVERITY_NAMES[divergence.severity].name,
      ...[divergence.leftText, divergence.rightText].map((text) => escapeMarkdown(text ?? '')),
    ]);
  const rest = found.length - rows.length;
  return [
    `### ${OTHER_PAIRS} (${found.length})`,
    table(['Reports', 'What', 'Severity', 'Before', 'After'], rows),
    ...(rest > 0 ? [`${rest} more of these ${rest === 1 ? 'is' : 'are'} in the HTML and JSON reports.`] : []),
  ];
}

function storyBlocks(dossier: Dossier): string[] {
  return dossier.report.families.flatMap((family) => {
    const others = family.articles.filter((id) => id !== family.base).flatMap((id) => dossier.told.get(id) ?? []);
    const base = dossier.told.get(family.base);
    if (others.length < 2 || base === undefined) return [];
    const rows = family.table.map(({ base: span, readings }) => [
      escapeMarkdown(textAt(dossier, span)),
      ...others.map(({ article }) => Object.values(STATUS_NAMES[readings[article.id]?.status ?? 'absent']).join(' ')),
    ]);
    return [
      '## The story',
      table(
        [base, ...others].map(({ name }) => escapeMarkdown(name)),
        rows,
      ),
    ];
  });
}

function ledgerBlocks(dossier: Dossier): string[] {
  const name = (id: string): string => escapeMarkdown(dossier.told.get(id)?.name ?? '');
  const quotations = ledgerQuotations(dossier).map((quotation) => {
    const readers = quotation.readings.map(({ span, text, speaker }) => {
      const by = quotation.speakersDiffer === true && speaker !== undefined ? ` (${escapeMarkdown(speaker)})` : '';
      return `${name(span.article)}${by}: “${escapeMarkdown(text)}”`;
    });
    return [escapeMarkdown(quotation.speaker ?? 'not named'), verdictName(quotation), readers.join('<br>')];
  });
  const credits = dossier.report.credits.map((credit) => [
    name(credit.article),
    escapeMarkdown(credit.name),
    ROLE_NAMES[credit.role],
    escapeMarkdown(textAt(dossier, credit.span)),
  ]);
  return [
    ...(quotations.length === 0 ? [] : ['## Quotations', table(['Speaker', 'Verdict', 'In print'], quotations)]),
    ...(credits.length === 0 ? [] : ['## Credits', table(['Report', 'Names', 'As', 'Words'], credits)]),
  ];
}

function madeBlocks({ report, articles }: Dossier): string[] {
  const rows = articles.map(({ article, name }) => [
    escapeMarkdown(name),
    escapeMarkdown(article.published ?? ''),
    escapeMarkdown(article.source),
    String(article.words),
    `\`${article.sha256.replace(/[^0-9a-f]/g, '')}\``,
  ]);
  const made = `${report.generator.name} ${escapeMarkdown(report.generator.version)}, report format ${report.formatVersion}.`;
  return ['## How it was made', table(['Report', 'Published', 'Source', 'Words', 'SHA-256'], rows), made];
}

const leftOut = (blocks: number): string =>
  `*${count(blocks, 'block')} left out to keep this within ${MAX_CHARACTERS} characters. The HTML and JSON reports have all of it.*`;

const isTable = (block: string): boolean => block.startsWith('| ');
const isHeading = (block: string): boolean => block.startsWith('#');

/** The first rows of a table, as many as there is room for, with how many are not there. */
function cutTable(block: string, room: number): string | null {
  const lines = block.split('\n');
  const note = (rows: number): string => `\n\n*${count(rows, 'row')} left out.*`;
  let used = note(lines.length).length;
  const kept = lines.findIndex((line) => (used += line.length + 1) > room);
  // Its head and the line below it are no rows.
  return kept < 3 ? null : lines.slice(0, kept).join('\n') + note(lines.length - kept);
}

/**
 * As many blocks as fit, in order, a note of how many did not, and how the report was made: what was compared must be
 * known also where not all of it could be told.
 */
function fit(blocks: readonly string[], made: readonly string[]): string {
  const tail = made.join('\n\n').length + 4;
  const room = MAX_CHARACTERS - Math.min(tail, MAX_CHARACTERS / 4) - leftOut(blocks.length).length - 2;
  const kept: string[] = [];
  let used = 0;
  for (const block of blocks) {
    const shown = used + block.length + 2 <= room ? block : isTable(block) ? cutTable(block, room - used - 2) : null;
    if (shown === null) break;
    kept.push(shown);
    used += shown.length + 2;
    if (shown !== block) break;
  }
  while (isHeading(kept.at(-1) ?? '')) kept.pop();
  const rest = blocks.filter((block) => !isHeading(block)).length - kept.filter((block) => !isHeading(block)).length;
  const end = made.flatMap((block) => {
    used += block.length + 2;
    if (used + leftOut(blocks.length).length + 2 <= MAX_CHARACTERS) return [block];
    return isTable(block)
      ? (cutTable(block, MAX_CHARACTERS - used + block.length - leftOut(blocks.length).length - 2) ?? [])
      : [];
  });
  return [...kept, ...(rest === 0 ? [] : [leftOut(rest)]), ...end].join('\n\n') + '\n';
}

/** The report as GitHub-flavoured Markdown that fits a pull-request comment. */
export const renderMarkdown: Renderer = (report: Report, look: Look) => {
  const dossier = openReport(report);
  const blocks = [
    `# ${dossier.articles.length === 2 ? dossier.articles.map(({ name }) => escapeMarkdown(name)).join(' and ') : `${count(dossier.articles.length, 'report')} compared`}`,
    ...answerBlocks(dossier),
    ...warningBlocks(dossier),
    ...changeBlocks(dossier, look),
    ...storyBlocks(dossier),
    ...ledgerBlocks(dossier),
  ];
  return fit(blocks, madeBlocks(dossier));
};
