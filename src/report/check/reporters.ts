import type { CheckReport } from '../../model/finding.js';
import { defaultLook, type Look } from '../look.js';
import { renderAnnotations } from './github.js';
import { renderGitlab } from './gitlab.js';
import { renderCheckJson, renderCheckJsonl } from './check-json.js';
import { renderJunit } from './junit.js';
import type { CheckRenderer } from './look.js';
import { renderCheckMarkdown } from './check-markdown.js';
import { renderCheckHtml } from './page.js';
import { renderSarif } from './sarif.js';
import { renderCheckText } from './check-text.js';

/** What a check can be written as for people and programs (`--format`). */
export const CHECK_FORMATS = ['text', 'html', 'markdown', 'json', 'jsonl'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What build servers want: each has an option of its own, because it goes beside the others. */
export const SERVER_FORMATS = ['sarif', 'junit', 'gitlab', 'annotations'] as const;
export type ServerFormat = (typeof SERVER_FORMATS)[number];

type CheckReporter = (report: CheckReport, look?: Partial<Look>) => string;

const withDefaults =
  (render: CheckRenderer): CheckReporter =>
  (report, look = {}) =>
    render(report, { ...defaultLook, ...look });

/** Every format of a check; pure, as the reporters of a report are. */
export const checkReporters: Readonly<Record<CheckFormat | ServerFormat, CheckReporter>> = {
  text: withDefaults(renderCheckText),
  html: withDefaults(renderCheckHtml),
  markdown: withDefaults(renderCheckMarkdown),
  json: withDefaults(renderCheckJson),
  jsonl: withDefaults(renderCheckJsonl),
  sarif: withDefaults(renderSarif),
  junit: withDefaults(renderJunit),
  gitlab: withDefaults(renderGitlab),
  annotations: withDefaults(renderAnnotations),
};
