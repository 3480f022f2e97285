import { describe, expect, test } from '@jest/globals';
import { articleFrom } from '../../../src/read/head/article.js';

/** A pasted report: lines of a head without blank lines between them, a blank line, and prose. */
const LEDE =
  'The ferry across the Ardle was stopped on Tuesday evening after its engine had filled the lower deck with smoke.';
const pasted = (...head: readonly string[]): string => `${head.join('\n')}\n\n${LEDE}\n\n${LEDE}`;

function read(text: string) {
  const { outlet, title, byline, published, zones } = articleFrom({ text });
  return { outlet, title, byline, published, zones: zones.map(({ kind }) => kind) };
}

describe('articleFrom(…) takes the name of a paper over a headline', () => {
  test.each([
    ['HARBOUR POST', 'HARBOUR POST'],
    ['Northern Express', 'Northern Express'],
    ['Northern Express | News', 'Northern Express'],
    ['Ardle Herald – World', 'Ardle Herald'],
    ['The Lakeland Globe', 'The Lakeland Globe'],
    ['Der Alpenbote', 'Der Alpenbote'],
    ['Talzeitung', 'Talzeitung'],
    ['SEENBLICK KURIER', 'SEENBLICK KURIER'],
    ['Le Courrier des Alpes', 'Le Courrier des Alpes'],
    ["L'Écho du Lac", "L'Écho du Lac"],
    ['El Diario del Valle', 'El Diario del Valle'],
    ['Corriere del Lago', 'Corriere del Lago'],
    ['Sjöbygdens Tidning', 'Sjöbygdens Tidning'],
  ])('%s', (line, outlet) => {
    const found = read(pasted(line, 'Smoke stops ferry', 'By Ann Marsh', '3 May 2021'));
    expect(found).toEqual({
      outlet,
      title: 'Smoke stops ferry',
      byline: 'Ann Marsh',
      published: '2021-05-03',
      zones: ['metadata', 'headline', 'byline', 'date'],
    });
  });

  test.each([
    ['a headline of two words', 'Ferry Stopped'],
    ['a company', 'Royal Mail'],
    ['a section', 'World News'],
    ['a slogan in small letters', 'Le courrier des lecteurs'],
  ])('and not %s', (_, line) => {
    expect(read(pasted(line, 'Smoke on the lower deck', 'By Ann Marsh')).outlet).toBeNull();
  });

  test('and not where prose follows', () => {
    expect(read(`Northern Express\n${LEDE}\n${LEDE}`).outlet).toBeNull();
  });
});

describe('articleFrom(…) reads the lines of a head that no blank lines part', () => {
  test.each([
    ['By Ann Marsh and agencies', { byline: 'Ann Marsh and agencies' }],
    ['By our correspondent, with Ardle Press', { byline: 'our correspondent, with Ardle Press' }],
    ['By staff reporters', { byline: 'staff reporters' }],
    ['Von unserem Korrespondenten', { byline: 'unserem Korrespondenten' }],
    ['Par Anne Marche avec agences', { byline: 'Anne Marche avec agences' }],
    ['Published: 31/05/2021 22:15', { published: '2021-05-31T22:15' }],
    ['Veröffentlicht: 3. Mai 2021', { published: '2021-05-03' }],
    ['Stand: 03.05.2021, 07:30 Uhr', { published: '2021-05-03' }],
    ['Publié le 3 mai 2021 à 22h15', { published: '2021-05-03T22:15' }],
    ['Agence France-Presse, Ardleby', { byline: 'Agence France-Presse, Ardleby' }],
    ['Source: Ardle Press', { byline: null }],
    ['Quelle: Nordfunk', { byline: null }],
  ])('%s', (line, said) => {
    const found = read(pasted('Smoke stops the ferry across the Ardle', line));
    expect(found).toMatchObject({ title: 'Smoke stops the ferry across the Ardle', ...said });
    expect(found.zones).toHaveLength(2);
  });

  test.each([
    ['By staff who were there on the day'],
    ['Source: nobody would say who it was'],
    ['Sources close to it: the engine is old'],
    ['Source: The engine is old and has been old for many a year now.'],
  ])('but leaves the line %j alone', (line) => {
    expect(read(pasted('Smoke stops the ferry', line, 'By Ann Marsh')).byline).toBe('Ann Marsh');
    expect(read(pasted('Smoke stops the ferry', line)).zones).not.toContain('byline');
  });

  test('with a second headline, a section and a byline', () => {
    const found = read(pasted('News', 'Smoke stops the ferry', 'Deck closed for a week', 'By Ann Marsh', '3 May 2021'));
    expect(found.zones).toEqual(['metadata', 'headline', 'standfirst', 'byline', 'date']);
    expect(found.title).toBe('Smoke stops the ferry');
  });

  test('and takes no line that credits somebody for a second headline', () => {
    for (const line of ['Ann Marsh, CNN', 'Tuesday (Ann Marsh/AP)', 'Analysis by Ann Marsh'])
      expect(read(pasted('Smoke stops the ferry', line, '3 May 2021')).zones).not.toContain('standfirst');
  });

  test('and no date at the end of a column’s sentence for its own', () => {
    const text = `Ferry will be back in service before the end of spring,\nthe council said on\nMay 3, 2021.\nIt had been repaired, and nothing more was said of it.`;
    expect(read(text).published).toBeNull();
  });
});

describe('articleFrom(…) takes the outlet that a folder is called by for the one over the headline', () => {
  test.each([
    ['harbour-post', ['metadata', 'headline', 'byline']],
    ['harbour', ['metadata', 'headline', 'byline']],
    ['ardle', ['headline', 'standfirst', 'byline']],
  ])('%s', (outlet, zones) => {
    const article = articleFrom({ text: pasted('Harbour Post', 'Smoke stops the ferry', 'By Ann Marsh'), outlet });
    expect(article.outlet).toBe(outlet);
    expect(article.zones.map(({ kind }) => kind)).toEqual(zones);
  });
});

describe('articleFrom(…) dates a report by a dateline with a whole date', () => {
  test.each([
    ['ARDLEBY, 3 May 2021 (Ardle Press) — ', '2021-05-03'],
    ['ARDLEBY, May 3, 2021 (Reuters) - ', '2021-05-03'],
    ['ARDLEBY, Norland, 3 May 2021 (AP) - ', '2021-05-03'],
    ['ARDLEBY, May 3 (Reuters) - ', null],
    ['ARDLEBY (ap) – ', null],
  ])('%s', (dateline, published) => {
    const article = articleFrom({ text: `Smoke stops the ferry\n\n${dateline}${LEDE}` });
    expect(article.zones.map(({ kind }) => kind)).toEqual(['headline', 'dateline']);
    expect(article.published).toBe(published);
  });

  test('and by what the head says before it', () => {
    expect(read(pasted('Smoke stops the ferry', '4 May 2021', `ARDLEBY, 3 May 2021 (AP) — ${LEDE}`)).published).toBe(
      '2021-05-04',
    );
  });
});

describe('articleFrom(…) takes a question over a paragraph for a headline', () => {
  test.each([
    ['Who stopped the ferry?', `\n\n${LEDE}`],
    ['¿Quién paró el transbordador?', `\n\n${LEDE}`],
    ['谁 让渡轮停了？', `\n\n${LEDE}`],
    ['Who stopped the ferry?', `\n\nBy Ann Marsh\n\n${LEDE}`],
  ])('%s', (question, rest) => {
    expect(articleFrom({ text: question + rest }).title).toBe(question);
  });

  test.each([
    ['a first paragraph that ends with a full stop', `The ferry stops.\n\n${LEDE}`],
    ['a question that somebody asks', `“Who stopped the ferry?”\n\n${LEDE}`],
    ['two sentences', `The ferry stops. Who stopped it?\n\n${LEDE}`],
    ['a question that the same paragraph answers', `Who stopped the ferry?\n${LEDE}`],
    ['a question over another one', `Who stopped the ferry?\n\nWho else?\n\n${LEDE}`],
    ['nothing but a question', 'Who stopped the ferry?'],
  ])('but not %s', (_what, text) => {
    expect(articleFrom({ text }).title).toBeNull();
  });
});
