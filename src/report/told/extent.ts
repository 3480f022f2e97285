import { findWords } from '../../words/words.js';
import type { Dossier, Held, Told } from './dossier.js';

/** How many words of an article also stand in another report, word for word or nearly, or retold. */
export interface Extent {
  readonly told: Told;
  readonly shared: number;
  readonly retold: number;
  /** Words that were compared. */
  readonly compared: number;
}

const NOTHING = 0;
const RETOLD = 1;
const SHARED = 2;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a text, and what each of them counts as. */
class WordMarks {
  readonly #words: Uint32Array;
  readonly #marks: Uint8Array;

  constructor(text: string) {
    this.#words = findWords(text);
    this.#marks = new Uint8Array(this.#words.length / 2);
  }

  /** Marks the words of a stretch; what counts for more stays. */
  raise(stretch: Stretch, mark: number): void {
    for (const at of this.#inside(stretch)) this.#marks[at] = Math.max(this.#marks[at] ?? NOTHING, mark);
  }

  clear(stretch: Stretch): void {
    for (const at of this.#inside(stretch)) this.#marks[at] = NOTHING;
  }

  count(mark: number): number {
    return this.#marks.reduce((sum, one) => sum + Number(one === mark), 0);
  }

  *#inside({ start, end }: Stretch): Generator<number> {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[2 * middle + 1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.#marks.length && (this.#words[2 * at] ?? 0) < end; at += 1) yield at;
  }
}

/** Counts, for each article, the words that stand in at least one of the pairs given. A word counts once. */
export function extents({ articles, report }: Dossier, pairs: readonly Held[]): Extent[] {
  const passages = pairs.flatMap((held) => held.passages);
  const marks = new Map(articles.map(({ article }) => [article.id, new WordMarks(article.text)]));
  for (const { kind, left, right } of passages) {
    for (const span of [left, right]) marks.get(span.article)?.raise(span, kind === 'retold' ? RETOLD : SHARED);
  }
  for (const span of report.boilerplate) marks.get(span.article)?.clear(span);
  return articles.map((told) => {
    const own = marks.get(told.article.id);
    for (const { span } of told.article.zones) own?.clear(span);
    return { told, shared: own?.count(SHARED) ?? 0, retold: own?.count(RETOLD) ?? 0, compared: told.compared };
  });
}
