import type { ParagraphSpan } from './quotations.js';

/** House text that gives itself away by its wording. Each pattern is anchored and read on at most 200 characters. */
const OPENINGS: readonly RegExp[] = [
  /^(?:please )?(?:sign|signing) up (?:here )?(?:for|to) /i,
  /^subscribe (?:to|now|here|today)\b/i,
  /^(?:follow|like|join|find) us on /i,
  /^(?:click|tap) here (?:to|for) /i,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))/i,
  /^all rights reserved\b/i,
  /^download (?:our|the) (?:free )?app\b/i,
  /^(?:read|see|watch|listen|learn) (?:more|next|also)(?::| )/i,
  // With a colon only: `Related figures show` is prose.
  /^(?:don['’]t miss|related|must read|see also|more on this|in case you missed it|lesen sie (?:auch|mehr)|mehr (?:dazu|zum thema)|auch interessant|(?:à )?lire (?:aussi|également)|voir aussi|(?:lee|lea) también|leggi anche|leia (?:também|mais)|lees ook|läs också|читайте также)\s?[:：]/iu,
  /^(?:we(?: and our partners)? use|(?:this|our) (?:web)?site uses|wir (?:verwenden|nutzen)|diese (?:web)?s(?:eite|ite) verwendet) cookies\b/i,
  /^(?:nous utilisons des|(?:utilizamos|usamos)|utilizziamo(?: i)?) cookies\b/i,
  /^(?:get|want) (?:the|our|more) .{0,60}(?:newsletter|in your inbox)/i,
  /^this material may not be published, broadcast, rewritten/i,
  /^(?:story continues|article continues|advertisement|sponsored content)\b/i,
  /^support (?:our|independent) journalism\b/i,
  /^abonnieren sie\b/i,
  /^(?:abonnez-vous|inscrivez-vous)\b/i,
  /^(?:suscríbete|suscríbase)\b/i,
  /^(?:подписывайтесь|подпишитесь)\s/i,
];
/** Soft hyphens and spaces without width: a page sets them where a word may break. */
const UNSEEN = /[\u00AD\u200B\u2060]/gu;
/** Characters of a prompt at most; a longer line that begins like one is prose. */
const LONGEST_PROMPT = 200;
/** Characters of a copyright notice at most. */
const LONGEST_NOTICE = 400;
/** A prompt says one thing, and perhaps how to be rid of it; a second sentence of any length is prose. */
const SECOND_SENTENCE = /[.!?…]["'”’)]{0,2}\s+["'“‘(]?\p{Lu}[^.!?]{40}/u;
/** A copyright notice may say several things, these among them. */
const NOTICE = /\b(?:rights reserved|may not be published|reproduc|redistribut|permission|comment policy)/i;

/** From here on a prompt ends like a sentence; a long line that breaks off is prose, wrapped. */
const LONGEST_FRAGMENT = 100;
const ENDS_SENTENCE = /[.!?…:»>]["'”’)]{0,2}$/u;

const isPrompt = (words: string): boolean =>
  words.length <= LONGEST_PROMPT &&
  !SECOND_SENTENCE.test(words) &&
  (words.length <= LONGEST_FRAGMENT || ENDS_SENTENCE.test(words));

/**
 * The prompt that a paragraph begins with: the whole paragraph where that is one short sentence, else its first line
 * where the line is a sentence of its own, because a page may print a prompt and prose without a blank line between.
 */
function promptIn(text: string, { start, end }: ParagraphSpan): ParagraphSpan | null {
  const opening = text.slice(start, Math.min(end, start + LONGEST_NOTICE));
  const seen = opening.slice(0, 200).replace(UNSEEN, '');
  if (!OPENINGS.some((pattern) => pattern.test(seen))) return null;
  const length = end - start;
  const isNotice =
    length <= LONGEST_NOTICE && /^(?:©|\(c\)|copyright|this material)/i.test(opening) && NOTICE.test(opening);
  if (isNotice || (length === opening.length && isPrompt(opening))) return { start, end };
  const line = opening.split('\n', 1)[0]?.trimEnd() ?? '';
  return line.length < length && isPrompt(line) && ENDS_SENTENCE.test(line)
    ? { start, end: start + line.length }
    : null;
}

/** House text known by its wording: newsletter prompts, copyright lines, links to other pieces. */
export function findBoilerplate(text: string, paragraphs: readonly ParagraphSpan[]): readonly ParagraphSpan[] {
  return paragraphs.flatMap((paragraph) => promptIn(text, paragraph) ?? []);
}
