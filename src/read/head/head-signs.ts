import { bylineIn } from './bylines.js';
import { type Line, viewOf } from './lines.js';
import { dateLine } from './notes.js';
import { isSourceLine } from './source-lines.js';
import { isWrapped, LONGEST_HEADLINE_UNITS } from './title.js';

/** Bylines and dates are taken from this many lines, those that a column width parts counted as one: pictures and captions may stand between them and the headline. */
export const HEAD_LINES = 10;

/** The lines by which the head of a text is known. */
export interface Signs {
  readonly at: ReadonlySet<number>;
  /** Behind the last of them. */
  readonly end: number;
}

/** A line that says who wrote a report, when, or from whom it comes. */
const isSign = (line: string): boolean => bylineIn(line) !== null || dateLine(line) !== null || isSourceLine(line);

/** The signs among the first lines, as far as these are too short for prose: up to the last one each line is a line of its own. */
export function signsIn(text: string, lines: readonly Line[], column: number | null): Signs {
  const at = new Set<number>();
  let end = 0;
  for (let index = 1; index < Math.min(lines.length, HEAD_LINES); index += 1) {
    const [above, line] = [lines[index - 1], lines[index]];
    if (above === undefined || line === undefined || above.end - above.start > LONGEST_HEADLINE_UNITS) break;
    // In a broken column a date on a line of its own may be the end of a sentence.
    if (column !== null && isWrapped(text, lines, { index: index - 1, column })) break;
    if (!isSign(viewOf(text, line).text)) continue;
    at.add(index);
    end = index + 1;
  }
  return { at, end };
}
