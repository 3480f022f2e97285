import { RULE_NAMES, type RuleName, type RuleUnit } from '../../model/finding.js';
import { SyndiffError } from '../../model/errors.js';
import { RULES, aboutRule } from '../../check/check.js';
import { EXIT } from '../exit-codes.js';
import { didYouMean } from '../suggest.js';
import { print, surroundings, widthOf } from '../out/terminal.js';

function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

const UNITS: Readonly<Record<RuleUnit, string>> = {
  share: 'a share, 0 to 1',
  words: 'words',
  'missing-words': 'words that are missing',
  count: 'a number of findings',
};

function ruleInWords(name: RuleName, width: number): string {
  const { severity, limit, isOn, unit } = RULES[name];
  const { title, reason, help, link } = aboutRule(name);
  const state = isOn ? 'on by default' : 'off by default';
  const value = UNITS[unit];
  return [
    name,
    wrapped(`${title}: ${reason}.`, width, '  '),
    `  ${state} · ${severity} · breaks above ${limit} (${value})`,
    wrapped(help, width, '  '),
    `  ${link}`,
    '',
  ].join('\n');
}

const LIST_END = 'One of them: syndiff rules NAME. Set a limit: syndiff check new/ --rule NAME=LIMIT.\n';

function listed(): string {
  const longest = Math.max(...RULE_NAMES.map((name) => name.length));
  const rows = RULE_NAMES.map((name) => {
    const { severity, limit, isOn, reason } = RULES[name];
    return `${name.padEnd(longest)}  ${isOn ? 'on ' : 'off'}  ${severity.padEnd(6)}  ${String(limit).padEnd(5)}  ${reason}`;
  });
  const head = `${'rule'.padEnd(longest)}       ${'weight'.padEnd(6)}  limit  why`;
  return [head, ...rows, '', LIST_END].join('\n');
}

function named(name: string): RuleName {
  const found = RULE_NAMES.find((one) => one === name);
  if (found !== undefined) return found;
  throw new SyndiffError(
    'usage',
    `there is no rule ${JSON.stringify(name)}`,
    didYouMean(name, RULE_NAMES) ?? 'See syndiff rules.',
  );
}

/** `syndiff rules`: the rules of `check`, or some of them in full. */
export async function rulesCommand(names: readonly string[]): Promise<number> {
  const width = Math.min(100, widthOf(surroundings()));
  const told = names.map(named);
  await print(told.length === 0 ? listed() : told.map((name) => ruleInWords(name, width)).join('\n'));
  return EXIT.done;
}
