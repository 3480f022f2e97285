import { existsSync } from 'node:fs';
import { RULES } from '../../check/check.js';
import { SyndiffError } from '../../model/errors.js';
import { RULE_NAMES, type RuleName } from '../../model/finding.js';
import { EXIT } from '../exit-codes.js';
import { writeWhole } from '../out/output.js';
import { note } from '../out/terminal.js';

const FILE = 'syndiff.config.yaml';

function ruleLine(name: RuleName): string {
  const { limit, severity, isOn, reason } = RULES[name];
  const value = `  ${isOn ? '' : '# '}${name}: ${limit}`;
  return `${value.padEnd(30)} # ${severity}: ${reason}`;
}

/** A configuration that says what holds without one, with a word on everything that can be said. */
export function startingConfig(): string {
  return `# yaml-language-server: $schema=./node_modules/syndiff/schemas/config.schema.json
# What syndiff goes by in this folder. Flags go before SYNDIFF_* variables, and these before this file.
# See what is in force: syndiff check --print-config

# What a batch is held against when --against is not given:
# against: published

# Accepted findings; syndiff check --update-baseline writes it:
# baseline: syndiff.baseline.jsonl

# Rules and their limits: a rule breaks when its value is greater. Only those named here run; "off" turns one off.
# More can be said: number-mismatch: { limit: 0, severity: medium }. See syndiff rules.
rules:
${RULE_NAMES.map(ruleLine).join('\n')}

# Other limits for some articles; the last that fits counts.
# overrides:
#   - paths: ['sport/**']
#     rules: { uncredited-share: 0.6, headline-mismatch: off }
#   - outlets: [Meridian Wire]
#     rules: { missing-metadata: { limit: 0, require: [byline] } }

# What is no finding, why, and until when.
# ignore:
#   - between: [Meridian Wire, '*'] # may share copy; what is altered in it counts still
#     reason: licensed wire
#     until: 2030-12-31
#   - text: Sign up for our newsletter and never miss a story.
#     reason: house text
#   - outlet: Test Desk
#     reason: not published
#   - path: 'drafts/**'
#     reason: not checked yet
`;
}

/** `syndiff init`: writes a configuration with comments; one that is there stays. */
export async function initCommand(): Promise<number> {
  if (existsSync(FILE))
    throw new SyndiffError('usage', `${FILE} is there already`, 'Remove it first if you want a new one.');
  await writeWhole(FILE, startingConfig());
  note(`wrote ${FILE}`);
  return EXIT.done;
}
