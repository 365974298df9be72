/** No text takes a conversion longer than in proportion to its length. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Draft } from '../../server/src/core/draft/draft.ts';
import type { Conversion } from '../../server/src/core/script/conversion.ts';
import { Keeper } from '../../server/src/core/script/keeping.ts';
import { Memory } from '../../server/src/core/script/memory.ts';
import { rewritten } from '../../server/src/core/script/rewriting.ts';
import { textAfter } from '../../server/src/core/text/edits.ts';
import { assertLinear } from '../linear.ts';
import { conversions } from './converted.ts';

const keeper = new Keeper({ words: ['余', '范文', '发展银行', '中中中中中中中中'], titles: true });

/** Repeated into one line. */
const LINES = [
  '中',
  '发',
  '余',
  '于',
  '、余某、',
  '皇太后',
  '里应外',
  '国发〔2024〕5号',
  '〔2024〕',
  '国国国国国国国国国国国国国国〔',
  'https://a.cn/发/展=发.展',
  'https://',
  '《',
  '《》',
  '`',
  '`发`',
  '](发',
  '范文',
  '中中中中中中中',
  '𫫇',
];

describe('conversion', () => {
  let there: Conversion;
  let back: Conversion;

  before(async () => {
    there = await conversions.to('hk');
    back = await conversions.to('s', 'tw');
  });

  const convert = (conversion: Conversion, target: 'hk' | 's', text: string): void => {
    const draft = Draft.read(text, { markdown: true, region: 'cn' });
    rewritten(draft, conversion, keeper, { memory: new Memory().pass(target) });
  };

  for (const line of LINES) {
    test(JSON.stringify(line), () => {
      assertLinear((size) => convert(there, 'hk', line.repeat(size / line.length)), 16_000);
      assertLinear((size) => convert(back, 's', line.repeat(size / line.length)), 16_000);
    });
  }

  test('lines that come out the same, there and back', () => {
    for (const lines of ['隻只\n只只\n', '干部\n']) {
      assertLinear((size) => {
        const memory = new Memory();
        const draft = Draft.read(lines.repeat(size), { markdown: true, region: 'cn' });
        const after = textAfter(draft.text, rewritten(draft, there, keeper, { memory: memory.pass('hk') }));
        const again = Draft.read(after, draft.options);
        assert.equal(textAfter(after, rewritten(again, back, keeper, { memory: memory.pass('s') })), draft.text);
      }, 1_000);
    }
  });
});
