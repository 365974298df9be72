import assert from 'node:assert/strict';
import { leastOf } from './timing.ts';

const FACTOR = 4;
/** Between the four of a linear path and the sixteen of a quadratic one, nearer to the quadratic: machines are noisy. */
const ALLOWED = 10;
const ATTEMPTS = 4;
/** Shorter times say nothing. */
const LEAST_MS = 4;

/**
 * Time grows with the size and not with its square: four times the size takes less than ten times as long, in one of a few
 * attempts, each the best of several runs. The verdict is a ratio of processor times taken in one breath, so that a busy
 * machine does not change it.
 */
export function assertLinear(run: (size: number) => void, size: number): void {
  run(size);
  let small = 0;
  let large = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    small = Math.max(
      LEAST_MS,
      leastOf(3, () => run(size)),
    );
    large = leastOf(2, () => run(size * FACTOR));
    if (large < small * ALLOWED) return;
  }
  assert.fail(`${small.toFixed(1)} ms for ${size}, ${large.toFixed(1)} ms for ${size * FACTOR}`);
}
