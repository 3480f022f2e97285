/**
 * Everything of the library but the reporters, which bring the page and the schemas along: a command that prints a few
 * lines starts in half the time without them.
 */
export { align, mirror } from './align/align.js';
export { isCommonWord, wordWeight } from './background.js';
export {
  byDate,
  CandidateIndex,
  equalColumns,
  FEW_HOLDERS,
  findCandidates,
  isBoilerplate,
  isHouseText,
  mayMeet,
  sharedEvidence,
  timeOf,
  WordIndex,
  type Candidates,
  type Filters,
  type Holder,
  type HoldersOf,
  type Overflow,
  type Pairs,
  type Room,
  type SharedEvidence,
  type Spread,
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
export { distinctIds, withId, type Renamed } from './distinct-ids.js';
export { SyndiffError, type ErrorCode } from './errors.js';
export {
  contentHash,
  fingerprint,
  fingerprintOf,
  hashedWords,
  type Fineness,
  type WordHashes,
} from './fingerprint/fingerprint.js';
export type * from './finding.js';
export { contentId } from './ids.js';
export type * from './model.js';
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
} from './options.js';
export type { Prose, Quoted, Stretch, Tokens } from './prose.js';
export { articleFrom, type ArticleRecord } from './read/article.js';
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
export { foldTypography } from './typography.js';
export { VERSION } from './version.js';
export { countWords, findWords } from './words.js';
