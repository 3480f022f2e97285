import type { Article } from '../index.js';
import type { Difference, OwnFacts, PairFacts, SharedFact, Stretch, UnitFacts } from './facts.js';
import type { Checked, Unit } from './pairing.js';
import { byVersion, isSameArticle, type Versions } from './versions.js';

/** An article of the batch beside one that it shares copy with. */
export interface Meeting {
  readonly other: Article;
  /** The other belongs to what the batch is held against. */
  readonly isPast: boolean;
  /** The article is the one to answer for what the two have in common: always, against the past. */
  readonly answers: boolean;
  /** The article was there before the other, so that it cannot have its words from there. */
  readonly isEarlier: boolean;
  readonly isSameOutlet: boolean;
  /** The two are versions of one article. */
  readonly isVersion: boolean;
  /** Versions of the other, the last one last; itself alone where no others are known. */
  readonly versions: readonly Article[];
  readonly shared: readonly SharedFact[];
  readonly differences: readonly Difference[];
}

/** An article that a rule judges, with everything the rule may look at. */
export interface Subject {
  readonly article: Article;
  readonly own: OwnFacts;
  readonly meetings: readonly Meeting[];
  /** Articles of the same words that came before it. */
  readonly twins: readonly Article[];
}

const flip = ([one, other]: readonly [Stretch, Stretch]): readonly [Stretch, Stretch] => [other, one];

function flippedShared(shared: SharedFact): SharedFact {
  const [own, other] = flip([shared.own, shared.other]);
  const [ownWords, otherWords] = flip([shared.ownWords, shared.otherWords]);
  return { own, other, ownWords, otherWords, ownCredit: shared.otherCredit, otherCredit: shared.ownCredit };
}

/** The same pair from the other side. */
const flipped = (facts: PairFacts): PairFacts => ({
  ...facts,
  base: facts.base === 'own' ? 'other' : 'own',
  shared: facts.shared.map(flippedShared),
  differences: facts.differences.map((one) => ({
    ...one,
    own: one.other,
    other: one.own,
    side: one.side === 'left' ? 'right' : 'left',
  })),
});

/** By day: an hour says who was quicker, and not who has it from whom. */
function isDayBefore({ published: one }: Article, { published: other }: Article): boolean {
  const [day, otherDay] = [one, other].map((date) => Date.parse(date?.slice(0, 10) ?? ''));
  return (day ?? Number.NaN) < (otherDay ?? Number.NaN);
}

const sameOutlet = ({ outlet: one }: Article, { outlet: other }: Article): boolean =>
  one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();

class Gathering {
  private readonly meetings = new Map<number, Meeting[]>();
  private readonly versions: Versions;

  constructor(private readonly all: readonly Checked[]) {
    this.versions = byVersion(all.map(({ article }) => article));
  }

  add(own: number, other: number, facts: PairFacts): void {
    const [one, two] = [this.all[own] as Checked, this.all[other] as Checked];
    const group = this.versions.groups[this.versions.groupOf.get(other) ?? -1] ?? [other];
    const meeting: Meeting = {
      other: two.article,
      isPast: two.isPast,
      answers: two.isPast || facts.base === 'other',
      // Who is credited by the other cannot have it from there either.
      isEarlier: isDayBefore(one.article, two.article) || (facts.base === 'own' && facts.credited === true),
      // A report may name its outlet in its dateline only.
      isSameOutlet: facts.credited === null || sameOutlet(one.article, two.article),
      isVersion: isSameArticle(this.versions, own, other),
      versions: group.map((at) => (this.all[at] as Checked).article),
      shared: facts.shared,
      differences: facts.differences,
    };
    const list = this.meetings.get(own);
    if (list === undefined) this.meetings.set(own, [meeting]);
    else list.push(meeting);
  }

  of(at: number): readonly Meeting[] {
    return this.meetings.get(at) ?? [];
  }
}

function grouped(places: Iterable<number>, keyOf: (at: number) => string | number): readonly (readonly number[])[] {
  const groups = new Map<string | number, number[]>();
  for (const at of places) {
    const key = keyOf(at);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Articles of the same words, in stable order: each has those before it as twins. */
function twinsOf(all: readonly Checked[]): ReadonlyMap<number, readonly Article[]> {
  const keys = (at: number): Checked['keys'] => (all[at] as Checked).keys;
  const alike = grouped(all.keys(), (at) => keys(at).outline);
  const twins = new Map<number, readonly Article[]>();
  for (const places of alike.flatMap((group) => grouped(group, (at) => keys(at).words))) {
    const past = places.filter((at) => all[at]?.isPast === true);
    const news = places.filter((at) => all[at]?.isPast !== true);
    for (const [nth, at] of news.entries())
      twins.set(
        at,
        [...past, ...news.slice(0, nth)].map((one) => (all[one] as Checked).article),
      );
  }
  return twins;
}

/** The articles of a batch with what was found out about each, in stable order. */
export function subjectsOf(
  all: readonly Checked[],
  units: readonly Unit[],
  facts: readonly UnitFacts[],
): readonly Subject[] {
  const gathering = new Gathering(all);
  for (const [nth, { members, own }] of units.entries()) {
    for (const pair of facts[nth]?.pairs ?? []) {
      const [mine, other] = [members[own] as number, members[pair.other] as number];
      gathering.add(mine, other, pair);
      if (all[other]?.isPast === false) gathering.add(other, mine, flipped(pair));
    }
  }
  const twins = twinsOf(all);
  return units.map(({ members, own }, nth) => {
    const at = members[own] as number;
    return {
      article: (all[at] as Checked).article,
      own: (facts[nth] as UnitFacts).own,
      meetings: gathering.of(at),
      twins: twins.get(at) ?? [],
    };
  });
}
