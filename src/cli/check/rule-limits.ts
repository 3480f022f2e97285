import { SyndiffError } from '../../model/errors.js';
import { RULE_NAMES, type RuleName } from '../../model/finding.js';
import { didYouMean } from '../suggest.js';

/** Rules with their limits, as the command line gives them. */
type RuleLimits = Partial<Readonly<Record<RuleName, number>>>;

const isRule = (name: string): name is RuleName => (RULE_NAMES as readonly string[]).includes(name);

/** A limit as it is written: `0.4`, `40%`, `12`. NaN where it is none. */
function limitFrom(text: string): number {
  const parts = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text.trim());
  return parts?.[1] === undefined ? Number.NaN : Number(parts[1]) / (parts[2] === '%' ? 100 : 1);
}

/**
 * `number-mismatch=0` as a rule and its limit; null where none is named. Of two for one rule the last counts.
 *
 * @throws SyndiffError `usage` for a rule that does not exist, with the one that was probably meant, or no limit
 */
export function ruleLimits(given: readonly string[]): RuleLimits | null {
  if (given.length === 0) return null;
  const entries = given.map((one): [RuleName, number] => {
    const at = one.indexOf('=');
    const [name, limit] = [one.slice(0, at).trim(), limitFrom(one.slice(at + 1))];
    if (!isRule(name)) {
      const hint = didYouMean(name, RULE_NAMES) ?? 'See syndiff rules.';
      throw new SyndiffError('usage', `there is no rule ${JSON.stringify(name)}`, hint);
    }
    if (Number.isNaN(limit)) {
      const message = `--rule ${name} takes a limit of 0 or more, not ${JSON.stringify(one.slice(at + 1))}`;
      throw new SyndiffError('usage', message, `Such as --rule ${name}=0.`);
    }
    return [name, limit];
  });
  return Object.fromEntries(entries);
}
