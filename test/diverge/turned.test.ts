import { describe, expect, test } from '@jest/globals';
import { articleFrom, compare } from '../../src/index.js';
import { told } from './told.js';

const ofMeaning = (found: readonly string[]): readonly string[] => found.filter((one) => !/^\w+ style: /.test(one));

describe('a word that makes another deed, fate or condition of it turns the meaning', () => {
  test.each([
    ['He will stand trial for attempted arson in May.', 'He will stand trial for arson in May.'],
    ['Two divers were missing when the boat came in.', 'Two divers were dead when the boat came in.'],
    ['The harbour board considered closing the lock.', 'The harbour board ruled out closing the lock.'],
    ['The lock closes if the river rises again.', 'The lock closes unless the river rises again.'],
  ])('%s', (left, right) => {
    expect(ofMeaning(told(left, right))).toEqual([expect.stringMatching(/^wording high: /)]);
    expect(ofMeaning(told(right, left))).toEqual([expect.stringMatching(/^wording high: /)]);
  });

  test('both forms are shown with the word behind', () => {
    expect(told('He is tried for attempted arson in May.', 'He is tried for arson in May.')).toEqual([
      expect.stringMatching(/^wording high: .*“attempted arson”.*“arson”/),
    ]);
  });

  test.each([
    ['The lock closes if the river rises again.', 'The lock closes only if the river rises again.'],
    ['A few boats were still out that night.', 'Many boats were still out that night.'],
    ['At least one boat was still out that night.', 'Several boats were still out that night.'],
  ])('a step less: %s', (left, right) => {
    expect(ofMeaning(told(left, right))).toEqual([expect.stringMatching(/^wording medium: /)]);
  });
});

describe('what one tells as so and the other as said or meant is a hedge', () => {
  test.each([
    ['The inspector said the suspect knew the lock.', 'The inspector said the thief knew the lock.'],
    ['The leak was linked to the deaths of the eels.', 'The leak caused the deaths of the eels.'],
    ['The board plans to drain the basin this year.', 'The board drained the basin this year.'],
    ['The woman accused of opening the sluice lives nearby.', 'The woman who opened the sluice lives nearby.'],
  ])('%s', (left, right) => {
    expect(ofMeaning(told(left, right))).toEqual([expect.stringMatching(/^hedge medium: .*dropped/)]);
    expect(ofMeaning(told(right, left))).toEqual([expect.stringMatching(/^hedge medium: .*added/)]);
  });
});

describe('what turns nothing is not told as turned', () => {
  test.each([
    ['The board plans to drain the basin this year.', 'The board will drain the basin this year.'],
    ['Several boats were still out that night.', 'A few boats were still out that night.'],
    ['Only the lock was shut on that night.', 'The lock was shut on that night.'],
  ])('%s', (left, right) => {
    expect(told(left, right).filter((one) => / high: | medium: /.test(one))).toEqual([]);
  });
});

describe('an accent that is lost is house style', () => {
  test.each([
    ['The captain, Zoë Muñiz, came ashore at noon.', 'The captain, Zoe Muniz, came ashore at noon.'],
    ['The captain, Jörg Müller, came ashore at noon.', 'The captain, Joerg Mueller, came ashore at noon.'],
    ['The café at the lock of Gdańsk was full.', 'The cafe at the lock of Gdansk was full.'],
  ])('%s', (left, right) => {
    const found = told(left, right);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['spelling style: the same word in other characters']));
  });
});

test.each([
  ['The barge came from Kharkiv in the spring.', 'The barge came from Kharkov in the spring.'],
  ['The captain, Viktor Maksimenko, came ashore.', 'The captain, Victor Maximenko, came ashore.'],
])('one name written from two alphabets is one name: %s', (left, right) => {
  expect(told(left, right)).toEqual([expect.stringMatching(/^name medium: one name spelt in two ways/)]);
});

test('names of other consonants differ', () => {
  expect(told('The barge came from Austria in the spring.', 'The barge came from Estonia in the spring.')).toEqual([
    expect.stringMatching(/^name high: the names differ/),
  ]);
});

/** Copy that is shared, and a sentence with and without its negation. */
const NEGATED: Readonly<Record<string, readonly [shared: string, plain: string, negated: string]>> = {
  it: [
    'Il consiglio del porto si è riunito la sera per parlare del vecchio muro, che da anni è pieno di crepe.',
    'Il muro sarà riparato prima della primavera.',
    'Il muro non sarà riparato prima della primavera.',
  ],
  pt: [
    'O conselho do porto reuniu-se à noite para falar do velho muro, que há muitos anos está cheio de fendas.',
    'O muro será reparado antes da primavera.',
    'O muro não será reparado antes da primavera.',
  ],
  nl: [
    'De raad van de haven kwam in de avond bijeen om te praten over de oude muur, die al jaren vol scheuren zit.',
    'De muur wordt voor het voorjaar hersteld.',
    'De muur wordt voor het voorjaar niet hersteld.',
  ],
  hi: [
    'बंदरगाह की परिषद ने शाम को पुरानी दीवार के बारे में बात की, जो कई साल से दरारों से भरी है।',
    'दीवार की मरम्मत वसंत से पहले होगी।',
    'दीवार की मरम्मत वसंत से पहले नहीं होगी।',
  ],
  vi: [
    'Hội đồng của cảng đã họp vào buổi tối để nói về bức tường cũ, nơi có nhiều vết nứt trong những năm qua.',
    'Bức tường sẽ được sửa trước mùa xuân.',
    'Bức tường sẽ không được sửa trước mùa xuân.',
  ],
  tr: [
    'Liman kurulu, yıllardır çatlaklarla dolu olan eski duvar için akşam toplandı ve bu konuda uzun uzun konuştu.',
    'Kurul duvarı bahardan önce onaracak.',
    'Kurul duvarı bahardan önce onarmayacak.',
  ],
  ko: [
    '항구 위원회는 저녁에 모여 여러 해 동안 금이 간 오래된 벽에 대해 이야기했고 주민들의 질문도 받았다.',
    '위원회는 봄 전에 벽을 수리했다.',
    '위원회는 봄 전에 벽을 수리하지 않았다.',
  ],
  ja: [
    '港の委員会は夕方に集まり、何年もひびだらけの古い壁について話し合い、住民の質問にも答えた。',
    '委員会は壁を直し、春まで待つことにした。',
    '委員会は壁を直さず、春まで待つことにした。',
  ],
};

describe('a negation is found by the words and endings of each language', () => {
  test.each(Object.entries(NEGATED))('%s', (language, [shared, plain, negated]) => {
    const articles = [plain, negated].map((text, at) =>
      articleFrom({ id: `r${at}`, source: `r${at}`, text: `${shared}\n\n${text}\n\n${shared.slice(0, 60)}`, language }),
    );
    const found = compare(articles, { base: 'r0' }).divergences;
    expect(found.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(['negation high']);
  });
});
