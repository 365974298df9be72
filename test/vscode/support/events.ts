import type { Event } from 'vscode';

/**
 * Waits until something holds, looking again whenever the event fires. Says what it saw last when that never comes.
 * Looks a last time at the deadline: a selection that the tree could not yet name when it fired shows without an event.
 */
export function until<T>(event: Event<unknown>, look: () => T, holds: (seen: T) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const seen = look();
      if (!holds(seen)) return seen;
      clearTimeout(deadline);
      subscription.dispose();
      resolve(seen);
      return seen;
    };
    const deadline = setTimeout(() => {
      const seen = settle();
      subscription.dispose();
      reject(new Error(`Waited in vain; last seen: ${JSON.stringify(seen, undefined, 1)}`));
    }, 15_000);
    const subscription = event(settle);
    settle();
  });
}
