import { RULES } from '../../src/check/check.js';
import { RULE_NAMES, type RuleName } from '../../src/model/finding.js';

const UNITS = {
  share: 'a share of words, 0 to 1',
  words: 'words',
  'missing-words': 'words that are missing',
  count: 'a number of findings in the article',
} as const;

function sectionOf(name: RuleName): string {
  const { title, unit, severity, limit, isOn, reason, help } = RULES[name];
  const state = `${isOn ? 'on' : 'off'} by default · ${severity} · breaks above ${limit} (${UNITS[unit]})`;
  return [`## ${name}`, `**${title}**: ${reason}.`, help, state].join('\n\n');
}

const INTRO = `# Rules of \`syndiff check\`

Each rule measures something in an article and breaks when its value is greater than its limit. Which of them run, with
which limit and severity, is decided by \`--rule\` or a configuration; where neither names any, those that are on by
default. This page is written by \`npm run docs:rules\` from what \`syndiff rules\` prints.`;

function table(): string {
  const rows = RULE_NAMES.map((name) => {
    const { severity, limit, isOn, reason } = RULES[name];
    return `| [${name}](#${name}) | ${isOn ? 'on' : 'off'} | ${severity} | ${limit} | ${reason} |`;
  });
  return ['| rule | default | severity | limit | why |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** The page on the rules, from the one place that defines them. */
export const rulesPage = (): string => [INTRO, table(), ...RULE_NAMES.map(sectionOf)].join('\n\n') + '\n';
