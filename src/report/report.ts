import type { ReportFormat } from '../options.js';
import { renderCsv } from './csv.js';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import { renderJsonl } from './jsonl.js';
import type { Reporter } from './look.js';
import { renderMarkdown } from './markdown.js';
import { renderText } from './text.js';

export { defaultLook } from './look.js';
export type { Look, Reporter } from './look.js';
export { recordJsonSchema, recordSchema, reportJsonSchema, reportSchema } from './schema.js';
export type { JsonSchema } from './schema.js';

/**
 * Every format a report can be written in. A reporter is a pure function: the same report and look give the same
 * bytes, and nothing is written.
 */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text: renderText,
  html: renderHtml,
  markdown: renderMarkdown,
  json: renderJson,
  jsonl: renderJsonl,
  csv: renderCsv,
};

/** What each format's file is called where several are written into one folder. */
export const reportFileNames: Readonly<Record<ReportFormat, string>> = {
  text: 'report.txt',
  html: 'report.html',
  markdown: 'report.md',
  json: 'report.json',
  jsonl: 'report.jsonl',
  csv: 'report.csv',
};
