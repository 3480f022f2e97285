/**
 * UK and US spellings of one word folded to one key. A key only decides whether two words *match*; what is printed is
 * compared again afterwards, so a fold may be generous where it joins no two different words. The rules are the regular
 * alternations; stems are listed wherever the bare rule would also hit other words (`four`/`for`, `filling`/`filing`).
 */

const OUR_STEMS =
  'arb|arm|behavi|cand|clam|clang|col|demean|enam|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|misdemean|neighb|od|parl|' +
  'ranc|rig|rum|savi|sav|splend|succ|tum|val|vap|vig';
const DOUBLED_L_STEMS =
  'bevel|cancel|carol|channel|chisel|counsel|dial|dishevel|drivel|duel|enamel|equal|fuel|funnel|grovel|initial|jewel|' +
  'kennel|label|level|libel|marshal|marvel|medal|metal|model|panel|parcel|pedal|pencil|pummel|quarrel|refuel|relabel|' +
  'remodel|revel|rival|shovel|shrivel|signal|snivel|spiral|squirrel|stencil|swivel|total|towel|travel|trowel|tunnel|' +
  'unravel|yodel';
const RE_STEMS =
  'accout|calib|cent|epicent|fib|goit|kilomet|centimet|millimet|nanomet|lit|millilit|lust|manoeuv|maneuv|meag|met|mit|' +
  'nit|och|reconnoit|sab|saltpet|sepulch|somb|spect|theat|amphitheat';

const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(${OUR_STEMS}|dis(?:fav|hon|col)|un(?:lab|sav|fav))our`), '$1or'],
  [new RegExp(`^(${RE_STEMS})re(s|d)?$`), '$1er$2'],
  [new RegExp(`^(${DOUBLED_L_STEMS})l(ed|ing|ings|er|ers|ery|or|ors|ation|ous|ously)$`), '$1$2'],
  [/^(?!prise)(.{2,})is(e|ed|es|er|ers|ing|ation|ations|ational|able)$/, '$1iz$2'],
  [/^(.{2,})ys(e|ed|es|er|ers|ing)$/, '$1yz$2'],
  [/^(anal|catal|dial|epil|monol|prol|travel)ogue/, '$1og'],
  [/^(def|off|lic|pret)ence/, '$1ense'],
  [/^practise/, 'practice'],
  [/^(appal|distil|enrol|enthral|fulfil|instal|instil)(s|ment|ments)?$/, '$1l$2'],
  [/^(skil|wil)ful/, '$1lful'],
  [/^(anaes|haem|paed|orthopaed|encyclopaed|mediaev|aes|archaeo|leukaem|anaem|palaeo|gynaeco|caes|faec)/, 'ae:$1'],
  [/^(foet|oestr|diarrhoe|homoeo|oesoph|foed)/, 'oe:$1'],
  [/^(manoeuv)/, 'maneuv'],
  [/^sulph/, 'sulf'],
  [/^(mo|smo)uld/, '$1ld'],
  [/^(judg|acknowledg|abridg)ement/, '$1ment'],
  [/^sceptic/, 'skeptic'],
  [/^plough/, 'plow'],
];

const PAIRS = `
aeroplane airplane|ageing aging|aluminium aluminum|amongst among|whilst while|axe ax|cheque check|cheques checks|
cosy cozy|doughnut donut|draught draft|draughts drafts|grey gray|greyer grayer|greys grays|jewellery jewelry|
moustache mustache|mum mom|mums moms|omelette omelet|programme program|programmes programs|pyjamas pajamas|
towards toward|afterwards afterward|backwards backward|forwards forward|upwards upward|downwards downward|
tyre tire|tyres tires|woollen woolen|advisor adviser|advisors advisers|learnt learned|spelt spelled|burnt burned|
dreamt dreamed|leapt leaped|kerb curb|kerbs curbs|storey story|storeys stories|yoghurt yogurt|mollusc mollusk|
phoney phony|carcase carcass|artefact artifact|artefacts artifacts|connexion connection|inflexion inflection|
ok okay|percent percent|pc percent|gaol jail|gaoled jailed|speciality specialty|chequered checkered|cypher cipher|
enquiry inquiry|enquiries inquiries|enquire inquire|enquired inquired|despatch dispatch|despatched dispatched|
focussed focused|focusses focuses|focussing focusing|biassed biased|benefitted benefited|benefitting benefiting|
worshipped worshiped|worshipper worshiper|worshippers worshipers|kidnapped kidnaped|kidnapping kidnaping|
kidnapper kidnaper|kidnappers kidnapers|transshipment transhipment|rouble ruble|roubles rubles|tsar czar|tsars czars`;

const VARIANTS: ReadonlyMap<string, string> = new Map(
  PAIRS.split('|').map((pair) => pair.trim().split(' ') as [string, string]),
);

/** `ae:haemo…` → `hemo…`: the digraph loses its first letter. */
function dropDigraph(word: string): string {
  return word.startsWith('ae:') || word.startsWith('oe:') ? word.slice(3).replace(/[ao]e/, 'e') : word;
}

/** The rules run on a listed word too: `advisers` is one of them and has an ending that they fold. */
function variantOf(word: string): string {
  const listed = VARIANTS.get(word) ?? word;
  return RULES.reduce((folded, [pattern, replacement]) => dropDigraph(folded.replace(pattern, replacement)), listed);
}

const memo = new Map<string, string>();

/**
 * One key for the UK and the US spelling of an English word, given in lower case.
 * `defence` and `defense` have one key, so have `organised` and `organized`.
 */
export function foldSpelling(word: string): string {
  if (word.length < 2 || word.length > 24) return word;
  const seen = memo.get(word);
  if (seen !== undefined) return seen;
  const folded = word.endsWith("'s") ? variantOf(word.slice(0, -2)) + "'s" : variantOf(word);
  if (memo.size > 100_000) memo.clear();
  memo.set(word, folded);
  return folded;
}
