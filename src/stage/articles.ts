import { analyse, type Article } from '../index.js';
import { TOKEN_KINDS } from '../model/prose.js';
import { printOf, type Print } from '../scan/scan.js';
import type { ArticleLine } from './records.js';

const KIND_NAMES = Object.fromEntries(Object.entries(TOKEN_KINDS).map(([name, value]) => [value, name]));

/** The article of a line, without what stages have put to it. */
export function articleOf(line: ArticleLine): Article {
  const { type: _type, prose: _prose, fingerprint: _fingerprint, ...article } = line;
  return article;
}

/** The stage text: words with their keys, sentences, paragraphs, quotations and dates, as plain columns and lists. */
export function withProse(line: ArticleLine): object {
  const { article: _article, tokens, ...structure } = analyse(articleOf(line));
  const prose = {
    ...structure,
    tokens: {
      start: Array.from(tokens.start),
      end: Array.from(tokens.end),
      key: tokens.key,
      fold: tokens.fold,
      words: Array.from(tokens.words),
      kind: Array.from(tokens.kind, (kind) => KIND_NAMES[kind]),
      afterBreak: Array.from(tokens.afterBreak, (flag) => flag === 1),
    },
  };
  return { ...line, prose };
}

/** The stage fingerprint. */
export function withFingerprint(line: ArticleLine): object {
  const { hashes, content } = printOf(articleOf(line));
  return { ...line, fingerprint: { hashes: Array.from(hashes), content } };
}

/** The fingerprint that a line carries, or the one that its article has. */
export function printIn(line: ArticleLine): Print {
  const { fingerprint } = line;
  if (fingerprint === undefined) return printOf(articleOf(line));
  return { hashes: Uint32Array.from(fingerprint.hashes), content: fingerprint.content };
}
