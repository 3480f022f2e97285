import fc from 'fast-check';
import { articleFrom, type Article } from '../../src/index.js';

const WORDS =
  'harbour ferry council bridge winter mayor budget school river market station festival engine baker museum garden signal lantern orchard quarry tunnel village pilot timber kettle glacier ribbon copper saddle velvet'.split(
    ' ',
  );
const LINKS = ['opened', 'closed', 'repaired', 'sold', 'lost', 'painted', 'counted', 'moved', 'praised', 'hid'];

/** A sentence of ten words that depends on its number alone, and that no other number gives. */
function sentence(number: number): string {
  const word = (nth: number): string =>
    WORDS[(number * 7 + nth * nth * 11 + Math.floor(number / 30) * nth) % WORDS.length]!;
  const link = (nth: number): string => LINKS[(number + nth) % LINKS.length]!;
  return `The ${word(1)} ${link(0)} near ${word(2)} while ${word(3)} ${link(3)} a ${word(4)} for ${word(5)} number ${WORDS[number % 30]!} ${WORDS[Math.floor(number / 30) % 30]!}.`;
}

/** A paragraph of four sentences. */
export const paragraph = (number: number): string => [0, 1, 2, 3].map((nth) => sentence(number * 4 + nth)).join(' ');

const DAY_MS = 86_400_000;

/** The day so many days into 2024. */
export const day = (number: number): string =>
  new Date(Date.UTC(2024, 0, 1) + number * DAY_MS).toISOString().slice(0, 10);

/** What an article is made of. */
export interface Made {
  readonly paragraphs: readonly number[];
  readonly outlet: number | null;
  readonly day: number | null;
  /** Ends with the line that the outlet prints under everything. */
  readonly hasPrompt: boolean;
}

const PROMPT =
  'Sign up to our evening letter and read every morning what the town did while you were asleep in your bed.';

export const made = (what: Made, id?: string): Article =>
  articleFrom({
    ...(id === undefined ? {} : { id }),
    outlet: what.outlet === null ? null : `Outlet ${what.outlet}`,
    published: what.day === null ? null : day(what.day),
    source: 'made.jsonl',
    text: [...what.paragraphs.map(paragraph), ...(what.hasPrompt ? [PROMPT] : [])].join('\n\n'),
  });

/** Articles that share paragraphs of a small stock, some with a prompt that becomes house text. */
export const madeNews = (most: number): fc.Arbitrary<readonly Article[]> =>
  fc
    .array(
      fc.record({
        paragraphs: fc.uniqueArray(fc.nat(14), { minLength: 1, maxLength: 4 }),
        outlet: fc.option(fc.nat(6), { nil: null, freq: 6 }),
        day: fc.option(fc.nat(40), { nil: null, freq: 6 }),
        hasPrompt: fc.boolean(),
      }),
      { minLength: 2, maxLength: most },
    )
    .map((all) => {
      const byId = new Map(all.map((what) => [made(what).id, made(what)]));
      return [...byId.values()].map((article, at) => ({ ...article, place: at + 1 }));
    });
