/** How long `work` takes, in milliseconds. */
export function timed(/** @type {() => unknown} */ work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** The same of work that is to be waited for. */
export async function timedUntilDone(/** @type {() => unknown} */ work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** @type {(values: readonly number[], share: number) => number} */
export const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/**
 * Times of `work`: the first, when nothing is compiled yet; then, once it is warm, some `runs` of them, and more while there
 * is time. What the processor was busy with it tells of the work even where other programs want the processor too.
 *
 * @param {() => unknown} work
 * @param {{ warmForMs?: number, forMs?: number, runs?: number }} [options]
 */
export function times(work, { warmForMs = 800, forMs = 1000, runs = 3 } = {}) {
  const first = timed(work);
  for (let spent = 0; spent < warmForMs; ) spent += timed(work);
  const taken = [];
  const before = process.cpuUsage();
  for (let spent = 0; spent < forMs || taken.length < runs; ) {
    const ms = timed(work);
    taken.push(ms);
    spent += ms;
  }
  const { user, system } = process.cpuUsage(before);
  return { first, taken, busy: (user + system) / 1000 / taken.length };
}

/** The least that reading a text can cost: every unit looked at once. */
export function floorPass(/** @type {string} */ text) {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
