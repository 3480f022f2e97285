import { list, openArchive, type Listed } from '../../archive/archive.js';
import type { Verb } from './archive-verb.js';
import { filterFrom } from './archive-filter.js';
import { deliverAll } from './archive-output.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';
import { oneLine } from '../out/terminal.js';

const FORMATS = ['text', 'jsonl'] as const;

function row({ id, published, outlet, title, source, predecessor }: Listed): string {
  const about = [
    published?.slice(0, 10) ?? '—',
    outlet ?? '—',
    title ?? source,
    ...(predecessor === null ? [] : [`(a later version of ${predecessor})`]),
  ];
  return `${oneLine(id)}  ${about.map((part) => oneLine(part)).join('  ')}\n`;
}

/** Lines handed over at once. */
const AT_ONCE = 500;

function* pieces(rows: Iterable<string>): Generator<string> {
  let [piece, count] = ['', 0];
  for (const one of rows) {
    piece += one;
    count += 1;
    if (count % AT_ONCE > 0) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** `syndiff archive list`. */
export const listVerb: Verb = async (asked) => {
  const { options, path, say } = asked;
  const formats = formatsAmong(options.format, {
    command: 'archive list',
    choices: FORMATS,
    hint: 'For tables, run syndiff archive export.',
  });
  const archive = await openArchive(path, { mode: options.family === null ? 'read' : 'derive' });
  try {
    const filter = await filterFrom(archive, asked);
    let count = 0;
    function* rows(make: (listed: Listed) => string): Generator<string> {
      count = 0;
      for (const listed of list(archive, filter)) {
        count += 1;
        yield make(listed);
      }
    }
    await deliverAll(asked, formats, (format) =>
      pieces(rows(format === 'text' ? row : (one) => JSON.stringify(one) + '\n')),
    );
    if (count === 0) say('no article fits');
    return EXIT.done;
  } finally {
    await archive.close();
  }
};
