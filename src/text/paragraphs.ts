import type { ParagraphSpan } from './quotations.js';

interface Line {
  readonly start: number;
  readonly end: number;
}

function trimmedLine(text: string, from: number, to: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return end > start ? { start, end } : null;
}

/** The lines with something on them, trimmed, and for each whether the next one follows without a blank line. */
function linesOf(text: string): { readonly lines: readonly Line[]; readonly tight: readonly boolean[] } {
  const lines: Line[] = [];
  const tight: boolean[] = [];
  let from = 0;
  let blank = true;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const line = trimmedLine(text, from, to);
    if (line === null) blank = true;
    else {
      if (lines.length > 0) tight[lines.length - 1] = !blank;
      lines.push(line);
      tight.push(false);
      blank = false;
    }
    from = to + 1;
  }
  return { lines, tight };
}

const ENDS_SENTENCE = /[.!?…。！？؟:]["'”’»“«)\]]*$/u;
/** Newswire and mail are set at 60–80 columns; no line of a wrapped text is longer than this. */
const MAX_WRAPPED_LINE = 110;

/**
 * Whether single line breaks are only the wrap of a fixed width. They are when no tight line is longer than a wrapped
 * line can be and most of them stop in the middle of a sentence; else each line is a paragraph.
 */
function isWrapped(text: string, lines: readonly Line[], tight: readonly boolean[]): boolean {
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (tight[at] !== true || line === undefined) continue;
    if (line.end - line.start > MAX_WRAPPED_LINE) return false;
    if (ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 4), line.end))) whole += 1;
    else broken += 1;
  }
  return broken > whole;
}

/** The paragraphs of a text, trimmed: parted by blank lines, and by single line breaks where those are not just wraps. */
export function findParagraphs(text: string): readonly ParagraphSpan[] {
  const { lines, tight } = linesOf(text);
  const wrapped = isWrapped(text, lines, tight);
  const found: ParagraphSpan[] = [];
  let start = -1;
  lines.forEach((line, at) => {
    if (start < 0) start = line.start;
    if (wrapped && tight[at] === true) return;
    found.push({ start, end: line.end });
    start = -1;
  });
  return found;
}
