import type { Event } from 'vscode';

/**
 * Waits until something holds, looking again whenever the event fires. Says what it saw last when that never comes.
 */
export function until<T>(event: Event<unknown>, look: () => T, holds: (seen: T) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const seen = look();
      if (!holds(seen)) return;
      clearTimeout(deadline);
      subscription.dispose();
      resolve(seen);
    };
    const deadline = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`Waited in vain; last seen: ${JSON.stringify(look(), undefined, 1)}`));
    }, 15_000);
    const subscription = event(settle);
    settle();
  });
}
