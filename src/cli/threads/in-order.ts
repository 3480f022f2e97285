/** Tasks that are under way or wait to be told, for each thread: enough that none waits for a long one before it. */
const AHEAD = 4;

/**
 * Does tasks at the same time and yields what comes of them in their own order, so that the number of threads changes
 * nothing. No more are begun than can be held.
 */
export async function* inOrder<Task, Result>(
  tasks: Iterable<Task>,
  threads: number,
  work: (task: Task) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const begun: Promise<Result>[] = [];
  for (const task of tasks) {
    const result = work(task);
    // A failure is met when its turn comes; until then it is nobody's.
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length >= (threads === 1 ? 1 : AHEAD * threads)) yield await (begun.shift() as Promise<Result>);
  }
  for (const result of begun) yield await result;
}
