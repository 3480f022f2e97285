import { dateComplaint } from './head/dates.js';
import type { ArticleRecord } from './head/article.js';
import type { TextFormat, ParseContext, Parsed } from './bytes/format.js';
import { frontMatterOf, metadataOf, NO_METADATA, parseFrontMatter } from './head/metadata.js';

function badDate(given: string | null): Parsed[] {
  return given === null ? [] : [{ code: 'bad-date', message: dateComplaint(given) }];
}

/** A plain or Markdown text with its front matter, which stays in the text and becomes a zone. */
export async function* parseProse(
  text: string,
  context: ParseContext,
  format: NonNullable<ArticleRecord['format']>,
): AsyncGenerator<Parsed, void, undefined> {
  const block = frontMatterOf(text);
  const fields = block === null ? null : await parseFrontMatter(block.source);
  if (block !== null && fields === null) {
    const message = 'the lines between --- and --- are no front matter (name: value); they were read as text';
    yield { code: 'bad-record', message };
  }
  const head = fields === null ? NO_METADATA : metadataOf(fields, context.fields);
  yield* badDate(context.sidecar.badDate ?? (context.sidecar.stated.published === undefined ? head.badDate : null));
  const zones = block === null || fields === null ? [] : [{ kind: 'metadata' as const, start: 0, end: block.end }];
  const { source, place } = context;
  yield { record: { ...head.stated, ...context.sidecar.stated, text, source, place, format, zones } };
}

/** Plain text: one file, one article. Front matter is taken where it reads as such; elsewhere `---` is only a line, and a warning says so. */
export const TEXT: TextFormat = {
  unit: 'text',
  endings: ['.txt', '.text'],
  parse: (text, context) => parseProse(text, context, 'text'),
};
