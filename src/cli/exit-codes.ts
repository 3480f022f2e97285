/** What the exit code of the command says; fixed, because scripts branch on it. */
export const EXIT = {
  done: 0,
  differences: 1,
  /** A rule of `check` is broken. */
  broken: 1,
  /** Usage or input: nothing could be compared, or the result could not be written. */
  input: 2,
  fault: 3,
  /** 128 + the number of the signal, as shells count. */
  interrupted: { SIGINT: 130, SIGTERM: 143 },
} as const;
