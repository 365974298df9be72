/** What holds of every move of every chapter. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dropChapter, type Step, stepChapter } from '../../server/src/core/chapters/moving.ts';
import type { Rearranged } from '../../server/src/core/chapters/rearranging.ts';
import { checkText } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { type Section, sectionsOf } from '../../server/src/core/numbering/sections.ts';
import { textAfter } from '../../server/src/core/text/edits.ts';
import { numberedDraft } from '../generators/numbering.ts';
import { draftText } from './texts.ts';

const parameters = {
  numRuns: Number(process.env.HEGAO_RUNS ?? 20),
  seed: process.env.HEGAO_SEED === undefined ? 20261121 : Number(process.env.HEGAO_SEED),
};
const config = new Config();
const read = (text: string): Draft => Draft.read(text, config.reading);
const INVERSE: Readonly<Record<Step, Step>> = { up: 'down', down: 'up', promote: 'demote', demote: 'promote' };
const anyStep = fc.constantFrom<Step>('up', 'down', 'promote', 'demote');

function all(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...all(section.children)]);
}

/** Offset of one of a draft's headings. */
function oneOf(text: string, nth: number): number | undefined {
  const sections = all(sectionsOf(read(text))).filter(({ heading }) => heading !== undefined);
  return sections[nth % Math.max(1, sections.length)]?.label.start;
}

/** What a move must not lose or add: all but the numbers. */
const HAN = /[\u3400-\u9fff]/gu;
const NUMERALS = /[零〇一二三四五六七八九十百千\d]/gu;
const words = (text: string): string => [...(text.replace(NUMERALS, '').match(HAN) ?? [])].sort().join('');

/** What the generator writes is well numbered; it repeats itself, and that goes on being reported. */
const findings = (text: string): string[] =>
  checkText(text, config).flatMap(({ rule }) => (rule.group === 'numbering' ? [rule.id] : []));

function outcome(text: string, moved: Rearranged): string {
  for (const [index, { span }] of moved.edits.entries()) {
    const before = moved.edits[index - 1]?.span.end ?? -1;
    assert.ok(before < span.start && span.start <= span.end && span.end <= text.length, 'edits are in order and apart');
  }
  return textAfter(text, moved.edits);
}

describe('a chapter that is moved', () => {
  test('goes back by the opposite step, and the text is what it was, slips and all', () => {
    let moves = 0;
    fc.assert(
      fc.property(numberedDraft, fc.nat(), fc.constantFrom<Step>('up', 'down', 'demote'), ({ text }, nth, step) => {
        const at = oneOf(text, nth);
        const moved = at === undefined ? 'none' : stepChapter(read(text), at, step);
        if (typeof moved === 'string') return;
        moves++;
        const there = outcome(text, moved);
        const back = stepChapter(read(there), moved.to, INVERSE[step]);
        if (step === 'demote' && typeof back !== 'string' && outcome(there, back) !== text) {
          // Slips in the numbers of what is under it are put right when those numbers are written anew.
          assert.notDeepEqual(findings(text), []);
          return;
        }
        assert.ok(typeof back !== 'string', String(back));
        assert.equal(outcome(there, back), text);
      }),
      parameters,
    );
    assert.ok(moves > parameters.numRuns / 4, `only ${moves} moves`);
  });

  test('keeps every word and brings no finding', () => {
    fc.assert(
      fc.property(numberedDraft, fc.nat(), anyStep, ({ text, slip }, nth, step) => {
        const at = oneOf(text, nth);
        const moved = at === undefined ? 'none' : stepChapter(read(text), at, step);
        if (typeof moved === 'string') return;
        const there = outcome(text, moved);
        assert.equal(words(there), words(text));
        if (slip === 'none') assert.deepEqual(findings(there), []);
        else if (step === 'up' || step === 'down') assert.ok(findings(there).length <= findings(text).length);
      }),
      parameters,
    );
  });

  test('is found where it is said to go', () => {
    fc.assert(
      fc.property(numberedDraft, fc.nat(), anyStep, ({ text }, nth, step) => {
        const at = oneOf(text, nth);
        const moved = at === undefined ? 'none' : stepChapter(read(text), at, step);
        if (at === undefined || typeof moved === 'string') return;
        const there = outcome(text, moved);
        const name = (from: string, offset: number): string =>
          all(sectionsOf(read(from)))
            .filter(({ label }) => label.start === offset)
            .map(({ label, heading }) =>
              from.slice(label.start + heading!.marker.end - heading!.marker.start, label.end),
            )
            .join();
        assert.equal(name(there, moved.to), name(text, at));
      }),
      parameters,
    );
  });

  test('can be dropped on any other without a loss', () => {
    let moves = 0;
    fc.assert(
      fc.property(numberedDraft, fc.nat(), fc.nat(), ({ text, slip }, nth, other) => {
        const [at, onto] = [oneOf(text, nth), oneOf(text, other)];
        if (at === undefined || onto === undefined) return;
        const moved = dropChapter(read(text), at, onto);
        if (typeof moved === 'string') return;
        moves++;
        const there = outcome(text, moved);
        assert.equal(words(there), words(text));
        if (slip === 'none') assert.deepEqual(findings(there), []);
      }),
      parameters,
    );
    assert.ok(moves > parameters.numRuns / 4, `only ${moves} moves`);
  });

  test('never throws, and loses no word, in any text', () => {
    fc.assert(
      fc.property(draftText(), fc.nat(), fc.nat(), anyStep, (text, nth, other, step) => {
        const draft = read(text);
        const at = oneOf(text, nth) ?? 0;
        for (const moved of [stepChapter(draft, at, step), dropChapter(draft, at, oneOf(text, other) ?? 0)]) {
          if (typeof moved !== 'string') assert.equal(words(outcome(text, moved)), words(text));
        }
      }),
      parameters,
    );
  });
});
