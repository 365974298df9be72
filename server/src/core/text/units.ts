/**
 * The units and measure words of reports. Two figures may be added when they share a family; within a family `scale`
 * converts exactly: a figure in this unit times 10^`power` × `factor` is in the family's base unit.
 */
export interface Unit {
  /** As written after folding: 平方米, 万元 is 元 with the 万 in the number. */
  readonly name: string;
  readonly family: string;
  readonly factor: number;
  readonly power: number;
  /** Counted one by one: a printed whole number is exact. */
  readonly discrete: boolean;
  readonly kind: 'count' | 'measure' | 'money' | 'rate' | 'points' | 'multiple' | 'calendar' | 'duration';
}

type Kind = Unit['kind'];

const table = new Map<string, Unit>();

function define(kind: Kind, family: string, entries: readonly (readonly [string, number, number])[]): void {
  const discrete = kind === 'count';
  for (const [name, factor, power] of entries) table.set(name, { name, family, factor, power, discrete, kind });
}

/** Measure words that each count things of their own. */
const COUNTED =
  '个 所 家 件 项 次 户 册 台 套 张 条 辆 座 栋 幢 间 班 场 期 篇 份 起 宗 例 批 种 类 部 本 幅 块 片 株 棵 头 只 羽 匹 口 眼 处 支 艘 架 门 节 课 堂 盏 盒 箱 袋 包 瓶 双 对 组 队 层 级 届 站 轮 卷 枚 具 床 桶 根 筐 车 列 趟 笔 单 页 道 宿 席 档 面 樘 扇 顶 把 杆 通 句 封 则 款 幕 集 步 环 区 县 市 镇 乡 村 校 园 厂 社区 街道 乡镇 学校 部门 单位 机关 企业 班级 项目 标箱 标准箱 课时 学时 床位 机构 小区 网点 网格 案 格 针 剂 颗 枝 票 股 梯次 床日 人天 人日 工日 羊单位';

/** Things that are counted each time they come up: 检查172家次. */
const TIMED =
  '人 件 户 台 场 班 架 车 艘 宗 批 家 辆 条 里 例 项 份 处 所 册 间 部 具 组 队 校 村 店 站 栋 只 头 株 席 床 案 亩 课 航 列 剂 针 乘 餐 篇 套 张 卷';

/** What stands behind the last character of a unit where both are another word: 3条次干道, 5人日常值守, 112千人次之. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  次: /^之(?![多久])/,
  人天: /^[天津均]/,
  人日: /^[均常前后夜间]/,
  床日: /^[均常]/,
  案: /^[例件由卷情]/,
  格: /^[局式外]/,
  针: /^[对灸]/,
  剂: /^量/,
  颗: /^粒/,
  票: /^[据房价数]/,
  股: /^[份东权市价]/,
  基点: /^[校村]/,
  个基点: /^[校村]/,
  分: /^[之别钟为析局公司行支享散级区类批期层解开工配担布管流数歧母子辨泌娩段队校院厂店发列设米包外内位制头至—~-]|^以[上下内]|^\(?[不含]/,
};
/** What stands before the number where the two are another word: 8时30分, 北纬30度15分. */
const OTHER_BEFORE: Readonly<Record<string, RegExp>> = { 分: /[\d一二三四五六七八九十][时点度]\d{1,2} ?$/ };
const LONGEST_BEFORE = 5;
const OTHER_TIMED = /^(?:之(?![多久])|干|级|生|要|品|中心)/;

define('count', 'person', [
  ['人', 1, 0],
  ['名', 1, 0],
  ['位', 1, 0],
]);
for (const name of COUNTED.split(' ')) define('count', name, [[name, 1, 0]]);
for (const counted of TIMED.split(' ')) define('count', `${counted}次`, [[`${counted}次`, 1, 0]]);

define('money', 'yuan', [
  ['元', 1, 0],
  ['块钱', 1, 0],
  ['圆', 1, 0],
  ['元人民币', 1, 0],
  ['角', 1, -1],
  ['分钱', 1, -2],
]);
const CURRENCIES =
  '美元 美金 港元 港币 港圆 欧元 日元 日圆 英镑 新台币 澳门元 澳门币 葡币 新币 新加坡元 卢布 韩元 加元 澳元 瑞士法郎 泰铢 林吉特 令吉';
for (const name of CURRENCIES.split(' ')) define('money', name, [[name, 1, 0]]);
define('measure', 'area', [
  ['平方公里', 1, 6],
  ['平方千米', 1, 6],
  ['公顷', 1, 4],
  ['公亩', 1, 2],
  ['平方米', 1, 0],
  ['平方公尺', 1, 0],
  ['平米', 1, 0],
  ['㎡', 1, 0],
  ['平方厘米', 1, -4],
  ['平方公分', 1, -4],
]);
define('measure', 'mu', [['亩', 1, 0]]);
define('measure', 'ping', [['坪', 1, 0]]);
define('measure', 'square-foot', [
  ['平方呎', 1, 0],
  ['平方英尺', 1, 0],
]);
define('measure', 'volume', [
  ['立方米', 1, 3],
  ['立方公尺', 1, 3],
  ['立方', 1, 3],
  ['公秉', 1, 3],
  ['公升', 1, 0],
  ['升', 1, 0],
  ['毫升', 1, -3],
]);
define('measure', 'length', [
  ['公里', 1, 3],
  ['千米', 1, 3],
  ['米', 1, 0],
  ['公尺', 1, 0],
  ['延米', 1, 0],
  ['厘米', 1, -2],
  ['公分', 1, -2],
  ['毫米', 1, -3],
  ['公厘', 1, -3],
  ['海里', 1852, 0],
  ['华里', 5, 2],
]);
for (const name of ['吨公里', '人公里', '车公里', '吨海里', '车道公里']) define('measure', name, [[name, 1, 0]]);
define('measure', 'mass', [
  ['吨', 1, 6],
  ['公吨', 1, 6],
  ['公担', 1, 5],
  ['公斤', 1, 3],
  ['千克', 1, 3],
  ['斤', 5, 2],
  ['市斤', 5, 2],
  ['台斤', 6, 2],
  ['克', 1, 0],
  ['公克', 1, 0],
  ['毫克', 1, -3],
  ['微克', 1, -6],
]);
define('measure', 'tce', [
  ['吨标准煤', 1, 0],
  ['吨标煤', 1, 0],
]);
define('measure', 'heat', [
  ['吉焦', 1, 0],
  ['百万千焦', 1, 0],
]);
define('measure', 'energy', [
  ['千瓦时', 1, 0],
  ['千瓦小时', 1, 0],
  ['兆瓦时', 1, 3],
  ['吉瓦时', 1, 6],
  ['度', 1, 0],
]);
define('measure', 'power', [
  ['千瓦', 1, 3],
  ['兆瓦', 1, 6],
  ['吉瓦', 1, 9],
  ['瓦', 1, 0],
]);

define('measure', 'capacity', [
  ['千伏安', 1, 0],
  ['兆伏安', 1, 3],
]);
define('measure', 'temperature', [
  ['℃', 1, 0],
  ['摄氏度', 1, 0],
]);
define('measure', 'score', [['分', 1, 0]]);
define('rate', 'rate', [
  ['%', 1, -2],
  ['‰', 1, -3],
  ['成', 1, -1],
]);
define('points', 'points', [
  ['个百分点', 1, -2],
  ['百分点', 1, -2],
  ['个千分点', 1, -3],
  ['千分点', 1, -3],
  ['个基点', 1, -4],
  ['基点', 1, -4],
]);
define('multiple', 'multiple', [
  ['倍', 1, 0],
  ['番', 1, 0],
]);
define('calendar', 'calendar', [
  ['年', 1, 0],
  ['年度', 1, 0],
  ['学年', 1, 0],
  ['学年度', 1, 0],
  ['月', 1, 0],
  ['月份', 1, 0],
  ['日', 1, 0],
  ['号', 1, 0],
  ['时', 1, 0],
  ['点', 1, 0],
  ['周', 1, 0],
  ['季度', 1, 0],
  ['世纪', 1, 0],
]);
// Not converted: 一个月 is no fixed number of days, and 个工作日 are none of the calendar's.
for (const [family, names] of [
  ['days', ['天']],
  ['workdays', ['工作日', '个工作日', '工作天', '个工作天']],
  ['hours', ['小时', '个小时']],
  ['minutes', ['分钟']],
  ['seconds', ['秒']],
  ['weeks', ['星期', '个星期']],
  ['months', ['个月']],
  ['quarters', ['个季度']],
  ['terms', ['个学期']],
  ['anniversaries', ['周年']],
  ['ages', ['岁', '周岁']],
] as const) {
  define(
    'duration',
    family,
    names.map((name) => [name, 1, 0] as const),
  );
}

/** Names by first character, longest first, so that 平方米 is tried before 平米 and 人次 before 人. */
const byFirst = new Map<number, readonly Unit[]>();
for (const unit of [...table.values()].sort((a, b) => b.name.length - a.name.length)) {
  const first = unit.name.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
}

/** The longest unit whose name stands at `at` in folded text. */
export function unitAt(text: string, at: number): Unit | undefined {
  return byFirst
    .get(text.charCodeAt(at))
    ?.find(({ name }) => text.startsWith(name, at) && !isOtherWord(name, text, at + name.length));
}

function isOtherWord(name: string, text: string, end: number): boolean {
  if (OTHER_BEFORE[name]?.test(text.slice(Math.max(0, end - name.length - LONGEST_BEFORE), end - name.length)))
    return true;
  const other = OTHER_WORD[name] ?? (name.endsWith('次') ? OTHER_TIMED : undefined);
  return other?.test(text.slice(end, end + 2)) ?? false;
}

/** What a family is counted in: 元 of 美元's own family, 平方米 of 公顷. Spans of time and multiples are left as they are. */
export function baseUnitOf({ name, family, kind }: Unit): string {
  if (kind !== 'count' && kind !== 'measure' && kind !== 'money') return name;
  for (const unit of table.values()) {
    if (unit.family === family && unit.factor === 1 && unit.power === 0) return unit.name;
  }
  return name;
}

export function unitNamed(name: string): Unit | undefined {
  return table.get(name);
}
