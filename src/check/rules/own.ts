import { proseAlone, wordsAlone } from '../identity.js';
import type { Subject } from '../subjects.js';
import { NOTHING, count, percent, type Found, type Measured, type Rules, type Terms } from './rule.js';

/** Rules about an article by itself. */

/**
 * On the pages of `revisions`, 2 of 135 headlines over their own copy are above this and 115 of 135 over that of another
 * page; at 0.6 it is 4 and 127 (`npm run bench:accuracy -- headlines`).
 */
const LEAST_UNLIKE = 0.7;

function headline({ article, own }: Subject): Measured {
  if (own.headline === null) return NOTHING;
  const { share, words } = own.headline;
  if (words.length === 0) return NOTHING;
  const found = (): Found => ({
    message: `the headline says ${words.map((word) => `“${word}”`).join(', ')} (${percent(share)} of its telling words), and the copy does not`,
    stretch: null,
    content: [wordsAlone(article.title ?? ''), wordsAlone(words.join(' '))],
    others: [],
  });
  return { value: share, found: () => [found()] };
}

function metadata({ article, own }: Subject, { require }: Terms): Measured {
  const missing = require.filter((field) => (article[field] ?? '').trim() === '');
  if (missing.length === 0) return NOTHING;
  const first = own.sentences[0] ?? [0, 0];
  const found = (): Found => ({
    message: `it does not say: ${missing.join(', ')}`,
    stretch: null,
    content: [...missing, wordsAlone(article.text.slice(...first))],
    others: [],
  });
  return { value: missing.length, found: () => [found()] };
}

function short({ article, own }: Subject, { words }: Terms): Measured {
  const lacking = Math.max(0, words - own.words);
  if (lacking === 0) return NOTHING;
  const found = (): Found => ({
    message:
      own.words === 0
        ? 'there is not one word of prose in it'
        : `${count(own.words, 'word')}, ${lacking} fewer than ${words}`,
    stretch: null,
    content: [proseAlone(article)],
    others: [],
  });
  return { value: lacking, found: () => [found()] };
}

export const ownRules: Rules<'headline-mismatch' | 'missing-metadata' | 'too-short'> = {
  'headline-mismatch': {
    title: 'Headline unlike its copy',
    unit: 'share',
    severity: 'low',
    limit: LEAST_UNLIKE,
    isOn: true,
    reason: 'a headline over the wrong copy',
    help: 'The share of the headline’s telling words, 0 to 1, that stand in the copy below it in no form: names, figures and words that few articles have. Headlines of fewer than three such words and copy of fewer than forty words are not judged. A high value is a headline that was left over another article, or promises what is not there.',
    measure: headline,
  },
  'missing-metadata': {
    title: 'Metadata missing',
    unit: 'count',
    severity: 'medium',
    limit: 0,
    isOn: false,
    reason: 'who published it, and when, must be known later',
    help: 'Counted are fields that an article should have and has not: outlet, title and published, or those that the configuration names in `require`.',
    measure: metadata,
  },
  'too-short': {
    title: 'Too short',
    unit: 'missing-words',
    severity: 'low',
    limit: 0,
    isOn: false,
    reason: 'an article that was cut off or never filled',
    help: 'The words that the article lacks to fifty, or to the number that the configuration gives in `words`; an article of that many words or more has the value 0. Headlines, bylines and house text do not count.',
    measure: short,
  },
};
