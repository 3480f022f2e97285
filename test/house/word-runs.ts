import { findWords } from '../../src/words/words.js';

/** How many words in a row are a sentence of somebody's: shorter runs are idiom, names and dates. */
export const RUN = 8;

function wordsOf(text: string): string[] {
  const bounds = findWords(text);
  const words: string[] = [];
  for (let at = 0; at < bounds.length; at += 2)
    words.push(
      text
        .slice(bounds[at], bounds[at + 1])
        .toLowerCase()
        .replace(/[’']/g, ''),
    );
  return words;
}

/** All runs of `RUN` words of a text, each as one string. */
export function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}

/** The first run of `text` that is among `runs`, or null. */
export function firstRunIn(text: string, runs: ReadonlySet<string>): string | null {
  for (const run of runsOf(text)) if (runs.has(run)) return run;
  return null;
}

/** The text without what stands inside quotation marks: public words of public people are nobody's sentence. */
export function withoutQuotations(text: string): string {
  return text.replace(/(^|\s)["“'‘][^\n]*?["”'’](?=[\s.,;]|$)/gm, '$1 | ');
}
