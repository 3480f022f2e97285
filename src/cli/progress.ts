/** A line that is written over while something long goes on: for a person at a terminal, and nobody else. */
export interface ProgressLine {
  /** `done` of `of`, or so many so far where nobody knows of how many. */
  readonly show: (what: string, done: number, of: number | null) => void;
  /** Takes the line away, so that the next note stands on a line of its own. */
  readonly clear: () => void;
}

/** A person reads no faster. */
const LEAST_MS_BETWEEN = 200;

function timeLeft(seconds: number): string {
  const rounded = Math.ceil(seconds);
  return rounded <= 90 ? `${rounded} s left` : `${Math.ceil(rounded / 60)} min left`;
}

/** `compared 1,200 of 10,000 articles, 85 a second, 104 s left` */
export function progressInWords(
  what: string,
  done: number,
  { of, seconds }: { of: number | null; seconds: number },
): string {
  const count =
    of === null ? done.toLocaleString('en-US') : `${done.toLocaleString('en-US')} of ${of.toLocaleString('en-US')}`;
  const rate = seconds > 0 ? done / seconds : 0;
  const parts = [
    `${what} ${count} articles`,
    ...(rate > 0 ? [`${Math.round(rate).toLocaleString('en-US')} a second`] : []),
  ];
  if (of !== null && rate > 0 && done < of) parts.push(timeLeft((of - done) / rate));
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
    show: (name, done, of) => {
      if (!isWanted) return;
      const now = performance.now();
      if (name !== what) [what, began] = [name, now];
      if (now - last < LEAST_MS_BETWEEN) return;
      last = now;
      stream.write(`\r\u001b[K${progressInWords(name, done, { of, seconds: (now - began) / 1000 })}`);
      shown = true;
    },
  };
}
