import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How long `work` takes, in milliseconds. */
function timed(/** @type {() => unknown} */ work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** @type {(values: number[], share: number) => number} */
export const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

/**
 * Times of `work`: the first, when nothing is compiled yet; then, once it is warm, at least `runs` of them, and more while
 * there is time. What the processor was busy with it tells of the work even where other programs want the processor too.
 *
 * @param {() => unknown} work
 * @param {{ warmRuns?: number, forMs?: number, runs?: number }} [options]
 */
export function times(work, { warmRuns = 12, forMs = 2500, runs = 9 } = {}) {
  const first = timed(work);
  for (let run = 0, spent = 0; run < warmRuns || spent < 1000; run++) spent += timed(work);
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

/**
 * Milliseconds that each of `count` one-character edits takes to be read and checked. They are spread over the draft in an
 * order that jumps about; every other one takes back the one before, so that the draft stays as long as it is.
 */
export function keystrokes({ Draft, Checker, Config }, /** @type {string} */ original, count = 600) {
  const config = new Config();
  const checker = new Checker(config);
  const typed = ['，', '的', '3', '二', '。', '年'];
  let text = original;
  let draft = Draft.read(text, config.reading);
  checker.check(draft);
  const taken = [];
  const edit = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ inserted) => {
    text = text.slice(0, start) + inserted + text.slice(end);
    const change = { start, end, length: inserted.length };
    const ms = timed(() => {
      draft = draft.edited(text, change);
      checker.check(draft);
    });
    taken.push(ms);
  };
  const warm = 200;
  for (let index = 0; index < (warm + count) / 2; index++) {
    const at = Math.floor(((index * 0.6180339887) % 1) * original.length);
    edit(at, at, typed[index % typed.length] ?? '');
    edit(at, at + 1, '');
  }
  return taken.slice(warm);
}

/** Bytes kept alive for each UTF-16 unit of the text, beyond the text itself. */
export function heapPerUnit({ Draft, Checker, Config }, /** @type {string} */ text) {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  const used = () => {
    gc();
    gc();
    return process.memoryUsage().heapUsed;
  };
  const config = new Config();
  const checker = new Checker(config);
  const before = used();
  const draft = Draft.read(text, config.reading);
  const read = used();
  const problems = checker.check(draft);
  const checked = used();
  const kept = { draft, problems, checker };
  return { draft: (read - before) / text.length, checked: (checked - before) / text.length, kept: Object.keys(kept) };
}
