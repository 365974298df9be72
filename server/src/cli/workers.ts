import { Worker } from 'node:worker_threads';
import type { Outcome } from './checking.ts';
import type { NoSource, Source } from './files.ts';
import type { IgnoresMet } from './staleIgnores.ts';
import type { Answer, Order, WorkerTask } from './worker.ts';

type Task = Exclude<Order, 'done'>;

/** So many drafts for each worker are read ahead of the one that is waited for. */
const AHEAD = 8;

/** Worker threads that check drafts, each with as many as it can take. */
export class Workers {
  readonly #idle: Worker[] = [];
  readonly #all: Worker[];
  readonly #waiting: Task[] = [];
  readonly #settle = new Map<number, { resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }>();
  readonly #met: IgnoresMet[] = [];
  #failed: unknown;

  constructor(count: number, task: WorkerTask) {
    this.#all = Array.from({ length: count }, () => this.#start(task));
    this.#idle.push(...this.#all);
  }

  /** The outcomes of sources in their order, however the workers take turns. */
  async *check(sources: AsyncIterable<Source | NoSource>, own: (source: Source | NoSource) => Promise<Outcome>) {
    const pending: Promise<Outcome>[] = [];
    let index = 0;
    for await (const source of sources) {
      // What cannot be read needs no worker, and standard input is this thread's.
      const outcome = 'cannot' in source || source.standardInput ? own(source) : this.#order({ index, source });
      outcome.catch(() => undefined); // reported when it is waited for
      pending.push(outcome);
      index++;
      if (pending.length >= this.#all.length * AHEAD) yield await pending.shift()!;
    }
    for (const outcome of pending) yield await outcome;
  }

  /** Ends the workers; what they met of what is ignored. */
  async end(): Promise<readonly IgnoresMet[]> {
    await Promise.all(
      this.#all.map(
        (worker) =>
          new Promise((ended) => {
            worker.once('exit', ended);
            worker.postMessage('done' satisfies Order);
          }),
      ),
    );
    return this.#met;
  }

  /** Ends the workers in the middle of what they do. */
  async stop(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #start(task: WorkerTask): Worker {
    const worker = new Worker(__filename, { workerData: task });
    worker.on('message', (answer: Answer) => {
      if ('met' in answer) this.#met.push(answer.met);
      else {
        this.#settle.get(answer.index)?.resolve(answer.outcome);
        this.#settle.delete(answer.index);
        this.#free(worker);
      }
    });
    worker.on('error', (error) => {
      this.#failed = error;
      for (const { reject } of this.#settle.values()) reject(error);
    });
    return worker;
  }

  #order(task: Task): Promise<Outcome> {
    if (this.#failed !== undefined) return Promise.reject(this.#failed);
    return new Promise((resolve, reject) => {
      this.#settle.set(task.index, { resolve, reject });
      this.#waiting.push(task);
      const worker = this.#idle.pop();
      if (worker !== undefined) this.#free(worker);
    });
  }

  #free(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(worker);
    else worker.postMessage(next satisfies Order);
  }
}
