import type { ReportFormat } from '../model/options.js';
import { renderCsv } from './data/csv.js';
export { CSV_HEAD, csvRows } from './data/csv.js';
import { renderHtml } from './page/page.js';
import { renderJson } from './data/json.js';
import { renderJsonl } from './data/jsonl.js';
export { recordLine, recordLines } from './data/jsonl.js';
import { defaultLook, type Renderer, type Reporter } from './look.js';
import { renderMarkdown } from './plain/markdown.js';
import { renderText } from './plain/text.js';

export { CHECK_FORMATS, checkReporters, type CheckFormat, type ServerFormat } from './check/reporters.js';
export { checkJsonSchema, checkRecordJsonSchema, checkRecordSchema, checkSchema } from './check/schema.js';
export { familyReport } from './told/family-report.js';
export { familySummaries, type FamilySummary } from './told/family-summary.js';
export { familyPage } from './page/ids.js';
export { renderOverview } from './page/overview/overview.js';
export { byImportance, type OverviewData } from './page/overview/overview-data.js';
export { defaultLook } from './look.js';
export type { Look, OverviewPlace, Reporter } from './look.js';
export { recordJsonSchema, recordSchema, reportJsonSchema, reportSchema } from './data/schema.js';
export type { JsonSchema } from './data/schema.js';

const withDefaults =
  (render: Renderer): Reporter =>
  (report, look = {}) =>
    render(report, { ...defaultLook, ...look });

/**
 * Every format a report can be written in. A reporter is a pure function: the same report and look give the same
 * bytes, and nothing is written.
 */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text: withDefaults(renderText),
  html: withDefaults(renderHtml),
  markdown: withDefaults(renderMarkdown),
  json: withDefaults(renderJson),
  jsonl: withDefaults(renderJsonl),
  csv: withDefaults(renderCsv),
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
