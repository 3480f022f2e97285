import { cutAtWord } from '../../model/around.js';
import type { CheckReport, Finding, FoundPlace, Gravity } from '../../model/finding.js';
import type { Look } from '../look.js';
import type { Line, Run, Tone } from '../plain/terminal.js';
import { hanging, printLines, run, wrap } from '../plain/terminal.js';
import { BLANK, indented, labelled } from '../plain/text-sheet.js';
import { visible, visibleLine } from '../told/visible.js';
import { count } from '../wording/wording.js';
import {
  NO_PROOF,
  byArticle,
  bySeverity,
  onceEach,
  placeInWords,
  titleOf,
  valueOf,
  verdictOf,
  webPageOf,
} from './finding-words.js';
import type { CheckRenderer } from './look.js';

const MIN_COLUMNS = 40;
/** More than a person goes through at a terminal. */
const MOST_FINDINGS = 50;
/** Articles in the list at the end. */
const MOST_ARTICLES = 20;
/** Sources of one finding; more say nothing new. */
const MOST_OTHERS = 2;
/** Characters of a passage: enough to know it by. */
const MOST_CHARACTERS = 260;

const TONES: Readonly<Record<Gravity, Tone>> = { high: 'alarm', medium: 'strong', low: 'plain' };

/** Lines that a build server takes for commands stay text: a mark that shows nothing parts each sign from the next. */
const harmless = (text: string): string => text.replace(/:(?=:)|#(?=#\[)/g, '$&\u2060');

const shown = (text: string): string => visible(text);

/** The words, with what it is about between signs that stay where there is no colour. */
function wordsOf({ before, text, after }: FoundPlace, tone: Tone): Run[] {
  const words = shown(text).replace(/\s+/g, ' ');
  const cut = cutAtWord(words, MOST_CHARACTERS);
  const [, lead = '', middle = '', trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(cut) ?? [];
  return [run(shown(before) + lead), run(middle === '' ? '[ ]' : `[${middle}]`, tone), run(trail + shown(after))];
}

function placeHead(label: string, place: FoundPlace, width: number): Line[] {
  return hanging([run(label, 'quiet')], [run(shown(placeInWords(place)), 'quiet')], width);
}

function placeLines(label: string, place: FoundPlace, look: { width: number; tone: Tone }): Line[] {
  const head = placeHead(label, place, look.width);
  if (place.span === null) return head;
  return [...head, ...indented(wrap(wordsOf(place, look.tone), look.width - 2))];
}

/** The first of the places on the other side; words that stand above already are not said again. */
function otherLines(others: readonly FoundPlace[], width: number): Line[] {
  const lines = [...onceEach(others.slice(0, MOST_OTHERS))].flatMap(({ place, isRepeated }) =>
    isRepeated ? placeHead('see', place, width) : placeLines('see', place, { width, tone: 'omitted' }),
  );
  const rest = others.length - MOST_OTHERS;
  return rest > 0 ? [...lines, [run(`and ${count(rest, 'other')}`, 'quiet')]] : lines;
}

/** `rule number-mismatch: 1 in this article, limit 0`, and its page where it has one. */
function ruleInWords(report: CheckReport, finding: Finding): string {
  const page = webPageOf(finding);
  return `rule ${finding.rule}: ${valueOf(report, finding)}${page === null ? '' : ` · ${page}`}`;
}

/** Where no page of the web is known, the command tells of a rule what the page would. */
const whatRulesMean = ({ findings }: CheckReport): string =>
  findings.some((one) => webPageOf(one) === null) ? ' What a rule is about: syndiff rules NAME.' : '';

function findingLines(report: CheckReport, finding: Finding, width: number): Line[] {
  const { severity, message, at, others } = finding;
  const head = [run(severity.toUpperCase().padEnd(7), TONES[severity]), run(titleOf(report, finding), 'strong')];
  const body = [
    ...wrap([run(shown(visibleLine(message)))], width - 2),
    ...placeLines('in', at, { width: width - 2, tone: 'added' }),
    ...otherLines(others, width - 2),
    ...wrap([run(ruleInWords(report, finding), 'quiet')], width - 2),
  ];
  return [...wrap(head, width), ...indented(body), BLANK];
}

function warningLines({ warnings, unreadable }: CheckReport, width: number): Line[] {
  const listed = unreadable.length > 0 ? unreadable : warnings;
  if (listed.length === 0) return [];
  const lines = listed.flatMap(({ source, message }) =>
    labelled(`${shown(visibleLine(source))}:`, [run(shown(visibleLine(message)))], width - 2),
  );
  return [[run(unreadable.length > 0 ? 'Could not be read' : 'Warnings', 'strong')], ...indented(lines), BLANK];
}

/** Which article has what, where there are several: whoever mends has one of them open. */
function articleLines(findings: readonly Finding[], width: number): Line[] {
  const articles = byArticle(findings);
  if (articles.length < 2) return [];
  const rows = articles
    .slice(0, MOST_ARTICLES)
    .flatMap(({ name, findings: own }) => labelled(`${shown(name)}:`, [run(bySeverity(own))], width - 2));
  const rest = articles.length - MOST_ARTICLES;
  const more = rest > 0 ? [[run(`and ${count(rest, 'other article')}`, 'quiet')]] : [];
  return [[run('By article', 'strong')], ...indented([...rows, ...more]), BLANK];
}

/** What a check came to, for a terminal: worst first, with the words, and the verdict at the end, where the eye is. */
export const renderCheckText: CheckRenderer = (report: CheckReport, look: Look) => {
  const width = Math.max(MIN_COLUMNS, Math.floor(look.width));
  const { findings } = report;
  const rest = findings.length - MOST_FINDINGS;
  const more = `${count(rest, 'more finding')} not shown; all of them with --format json or html.`;
  const lines = [
    ...findings.slice(0, MOST_FINDINGS).flatMap((finding) => findingLines(report, finding, width)),
    ...(rest > 0 ? [...wrap([run(more, 'strong')], width), BLANK] : []),
    ...warningLines(report, width),
    ...articleLines(findings, width),
    ...wrap([run(verdictOf(report), report.broken ? 'alarm' : 'strong')], width),
    ...(findings.length > 0 ? wrap([run(NO_PROOF + whatRulesMean(report), 'quiet')], width) : []),
  ];
  // At the end: a sign of ours beside one of an article may make a command too.
  return harmless(printLines(lines, look.color));
};
