/** Calls back in the event loop's next turn, in Node and in a worker. */
export const nextTurn: (callback: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : (callback) => setTimeout(callback, 0);
