import type { Dice } from './dice.js';
import { rewrites, type Draft, type Edit } from './draft.js';
import { likeCase, plantersOf, type Planter } from './planter.js';

/** Negations and hedges: one word decides whether something is said to be so. */

const AUXILIARY = 'is|was|were|are|has|had|have|will|would|could|should|can|did|does';
/** Behind the auxiliary of a statement: not another negation, and no question turned round. */
const STATEMENT = String.raw`(?! (?:not|never|no|nothing|none|hardly|he|she|it|they|we|you|I|there|this|that)\b|n['’]t)`;

const insertedNot = (draft: Draft): readonly Edit[] =>
  rewrites(draft, new RegExp(`(?<=[a-z] )(?:${AUXILIARY})${STATEMENT}(?= [a-z]+)`, 'g'), (match) => `${match[0]} not`);

const insertedContraction = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`(?<=[a-z] )(?:is|was|were|are|has|had|have|would|could|should|did|does)${STATEMENT}(?= [a-z]+)`, 'g'),
    (match) => `${match[0]}n’t`,
  );

const insertedNever = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    new RegExp(`(?<=[a-z] )(?:has|had|have|would|will|could)${STATEMENT}(?= [a-z]+)`, 'g'),
    (match) => `${match[0]} never`,
  );

const removedNot = (draft: Draft): readonly Edit[] =>
  rewrites(draft, new RegExp(`\\b(${AUXILIARY}|do) not(?= [a-z])(?! only)`, 'g'), (match) => match[1] ?? null);

const CONTRACTED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will' };

const removedContraction = (draft: Draft): readonly Edit[] =>
  rewrites(draft, /\b(is|was|were|are|has|had|have|would|could|should|did|does|do|ca|wo)n['’]t\b/gi, (match) => {
    const bare = match[1] ?? '';
    return likeCase(bare, CONTRACTED[bare.toLowerCase()] ?? bare);
  });

const removedNever = (draft: Draft): readonly Edit[] => [
  ...rewrites(
    draft,
    /\b(has|had|have|would|will|could|was|is|he|she|they|I|we) never(?= [a-z])/g,
    (match) => match[1] ?? null,
  ),
];

const no = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(
    draft,
    /(?<=[a-z] )no(?= (?:evidence|reason|doubt|one|plans|comment|collusion|longer|interest|intention|choice|sign|indication|information|way|other|need|problem|proof|idea|such|deal|agreement|role)\b)(?! (?:longer|one|doubt)\b)/g,
    () => dice.pick(['some', 'clear']),
  ),
  ...rewrites(draft, /(?<=[a-z] )(?:some|any)(?= [a-z]+(?:s|tion|ment|ence)\b)/g, () => 'no'),
];

const without = (draft: Draft): readonly Edit[] => [
  ...rewrites(draft, /\bwithout(?= (?:a|an|the|any|evidence|permission|naming|giving)\b)/g, () => 'with'),
  ...rewrites(draft, /\bnothing\b/g, () => 'something'),
  ...rewrites(draft, /\bnone of\b/g, () => 'all of'),
  ...rewrites(draft, /\bneither\b/gi, (match) => likeCase(match[0], 'both')),
  ...rewrites(draft, /\bnobody\b/g, () => 'everybody'),
  ...rewrites(draft, /(?<=[a-z] )all of\b/g, () => 'none of'),
];

const prefixes = (draft: Draft): readonly Edit[] => [
  ...rewrites(draft, /\blikely\b(?=[ .])/g, () => 'unlikely'),
  ...rewrites(draft, /(?<=(?:is|was|were|are|be|been) )able to\b/g, () => 'unable to'),
  ...rewrites(draft, /\bunlikely\b/g, () => 'likely'),
  ...rewrites(draft, /\bunable to\b/g, () => 'able to'),
  ...rewrites(draft, /(?<=[a-z] )(?:possible|legal)\b/g, (match) => (match[0] === 'legal' ? 'illegal' : 'impossible')),
  ...rewrites(draft, /\b(?:impossible|illegal|unclear|unacceptable)\b/g, (match) =>
    match[0].replace(/^(?:im|il|un)/, ''),
  ),
];

const hardly = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(
    draft,
    new RegExp(`(?<=[a-z] )(?:is|was|were|are)${STATEMENT}(?= (?:a|an|the)\\b)`, 'g'),
    (match) => `${match[0]} ${dice.pick(['hardly', 'no longer', 'far from', 'anything but'])}`,
  ),
  ...rewrites(draft, new RegExp(`(?<=[a-z] )can${STATEMENT}(?= [a-z]+)`, 'g'), () => 'cannot'),
  ...rewrites(draft, new RegExp(`(?<=[a-z] )will${STATEMENT}(?= [a-z]+)`, 'g'), () => 'will no longer'),
];

/** A verb that says no in place of one that says yes, or the other way round. */
const refused = (draft: Draft): readonly Edit[] => [
  ...rewrites(draft, /\b(?:refused|declined|failed) to\b/g, (match) =>
    match[0] === 'failed to' ? 'managed to' : 'agreed to',
  ),
  ...rewrites(draft, /\bagreed to\b/g, () => 'refused to'),
  ...rewrites(draft, /\bmanaged to\b/g, () => 'failed to'),
  ...rewrites(draft, /(?<=[a-z] )denied(?= (?:that|the|any|having|it)\b)/g, () => 'confirmed'),
  ...rewrites(draft, /(?<=[a-z] )confirmed(?= (?:that|the|it)\b)/g, () => 'denied'),
];

const HEDGING = 'allegedly|reportedly|apparently|possibly|presumably|supposedly|perhaps|purportedly';
const ADVERBS = HEDGING.split('|');

const insertedAdverb = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(
    draft,
    /(?<=[a-z] )(?:was|were|had|has|have|is|are)(?= [a-z]+ed\b)/g,
    (match) => `${match[0]} ${dice.pick(ADVERBS)}`,
  );

const removedAdverb = (draft: Draft): readonly Edit[] =>
  rewrites(draft, new RegExp(`(?<=[a-z] )(?:${HEDGING}|probably) (?=[a-z])`, 'g'), () => '');

const CERTAIN: Readonly<Record<string, readonly string[]>> = {
  will: ['may', 'might', 'could'],
  may: ['will'],
  might: ['will'],
  could: ['will'],
};

const modals = (draft: Draft, dice: Dice): readonly Edit[] =>
  rewrites(
    draft,
    /(?<=[a-z] )(?:will|may|might|could)(?= (?:be|have|also|take|make|help|see|go|lead|become|meet|face|come|get|continue|give|include)\b)/g,
    (match) => dice.pick(CERTAIN[match[0]] ?? [match[0]]),
  );

const alleged = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(
    draft,
    /\b(?:the|a) (?=(?:attack|meeting|hacking|interference|crime|plot|scheme|fraud|murder|leak|campaign|deal|conspiracy|attacks|victim|breach|scandal|cover-up|plan)\b)/g,
    (match) => (match[0] === 'a ' ? 'an alleged ' : match[0] + dice.pick(['alleged ', 'suspected ', 'purported '])),
  ),
  ...rewrites(
    draft,
    /(?<!\p{Lu}\p{L}* |\b(?:he|she|they|who|it) )\b(?:alleged|suspected|purported|supposed|apparent) (?=[a-z]+)(?!(?:to|that|the|in|he|she|they)\b)/gu,
    () => '',
  ),
];

const about = (draft: Draft): readonly Edit[] =>
  rewrites(
    draft,
    /\b(?:about|nearly|almost|roughly|around|approximately|some) (?=\$?\d[\d,.]*\b|two\b|three\b|half\b|a dozen\b)(?!\d+:)(?!(?:19|20)\d\d\b)/g,
    () => '',
  );

const seems = (draft: Draft): readonly Edit[] => [
  ...rewrites(
    draft,
    /(?<=[a-z] )(?:is|was)(?= (?:a|an|the|ready|willing|set|designed)\b)/g,
    (match) => `${match[0] === 'is' ? 'seems' : 'seemed'} to be`,
  ),
  ...rewrites(draft, /(?<=[a-z] )(?:appears|seems) to be\b/g, () => 'is'),
];

const said = (draft: Draft, dice: Dice): readonly Edit[] => [
  ...rewrites(
    draft,
    /(?<=[a-z] )(?:has|had)(?= [a-z]+ed\b)/g,
    (match) =>
      `${match[0] === 'has' ? 'is' : 'was'} ${dice.pick(['said', 'believed', 'thought', 'understood', 'reported', 'rumored'])} to have`,
  ),
  ...rewrites(draft, /(?<=[a-z] )(?:has|have)(?= [a-z]+ed\b)/g, () => 'may have'),
];

const tends = (draft: Draft): readonly Edit[] => [
  ...rewrites(draft, /(?<=[a-z] )(?:is|are)(?= (?:a|the|an|ready|likely)\b)/g, () => 'could be'),
  ...rewrites(draft, /(?<=[a-z] )(?:could|may|might) be\b/g, () => 'is'),
  ...rewrites(
    draft,
    /(?<=[a-z] )(?:potentially|seemingly|evidently|ostensibly|arguably|likely|maybe) (?=[a-z])(?!to\b)/g,
    () => '',
  ),
];

const negation = plantersOf('negation', ['negation']);
const hedge = plantersOf('hedge', ['hedge']);

export const ASSERTION_PLANTERS: readonly Planter[] = [
  negation('not inserted', insertedNot),
  negation('n’t inserted', insertedContraction),
  negation('never inserted', insertedNever),
  negation('not removed', removedNot),
  negation('n’t removed', removedContraction),
  negation('never removed', removedNever),
  negation('no', no),
  negation('without, nothing, none', without),
  negation('un-, im-, il-', prefixes),
  negation('hardly, no longer, cannot', hardly),
  // Whoever calls it a turn of meaning, or another verb of saying, is not wrong.
  {
    ...negation('refused, failed, denied', refused),
    accepts: ['negation', 'wording', 'attribution'],
    atLeast: 'medium',
  },
  hedge('adverb inserted', insertedAdverb),
  hedge('adverb removed', removedAdverb),
  hedge('will, may, might', modals),
  hedge('alleged', alleged),
  // A figure that is no longer rounded is a hedge; whoever calls it a number is not wrong.
  { ...hedge('about', about), accepts: ['hedge', 'number'] },
  hedge('seems to be', seems),
  // Somebody says so: whoever calls it an attribution is not wrong.
  { ...hedge('is said to', said), accepts: ['hedge', 'attribution'] },
  hedge('could be', tends),
];
