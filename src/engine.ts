/**
 * Everything of the library but the reporters, which bring the page and the schemas along: a command that prints a few
 * lines starts in half the time without them.
 */
export { align, mirror } from './align/align.js';
export { isCommonWord, wordWeight } from './words/background.js';
export {
  byDate,
  CandidateIndex,
  contentHash,
  equalColumns,
  FEW_HOLDERS,
  findCandidates,
  fingerprint,
  fingerprintOf,
  hashedWords,
  isBoilerplate,
  isHouseText,
  mayMeet,
  sharedEvidence,
  timeOf,
  WordIndex,
  type Candidates,
  type Filters,
  type Fineness,
  type Holder,
  type HoldersOf,
  type Overflow,
  type Pairs,
  type Room,
  type SharedEvidence,
  type Spread,
  type WordHashes,
} from './candidates/candidates.js';
export {
  alignPairs,
  alignShare,
  compare,
  comparePairs,
  distinctArticles,
  gatherFamilies,
  type AlignedPair,
  type CompareOptions,
  type PairFindings,
} from './compare/compare.js';
export { distinctIds, withId, type Renamed } from './model/distinct-ids.js';
export { SyndiffError, type ErrorCode } from './model/errors.js';
export type * from './model/finding.js';
export { contentId } from './model/ids.js';
export type * from './model/model.js';
export {
  OPTIONS,
  REPORT_FORMATS,
  flagName,
  resolveOptions,
  type EngineOptions,
  type OptionName,
  type OptionSpec,
  type Options,
  type OutputOptions,
  type ReadingOptions,
  type ReportFormat,
} from './model/options.js';
export type { Prose, Quoted, Stretch, Tokens } from './model/prose.js';
export { articleFrom, type ArticleRecord } from './read/head/article.js';
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
export { analyse, findParagraphs } from './text/text.js';
export { foldTypography } from './words/typography.js';
export { VERSION } from './model/version.js';
export { countWords, findWords } from './words/words.js';
