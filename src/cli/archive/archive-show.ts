import { openArchive, type Kept } from '../../archive/archive.js';
import { SyndiffError } from '../../model/errors.js';
import type { Verb } from './archive-verb.js';
import { deliverAll } from './archive-output.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';
import { oneLine, printable } from '../out/terminal.js';

const FORMATS = ['text', 'json'] as const;

function inWords({ article, predecessor }: Kept): string {
  const facts: readonly (readonly [string, string | null])[] = [
    ['id', article.id],
    ['outlet', article.outlet],
    ['published', article.published],
    ['byline', article.byline],
    ['title', article.title],
    ['address', article.url],
    ['read from', article.place > 1 ? `${article.source} (${article.place})` : article.source],
    ['version before', predecessor],
  ];
  const rows = facts.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${`${name}:`.padEnd(16)}${oneLine(value)}`],
  );
  return [...rows, '', printable(article.text.trimEnd()), ''].join('\n');
}

/** `syndiff archive show ID …` */
export const showVerb: Verb = async (asked) => {
  const { named, options, path } = asked;
  const formats = formatsAmong(options.format, {
    command: 'archive show',
    choices: FORMATS,
    hint: 'For tables, run syndiff archive export.',
  });
  if (named.length === 0)
    throw new SyndiffError('usage', 'archive show needs the id of an article', 'syndiff archive list shows ids.');
  const archive = await openArchive(path, { mode: 'read' });
  try {
    const found = named.map((id) => {
      const kept = archive.get(id);
      if (kept === null)
        throw new SyndiffError(
          'no-such-input',
          `there is no article ${id} in ${path}`,
          'syndiff archive list shows ids.',
        );
      return kept;
    });
    await deliverAll(asked, formats, (format) =>
      format === 'text'
        ? found.map(inWords).join('\n')
        : found.map(({ article, predecessor }) => JSON.stringify({ ...article, predecessor }, null, 2) + '\n').join(''),
    );
    return EXIT.done;
  } finally {
    await archive.close();
  }
};
