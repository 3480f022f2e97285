import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {
  articleFrom,
  byteLines,
  CSV_HEAD,
  recordLine,
  resolveOptions,
  type Article,
  type Warning,
} from '../../src/index.js';
import { closingLines, ScratchFile, sum, StoryParts, tellAll, withStories, type Unit } from '../../src/scan/scan.js';
import { FILTERS, stageLineJsonSchema, type FilterName, type StageTools } from '../../src/stage/stage.js';
import { recordsIn, report, scanned } from '../scan/scanning.js';

const folder = mkdtempSync(join(tmpdir(), 'syndiff-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const STORY =
  'The council of Ardle voted on Monday to close the old ferry, saying that 16 years of repairs had cost more than a bridge. ' +
  '“We have waited long enough for somebody to decide this,” the harbour master told the meeting. ' +
  'Two of the nine members voted against, and one left the room before the count. 𝕏 was not amused.';
const OTHER =
  'Snow fell on the northern passes for a third day, and the road to Wexmouth was closed to lorries at noon, police told the Gull. ' +
  'Ploughs were sent from three districts, but drifts of two metres held them up until the evening.';

const ARTICLES = [
  report('a', STORY, { outlet: 'Ardle Times', published: '2021-09-01' }),
  report('b', STORY.replace('16', '60'), { outlet: 'Harbour Post', published: '2021-09-02' }),
  report('c', OTHER, { outlet: 'Gull', published: '2021-09-02' }),
  report('d', `From our desk, as the Harbour Post reported. ${STORY}`, {
    outlet: 'Ardle Times',
    published: '2021-10-30',
  }),
  report('c', OTHER.replace('third', 'fourth'), { outlet: 'Pass News', published: '2021-09-03' }),
  report('e', 'Nothing of the kind was said elsewhere that day, and nobody asked.'),
];

const ALL: readonly FilterName[] = ['text', 'fingerprint', 'candidates', 'align', 'diverge', 'families', 'report'];
const OPTIONS = resolveOptions({});

let count = 0;

function tools(given: Partial<StageTools> = {}): StageTools {
  const file = (): ScratchFile => new ScratchFile(join(folder, String((count += 1))));
  return {
    options: OPTIONS,
    scratch: () => ({ articles: file(), rows: file() }),
    format: 'jsonl',
    onWarning: () => undefined,
    ...given,
  };
}

/** What comes out of some stages, one behind the other. */
async function piped(text: string, stages: readonly FilterName[], given: Partial<StageTools> = {}): Promise<string> {
  let lines = text;
  for (const stage of stages) {
    // In two chunks, cut anywhere: lines do not come one by one.
    const bytes = new TextEncoder().encode(lines);
    const chunks = Readable.from([bytes.subarray(0, bytes.length >> 1), bytes.subarray(bytes.length >> 1)]);
    lines = '';
    for await (const line of FILTERS[stage](byteLines(chunks, 1e8), tools(given))) lines += line;
  }
  return lines;
}

const linesOf = (articles: readonly Article[]): string =>
  articles.map((article) => recordLine({ type: 'article', ...article })).join('');

const GARBAGE = ['{"type":"article"', '[]', '"x"', '{}', '{"type":7}', '\u0000x', '{"type":"own"}'];

describe('FILTERS', () => {
  test('text | … | report gives the bytes of scan', async () => {
    expect(await piped(linesOf(ARTICLES), ALL)).toBe(scanned(ARTICLES));
  });

  test('candidates | … | report, without the stages that later ones do not need, gives them too', async () => {
    expect(await piped(linesOf(ARTICLES), ALL.slice(2))).toBe(scanned(ARTICLES));
  });

  test('report with --offsets codepoint gives those of scan with them', async () => {
    const options = { ...OPTIONS, offsets: 'codepoint' } as const;
    expect(await piped(linesOf(ARTICLES), ALL, { options })).toBe(
      scanned(ARTICLES, { engine: { minPassageWords: 14, offsets: 'codepoint' } }),
    );
  });

  test('report with --format csv writes a table of the divergences', async () => {
    const rows = (await piped(linesOf(ARTICLES), ALL, { format: 'csv' })).split('\r\n');
    expect(`${rows[0] ?? ''}\r\n`).toBe(CSV_HEAD);
    const divergences = recordsIn(scanned(ARTICLES)).filter(({ type }) => type === 'divergence');
    expect(rows.slice(1, -1)).toHaveLength(divergences.length);
  });

  test('every line between two stages keeps to the published schema', async () => {
    const schema = new Ajv2020({ strict: false, validateFormats: false }).compile(stageLineJsonSchema());
    let lines = linesOf(ARTICLES);
    for (const stage of ALL.slice(0, -1)) {
      lines = await piped(lines, [stage]);
      for (const line of recordsIn(lines)) expect([stage, schema(line), schema.errors]).toEqual([stage, true, null]);
    }
  });

  test.each(ALL)('%s leaves out bad lines, names them with their number, and loses no other', async (stage) => {
    const good = await piped(linesOf(ARTICLES), ALL.slice(0, ALL.indexOf(stage)));
    const expected = recordsIn(await piped(good, [stage])).filter(({ type }) => type !== 'summary');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...GARBAGE), fc.nat(), async (garbage, place) => {
        const bad = garbage.replace('own', ALL.indexOf(stage) < ALL.indexOf('align') ? 'article' : 'unit');
        const lines = good.trimEnd().split('\n');
        const at = place % (lines.length + 1);
        const heard: Warning[] = [];
        const text = [...lines.slice(0, at), bad, ...lines.slice(at)].join('\n');
        const found = recordsIn(await piped(text, [stage], { onWarning: (warning) => heard.push(warning) }));
        const [told, ...more] = found.filter(({ code }) => code === 'bad-line');
        expect([told, ...more]).toEqual([
          { type: 'warning', code: 'bad-line', source: stage, message: expect.stringContaining(`line ${at + 1} `) },
        ]);
        expect(heard).toHaveLength(1);
        expect(found.filter((line) => line !== told && line.type !== 'summary')).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  test('a million bad lines make few warnings', async () => {
    const found = recordsIn(await piped('{\n'.repeat(1000), ['align']));
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toMatchObject({ message: '980 further lines were left out like these' });
  });

  test.each(ALL)('%s hands on lines of other types as they are', async (stage) => {
    const line = '{"type":"mine", "a":1.0}\n';
    expect((await piped(line, [stage])).startsWith(line)).toBe(true);
  });

  test.each([
    ['diverge', {}, 'it has not been through syndiff stage align'],
    ['families', {}, 'it has not been through syndiff stage diverge'],
    ['report', {}, 'it has not been through syndiff stage families'],
    ['align', { pairs: [[0, 9]] }, 'a pair names places that are no two of its articles'],
    ['align', { pairs: [[1, 1]] }, 'a pair names places that are no two of its articles'],
    ['align', { houseText: [] }, 'houseText has not one entry for each article'],
    ['align', { minPassageWords: 'many' }, 'minPassageWords: '],
  ] as const)('%s says of a unit with %j that %s', async (stage, change, message) => {
    const [unit] = recordsIn(await piped(linesOf(ARTICLES), ['candidates'])).filter(
      (line) => (line['pairs'] as unknown[] | undefined)?.length,
    );
    const [told] = recordsIn(await piped(`${JSON.stringify({ ...unit, ...change })}\n`, [stage]));
    expect(told).toMatchObject({ type: 'warning', code: 'bad-line', source: stage });
    expect(told?.['message']).toContain(message);
  });

  test('diverge refuses a span outside of its text', async () => {
    const lines = await piped(linesOf(ARTICLES.slice(0, 2)), ['candidates', 'align']);
    const far = lines.replace(/"end":\d+\},"right"/, '"end":99999},"right"');
    expect(far).not.toBe(lines);
    expect(await piped(far, ['diverge'])).toContain('outside of the text');
  });

  test('text gives the columns and lists of a prose as plain data', async () => {
    const [line] = recordsIn(
      await piped(
        linesOf([articleFrom({ id: 'q', language: 'en', text: 'Minsk bought “sixteen jets”. It paid $2.5m.' })]),
        ['text'],
      ),
    );
    expect(line).toMatchObject({
      id: 'q',
      prose: {
        language: 'en',
        tokens: { key: ['minsk', 'bought', '#16', 'jets', 'it', 'paid', expect.stringContaining('2500000')] },
        sentences: [
          { from: 0, to: 4 },
          { from: 4, to: 7 },
        ],
        quotations: [{ from: 2, to: 4, depth: 0, closed: true }],
      },
    });
  });
});

/** A story of two slices against one center, as a scan parts one that is too large. */
function slicesOf(articles: readonly Article[]): readonly { readonly unit: Unit; readonly line: string }[] {
  const half = Math.ceil((articles.length - 1) / 2);
  const own = [articles.slice(1, 1 + half), articles.slice(1 + half)];
  return own.map((members, nth) => {
    const all = [articles[0] as Article, ...members];
    const pairs = members.map((_, at) => [0, at + 1] as const);
    const slice = { nth, of: own.length };
    const places = all.map((one) => articles.indexOf(one));
    const unit = { kind: 'whole', slice, pairs, articles: places, further: null } as const;
    const houseText = all.map(() => []);
    return {
      unit,
      line: recordLine({ type: 'unit', kind: 'whole', slice, minPassageWords: 14, articles: all, houseText, pairs }),
    };
  });
}

const TELLING = {
  engine: { minPassageWords: 14, offsets: 'utf16' },
  house: { boilerplate: new Uint32Array(), houseLines: new Uint32Array() },
  formats: ['jsonl'],
  withText: false,
} as const;
const FROM_ALIGN = ALL.slice(ALL.indexOf('align'));

describe('slices of a story', () => {
  const story = Array.from({ length: 7 }, (_, nth) =>
    report(`n${nth}`, STORY.replace('16', String(10 + nth)), {
      outlet: `Outlet ${nth}`,
      published: `2021-09-0${1 + nth}`,
    }),
  );
  const slices = slicesOf(story);

  test('align | diverge | families | report tells one family of them, as scan does', async () => {
    const told = tellAll(
      slices.map(({ unit }) => unit),
      (place) => story[place] as Article,
      TELLING,
    );
    const { lines, tally } = withStories(told, new StoryParts());
    const [closing] = closingLines(sum([tally]), [], TELLING);
    expect(await piped(slices.map(({ line }) => line).join(''), FROM_ALIGN)).toBe(
      (told.texts.jsonl ?? '') + lines + closing,
    );
  });

  test('report tells of the last slice by itself where the first is missing', async () => {
    const found = recordsIn(await piped(slices[1]?.line ?? '', FROM_ALIGN));
    expect(found.filter(({ type }) => type === 'family').map(({ articles }) => articles)).toEqual([
      ['n0', 'n4', 'n5', 'n6'],
    ]);
  });

  test('report says where the last slice is missing', async () => {
    const found = recordsIn(await piped(slices[0]?.line ?? '', FROM_ALIGN));
    expect(found.at(-2)).toMatchObject({ type: 'warning', code: 'bad-line' });
    expect(found.filter(({ type }) => type === 'article')).toHaveLength(4);
  });
});

describe('a unit with a copy that nobody held against the base', () => {
  const added = `${STORY} ${OTHER}`;
  const articles = [STORY, added, added, STORY].map((text, nth) =>
    report(`n${nth}`, text, { outlet: `Outlet ${nth % 3}`, published: `2021-09-0${1 + nth}` }),
  );
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 3],
  ] as const;

  test.each([
    [4, { sameOutlet: 'keep', windowDays: null }],
    [3, { sameOutlet: 'keep', windowDays: 1 }],
    [3, null],
  ] as const)(
    'align | diverge | families | report makes a family of %d under %j, as scan does',
    async (size, further) => {
      const unit: Unit = { kind: 'whole', slice: null, pairs, further, articles: [0, 1, 2, 3] };
      const told = tellAll([unit], (place) => articles[place] as Article, TELLING);
      const [closing] = closingLines(told.tally, [], TELLING);
      const { kind, slice } = unit;
      const houseText = articles.map(() => []);
      const line = recordLine({ type: 'unit', minPassageWords: 14, kind, slice, pairs, further, articles, houseText });
      const lines = await piped(line, FROM_ALIGN);
      expect(lines).toBe((told.texts.jsonl ?? '') + closing);
      const families = recordsIn(lines).filter(({ type }) => type === 'family');
      expect(families.map((family) => (family['articles'] as unknown[]).length)).toEqual([size]);
    },
  );
});
