import { scanQuantity } from '../draft/quantities.ts';
import { type Unit, unitNamed } from '../text/units.ts';

/** What the figures of a column are, by its header. */
export type ColumnKind =
  /** How much there is: may be added up. */
  | 'level'
  /** Sum of the columns beside it. */
  | 'total'
  /** Difference of two columns. */
  | 'difference'
  /** Part of a whole in per cent: adds up to the whole's. */
  | 'share'
  /** Rate of change in per cent. */
  | 'growth'
  /** A rate of one column to another. */
  | 'rate'
  /** Averages, ranks, prices, what is counted once though several rows share it: not to be worked out. */
  | 'other';

/** A unit as headers and captions name it: 万元 is yuan to the power of four. */
export interface NamedUnit {
  readonly name: string;
  readonly unit: Unit;
  readonly power: number;
}

export interface Column {
  readonly index: number;
  /** Its header, folded, without blanks. */
  readonly header: string;
  readonly kind: ColumnKind;
  readonly unit: NamedUnit | undefined;
}

const PREFIX = /^(?:计量单位|金额单位|单位)?:?(?:新台币|人民币|港币)?/;

/** `万元`, `新臺幣千元`, `单位：人`; of several the first that is no rate: `亿元、%`. Takes folded text without blanks. */
export function namedUnit(text: string): NamedUnit | undefined {
  for (const piece of text.split(/[、,;/\\和]/)) {
    const name = piece.replace(PREFIX, '');
    if (name === '' || name.length > 8) continue;
    const found = scanQuantity(`1${name}`, 0);
    if (typeof found === 'number' || found.unit === undefined || found.end !== name.length + 1) continue;
    if (found.unit.kind === 'rate' || found.unit.kind === 'points') continue;
    return { name, unit: found.unit, power: found.value.exponent + (found.value.mantissa === 1 ? 0 : Number.NaN) };
  }
  return undefined;
}

const CAPTION_UNIT = /(?:计量|金额)?单位:([^()。]{1,16})/;

/** The unit that a line above a table gives for all of it. */
export function captionUnit(captions: readonly string[]): NamedUnit | undefined {
  for (const caption of captions) {
    const named = CAPTION_UNIT.exec(caption)?.[1] ?? /\(([^()]{1,8})\)$/.exec(caption)?.[1];
    const unit = named === undefined ? undefined : namedUnit(named);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

const BRACKETED = /[([]([^()[\]]{1,12})[)\]]/g;
const COUNT = /(人|户|个|件|起|所|家|班|台|辆|项|处|张|篇|批|宗|例|栋|座|套|条|名)(?:次)?数(?:量)?$/;

/** The unit that a header names in brackets or behind a stroke, or by 人数, 户数. */
function headerUnit(header: string): NamedUnit | undefined {
  for (const [, inside] of [...header.matchAll(BRACKETED)].reverse()) {
    const unit = namedUnit(inside!);
    if (unit !== undefined) return unit;
  }
  const slashed = /[/:]([^/:]{1,6})$/.exec(header)?.[1];
  const named = slashed === undefined ? undefined : namedUnit(slashed);
  if (named !== undefined) return named;
  const counted = COUNT.exec(header.replace(BRACKETED, ''))?.[1];
  const unit = counted === undefined ? undefined : unitNamed(counted);
  return unit === undefined ? undefined : { name: unit.name, unit, power: 0 };
}

const OTHER =
  /序号|编号|代码|排名|排位|排序|名次|位次|次序|等级|均|亩产|单产|公顷产量|每|单价|价格|标准|定额|指数|密度|浓度|系数|温度|年份|年龄|日期|时间|电话|得分|评分|分值|分数|倍|生师比|师生比|拉动|贡献|百分点|备注|说明|覆盖|涉及|惠及|受益|PM|AQI|气温|降水|水位|海拔|高程|[宽高深]度/;
const PER_CENT = /[%‰]|率|比重|占比|比例|百分比|增幅|降幅|增速|涨幅/;
const SHARE = /占|比重|构成|结构/;
const GROWTH = /增|减|涨|降|升(?![学入])|同比|环比|比上|较上|比去|较去/;
const DIFFERENCE = /增减|增加(?!值)|减少|净增|增长|差额|差异|结余|节约|比较|较上|比上|较去|比去|同比|环比|变动|变化/;
const TOTAL = /(?:合计|总计|小计|共计)(?:[([][^()]*[)\]])*$|^(?:合计|总计|小计|共计)/;

export function kindOf(header: string): ColumnKind {
  if (header === '' || OTHER.test(header)) return 'other';
  if (PER_CENT.test(header)) {
    if (SHARE.test(header)) return 'share';
    // 完成率 and 增长率 are told apart by what happened.
    return GROWTH.test(header) && !/完成|执行|到位|支付/.test(header) ? 'growth' : 'rate';
  }
  if (TOTAL.test(header)) return 'total';
  return DIFFERENCE.test(header) ? 'difference' : 'level';
}

export function columnOf(index: number, header: string, caption: NamedUnit | undefined): Column {
  const kind = kindOf(header);
  const rate = kind === 'share' || kind === 'growth' || kind === 'rate';
  return { index, header, kind, unit: rate ? undefined : (headerUnit(header) ?? caption) };
}
