/**
 * syndiff as a library: read articles, compare them, render the report. Stages are exported too, for those who want to
 * look at one step.
 */
export * from './engine.js';
export {
  CHECK_FORMATS,
  checkJsonSchema,
  checkRecordJsonSchema,
  checkReporters,
  checkSchema,
  byImportance,
  CSV_HEAD,
  csvRows,
  familyPage,
  familyReport,
  familySummaries,
  recordLine,
  recordLines,
  renderOverview,
  reporters,
  reportFileNames,
  reportJsonSchema,
  reportSchema,
  type FamilySummary,
  type CheckFormat,
  type ServerFormat,
  type Look,
  type OverviewPlace,
  type OverviewData,
  type Reporter,
} from './report/report.js';
