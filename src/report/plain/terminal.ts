import picocolors from 'picocolors';
import stringWidth from 'string-width';

/** How a stretch of terminal text is set. Colour only repeats what signs already say. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'added' | 'omitted' | 'moved' | 'alarm';

/** A stretch of text in one tone. */
export interface Run {
  readonly text: string;
  readonly tone: Tone;
}

export type Line = readonly Run[];

export const run = (text: string, tone: Tone = 'plain'): Run => ({ text, tone });

const widths = new Map<number, number>();

/**
 * Columns that a character takes. Asked once for each character, because the package segments whole strings and that
 * is slow. A sum of them is never less than the columns of the whole: an emoji sequence counts too much rather than
 * too little, so a line may end early but never runs over.
 */
function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  const known = widths.get(code);
  if (known !== undefined) return known;
  // A variation selector or a keycap mark turns the character before it into a wide one.
  const width = code === 0xfe0f || code === 0x20e3 ? 1 : Math.max(stringWidth(character), isFlagHalf(code) ? 2 : 0);
  widths.set(code, width);
  return width;
}

const isFlagHalf = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;

/** Columns that a text takes at most. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(character);
  return sum;
}

const lineColumns = (line: Line): number => line.reduce((sum, { text }) => sum + columns(text), 0);

/** A word that may change its tone inside, with the white space in front of it dropped. */
type Word = Run[];

/** Cuts runs at white space. What follows a space begins a new word, whatever its tone. */
function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const { text, tone } of runs) {
    for (const part of text.split(/(\s+)/)) {
      if (part === '') continue;
      if (/^\s/.test(part)) {
        open = false;
      } else if (open) {
        words.at(-1)?.push({ text: part, tone });
      } else {
        words.push([{ text: part, tone }]);
        open = true;
      }
    }
  }
  return words;
}

/** Breaks a word that is wider than a line, so that no line runs over. */
function breakWord(word: Word, width: number): Word[] {
  const parts: Word[] = [[]];
  let used = 0;
  for (const { text, tone } of word) {
    let rest = '';
    for (const character of text) {
      const size = characterWidth(character);
      if (used + size > width) {
        parts.at(-1)?.push({ text: rest, tone });
        parts.push([]);
        [rest, used] = ['', 0];
      }
      rest += character;
      used += size;
    }
    parts.at(-1)?.push({ text: rest, tone });
  }
  return parts;
}

/** Sets runs in lines of at most `width` columns. No run, no line. */
export function wrap(runs: readonly Run[], width: number): Line[] {
  const lines: Run[][] = [];
  let used = width + 1;
  const place = (word: Word): void => {
    const size = lineColumns(word);
    if (used + 1 + size <= width) {
      lines.at(-1)?.push({ text: ' ', tone: joinTone(lines.at(-1)?.at(-1), word[0]) }, ...word);
      used += 1 + size;
    } else {
      lines.push([...word]);
      used = size;
    }
  };
  for (const word of wordsOf(runs)) {
    if (lineColumns(word) <= width) place(word);
    else for (const part of breakWord(word, width)) place(part);
  }
  return lines;
}

const joinTone = (before: Run | undefined, after: Run | undefined): Tone =>
  before?.tone === after?.tone ? (after?.tone ?? 'plain') : 'plain';

/** Wrapped text with a label in front of the first line and blanks in front of the others. */
export function hanging(label: readonly Run[], runs: readonly Run[], width: number): Line[] {
  const indent = Math.min(lineColumns(label), width >> 1);
  const head = wrap(label, width);
  const body = wrap(runs, width - indent - 1);
  const fits = lineColumns(label) <= indent;
  const blank = run(' '.repeat(indent + 1));
  if (!fits) return [...head, ...body.map((line) => [blank, ...line])];
  const first = [...label, run(' '), ...(body[0] ?? [])];
  return [first, ...body.slice(1).map((line) => [blank, ...line])];
}

/** Two blocks of lines beside each other, level at the top. */
export function beside(left: readonly Line[], right: readonly Line[], width: number): Line[] {
  const column = (width - 3) >> 1;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const one = left[at] ?? [];
    const other = right[at] ?? [];
    return [...one, run(' '.repeat(Math.max(0, column - lineColumns(one)))), run(' │ ', 'quiet'), ...other];
  });
}

/** The lines as text, in colour or not. */
export function printLines(lines: readonly Line[], color: boolean): string {
  const { bold, dim, cyan, yellow, magenta, red } = picocolors.createColors(color);
  const same = (text: string): string => text;
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    plain: same,
    strong: bold,
    quiet: dim,
    added: cyan,
    omitted: yellow,
    moved: magenta,
    alarm: (text) => bold(red(text)),
  };
  const printed = lines.map((line) =>
    joinRuns(line)
      .map(({ text, tone }) => tones[tone](text))
      .join(''),
  );
  return printed.map((line) => (color ? line : line.trimEnd()) + '\n').join('');
}

function joinRuns(line: Line): Run[] {
  const joined: Run[] = [];
  for (const next of line) {
    const last = joined.at(-1);
    if (last?.tone === next.tone) joined[joined.length - 1] = { text: last.text + next.text, tone: last.tone };
    else joined.push(next);
  }
  return joined;
}
