/**
 * The words that decide what kind a difference is, for each language that has them here. Closed classes of a language
 * (negations, hedges, verbs of saying), so lists and not models: a reporter can check why something was said.
 */
export interface Vocabulary {
  readonly negations: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  /** Verbs of saying that take no side. */
  readonly neutralSaying: ReadonlySet<string>;
  /** Verbs of saying that colour what is said: claimed, admitted, boasted. */
  readonly colouredSaying: ReadonlySet<string>;
  /** Stand before the source of a statement: `according to`, `citing`. */
  readonly sourcing: ReadonlySet<string>;
  /** Name a source wherever they stand: `according`, `laut`, `selon`. */
  readonly announcing: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** Say that there is none, where a figure could stand: `nobody`, `no`. */
  readonly nones: ReadonlySet<string>;
  /** Amounts without a figure, and fractions: `dozens`, `half`. */
  readonly amounts: ReadonlySet<string>;
  /** What a figure counts when it measures: a figure with another unit is another quantity. */
  readonly units: ReadonlySet<string>;
  /** Times without a date of their own: `week`, `night`. */
  readonly periods: ReadonlySet<string>;
  /** Say which period is meant: `last`, `next`. */
  readonly pointers: ReadonlySet<string>;
  /** Function words: they carry no content of their own. */
  readonly functionWords: ReadonlySet<string>;
  /** Words whose exchange turns a statement round, each way; steps of a case before the law are as far from each other. */
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** Phrases before or behind a figure that bound it, without blanks: `atleast`. */
  readonly bounds: ReadonlyMap<string, Bound>;
}

/** What a phrase makes of the figure beside it: 12 at least, more than 12, 12 at most, less than 12, nearly or about 12. */
export const BOUNDS = ['at least', 'more than', 'at most', 'less than', 'nearly', 'about'] as const;
export type Bound = (typeof BOUNDS)[number];

/** `at least|no fewer than / more than|over / …`: the phrases of each of `BOUNDS`, in that order. */
export function boundsFrom(list: string): ReadonlyMap<string, Bound> {
  const groups = list.split('/').map((group) => group.split('|').map((phrase) => phrase.replace(/\s+/g, '')));
  return new Map(
    groups.flatMap((phrases, at) =>
      phrases.flatMap((phrase) => {
        const bound = BOUNDS[at];
        return bound === undefined || phrase === '' ? [] : [[phrase, bound] as const];
      }),
    ),
  );
}

export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** `rise|rose/fall|fell arrested/charged/convicted`: each word to those behind the other strokes of its group. */
export function eachAgainstEach(list: string): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const group of list.trim().split(/\s+/)) {
    const parts = group.split('/').map((part) => part.split('|'));
    for (const part of parts) {
      const others = parts.filter((other) => other !== part).flat();
      for (const word of part) map.set(word, new Set([...(map.get(word) ?? []), ...others]));
    }
  }
  return map;
}

/** The lists of one language as its file writes them: words parted by blanks, opposites as `rise|rose/fall|fell`, steps as `arrested/charged/convicted`. */
export type VocabularyLists = Readonly<Record<keyof Vocabulary, string>>;

/** The vocabulary that lists make. `forms` gives the spellings of each word where a language mixes several. */
export function vocabularyFrom(lists: VocabularyLists, forms: (list: string) => string = (list) => list): Vocabulary {
  const { opposites, bounds, ...others } = lists;
  const sets = Object.fromEntries(Object.entries(others).map(([role, list]) => [role, words(forms(list))]));
  return {
    ...(sets as unknown as Omit<Vocabulary, 'opposites' | 'bounds'>),
    opposites: eachAgainstEach(opposites),
    bounds: boundsFrom(bounds),
  };
}
