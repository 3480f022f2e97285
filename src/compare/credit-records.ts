import type { Article, Credit, Span } from '../model/model.js';
import { stretchAt, tokensIn, type CreditMention, type Prose } from '../model/prose.js';
import type { Judged } from './judge.js';
import type { Studied } from './study.js';

export const isAbout = ({ role }: CreditMention): boolean => role !== 'photo';

/** Words of a credit line besides the name: `With additional reporting by`, `This report is from`, `Source:`. */
const CREDIT_LINE = 5;

/** In furniture (byline, dateline, source line), or a line at the foot that has little besides the name. */
function isForWholeReport({ paragraphs }: Prose, { from, to }: CreditMention): boolean {
  if (to === 0) return true;
  const foot = paragraphs.at(-1);
  return foot !== undefined && foot.from <= from && foot.to - foot.from - (to - from) <= CREDIT_LINE;
}

/**
 * Whether a credit is for a passage: for the whole report, or in or right next to it, which is in its sentences or in the next
 * ones of its paragraph.
 */
export function covers(prose: Prose, credit: CreditMention, span: Span): boolean {
  if (!isAbout(credit)) return false;
  if (isForWholeReport(prose, credit)) return true;
  const { from, to } = tokensIn(prose, span);
  const paragraph = stretchAt(prose.paragraphs, from);
  const first = stretchAt(prose.sentences, from);
  const last = stretchAt(prose.sentences, to - 1);
  const before = stretchAt(prose.sentences, Math.max(paragraph?.from ?? 0, (first?.from ?? from) - 1));
  const behind = stretchAt(
    prose.sentences,
    Math.min((stretchAt(prose.paragraphs, to - 1)?.to ?? to) - 1, last?.to ?? to),
  );
  return credit.from >= (before?.from ?? from) && credit.from < (behind?.to ?? to);
}

export function creditRecords(articles: readonly Studied[], judged: readonly Judged[]): readonly Credit[] {
  const owned = new Map<Article, { readonly id: string; readonly span: Span }[]>(
    articles.map(({ article }) => [article, []]),
  );
  for (const { left, right, shared } of judged) {
    for (const passage of shared) {
      owned.get(left.article)?.push({ id: passage.id, span: passage.left });
      owned.get(right.article)?.push({ id: passage.id, span: passage.right });
    }
  }
  return articles.flatMap(({ article, prose, credits }) =>
    credits.map((credit) => ({
      article: article.id,
      span: { article: article.id, start: credit.start, end: credit.end },
      name: credit.name,
      role: credit.role,
      covers: (owned.get(article) ?? []).filter(({ span }) => covers(prose, credit, span)).map(({ id }) => id),
    })),
  );
}
