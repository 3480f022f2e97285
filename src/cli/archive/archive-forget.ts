import { forget } from '../../archive/archive.js';
import { SyndiffError } from '../../model/errors.js';
import type { Verb } from './archive-verb.js';
import { EXIT } from '../exit-codes.js';
import { print } from '../out/terminal.js';

/** `syndiff archive forget ID …` */
export const forgetVerb: Verb = async ({ named, path }) => {
  if (named.length === 0)
    throw new SyndiffError('usage', 'archive forget needs the id of an article', 'syndiff archive list shows ids.');
  const count = new Set(named).size;
  await forget(path, named);
  await print(
    `${count} ${count === 1 ? 'article is' : 'articles are'} forgotten: text, index and file hold nothing of it.\n`,
  );
  return EXIT.done;
};
