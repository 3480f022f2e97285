import { UNSPACED_WORDS, wordsOf } from '../words/unspaced-words.js';
import { signed, words, type LanguageRules } from './language-rules.js';

export const JAPANESE_RULES: LanguageRules = {
  numbers: {
    units: {},
    scales: {},
    ordinals: {},
    and: new Set(),
    one: new Set(),
    decimalComma: false,
    percent: words('パーセント'),
    money: {
      ...signed('円', '¥'),
      ...signed('ドル', '$'),
      ...signed('ユーロ', '€'),
      ...signed('ポンド', '£'),
      ...signed('ルーブル', '₽'),
      ...signed('元', 'CN¥'),
      ...signed('ウォン', '₩'),
    },
    ordinalEndings: new Set(),
    han: true,
  },
  dates: {
    months: {},
    weekdays: Object.fromEntries(
      [...'月火水木金土日'].flatMap((day, at) => [
        [`${day}曜日`, at + 1],
        [`${day}曜`, at + 1],
      ]),
    ),
    relative: { 一昨日: -2, おととい: -2, 昨日: -1, 昨夜: -1, 前日: -1, 今日: 0, 本日: 0, 明日: 1, 翌日: 1, 明後日: 2 },
    until: words('から まで 〜'),
    joins: new Set(),
    han: true,
  },
  sentences: {
    abbreviations: new Set(),
    mayEnd: new Set(),
    starters: new Set(),
    // `「……。」と述べた。`: a particle behind the bracket goes on with the sentence.
    goesOn: /^(?:と|など|って|を|が|は|の|に|も|で|、)/u,
  },
  compounds: wordsOf(UNSPACED_WORDS.ja),
};
