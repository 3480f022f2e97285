import { counted, signed, valued, words, type LanguageRules } from './language-rules.js';

/** Both genders of 3–9, as counted things ask for them. */
const ONES = 'ثلاث|ثلاثة أربع|أربعة|اربع|اربعة خمس|خمسة ست|ستة سبع|سبعة ثماني|ثمانية|ثمان تسع|تسعة';
const TENS =
  'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين';
const HUNDREDS =
  'مئة|مائة مئتان|مئتين|مائتين|مائتا ثلاثمئة|ثلاثمائة أربعمئة|أربعمائة خمسمئة|خمسمائة ستمئة|ستمائة ' +
  'سبعمئة|سبعمائة ثمانمئة|ثمانمائة تسعمئة|تسعمائة';

/** Arabic puts the units first and joins them with a letter: `خمسة وعشرون` is 25. Two words, so joined by a hyphen. */
function unitsWithTens(): Record<string, number> {
  const low = { ...counted('واحد|واحدة|إحدى اثنان|اثنين|اثنتين'), ...counted(ONES, 3) };
  const tens = Object.entries(counted(TENS, 20, 10));
  return Object.fromEntries(
    Object.entries(low).flatMap(([one, value]) => tens.map(([ten, more]) => [`${one}-و${ten}`, value + more])),
  );
}

/** 13–19: `خمسة عشر`, `خمس عشرة`. */
const teens = (): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counted(ONES, 3)).flatMap(([one, value]) =>
      [`${one}-عشر`, `${one}-عشرة`].map((word) => [word, 10 + value]),
    ),
  );

const MONTHS =
  'يناير فبراير|شباط مارس|آذار|اذار أبريل|ابريل|إبريل|نيسان مايو|أيار|ايار يونيو|يونيه|حزيران ' +
  'يوليو|يوليه|تموز أغسطس|اغسطس|آب سبتمبر|أيلول|ايلول أكتوبر|اكتوبر نوفمبر ديسمبر';

/** The conjunction is written as one word with what it joins: `مئة وخمسون`. */
const withAnd = (values: Record<string, number>): Record<string, number> => ({
  ...Object.fromEntries(Object.entries(values).map(([word, value]) => [`و${word}`, value])),
  ...values,
});

export const ARABIC_RULES: LanguageRules = {
  numbers: {
    units: withAnd({
      صفر: 0,
      ...counted(ONES, 3),
      ...valued('عشر عشرة', 10),
      ...counted('أحد-عشر|إحدى-عشرة اثني-عشر|اثنا-عشر|اثنتي-عشرة', 11),
      ...teens(),
      ...counted(TENS, 20, 10),
      ...unitsWithTens(),
      ...counted(HUNDREDS, 100, 100),
      ...valued('ألفان ألفين', 2000),
    }),
    attached: /^[وفبلك]{1,2}(?=\p{Nd})/u,
    scales: {
      ...valued('ألف ألفا ألفاً آلاف الف', 1000),
      ...valued('مليون مليونا مليوناً ملايين', 1e6),
      ...valued('مليار مليارا ملياراً مليارات بليون', 1e9),
      ...valued('تريليون تريليونات', 1e12),
    },
    ordinals: counted('الأول|الأولى الثاني|الثانية الثالث|الثالثة الرابع|الرابعة الخامس|الخامسة السادس|السادسة'),
    and: new Set(),
    one: new Set(),
    decimalComma: false,
    percent: words('بالمئة بالمائة بالمية'),
    money: {
      ...signed('دولار دولارا دولاراً دولارات', '$'),
      ...signed('يورو', '€'),
      ...signed('جنيه جنيها جنيهات', '£'),
      ...signed('ين', '¥'),
      ...signed('روبل', '₽'),
      ...signed('ريال ريالا ريالات', 'SAR'),
      ...signed('درهم درهما دراهم', 'AED'),
    },
    ordinalEndings: new Set(),
    combining: {
      ceiling: 3000,
      trailing: {},
      room: {},
      andRoom: [],
      bareScales: words('ألف الف مليون مليار'),
      stacks: false,
    },
    phrases: { 'في المئة': '%', 'في المائة': '%' },
  },
  dates: {
    months: counted(MONTHS),
    weekdays: counted('الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد'),
    relative: { أمس: -1, امس: -1, اليوم: 0, غدا: 1, غداً: 1 },
    until: words('إلى الى حتى و'),
    joins: words('من'),
    yearJoins: words('عام سنة من'),
    notBehind: { اليوم: words('هذا ذلك في نفس خلال') },
    doubledMonths: true,
  },
  sentences: { abbreviations: words('د م أ ا ص هـ ه ق'), mayEnd: new Set(), starters: new Set() },
};
