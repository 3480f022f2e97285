import { relative } from 'node:path';
import { readCheckConfig, settingsOf, type CheckConfig, type CheckSettings } from '../../check/check.js';
import { SyndiffError } from '../../model/errors.js';
import type { Options } from '../../model/options.js';
import type { CheckSource } from '../config-file.js';
import { ruleLimits } from './rule-limits.js';
import { didYouMean } from '../suggest.js';

/**
 * What a configuration says of `check`, checked.
 *
 * @throws SyndiffError `usage` with the place of the first thing that is wrong
 */
export function checkConfigFrom({ file, value }: CheckSource): CheckConfig {
  const read = readCheckConfig(value);
  if (!('message' in read)) return read;
  const { path, message, unknown } = read;
  const hint = unknown === undefined ? null : didYouMean(unknown.key, unknown.known);
  throw new SyndiffError('usage', `${file}: ${path === '' ? '' : `${path}: `}${message}`, hint);
}

/** The day of the run; SOURCE_DATE_EPOCH is honoured, so that a run can be repeated. */
function today(): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? Number.NaN);
  const date = Number.isNaN(epoch) ? new Date() : new Date(epoch * 1000);
  return date.toISOString().slice(0, 10);
}

const fromHere = (source: string): string => relative(process.cwd(), source).replaceAll('\\', '/');

/** The settings of a run, and what of its configuration is out of date. */
export function checkSettings(
  source: CheckSource,
  { rule, failOn, rulesUrl }: Options,
): { readonly settings: CheckSettings; readonly expired: readonly string[] } {
  const limits = ruleLimits(rule);
  return settingsOf(checkConfigFrom(source), { limits, failOn, rulesUrl, today: today(), relative: fromHere });
}
