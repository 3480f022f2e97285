import { countWords, findParagraphs, fingerprint, type Article } from '../engine.js';
import type { Extent } from '../prose.js';

/** Hashes of house text, rising, as `findCandidates` returns them. Can be shared by threads. */
export type HouseHashes = Uint32Array;

/**
 * Share of the hashes of a paragraph that must be house text for the paragraph to be: the prompt that an editor changed a
 * word in still is; a sentence that only holds a turn of phrase that everybody uses is not.
 */
const MOSTLY = 0.75;

function holds(hashes: HouseHashes, wanted: number): boolean {
  let [from, to] = [0, hashes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((hashes[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === wanted;
}

/** Whether house text holds most of some hashes; given up as soon as too many are missing, which is soon for prose. */
function isHouseText(hashes: Uint32Array, house: HouseHashes): boolean {
  let missing = 0;
  for (const hash of hashes) {
    if (!holds(house, hash)) missing += 1;
    if (hashes.length - missing < MOSTLY * hashes.length) return false;
  }
  return hashes.length > 0;
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
 * The paragraphs of an article that are house text by who else prints them and when: newsletter prompts, footers, notes
 * that an agency sets under everything. `compare` knows house text by its wording; here its spread gives it away. What is
 * nothing else is a report that is printed again and again, and its copies are told.
 */
export function houseParagraphs({ text }: Pick<Article, 'text'>, house: HouseHashes): readonly Extent[] {
  if (house.length === 0) return [];
  const own = findParagraphs(text)
    .filter((paragraph) => isHouseText(fingerprint({ text, zones: outsideOf(paragraph, text) }), house))
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
