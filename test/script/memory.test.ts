import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Target } from '../../server/src/core/script/conversion.ts';
import { Memory } from '../../server/src/core/script/memory.ts';
import { draftText } from '../properties/texts.ts';
import { converted } from './converted.ts';

/** The text after each conversion, and after `edit` before the last. */
async function toggled(text: string, targets: readonly Target[], edit: (text: string) => string = (it) => it) {
  const memory = new Memory();
  let now = text;
  for (const [index, target] of targets.entries()) {
    if (index === targets.length - 1) now = edit(now);
    now = await converted(now, target, { memory: memory.pass(target) });
  }
  return now;
}

/** What the converter alone does not give back: 乾 and 瀋 in a simplified text, 侭 and 只 for 隻. */
const DRAFT = '一、瀋陽市干部\r\n\r\n　　着力推进；裏面、裡面。\r\n“乾”与干、隻与只\n末行覈准';

describe('converting back', () => {
  for (const target of ['tw', 'hk', 't', 'twp'] as const) {
    test(`s to ${target} and back is exact`, async () => {
      const there = await toggled(DRAFT, [target]);
      assert.notEqual(there, DRAFT);
      assert.equal(await toggled(DRAFT, [target, 's']), DRAFT);
      assert.equal(await toggled(DRAFT, [target, 's', target]), there);
      assert.equal(await toggled(DRAFT, [target, 's', target, 's']), DRAFT);
    });
  }

  test('without memory it is not, so the test above tells something', async () => {
    assert.notEqual(await converted(await converted(DRAFT, 'tw'), 's'), DRAFT);
  });

  test('a line that was edited is converted, the others are exact', async () => {
    const edit = (text: string) => text.replace('末行', '最後一行');
    assert.equal(await toggled(DRAFT, ['tw', 's'], edit), DRAFT.replace('末行覈准', '最后一行核准'));
  });

  test('lines that were moved are known again', async () => {
    const swap = (text: string) => text.split(/\r?\n/).reverse().join('\n');
    assert.equal(await toggled(DRAFT, ['tw', 's'], swap), swap(DRAFT));
  });

  test('lines that came out the same are told apart by their order', async () => {
    const text = '隻身\n只身\n隻身\n只身';
    assert.equal(await toggled(text, ['tw']), '隻身\n隻身\n隻身\n隻身');
    assert.equal(await toggled(text, ['tw', 's']), text);
  });

  test('what was written by hand in the other script comes back too', async () => {
    const memory = new Memory();
    await converted('这里', 'tw', { memory: memory.pass('tw') });
    assert.equal(await converted('這裏', 's', { memory: memory.pass('s') }), '这里');
    assert.equal(await converted('这里', 'tw', { memory: memory.pass('tw') }), '這裏');
  });

  test('another region is another conversion', async () => {
    assert.equal(await toggled('这里', ['tw', 's', 'hk']), '這裏');
    assert.equal(await toggled('这里', ['tw', 's', 'tw']), '這裡');
  });

  test('holds for any text, however often', async () => {
    const other = fc.constantFrom<Target>('tw', 'hk', 't', 'twp');
    await fc.assert(
      fc.asyncProperty(draftText(), fc.array(other, { minLength: 1, maxLength: 3 }), async (text, targets) => {
        assert.equal(await toggled(text, [...targets.flatMap((target) => [target, 's'] as const)]), text);
      }),
      { numRuns: Number(process.env.HEGAO_RUNS ?? 200), seed: 20261121 },
    );
  });
});
