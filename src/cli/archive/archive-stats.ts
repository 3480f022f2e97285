import { openArchive, stats, type Stats } from '../../archive/archive.js';
import type { Verb } from './archive-verb.js';
import { deliverAll } from './archive-output.js';
import { EXIT } from '../exit-codes.js';
import { formatsAmong } from '../formats.js';

const FORMATS = ['text', 'json'] as const;

const number = (count: number): string => count.toLocaleString('en-US');

function inWords(counted: Stats): string {
  const { articles, outlets, words, earliest, latest, postings, segments, bytes } = counted;
  const each = articles === 0 ? 0 : bytes / articles;
  return [
    `${number(articles)} articles of ${number(outlets)} outlets, ${number(words)} words`,
    ...(earliest === null || latest === null ? [] : [`published from ${earliest} to ${latest}`]),
    `index: ${number(postings)} hashes of runs of words, in ${number(segments)} ${segments === 1 ? 'piece' : 'pieces'}`,
    `on the disk: ${number(Math.ceil(bytes / 1e6))} MB, ${number(Math.round(each))} bytes an article`,
    '',
  ].join('\n');
}

/** `syndiff archive stats`. */
export const statsVerb: Verb = async (asked) => {
  const { options, path } = asked;
  const formats = formatsAmong(options.format, {
    command: 'archive stats',
    choices: FORMATS,
    hint: 'Use text or json.',
  });
  const archive = await openArchive(path, { mode: 'read' });
  try {
    const counted = stats(archive);
    await deliverAll(asked, formats, (format) =>
      format === 'text' ? inWords(counted) : JSON.stringify(counted, null, 2) + '\n',
    );
    return EXIT.done;
  } finally {
    await archive.close();
  }
};
