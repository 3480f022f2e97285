import type { Span } from '../../model/model.js';
import type { Dossier, Held, Told } from './dossier.js';
import { alignRows, type Row, type RowText, type Rows, type RowsInput } from './rows.js';

/** What the rows of a pair are made of. */
function rowsInput({ report }: Dossier, { left, right, passages, divergences }: Held): RowsInput {
  const side = ({ article }: Told): RowText => {
    const boilerplate: Span[] = report.boilerplate.filter((span) => span.article === article.id);
    return { text: article.text, zones: article.zones, boilerplate };
  };
  return { left: side(left), right: side(right), passages, divergences };
}

/** Several lines of metadata; a line of it, such as the name of a section, is what the outlet printed. */
const isFrontMatter = ({ left, right }: Row): boolean =>
  [...left, ...right]
    .filter(({ text }) => text.trim() !== '')
    .every(({ text, mark }) => mark.zone === 'metadata' && text.trim().includes('\n'));

/** A pair's rows as they are shown: without the front matter atop its texts, whose outlet, date and title the head of the report has. */
export function rowsShown(dossier: Dossier, held: Held): Rows {
  const laid = alignRows(rowsInput(dossier, held));
  const first = laid.rows.findIndex((row) => !isFrontMatter(row));
  return { ...laid, rows: first < 0 ? [] : laid.rows.slice(first) };
}
