import { contentId } from '../../model/ids.js';
import {
  CandidateIndex,
  distinctIds,
  mayMeet,
  type Article,
  type Candidates,
  type Filters,
  type Holder,
} from '../../index.js';
import { isInLanguage, orderOf, printOf, shared, type Settled } from '../../scan/scan.js';
import { hashesOf } from './add.js';
import { Sorter } from '../index/sort-postings.js';
import { PostingColumns } from '../index/blocks.js';
import type { Archive } from '../handle.js';
import { identityOf } from '../store/identities.js';
import { EVERYTHING, filterOf } from './filter.js';
import { askedOf, judge, type Asked } from '../index/query.js';
import { readRecord } from '../store/kept.js';

/** What is kept of a new article while the others are read. */
interface News extends Holder {
  readonly source: string;
  readonly place: number;
  readonly hashes: Uint32Array;
  /** Of the whole text; null where it is too short to be a copy. */
  readonly content: readonly [number, number] | null;
  readonly characters: number;
}

const contentOf = (article: Article): readonly [number, number] | null => printOf(article).content;

/** A hash that is no house text, and who holds it. */
interface Shared {
  readonly hash: number;
  readonly news: Uint32Array;
  readonly articles: Uint32Array;
}

/** An archive's part in a scan: what is to be compared, and the articles of the archive that it needs. */
export interface AgainstArchive {
  /** New articles by the numbers in which they came, then those of `involved`. */
  readonly settled: Settled;
  readonly involved: readonly Article[];
}

/** Which pairs are looked for. */
export interface AgainstFilters extends Filters {
  /** Only articles of the archive in this language, by their words where they do not state one; null: all. */
  readonly language: string | null;
}

/**
 * New articles against all of an archive, as a scan that reads the whole archive finds it: the same pairs, the same
 * house text, the same length of what is chance. Only the articles that share something are read. With a language, house
 * text and chance are still judged by the whole archive, because nobody has read it to know the language of each.
 */
export class Newcomers {
  private readonly news: News[] = [];
  private readonly read = new Map<number, Article>();
  private readonly meant = new Map<number, boolean>();
  private readonly statesIt: ((number: number) => boolean) | null;

  constructor(
    private readonly archive: Archive,
    private readonly filters: AgainstFilters,
  ) {
    archive.refresh();
    this.statesIt = filterOf(archive, { ...EVERYTHING, language: filters.language });
  }

  get count(): number {
    return this.news.length;
  }

  add(article: Article): void {
    const { id, outlet, published, source, place } = article;
    this.news.push({
      id,
      outlet,
      published,
      source,
      place,
      hashes: hashesOf(article),
      content: contentOf(article),
      characters: article.text.length,
    });
  }

  /**
   * Candidates, order and ids. Can be asked once.
   *
   * @param textOf the text of a new article, asked only where two come from one place
   */
  settle(textOf: (number: number) => string): AgainstArchive {
    const { state } = this.archive.now;
    const { shared: held, house } = this.judged();
    const { candidates, numbers } = this.candidates(held, house);
    const involved = [...new Set([...numbers, ...this.namesakes()])].map((number) => this.article(number));
    const all = [...this.news, ...involved];
    const first = this.news.length;
    const text = (number: number): string => (number < first ? textOf(number) : (involved[number - first]?.text ?? ''));
    const order = shared(orderOf(all, text));
    const ids = Array.from(order, (number) => all[number]?.id ?? '');
    const renamed = new Map<number, string>();
    const warnings = distinctIds(ids).map(({ at, id }) => {
      const number = order[at] as number;
      renamed.set(number, id);
      const message = `another article has the id ${all[number]?.id ?? ''} too; this one is called ${id}`;
      return { code: 'same-id' as const, source: all[number]?.source ?? '', message };
    });
    const boilerplate = this.houseOf(involved, house);
    const among = first + state.articles;
    const key = contentId('', [
      state.generation,
      ...all.map(({ id, source, place }) => `${id} ${source} ${place}`).sort(),
    ]);
    const holders = all.map(({ id, outlet, published }, number) => ({
      id: renamed.get(number) ?? id,
      outlet,
      published,
    }));
    const characters = Uint32Array.from([
      ...this.news.map((one) => one.characters),
      ...involved.map(({ text: { length } }) => length),
    ]);
    const { byDate } = new CandidateIndex().candidates({ holders });
    const settled = {
      ...{ order, renamed, warnings, among, key, characters, further: null },
      candidates: { ...candidates, boilerplate, byDate },
    };
    return { involved, settled };
  }

  /** Every hash of the new articles: house text, or shared with the archive, or nobody else's. */
  private judged(): { readonly shared: readonly Shared[]; readonly house: Set<number> } {
    const columns = new PostingColumns();
    this.news.forEach(({ hashes }, number) => {
      for (const hash of hashes) columns.push(hash, number);
    });
    const { hashes, articles } = new Sorter().sort(columns, columns.count);
    const asked = askedOf(this.archive, this.news);
    const [found, house]: [Shared[], Set<number>] = [[], new Set()];
    for (let from = 0; from < columns.count;) {
      const hash = hashes[from] as number;
      let to = from + 1;
      while (to < columns.count && hashes[to] === hash) to += 1;
      const news = articles.slice(from, to);
      const verdict = judge(this.archive, hash, pick(asked, news));
      const held = verdict.isHouse ? null : this.meantOf(verdict.articles);
      if (held === null) house.add(hash);
      else if (held.length > 0) found.push({ hash, news, articles: held });
      from = to;
    }
    return { shared: found, house };
  }

  /** Pairs by numbers, those of the archive behind the new ones, and which articles of the archive those are. */
  private candidates(
    held: readonly Shared[],
    house: ReadonlySet<number>,
  ): { readonly candidates: Omit<Candidates, 'byDate'>; readonly numbers: readonly number[] } {
    const locals = new Map<number, number>();
    const holders: Holder[] = [...this.news];
    const localOf = (number: number): number => {
      const known = locals.get(number);
      if (known !== undefined) return known;
      locals.set(number, holders.length);
      holders.push(this.article(number));
      return holders.length - 1;
    };
    const index = new CandidateIndex();
    for (const { hash, news, articles } of held) {
      const own = Uint32Array.of(hash);
      for (const number of news) index.add(number, own);
      for (const number of articles) index.add(localOf(number), own);
    }
    const first = this.news.length;
    const equal = this.equal(held, house, localOf);
    const { pairs } = index.candidates({ holders, equal, split: (number) => number >= first });
    return this.involvedIn(pairs, { holders, numbers: [...locals.keys()] });
  }

  private involvedIn(
    pairs: Candidates['pairs'],
    { holders, numbers }: { readonly holders: readonly Holder[]; readonly numbers: readonly number[] },
  ): { readonly candidates: Omit<Candidates, 'byDate'>; readonly numbers: readonly number[] } {
    const first = this.news.length;
    const kept = Uint32Array.from(pairs.earlier.keys()).filter((at) =>
      mayMeet(
        holders[pairs.earlier[at] as number] as Holder,
        holders[pairs.later[at] as number] as Holder,
        this.filters,
      ),
    );
    const places = new Map<number, number>();
    const placeOf = (local: number): number => {
      if (local < first) return local;
      if (!places.has(local)) places.set(local, first + places.size);
      return places.get(local) as number;
    };
    const pickAll = (column: Uint32Array): Uint32Array => kept.map((at) => placeOf(column[at] as number));
    const [earlier, later] = [pickAll(pairs.earlier), pickAll(pairs.later)];
    const links = kept.map((at) => pairs.links[at] as number);
    return {
      candidates: {
        pairs: { earlier, later, links },
        boilerplate: new Uint32Array(),
        houseLines: new Uint32Array(),
      },
      numbers: [...places.keys()].map((local) => numbers[local - first] as number),
    };
  }

  /** Articles whose whole texts are equal: a new one and those of the archive that hold all its hashes. */
  private equal(
    held: readonly Shared[],
    house: ReadonlySet<number>,
    localOf: (number: number) => number,
  ): readonly Uint32Array[] {
    const votes = this.news.map(() => new Map<number, number>());
    for (const { news, articles } of held)
      for (const one of news) for (const number of articles) votes[one]?.set(number, (votes[one].get(number) ?? 0) + 1);
    const groups = new Map<string, Set<number>>();
    this.news.forEach(({ hashes, content }, one) => {
      if (content === null) return;
      const open = hashes.filter((hash) => !house.has(hash));
      const all = open.length > 0 ? open.length : null;
      const candidates =
        all === null
          ? this.holdingAll(hashes)
          : [...(votes[one] ?? [])].flatMap(([number, count]) => (count === all ? number : []));
      const same = candidates.filter((number) => String(contentOf(this.article(number))) === String(content));
      const group = groups.get(String(content)) ?? new Set<number>();
      group.add(one);
      for (const number of same) group.add(localOf(number));
      groups.set(String(content), group);
    });
    return [...groups.values()].filter(({ size }) => size > 1).map((group) => Uint32Array.from(group));
  }

  /** Articles that hold each of some hashes, all of them house text. */
  private holdingAll(hashes: Uint32Array): readonly number[] {
    const lists = Array.from(hashes, (hash) => this.meantOf(judge(this.archive, hash, null).articles));
    lists.sort((one, other) => one.length - other.length);
    const [shortest, ...others] = lists;
    const sets = others.map((list) => new Set(list));
    return [...(shortest ?? [])].filter((number) => sets.every((set) => set.has(number)));
  }

  /** Articles of the archive that are called as new ones are; those called `~2` and so on are too. */
  private namesakes(): readonly number[] {
    const { identities } = this.archive.now;
    return this.news.flatMap(({ id }) => {
      const found: number[] = [];
      let name = id;
      for (let count = 2, number = identities.ofId(name); number !== null; number = identities.ofId(name), count += 1) {
        if (this.isMeant(number)) found.push(number);
        name = `${id}~${count}`;
      }
      return found;
    });
  }

  /** All house text in what is to be compared. */
  private houseOf(involved: readonly Article[], known: ReadonlySet<number>): Uint32Array {
    const house = new Set(known);
    const asked = askedOf(this.archive, this.news);
    const newsOf = new Map<number, number[]>();
    this.news.forEach(({ hashes }, number) => {
      for (const hash of hashes) newsOf.set(hash, [...(newsOf.get(hash) ?? []), number]);
    });
    const met = new Set<number>(newsOf.keys());
    for (const article of involved) {
      for (const hash of hashesOf(article)) {
        if (met.has(hash)) continue;
        met.add(hash);
        if (judge(this.archive, hash, pick(asked, newsOf.get(hash) ?? [])).isHouse) house.add(hash);
      }
    }
    return shared(Uint32Array.from(house).sort());
  }

  private meantOf(articles: Uint32Array): Uint32Array {
    return this.statesIt === null ? articles : articles.filter((number) => this.isMeant(number));
  }

  private isMeant(number: number): boolean {
    const { language } = this.filters;
    if (language === null) return true;
    const known = this.meant.get(number);
    if (known !== undefined) return known;
    const { spreads } = this.archive.now;
    const isStated = spreads.language(number) > 0;
    const isMeant = isStated ? this.statesIt?.(number) === true : isInLanguage(this.article(number), language);
    this.meant.set(number, isMeant);
    return isMeant;
  }

  private article(number: number): Article {
    const known = this.read.get(number) ?? readRecord(this.archive.store, number)?.article;
    if (known === undefined) throw new Error(`article ${number} of the archive cannot be read`);
    this.read.set(number, known);
    return known;
  }
}

const pick = ({ times, outlets }: Asked, numbers: Iterable<number>): Asked => {
  const own = [...numbers];
  return { times: own.map((at) => times[at] ?? Infinity), outlets: own.map((at) => outlets[at] ?? 0) };
};

/**
 * The articles of an archive that share something with new ones, as a scan of all of them would find, under the ids that
 * they have in the archive. One that is in the archive is not held against itself.
 */
export function related(archive: Archive, news: readonly Article[]): readonly Article[] {
  const newcomers = new Newcomers(archive, { sameOutlet: 'keep', windowDays: null, language: null });
  for (const article of news) newcomers.add(article);
  const { settled, involved } = newcomers.settle((number) => news[number]?.text ?? '');
  const paired = new Set([...settled.candidates.pairs.earlier, ...settled.candidates.pairs.later]);
  const own = new Set(news.map((article) => String(identityOf(article).content)));
  return involved.filter(
    (article, at) => paired.has(news.length + at) && !own.has(String(identityOf(article).content)),
  );
}
