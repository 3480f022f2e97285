import type { Options } from '../../model/options.js';
import type { Listener } from './work-thread.js';
import { progressLine } from '../out/progress.js';
import { note } from '../out/terminal.js';

/** What a user hears while a command works: notes, and how far it has come. */
export interface Voice {
  readonly say: (text: string) => void;
  /** For the thread that works. */
  readonly listener: Listener;
  /** Takes the line of progress away. */
  readonly clear: () => void;
}

export function voiceFor({ quiet, verbose }: Pick<Options, 'quiet' | 'verbose'>): Voice {
  const progress = progressLine(process.stderr, process.stderr.isTTY && !quiet);
  const say = (text: string): void => {
    progress.clear();
    if (!quiet) note(text);
  };
  return {
    say,
    listener: {
      onNote: ({ level, text }) => {
        if (level === 'normal' || verbose) say(text);
      },
      onProgress: progress.show,
    },
    clear: progress.clear,
  };
}
