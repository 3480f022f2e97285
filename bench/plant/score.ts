import {
  articleFrom,
  compare,
  type Article,
  type Divergence,
  type DivergenceKind,
  type Report,
  type Severity,
} from '../../src/index.js';
import type { Corpus, Real } from './articles.js';
import { Dice } from './dice.js';
import { apply, draftOf, holds, isQuoted, type Draft, type Edit, type Edited, type Place } from './draft.js';
import type { Planter } from './planter.js';

/** One planted edit and what the engine said about it. */
export interface Outcome {
  readonly planter: Planter;
  readonly article: string;
  /** Whether the whole article was copied, or a few paragraphs into another one. */
  readonly copy: 'whole' | 'excerpt';
  /** Where it was planted in the original. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly context: string;
  /** Divergences at the planted place whose kind and severity are right. */
  readonly right: readonly Divergence[];
  /** Divergences at the planted place, above style, of another kind. */
  readonly wrong: readonly Divergence[];
  /** Divergences above style elsewhere. */
  readonly elsewhere: readonly Divergence[];
  /** The place stands in furniture or house text, which is shown and not compared. */
  readonly furniture: boolean;
}

const RANK: Readonly<Record<Severity, number>> = { high: 3, medium: 2, low: 1, style: 0 };
const STYLE_ROWS: ReadonlySet<string> = new Set(['spelling', 'typography']);
/** Kinds that give way to `quote` inside quotation marks. */
const BELOW_QUOTE: ReadonlySet<DivergenceKind> = new Set(['credit', 'attribution', 'hedge', 'wording', 'inflection']);

const touches = (one: Place | null, other: Place): boolean =>
  one !== null && one.start <= other.end + 1 && other.start <= one.end + 1;
const overlaps = (one: Place | null, other: Place): boolean =>
  one !== null && (one.start < other.end || one.start === one.end) && other.start < Math.max(one.end, one.start + 1);

/** A copy: an article, and the article that copied it with edits. */
interface Copy {
  readonly left: string;
  readonly right: string;
  readonly edited: Edited;
  /** What was copied, on each side. */
  readonly scope: { readonly left: Place; readonly right: Place };
  readonly kind: Outcome['copy'];
}

function wholeCopy(text: string, edits: readonly Edit[]): Copy {
  const edited = apply(text, edits);
  const scope = { left: { start: 0, end: text.length }, right: { start: 0, end: edited.text.length } };
  return { left: text, right: edited.text, edited, scope, kind: 'whole' };
}

/** The copied paragraphs, edited, between the first and the second half of another article. */
function excerptCopy(text: string, excerpt: Place, input: { edits: readonly Edit[]; host: string }): Copy {
  const paragraphs = input.host.split('\n\n');
  const half = paragraphs.length >> 1;
  const before = `${paragraphs.slice(0, half).join('\n\n')}\n\n`;
  const local = input.edits.map((edit) => ({
    ...edit,
    start: edit.start - excerpt.start,
    end: edit.end - excerpt.start,
  }));
  const edited = apply(text.slice(excerpt.start, excerpt.end), local);
  const shifted = edited.places.map(({ before: old, after }) => ({
    before: { start: old.start + excerpt.start, end: old.end + excerpt.start },
    after: { start: after.start + before.length, end: after.end + before.length },
  }));
  return {
    left: text,
    right: `${before}${edited.text}\n\n${paragraphs.slice(half).join('\n\n')}`,
    edited: { text: edited.text, places: shifted },
    scope: { left: excerpt, right: { start: before.length, end: before.length + edited.text.length } },
    kind: 'excerpt',
  };
}

/** Two to five paragraphs of prose in a row, without the first: its dateline is furniture at the head of an article only. */
function excerptOf(draft: Draft, dice: Dice): Place | null {
  const count = 2 + dice.below(4);
  if (draft.paragraphs.length < count + 2) return null;
  const first = 1 + dice.below(draft.paragraphs.length - count);
  return { start: draft.paragraphs[first]!.start, end: draft.paragraphs[first + count - 1]!.end };
}

export function articleOf(real: Pick<Real, 'title' | 'published'>, text: string, name: 'left' | 'right'): Article {
  const outlet = name === 'left' ? 'Ardle Times' : 'Harbour Post';
  const { title, published } = real;
  return articleFrom({ id: name, source: name, outlet, title: title ?? 'Untitled', published, text, language: 'en' });
}

/** Compares an article with a copy of it, the article as the base. */
export function comparePair(real: Real, left: string, right: Pick<Real, 'title' | 'text'>): Report {
  const copy = articleOf({ title: right.title, published: real.published }, right.text, 'right');
  return compare([articleOf(real, left, 'left'), copy], { base: 'left' });
}

function inFurniture(report: Report, places: Edited['places']): boolean {
  const left = report.articles.find(({ id }) => id === 'left');
  const spans = [
    ...(left?.zones ?? []).map(({ span }) => span),
    ...report.boilerplate.filter(({ article }) => article === 'left'),
  ];
  return places.some(({ before }) => spans.some((span) => span.start <= before.start && before.end <= span.end));
}

function isRight(planter: Planter, divergence: Divergence, quoted: boolean): boolean {
  const gaveWay = quoted && divergence.kind === 'quote' && planter.accepts.some((kind) => BELOW_QUOTE.has(kind));
  if (gaveWay) return true;
  if (!planter.accepts.includes(divergence.kind)) return false;
  const style = STYLE_ROWS.has(planter.row);
  return style ? divergence.severity === 'style' : RANK[divergence.severity] >= RANK[planter.atLeast ?? 'low'];
}

function judge(planter: Planter, copy: Copy, input: { real: Real; draft: Draft }): Outcome {
  const report = comparePair(input.real, copy.left, { title: input.real.title, text: copy.right });
  const { places } = copy.edited;
  const atPlace = ({ left, right }: Divergence): boolean =>
    places.some(({ before, after }) => touches(left, before) || touches(right, after));
  const inScope = ({ left, right }: Divergence): boolean =>
    overlaps(left, copy.scope.left) || overlaps(right, copy.scope.right);
  const quoted = places.some(({ before }) => isQuoted(input.draft, before));
  const all = report.divergences.filter(inScope);
  const here = all.filter(atPlace);
  const right = here.filter((one) => isRight(planter, one, quoted));
  const [first] = places;
  const { before, after } = first!;
  return {
    planter,
    article: input.real.id,
    copy: copy.kind,
    at: before.start,
    before: copy.left.slice(before.start, before.end),
    after: copy.right.slice(after.start, after.end),
    context: copy.right.slice(Math.max(0, after.start - 60), after.end + 40).replace(/\s+/g, ' '),
    right,
    wrong: here.filter((one) => one.severity !== 'style' && !right.includes(one)),
    elsewhere: all.filter((one) => one.severity !== 'style' && !here.includes(one)),
    furniture: inFurniture(report, places),
  };
}

/** Where articles to plant in and articles to hide a copy in come from, at random. */
class Supply {
  private readonly sets: readonly (readonly Real[])[];

  constructor(
    corpus: Corpus,
    private readonly dice: Dice,
  ) {
    this.sets = [corpus.outlets, corpus.quotations, corpus.revisions];
  }

  /** An article, and one of another data set: they share nothing. */
  pair(): { readonly real: Real; readonly host: Real } {
    const at = this.dice.below(3);
    return {
      real: this.dice.pick(this.sets[at]!),
      host: this.dice.pick(this.sets[(at + 1 + this.dice.below(2)) % 3]!),
    };
  }
}

/** A seed of its own for each planter, or all of them would plant in the same articles. */
const seedOf = ({ row, label }: Planter, seed: number): number =>
  [...`${row}: ${label}`].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, seed);

/** Plants of one planter: at most one in an article, half of them in excerpts. */
export function plantAll(
  planter: Planter,
  corpus: Corpus,
  { count, seed }: { count: number; seed: number },
): readonly Outcome[] {
  const dice = new Dice(seedOf(planter, seed));
  const supply = new Supply(corpus, dice);
  const used = new Set<string>();
  const outcomes: Outcome[] = [];
  for (let tries = 0; outcomes.length < count && tries < count * 60; tries += 1) {
    const { real, host } = supply.pair();
    const outcome = used.has(real.id) ? null : plantOne(planter, { real, host }, dice);
    if (outcome === null) continue;
    used.add(real.id);
    outcomes.push(outcome);
  }
  return outcomes;
}

function plantOne(planter: Planter, { real, host }: { real: Real; host: Real }, dice: Dice): Outcome | null {
  const draft = draftOf(real.text);
  const excerpt = planter.whole !== true && dice.roll() < 0.5 ? excerptOf(draft, dice) : null;
  const scoped = excerpt === null ? draft : draftOf(real.text, excerpt);
  const plants = planter
    .plants(scoped, dice, draftOf(host.text))
    .filter((edits) => excerpt === null || edits.every((edit) => holds(excerpt, edit)));
  if (plants.length === 0) return null;
  const edits = dice.pick(plants);
  const copy =
    excerpt === null ? wholeCopy(real.text, edits) : excerptCopy(real.text, excerpt, { edits, host: host.text });
  return judge(planter, copy, { real, draft });
}
