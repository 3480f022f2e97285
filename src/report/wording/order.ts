import type { OrderCode, OrderParts, OrderReason } from '../../model/reasons.js';

/** A sentence for every reason of a base and an order. */
const SENTENCES: { readonly [Code in OrderCode]: (parts: OrderParts[Code]) => string } = {
  credits: ({ who, whom, name }) =>
    `${who} credits ${name === null ? whom : `${name}, which ${whom} names as its own`}`,
  cites: ({ who, name, whom }) => `${who} quotes a sentence as ${name}’s that ${whom} prints as its own`,
  'published-earlier': ({ first, second }) => `published earlier, ${first} against ${second}`,
  'published-later': ({ published }) => `later, published ${published}`,
  contained: (parts) => `${Math.round(parts.share * 100)}% of ${parts.of} is also in ${parts.in}, which is longer`,
  'named-base': () => 'named with --base',
  'center-of-story': () => 'the report that most others of the story are linked to, as a rule the earliest',
  'as-given': () => 'as given: nothing in the reports says who was first',
  'most-shared': () => 'most of the others share copy with it; nothing in the reports says who was first',
  'fuller-than-first': () => 'the others are read against it: it holds more of what they share than whoever was first',
  'first-not-met': () => 'the others are read against it: they were not held against whoever was first',
  'shares-copy': ({ other }) => `shares copy with ${other}; nothing says which of the two was first`,
  'shares-half': ({ other }) => `shares half of its words, or of theirs, with ${other}`,
};

/** Why a report is the base of another, or stands where it does, as a sentence without its capital and full stop. */
export function orderText({ reasonCode, parts }: OrderReason): string {
  // A code and its parts belong together, which the table says of each and the type of a union cannot.
  const say = SENTENCES[reasonCode] as (parts: OrderReason['parts']) => string;
  return say(parts);
}
