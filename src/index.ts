/**
 * syndiff as a library: read articles, compare them, render the report. Stages are exported too, for those who want to
 * look at one step.
 */
export * from './browser.js';
export {
  byteLines,
  readArticles,
  streamArticles,
  READ_WARNINGS,
  type ByteLine,
  type ReadItem,
  type ReadProgress,
  type ReadWarningCode,
} from './read/read.js';
