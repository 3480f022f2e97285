import type { Article } from '../model/model.js';
import type { CreditMention, Prose } from '../model/prose.js';
import type { NamedSpeaker } from '../words/speaker.js';
import { findCredits, type OutletNames } from './credits.js';
import { ownOutlet, withoutOwn } from './own-outlet.js';
import { speakersOf } from './speakers.js';

export { findCredits } from './credits.js';
export { ownOutlet } from './own-outlet.js';
export { findSpeaker } from './speakers.js';
export { tellingWords } from './telling.js';

/** What an article says of its sources, found before it is held against any other. */
export interface Sources {
  /** Its own outlet, as stated or as its byline or dateline names it. */
  readonly outlet: string | null;
  readonly credits: readonly CreditMention[];
  /** The speaker of each quotation, in their order; null where nobody is named. */
  readonly speakers: readonly (NamedSpeaker | null)[];
}

/** Whom a text of an article credits; by its byline and dateline the article names itself, and that is no credit. */
export const creditsOf = (article: Article, prose: Prose, outlets: OutletNames): readonly CreditMention[] =>
  withoutOwn(article, findCredits(prose, outlets));

/** Speakers are found when they are first asked for: most articles of a scan are read against no other, word by word. */
export function sourcesOf(prose: Prose, outlets: OutletNames): Sources {
  let speakers: Sources['speakers'] | null = null;
  return {
    outlet: ownOutlet(prose.article),
    credits: creditsOf(prose.article, prose, outlets),
    get speakers() {
      return (speakers ??= speakersOf(prose));
    },
  };
}
