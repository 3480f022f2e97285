import type { Report } from '../model/model.js';
import { VERSION } from '../model/version.js';
import { reasonText } from '../report/wording/reasons.js';
import { engineOptions, optionsInForce, type CompareOptions } from './compare-options.js';
import { creditRecords } from './credit-records.js';
import type { Judged } from './judge.js';
import { pairRecord } from './pair-record.js';
import type { Run } from './run.js';
import { studyWarnings } from './study-warnings.js';

/** A report as far as it can be made pair by pair. */
export type PairFindings = Omit<Report, 'families' | 'quotations'>;

export function pairFindings(
  { studied, warnings }: Run,
  judged: readonly Judged[],
  options: CompareOptions,
): PairFindings {
  const engine = engineOptions(options);
  return {
    formatVersion: 1,
    generator: { name: 'syndiff', version: VERSION },
    options: optionsInForce(engine),
    articles: studied.map(({ article, prose }) => ({ ...article, language: article.language ?? prose.language })),
    pairs: judged.map(pairRecord),
    passages: judged.flatMap(({ passages }) => passages),
    divergences: judged.flatMap(({ divergences }) =>
      divergences.map((found) => ({ ...found, reason: reasonText(found) })),
    ),
    credits: creditRecords(studied, judged),
    boilerplate: studied.flatMap(({ prose }) =>
      prose.boilerplate.map((span) => ({ article: prose.article.id, ...span })),
    ),
    warnings: [...(options.warnings ?? []), ...warnings, ...studyWarnings(studied, engine.minPassageWords)],
  };
}
