import { counted, signed, valued, words, type LanguageRules } from './language-rules.js';

const MONEY = {
  ...signed("euro euros d'euros", '€'),
  ...signed('dollar dollars', '$'),
  ...signed('livre livres', '£'),
  ...signed('franc francs', 'CHF'),
  ...signed('yen yens', '¥'),
  ...signed('rouble roubles', '₽'),
};

export const FRENCH_RULES: LanguageRules = {
  numbers: {
    units: {
      ...counted('zéro', 0),
      ...counted('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 2),
      ...counted('dix-sept dix-huit dix-neuf vingt', 17),
      ...counted(
        'trente quarante cinquante soixante septante huitante|octante|quatre-vingt|quatre-vingts nonante',
        30,
        10,
      ),
    },
    scales: {
      ...valued('douzaine douzaines', 12),
      ...valued('cent cents', 100),
      ...valued('mille millier milliers', 1000),
      ...valued('million millions', 1e6),
      ...valued('milliard milliards mds', 1e9),
      ...valued('billion billions', 1e12),
    },
    ordinals: {
      ...counted(
        'premier|première|premiers|premières deuxième|seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième',
      ),
      ...counted('vingtième trentième', 20, 10),
    },
    and: words('et'),
    one: words('un une'),
    fractions: valued('demi demie', 0.5),
    parts: { tiers: 3, quarts: 4, ...counted('cinquièmes sixièmes septièmes huitièmes neuvièmes dixièmes', 5) },
    minus: words('moins'),
    notBeforeMinus: words('au du le les de ou et en plus encore'),
    decimalComma: true,
    percent: words('pourcent pourcents pct'),
    money: MONEY,
    ordinalEndings: words('er re ère e ème eme nd nde'),
    combining: {
      ceiling: 100,
      trailing: { un: 1, une: 1 },
      room: { soixante: 20, 'quatre-vingt': 20, 'quatre-vingts': 20 },
      andRoom: [10, 20],
      bareScales: words('cent mille'),
      stacks: false,
    },
    groupMarks: ' ',
    stopped: new Set(),
    unitJoins: words('de'),
    phrases: { 'pour cent': '%', 'pour cents': '%' },
  },
  dates: {
    months: counted(
      "janvier|janv février|févr|fév mars avril|avr|d'avril mai juin juillet|juil août|aout|d'août septembre|sept octobre|oct|d'octobre novembre|nov décembre|déc",
    ),
    weekdays: counted('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    relative: { hier: -1, "aujourd'hui": 0, demain: 1 },
    until: words('au et ou à'),
    joins: words('de'),
  },
  sentences: {
    abbreviations: words(
      `m mm mme mlle dr pr st ste me mgr av apr art env etc ex fig janv févr fév avr juil sept oct nov déc no p pp vol
       cf hab min max j c tél chap éd`,
    ),
    mayEnd: words('etc hab'),
    starters: words(
      `le la les l' un une des du de au aux ce cet cette ces il elle ils elles on nous vous je tu en dans sur sous par
       pour avec sans chez entre vers selon après avant depuis pendant lors mais et ou où donc or ni car si quand que qui
       quoi dont comme ainsi alors puis aussi enfin ensuite cependant toutefois pourtant néanmoins son sa ses leur leurs
       notre nos votre mon ma mes tout tous toute toutes plusieurs certains aucun aucune plus moins près environ quelque
       quelques malgré grâce face dès ici là hier aujourd'hui demain mardi lundi mercredi jeudi vendredi samedi dimanche
       c'est il s'agit d'après d'abord d'autres d'ici à deux trois quatre cinq`,
    ),
  },
};
