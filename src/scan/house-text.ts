import { countWords, findParagraphs, fingerprint, type Article, type Candidates } from '../compare/engine.js';
import type { Extent } from '../model/prose.js';

/** Hashes of house text, rising, as `findCandidates` returns them. Can be shared by threads. */
export type HouseHashes = Pick<Candidates, 'boilerplate' | 'houseLines'>;

export const houseOf = ({ boilerplate, houseLines }: HouseHashes): HouseHashes => ({ boilerplate, houseLines });

/**
 * Share of the hashes of a paragraph that must be house text for the paragraph to be: the prompt that an editor changed a
 * word in still is; a sentence that only holds a turn of phrase that everybody uses is not.
 */
const MOSTLY = 0.75;

function holds(hashes: Uint32Array, wanted: number): boolean {
  let [from, to] = [0, hashes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((hashes[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === wanted;
}

type Kind = 'boilerplate' | 'line' | 'own';

/** What a paragraph is by its hashes; given up as soon as too many are missing, which is soon for prose. */
function kindOf(hashes: Uint32Array, { boilerplate, houseLines }: HouseHashes): Kind {
  let [lines, missing] = [0, 0];
  const mostMissing = (1 - MOSTLY) * hashes.length;
  for (const hash of hashes) {
    if (holds(boilerplate, hash)) continue;
    if (holds(houseLines, hash)) lines += 1;
    else missing += 1;
    if (missing > mostMissing) return 'own';
  }
  if (hashes.length === 0) return 'own';
  return lines + missing > mostMissing ? 'line' : 'boilerplate';
}

/** Everything but one paragraph, taken for furniture. To cut it out makes a string that is slow to read by units. */
const outsideOf = ({ start, end }: Extent, text: string): Article['zones'] =>
  [
    { start: 0, end: start },
    { start: end, end: text.length },
  ].map((extent) => ({ kind: 'markup', span: { article: '', ...extent } }));

/** Words that are left beside house text, below which an article is not a report with house text but house text itself. */
const LEAST_BESIDE = 8;

/** Whether fewer words than a passage has are left beside some paragraphs. */
function isAllOf(own: readonly Extent[], { text }: Pick<Article, 'text'>): boolean {
  let [beside, from] = ['', 0];
  for (const { start, end } of own) {
    beside += `${text.slice(from, start)} `;
    from = end;
  }
  return countWords(beside + text.slice(from)) < LEAST_BESIDE;
}

/**
 * Share of a report up to which lines of its outlet's house may be: what is more is no line but a report that the outlet has
 * printed again, in another version. The share of paragraphs that two reports may have in common by the rule of `compare`.
 */
const MOST_IN_LINES = 0.2;

/**
 * Share of a report that may stand behind such a line: it is set under the news, and a name or a date below it. On 23,173 real
 * reports of three sets 188 paragraphs are taken for lines with that, all of them notes of the house but two rows of figures
 * and three pointers to what follows; a fifth lets in background on prices and ships (`npm run bench:bursts` says where).
 */
const MOST_BEHIND = 0.1;

interface Judged extends Extent {
  readonly kind: Kind;
}

const lengthOf = (extents: readonly Extent[]): number => extents.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * The lines of its outlet's house under a report. A piece of background that one outlet sets into many of its reports has the
 * same spread, but stands among the news; and above the news begin the reports of an agency, which are all alike.
 */
function houseLines(paragraphs: readonly Judged[], { text }: Pick<Article, 'text'>): readonly Extent[] {
  const lines: Extent[] = [];
  let behind = 0;
  for (const one of paragraphs.toReversed()) {
    if (one.kind === 'line') lines.push(one);
    if (one.kind === 'own') behind += lengthOf([one]);
    if (behind > MOST_BEHIND * text.length) break;
  }
  return lengthOf(lines) <= MOST_IN_LINES * text.length ? lines : [];
}

/**
 * The paragraphs of an article that are house text by who else prints them and when: newsletter prompts, footers, notes
 * that an agency sets under everything. `compare` knows house text by its wording; here its spread gives it away. What is
 * nothing else is a report that is printed again and again, and its copies are told.
 */
export function houseParagraphs({ text }: Pick<Article, 'text'>, house: HouseHashes): readonly Extent[] {
  if (house.boilerplate.length + house.houseLines.length === 0) return [];
  const judged = findParagraphs(text).map(({ start, end }) => {
    const hashes = fingerprint({ text, zones: outsideOf({ start, end }, text) });
    return { start, end, kind: kindOf(hashes, house) };
  });
  const lines = new Set(houseLines(judged, { text }));
  const own = judged
    .filter((one) => one.kind === 'boilerplate' || lines.has(one))
    .map(({ start, end }) => ({ start, end }));
  return own.length > 0 && isAllOf(own, { text }) ? [] : own;
}

/** The article with its house text taken for furniture, as far as its fingerprint is concerned. */
export function withoutHouseText(article: Article, house: HouseHashes): Pick<Article, 'text' | 'zones'> {
  const own = houseParagraphs(article, house);
  if (own.length === 0) return article;
  const zones = [
    ...article.zones,
    ...own.map((extent) => ({ kind: 'markup' as const, span: { article: article.id, ...extent } })),
  ];
  return { text: article.text, zones: zones.sort((one, other) => one.span.start - other.span.start) };
}
