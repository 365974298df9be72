// The words by which a change names what it is compared with, and those which say that it may not be recomputed.

/** Told at constant prices, or of a sample drawn anew each year: levels cannot give their growth (notes/domain.md section 7). */
export const REAL =
  /生产总值|增加值|GDP|总产值|固定资产投资|社会消费品|可支配收入|人均(?:[^,。;]{0,6}(?:收入|支出|消费|生产总值)|[为达]?$)|同口径|可比|不变价/i;

/** Often told on a base revised since; whoever prints the base beside the rate means that base. */
const REVISED = /财政收入|营业收入|利润/;
/** Firms enter and leave the sample, and the rate is that of those which stayed. */
export const SAMPLED = /规模|规上|限额|限上/;

/** How surely a level's growth follows from the levels printed: not at all, probably, surely. */
export function followsFrom(label: string, clause: string, isBasePrinted: boolean): 'not' | 'probably' | 'surely' {
  if (REAL.test(label)) return 'not';
  if (!REVISED.test(label)) return 'surely';
  return isBasePrinted && !SAMPLED.test(clause) ? 'probably' : 'not';
}

export const COMPARED = /比|较|同比|环比|由|从|上年|去年|上月|同期|年初|上期|按年|按月|按季/;
export const OUTSIDE =
  /全国|全省|全市|平均|合计|[二两三四前后]者|(?:^|[两三四五六七八九][级类项个种])共[增减多少升降压涨]|目标|预期|计划|[高低快慢优]于|领先|落后/;
export const OWN_BASE = /(?<![同环占相])比|较|由|从/;
export const OTHER_BASE = /年均|年平均|平均每年|同口径|可比|不变价|实际|剔除|扣除/;
/** Held against the year before. For expressions. */
export const SINCE_LAST_YEAR = '(?:同比|[比较](?:上年|去年)(?:同期)?)';
/** Since when a change is told. */
const TIMES: readonly RegExp[] = [
  /年初|期初|[上去]年度?[末底]|年底/,
  /同比|按年|同期|[上去]年(?!度?[末底])/,
  /环比|按[月季]|上(?:个)?[月季]/,
];

/** 比年初增加183亿元，同比增长8.6%: since one time the one, since another the other. */
export function areOfTwoTimes(a: string, b: string): boolean {
  const [one, other] = [a, b].map((label) => TIMES.findIndex((time) => time.test(label))) as [number, number];
  return one >= 0 && other >= 0 && one !== other;
}

/** 增长5.6%（同口径）, 增长12%的目标: said behind it. */
export const NOT_REACHED =
  /^(?:[,(]?(?:为|系|均为|按|以)?(?:同口径|可比口径|可比价|不变价|剔除|扣除)|(?:以上|左右)?的(?:目标|要求|预期|任务|计划|指标))/;

/** 由407万元下降到234万元，下降42.5%; 增加到2025年的96亿元; 降至二〇三一年的37500人 */
export const MOVED_TO =
  /(?:到|至|为)(?:(?:[\d二〇零一三四五六七八九]{2,4}年度?(?:\d{1,2}月)?|今年|去年|本年|目前)(?:底|末)?(?:之|的)?)?$/;
