import type { Unworded, Span } from '../../model/model.js';
import { foldTypography } from '../../words/typography.js';
import { divergenceOf, type Sides } from '../record.js';
import type { Side } from '../side.js';

/** The posts that an article shows in full; the lines of one post are one. */
function postsOf({ prose }: Side): readonly Span[] {
  const { text, zones } = prose.article;
  const posts: Span[] = [];
  for (const { kind, span } of zones) {
    if (kind !== 'embed') continue;
    const last = posts.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === '')
      posts[posts.length - 1] = { ...last, end: span.end };
    else posts.push(span);
  }
  return posts;
}

const foldedPost = ({ prose }: Side, { start, end }: Span): string =>
  foldTypography(prose.article.text.slice(start, end)).replace(/\s+/gu, ' ').trim();

/** Posts that one report shows and the other does not: to be known, but nothing that the other left unsaid. */
export function lonePosts(sides: Sides): readonly Unworded[] {
  return (['left', 'right'] as const).flatMap((name) => {
    const [side, other] = name === 'left' ? [sides.left, sides.right] : [sides.right, sides.left];
    const shown = new Set(postsOf(other).map((post) => foldedPost(other, post)));
    return postsOf(side).flatMap((span) => {
      if (shown.has(foldedPost(side, span))) return [];
      const place = { left: name === 'left' ? span : null, right: name === 'right' ? span : null, passage: null };
      const type = name === 'left' ? 'omitted' : 'added';
      const why = { reasonCode: 'post-one-sided', parts: { side: name } } as const;
      return [divergenceOf(sides, { ...place, type }, { kind: 'paragraph', severity: 'low', ...why })];
    });
  });
}
