import type { Article, Warning } from '../model/model.js';
import { flagName, type ReadingOptions } from '../model/options.js';
import type { FromRules } from './rules.js';
import { warning } from './bytes/warnings.js';

type RuleName = 'outletFrom' | 'dateFrom';

/** A rule, and how many articles it was asked about. */
interface Asked {
  readonly name: RuleName;
  readonly rule: string;
  articles: number;
  /** Those for which it gave nothing. */
  missed: number;
  /** Those among them of which nothing else says it either. */
  unknown: number;
  /** The first that is unknown, else the first that was missed. */
  example: string;
}

const HINTS: Readonly<Record<RuleName, Readonly<Record<string, string>>>> = {
  outletFrom: {
    dir: 'What comes from standard input lies in no folder; front matter can name its outlet',
    host: 'It needs the address of each article, as a page states it or a record in its field url; dir takes the folder instead',
  },
  dateFrom: {
    name: 'It needs a date such as 2021-09-03 in the name of the file; a pattern finds one further up in the path, such as (\\d{4}/\\d\\d/\\d\\d)/',
    mtime:
      'Only a file on the disk has a time of writing, and not what lies in an archive or comes from standard input',
  },
};

const PATTERN_HINT = 'A pattern is held against the path as it stands here, and what its first group finds is taken';

const hintFor = ({ name, rule }: Asked): string =>
  (Object.hasOwn(HINTS[name], rule) ? HINTS[name][rule] : undefined) ?? PATTERN_HINT;

const articlesIn = (count: number): string => (count === 1 ? '1 article' : `${count} articles`);

function messageOf(asked: Asked): string | null {
  const { name, rule, articles, missed, unknown, example } = asked;
  const what = name === 'outletFrom' ? 'outlet' : 'date';
  const flag = `--${flagName(name)} ${rule}`;
  if (articles > 0 && missed === articles)
    return `${flag} gives the ${what} of none of the ${articlesIn(articles)}, such as ${example}. ${hintFor(asked)}`;
  if (unknown === 0) return null;
  return `${flag} gives no ${what} for ${unknown} of ${articlesIn(articles)}, such as ${example}, and nothing else does. ${hintFor(asked)}`;
}

/**
 * Counts for which articles `--outlet-from` and `--date-from` give nothing: a pattern with a slip in it would otherwise
 * look as if it had been at work.
 */
export class RuleMisses {
  readonly #counts: readonly Asked[];

  constructor(options: Pick<ReadingOptions, RuleName>) {
    this.#counts = (['outletFrom', 'dateFrom'] as const).flatMap((name) => {
      const rule = options[name];
      return rule === null ? [] : [{ name, rule, articles: 0, missed: 0, unknown: 0, example: '' }];
    });
  }

  count({ outlet, published, source }: Article, found: FromRules): void {
    for (const one of this.#counts) {
      const [given, known] =
        one.name === 'outletFrom' ? [found.outlet, outlet] : [found.published ?? found.badDate, published];
      one.articles += 1;
      if (given !== null) continue;
      one.missed += 1;
      if (one.missed === 1 || (known === null && one.unknown === 0)) one.example = source;
      one.unknown += Number(known === null);
    }
  }

  /** One a rule, at the end of a run. */
  warnings(): Warning[] {
    return this.#counts.flatMap((one) => {
      const message = messageOf(one);
      return message === null ? [] : [warning('rule-without-effect', '', message)];
    });
  }
}
