import type { Span } from '../model.js';
import type { Dossier, Held, Told } from './dossier.js';
import type { RowText, RowsInput } from './rows.js';

/** What the rows of a pair are made of. */
export function rowsInput({ report }: Dossier, { left, right, passages, divergences }: Held): RowsInput {
  const side = ({ article }: Told): RowText => {
    const boilerplate: Span[] = report.boilerplate.filter((span) => span.article === article.id);
    return { text: article.text, zones: article.zones, boilerplate };
  };
  return { left: side(left), right: side(right), passages, divergences };
}
