import type { Family, OrderPlace, Quotation, Severity, Span } from '../../model/model.js';
import { VERDICTS } from '../../model/model.js';
import { countWords } from '../../words/words.js';
import { textAt, type Dossier, type Held, type Told } from './dossier.js';
import { visibleLine } from './visible.js';
import { publisherKey } from '../../words/publishers.js';
import { DERIVATION_NAMES, count, listed, percent, verdictName } from '../wording/wording.js';

/** Words of our own, or the name of an article, which a view escapes and isolates in its own way. */
export type Phrase = readonly (string | Told)[];

/** What stands at the top of every view: the whole report in a minute. */
export interface Answer {
  /** How many reports, how many tellings there can be at most, and which of them count as one. */
  readonly sources: readonly Phrase[];
  /** One paragraph for each pair that is shown in full; its first sentence says it all. */
  readonly related: readonly { readonly held: Held; readonly sentences: readonly Phrase[] }[];
  /** On the other pairs: a sentence for each that shares words, most of them first, then one a report on what it retells. */
  readonly others: readonly OtherPairs[];
  /** On the pairs that share nothing: a sentence or two, however many they are. */
  readonly unrelated: readonly Phrase[];
  /** Who was first, as far as the evidence goes: one list for each family. Empty where it repeats the one before. */
  readonly orders: readonly (readonly { readonly told: Told; readonly because: string }[])[];
  /** What no judgement rests on: recurring house text, summaries, reports too short to judge. */
  readonly aside: readonly Phrase[];
}

/** A sentence on pairs that are not told in full, and on how many. */
export interface OtherPairs {
  readonly pairs: number;
  readonly sentence: Phrase;
}

export const pairsIn = (others: readonly OtherPairs[]): number => others.reduce((sum, { pairs }) => sum + pairs, 0);

/** Why the other pairs have one line only. */
export const WHY_ONE_LINE =
  'These pairs have one line each, because neither report is the base of a family that the other belongs to. ' +
  'Compare two of them by themselves to see them in full.';

/** How many divergences of each severity. */
export function countSeverities(divergences: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { high: 0, medium: 0, low: 0, style: 0 };
  for (const { severity } of divergences) counts[severity] += 1;
  return counts;
}

const retelling = (told: Told, others: readonly Told[]): Phrase => [
  told,
  ' shares no wording with ',
  ...named(others),
  ', but tells some of the same in other words',
];

function shareWords({ pair, left, right }: Held): Phrase {
  if (pair.sharedWords === 0) return retelling(right, [left]);
  const words = count(pair.sharedWords, 'word');
  return [
    right,
    ` carries ${percent(pair.leftShare)} of the text of `,
    left,
    ` (${words}, ${percent(pair.rightShare)} of its own text)`,
  ];
}

const isAltered = ({ verdict, speakersDiffer }: Quotation): boolean =>
  speakersDiffer !== true && (verdict === 'altered' || verdict === 'trimmed');

/** How many quotations both print, how many of them differ by more than house style, and how many in who says them. */
function quotationWords({ quotations }: Held): string {
  if (quotations.length === 0) return '';
  const altered = quotations.filter(isAltered).length;
  const given = quotations.filter(({ speakersDiffer }) => speakersDiffer === true).length;
  const parts = [
    ...(given > 0 ? [`${given} given to another speaker`] : []),
    ...(altered > 0 || given === 0 ? [`${altered === 0 ? 'none' : altered} altered or cut`] : []),
  ];
  return `; ${count(quotations.length, 'quotation')} in both, ${listed(parts)}`;
}

/** Whom a report names as the origin of its copy; what it says of itself (`told Coast Today`) names no other. */
function creditNames({ credits, right }: Held): string[] {
  const own = publisherKey(right.article.outlet ?? '');
  const others = credits.filter(({ role, name }) => role !== 'photo' && publisherKey(name) !== own);
  return [...new Set(others.map(({ name }) => visibleLine(name)))];
}

function creditWords(held: Held): string {
  if (held.pair.credited === null) return held.pair.passages.length === 0 ? '' : '; both are of one outlet';
  const names = creditNames(held);
  if (!held.pair.credited) return '; not credited';
  return names.length === 0 ? '; credits it, or a source of both' : `; credited to ${listed(names)}`;
}

/** The pair in one sentence: share, quotations, credit. */
const leadSentence = (held: Held): Phrase => [...shareWords(held), `${quotationWords(held)}${creditWords(held)}.`];

const shareSentence = (held: Held): Phrase => [...shareWords(held), '.'];

function changeSentence({ divergences }: Held): Phrase {
  const material = divergences.filter((divergence) => divergence.severity !== 'style');
  const of = (type: string): number => material.filter((divergence) => divergence.type === type).length;
  const style = divergences.length - material.length;
  const aside =
    style === 0 ? '' : ` ${count(style, 'difference')} of house style ${style === 1 ? 'is' : 'are'} set aside.`;
  if (material.length === 0) return [`No differences.${aside}`];
  const parts = [
    of('altered') > 0 ? `${of('altered')} changed` : '',
    of('omitted') > 0 ? `${of('omitted')} left out` : '',
    of('added') > 0 ? `${of('added')} added` : '',
    of('moved') > 0 ? `${of('moved')} moved` : '',
  ].filter(Boolean);
  const high = countSeverities(material).high;
  const weight = high === 0 ? ', none of high severity' : `, ${high} of high severity`;
  return [`${count(material.length, 'difference')}: ${listed(parts)}${weight}.${aside}`];
}

/** The first sentence says how many quotations there are and how many are altered; this one, in which way where they differ. */
function quotationSentence({ quotations }: Held): Phrase | null {
  const ordered = VERDICTS.flatMap((verdict) => quotations.filter((quotation) => quotation.verdict === verdict));
  const names = ordered.map(verdictName);
  const told = [...new Set(names)].map((name) => `${names.filter((one) => one === name).length} ${name}`);
  return told.length < 2 ? null : [`Of the quotations, ${listed(told)}.`];
}

/** Names of those credited stand in the first sentence; this one says what was looked for where there are none. */
function creditSentence(held: Held): Phrase | null {
  const { pair, left, right } = held;
  if (pair.credited === null) return null;
  if (!pair.credited) return ['No credit to ', left, ', or to a source that both name, was found in ', right, '.'];
  return creditNames(held).length === 0 ? [right, ' credits ', left, ', or a source that both name.'] : null;
}

function pairSentences(held: Held, toldReasons: ReadonlySet<string>): Phrase[] {
  const { pair, left, right } = held;
  const isTold = toldReasons.has(reasonKey(pair));
  const base: Phrase | null = isTold ? null : [right, ' is read against ', left, `: ${visibleLine(pair.reason)}`];
  const derivation: Phrase = ['As a whole, ', right, ` is ${DERIVATION_NAMES[pair.derivation]}.`];
  const sentences = [
    leadSentence(held),
    changeSentence(held),
    quotationSentence(held),
    creditSentence(held),
    derivation,
    base,
  ];
  return sentences.filter((sentence) => sentence !== null).map(closed);
}

/** With a full stop at the end, which reasons may or may not bring. */
function closed(phrase: Phrase): Phrase {
  const last = phrase.at(-1);
  return typeof last === 'string' && !/[.!?…]$/.test(last) ? [...phrase.slice(0, -1), `${last}.`] : phrase;
}

function named(list: readonly Told[]): Phrase {
  return list.flatMap((told, index) => (index === 0 ? [told] : [index === list.length - 1 ? ' and ' : ', ', told]));
}

/** Pairs that share nothing. Fifty reports have over a thousand pairs, so what can be said of an article is said once. */
function unrelatedSentences({ articles, pairs }: Dossier): Phrase[] {
  const unrelated = pairs.filter((held) => !held.related);
  if (unrelated.length === 1) return unrelated.map(({ left, right }) => [left, ' and ', right, ' share no copy.']);
  const linked = new Set(pairs.filter((held) => held.related).flatMap(({ left, right }) => [left, right]));
  const alone = articles.filter((told) => !linked.has(told));
  const rest = unrelated.filter(({ left, right }) => linked.has(left) && linked.has(right));
  const sentences: Phrase[] = [];
  if (unrelated.length > 0 && alone.length === articles.length) return [['No two of these reports share copy.']];
  if (alone.length > 0 && unrelated.length > 0) {
    sentences.push([...named(alone), ` share${alone.length === 1 ? 's' : ''} no copy with any other report.`]);
  }
  if (rest.length === 1)
    sentences.push(...rest.map(({ left, right }): Phrase => [left, ' and ', right, ' share no copy.']));
  if (rest.length > 1) sentences.push([`${rest.length} other pairs share no copy.`]);
  return sentences;
}

function boilerplateSentence({ report, told }: Dossier): Phrase[] {
  if (report.boilerplate.length === 0) return [];
  const holders = [...new Set(report.boilerplate.map((span) => span.article))].flatMap((id) => told.get(id) ?? []);
  const stretches = count(report.boilerplate.length, 'stretch', 'stretches');
  return [[`Set aside as recurring house text and not counted: ${stretches}, in `, ...named(holders), '.']];
}

const TOO_SHORT = new Set(['too-short', 'no-words']);

/**
 * A warning names a file, which may hold many reports: of those, the ones with as few words as the shortest of which
 * the option says that they can be judged, two of the shortest passages.
 */
function tooShortSentence({ report, articles }: Dossier): Phrase[] {
  const sources = new Set(report.warnings.filter(({ code }) => TOO_SHORT.has(code)).map(({ source }) => source));
  const least = 2 * Number(report.options['minPassageWords'] ?? 0);
  const warned = articles.filter(({ article }) => sources.has(article.source));
  const short = warned.length === 1 ? warned : warned.filter(({ compared }) => compared < least);
  if (short.length === 0) return [];
  return [['Too short to judge: ', ...named(short), '. What is said of them rests on very few words.']];
}

/** A feed's description or an agency's abstract, where the report itself was not at hand: what is omitted there says nothing. */
function summarySentence({ articles }: Dossier): Phrase[] {
  const summaries = articles.filter(({ article }) => article.isSummary === true);
  if (summaries.length === 0) return [];
  const leaves = summaries.length === 1 ? 'it leaves' : 'they leave';
  return [['Only a summary is at hand of ', ...named(summaries), `: what ${leaves} out, the report itself may say.`]];
}

/** A reporting clause has at most so many words: with a quotation it is no narration (`said the mayor of Millbrook`). */
const MAX_TAG_WORDS = 8;

/** Words of a stretch that stand in no quotation. */
function narratedWords(dossier: Dossier, { article, start, end }: Span): number {
  const inside = dossier.report.quotations
    .flatMap(({ readings }) => readings.map(({ span }) => span))
    .filter((span) => span.article === article && span.start < end && start < span.end)
    .toSorted((one, other) => one.start - other.start);
  let words = 0;
  let reached = start;
  for (const span of [...inside, { article, start: end, end }]) {
    words += countWords(textAt(dossier, { article, start: reached, end: Math.max(reached, span.start) }));
    reached = Math.max(reached, span.end);
  }
  return words;
}

/** Whether two print the same narration: what one quotes and the other prints in its own voice is narration too. */
const shareNarration = (dossier: Dossier, { passages }: Held): boolean =>
  passages.some(
    ({ kind, left, right }) =>
      kind !== 'retold' && [left, right].some((span) => narratedWords(dossier, span) > MAX_TAG_WORDS),
  );

/** The members of a family by what they have in common with its base. */
interface Kinship {
  /** The base and those that share narration with it: one telling. Empty where there are none. */
  readonly telling: readonly Told[];
  /** Those that share quotations with it and nothing else, with the base. */
  readonly quoting: readonly Told[];
}

function kinshipsOf(dossier: Dossier): readonly Kinship[] {
  const { report, told, pairs } = dossier;
  return report.families.flatMap(({ base, articles }) => {
    const first = told.get(base);
    if (first === undefined) return [];
    const others = articles.flatMap((id) => (id === base ? [] : (told.get(id) ?? [])));
    const tells = (other: Told): boolean =>
      pairs.some(
        (held) =>
          ((held.left === first && held.right === other) || (held.left === other && held.right === first)) &&
          shareNarration(dossier, held),
      );
    const [telling, quoting] = [others.filter(tells), others.filter((other) => !tells(other))];
    const withBase = (members: readonly Told[]): readonly Told[] => (members.length === 0 ? [] : [first, ...members]);
    return [{ telling: withBase(telling), quoting: withBase(quoting) }];
  });
}

/** Pairs outside of families that print some of the same words. */
function looseSentence({ report, pairs }: Dossier): Phrase[] {
  const isTogether = ({ left, right }: Held): boolean =>
    report.families.some(({ articles }) => [left, right].every(({ article }) => articles.includes(article.id)));
  const loose = pairs.filter((held) => held.pair.sharedWords > 0 && !isTogether(held)).length;
  if (loose === 0) return [];
  const share = loose === 1 ? 'shares' : 'share';
  return [[`${count(loose, 'pair')} of reports ${share} some wording, too little of it to count as one telling.`]];
}

/**
 * How many tellings there can be at most: reports that share narration are counted as one. What is said can be checked in
 * the passages; that the rest is independent cannot be read from texts, and is not said.
 */
function sourceSentences(dossier: Dossier): Phrase[] {
  const { articles } = dossier;
  if (articles.length < 2) return [];
  const kinships = kinshipsOf(dossier);
  const tellings = kinships.reduce((sum, { telling }) => sum - Math.max(0, telling.length - 1), articles.length);
  const all = count(articles.length, 'report');
  const rest = [
    ...kinships
      .filter(({ telling }) => telling.length > 0)
      .map(({ telling }): Phrase => ['Counted as one, because they share narration: ', ...named(telling), '.']),
    ...kinships
      .filter(({ quoting }) => quoting.length > 0)
      .map(({ quoting }): Phrase => [
        'Counted apart, because they share only quotations, which each may have from the speaker: ',
        ...named(quoting),
        '.',
      ]),
    ...looseSentence(dossier),
  ];
  if (rest.length === 0) return [[`${all}; no two of them share any wording.`]];
  if (tellings === articles.length)
    return [[`${all}; no two of them share enough narration to count as one telling.`], ...rest];
  return [[`${all}, at most ${count(tellings, 'independent telling')} as far as their wording shows.`], ...rest];
}

/** What is the same where two reasons say the same. */
const reasonKey = ({ reasonCode, parts }: Pick<OrderPlace, 'reasonCode' | 'parts'>): string =>
  JSON.stringify([reasonCode, parts]);

/** Who was first. A reason that was given on the line before is not given again. */
function orderOf({ order }: Family, { told }: Dossier): Answer['orders'][number] {
  return order.flatMap((place, at) => {
    const entry = told.get(place.article);
    const before = order[at - 1];
    const isRepeat = before !== undefined && reasonKey(before) === reasonKey(place);
    return entry === undefined ? [] : [{ told: entry, because: isRepeat ? '' : visibleLine(place.because) }];
  });
}

const mostShared = (one: Held, other: Held): number =>
  other.pair.sharedWords - one.pair.sharedWords || one.index - other.index;

/** Pairs that share no words: sixty lines of one wording are read by nobody, so those with most of them take them in. */
function retoldPairs(held: readonly Held[]): OtherPairs[] {
  const left = new Map<Told, Set<Told>>();
  const link = (one: Told, other: Told): void => void left.set(one, (left.get(one) ?? new Set()).add(other));
  for (const pair of held) {
    link(pair.right, pair.left);
    link(pair.left, pair.right);
  }
  const found: OtherPairs[] = [];
  for (;;) {
    const [most] = [...left].toSorted((one, other) => other[1].size - one[1].size || one[0].index - other[0].index);
    if (most === undefined || most[1].size === 0) return found;
    const [told, others] = [most[0], [...most[1]].toSorted((one, other) => one.index - other.index)];
    found.push({ pairs: others.length, sentence: [...retelling(told, others), '.'] });
    left.delete(told);
    for (const other of others) left.get(other)?.delete(told);
  }
}

function otherPairs(pairs: readonly Held[]): OtherPairs[] {
  const others = pairs.filter((held) => held.related && !held.full).toSorted(mostShared);
  const sharing = others.filter(({ pair }) => pair.sharedWords > 0);
  return [
    ...sharing.map((held) => ({ pairs: 1, sentence: shareSentence(held) })),
    ...retoldPairs(others.filter(({ pair }) => pair.sharedWords === 0)),
  ];
}

/** The sentences that every view begins with. */
export function answer(dossier: Dossier): Answer {
  const { report, pairs } = dossier;
  const reasons = new Set(report.families.flatMap(({ order }) => order.map(reasonKey)));
  return {
    sources: sourceSentences(dossier),
    related: pairs.filter((held) => held.full).map((held) => ({ held, sentences: pairSentences(held, reasons) })),
    others: otherPairs(pairs),
    unrelated: unrelatedSentences(dossier),
    orders: report.families.map((family) => orderOf(family, dossier)),
    aside: [...boilerplateSentence(dossier), ...summarySentence(dossier), ...tooShortSentence(dossier)],
  };
}
