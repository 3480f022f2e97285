import type { Dossier } from '../told/dossier.js';
import type { Look } from '../look.js';
import type { Line, Run, Tone } from './terminal.js';
import { run, wrap } from './terminal.js';

/** What a section needs: the report and the columns there are. */
export interface Sheet {
  readonly dossier: Dossier;
  readonly width: number;
  readonly look: Look;
}

export const BLANK: Line = [];

export const heading = (text: string): Line[] => [BLANK, [run(text.toUpperCase(), 'strong')], BLANK];

export const indented = (lines: readonly Line[], by = 2): Line[] => lines.map((line) => [run(' '.repeat(by)), ...line]);

const TONES: Readonly<Record<'added' | 'omitted', Tone>> = { added: 'added', omitted: 'omitted' };

/** Words that differ, between signs that stay where there is no colour. */
export function mark(text: string, type: 'added' | 'omitted'): Run {
  return run(type === 'added' ? `[+${text}+]` : `[-${text}-]`, TONES[type]);
}

/** A paragraph whose lines after the first are set in, so that its label is easy to find. */
export function labelled(label: string, runs: readonly Run[], width: number): Line[] {
  const [first = BLANK, ...rest] = wrap([run(label, 'quiet'), run(' '), ...runs], width - 2);
  return [first, ...indented(rest)];
}
