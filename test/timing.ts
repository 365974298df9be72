/** Processor time of this process that some work took, in milliseconds: other processes on a busy machine take none of it. */
export function spentOn(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several runs: what the work takes when nothing is collected or compiled meanwhile. */
export function leastOf(runs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < runs; at++) least = Math.min(least, spentOn(work));
  return least;
}
