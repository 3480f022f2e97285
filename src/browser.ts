/**
 * syndiff without the platform: articles are made of texts, compared, and the report rendered, in a browser as in Node.
 */
export * from './compare/engine.js';
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
