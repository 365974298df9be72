import { mentions } from '../../draft/mentions.ts';

/** What is left when the second figure is taken from the first, by the names of the three (数据关系：差). */
export interface LeftOver {
  readonly left: RegExp;
  readonly first: RegExp;
  readonly second: RegExp;
  /** What came otherwise need not be told: 财政收入12.6亿元，支出38.4亿元，年终结余0.8亿元. */
  readonly isOpen?: true;
}

/** 短收, 较预算数短收: the word and what it is over, and no more. */
const overPlan = (word: string): RegExp =>
  new RegExp(`^(?:(?:比|较)?(?:年初|年度|全年)?(?:预算|计划|任务|目标|定额|核定)?数?|共|实际|已)(?:${word})$`);

/** Read in this order: 净增 and 净减 of what came and went, 结余 of a budget before that of an account. */
export const LEFT_OVER: readonly LeftOver[] = [
  {
    left: /节约|节省|结余|节余/,
    first: /(?<!公共|经营|基金)预算|控制价|概算|计划|安排|估算/,
    second: /中标|实际|支出|成交|决算|采购|结算|审定/,
  },
  { left: /顺差/, first: /(?<!进)出口/, second: /进口/ },
  { left: /顺差/, first: /结汇/, second: /售汇/ },
  { left: /逆差/, first: /售汇/, second: /结汇/ },
  { left: /逆差/, first: /进口/, second: /(?<!进)出口/ },
  // 完成10.24亿元，超收收入0.30亿元转入调节基金; ICU超出核定8张: what bears a name of its own is of something else.
  { left: overPlan('超支'), first: /决算|实际|支出|执行/, second: /预算|概算|计划/, isOpen: true },
  { left: overPlan('超收|超额(?:完成)?'), first: /决算|实际|完成|实收|实现/, second: /预算|计划|任务/, isOpen: true },
  { left: overPlan('短收'), first: /预算|计划|任务/, second: /决算|实际|完成|实收|实现|入库/, isOpen: true },
  {
    left: overPlan('超[载编员出]'),
    first: /实际|现有|实有|在编/,
    second: /理论|核定|编制|核载|限[额值定]/,
    isOpen: true,
  },
  { left: /短绌|亏绌|差短|短差|赤字|亏损|超支|不敷/, first: /支出|成本|岁出/, second: /收入|岁入/, isOpen: true },
  { left: /净利/, first: /收入|收益/, second: /总成本|成本费用|总支出|费用总额/ },
  {
    left: /盈余|结余|相抵(?!短|差|后?亏|不敷|,?净利)|收支差/,
    first: /收入|收益|岁入/,
    second: /支出|成本|岁出/,
    isOpen: true,
  },
  {
    left: /净增/,
    first: /新增|增加|迁入|出生|入库|开业|设立|转入|流入|新登记/,
    second: /减少|注销|退出|迁出|死亡|退库|歇业|转出|流出|取消|停用|拆除/,
  },
  {
    left: /净减/,
    first: /减少|注销|退出|迁出|死亡|退库|歇业|转出|流出|取消|停用|拆除/,
    second: /新增|增加|迁入|出生|入库|开业|设立|转入|流入|新登记/,
  },
  { left: /净增/, first: /[年期月季]末|[年月]底/, second: /[年期月季]初|上[年期月][末底]/ },
  { left: /净减/, first: /[年期月季]初|上[年期月][末底]/, second: /[年期月季]末|[年月]底/ },
  { left: /净调减/, first: /调减/, second: /调增/ },
  { left: /净调增/, first: /调增/, second: /调减/ },
  // 经营活动净流入24.83亿元，投资活动净流出96.47亿元，筹资活动净流入63.15亿元: each is left over already.
  { left: /净流入|净迁入/, first: /(?<!净)(?:流入|迁入)/, second: /(?<!净)(?:流出|迁出)/ },
  { left: /净流出|净迁出/, first: /(?<!净)(?:流出|迁出)/, second: /(?<!净)(?:流入|迁入)/ },
  { left: /净入库|净征收/, first: /补税|补缴|查补|入库/, second: /退税|退库/ },
  { left: /净举借|净融资|净借入/, first: /举借|借入|融资|发行/, second: /还本|偿还|归还|兑付/ },
  { left: /净资产|所有者权益|权益总额/, first: /资产总[额计]|总资产/, second: /负债/ },
  { left: /缺额|缺编|空编|缺员/, first: /编制|员额|核定|应配/, second: /现有|实有|在编|在岗|实际/ },
  { left: /(?:未结|未办结|未审结)$/, first: /受理|收案|应办|应结|应审/, second: /审结|办结|结案|执结/ },
  { left: /[还尚仍]需(?:完成|入库)?$/, first: /计划|任务|目标/, second: /完成|收入|实现|入库/ },
  {
    left: /(?:^|[尚还仍])[差缺](?=了?$)/,
    first: /计划|任务|目标|应/,
    second: /完成|收入|实现|入库|累计|产量|销量|到位/,
  },
  { left: /超时|超期|逾期/, first: /受理|诉求|应办/, second: /按[时期]/ },
  {
    left: /^(?:资金)?结转(?:下年)?(?:使用)?$/,
    first: /(?<!公共|经营|基金)预算(?!支出|收入)/,
    second: /支出/,
    isOpen: true,
  },
  { left: /毛利(?!率)/, first: /收入|销售额/, second: /成本/ },
  { left: /缺口/, first: /尚需|需要|需求|总需|核定|编制|应/, second: /落实|到位|实有|现有|实际|配备/ },
  { left: /可动用/, first: /资金|余额/, second: /受限|冻结|专用/ },
  { left: /净支出|净垫付/, first: /垫付|支出/, second: /追偿|收回|退回/ },
  { left: /净增列/, first: /增列/, second: /减列/ },
  { left: /净减列/, first: /减列/, second: /增列/ },
  { left: /少收|欠缴|欠收/, first: /应收|应缴/, second: /实收|实缴/ },
  { left: /失业(?:人数|人口|者)/, first: /劳动力/, second: /就业/ },
];

const ANY_LEFT = new RegExp(LEFT_OVER.map(({ left }) => left.source).join('|'));

/** Whatever a paragraph calls so has one of these in its name. */
export const tellsLeft = mentions(
  '节约 节省 结余 节余 盈余 顺差 逆差 短绌 亏绌 差短 短差 赤字 亏损 超支 不敷 超 短收 净 相抵 收支差 所有者权益 权益总额 缺额 缺编 空编 缺员 缺口 未 尚 还 仍 差 缺 结转 毛利 可动用 少收 欠缴 欠收 失业 超时 超期 逾期',
);

/** The rows that what a label calls left over may be told by. */
export const meantBy = (label: string): readonly LeftOver[] =>
  ANY_LEFT.test(label) ? LEFT_OVER.filter(({ left }) => left.test(label)) : [];
