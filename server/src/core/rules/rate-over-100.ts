// Rates that count a part of something and so end at a hundred: 合格率102%. A closed list (notes/domain.md section 7): growth,
// fulfilment of plans, gross enrolment, coverage of bad loans and whatever else may rightly pass a hundred is not on it.

import type { Block } from '../draft/block.ts';
import { spanOf } from '../figures/correction.ts';
import { type Figure, figuresIn } from '../figures/figure.ts';
import { sharesIn } from '../figures/shares/shares.ts';
import { intervalOf } from '../figures/worth.ts';
import { message } from '../messages/message.ts';
import { compare, rational } from '../text/decimal.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

const NAMES = [
  ...['合格率', '及格率', '优秀率', '优良率', '达标率', '净入学率', '净入园率', '出勤率', '到课率', '入住率', '空置率'],
  ...['办结率', '整改率', '化解率', '回复率', '满意率', '满意度', '知晓率', '好评率', '通过率', '准确率', '成功率'],
  ...['覆盖率', '绿化率', '城镇化率', '失业率', '就业率', '成活率', '治愈率', '死亡率', '录取率', '持证率'],
  ...[
    '处理率',
    '占比',
    '息诉率',
    '入园率',
    '等品率',
    '自给率',
    '贫困发生率',
    '辍学率',
    '巩固率',
    '及时率',
    '中签率',
    '参与率',
    '识字率',
    '文盲率',
  ],
].join('|');
const VERB =
  '(?:已|均|都|全部|分别|平均|仅|仍|总体|综合|:)*(?:为|达|达到|是|在|保持在|稳定在|提[高升][到至]|上?升[到至]|:)?了?';
const NAMED = new RegExp(`(${NAMES})${VERB}$`);
const FROM = new RegExp(`(${NAMES})(?:由|从)[^,。;]{0,8}$`);
const TO = /^(?:提高|提升|上升|增加|增长|升)(?:到|至)$/;

/** The same names where they measure something else: 拨备覆盖率, 电话普及率, 任务达标率, 毛入学率. */
const OTHERWISE =
  /毛|拨备|备抵|呆[账帐]|减值|风险|资本|流动性|备付|偿债|利息|现金|准备金|担保|手机|移动|宽带|网络|网民|汽车|电视|空调|冰箱|家电|电脑|信号|任务|进度|计划|目标|预算|指标|产能|存贷|贷款|负债/;
const ONE = rational(1);

export const rateOver100: Rule = {
  id: 'rate-over-100',
  group: 'figures',
  severity: 'warning',
  fix: 'none',
  needs: { quantities: 1, characters: '%‰成分' },
  *inBlock(block) {
    if (block.kind !== 'text') return;
    const figures = figuresIn(block);
    for (let index = 0; index < figures.length; index++) {
      const figure = figures[index]!;
      if (!isOverHundred(figure)) continue;
      const name = nameOf(figure, figures[index - 1]);
      if (name === undefined && !isShareOfNothing(block, figure)) continue;
      const stated = spanOf(block, figure.quantity);
      yield {
        span: stated,
        confidence: 'certain',
        message:
          name === undefined
            ? message('rate-over-100.share', { stated })
            : message('rate-over-100.rate', { name: spanOfName(block, name, figure), stated }),
        related: [],
        fixes: [],
      };
    }
  },
};

function isOverHundred({ quantity }: Figure): boolean {
  const { unit, value } = quantity;
  // Nearly every rate is below: the exact arithmetic is for those that are not.
  if (unit?.kind !== 'rate' || value.mantissa * 10 ** (value.exponent + unit.power) <= 1) return false;
  return quantity.hedge !== 'at-most' && quantity.hedge !== 'nearly' && compare(intervalOf(quantity).low, ONE) > 0;
}

const BARE = /占(?:了|到)?$/;
const TWICE = rational(2);

const ratesIn = remembered((block: Block) => new Set(sharesIn(block).statements.map(({ rate }) => rate)));

/**
 * 灌区改造458.75万元，占277.9%: a share of which nothing is said cannot be so much, though 占110% may be said of a plan. Where its part
 * and whole are known, percentage-mismatch has told it.
 */
function isShareOfNothing(block: Block, figure: Figure): boolean {
  if (!BARE.test(figure.label) || OTHERWISE.test(figure.label)) return false;
  if (compare(intervalOf(figure.quantity).low, TWICE) <= 0) return false;
  return !ratesIn(block).has(figure);
}

function nameOf({ label, sentence }: Figure, before: Figure | undefined): string | undefined {
  const own = NAMED.exec(label);
  if (own !== null) return OTHERWISE.test(label) || isOfPlan(own[1]!, sentence, before) ? undefined : own[1];
  if (before === undefined || before.sentence !== sentence || !TO.test(label) || OTHERWISE.test(before.label)) {
    return undefined;
  }
  return FROM.exec(before.label)?.[1];
}

/** 清理渠道3240公里，超出3100公里的年度目标140公里，达标率为104.5%: what is reached is the plan right before it. */
const isOfPlan = (name: string, sentence: number, before: Figure | undefined): boolean =>
  name === '达标率' && before?.sentence === sentence && /目标|计划|任务|指标/.test(before.gap);

function spanOfName({ reading }: Block, name: string, { quantity }: Figure): Span {
  const at = reading.text.lastIndexOf(name, quantity.start);
  return reading.sourceSpan(at, at + name.length);
}
