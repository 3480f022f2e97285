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
  /^(?:get|want) (?:the|our|more) .{0,60}(?:newsletter|in your inbox)/i,
  /^this material may not be published, broadcast, rewritten/i,
  /^(?:story continues|article continues|advertisement|sponsored content)\b/i,
  /^support (?:our|independent) journalism\b/i,
  /^abonnieren sie\b/i,
  /^(?:abonnez-vous|inscrivez-vous)\b/i,
  /^(?:suscríbete|suscríbase)\b/i,
  /^(?:подписывайтесь|подпишитесь)\s/i,
];
/** A prompt is short; a longer paragraph that begins like one is prose. */
const MAX_CHARACTERS = 400;

/** The paragraphs that are house text: newsletter prompts, copyright lines, links to other pieces. */
export function findBoilerplate(text: string, paragraphs: readonly ParagraphSpan[]): readonly ParagraphSpan[] {
  return paragraphs.filter(({ start, end }) => {
    if (end - start > MAX_CHARACTERS) return false;
    const opening = text.slice(start, Math.min(end, start + 200));
    return OPENINGS.some((pattern) => pattern.test(opening));
  });
}
