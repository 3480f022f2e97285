import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { articleFrom, type ArticleRecord } from '../../../src/read/head/article.js';
import { processorClock } from '../../house/processor-clock.js';

/** `kind: words` of each zone, in order. */
function labels(record: ArticleRecord): string[] {
  const article = articleFrom(record);
  return article.zones.map(({ kind, span }) => `${kind}: ${article.text.slice(span.start, span.end)}`);
}

const LEDE =
  'The old harbour of Wexmouth reopened to fishing boats on Monday, nine days after the storm broke its wall.';

describe('the record', () => {
  test('articleFrom({ text }) keeps the text but for its line ends and names the article by its content', () => {
    const text = '\uFEFFOne\r\ntwo \ud800 three';
    const article = articleFrom({ text });
    expect(article.text).toBe(text.replace('\r\n', '\n'));
    expect(article.id).toMatch(/^a[0-9a-f]{16}$/);
    expect(article.words).toBe(3);
    expect(articleFrom({ text }).id).toBe(article.id);
    expect(articleFrom({ text, outlet: 'The Gull' }).id).not.toBe(article.id);
  });

  test('articleFrom({ properties }) takes what fields give, then what the text prints, then who saved the file and when', () => {
    const properties = { byline: 'Sub Editor', published: '2024-02-01' };
    const printed = `Harbour reopens after storm\n\nBy Jane Doe\n\n2021-09-03\n\n${LEDE}`;
    expect(articleFrom({ text: printed, properties })).toMatchObject({ byline: 'Jane Doe', published: '2021-09-03' });
    expect(articleFrom({ text: LEDE, properties })).toMatchObject({ byline: 'Sub Editor', published: '2024-02-01' });
    const given = { byline: 'John Roe', published: '2021-09-04' };
    expect(articleFrom({ text: printed, ...given, properties })).toMatchObject(given);
  });

  test('articleFrom takes the id, outlet and dates that fields give before what the text says', () => {
    const text = `Harbour reopens after storm\n\nBy Jane Doe\n\n2021-09-03\n\n${LEDE}`;
    const article = articleFrom({
      text,
      id: '7',
      outlet: ' The Gull ',
      byline: 'John Roe',
      published: '4 September 2021',
      title: 'Other',
      format: 'text',
    });
    expect(article).toMatchObject({
      id: '7',
      outlet: 'The Gull',
      byline: 'John Roe',
      published: '2021-09-04',
      title: 'Other',
    });
  });

  test('articleFrom keeps zones that are given and leaves out those that do not fit', () => {
    const zones = [
      { kind: 'caption', start: 0, end: 4 },
      { kind: 'caption', start: 2, end: 9 },
      { kind: 'byline', start: -1, end: 3 },
      { kind: 'byline', start: 5, end: 500 },
      { kind: 'nonsense' as 'byline', start: 6, end: 9 },
    ] as const;
    expect(labels({ text: 'Boat in the harbour.', zones })).toEqual(['caption: Boat']);
  });

  test.each([['__proto__'], ['constructor'], ['toString']])(
    'articleFrom({ outlet: %j }) treats the name as any other',
    (outlet) => {
      expect(articleFrom({ text: LEDE, outlet, id: outlet })).toMatchObject({ outlet, id: outlet });
    },
  );
});

describe('the head of a plain text', () => {
  test('articleFrom finds headline, standfirst, byline, date and dateline', () => {
    const text = [
      'Wexmouth harbour reopens after storm',
      'Crews worked through nine nights of rain.',
      'By Jane Doe and John van Roe, The Gull',
      'Published: 3 September 2021 10:15 GMT',
      `WEXMOUTH, Sept 3 (Gull Press) - ${LEDE}`,
    ].join('\n');
    expect(labels({ text })).toEqual([
      'headline: Wexmouth harbour reopens after storm',
      'standfirst: Crews worked through nine nights of rain.',
      'byline: By Jane Doe and John van Roe, The Gull',
      'date: Published: 3 September 2021 10:15 GMT',
      'dateline: WEXMOUTH, Sept 3 (Gull Press) -',
    ]);
    expect(articleFrom({ text })).toMatchObject({
      title: 'Wexmouth harbour reopens after storm',
      byline: 'Jane Doe and John van Roe, The Gull',
      published: '2021-09-03T10:15Z',
      outlet: null,
    });
  });

  test('articleFrom does not take a lede for a standfirst when it tells the headline itself', () => {
    const text = `Harbour reopens after storm\nThe harbour reopened after the storm on Monday.\nFishermen cheered on the quay, and the ferry to the islands sounded its horn three times.`;
    expect(labels({ text })).toEqual(['headline: Harbour reopens after storm']);
  });

  test.each([
    ['a sentence', `The harbour is open.\n\n${LEDE}`],
    ['a clause', `Dear readers,\n\n${LEDE}`],
    ['lower case', `continued from page one\n\n${LEDE}`],
    [
      'the first line of a broken column',
      'The old harbour of Wexmouth reopened on\nMonday to fishing boats, nine days after\na storm had broken its outer wall.',
    ],
    ['the only line', 'Harbour reopens after storm'],
    ['a long line', `${'Harbour wall '.repeat(30)}\n\n${LEDE}`],
    ['a line that breaks off', `The harbour that was closed and\n\n${LEDE}`],
  ])('articleFrom finds no headline in %s', (_what, text) => {
    expect(labels({ text }).filter((label) => label.startsWith('headline'))).toEqual([]);
  });

  test('articleFrom looks for the headline below a date line and a section name', () => {
    expect(labels({ text: `Coast\n\n3 September 2021\n\nHarbour reopens after storm\n\n${LEDE}` })).toEqual([
      'date: 3 September 2021',
      'headline: Harbour reopens after storm',
    ]);
  });

  test.each([
    ['date 2021-09-03', '2021-09-03'],
    ['2021-09-03', '2021-09-03'],
    ['Published: 3 September 2021', '2021-09-03'],
    ['Updated Friday, September 3, 2021 at 7:05 PM', '2021-09-03T19:05'],
    ['Stand: 3. September 2021, 10.15 Uhr', '2021-09-03'],
    ['Publié le 3 septembre 2021', '2021-09-03'],
    ['Опубликовано: 3 сентября 2021', '2021-09-03'],
    ['发布时间：2021年9月3日', '2021-09-03'],
    ['Date: 03/09/2021', null],
    ['Date: 31/08/2021', '2021-08-31'],
    ['Posted: 9:20 AM, July 15, 2018', '2018-07-15'],
    ['15 July 2018 | 12 minutes', '2018-07-15'],
  ])('articleFrom reads the line %j as the date %j', (line, published) => {
    const text = `${line}\n\n${LEDE}`;
    expect(labels({ text })).toEqual([`date: ${line}`]);
    expect(articleFrom({ text }).published).toBe(published);
  });

  test.each([
    ['date 2021-09-03 Boats were back in the harbour.', ['date: date 2021-09-03']],
    [' date 2021-09-03  “Boats are back,” she said.', ['date: date 2021-09-03']],
    ['2021-09-03 Boats were back in the harbour.', ['date: 2021-09-03']],
    ['September 3, 2021, was the day on which the boats came back.', []],
    ['Updated September 3, 2021, figures show that boats are back.', []],
    ['Date palms were planted in 2021 along the harbour road.', []],
  ])('articleFrom(%j) labels the date before the first paragraph and nothing more', (text, expected) => {
    expect(labels({ text })).toEqual(expected);
  });

  test.each([
    ['By Reuters', 'Reuters'],
    ['By The Associated Press', 'The Associated Press'],
    ['BY JANE DOE', 'JANE DOE'],
    ['Von Jana Muster', 'Jana Muster'],
    ['Par Jeanne de la Tour', 'Jeanne de la Tour'],
    ['By Jane Doe | July 15, 2018', 'Jane Doe'],
    ['By Jane Doe · 15 July 2018 · 3 min read', 'Jane Doe'],
    ['The Gull Press — By JANE DOE', 'JANE DOE'],
    ['By Gull staff', 'Gull staff'],
  ])('articleFrom reads the line %j as a byline', (line, byline) => {
    const text = `Harbour reopens after storm\n\n${line}\n\n${LEDE}`;
    expect(labels({ text })[1]).toBe(`byline: ${line}`);
    expect(articleFrom({ text }).byline).toBe(byline);
  });

  test.each([
    ['By Monday the harbour was open again.'],
    ['By The Numbers'],
    ['By September'],
    ['By then the boats were back'],
    ['Von'],
    ['Di Maio'],
  ])('articleFrom does not read the line %j as a byline', (line) => {
    expect(
      labels({ text: `Harbour reopens after storm\n\n${line}\n\n${LEDE}` }).filter((label) =>
        label.startsWith('byline'),
      ),
    ).toEqual([]);
  });
});

describe('datelines', () => {
  test.each([
    ['WASHINGTON (AP) — ', 'WASHINGTON (AP) —'],
    ['LONDON, Jan 3 (Reuters) - ', 'LONDON, Jan 3 (Reuters) -'],
    ['BERLIN (dpa) – ', 'BERLIN (dpa) –'],
    ['Minsk (AFP) - ', 'Minsk (AFP) -'],
    ['(CNN) — ', '(CNN) —'],
    ['London (CNN)', 'London (CNN)'],
    ['TURNBERRY/GLASGOW, Scotland — ', 'TURNBERRY/GLASGOW, Scotland —'],
    ['ST. LOUIS, Mo. — ', 'ST. LOUIS, Mo. —'],
    ['МОСКВА, 3 янв /ТАСС/. ', 'МОСКВА, 3 янв /ТАСС/.'],
    ['МИНСК, 3 сен — РИА Новости. ', 'МИНСК, 3 сен — РИА Новости.'],
  ])('articleFrom(%j + prose) labels just these words', (dateline, expected) => {
    expect(labels({ text: dateline + LEDE })).toEqual([`dateline: ${expected}`]);
  });

  test.each([
    ['新华社北京1月3日电 港口周一重新开放。', '新华社北京1月3日电'],
    ['新华社北京1月3日电（记者王明）港口周一重新开放。', '新华社北京1月3日电（记者王明）'],
  ])('articleFrom(%j) labels a Chinese dateline', (text, expected) => {
    expect(labels({ text })).toEqual([`dateline: ${expected}`]);
  });

  test.each([
    ['NATO — the alliance that Belarus is not in — said nothing about it.'],
    ['NATO — The alliance said nothing about it on Monday.'],
    ['VIDEO - Boats come back to the harbour of Wexmouth.'],
    ['P.S. — The harbour is open again, she wrote.'],
    ['Trump (left) and Putin met in the harbour.'],
    ['LONDON - APRIL 7 gold 420.50, silver unchanged'],
    ['WEXMOUTH'],
  ])('articleFrom(%j) finds no dateline', (text) => {
    expect(labels({ text })).toEqual([]);
  });
});

describe('furniture elsewhere', () => {
  const around = (line: string): string[] => labels({ text: `${LEDE}\n\n${line}\n\n${LEDE}` });

  test.each([
    ['photo-credit', 'Getty Images'],
    ['photo-credit', 'Via Reuters'],
    ['photo-credit', 'Wexmouth Pool Photo via Associated Press/File'],
    ['photo-credit', '[Reuters]'],
    ['photo-credit', 'Photo: Jane Doe'],
    ['photo-credit', 'Photo by Jane Doe/AFP/Getty Images'],
    ['photo-credit', '(AP Photo/Jane Doe)'],
    ['photo-credit', 'Image credit: Jane Doe'],
    ['photo-credit', 'JANE DOE, AFP/Getty Images'],
    ['photo-credit', 'Jane Doe | AP'],
    ['photo-credit', '© Jane Doe'],
    ['photo-credit', '© 2024 Jane Doe'],
    ['photo-credit', '© AFP'],
    ['photo-credit', '© 2024 Getty Images'],
    ['caption', 'Caption: Boats lie in the harbour.'],
    ['caption', 'FILE PHOTO: Boats lie in the harbour of Wexmouth, August 1, 2021. REUTERS/Jane Doe'],
    ['caption', 'FILE - In this Aug. 1, 2021 file photo, boats lie in the harbour.'],
    ['sign-off', '(Reporting by Jane Doe; Editing by John Roe)'],
    ['sign-off', 'Reporting by Jane Doe in Wexmouth; Additional reporting by J. Roe'],
    ['sign-off', '— With files from The Gull Press'],
    ['sign-off', 'Gull Press writer Jane Doe contributed to this report.'],
    ['correction', 'Correction: An earlier version gave the wrong height of the wall.'],
    ['correction', '(This story corrects the spelling of Wexmouth in the second paragraph)'],
    ['correction', 'This article was amended on 4 September 2021 because the wall is four metres high.'],
  ])('articleFrom labels as %s the line %j', (kind, line) => {
    expect(around(line)).toEqual([`${kind}: ${line}`]);
  });

  test.each([
    ['Reuters'],
    ['© 2024 AFP'],
    ['© 2021-2024 The Gull Press'],
    ['Via Appia'],
    ['He said he saw the picture at Getty Images'],
    ['Photo: nobody knows who took the picture that showed the boats in the harbour'],
    ['Photographs by the hundred were taken of the boats.'],
    ['The Reuters office and the AP office stand in one street.'],
    ['Boats/ferries will be back on Monday, said AP'],
    ['Correct: the wall is four metres high.'],
    ['(Adds to the confusion, he said.)'],
    ['With files under his arm the minister left.'],
    ['He contributed to this report, the minister said.'],
    ['File the papers on Monday, she told them.'],
  ])('articleFrom leaves the line %j as prose', (line) => {
    expect(around(line)).toEqual([]);
  });

  test.each([
    ['Gull Press writers Jane Doe and John Roe contri\u00ADbuted to this report', 'sign-off'],
    ['Getty\u200B Images', 'photo-credit'],
    ['Cor\u00ADrection: An earlier version gave the wrong height of the wall.', 'correction'],
  ])('articleFrom labels the line %j, unseen characters in it, as without them', (line, kind) => {
    expect(around(line)).toEqual([`${kind}: ${line}`]);
    expect(around(line.replace(/[\u00AD\u200B]/gu, ''))).toHaveLength(1);
  });

  test('articleFrom labels a sign-off at the end of the last paragraph', () => {
    expect(labels({ text: `${LEDE} (Reporting by Jane Doe; Editing by John Roe)` })).toEqual([
      'sign-off: (Reporting by Jane Doe; Editing by John Roe)',
    ]);
  });

  test('articleFrom labels an advisory above the text and keeps UPDATE in the headline', () => {
    expect(
      labels({
        text: `UPDATE 2-Harbour reopens after storm\n\n(Adds prime minister's reaction in paragraph 3)\n\n${LEDE}`,
      }),
    ).toEqual([
      'headline: UPDATE 2-Harbour reopens after storm',
      "advisory: (Adds prime minister's reaction in paragraph 3)",
    ]);
  });

  test('articleFrom does not take the end of a broken column for a credit', () => {
    const text =
      'The pictures that the paper printed on Monday came from\nGetty Images\nand nobody asked who had taken them or in which year.';
    expect(labels({ text })).toEqual([]);
  });
});

describe('records', () => {
  test('articleFrom({ title }) looks for no headline but the title itself', () => {
    expect(labels({ text: `Harbour open again\n\n${LEDE}`, title: 'Storm over' })).toEqual([]);
    expect(labels({ text: `Harbour ‘open’ Again\n\n${LEDE}`, title: "Harbour 'open' again | The Gull" })).toEqual([
      'headline: Harbour ‘open’ Again',
    ]);
  });
});

describe('Markdown', () => {
  test('articleFrom({ format: markdown }) labels the syntax and not the words', () => {
    const text = [
      '# Harbour *reopens* after storm',
      '',
      '**WEXMOUTH (AP) —** The [old harbour](https://gull.example/a_b "map") reopened on _Monday_.',
      '',
      '![Boats](boats.jpg)',
      '',
      '<!-- a note',
      'over two lines -->',
      '## What comes next',
      '',
      '- Boats at 2 * 3 and snake_case_words',
      '> Quoted words',
      '',
      '*Getty Images*',
      '',
      '[1]: https://gull.example',
    ].join('\n');
    expect(labels({ text, format: 'markdown' })).toEqual([
      'markup: # ',
      'headline: Harbour *reopens* after storm',
      'markup: **',
      'dateline: WEXMOUTH (AP) —',
      'markup: **',
      'markup: [',
      'markup: ](https://gull.example/a_b "map")',
      'markup: _',
      'markup: _',
      'markup: ![Boats](boats.jpg)',
      'markup: <!-- a note\nover two lines -->',
      'markup: ## ',
      'markup: - ',
      'markup: > ',
      'markup: *',
      'photo-credit: Getty Images',
      'markup: *',
      'markup: [1]: https://gull.example',
    ]);
    expect(articleFrom({ text, format: 'markdown' }).title).toBe('Harbour reopens after storm');
  });

  test('articleFrom({ format: markdown }) takes an underlined heading, and none that stands below prose', () => {
    expect(labels({ text: `Is the harbour open?\n====\n\n${LEDE}`, format: 'markdown' })).toEqual([
      'headline: Is the harbour open?',
      'markup: ====',
    ]);
    expect(labels({ text: `${LEDE}\n\n# Background\n\n${LEDE}`, format: 'markdown' })).toEqual(['markup: # ']);
  });

  test('articleFrom({ format: markdown }) labels nothing inside a code block but its fences', () => {
    expect(labels({ text: `${LEDE}\n\n\`\`\`\n*a* [b](c)\n\`\`\``, format: 'markdown' })).toEqual([
      'markup: ```',
      'markup: ```',
    ]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'By Jane Doe',
      'Getty Images',
      '(Reporting by A B)',
      'MINSK (AP) — ',
      'Boats came. ',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '*',
      '**',
      '_',
      '[',
      '](',
      ')',
      '<!--',
      '-->',
      '# ',
    ],
    ...[
      'date 2021-09-03 ',
      'FILE - ',
      '"',
      '“',
      '\ud83d',
      '\ude00',
      '\0',
      'word ',
      '新华社',
      ' ',
      '`',
      '\\',
      '---',
      '<a>',
    ],
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  const formats = fc.constantFrom('text', 'markdown', 'record');

  test('articleFrom(any).zones are sorted, within the text, not empty and free of overlaps', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), formats, (text, format) => {
        const { id, zones } = articleFrom({ text, format: format });
        let end = 0;
        for (const { span } of zones) {
          expect(span.article).toBe(id);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  const million = 1_000_000;
  test.each([
    ['one word', 'a'.repeat(million)],
    ['a million blank lines', '\n'.repeat(million)],
    ['one line of words', 'word '.repeat(million / 5)],
    ['bylines', 'By Jane Doe\n'.repeat(million / 12)],
    ['open brackets', '['.repeat(million)],
    ['links that never close', '[a]('.repeat(million / 4)],
    ['comments that never close', '<!-- '.repeat(million / 5)],
    ['emphasis that never closes', '*a '.repeat(million / 3)],
    ['advisories that never close', `(Adds ${'('.repeat(48)}\n`.repeat(million / 55)],
    ['capitals', `${'AAA BBB CCC, DDD '.repeat(8)}\n`.repeat(million / 137)],
  ])('articleFrom is fast on 1 MB of %s', (_what, text) => {
    for (const format of ['text', 'markdown'] as const) {
      const spent = processorClock();
      articleFrom({ text, format });
      // Linear work takes under half a second here; quadratic work takes minutes.
      expect(spent()).toBeLessThan(5000);
    }
  });
});

describe('the head of a pasted text', () => {
  const HEADLINE = 'Council votes to close the old ferry';
  /** Headline, outlet, byline and date as a text with these first lines gives them, and whether prose begins behind them. */
  const headOf = (lines: readonly string[], gap: string) => {
    const head = lines.join(gap);
    const article = articleFrom({ text: `${head}\n\n${LEDE}`, format: 'text' });
    const covered = article.zones.reduce((sum, { span }) => sum + span.end - span.start, 0);
    const { title, outlet, byline, published } = article;
    return { title, outlet, byline, published, isFurniture: covered === head.length - gap.length * (lines.length - 1) };
  };

  test.each(['\n', '\n\n'])(
    'articleFrom({ text }) reads outlet, headline, byline, date and buttons, parted by %j',
    (gap) => {
      const lines = [
        'The Elsby Gazette',
        HEADLINE,
        'By Ann Marsh',
        'Published: 12 March 2024 at 10:15',
        'Share this article',
      ];
      expect(headOf(lines, gap)).toEqual({
        title: HEADLINE,
        outlet: 'The Elsby Gazette',
        byline: 'Ann Marsh',
        published: '2024-03-12T10:15',
        isFurniture: true,
      });
    },
  );

  test.each<readonly [string, readonly string[], string | null, string | null]>([
    ['in capitals', ['ELSBY GAZETTE', HEADLINE, 'By Ann Marsh'], 'ELSBY GAZETTE', 'Ann Marsh'],
    ['as a site', ['www.elsbygazette.example', HEADLINE, 'By Ann Marsh'], 'www.elsbygazette.example', 'Ann Marsh'],
    [
      'as a service',
      ['Northern Wire', HEADLINE, 'Ann Marsh, Ferry Reporter', '12 March 2024'],
      'Northern Wire',
      'Ann Marsh, Ferry Reporter',
    ],
    [
      'under the headline',
      [HEADLINE, 'The Elsby Gazette', 'By Ann Marsh', '3 min read'],
      'The Elsby Gazette',
      'Ann Marsh',
    ],
    ['nowhere', [HEADLINE, 'By Ann Marsh'], null, 'Ann Marsh'],
  ])('articleFrom({ text }) knows an outlet %s', (_, lines, outlet, byline) => {
    expect(headOf(lines, '\n')).toMatchObject({ title: HEADLINE, outlet, byline, isFurniture: true });
  });

  test.each([
    ['a section', ['World News', HEADLINE]],
    ['an agency under the headline', [HEADLINE, 'Associated Press', 'By Ann Marsh']],
    ['a headline that ends like a paper', ['Harbour Workers Face Hard Times', 'By Ann Marsh']],
  ])('articleFrom({ text }) takes %s for no outlet', (_, lines) => {
    expect(headOf(lines, '\n\n').outlet).toBeNull();
  });

  test('articleFrom({ text, outlet }) keeps the outlet that a field gives', () => {
    const text = `The Elsby Gazette\n${HEADLINE}\nBy Ann Marsh\n\n${LEDE}`;
    expect(articleFrom({ text, outlet: 'The Gull', format: 'text' }).outlet).toBe('The Gull');
  });

  test('articleFrom({ text }) knows a note and a byline that a column width parts or pushes down', () => {
    const broken = LEDE.replace(/(.{50,72}) /g, '$1\n');
    const note = 'This article has been updated with what the council of Wexmouth said about the wall and the boats.';
    const text = `${HEADLINE}\n\n${`${broken}\n\n`.repeat(6)}By Ann Marsh\n\n${note.replace('said about ', 'said about\n')}`;
    expect(labels({ text, format: 'text' })).toEqual([
      `headline: ${HEADLINE}`,
      'byline: By Ann Marsh',
      `correction: ${note.replace('said about ', 'said about\n')}`,
    ]);
  });

  test('articleFrom({ text }) keeps a name over a date in the middle of a text as prose', () => {
    const text = `${HEADLINE}\n\n${LEDE}\n\nAnn Marsh\n\n${LEDE}`;
    expect(labels({ text, format: 'text' })).toEqual([`headline: ${HEADLINE}`]);
  });
});
