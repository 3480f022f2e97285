import { expect, test } from '@jest/globals';
import { findCredits } from '../../src/sources/sources.js';
import { analyse, articleFrom } from '../../src/index.js';

function creditsOf(language: string, text: string): readonly string[] {
  const credits = findCredits(analyse(articleFrom({ text, language })), new Set());
  return credits.map(({ start, end, name, role }) => `${text.slice(start, end)} = ${name}: ${role}`);
}

test.each([
  ['de', 'Nach Angaben von Reuters war es knapp.', 'Angaben von Reuters = Reuters: agency'],
  ['de', 'Es war knapp, meldete die dpa am Abend.', 'meldete die dpa = dpa: agency'],
  ['fr', 'Le conseil a voté mardi, selon l’AFP.', 'selon l’AFP = AFP: agency'],
  ['es', 'El pleno votó el martes, según EFE.', 'según EFE = EFE: agency'],
  ['ru', 'Совет одобрил план, сообщает ТАСС.', 'сообщает ТАСС = TASS: state-media'],
  ['ru', 'Мост закрыт, пишет «Коммерсантъ».', 'пишет «Коммерсантъ = Kommersant: source'],
  ['ar', 'وافق المجلس على الخطة وفقا لرويترز.', 'وفقا لرويترز = Reuters: agency'],
  ['zh', '市议会周二通过了计划，新华社报道。', '新华社 = Xinhua: state-media'],
  ['ja', '共同通信によると、橋は閉鎖された。', '共同通信 = Kyodo: agency'],
])('findCredits(…) finds the source in %s: %s', (language, text, credit) => {
  expect(creditsOf(language, text)).toEqual([credit]);
});

test.each([
  ['de', 'Das Haus von Reuters steht am Hafen.'],
  ['ru', 'ТАССЫ стояли у моста, и никто их не видел.'],
  ['zh', '新华社大楼在河边。'],
  ['ja', '共同通信の本社は川沿いにある。'],
])('findCredits(…) finds none where a publisher is only spoken of, in %s: %s', (language, text) => {
  expect(creditsOf(language, text)).toEqual([]);
});
