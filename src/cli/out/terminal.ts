/**
 * Everything that reaches the terminal goes through here: the result to standard output, all else to standard error.
 * Names of files and titles of reports are written by strangers, so control characters never pass.
 */

/** Characters that move the cursor, change colours or reverse the reading order, line end and tab excepted. */
const UNPRINTABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (character: string): string => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0');

/** The same text with control characters written as `\u001b`, which is also how JSON writes them. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped);
}

/** As `printable`, on one line. */
export function oneLine(text: string): string {
  return printable(text.replace(/[\n\r\t]+/g, ' '));
}

/** Says something on standard error: one line, whatever is in it. */
export function note(text: string): void {
  process.stderr.write(oneLine(text) + '\n');
}

/** Writes the result to standard output and waits until it is handed over. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => {
      resolve();
    });
  });
}

/** What is known about the terminal and its user's wishes. */
export interface Surroundings {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function surroundings(): Surroundings {
  // In a pipe `isTTY` is undefined, whatever its type says, and undefined would mean "decide yourself" further on.
  const isTerminal = (process.stdout as { readonly isTTY?: boolean }).isTTY ?? false;
  return { isTerminal, columns: process.stdout.columns, env: process.env };
}

/** Width of text where there is no terminal to ask: two columns of readable length. */
const WIDTH_OF_FILES = 100;

export function widthOf({ isTerminal, columns }: Surroundings): number {
  return isTerminal && columns !== undefined && columns > 0 ? columns : WIDTH_OF_FILES;
}

/**
 * Whether to write in colour: what was asked for, else NO_COLOR (https://no-color.org), else FORCE_COLOR, else
 * whether a person is looking.
 */
export function wantsColor(asked: boolean | undefined, { isTerminal, env }: Surroundings): boolean {
  if (asked !== undefined) return asked;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
