import { join } from 'node:path';
import type { Article } from '../../../src/model/model.js';
import { readArticles } from '../../../src/read/read.js';
import { ROOT } from '../../house/files.js';

/** What is read of one of the fixtures: articles, and the codes of warnings. */
export async function exchanged(
  name: string,
): Promise<{ articles: readonly Article[]; codes: readonly string[]; messages: readonly string[] }> {
  const { articles, warnings } = await readArticles([join(ROOT, 'fixtures/exchange', name)]);
  return { articles, codes: warnings.map(({ code }) => code), messages: warnings.map(({ message }) => message) };
}

/** The furniture of an article, each with its text. */
export function furnitureOf({ text, zones }: Article): readonly (readonly [string, string])[] {
  return zones.map(({ kind, span }) => [kind, text.slice(span.start, span.end)]);
}

/** The text of an article without its furniture, in paragraphs. */
export function proseOf({ text, zones }: Article): readonly string[] {
  let prose = '';
  let at = 0;
  for (const { span } of zones) {
    prose += text.slice(at, span.start);
    at = span.end;
  }
  return (prose + text.slice(at))
    .split('\n\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
