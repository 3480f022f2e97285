import { analyse, articleFrom, type Prose, type Quoted } from '../../src/index.js';
import { findSpeaker } from '../../src/sources/sources.js';
import { quotedColumn, stretchIndexAt, tokensIn } from '../../src/model/prose.js';
import { quotationArticles, type Extent, type QuotationArticle } from './polnear.js';
import { atLeast, f1, ratio, type Row, type Size } from './row.js';

const DOUBLE = '"“”„‟«»';
const QUOTED = new RegExp(`^[${DOUBLE}]([^${DOUBLE}]+)[${DOUBLE}][.,;:?!]*$`, 'u');

/** A direct quotation as the annotators have it: one content fragment that begins and ends with double marks, none inside. */
interface Direct {
  /** What stands between the marks. */
  readonly span: Extent;
  readonly sources: readonly Extent[];
}

/** The stretch without white space and punctuation at its ends: who sets the comma inside the marks is house style. */
function bareExtent(text: string, { start, end }: Extent): Extent {
  const part = text.slice(start, end);
  const head = /^[\s\p{P}]*/u.exec(part)![0].length;
  const tail = /[\s\p{P}]*$/u.exec(part)![0].length;
  return { start: start + head, end: Math.max(start + head, end - tail) };
}

export function directQuotations({ text, attributions }: QuotationArticle): readonly Direct[] {
  const found = attributions.flatMap(({ content, source }) =>
    content
      .filter(({ start, end }) => QUOTED.test(text.slice(start, end).trim()))
      .map((extent) => ({ span: bareExtent(text, extent), sources: source })),
  );
  const distinct = new Map(found.map((one) => [`${one.span.start} ${one.span.end}`, one]));
  return [...distinct.values()].filter(({ span }) => span.end > span.start);
}

interface Judged {
  readonly article: QuotationArticle;
  readonly prose: Prose;
  readonly directs: readonly Direct[];
  /** The engine's quotations in double marks that touch an annotated one. */
  readonly found: readonly { readonly quoted: Quoted; readonly span: Extent }[];
}

const touches = (one: Extent, other: Extent): boolean => one.start < other.end && other.start < one.end;
const isSame = (one: Extent, other: Extent): boolean => one.start === other.start && one.end === other.end;

function judge(article: QuotationArticle): Judged {
  const { id, text } = article;
  const prose = analyse(articleFrom({ id, text, format: 'record', language: 'en' }));
  const directs = directQuotations(article);
  const found = prose.quotations
    .filter(({ start }) => DOUBLE.includes(text.charAt(start - 1)))
    .map((quoted) => ({ quoted, span: bareExtent(text, quoted) }))
    .filter(({ span }) => directs.some((direct) => touches(direct.span, span)));
  return { article, prose, directs, found };
}

const NO_NAMES = new Set(
  `The A An He She They It We I You His Her Their Its Our My This That These Those But And Who According Mr Mrs Ms Dr
   Sen Rep Gov President Republican Republicans Democrat Democrats Democratic`.split(/\s+/),
);

/**
 * Last name in an annotated source, in lower case; null for one that names nobody ("officials", "she", "a spokesman
 * for …"). What stands behind a comma, a bracket or a preposition describes the speaker and is left out.
 */
export function surnameOf(source: string): string | null {
  const head = source
    .replace(/\s+/g, ' ')
    .replace(/^(?:according to|by|from) /i, '')
    .split(/,| \(| who | of | for | at | in | from | on | with |;|—|–| - /)[0]!;
  const names = head
    .replace(/[’']s?$/, '')
    .split(' ')
    .map((word) => word.replace(/[’']s$/, '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => word !== 'Jr' && word !== 'Sr' && word !== 'III');
  const last = names.at(-1) ?? '';
  return /^\p{Lu}/u.test(last) && !NO_NAMES.has(last) ? last.toLowerCase() : null;
}

/** A quotation whose named source stands in its sentence or next to it, and what the engine says. */
export interface SpeakerCase {
  readonly article: string;
  readonly span: Extent;
  readonly source: Extent;
  readonly surname: string | null;
  readonly given: string | null;
}

function speakerCases({ article, prose, directs, found }: Judged): readonly SpeakerCase[] {
  const quoted = quotedColumn(prose);
  const sentenceAt = (extent: Extent): number => stretchIndexAt(prose.sentences, tokensIn(prose, extent).from);
  return directs.flatMap(({ span, sources }) => {
    const quotation = found.find((one) => isSame(one.span, span));
    const source = sources[0];
    if (quotation === undefined || source === undefined) return [];
    const [first, last] = [sentenceAt(span), sentenceAt({ start: span.end - 1, end: span.end })];
    const at = sentenceAt(source);
    if (at < first - 1 || at > Math.max(first, last) + 1) return [];
    const surname = surnameOf(article.text.slice(source.start, source.end));
    return [{ article: article.id, span, source, surname, given: findSpeaker(prose, quotation.quoted, quoted) }];
  });
}

export interface QuotationResult {
  readonly articles: number;
  readonly annotated: number;
  readonly found: number;
  readonly exact: number;
  /** Annotated ones that no quotation of the engine equals. */
  readonly missed: readonly { readonly article: string; readonly span: Extent; readonly instead: readonly Extent[] }[];
  readonly speakers: readonly SpeakerCase[];
}

export const isRight = ({ surname, given }: SpeakerCase): boolean =>
  surname !== null &&
  (given ?? '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .split(/\s+/)
    .includes(surname);

export function scoreQuotations(size: Size): QuotationResult {
  const all = quotationArticles();
  const judged = (size === 'full' ? all : all.filter((_, at) => at % 12 === 0)).map(judge);
  const missed = judged.flatMap(({ article, directs, found }) =>
    directs
      .filter(({ span }) => !found.some((one) => isSame(one.span, span)))
      .map(({ span }) => ({
        article: article.id,
        span,
        instead: found.filter((one) => touches(one.span, span)).map((one) => one.span),
      })),
  );
  const annotated = judged.reduce((sum, { directs }) => sum + directs.length, 0);
  return {
    articles: judged.length,
    annotated,
    found: judged.reduce((sum, { found }) => sum + found.length, 0),
    exact: annotated - missed.length,
    missed,
    speakers: judged.flatMap(speakerCases),
  };
}

/**
 * PolNeAR: direct quotations by exact span, and their speakers. Speakers are asked for only where the span was right
 * and the annotated source names somebody in the same or a neighbouring sentence; right means that its last name is
 * among the words of the engine's.
 */
export function quotations(size: Size): readonly Row[] {
  const part = 'quotations';
  const { articles, annotated, found, exact, speakers } = scoreQuotations(size);
  const [precision, recall] = [ratio(exact, found), ratio(exact, annotated)];
  const named = speakers.filter(({ surname }) => surname !== null);
  const given = named.filter(({ given }) => given !== null);
  const unnamed = speakers.filter(({ surname }) => surname === null);
  return [
    {
      part,
      name: 'exact span F1',
      value: f1(precision, recall),
      target: atLeast(0.97),
      detail: `${articles} articles, ${annotated} annotated, ${found} found that touch one, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
    },
    {
      part,
      name: 'speaker right',
      value: ratio(named.filter(isRight).length, named.length),
      target: atLeast(0.85),
      detail: `${named.length} quotations with a named source in the same or a neighbouring sentence; a speaker given for ${given.length}, right in ${ratio(given.filter(isRight).length, given.length).toFixed(4)} of these`,
    },
    {
      part,
      name: 'no name in the source',
      value: unnamed.length,
      isCount: true,
      target: null,
      detail: `a pronoun or a description; a speaker given for ${unnamed.filter((one) => one.given !== null).length}`,
    },
  ];
}
