import type { FilterName } from '../../stage/stage.js';

export type StageName = 'read' | FilterName;

/** What a stage does, for the help: the engine is not loaded for that. */
interface StageTold {
  readonly does: string;
  readonly reads: string;
  readonly writes: string;
}

/** The stages in the order in which they are piped. */
export const STAGES: Readonly<Record<StageName, StageTold>> = {
  read: {
    does: 'reads reports as scan does',
    reads: 'the inputs named behind it; standard input where none is',
    writes: 'a line of type article for each, with its text; a line of type warning for what was skipped',
  },
  text: {
    does: 'finds words, sentences, paragraphs, quotations and dates; to look at, no later stage needs it',
    reads: 'article',
    writes: 'article, with prose',
  },
  fingerprint: {
    does: 'hashes selected runs of words',
    reads: 'article',
    writes: 'article, with fingerprint',
  },
  candidates: {
    does: 'finds the pairs worth aligning among all articles (--window, --same-outlet, --max-memory)',
    reads: 'article, to the end of the input',
    writes: 'unit: articles that are compared in one go, with their pairs and house text',
  },
  align: {
    does: 'finds what each pair shares',
    reads: 'unit',
    writes: 'unit, with aligned: the passages of each pair',
  },
  diverge: {
    does: 'says what differs, and who credits whom',
    reads: 'unit with aligned',
    writes: 'unit, with found: pairs, passages, divergences, credits, boilerplate, warnings',
  },
  families: {
    does: 'says who belongs together and who was first',
    reads: 'unit with found',
    writes: 'unit, with families and quotations in found',
  },
  report: {
    does: 'writes the records of scan (--format jsonl or csv, --offsets, --with-text)',
    reads: 'unit with families, warning',
    writes: 'article, pair, passage, divergence, quotation, credit, boilerplate, family, warning and a last summary',
  },
};

export const STAGE_NAMES = Object.keys(STAGES) as readonly StageName[];

/** All stages as they stand in the help. The parser strips blanks in front of a line, so a bar stands there. */
export const stagesInWords = (): string =>
  STAGE_NAMES.map((name) => {
    const { does, reads, writes } = STAGES[name];
    return `${name}: ${does}\n│ in:  ${reads}\n│ out: ${writes}`;
  }).join('\n');
