/**
 * What a draft tells twice is kept from version to version and looked for again only where something was replaced: by lines that
 * come, go and change their places among reports, tables and headings, it is what a draft read anew tells.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Checker } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { figureConflict } from '../../server/src/core/rules/figure-conflict.ts';
import { conflicting } from '../generators/conflicts.ts';
import { retoldWrongly } from '../generators/retold.ts';

const RUNS = Number(process.env.HEGAO_RUNS ?? 200);
const parameters = { numRuns: RUNS, seed: 20261122 };

/** Lines that say the same in many ways, so that few of them make many pairs. */
const LINES = [
  '青禾县教育局2025年工作总结',
  '青禾县民政局2025年工作总结',
  '一、学前教育',
  '二、义务教育',
  '三、存在的问题',
  '',
  '全县在校学生68420人。',
  '我县在校学生68240人。',
  '现有在校学生68204人。',
  '全面摸排，危房改造共1263户，情况各不相同。',
  '要对1236户危房改造逐一建立台账。',
  '危房改造已达1263户，任务依然繁重。上年危房改造1236户。',
  '危房改造中，甲乡1362户危房改造进展较快。',
  '为46192万元专项资金建立台账。',
  '专项资金共4.69亿元，全部下达。',
  '表1　2025年各类学校情况',
  '单位：人',
  '| 类别 | 在校学生 | 专任教师 |',
  '| --- | --- | --- |',
  '| 小学 | 21347 | 1236 |',
  '| 初中 | 12068 | 1023 |',
  '| 合计 | 33415 | 2259 |',
  '小学在校学生21437人，初中专任教师1032人。',
  '培训骨干教师236人次，成效明显。',
  '培训骨干教师263人次，成效明显。',
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: retoldWrongly.map(({ text }) => text) },
  { weight: 1, arbitrary: conflicting.map(({ text }) => text) },
);
const step = fc.record({
  at: fc.nat(),
  removed: fc.integer({ min: 0, max: 3 }),
  added: fc.array(line, { maxLength: 3 }),
});

test('an edited draft tells twice what a draft read anew does', () => {
  const config = new Config({ markdown: false });
  const told = (checker: Checker, draft: Draft): readonly object[] =>
    checker.check(draft).map(({ span, message, related, fixes }) => ({ span, message, related, fixes }));
  const failed = (_: unknown, error: unknown): never => {
    throw error;
  };
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 4, maxLength: 24 }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (first, steps) => {
        const lines = [...first];
        const checker = new Checker(config, failed, [figureConflict]);
        let draft = Draft.read(`${lines.join('\n')}\n`, config.reading);
        checker.check(draft);
        for (const { at, removed, added } of steps) {
          const from = at % (lines.length + 1);
          const start = lines.slice(0, from).reduce((sum, { length }) => sum + length + 1, 0);
          const gone = lines.splice(from, removed, ...added);
          const end = start + gone.reduce((sum, { length }) => sum + length + 1, 0);
          const text = `${lines.join('\n')}\n`;
          const length = added.reduce((sum, one) => sum + one.length + 1, 0);
          const change = lines.length === 0 || end > draft.text.length ? undefined : { start, end, length };
          draft = change === undefined ? Draft.read(text, config.reading) : draft.edited(text, change);
          const now = told(checker, draft);
          found += now.length;
          assert.deepEqual(now, told(new Checker(config, failed, [figureConflict]), Draft.read(text, config.reading)));
        }
      },
    ),
    parameters,
  );
  assert.ok(found > RUNS, 'the texts tell things twice');
});
