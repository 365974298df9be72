import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Locale } from '../core/messages/render.ts';
import { Checking, type Outcome } from './checking.ts';
import type { Task } from './commandLine.ts';
import type { Source } from './files.ts';
import type { IgnoresMet } from './staleIgnores.ts';
import { sayIn } from './words/words.ts';

/** What a worker is started with. */
export interface WorkerTask {
  readonly task: Task;
  readonly locale: Locale;
}

/** What a worker is told: a draft to check, or that there are no more. */
export type Order = { readonly index: number; readonly source: Source } | 'done';

/** What it answers. */
export type Answer = { readonly index: number; readonly outcome: Outcome } | { readonly met: IgnoresMet };

/** Checks what it is sent until there is no more: the other end of checkedByWorkers. */
export function serve(port: MessagePort = parentPort!): void {
  const { task, locale } = workerData as WorkerTask;
  const checking = new Checking(task, locale, sayIn(locale));
  const answer = (message: Answer): void => port.postMessage(message);
  port.on('message', async (order: Order) => {
    if (order === 'done') {
      answer({ met: checking.ignoresMet });
      port.close();
    } else answer({ index: order.index, outcome: await checking.check(order.source) });
  });
}
