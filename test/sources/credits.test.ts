import { describe, expect, test } from '@jest/globals';
import { findCredits, ownOutlet } from '../../src/sources/sources.js';
import { analyse, articleFrom, compare, reporters } from '../../src/index.js';
import { outletNames } from '../../src/words/publishers.js';

/** The credits of a text, each as `name: role`. */
function creditsOf(text: string, outlets: readonly string[] = []): readonly string[] {
  const prose = analyse(articleFrom({ text, language: 'en' }));
  return findCredits(prose, new Set(outlets)).map(({ name, role }) => `${name}: ${role}`);
}

const LEDE = 'The council of Millbrook voted on Monday to close the old harbour dam for the whole of the winter.';

describe('findCredits(…) finds who is named as the origin of copy', () => {
  test.each([
    ['according to', 'The dam leaks, according to the Associated Press.', 'Associated Press: agency'],
    ['a verb of saying', 'The dam, Al Jazeera notes, was built in 1920.', 'Al Jazeera: source'],
    ['as it puts it', 'As Reuters puts it, the dam is old.', 'Reuters: agency'],
    ['told, in any tense', 'An engineer tells CNN that the dam leaks.', 'CNN: source'],
    ['told, over a description', 'He told pro-government broadcaster RT that the dam leaks.', 'RT: state-media'],
    ['an interview', 'The dam leaks, he said in an interview with Fox News last week.', 'Fox News: source'],
    ['an interview, the other way round', 'In his CBS interview the engineer said nothing.', 'CBS: source'],
    ['a programme', 'The dam is old, she said on Sunday on NBC’s “Morning Dam.”', 'NBC: source'],
    ['brackets', 'The dam leaks. (Politico)', 'Politico: source'],
    ['a state agency', 'The dam is new, he was quoted as saying by Zarya state news agency.', 'Zarya: state-media'],
    ['a paper that is compared', 'The Quay Line reported on Monday that the dam leaks.', 'Quay Line: source'],
    ['somebody of the publisher', 'BuzzFeed’s Ann Lee writes that the dam leaks.', 'BuzzFeed: source'],
    ['a paper with an article', 'The Hill reported that the dam leaks.', 'The Hill: source'],
    ['a publisher as several', 'The dam leaks, Reuters report.', 'Reuters: agency'],
    ['an owner before it', 'The engineer told Russia’s RT TV station that it leaks.', 'RT TV: state-media'],
    [
      'a programme that opens the sentence',
      'On Fox News Sunday, Ann Lee said that the dam is old.',
      'Fox News: source',
    ],
  ])('by %s', (_, text, credit) => {
    expect(creditsOf(text, ['quay line'])).toEqual([credit]);
  });

  test('in a list', () => {
    expect(creditsOf(`${LEDE}\n\nThis piece contains material from Bloomberg, Reuters and AFP.`)).toEqual([
      'Bloomberg: agency',
      'Reuters: agency',
      'AFP: agency',
    ]);
  });
});

describe('findCredits(…) finds the publisher in a line of names', () => {
  test.each([
    ['By ANN LEE Associated Press', 'Associated Press: agency'],
    ['By Associated Press', 'Associated Press: agency'],
    ['By Ann Lee and Ivo Brandt Lund The Washington Post', 'Washington Post: source'],
    ['By Ann Lee, Millbrook Echo', 'Millbrook Echo: source'],
    ['Ann Lee, The Associated Press', 'Associated Press: agency'],
    ['(From The Hill)', 'The Hill: source'],
    ['Associated Press', 'Associated Press: agency'],
    ['Associated Press Published 7:50 a.m. ET July 16, 2018', 'Associated Press: agency'],
    ['Ann Lee and Ivo BrandtAssociated Press', 'Associated Press: agency'],
    ['Reuters India•', 'Reuters: agency'],
    ['Millbrook Harbour Journal•', 'Millbrook Harbour Journal: source'],
    ['By The Harbour Journal', 'Harbour Journal: source'],
    ['Authored by Ann Lee via Quayline.com,', 'Quayline.com: source'],
    ['© Copyright 2021 The Associated Press. All rights reserved.', 'Associated Press: agency'],
    ['© 2024 AFP', 'AFP: agency'],
  ])('%s', (line, credit) => {
    expect(creditsOf(`Dam closes\n\n${line}\n\n${LEDE}`)).toEqual([credit]);
  });
});

describe('findCredits(…) finds in the head of a pasted report', () => {
  test.each([
    ['Source: Millbrook Press', 'Millbrook Press: source'],
    ['Source: Reuters', 'Reuters: agency'],
    ['Quelle: Nordfunk', 'Nordfunk: source'],
    ['By Ann Lee and agencies', 'agencies: agency'],
    ['By our correspondent, with Millbrook Press', 'Millbrook Press: source'],
    ['Agence France-Presse, Millbrook', 'Agence France-Presse: agency'],
  ])('%s', (line, credit) => {
    expect(creditsOf(`Dam closes\n${line}\n\n${LEDE}`)).toEqual([credit]);
  });

  test.each([
    ['MILLBROOK (dpa) – ', ['dpa: agency']],
    ['MILLBROOK (dpa/afp) – ', ['dpa: agency', 'afp: agency']],
    ['MILLBROOK (qp) – ', ['qp: agency']],
    ['MILLBROOK (al) – ', []],
  ])('%s', (dateline, credits) => {
    expect(creditsOf(`Dam closes\n\n${dateline}${LEDE}`, ['quay press', 'millbrook echo'])).toEqual(credits);
  });

  test.each([['Author: Ann Lee'], ['By Ann Lee'], ['By Ann Lee and Ivo Lund']])('no publisher in %s', (line) => {
    expect(creditsOf(`Dam closes\n${line}\n\n${LEDE}`)).toEqual([]);
  });
});

test('findCredits(…) finds several publishers of one byline, each by its name', () => {
  expect(creditsOf(`Dam closes\n\nBy Ann Lee, CNN, AP\n\n${LEDE}`)).toEqual(['CNN: source', 'AP: agency']);
});

test('findCredits(…) finds in a headline whose page it was', () => {
  expect(creditsOf(`Dam closes for the winter | The Quay Journal\n\n${LEDE}`)).toEqual(['Quay Journal: source']);
});

describe('outletNames(…) gives what others may call an outlet', () => {
  test.each([
    ['The Meridian Wire', ['meridian wire', 'meridian']],
    ['www.quayline.example', ['www.quayline.example', 'quayline']],
    ['The Harbour Post', ['harbour post']],
    ['Daily News', ['daily news']],
  ])('%s', (outlet, names) => {
    expect(outletNames(outlet)).toEqual(names);
  });
});

describe('findCredits(…) finds the maker of a picture at the end of a caption', () => {
  const caption = 'Water stands behind the old dam of Millbrook on a cold morning.';

  test.each([
    ['(Photo by Ann Lee/Getty Images)', 'Getty Images'],
    ['(Ann Lee/AP)', 'AP'],
    ['(AP Photo/Ann Lee)', 'AP'],
    ['(Ann Lee/Lehtikuva via AP, File)', 'AP'],
    ['| Ann Lee/AP Photo', 'AP'],
    ['Ann Lee AP Photo', 'AP'],
    ['Ann Lee/AFP/Getty Images', 'Getty Images'],
    ['Credit Ann Lee for The New York Times', 'New York Times'],
    ['CreditAnn Lee — Getty Images', 'Getty Images'],
    ['Ann Lee/AP hide caption', 'AP'],
  ])('%s', (credit, name) => {
    const text = `${LEDE}\n\n${caption} ${credit}\n\n${LEDE}`;
    expect(creditsOf(text)).toEqual([`${name}: photo`]);
    expect(articleFrom({ text }).zones.every(({ kind }) => kind === 'caption')).toBe(true);
  });
});

describe('findCredits(…) leaves out', () => {
  test.each([
    ['speakers', 'The mayor said that residents told the council everything.'],
    ['surnames that are papers', 'It meant work for the engineers, Hill wrote in her memoir.'],
    ['offices that begin like a magazine', 'The engineer told Vice President Lund everything.'],
    ['papers without a name', 'Another newspaper welcomed the engineers, and a British newspaper did too.'],
    ['agencies of the state', 'The mayor’s agency forecast rain, and the Harbour Protection Agency agreed.'],
    ['a programme that nobody speaks on', 'On Fox News, the dam was shown for an hour. She said nothing.'],
    ['publishers that are only spoken of', 'The engineer likes CNN more than Fox News.'],
    ['journalists that are only spoken of', 'The prize went to NBC’s Ann Lee this year.'],
  ])('%s', (_, text) => {
    expect(creditsOf(text)).toEqual([]);
  });
});

test('findCredits(…) spans the words that make a publisher a source, and its name', () => {
  const text = 'The dam leaks, the engineer told Al Jazeera on Monday.';
  const [credit] = findCredits(analyse(articleFrom({ text, language: 'en' })), new Set());
  expect(text.slice(credit?.start, credit?.end)).toBe('told Al Jazeera');
});

describe('an outlet that only its own head names', () => {
  const HEADLINE = 'Council votes to close the dam';
  const REST = 'Boats will lie in the upper basin until the spring, where there is room for about half of them.';

  test.each<readonly [string, string, string | null]>([
    ['a paper in its byline', `${HEADLINE}\n\nBy Staff Reporter, The Elsby Gazette\n\n${LEDE}`, 'The Elsby Gazette'],
    ['a service in its dateline', `${HEADLINE}\n\nMARLOW BRIDGE (Northern Wire) - ${LEDE}`, 'Northern Wire'],
    ['an agency in its dateline, which is a credit', `${HEADLINE}\n\nMARLOW BRIDGE (AP) - ${LEDE}`, null],
    ['an agency in its byline, which is a credit', `${HEADLINE}\n\nBy Ann Lee, Associated Press\n\n${LEDE}`, null],
    ['nobody', `${HEADLINE}\n\nBy Ann Lee\n\n${LEDE}`, null],
  ])('ownOutlet(article) is guessed from %s', (_, text, outlet) => {
    expect(ownOutlet(articleFrom({ text, format: 'text' }))).toBe(outlet);
  });

  test('ownOutlet(article) is the outlet that is stated', () => {
    const text = `${HEADLINE}\n\nBy Staff Reporter, The Elsby Gazette\n\n${LEDE}`;
    expect(ownOutlet(articleFrom({ text, outlet: 'The Gull', format: 'text' }))).toBe('The Gull');
  });

  test.each([
    ['byline', `${HEADLINE}\n\nBy Staff Reporter, The Elsby Gazette\n\n${LEDE}`, 'The Elsby Gazette reported'],
    ['dateline', `${HEADLINE}\n\nMARLOW BRIDGE (Northern Wire) - ${LEDE}`, 'Northern Wire reported'],
  ])('compare(articles) takes a %s for no credit, and finds who credits it', (_, head, credit) => {
    const report = compare([
      articleFrom({ id: 'one', source: 'one.txt', text: `${head}\n\n${REST}`, format: 'text' }),
      articleFrom({ id: 'two', source: 'two.txt', text: `${LEDE}\n\n${credit} that more may follow. ${REST}` }),
    ]);
    expect(report.credits.map(({ article }) => article)).toEqual(['two']);
    expect(report.pairs).toMatchObject([{ left: 'one', right: 'two', credited: true }]);
    expect(report.pairs[0]?.reason).toMatch(/^two\.txt credits .+, which one\.txt names as its own$/);
  });

  test('compare(articles of one outlet, as one states and the other names itself) says that no credit is due', () => {
    const wire = `MARLOW BRIDGE (Northern Wire) - ${LEDE}`;
    const report = compare([
      articleFrom({ id: 'one', source: 'one.txt', text: `${HEADLINE}\n\n${wire}\n\n${REST}`, format: 'text' }),
      articleFrom({
        id: 'two',
        source: 'two.txt',
        text: `${wire}\n\n${REST}`,
        outlet: 'Northern Wire',
        format: 'text',
      }),
    ]);
    expect(report.pairs).toMatchObject([{ credited: null, derivation: 'wholly' }]);
    expect(reporters.text(report)).toContain('; both are of one outlet.');
  });
});
