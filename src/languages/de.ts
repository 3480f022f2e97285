import { counted, signed, valued, words, type LanguageRules } from './language-rules.js';

const ONES = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** 1–99 as German writes them, in one word: `fünfundzwanzig`. */
function belowHundred(): Record<string, number> {
  const low = counted('zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf', 2);
  const teens = counted('dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 13);
  const tens = TENS.flatMap((ten, at) => [
    [ten, 20 + 10 * at] as const,
    ...ONES.map((one, unit) => [`${one}und${ten}`, 21 + 10 * at + unit] as const),
  ]);
  return { null: 0, eins: 1, ...low, ...teens, ...Object.fromEntries(tens) };
}

/** Hundreds and thousands in one word with all that may follow: `dreihundertfünfzig`, `zweitausend`. */
function compounds(): Record<string, number> {
  const low = Object.entries(belowHundred()).filter(([, value]) => value > 0);
  const hundreds = ['', ...ONES].map((one, at) => [`${one}hundert`, Math.max(1, at) * 100] as const);
  const rests = hundreds.flatMap(([word, value]) => [
    [word, value] as const,
    ...low.map(([rest, more]) => [word + rest, value + more] as const),
  ]);
  const thousands = [['', 1] as const, ['ein', 1] as const, ...low, ...hundreds];
  return Object.fromEntries([...rests, ...thousands.map(([word, value]) => [`${word}tausend`, value * 1000] as const)]);
}

/** `dreißig` and `dreissig`: Swiss German has no ß. */
const bothSpellings = (values: Record<string, number>): Record<string, number> => ({
  ...Object.fromEntries(Object.entries(values).map(([word, value]) => [word.replaceAll('ß', 'ss'), value])),
  ...values,
});

const ORDINAL_STEMS = counted('erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft');
const ordinals = Object.fromEntries(
  Object.entries(ORDINAL_STEMS).flatMap(([stem, value]) =>
    ['e', 'en', 'er', 'es', 'em'].map((ending) => [stem + ending, value]),
  ),
);

const WEEKDAYS = counted('montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag');
const weekdays = Object.fromEntries(
  Object.entries(WEEKDAYS).flatMap(([day, number]) =>
    ['', 's', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht'].map((part) => [day + part, number]),
  ),
);

export const GERMAN_RULES: LanguageRules = {
  numbers: {
    units: bothSpellings({ ...belowHundred(), ...compounds() }),
    scales: {
      hundert: 100,
      tausend: 1000,
      ...valued('dutzend', 12),
      ...valued('tsd', 1000),
      ...valued('million millionen mio', 1e6),
      ...valued('milliarde milliarden mrd', 1e9),
      ...valued('billion billionen', 1e12),
    },
    ordinals,
    and: words('und'),
    one: words('ein eine einer einen einem eines'),
    fractions: {
      ...valued('halbe halben halber halbes', 0.5),
      ...valued('anderthalb eineinhalb', 1.5),
      ...counted('zweieinhalb dreieinhalb viereinhalb fünfeinhalb', 2.5),
    },
    parts: bothSpellings({ drittel: 3, viertel: 4, fünftel: 5, sechstel: 6, achtel: 8, zehntel: 10 }),
    minus: words('minus'),
    notBeforeMinus: words('oder'),
    decimalComma: true,
    percent: words('prozent vh'),
    money: {
      ...signed('euro euros', '€'),
      ...signed('dollar dollars', '$'),
      ...signed('franken', 'CHF'),
      pfund: '£',
      yen: '¥',
      ...signed('rubel', '₽'),
    },
    ordinalEndings: words('te ten ter'),
    combining: { ceiling: 1e6, trailing: {}, room: {}, andRoom: [], bareScales: new Set(), stacks: false },
    groupMarks: "'’",
    stopped: words('tsd mio mrd'),
    phrases: { 'us dollar': '$' },
  },
  dates: {
    months: counted(
      'januar|jänner|jan februar|feber|feb märz|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
    ),
    weekdays,
    relative: { vorgestern: -2, gestern: -1, heute: 0, morgen: 1, übermorgen: 2 },
    until: words('bis und oder'),
    joins: new Set(),
    notBehind: {
      morgen: words(
        'am jeden diesem diesen gestern heute vom zum guten nächsten montag dienstag mittwoch donnerstag freitag samstag sonntag',
      ),
    },
    dayFirst: true,
  },
  sentences: {
    abbreviations: words(
      `dr prof dipl ing hr fr st nr nrn abs art aufl bd bspw bzw ca chr d h etc evtl ff fa gen gegr geb gest ggf hrsg inkl
       jh jan feb mrz apr aug sept sep okt nov dez kap max min mind mio mrd tsd o rd s sog str std tel u a u.a v z b vgl
       zzt zit lt ehem verh mag bez`,
    ),
    mayEnd: words('usw uvm etc jh chr'),
    starters: words(
      `der die das den dem des ein eine einer eines einem er sie es wir ihr ich dies diese dieser dieses jene in im an am
       auf aus bei beim mit nach von vom vor zu zum zur für gegen ohne um durch seit während wegen laut als wenn weil da
       dass ob und oder aber denn doch sondern auch nur noch schon nicht kein keine wer was wie wo warum man danach
       zuvor zudem außerdem dabei damit dort hier heute gestern so bis bereits nun jetzt unter über zwischen trotz sein
       seine ihre unser alle viele einige mehrere jeder jede etwa rund insgesamt`,
    ),
    beforeOrdinal: words(
      'am der die das den dem des im vom zum zur bis ab seit und dieser jeder ihr ihren sein seinen',
    ),
  },
};
