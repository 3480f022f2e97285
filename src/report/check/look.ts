import type { CheckReport } from '../../model/finding.js';
import type { Look } from '../look.js';

/** Makes the whole text of a file from what a check came to. */
export type CheckRenderer = (report: CheckReport, look: Look) => string;
