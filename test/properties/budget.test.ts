/**
 * How long checking may take, as ratios taken in one run, so that a slow or busy machine does not change the verdict: the whole
 * against the floor, which is one look at each character, and a keystroke against the whole.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { Checker } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { leastOf, spentOn } from '../timing.ts';

const folder = resolve(__dirname, '../../samples');
const samples = readdirSync(folder)
  .filter((name) => /\.gw\.txt$/.test(name))
  .map((name) => readFileSync(resolve(folder, name), 'utf8'))
  .join('\n');
const text = samples.repeat(Math.ceil(100_000 / samples.length));
const { reading } = new Config();

const whole = (): void => {
  new Checker(new Config()).check(Draft.read(text, reading));
};

/** More than twice what was measured, on a quiet machine (360 to 700) and beside other work. */
const MOST_FLOORS = 1_500;
/** The first few runs go into compiling: the least of four was 800 to 1,650 floors, by how soon that was done. */
const WARM = 12;
/** A keystroke asks again about what looked at it, and about the draft only where the draft says something else. */
const MOST_OF_WHOLE = 1 / 15;

test('the whole takes no more looks at each character than is known', () => {
  let sum = 0;
  const floor = leastOf(50, () => {
    for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  });
  assert.ok(sum > 0);
  const ratio = leastOf(WARM, whole) / floor;
  assert.ok(ratio < MOST_FLOORS, `${ratio.toFixed(0)} floors`);
});

test('a keystroke takes a fraction of the whole', () => {
  const checker = new Checker(new Config());
  let draft = Draft.read(text, reading);
  checker.check(draft);
  let typed = text;
  const times: number[] = [];
  for (let nth = 0; nth < 60; nth++) {
    const at = Math.floor(typed.length * ((nth * 0.618) % 1));
    typed = `${typed.slice(0, at)}中${typed.slice(at)}`;
    times.push(
      spentOn(() => {
        draft = draft.edited(typed, { start: at, end: at, length: 1 });
        checker.check(draft);
      }),
    );
  }
  const median = times.sort((a, b) => a - b)[30]!;
  const ratio = median / leastOf(3, whole);
  assert.ok(ratio < MOST_OF_WHOLE, `1/${(1 / ratio).toFixed(0)} of the whole`);
});
