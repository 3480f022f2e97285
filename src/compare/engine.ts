/**
 * Everything that articles are compared with, and nothing that touches the platform or renders: what conductors of large
 * runs ask for, and what a command loads that has to start at once.
 */
export { align, mirror } from '../align/align.js';
export { isCommonWord, wordWeight } from '../words/background.js';
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
} from '../candidates/candidates.js';
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
} from './compare.js';
export { distinctIds, withId, type Renamed } from '../model/distinct-ids.js';
export { SyndiffError, type ErrorCode } from '../model/errors.js';
export type * from '../model/finding.js';
export { contentId } from '../model/ids.js';
export type * from '../model/model.js';
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
} from '../model/options.js';
export type { Prose, Quoted, Stretch, Tokens } from '../model/prose.js';
export { articleFrom, type ArticleRecord } from '../read/head/article.js';
export { analyse, findParagraphs } from '../text/text.js';
export { foldTypography } from '../words/typography.js';
export { VERSION } from '../model/version.js';
export { countWords, findWords } from '../words/words.js';
