/** How far something long has come. */
export interface Progress {
  readonly what: 'read' | 'looked at' | 'compared' | 'drawn';
  readonly done: number;
  /** How many there are; null where nobody knows. */
  readonly of: number | null;
  /** Share of the work that is done, 0–1; null where nobody knows. */
  readonly share: number | null;
}

/** A line that is written over while something long goes on: for a person at a terminal, and nobody else. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away, so that the next note stands on a line of its own. */
  readonly clear: () => void;
}

/** A person reads no faster. */
const LEAST_MS_BETWEEN = 200;

/** Passes on one of many calls: a message from thread to thread for every article costs more than reading it. */
export function seldom<T>(tell: (what: T) => void): (what: T) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (what) => {
    const now = performance.now();
    if (now - last < LEAST_MS_BETWEEN / 2) return;
    last = now;
    tell(what);
  };
}

function timeLeft(seconds: number): string {
  const rounded = Math.ceil(seconds);
  return rounded <= 90 ? `${rounded} s left` : `${Math.ceil(rounded / 60)} min left`;
}

/** What is counted. */
const counted: Readonly<Record<Progress['what'], string>> = {
  read: 'articles',
  'looked at': 'pairs',
  compared: 'articles',
  drawn: 'pages',
};

/** `compared 1,200 of 10,000 articles, 85 a second, 104 s left` */
export function progressInWords({ what, done, of, share }: Progress, seconds: number): string {
  const number = (count: number): string => count.toLocaleString('en-US');
  const count = of === null ? number(done) : `${number(done)} of ${number(of)}`;
  const parts = [`${what} ${count} ${counted[what]}`];
  if (seconds > 0 && done > 0) parts.push(`${number(Math.round(done / seconds))} a second`);
  if (share !== null && share > 0 && share < 1 && seconds > 0) parts.push(timeLeft((seconds * (1 - share)) / share));
  return parts.join(', ');
}

export function progressLine(stream: NodeJS.WriteStream, isWanted: boolean): ProgressLine {
  let [shown, what, began, last] = [false, '', performance.now(), 0];
  const clear = (): void => {
    if (shown) stream.write('\r\u001b[K');
    shown = false;
  };
  return {
    clear,
    show: (progress) => {
      if (!isWanted) return;
      const now = performance.now();
      if (progress.what !== what) [what, began] = [progress.what, now];
      if (now - last < LEAST_MS_BETWEEN) return;
      last = now;
      stream.write(`\r\u001b[K${progressInWords(progress, (now - began) / 1000)}`);
      shown = true;
    },
  };
}
