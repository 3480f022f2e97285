import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  EVERYTHING,
  find,
  list,
  openArchive,
  prepare,
  stats,
  type Archive,
  type Found,
} from '../../src/archive/archive.js';
import {
  articleFrom,
  compare,
  findCandidates,
  fingerprint,
  type Article,
  type Pairs,
  type Passage,
} from '../../src/index.js';
import { doubtfulPairs, houseParagraphs, worthOf } from '../../src/scan/scan.js';
import { newPath, removePaths } from './folders.js';
import { day, made, madeNews, paragraph } from './made-news.js';

afterAll(removePaths);

const ENGINE = { minPassageWords: 14, offsets: 'utf16' } as const;
const LIMIT = 5;
const ask = { engine: ENGINE, filter: EVERYTHING, limit: LIMIT };

async function archiveOf(batches: readonly (readonly Article[])[]): Promise<Archive> {
  const archive = await openArchive(newPath(), { mode: 'create' });
  const adder = archive.adder();
  for (const batch of batches) adder.add(batch.map(prepare));
  return archive;
}

/** Cuts a list at some places. */
const cut = <T>(all: readonly T[], places: readonly number[]): T[][] => {
  const at = [...new Set([0, ...places.map((place) => place % (all.length + 1)), all.length])].sort((a, b) => a - b);
  return at.slice(1).map((end, nth) => all.slice(at[nth], end));
};

const numbered = (best: readonly Article[]): Pairs => ({
  earlier: new Uint32Array(best.length),
  later: Uint32Array.from(best, (_, at) => at + 1),
  links: new Uint32Array(best.length),
});

/** What is found by the engine in memory, among all articles at once. */
function foundInMemory(query: Article, all: readonly Article[]): Pick<Found, 'matches' | 'further'> {
  const everything = [query, ...all];
  const { pairs, boilerplate } = findCandidates(
    everything.map((article) => fingerprint(article)),
    everything,
    (article) => article > 0,
  );
  const linked = [...pairs.links].map((links, at) => {
    const article = everything[Math.max(pairs.earlier[at]!, pairs.later[at]!)]!;
    return { links, article, time: article.published === null ? Infinity : Date.parse(article.published) };
  });
  linked.sort(
    (one, other) =>
      other.links - one.links ||
      (one.time === other.time ? (one.article.id < other.article.id ? -1 : 1) : one.time - other.time),
  );
  const best = linked.slice(0, LIMIT).map(({ article }) => article);
  // As a scan of one new article against them all: what is chance is not aligned, and house text is none.
  const house = { boilerplate, houseLines: new Uint32Array() };
  const settled = { among: everything.length, candidates: { pairs: numbered(best), ...house } };
  const worth = worthOf(doubtfulPairs(settled), { article: (at) => [query, ...best][at]! });
  const against = best.filter((_, at) => worth[at] !== 0);
  const report = compare([query], {
    ...ENGINE,
    against,
    pairs: against.map((_, at) => [0, at + 1] as const),
    houseText: (article) => houseParagraphs(article, house),
  });
  // Passages that are retold are weaker evidence, and no match rests on them alone.
  const shared = report.pairs.filter(({ sharedWords }) => sharedWords > 0);
  const matches = shared.map(({ left, right, sharedWords, reason }) => ({
    article: left === query.id ? right : left,
    sharedWords,
    because: reason,
  }));
  return { matches: matches as unknown as Found['matches'], further: Math.max(0, linked.length - LIMIT) };
}

const byArticle = (one: { article: string }, other: { article: string }): number =>
  one.article < other.article ? -1 : 1;

describe('find', () => {
  test('find(archive, query) is what the engine finds in memory, whatever the batches', async () => {
    await fc.assert(
      fc.asyncProperty(madeNews(60), fc.array(fc.nat(), { maxLength: 8 }), async (news, places) => {
        const [query, ...rest] = news;
        const archive = await archiveOf(cut(rest, places));
        const { matches, further } = find(archive, query!, ask);
        await archive.close();
        const expected = foundInMemory(query!, rest);
        const found = matches.map(({ article, sharedWords, because }) => ({ article, sharedWords, because }));
        expect({ found: found.sort(byArticle), further }).toEqual({
          found: [...expected.matches].sort(byArticle),
          further: expected.further,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('find(archive, query) gives the same bytes whatever the order and the batches', async () => {
    await fc.assert(
      fc.asyncProperty(madeNews(40), fc.array(fc.nat(), { maxLength: 6 }), fc.nat(), async (news, places, turn) => {
        const [query, ...rest] = news;
        const turned = [...rest.slice(turn % rest.length), ...rest.slice(0, turn % rest.length)];
        const [one, other] = [await archiveOf([rest]), await archiveOf(cut(turned, places))];
        const answers = [one, other].map((archive) => JSON.stringify(find(archive, query!, ask)));
        await Promise.all([one.close(), other.close()]);
        expect(answers[1]).toBe(answers[0]);
      }),
      { numRuns: 30 },
    );
  });

  test('find(archive, an article that it has) names it, and has it for no match', async () => {
    const news = [0, 1].map((nth) => made({ paragraphs: [0, 1], outlet: nth, day: nth, hasPrompt: false }, `n${nth}`));
    const archive = await archiveOf([news]);
    const [own, other] = news;
    expect(find(archive, own!, ask)).toMatchObject({ kept: { id: 'n0' }, matches: [{ article: 'n1' }] });
    expect(find(archive, { ...other!, outlet: 'Nobody' }, ask).kept).toBeNull();
    await archive.close();
  });

  test('find(archive, query) finds in each match what compare finds in the two alone', async () => {
    // One report an outlet: house text, which others of an outlet give away, is judged by all that are at hand.
    const one = fc.uniqueArray(fc.nat(14), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 2, maxLength: 12 }), async (all) => {
        const [query, ...rest] = all.map((paragraphs, nth) =>
          made({ paragraphs, outlet: nth, day: nth % 5, hasPrompt: false }, `n${nth}`),
        );
        const archive = await archiveOf([rest]);
        const { matches } = find(archive, query!, ask);
        await archive.close();
        for (const { article, sharedWords, queryShare, matchShare, credited, passages } of matches) {
          const { pairs, passages: own } = compare([query!, rest.find(({ id }) => id === article)!], ENGINE);
          const { leftShare, rightShare, ...pair } = pairs[0]!;
          const isLeft = pair.left === query!.id;
          expect([sharedWords, credited]).toEqual([pair.sharedWords, pair.credited]);
          expect([queryShare, matchShare]).toEqual(isLeft ? [leftShare, rightShare] : [rightShare, leftShare]);
          // Which side is the base may follow from the others of its family; what is shared may not.
          const sides = ({ left, right, words }: Passage): string =>
            JSON.stringify([words, ...[left, right].map((span) => JSON.stringify(span)).sort()]);
          expect(passages.map(sides).sort()).toEqual(
            own
              .filter(({ kind }) => kind !== 'retold')
              .map(sides)
              .sort(),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('find(archive, query) names passages, credits and who was first', async () => {
    const first = articleFrom({
      id: 'first',
      outlet: 'Harbour Post',
      published: '2024-01-01',
      text: `${paragraph(1)}\n\n${paragraph(2)}`,
    });
    const query = articleFrom({
      id: 'second',
      outlet: 'Ardle Times',
      published: '2024-01-02',
      text: `${paragraph(1)}\n\nThe Harbour Post reported that. ${paragraph(3)}`,
    });
    const archive = await archiveOf([[first]]);
    const { matches } = find(archive, query, ask);
    await archive.close();
    expect(matches).toMatchObject([{ article: 'first', base: 'match', credited: true, outlet: 'Harbour Post' }]);
    expect(matches[0]!.sharedWords).toBeGreaterThan(40);
    expect(matches[0]!.passages.length).toBeGreaterThan(0);
    expect(matches[0]!.credits.map(({ name }) => name)).toContain('Harbour Post');
  });

  test('find(archive, an article of the archive) does not find itself', async () => {
    const one = made({ paragraphs: [1, 2], outlet: 1, day: 1, hasPrompt: false });
    const archive = await archiveOf([[one]]);
    expect(find(archive, one, ask).matches).toEqual([]);
    expect(find(archive, { ...one, outlet: 'Other', id: 'x' }, ask).matches).toHaveLength(1);
    await archive.close();
  });

  test.each([
    [{ outlet: 'outlet 2' }, [2]],
    [{ since: Date.parse(day(3)) }, [3, 4]],
    [{ until: Date.parse(day(2)) }, [1]],
    [{ since: Date.parse(day(2)), until: Date.parse(day(4)) }, [2, 3]],
    [{ outlet: 'Nobody' }, []],
    [{ language: 'fr' }, []],
  ])('find(archive, query, %j) looks at those alone', async (filter, outlets) => {
    const copies = [1, 2, 3, 4].map((nth) => made({ paragraphs: [1, 2], outlet: nth, day: nth, hasPrompt: false }));
    const archive = await archiveOf([copies]);
    const query = made({ paragraphs: [1, 9], outlet: 9, day: 9, hasPrompt: false });
    const found = find(archive, query, { ...ask, filter: { ...EVERYTHING, ...filter } });
    await archive.close();
    expect(found.matches.map(({ outlet }) => outlet).sort()).toEqual(outlets.map((nth) => `Outlet ${nth}`));
  });
});

describe('add', () => {
  test('add(the same articles again) adds nothing', async () => {
    const news = [1, 2, 3].map((nth) => made({ paragraphs: [nth], outlet: nth, day: nth, hasPrompt: false }));
    const archive = await archiveOf([news]);
    const before = stats(archive);
    const elsewhere = news.map((article) => ({ ...article, source: 'elsewhere.jsonl', place: article.place + 7 }));
    expect(archive.adder().add([...elsewhere, ...elsewhere].map(prepare))).toEqual({ added: 0, versions: 0, known: 6 });
    expect(stats(archive)).toEqual(before);
    await archive.close();
  });

  test('add(a changed article of the same address) keeps both, and the later knows the one before', async () => {
    const url = 'https://harbour.example/ferry';
    const versions = [paragraph(1), `${paragraph(1)} More.`, `${paragraph(1)} More, and more.`].map((text) =>
      articleFrom({ url, text }),
    );
    const archive = await archiveOf([versions.slice(0, 1)]);
    expect(archive.adder().add(versions.map(prepare))).toEqual({ added: 0, versions: 2, known: 1 });
    const listed = [...list(archive, EVERYTHING)];
    expect(listed.map(({ predecessor }) => predecessor)).toEqual([null, versions[0]!.id, versions[1]!.id]);
    await archive.close();
  });

  test('add(two articles of one id) tells them apart, and the id once given stays', async () => {
    const [one, other] = [
      articleFrom({ id: '7', outlet: 'A', text: paragraph(1) }),
      articleFrom({ id: '7', outlet: 'B', text: paragraph(2) }),
    ];
    const archive = await archiveOf([[one], [other]]);
    expect(archive.get('7')?.article).toEqual(one);
    expect(archive.get('7~2')?.article.outlet).toBe('B');
    expect(archive.get('7~3')).toBeNull();
    await archive.close();
  });

  test('get(id) gives every article as it was read, whatever the batches', async () => {
    await fc.assert(
      fc.asyncProperty(madeNews(30), fc.array(fc.nat(), { maxLength: 6 }), async (news, places) => {
        const archive = await archiveOf(cut(news, places));
        const kept = news.map(({ id }) => archive.get(id)?.article);
        await archive.close();
        expect(kept).toEqual(news);
      }),
      { numRuns: 20 },
    );
  });

  test('openArchive(path) of one that another process writes names the process', async () => {
    const path = newPath();
    const archive = await openArchive(path, { mode: 'create' });
    await expect(openArchive(path, { mode: 'write' })).rejects.toThrow(`process ${process.pid} on`);
    const reader = await openArchive(path, { mode: 'read' });
    expect(stats(reader).articles).toBe(0);
    archive.adder().add([prepare(articleFrom({ text: paragraph(1) }))]);
    expect(stats(reader).articles).toBe(1);
    await reader.close();
    await archive.close();
    await (await openArchive(path, { mode: 'write' })).close();
  });
});
