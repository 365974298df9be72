import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { sameKind } from '../worth.ts';
import { type GrowthStatement, judgedRate } from './movement.ts';

/** What the price was to be at most or at least. */
const ASKED =
  /(?:控制价|限价|拦标价|起拍(?:总)?价|起始价|起叫价|底价|挂牌价|评估[价值]|预算(?:价|总?额|金额)?|概算|送审(?:[价额]|金额)?)(?:为|共|合计)?$/;
/** What it came to. */
const AGREED = /(?:中标|成交|竞得|签约|合同|审定|结算)(?:总)?(?:价款?|金额|额)?(?:为|共|合计)?$/;
/** 以12040万元成交 */
const AGREED_BEHIND = /^(?:的?(?:价格|总价|单价))?(?:成交|中标|竞得|摘牌|签约)/;
const RATE = /^(?:平均|综合)?(?:溢价|增值|下浮|节约|节资|节支|折价|审减|核减)(?:资金)?(?:率|幅度)?(?:为|达|约)?$/;

/** 控制价386.00万元，中标价358.98万元，下浮率7.0%; 起拍价8600万元，以12040万元成交，溢价率40.0% */
export function bidAt(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const rate = figures[index]!;
  if (rate.quantity.unit?.kind !== 'rate' || !RATE.test(rate.label)) return undefined;
  const told = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(
      ({ role, sentence, depth, quantity }) =>
        sentence === rate.sentence && depth === rate.depth && quantity.unit?.kind === 'money' && role === 'level',
    );
  // 控制价203.18亿元，中标186.42亿元，节资率8.25%；上年控制价186.14亿元，节约14.19亿元，节资率7.62%
  const group = groupBefore(block.reading.text, figures, index);
  const prices = group.some(({ label }) => ASKED.test(label)) ? told.filter((one) => group.includes(one)) : told;
  const agreed = prices.filter((one) => isAgreed(block.reading.text, one));
  const [now, ...others] = agreed;
  const asked =
    now === undefined ? [] : prices.filter((one) => ASKED.test(one.label) && sameKind(one.quantity, now.quantity));
  if (now === undefined || others.length > 0 || asked.length === 0) return undefined;
  const judged = flatMapped(asked, (base) => judgedRate(block, rate, now, base));
  const held = judged.find(({ verdict }) => verdict === 'holds');
  // 评估价1.2亿元，起拍价0.84亿元，成交价1.02亿元: of which of them the rate is, is not known.
  if (held !== undefined || judged.length > 1) return held;
  const [wrong] = judged;
  return wrong && { ...wrong, verdict: 'probably-wrong' };
}

const isAgreed = (text: string, { label, quantity: { end } }: Figure): boolean =>
  !ASKED.test(label) && (AGREED.test(label) || AGREED_BEHIND.test(text.slice(end, end + 8)));
