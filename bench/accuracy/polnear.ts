import { tarFiles } from './data.js';

/** A stretch `[start, end)` of an article's text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** One attribution as the annotators marked it. */
export interface Attribution {
  readonly content: readonly Extent[];
  readonly source: readonly Extent[];
  readonly cue: readonly Extent[];
}

/** An article of the quotations set (PolNeAR) with its annotations. */
export interface QuotationArticle {
  readonly id: string;
  readonly outlet: string;
  /** `2016-09-12` */
  readonly published: string;
  readonly author: string;
  /** The wire service it came from, as the outlet says; null where it names none. */
  readonly wire: string | null;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** brat parts a span at every line break; parts with nothing but white space between them are one again. */
function extentsOf(field: string, text: string): readonly Extent[] {
  const parts = field
    .split(';')
    .map((part) => part.split(' ').map(Number))
    .map(([start = 0, end = 0]) => ({ start, end }))
    .sort((one, other) => one.start - other.start);
  const joined: Extent[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.end, part.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: part.end };
    else joined.push(part);
  }
  return joined;
}

/** The events of a brat stand-off file (`E2 Attribution:T8 Cue:T7 Source:T6 Content:T5`) with their spans. */
function attributionsOf(annotation: string, text: string): readonly Attribution[] {
  const lines = annotation.split('\n');
  const spans = new Map(
    lines.flatMap((line) => {
      const found = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line);
      return found === null ? [] : [[found[1]!, extentsOf(found[2]!, text)] as const];
    }),
  );
  return lines
    .filter((line) => line.startsWith('E'))
    .map((line) => {
      const role = (name: string): readonly Extent[] =>
        [...line.matchAll(new RegExp(` ${name}\\d*:(T\\d+)`, 'g'))].flatMap((match) => spans.get(match[1]!) ?? []);
      return { content: role('Content'), source: role('Source'), cue: role('Cue') };
    });
}

const stated = (field: string): string | null => (['', 'None', 'NA'].includes(field) ? null : field);

let cache: readonly QuotationArticle[] | undefined;

/** All articles of the set, sorted by name; offsets of the annotations are those of the text (no character beyond the BMP is in it). */
export function quotationArticles(): readonly QuotationArticle[] {
  cache ??= readArticles();
  return cache;
}

function readArticles(): readonly QuotationArticle[] {
  const files = tarFiles('quotations.tar.gz');
  const named = (path: string): string => files.get(path)?.toString('utf8') ?? '';
  const [head = '', ...rows] = named('quotations/metadata.tsv').trim().split('\n');
  const columns = head.split('\t');
  const metadata = new Map(
    rows.map((row) => {
      const fields = row.split('\t');
      const field = (name: string): string => fields[columns.indexOf(name)]?.trim() ?? '';
      return [field('filename'), field] as const;
    }),
  );
  const annotated = [...files.keys()].filter((path) => path.endsWith('.ann')).sort();
  const textPathOf = (path: string): string => path.replace('/attributions/', '/text/').replace(/_[^_]+\.ann$/, '.txt');
  // Some articles were given to several annotators: the first one's marks count.
  const firsts = annotated.filter((path, at) => at === 0 || textPathOf(path) !== textPathOf(annotated[at - 1]!));
  return firsts.flatMap((path) => {
    const textPath = textPathOf(path);
    const text = named(textPath);
    if (text === '') return [];
    const id = textPath.split('/').at(-1)!.replace('.txt', '');
    const field = metadata.get(id) ?? (() => '');
    const attributions = attributionsOf(named(path), text);
    return [
      {
        id,
        outlet: field('publisher'),
        published: field('publication_date'),
        author: field('author'),
        wire: stated(field('wire')),
        text,
        attributions,
      },
    ];
  });
}
