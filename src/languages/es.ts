import { counted, signed, valued, words, type LanguageRules } from './language-rules.js';

const HUNDREDS =
  'doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas ' +
  'seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas';

export const SPANISH_RULES: LanguageRules = {
  numbers: {
    units: {
      cero: 0,
      ...counted('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 2),
      ...counted(
        'dieciséis diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés',
        16,
      ),
      ...counted('veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta', 24),
      ...counted('cuarenta cincuenta sesenta setenta ochenta noventa', 40, 10),
      ...valued('cien ciento', 100),
      ...counted(HUNDREDS, 200, 100),
    },
    scales: {
      ...valued('docena docenas', 12),
      mil: 1000,
      ...valued('millón millones mill', 1e6),
      ...valued('billón billones', 1e12),
    },
    ordinals: counted(
      'primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima octavo|octava noveno|novena décimo|décima',
    ),
    and: words('y'),
    one: words('un una'),
    fractions: valued('medio media', 0.5),
    parts: { tercios: 3, cuartos: 4, quintos: 5, sextos: 6, octavos: 8, décimos: 10 },
    minus: words('menos'),
    notBeforeMinus: words('al lo de o y la los el'),
    decimalComma: true,
    percent: words('porciento'),
    money: {
      ...signed('euro euros', '€'),
      ...signed('dólar dólares', '$'),
      ...signed('libra libras', '£'),
      ...signed('yen yenes', '¥'),
      ...signed('rublo rublos', '₽'),
    },
    ordinalEndings: words('º ª er ro ra do da to ta'),
    combining: {
      ceiling: 1000,
      trailing: { un: 1, uno: 1, una: 1 },
      room: {},
      andRoom: [10],
      bareScales: words('mil'),
      stacks: true,
    },
    groupMarks: ' ',
    unitJoins: words('de'),
    phrases: { 'por ciento': '%', 'por cien': '%' },
  },
  dates: {
    months: counted(
      'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
    ),
    weekdays: counted('lunes martes miércoles jueves viernes sábado domingo'),
    relative: { anteayer: -2, ayer: -1, hoy: 0, mañana: 1 },
    until: words('al y o a hasta'),
    joins: words('de del'),
    yearJoins: words('de del'),
    notBehind: { mañana: words('la esta una cada media') },
  },
  sentences: {
    abbreviations: words(
      `sr sra srta sres dr dra d dña ud uds vd gral cnel lic ing prof art av avda aprox c cía depto ee uu fig núm no nº p
       pág págs sto sta tel vol vs ej`,
    ),
    mayEnd: words('etc uu cía'),
    starters: words(
      `el la los las lo un una unos unas al del de en con sin por para según tras ante bajo desde hasta hacia entre sobre
       durante mediante y e o u pero sino que quien quienes cual cuando donde dónde como cómo si aunque mientras porque
       pues así entonces luego después antes además también tampoco no ni sí ya aún este esta estos estas ese esa esos
       esas aquel eso esto su sus mi nuestro él ella ellos ellas yo nosotros se le les hay era fue es son todo todos
       todas toda otro otra otros muchos algunos varios cada más menos unos cerca casi hoy ayer mañana lunes martes
       miércoles jueves viernes sábado domingo sin dos tres cuatro cinco qué`,
    ),
  },
};
