import { tokensIn, type CreditMention, type Prose } from '../model/prose.js';
import { publisherKey } from '../words/publishers.js';

/**
 * Credits in languages whose script or grammar hides the names that the other rules look for: `وفقا لرويترز`, `selon l’AFP`,
 * `сообщает ТАСС`, `新华社报道`. A name of the list counts next to one of the words that make it a source, and nowhere else.
 */
interface Sources {
  /** Name as printed, with the name it is shown by and its role. */
  readonly names: Readonly<Record<string, readonly [name: string, role: 'agency' | 'state-media' | 'source']>>;
  /** What stands right before the name of a source, and what right behind it. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** Names stand between blanks and marks; in the other scripts a particle or the next word touches them. */
  readonly spaced: boolean;
}

const list = (words: string): readonly string[] => words.split('|');

const SOURCES: Readonly<Record<string, Sources>> = {
  de: {
    names: { dpa: ['dpa', 'agency'], 'Deutsche Presse-Agentur': ['dpa', 'agency'] },
    before: list('laut |laut der |meldet die |meldete die |berichtet die |berichtete die |Angaben der |sagte der '),
    behind: list(' zufolge| meldet| meldete| berichtet| berichtete| sagte'),
    spaced: true,
  },
  fr: {
    names: { AFP: ['AFP', 'agency'], 'Agence France-Presse': ['AFP', 'agency'], AP: ['AP', 'agency'] },
    before: list(
      "selon l'|d'après l'|citant l'|rapporte l'|rapporté l'|indique l'|indiqué l'|dit à l'|déclaré à l'|confié à l'",
    ),
    behind: list(' rapporte| a rapporté| indique| a indiqué| précise'),
    spaced: true,
  },
  ru: {
    names: {
      ТАСС: ['TASS', 'state-media'],
      'РИА Новости': ['RIA Novosti', 'state-media'],
      Интерфакс: ['Interfax', 'agency'],
      Интерфаксу: ['Interfax', 'agency'],
      Рейтер: ['Reuters', 'agency'],
      Reuters: ['Reuters', 'agency'],
      Коммерсантъ: ['Kommersant', 'source'],
      Коммерсант: ['Kommersant', 'source'],
      Ведомости: ['Vedomosti', 'source'],
      РБК: ['RBC', 'source'],
      'Би-би-си': ['BBC', 'source'],
      БЕЛТА: ['Belta', 'state-media'],
    },
    before: list(
      'сообщает |сообщил |сообщила |сообщило |передает |передаёт |передало |пишет |пишут |по данным |по информации |со ссылкой на |рассказал |рассказала |заявил |заявила |агентство |агентству |агентства |газета |интервью ',
    ),
    behind: list(' сообщает| сообщил| сообщило| передает| передаёт| передало| пишет| пишут'),
    spaced: true,
  },
  ar: {
    names: {
      رويترز: ['Reuters', 'agency'],
      'فرانس برس': ['AFP', 'agency'],
      'أسوشيتد برس': ['Associated Press', 'agency'],
      شينخوا: ['Xinhua', 'state-media'],
      سبوتنيك: ['Sputnik', 'state-media'],
      سانا: ['SANA', 'state-media'],
      الجزيرة: ['Al Jazeera', 'source'],
      'بي بي سي': ['BBC', 'source'],
    },
    before: list('وفقا ل|وفقاً ل|بحسب |حسب |نقلت |ذكرت |أفادت |قالت |نقلا عن |نقلاً عن |لوكالة |وكالة |لقناة |قناة '),
    behind: [],
    spaced: false,
  },
  zh: {
    names: {
      新华社: ['Xinhua', 'state-media'],
      新華社: ['Xinhua', 'state-media'],
      人民日报: ['People’s Daily', 'state-media'],
      央视: ['CCTV', 'state-media'],
      塔斯社: ['TASS', 'state-media'],
      路透社: ['Reuters', 'agency'],
      法新社: ['AFP', 'agency'],
      美联社: ['Associated Press', 'agency'],
      美聯社: ['Associated Press', 'agency'],
      彭博社: ['Bloomberg', 'agency'],
      中央社: ['Central News Agency', 'agency'],
    },
    before: list('据|據|告诉|告訴|援引|引述'),
    behind: list('报道|報道|報導|消息|称|稱|指出|记者|記者'),
    spaced: false,
  },
  ja: {
    names: {
      共同通信: ['Kyodo', 'agency'],
      時事通信: ['Jiji', 'agency'],
      ロイター通信: ['Reuters', 'agency'],
      ロイター: ['Reuters', 'agency'],
      AFP通信: ['AFP', 'agency'],
      AP通信: ['AP', 'agency'],
      タス通信: ['TASS', 'state-media'],
      新華社: ['Xinhua', 'state-media'],
      朝日新聞: ['Asahi Shimbun', 'source'],
      読売新聞: ['Yomiuri Shimbun', 'source'],
      毎日新聞: ['Mainichi', 'source'],
      NHK: ['NHK', 'source'],
    },
    before: [],
    behind: list('によると|によれば|が報じ|が伝え|が報道|は報じ|は伝え|の報道|に語'),
    spaced: false,
  },
};

/** Characters before and behind a name in which the word that makes it a source is looked for. */
const REACH = 24;

const isLetter = (text: string): boolean => /^\p{L}/u.test(text);

/** Where the credit around a name begins and ends, or null where nothing makes the name a source. */
function spanAround(text: string, name: { readonly start: number; readonly end: number }, sources: Sources) {
  const before = text
    .slice(Math.max(0, name.start - REACH), name.start)
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/[«“"„]$/, '');
  const marked = before.length < Math.min(REACH, name.start) ? 1 : 0;
  const cue = sources.before.find((one) => before.endsWith(one.toLowerCase()));
  if (cue !== undefined) return { start: name.start - marked - cue.trimStart().length, end: name.end };
  const behind = text.slice(name.end, name.end + REACH).replace(/^[»”"]/, '');
  const next = sources.behind.find((one) => behind.startsWith(one));
  return next === undefined ? null : name;
}

/** The credits that the language of a text has words of its own for. */
export function foreignCredits(prose: Prose): readonly CreditMention[] {
  const sources = SOURCES[prose.language ?? ''];
  if (sources === undefined) return [];
  const { text } = prose.article;
  // Longest first, so that a name is not cut short by one that it begins with. Literals, so linear.
  const names = Object.keys(sources.names).sort((one, other) => other.length - one.length);
  return [...text.matchAll(new RegExp(names.join('|'), 'gu'))].flatMap((match): CreditMention[] => {
    const place = { start: match.index, end: match.index + match[0].length };
    const isWord = !isLetter(text.charAt(place.end)) && !isLetter(text.charAt(place.start - 1));
    const known = sources.names[match[0]];
    const span = sources.spaced && !isWord ? null : spanAround(text, place, sources);
    if (span === null || known === undefined) return [];
    const tokens = tokensIn(prose, span);
    if (tokens.to <= tokens.from) return [];
    return [{ ...span, ...tokens, name: known[0], key: publisherKey(known[0]), role: known[1] }];
  });
}
