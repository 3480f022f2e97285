import type { Warning } from '../../model/model.js';
import type { ReadWarningCode } from '../../model/warnings.js';

/** A warning whose code is one of `READ_WARNINGS`. */
export function warning(code: ReadWarningCode, source: string, message: string): Warning {
  return { code, source, message };
}
