import { floorPass, percentile, timed, times } from './measure.mjs';

/**
 * Full checks and keystrokes on one text, and the floors under them; milliseconds.
 *
 * @param {any} core
 * @param {string} text
 */
export function checking(core, text) {
  const { Checker, Config, Draft } = core;
  const config = new Config();
  const bytes = Buffer.from(text);
  const best = (/** @type {() => unknown} */ work) =>
    Math.min(...times(work, { warmForMs: 50, forMs: 150, runs: 20 }).taken);
  let draft = Draft.read(text, config.reading);
  const read = times(
    () => {
      draft = Draft.read(text, config.reading);
    },
    { warmForMs: 300, forMs: 400 },
  );
  const whole = times(() => new Checker(config).check(Draft.read(text, config.reading)));
  const strokes = keystrokes(core, text);
  return {
    bytes: bytes.length,
    units: text.length,
    blocks: draft.blocks.length,
    problems: new Checker(config).check(draft).length,
    floors: { looking: best(() => floorPass(text)), decoding: best(() => bytes.toString()) },
    reading: spread(read),
    whole: spread(whole),
    keystroke: {
      p50: percentile(strokes, 0.5),
      p90: percentile(strokes, 0.9),
      p99: percentile(strokes, 0.99),
      strokes: strokes.length,
    },
  };
}

/** @param {{ first: number, taken: number[], busy: number }} times */
function spread({ first, taken, busy }) {
  return { first, best: Math.min(...taken), median: percentile(taken, 0.5), processor: busy, runs: taken.length };
}

/**
 * Milliseconds that each of `count` one-character edits takes to be read and checked, or of as many as there is time for.
 * They are spread over the draft in an order that jumps about; every other one takes back the one before, so that the draft
 * stays as long as it is.
 *
 * @param {any} core
 * @param {string} original
 * @param {{ count?: number, forMs?: number }} [options]
 */
export function keystrokes({ Draft, Checker, Config }, original, { count = 600, forMs = 3000 } = {}) {
  const config = new Config();
  const checker = new Checker(config);
  const typed = ['，', '的', '3', '二', '。', '年'];
  let text = original;
  let draft = Draft.read(text, config.reading);
  checker.check(draft);
  const edit = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ inserted) => {
    text = text.slice(0, start) + inserted + text.slice(end);
    const change = { start, end, length: inserted.length };
    return timed(() => {
      draft = draft.edited(text, change);
      checker.check(draft);
    });
  };
  let index = 0;
  const strokes = (/** @type {number} */ least, /** @type {number} */ most, /** @type {number} */ ms) => {
    const taken = [];
    const until = performance.now() + ms;
    while (taken.length < most && (taken.length < least || performance.now() < until)) {
      const at = Math.floor(((index * 0.6180339887) % 1) * original.length);
      taken.push(edit(at, at, typed[index++ % typed.length] ?? ''), edit(at, at + 1, ''));
    }
    return taken;
  };
  strokes(20, 200, forMs / 4);
  return strokes(60, count, forMs);
}
