/** How the articles that hold one hash are spread. */
export interface Spread {
  readonly holders: number;
  readonly outlets: number;
  /** Days from the tenth to the ninetieth percentile of the known dates; 0 where fewer than two are known. */
  readonly days: number;
}

/** Up to so many holders anything may be a story; measured on 61,000 made articles, to be set anew on the corpora of the bench. */
export const FEW_HOLDERS = 20;
/** Wire copy is printed within hours, a newsletter prompt for as long as there is an archive. */
const LONGEST_BURST_DAYS = 7;
/**
 * House text stands in many articles of few outlets; a story about once in each. On 612 reports of 75 outlets on one event,
 * of the hashes that more than twenty reports hold 244 have up to three reports an outlet (up to 51 outlets: the event), none
 * between three and five, and eight more than five (five outlets at most: what these set under everything). So any cut from
 * three to five does; `npm run bench:bursts` prints the table.
 */
const ARTICLES_PER_OUTLET = 5;

/**
 * Whether text that is held so is house text and no story. A cap on the number of holders, which others use, finds no
 * story that more outlets printed than the cap; what tells the two apart is when and by whom.
 */
export function isBoilerplate({ holders, outlets, days }: Spread): boolean {
  if (holders <= FEW_HOLDERS) return false;
  return days > LONGEST_BURST_DAYS || (outlets > 0 && holders >= outlets * ARTICLES_PER_OUTLET);
}

/**
 * A line that one outlet sets under its own reports is held by few where the outlet is small. Five reports of no other outlet,
 * over more than the longest burst: a story that an outlet updates for days has as many, and all of them are one report (see
 * `houseParagraphs`, which asks how much of a report such lines are). `npm run bench:bursts` counts them on real text.
 */
export const FEW_OF_ONE_OUTLET = 5;

/** Whether text that so many reports of one outlet hold, and nobody else, may be a line of its house. */
export const mayBeHouseLine = ({ holders, outlets, days }: Spread): boolean =>
  outlets === 1 && holders >= FEW_OF_ONE_OUTLET && days > LONGEST_BURST_DAYS;
