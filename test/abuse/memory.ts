import { readFileSync } from 'node:fs';

const PAGE = 4096;

/** Bytes of a process that are in memory, as Linux tells them: the second number of /proc/PID/statm, in pages. */
export function residentMemory(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
}
