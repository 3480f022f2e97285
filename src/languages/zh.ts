import { UNSPACED_WORDS, wordsOf } from '../words/unspaced-words.js';
import { signed, words, type LanguageRules } from './language-rules.js';

export const CHINESE_RULES: LanguageRules = {
  numbers: {
    units: {},
    scales: {},
    ordinals: {},
    and: new Set(),
    one: new Set(),
    decimalComma: false,
    percent: new Set(),
    money: { ...signed('元 圆', 'CN¥'), ...signed('镑 鎊', '£'), ...signed('欧', '€') },
    ordinalEndings: new Set(),
    phrases: { '美 元': '$', '欧 元': '€', '日 元': '¥', '英 镑': '£', '卢 布': '₽', '歐 元': '€', '港 元': 'HK$' },
    han: true,
  },
  dates: {
    months: {},
    weekdays: Object.fromEntries(
      ['周', '週', '星期', '礼拜', '禮拜'].flatMap((word) =>
        [...'一二三四五六日'].map((day, at) => [word + day, at + 1] as const).concat([[`${word}天`, 7]]),
      ),
    ),
    relative: {
      前天: -2,
      前日: -2,
      昨天: -1,
      昨日: -1,
      昨晚: -1,
      今天: 0,
      今日: 0,
      今晚: 0,
      明天: 1,
      明日: 1,
      后天: 2,
      後天: 2,
    },
    until: words('至 到 和 或'),
    joins: new Set(),
    han: true,
  },
  sentences: {
    abbreviations: new Set(),
    mayEnd: new Set(),
    starters: new Set(),
    // `“……。”他说。`: the tag belongs to what it quotes. At most ten characters may name the speaker.
    goesOn:
      /^[^，。！？；：“”「」\n]{0,10}(?:说|說|表示|指出|称|稱|强调|強調|写道|寫道|认为|認為|透露|告诉|告訴|坦言|回应|回應|问|問)/u,
    goesOnFromStart: true,
  },
  compounds: wordsOf(UNSPACED_WORDS.zh),
};
