import type { CheckReport, Finding, FoundPlace, Gravity, RuleApplied } from '../../model/finding.js';
import { visible, visibleLine } from '../told/visible.js';
import { count } from '../wording/wording.js';
import { numbered, uriOf, webPageOf, whoseOf } from './finding-words.js';

/** GitHub takes so many results of a run. */
const MOST_RESULTS = 25_000;
/** It takes files of 10 MB, packed; so that nobody has to count how well a text packs, it is held below that unpacked. */
const MOST_CHARACTERS = 9_500_000;
/** Related places of a result; the verdict does not rest on the tenth. */
const MOST_RELATED = 5;
const LONGEST_SNIPPET = 1000;

const LEVELS: Readonly<Record<Gravity, 'error' | 'warning' | 'note'>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** A text in which no viewer finds a link: SARIF takes `[words](place)` for one. */
const plainText = (text: string): string => visibleLine(text).replaceAll('](', ']\u2060(');

function regionOf({ lines, source, place, text }: FoundPlace): object {
  if (lines !== null) {
    const { start, end } = lines;
    const snippet = text === '' ? {} : { snippet: { text: visible(text).slice(0, LONGEST_SNIPPET) } };
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: Math.max(end.column, end.line === start.line ? start.column : 1),
      ...snippet,
    };
  }
  return { startLine: /\.(?:jsonl|ndjson)$/iu.test(source) ? place : 1 };
}

const locationOf = (place: FoundPlace): object => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(place), ...(/^file:/u.test(uriOf(place)) ? {} : { uriBaseId: '%SRCROOT%' }) },
    region: regionOf(place),
  },
});

function relatedOf(place: FoundPlace, at: number): object {
  const words = place.text === '' ? '' : `: ${place.text.slice(0, LONGEST_SNIPPET)}`;
  return {
    id: at + 1,
    ...locationOf(place),
    message: { text: plainText(`${whoseOf(place)}${words}`) },
  };
}

function resultOf(
  { rule, severity, message, at, others, value, limit, id, reasonCode, parts, side }: Finding,
  nth: number,
  index: number,
): object {
  return {
    ruleId: rule,
    ruleIndex: index,
    level: LEVELS[severity],
    message: { text: plainText(message) },
    locations: [locationOf(at)],
    ...(others.length === 0 ? {} : { relatedLocations: others.slice(0, MOST_RELATED).map(relatedOf) }),
    partialFingerprints: { 'syndiffFinding/v1': `${id}:${nth}` },
    properties: { outlet: at.outlet, value, limit, ...(reasonCode === null ? {} : { reasonCode, parts, side }) },
  };
}

/** All that is documented of the rule stands in it: a viewer needs no page of the web, and shows one where it is known. */
function ruleOf(rule: RuleApplied): object {
  const { name, title, reason, help, severity, limit, link } = rule;
  const page = webPageOf(rule);
  const documented = page === null ? `Documented in \`${link}\` of the package.` : `[Documentation](<${page}>)`;
  return {
    id: name,
    shortDescription: { text: `${title}: ${reason}.` },
    fullDescription: { text: help },
    help: { text: `${help} (${link})`, markdown: `**${title}**: ${reason}.\n\n${help}\n\n${documented}` },
    ...(page === null ? {} : { helpUri: page }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { limit },
  };
}

/** The results that there is room for, worst first. */
function resultsOf({ findings, rules }: CheckReport): readonly object[] {
  const indexes = new Map(rules.map(({ name }, at) => [name, at]));
  const results: object[] = [];
  let characters = 0;
  for (const { finding, nth } of numbered(findings.slice(0, MOST_RESULTS))) {
    const result = resultOf(finding, nth, indexes.get(finding.rule) ?? -1);
    // Indented it takes about twice as much; both are far below what the packed file may have.
    characters += JSON.stringify(result).length;
    if (characters > MOST_CHARACTERS) break;
    results.push(result);
  }
  return results;
}

/**
 * What a check came to in SARIF 2.1.0, for code scanning. At most 25,000 results, the worst; how many were left out is
 * said in a notification.
 */
export function renderSarif(report: CheckReport): string {
  const results = resultsOf(report);
  const left = report.findings.length - results.length;
  const notes = [
    ...(left > 0
      ? [{ level: 'warning', message: { text: `${count(left, 'more finding')} left out, the less serious` } }]
      : []),
    ...report.warnings.map(({ source, message }) => ({
      level: 'warning',
      message: { text: plainText(`${source}: ${message}`) },
    })),
  ];
  const run = {
    tool: {
      driver: {
        name: report.generator.name,
        semanticVersion: report.generator.version,
        rules: report.rules.map(ruleOf),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }],
    results,
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] })}\n`;
}
