import type { Severity, Verdict } from '../model.js';
import { VERDICTS } from '../model.js';
import type { Dossier, Held, Told } from './dossier.js';
import { visibleLine } from './visible.js';
import { DERIVATION_NAMES, VERDICT_NAMES, count, listed, percent } from './wording.js';

/** Words of our own, or the name of an article, which a view escapes and isolates in its own way. */
export type Phrase = readonly (string | Told)[];

/** What stands at the top of every view: the whole report in a minute. */
export interface Answer {
  /** One paragraph for each pair that is shown in full. */
  readonly related: readonly { readonly held: Held; readonly sentences: readonly Phrase[] }[];
  /** One sentence for each other pair that shares something. */
  readonly others: readonly Phrase[];
  /** On the pairs that share nothing: a sentence or two, however many they are. */
  readonly unrelated: readonly Phrase[];
  /** Who was first, as far as the evidence goes: one list for each family. */
  readonly orders: readonly (readonly { readonly told: Told; readonly because: string }[])[];
  /** What was set aside as recurring house text. */
  readonly boilerplate: Phrase | null;
}

/** How many divergences of each severity. */
export function countSeverities(divergences: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { high: 0, medium: 0, low: 0, style: 0 };
  for (const { severity } of divergences) counts[severity] += 1;
  return counts;
}

function shareSentence({ pair, left, right }: Held): Phrase {
  if (pair.sharedWords === 0)
    return [right, ' shares no wording with ', left, ', but tells some of the same in other words.'];
  const words = count(pair.sharedWords, 'word');
  return [
    right,
    ` carries ${percent(pair.leftShare)} of the text of `,
    left,
    ` (${words}, ${percent(pair.rightShare)} of its own text).`,
  ];
}

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

function quotationSentence({ quotations }: Held): Phrase | null {
  if (quotations.length === 0) return null;
  const of = (verdict: Verdict): number => quotations.filter((quotation) => quotation.verdict === verdict).length;
  const told = VERDICTS.filter((verdict) => of(verdict) > 0).map(
    (verdict) => `${of(verdict)} ${VERDICT_NAMES[verdict]}`,
  );
  return [`${count(quotations.length, 'quotation')} in both: ${listed(told)}.`];
}

function creditSentence({ pair, left, right, credits }: Held): Phrase | null {
  if (pair.credited === null) return null;
  const names = [
    ...new Set(credits.filter((credit) => credit.role !== 'photo').map((credit) => visibleLine(credit.name))),
  ];
  if (!pair.credited) return ['No credit to ', left, ', or to a source that both name, was found in ', right, '.'];
  return names.length === 0
    ? [right, ' credits ', left, ', or a source that both name.']
    : [right, ` credits ${listed(names)}.`];
}

function pairSentences(held: Held): Phrase[] {
  const { pair, left, right } = held;
  const base: Phrase = [right, ' is read against ', left, `: ${visibleLine(pair.reason)}`];
  const derivation: Phrase = ['As a whole, ', right, ` is ${DERIVATION_NAMES[pair.derivation]}.`];
  const sentences = [
    shareSentence(held),
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

function boilerplateSentence({ report, told }: Dossier): Phrase | null {
  if (report.boilerplate.length === 0) return null;
  const holders = [...new Set(report.boilerplate.map((span) => span.article))].flatMap((id) => told.get(id) ?? []);
  const stretches = count(report.boilerplate.length, 'stretch', 'stretches');
  return [`${stretches} of recurring house text set aside and not counted, in `, ...named(holders), '.'];
}

/** The sentences that every view begins with. */
export function answer(dossier: Dossier): Answer {
  const { report, told, pairs } = dossier;
  return {
    related: pairs.filter((held) => held.full).map((held) => ({ held, sentences: pairSentences(held) })),
    others: pairs.filter((held) => held.related && !held.full).map((held) => shareSentence(held)),
    unrelated: unrelatedSentences(dossier),
    orders: report.families.map((family) =>
      family.order.flatMap(({ article, because }) => {
        const entry = told.get(article);
        return entry === undefined ? [] : [{ told: entry, because: visibleLine(because) }];
      }),
    ),
    boilerplate: boilerplateSentence(dossier),
  };
}
