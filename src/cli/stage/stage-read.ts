import { recordLine, streamArticles, SyndiffError, type Options, type Warning } from '../../index.js';
import { isInLanguage } from '../../scan/scan.js';

/** The stage read: a line for each article and each warning. */
export async function* readLines(
  places: readonly string[],
  options: Options,
  onWarning: (warning: Warning) => void,
): AsyncGenerator<string> {
  let count = 0;
  for await (const item of streamArticles(places, options)) {
    if ('warning' in item) {
      onWarning(item.warning);
      yield recordLine({ type: 'warning', ...item.warning });
    } else if (isInLanguage(item.article, options.language)) {
      count += 1;
      yield recordLine({ type: 'article', ...item.article });
    }
  }
  if (count === 0) throw new SyndiffError('nothing-to-compare', 'no report could be read');
}
