import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { saysDown } from '../../server/src/core/figures/changeWords.ts';
import { figuresIn } from '../../server/src/core/figures/figure.ts';

/** What officials say for more and for less; one that is not read as a change is read as what the change is compared with. */
const UP =
  '增加 增长 增多 增 净增 净增加 新增 猛增 激增 陡增 上升 上涨 上扬 攀升 提升 提高 抬升 抬高 扩大 扩增 多 多出 高 高出 增收 增支 增产 增盈 增列 增拨 追加 涨 贵 上调 上浮 延长 拉长 净流入 回升 反弹 微增 略增 小幅增加 大幅增长 再增 多收 多发 超收 超支 成长';
const DOWN =
  '减少 减 净减 净减少 下降 降 降低 下跌 下滑 下调 下浮 回落 缩减 缩小 缩短 压缩 压减 压降 削减 精简 核减 调减 少 低 跌 便宜 减收 减支 减产 减亏 短收 萎缩 缩水 收窄 节约 净流出 净降 净下降 微降 略降 骤降 锐减 少收 少花 衰退 下探 回调';

describe('an amount behind what it is compared with and a verb is how far that moved', () => {
  for (const [verbs, isDown] of [
    [UP, false],
    [DOWN, true],
  ] as const) {
    for (const verb of verbs.split(' ')) {
      test(verb, () => {
        for (const since of ['比上年', '同比', '较年初']) {
          const draft = Draft.read(`总额2940万元，${since}${verb}188万元，余下照旧。`, new Config().reading);
          const [, moved] = figuresIn(draft.blocks[0]!);
          assert.equal(moved!.role, 'change', since + verb);
          assert.equal(saysDown(moved!.label), isDown, since + verb);
        }
      });
    }
  }
});

describe('and without one it is what is compared with', () => {
  for (const words of ['比上年的', '比上年', '较上年度决算', '比上年同期', '与上年末', '比上年同期完成']) {
    test(words, () => {
      const draft = Draft.read(`总额2940万元，${words}2752万元，增长6.8%。`, new Config().reading);
      assert.equal(figuresIn(draft.blocks[0]!)[1]!.role, 'base');
    });
  }
});
