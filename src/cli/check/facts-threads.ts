import { Worker } from 'node:worker_threads';
import { factsOf, type Measure, type UnitFacts, type UnitTask } from '../../check/check.js';

/** Units handed to a thread at once: enough that handing over costs nothing, few enough that no thread ends last by far. */
const UNITS_AT_ONCE = 32;

/** What a thread is told, again and again. */
export interface FactsTask {
  readonly tasks: readonly UnitTask[];
  readonly measure: Measure;
}

/** Who works, and who is told of it. */
export interface Crew {
  readonly threads: number;
  readonly onDone: (done: number) => void;
}

class Queue {
  private next = 0;
  private done = 0;
  readonly facts: UnitFacts[];

  constructor(
    private readonly tasks: readonly UnitTask[],
    private readonly onDone: Crew['onDone'],
  ) {
    this.facts = new Array<UnitFacts>(tasks.length);
  }

  take(): { readonly first: number; readonly tasks: readonly UnitTask[] } | null {
    if (this.next >= this.tasks.length) return null;
    const first = this.next;
    this.next += UNITS_AT_ONCE;
    return { first, tasks: this.tasks.slice(first, this.next) };
  }

  put(first: number, facts: readonly UnitFacts[]): void {
    for (const [nth, one] of facts.entries()) this.facts[first + nth] = one;
    this.done += facts.length;
    this.onDone(this.done);
  }
}

/** Lets one thread work until nothing is left. */
function employ(queue: Queue, measure: Measure): Promise<void> {
  const thread = new Worker(new URL('./facts-thread.js', import.meta.url));
  return new Promise<void>((resolve, reject) => {
    const give = (): void => {
      const share = queue.take();
      if (share === null) {
        resolve();
        return;
      }
      thread.once('message', (facts: readonly UnitFacts[]) => {
        queue.put(share.first, facts);
        give();
      });
      thread.postMessage({ tasks: share.tasks, measure } satisfies FactsTask);
    };
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`a checking thread stopped with code ${code}`)));
    give();
  }).finally(() => thread.terminate());
}

/** Finds out the facts of every unit, in one thread or several. The result does not depend on their number. */
export async function factsInThreads(
  tasks: readonly UnitTask[],
  measure: Measure,
  { threads, onDone }: Crew,
): Promise<readonly UnitFacts[]> {
  const queue = new Queue(tasks, onDone);
  if (threads > 1) await Promise.all(Array.from({ length: threads }, () => employ(queue, measure)));
  else
    for (let share = queue.take(); share !== null; share = queue.take())
      queue.put(
        share.first,
        share.tasks.map((task) => factsOf(task, measure)),
      );
  return queue.facts;
}
