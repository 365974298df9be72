import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { keystrokes } from './checking.mjs';

/**
 * The functions that most of the time is spent in, each with its file: for full checks, and for keystrokes.
 *
 * @param {any} core the readable bundle
 * @param {string} file where it is
 * @param {string} text
 */
export async function hotSpots(core, file, text) {
  const { Checker, Config, Draft } = core;
  const fullChecks = (/** @type {number} */ count) => {
    for (let run = 0; run < count; run++) new Checker(new Config()).check(Draft.read(text, new Config().reading));
  };
  fullChecks(5);
  const full = await profiled(() => fullChecks(40));
  const strokes = await profiled(() => keystrokes(core, text, { count: 4000, forMs: 20_000 }));
  const places = modulesOf(file);
  const report = (/** @type {string} */ title, /** @type {import('node:inspector').Profiler.Profile} */ profile) =>
    `${title}, by function\n${table(profile, file, places)}\n\n${title}, by line\n${lines(profile, file, places)}`;
  return [byRule(core, text), report('Full check', full), report('Keystroke', strokes)].join('\n\n');
}

/** What each rule costs by itself, in a full check and after an edit; the least of a few times. */
function byRule(/** @type {any} */ { Checker, Config, Draft, RULES }, /** @type {string} */ text) {
  const config = new Config();
  const timed = (/** @type {() => void} */ work) => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
  const lines = RULES.map((/** @type {any} */ rule) => {
    const full = [];
    const edited = [];
    for (let run = 1; run <= 5; run++) {
      const at = Math.floor((text.length * run) / 6);
      const draft = Draft.read(text, config.reading);
      const checker = new Checker(config, undefined, [rule]);
      full.push(timed(() => checker.check(draft)));
      const next = draft.edited(`${text.slice(0, at)}的${text.slice(at)}`, { start: at, end: at, length: 1 });
      edited.push(timed(() => checker.check(next)));
    }
    const best = (/** @type {number[]} */ all) =>
      Math.min(...all)
        .toFixed(2)
        .padStart(8);
    return `${best(full)} ${best(edited)}  ${rule.id}`;
  });
  return `By rule, in ms: full check, after an edit\n${lines.join('\n')}`;
}

async function profiled(/** @type {() => void} */ work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

/** For each line of the bundle, the source file it came from: esbuild says so in a comment before each. */
function modulesOf(/** @type {string} */ file) {
  let current = '';
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => {
      current = /^\/\/ (server\/\S+\.ts|\S*node_modules\/\S+)$/.exec(line)?.[1] ?? current;
      return current;
    });
}

/**
 * Each function's share of the time: by itself, and with all that it calls.
 *
 * @param {import('node:inspector').Profiler.Profile} profile
 * @param {string} file
 * @param {string[]} places
 */
function table(profile, file, places) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])));
  /** @type {Map<string, { self: number, whole: number }>} */
  const shares = new Map();
  const shareOf = (/** @type {string} */ name) => {
    const share = shares.get(name) ?? { self: 0, whole: 0 };
    shares.set(name, share);
    return share;
  };
  const nameOf = (/** @type {import('node:inspector').Profiler.ProfileNode} */ { callFrame }) => {
    const name = callFrame.functionName || '(anonymous)';
    return callFrame.url.endsWith(file)
      ? `${places[callFrame.lineNumber]?.replace('server/src/core/', '')}: ${name}`
      : `${callFrame.url.replace(/^.*\//, '') || 'V8'}: ${name}`;
  };
  let total = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const spent = profile.timeDeltas?.[index] ?? 0;
    total += spent;
    const seen = new Set();
    for (let at = /** @type {number | undefined} */ (id); at !== undefined; at = parents.get(at)) {
      const node = nodes.get(at);
      if (!node) break;
      const name = nameOf(node);
      if (at === id) shareOf(name).self += spent;
      if (!seen.has(name)) shareOf(name).whole += spent;
      seen.add(name);
    }
  }
  const percent = (/** @type {number} */ spent) => `${((spent / total) * 100).toFixed(1)} %`.padStart(7);
  const listed = [...shares].filter(([name]) => !/: \((?:root|program|idle)\)$/.test(name));
  return [...listed]
    .sort(([, a], [, b]) => b.self - a.self)
    .slice(0, 30)
    .map(([name, { self, whole }]) => `${percent(self)} ${percent(whole)}  ${name}`)
    .concat('', 'with what they call:')
    .concat(
      listed
        .sort(([, a], [, b]) => b.whole - a.whole)
        .slice(0, 40)
        .map(([name, { self, whole }]) => `${percent(self)} ${percent(whole)}  ${name}`),
    )
    .join('\n');
}

/**
 * The lines that were met most often; what a regular expression costs is its caller's line's.
 *
 * @param {import('node:inspector').Profiler.Profile} profile
 * @param {string} file
 * @param {string[]} places
 */
function lines(profile, file, places) {
  const source = readFileSync(file, 'utf8').split('\n');
  /** @type {Map<number, number>} */
  const ticks = new Map();
  let total = 0;
  for (const { callFrame, positionTicks } of profile.nodes) {
    for (const { line, ticks: count } of positionTicks ?? []) {
      total += count;
      if (callFrame.url.endsWith(file)) ticks.set(line, (ticks.get(line) ?? 0) + count);
    }
  }
  return [...ticks]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 30)
    .map(([line, count]) => {
      const share = ((count / total) * 100).toFixed(1).padStart(5);
      return `${share} %  ${places[line - 1]?.replace('server/src/core/', '')}  ${source[line - 1]?.trim().slice(0, 110)}`;
    })
    .join('\n');
}
