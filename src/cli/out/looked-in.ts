import { isAbsolute } from 'node:path';
import type { Warning } from '../../model/model.js';

const isAddress = (source: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//iu.test(source);

/**
 * In which folder files were looked for that are not there, or null where all were found. A word on the terminal and
 * no part of the report, which is the same wherever it is made.
 */
export function lookedIn(warnings: readonly Warning[], folder: string): string | null {
  const isLost = ({ code, source }: Warning): boolean =>
    code === 'not-found' && !isAbsolute(source) && !isAddress(source);
  return warnings.some(isLost) ? `names without a leading / were looked for in ${folder}` : null;
}
