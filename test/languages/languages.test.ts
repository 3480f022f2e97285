import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { analyse, articleFrom, compare, readArticles, type Article, type Report, type Span } from '../../src/index.js';
import { ROOT } from '../house/files.js';
import { processorClock } from '../house/processor-clock.js';

/** What `fixtures/languages/<code>/expected.json` says of its two reports. */
interface Expected {
  readonly why: string;
  readonly number: { readonly left: string; readonly right: string };
  readonly quotation: { readonly left: string; readonly right: string };
  /** The first words of the paragraph that stands elsewhere in the second. */
  readonly moved: string;
  readonly omitted: string;
  readonly added: string;
  readonly sentences: { readonly first: number; readonly second: number };
  readonly quotations: { readonly first: readonly string[]; readonly second: readonly string[] };
}

const CODES = ['de', 'fr', 'es', 'ru', 'ar', 'zh', 'ja'] as const;
type Code = (typeof CODES)[number];

const place = (code: Code, name: string): string => join(ROOT, 'fixtures', 'languages', code, name);
const expectedOf = (code: Code): Expected => JSON.parse(readFileSync(place(code, 'expected.json'), 'utf8')) as Expected;

async function fixture(code: Code): Promise<readonly Article[]> {
  const { articles } = await readArticles([place(code, 'first.txt'), place(code, 'second.txt')]);
  return articles;
}

const textAt = ({ text }: Article, span: Span | null): string =>
  span === null ? '' : text.slice(span.start, span.end);

describe.each(CODES)('fixtures/languages/%s', (code) => {
  const expected = expectedOf(code);
  let first: Article;
  let second: Article;
  let report: Report;

  beforeAll(async () => {
    [first, second] = (await fixture(code)) as [Article, Article];
    report = compare([first, second]);
  });

  const substantial = () => report.divergences.filter(({ severity }) => severity !== 'style');

  test('compare(first, second) finds the planted number, high', () => {
    const [number, ...others] = substantial().filter(({ kind }) => kind === 'number');
    expect(number).toMatchObject({ type: 'altered', severity: 'high' });
    expect(number?.leftText).toContain(expected.number.left);
    expect(number?.rightText).toContain(expected.number.right);
    expect(others).toEqual([]);
  });

  test('compare(first, second) finds the word changed inside the quotation, high', () => {
    const [quote] = substantial().filter(({ kind, parts }) => kind === 'quote' || parts.quoted === true);
    expect(quote).toMatchObject({ type: 'altered', severity: 'high' });
    expect(expected.quotation.left).toContain(quote?.leftText);
    expect(expected.quotation.right).toContain(quote?.rightText);
  });

  test('compare(first, second) finds the moved paragraph, whole', () => {
    const [moved, ...others] = substantial().filter(({ type }) => type === 'moved');
    const paragraph = first.text.slice(moved?.left?.start).split('\n')[0];
    expect(moved?.kind).toBe('order');
    expect(moved?.leftText?.startsWith(expected.moved)).toBe(true);
    expect(moved?.leftText).toBe(paragraph);
    expect(others).toEqual([]);
  });

  test('compare(first, second) finds the omitted and the added sentence, and nothing else', () => {
    const lone = substantial().filter(({ kind }) => kind === 'sentence');
    expect(lone.map(({ type }) => type).sort()).toEqual(['added', 'omitted']);
    expect(textAt(first, lone.find(({ type }) => type === 'omitted')?.left ?? null)).toBe(expected.omitted);
    expect(textAt(second, lone.find(({ type }) => type === 'added')?.right ?? null)).toBe(expected.added);
    expect(substantial()).toHaveLength(5);
  });

  test('analyse finds the sentences and the quotations, marks left out', () => {
    for (const [article, name] of [
      [first, 'first'],
      [second, 'second'],
    ] as const) {
      const { sentences, quotations } = analyse(article);
      expect(sentences).toHaveLength(expected.sentences[name]);
      const found = quotations.map(({ start, end }) => article.text.slice(start, end));
      expect(found).toEqual(expected.quotations[name]);
    }
  });

  test('analyse knows the language by itself, and compare warns of no missing lists', () => {
    for (const article of [first, second]) expect(analyse({ ...article, language: null }).language).toBe(code);
    expect(report.warnings.filter((warning) => warning.code === 'no-vocabulary')).toEqual([]);
  });
});

const article = (text: string, { id, language }: { id: string; language: string | null }): Article =>
  articleFrom({ id, text, language, published: '2024-08-20' });

function divergencesOf(language: string | null, left: string, right: string) {
  const sides = [article(left, { id: 'left', language }), article(right, { id: 'right', language })];
  return compare(sides, { minPassageWords: 5 }).divergences;
}

/** The keys of the quantities of a text. */
const quantities = (language: string, text: string): readonly string[] =>
  analyse(article(text, { id: 'a', language })).tokens.key.filter((key) => key.startsWith('#'));

describe('analyse reads one quantity alike however it is written', () => {
  test.each<[Code, string, readonly string[]]>([
    ['de', '#2500000€', ['2,5 Millionen Euro', '2,5 Mio. Euro', '2.500.000 Euro', '2,5 Mio. €']],
    ['de', '#250', ['250', 'zweihundertfünfzig']],
    ['de', '#1200', ["1'200", '1.200', '1200', '1\u202f200']],
    ['fr', '#97', ['97', 'quatre-vingt-dix-sept', 'nonante-sept']],
    ['fr', '#3000000000$', ['3 milliards de dollars', '3 000 000 000 dollars', '3\u202f000\u202f000\u202f000 $']],
    ['fr', '#321', ['trois cent vingt et un', '321']],
    ['fr', '#12%', ['12 %', '12\u00a0%', '12 pour cent', 'douze pour cent']],
    ['es', '#35000', ['treinta y cinco mil', '35.000', '35 000', '35 mil']],
    ['es', '#1000000000€', ['mil millones de euros', '1.000 millones de euros', '1.000.000.000 €']],
    ['ru', '#235', ['двести тридцать пять', 'двухсот тридцати пяти', '235']],
    ['ru', '#2500000₽', ['2,5 млн рублей', '2,5 миллиона рублей', '2 500 000 руб']],
    ['ar', '#25', ['خمسة وعشرون', 'خمسة وعشرين', '25', '٢٥']],
    ['ar', '#2500000$', ['2.5 مليون دولار', '٢٫٥ مليون دولار', '2,500,000 دولار']],
    ['ar', '#12%', ['12%', '١٢٪', '12 في المئة', '12 بالمئة']],
    ['zh', '#35000', ['三万五千', '3万5000', '35000', '３５０００', '3.5万']],
    ['zh', '#30%', ['百分之三十', '30%', '30％', '百分之30']],
    ['ja', '#120000000¥', ['1億2000万円', '一億二千万円', '120,000,000円', '１億２０００万円']],
  ])('%s: %s', (language, key, forms) => {
    for (const form of forms) expect([form, quantities(language, form)]).toEqual([form, [key]]);
  });

  test('a character of a number word inside another word is no quantity', () => {
    expect(quantities('zh', '统一一些看法十分重要')).toEqual([]);
    expect(quantities('ja', '一緒に一部を')).toEqual([]);
  });
});

describe('analyse reads the dates of each language', () => {
  const day = { year: 2021, month: 9, day: 9 };
  test.each<[Code, string, object]>([
    ['de', 'am 9. September 2021', day],
    ['de', 'am 09.09.2021', day],
    ['fr', 'le 9 septembre 2021', day],
    ['fr', 'le 1er septembre', { month: 9, day: 1 }],
    ['es', 'el 9 de septiembre de 2021', day],
    ['ru', '9 сентября 2021 года', day],
    ['ar', 'في 9 أيلول/سبتمبر 2021', day],
    ['zh', '会议在2021年9月9日举行', day],
    ['zh', '二〇二一年九月九日', day],
    ['ja', '会議は2021年9月9日に', day],
    ['de', 'am Dienstagabend', { weekday: 2 }],
    ['fr', 'mercredi', { weekday: 3 }],
    ['es', 'el sábado', { weekday: 6 }],
    ['ru', 'в среду', { weekday: 3 }],
    ['ar', 'يوم الأربعاء', { weekday: 3 }],
    ['zh', '星期三', { weekday: 3 }],
    ['ja', '水曜日', { weekday: 3 }],
    ['de', 'gestern', { offsetDays: -1 }],
    ['fr', 'aujourd’hui', { offsetDays: 0 }],
    ['es', 'anteayer', { offsetDays: -2 }],
    ['ru', 'завтра', { offsetDays: 1 }],
    ['ar', 'أمس', { offsetDays: -1 }],
    ['zh', '昨天', { offsetDays: -1 }],
    ['ja', '昨日', { offsetDays: -1 }],
  ])('%s: %s', (language, text, date) => {
    const { dates } = analyse(article(text, { id: 'a', language }));
    expect(dates).toHaveLength(1);
    expect(dates[0]).toMatchObject(date);
  });

  test.each<[Code, string]>([
    ['de', 'am Morgen'],
    ['es', 'por la mañana'],
    ['ja', '10日間'],
  ])('%s: %s is none', (language, text) => {
    expect(analyse(article(text, { id: 'a', language })).dates).toEqual([]);
  });
});

/** One change of one kind in each language. */
const CHANGES: readonly (readonly [Code, string, string, string])[] = [
  [
    'de',
    'negation',
    'Der Rat hat dem Plan am Dienstag zugestimmt und die Brücke gesperrt.',
    'Der Rat hat dem Plan am Dienstag nicht zugestimmt und die Brücke gesperrt.',
  ],
  [
    'de',
    'hedge',
    'Der Wagen hat die Sperre am Hafen durchbrochen und zwei Boote beschädigt.',
    'Der Wagen hat angeblich die Sperre am Hafen durchbrochen und zwei Boote beschädigt.',
  ],
  [
    'de',
    'attribution',
    'Die Brücke sei sicher, sagte der Ingenieur dem Rat am Dienstag im Saal.',
    'Die Brücke sei sicher, behauptete der Ingenieur dem Rat am Dienstag im Saal.',
  ],
  [
    'de',
    'date',
    'Der Rat hat dem Plan am Dienstag im Saal des Rathauses zugestimmt.',
    'Der Rat hat dem Plan am Freitag im Saal des Rathauses zugestimmt.',
  ],
  [
    'fr',
    'negation',
    'Le conseil de la ville a adopté le plan et fermé le vieux pont.',
    'Le conseil de la ville n’a pas adopté le plan et fermé le vieux pont.',
  ],
  [
    'fr',
    'hedge',
    'Le camion a forcé la barrière du port et abîmé deux bateaux.',
    'Le camion a probablement forcé la barrière du port et abîmé deux bateaux.',
  ],
  [
    'fr',
    'attribution',
    'Le pont est sûr, a déclaré la maire devant les élus de la ville.',
    'Le pont est sûr, a prétendu la maire devant les élus de la ville.',
  ],
  [
    'fr',
    'date',
    'Le conseil a adopté le plan mardi dans la grande salle de la mairie.',
    'Le conseil a adopté le plan vendredi dans la grande salle de la mairie.',
  ],
  [
    'es',
    'negation',
    'El pleno de la ciudad aprobó el plan y cerró el viejo puente.',
    'El pleno de la ciudad no aprobó el plan y cerró el viejo puente.',
  ],
  [
    'es',
    'hedge',
    'El camión rompió la barrera del puerto y dañó dos barcos de pesca.',
    'El camión presuntamente rompió la barrera del puerto y dañó dos barcos de pesca.',
  ],
  [
    'es',
    'attribution',
    'El puente es seguro, dijo la alcaldesa ante los vecinos del barrio.',
    'El puente es seguro, admitió la alcaldesa ante los vecinos del barrio.',
  ],
  [
    'es',
    'date',
    'El pleno aprobó el plan el martes en la sala grande del teatro.',
    'El pleno aprobó el plan el viernes en la sala grande del teatro.',
  ],
  [
    'ru',
    'negation',
    'Совет города во вторник одобрил план и закрыл старый мост.',
    'Совет города во вторник не одобрил план и закрыл старый мост.',
  ],
  [
    'ru',
    'hedge',
    'Грузовик пробил ограду порта и повредил две рыбацкие лодки.',
    'Грузовик предположительно пробил ограду порта и повредил две рыбацкие лодки.',
  ],
  [
    'ru',
    'attribution',
    'Мост безопасен, сказала она жителям на встрече в доме культуры.',
    'Мост безопасен, утверждала она жителям на встрече в доме культуры.',
  ],
  [
    'ru',
    'date',
    'Совет города одобрил план во вторник на заседании в доме культуры.',
    'Совет города одобрил план в пятницу на заседании в доме культуры.',
  ],
  [
    'ar',
    'negation',
    'وافق المجلس البلدي على الخطة وقرر إغلاق الجسر القديم أمام السيارات.',
    'لم وافق المجلس البلدي على الخطة وقرر إغلاق الجسر القديم أمام السيارات.',
  ],
  [
    'ar',
    'hedge',
    'حطمت الشاحنة حاجز الميناء مساء وألحقت أضرارا بقاربين للصيد.',
    'حطمت الشاحنة حاجز الميناء ربما مساء وألحقت أضرارا بقاربين للصيد.',
  ],
  [
    'ar',
    'attribution',
    'الجسر آمن تماما كما قال المهندس أمام سكان الحي القديم.',
    'الجسر آمن تماما كما زعم المهندس أمام سكان الحي القديم.',
  ],
  [
    'ar',
    'date',
    'وافق المجلس البلدي على الخطة يوم الثلاثاء في قاعة المدينة الكبرى.',
    'وافق المجلس البلدي على الخطة يوم الجمعة في قاعة المدينة الكبرى.',
  ],
  ['zh', 'negation', '市议会周二同意了这项计划并关闭了老桥。', '市议会周二没有同意这项计划并关闭了老桥。'],
  ['zh', 'hedge', '卡车冲破码头护栏，撞坏了两艘渔船。', '卡车据说冲破码头护栏，撞坏了两艘渔船。'],
  ['zh', 'attribution', '工程师表示这座桥十分安全，居民可以放心通过。', '工程师声称这座桥十分安全，居民可以放心通过。'],
  ['zh', 'date', '市议会昨天在大礼堂通过了这项改造计划。', '市议会今天在大礼堂通过了这项改造计划。'],
  [
    'ja',
    'negation',
    '市議会は計画を承認し、古い橋を閉鎖すると決めた。',
    '市議会は計画を承認せず、古い橋を閉鎖しないと決めた。',
  ],
  ['ja', 'hedge', 'トラックが港の柵を破り、漁船二隻を壊した。', 'トラックが港の柵を破り、おそらく漁船二隻を壊した。'],
  [
    'ja',
    'attribution',
    '橋は安全だと技術者が住民の集会で述べ、拍手が起きた。',
    '橋は安全だと技術者が住民の集会で主張し、拍手が起きた。',
  ],
  ['ja', 'date', '市議会は昨日、大講堂でこの改修計画を承認した。', '市議会は今日、大講堂でこの改修計画を承認した。'],
];

describe('compare names what a change of one word amounts to', () => {
  test.each(CHANGES)('%s: %s', (language, kind, left, right) => {
    const kinds = divergencesOf(language, left, right).map((one) => one.kind);
    expect(kinds).toContain(kind);
  });
});

/** The same text as two houses print it. */
const STYLES: readonly (readonly [Code, string, string, string])[] = [
  [
    'de',
    'ß and ss, quotation marks, numerals',
    'Der Straßenbau sei groß, sagte er: „Daß zwölf Prozent fehlen, heißt nichts“, und ging nach Hause.',
    'Der Strassenbau sei gross, sagte er: «Dass 12 % fehlen, heisst nichts», und ging nach Hause.',
  ],
  [
    'fr',
    'apostrophes, guillemets and their blanks',
    'L’accord d’hier coûtera 1\u202f200 euros : «\u00a0C’est l’œuvre d’un siècle\u00a0», a dit la maire devant les élus.',
    "L'accord d'hier coûtera 1 200 euros : “C'est l'oeuvre d'un siècle”, a dit la maire devant les élus.",
  ],
  [
    'es',
    'quotation marks, thousands, per cent',
    'La obra costará 1.200 euros, un 12 por ciento más: «No hay otra salida», dijo ella en el pleno.',
    'La obra costará 1200 euros, un 12 % más: “No hay otra salida”, dijo ella en el pleno.',
  ],
  [
    'ru',
    'ё and е, quotation marks, per cent',
    'Её счёт вырос на 12 процентов: «Всё ещё можно исправить», — сказала она на встрече с жителями.',
    'Ее счет вырос на 12%: “Все еще можно исправить”, - сказала она на встрече с жителями.',
  ],
  [
    'ar',
    'tatweel, forms of alef, digits',
    'أكد المهندس أن الجسر القديم آمن إلى حد كبير وأن ١٢٪ من أجزائه جديدة تماما.',
    'اكد المهنـدس ان الجسر القديم آمن الى حد كبير وأن 12% من اجزائه جديدة تماما.',
  ],
  [
    'zh',
    'full-width digits, quotation marks',
    '市长在大会上表示：“我们将投入３５０万元修复江堤。”现场约有1200人。',
    '市长在大会上表示：「我们将投入350万元修复江堤。」现场约有１２００人。',
  ],
  [
    'ja',
    'full-width digits, numerals',
    '市長は「堤防の改修に３５０万円を充てる」と述べ、三万五千人の住民に協力を求めた。',
    '市長は「堤防の改修に350万円を充てる」と述べ、3万5000人の住民に協力を求めた。',
  ],
];

test.each(STYLES)('compare finds nothing above style between two house styles (%s: %s)', (language, _, left, right) => {
  const found = divergencesOf(language, left, right);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ severity }) => severity !== 'style')).toEqual([]);
});

describe('analyse splits sentences by the habits of each language', () => {
  test.each<[Code, number, string]>([
    ['de', 2, 'Am 3. Oktober kam Dr. Lenz mit z. B. 12 Booten aus St. Annen. Der 2. Weltkrieg war vorbei.'],
    ['de', 2, '»Wir gehen«, sagte er. »Und zwar jetzt.«'],
    ['fr', 3, '« C’est fini ! » a crié M. Serrant. « Nous partons. » Le conseil est resté.'],
    ['es', 3, 'Llegó el Sr. Reyes de EE. UU. con su hija. ¿Qué dijo? ¡Nada!'],
    ['ru', 2, 'В 2021 г. И. К. Сомов уехал с ул. Садовой. Он вернулся в 2023 г.'],
    ['ar', 2, 'هل عاد د. سامي إلى المدينة؟ نعم عاد أمس.'],
    ['zh', 3, '“我们不走。”她说。他问：“为什么？”没人回答。'],
    ['ja', 2, '「私たちは行かない。」と彼女は述べた。誰も答えなかった。'],
  ])('%s: %i in %s', (language, count, text) => {
    expect(analyse(article(text, { id: 'a', language })).sentences).toHaveLength(count);
  });
});

describe('analyse finds quotations in the marks of each language', () => {
  test.each<[Code, string, readonly string[]]>([
    ['de', '„Ein ‚kleiner‘ Sieg“, sagte sie. »Ein großer«, sagte er.', ['Ein ‚kleiner‘ Sieg', 'kleiner', 'Ein großer']],
    ['fr', '«\u00a0Un “petit” pas\u00a0», dit-elle. « Un grand », dit-il.', ['Un “petit” pas', 'petit', 'Un grand']],
    ['es', '«Un “pequeño” paso», dijo.', ['Un “pequeño” paso', 'pequeño']],
    ['ru', '«Мы „почти“ готовы», — сказал он.', ['Мы „почти“ готовы', 'почти']],
    ['ar', 'وقال: «هذه “خطوة” صغيرة».', ['هذه “خطوة” صغيرة', 'خطوة']],
    ['zh', '他说：“这是‘小’事。”又说“……很好”。', ['这是‘小’事。', '小', '……很好']],
    ['ja', '「『小さな』一歩だ」と述べた。', ['『小さな』一歩だ', '小さな']],
  ])('%s: %s', (language, text, expected) => {
    const found = analyse(article(text, { id: 'a', language })).quotations;
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('a language without lists', () => {
  const FINNISH = [
    'Ardelan kaupunki aloitti tiistaina vanhan sataman korjaustyöt, jotka maksavat 250 000 euroa. Kalastajat pelkäävät menettävänsä paikkansa laiturilla kesän ajaksi.',
    'Ardelan kaupunki aloitti tiistaina vanhan sataman korjaustyöt, jotka maksavat 350 000 euroa. Kalastajat pelkäävät menettävänsä paikkansa laiturilla kesän ajaksi.',
  ] as const;
  const SWAHILI = [
    'Serikali ya mji ilianza Jumanne kazi ya kukarabati soko la zamani ambalo litagharimu shilingi 250000 mwaka huu. Wafanyabiashara wanahofia kupoteza nafasi zao sokoni.',
    'Serikali ya mji ilianza Jumanne kazi ya kukarabati soko la zamani ambalo litagharimu shilingi 350000 mwaka huu. Wafanyabiashara wanahofia kupoteza nafasi zao sokoni.',
  ] as const;

  test.each([
    ['fi', FINNISH],
    ['sw', SWAHILI],
    [null, SWAHILI],
  ] as const)('compare aligns it, finds the number and says which checks were not made (%s)', (language, texts) => {
    const sides = texts.map((text, at) => article(text, { id: String(at), language }));
    const report = compare(sides);
    expect(report.passages).toHaveLength(1);
    expect(report.divergences.filter(({ kind }) => kind === 'number')).toMatchObject([{ severity: 'high' }]);
    const warnings = report.warnings.filter(({ code }) => code === 'no-vocabulary');
    // Said once of both.
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toMatch(/2 reports are: negations, hedges and attribution are not told apart/);
  });

  test.each([
    [
      'Italian',
      'Il comune ha avviato i lavori del porto, che non sono ancora finiti, e gli abitanti della riva chiedono più tempo per la festa.',
    ],
    [
      'Ukrainian',
      'Влада міста у вівторок почала ремонт старого вокзалу, і мешканці кажуть, що це буде довго та дорого для їхньої громади.',
    ],
    [
      'Persian',
      'شهرداری روز سه شنبه کار بازسازی بازار قدیمی را آغاز کرد و گفت که این پروژه تا پایان سال ادامه خواهد داشت.',
    ],
  ])('analyse does not take %s for a neighbour that has rules', (_, text) => {
    expect(CODES).not.toContain(analyse(article(text, { id: 'a', language: null })).language);
  });
});

test('analyse takes hostile text of every script in linear time', () => {
  const units = [
    '三万',
    '一',
    '百分之',
    '「',
    '“',
    '« ',
    '1\u202f000',
    'vingt et ',
    'zwanzig',
    '٣٫',
    '9月',
    'ァ',
    'و١٢',
    'г. ',
  ];
  for (const language of CODES) {
    for (const unit of units) {
      const spent = processorClock();
      analyse(article(unit.repeat(20_000), { id: 'a', language }));
      expect([language, unit, spent() < 3000]).toEqual([language, unit, true]);
    }
  }
});
