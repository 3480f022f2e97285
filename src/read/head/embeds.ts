import { type Line, LONGEST_LINE } from './lines.js';

/**
 * Posts that a page shows in full below a sentence that quotes them: `— Ann Lee (@annlee) March 5, 2021`. Their words
 * stand in the report twice, and only one of the two is the report's own.
 */

/** Who posted it and when. */
const SIGNATURE = /^[—–-]{0,2}\s?\S.{0,60}?\s?\(@\w{2,20}\)\s.{0,30}\d{4}$/u;
/** What a network puts behind a post. */
const NETWORK = /(?:https?:\/\/t\.co\/\w+|pic\.twitter\.com\/\w+)$/u;
/** The longest post of the network that signs like this has 280 characters. */
const LONGEST_POST = 300;

const isPost = (text: string): boolean => text.length <= LONGEST_POST && !/^["“„«]/u.test(text);

/** The lines of embedded posts: those that are signed, with the line above each, and those that end as posts do. */
export function embeddedLines(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const textAt = (at: number): string => {
    const line = lines[at];
    return line === undefined || line.end - line.start > LONGEST_LINE ? '' : text.slice(line.start, line.end);
  };
  for (const at of lines.keys()) {
    const line = textAt(at);
    if (NETWORK.test(line) && isPost(line)) found.add(at);
    if (line.length > 120 || !line.includes('(@') || !SIGNATURE.test(line)) continue;
    found.add(at);
    const above = textAt(at - 1);
    if (above !== '' && isPost(above)) found.add(at - 1);
  }
  return found;
}
