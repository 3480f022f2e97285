import { recordLine, type Filters, type Options, type Warning } from '../index.js';
import {
  articleAt,
  ArticleFile,
  ArticleWriter,
  Collection,
  doubtfulPairs,
  houseParagraphs,
  inParts,
  tasksOf,
  tellingFor,
  worthOf,
  type Scratch,
  type Settled,
} from '../scan/scan.js';
import { articleOf, printIn } from './articles.js';
import { handedOn, incoming, type Intake, type LinesIn, type OnWarning } from './lines.js';
import { articleLineSchema, type ArticleLine } from './records.js';

/** What decides which articles meet. */
export interface Meeting extends Filters, Pick<Options, 'minPassageWords'> {
  readonly scratch: Scratch;
  /** Bytes of rows that are held in memory. */
  readonly roomBytes: number;
  readonly onWarning: OnWarning;
}

const INTAKE: Intake<ArticleLine> = { stage: 'candidates', schemas: { article: articleLineSchema } };

const warningLine = (warning: Warning): string => recordLine({ type: 'warning', ...warning });

/** Looks at all pairs closely, with a breath between for signals and closed pipes. */
async function worthOfAll(settled: Settled, file: ArticleFile): Promise<Uint8Array> {
  const doubtful = doubtfulPairs(settled);
  const worth = new Uint8Array(doubtful.earlier.length);
  let done = 0;
  for (const part of inParts(doubtful)) {
    worth.set(worthOf(part, file), done);
    done += part.earlier.length;
    await new Promise(setImmediate);
  }
  return worth;
}

async function* unitLines(settled: Settled, file: ArticleFile, minPassageWords: number): AsyncGenerator<string> {
  const at = articleAt(settled, file);
  const asked = { engine: { minPassageWords, offsets: 'utf16' }, formats: [], withText: false } as const;
  const { engine, house } = tellingFor(settled, asked);
  for (const units of tasksOf(settled, await worthOfAll(settled, file)))
    for (const unit of units) {
      const { kind, slice, pairs, further } = unit;
      const articles = unit.articles.map(at);
      const houseText = articles.map((article) => houseParagraphs(article, house));
      const { minPassageWords: words } = engine;
      yield recordLine({ type: 'unit', kind, slice, minPassageWords: words, articles, houseText, pairs, further });
    }
}

/** The stage candidates: takes in all articles, then writes units of those that are to be compared in one go. */
export async function* candidateUnits(
  lines: LinesIn,
  { scratch, roomBytes, minPassageWords, onWarning, ...filters }: Meeting,
): AsyncGenerator<string> {
  const collection = new Collection(filters, { bytes: roomBytes, overflow: scratch.rows });
  const writer = new ArticleWriter(scratch.articles);
  for await (const one of incoming(lines, INTAKE, onWarning)) {
    const passed = handedOn(one);
    if (passed !== null) yield passed;
    if (!('record' in one)) continue;
    const article = articleOf(one.record);
    collection.add(article, printIn(one.record));
    writer.add(article);
  }
  const file = ArticleFile.open(scratch.articles.path, writer.finish());
  try {
    const settled = collection.settle((number) => file.article(number).text);
    yield* settled.warnings.map(warningLine);
    yield* unitLines(settled, file, minPassageWords);
  } finally {
    file.close();
  }
}
