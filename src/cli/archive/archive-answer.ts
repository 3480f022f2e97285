import type { Found, Match } from '../../archive/archive.js';
import type { Article } from '../../index.js';
import type { OrderCode } from '../../model/reasons.js';
import { oneLine, surroundings, widthOf } from '../out/terminal.js';

const number = (count: number): string => count.toLocaleString('en-US');
const some = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Cut at a word where one ends near. */
function shortened(text: string, length: number): string {
  const line = oneLine(text).replace(/ {2,}/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}

/** Passages shown of each match; the rest is counted. */
const MOST_PASSAGES = 3;
const MARGIN = '     ';

/** An answer with the article that was asked about. */
export interface Answer {
  readonly article: Article;
  readonly found: Found;
}

function passagesOf({ article, found }: Answer, match: Match, width: number): string[] {
  const spans = match.passages.map((passage) => ({
    passage,
    span: passage.left.article === found.query ? passage.left : passage.right,
  }));
  spans.sort((one, other) => other.passage.words - one.passage.words || one.span.start - other.span.start);
  const rows = spans.slice(0, MOST_PASSAGES).map(({ passage, span }) => {
    const kind = `${passage.words} words, ${passage.kind === 'verbatim' ? 'word for word' : 'with changes'}`;
    const text = shortened(
      article.text.slice(span.start, span.end),
      Math.max(20, width - MARGIN.length - kind.length - 6),
    );
    return `${MARGIN}“${text}” (${kind})`;
  });
  const more = spans.length - rows.length;
  return more > 0 ? [...rows, `${MARGIN}and ${some(more, 'further passage', 'further passages')}`] : rows;
}

/** Reasons that are none: which of two was named first says nothing of a report and an archive. */
const NO_REASON: ReadonlySet<OrderCode> = new Set(['as-given', 'most-shared']);

function whoWasFirst({ base, reasonCode, because }: Match): string {
  if (NO_REASON.has(reasonCode)) return 'nothing in the reports says who was first';
  return `${base === 'match' ? 'the archived one first' : 'the new one first'} (${oneLine(because)})`;
}

function rowsOf(answer: Answer, match: Match, place: number): string[] {
  const width = widthOf(surroundings());
  const head = [match.outlet, match.published?.slice(0, 10)]
    .filter((part) => part !== null && part !== undefined)
    .map((part) => oneLine(part));
  const named = match.title ?? match.source;
  const start = `${String(place).padStart(3)}. ${head.join(', ')}${head.length > 0 ? ': ' : ''}`;
  return [
    start + shortened(named, Math.max(20, width - start.length)),
    `${MARGIN}${some(match.sharedWords, 'shared word', 'shared words')}: ${percent(match.queryShare)} of the new text, ${percent(match.matchShare)} of this one; ${match.credited ? 'credited' : 'no credit'}; ${whoWasFirst(match)}`,
    ...passagesOf(answer, match, width),
    `${MARGIN}${[match.url, match.source]
      .filter((one) => one !== null && one !== '')
      .map((one) => oneLine(one ?? ''))
      .join('  ')}  id ${oneLine(match.article)}`,
    '',
  ];
}

/** What was found, for the terminal. */
export function answerOf(answer: Answer, path: string): string {
  const { article, found } = answer;
  const name = shortened(article.title ?? article.source, 70);
  const { kept, matches, further } = found;
  const own = kept === null ? '' : ` The archive has this article: ${oneLine(kept.source)}, id ${oneLine(kept.id)}.`;
  const other = kept === null ? '' : 'other ';
  if (matches.length === 0) {
    const rest = further > 0 ? ` ${some(further, 'article has', 'articles have')} some of the same words.` : '';
    return `${name}:${own} ${own === '' ? 'nothing' : 'Nothing else'} in the archive shares copy with it.${rest}\n`;
  }
  const head = `${name}:${own} ${some(matches.length, `${other}article`, `${other}articles`)} in the archive ${matches.length === 1 ? 'shares' : 'share'} copy with it.`;
  const close = [
    ...(further > 0
      ? [
          `${some(further, 'further article holds', 'further articles hold')} the same words and ${further === 1 ? 'was' : 'were'} not aligned: --limit shows more.`,
        ]
      : []),
    'A match is not proof of copying: both may have it from a third.',
    `Side by side: syndiff compare ${oneLine(article.source)} --against ${oneLine(path)}`,
  ];
  return [head, '', ...matches.flatMap((match, at) => rowsOf(answer, match, at + 1)), ...close, ''].join('\n');
}
