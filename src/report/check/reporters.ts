import { defaultLook, type Look } from '../look.js';
import type { CheckReport } from '../../finding.js';
import { renderCheckJson, renderCheckJsonl } from './json.js';
import type { CheckRenderer } from './look.js';
import { renderCheckText } from './text.js';

/** What a check can be written as, besides what build servers want. */
export const CHECK_FORMATS = ['text', 'json', 'jsonl'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

const withDefaults =
  (render: CheckRenderer) =>
  (report: CheckReport, look: Partial<Look> = {}): string =>
    render(report, { ...defaultLook, ...look });

/** Every format of a check; pure, as the reporters of a report are. */
export const checkReporters: Readonly<Record<CheckFormat, (report: CheckReport, look?: Partial<Look>) => string>> = {
  text: withDefaults(renderCheckText),
  json: withDefaults(renderCheckJson),
  jsonl: withDefaults(renderCheckJsonl),
};
