/**
 * What a report tells once for a period and a place, so that two values cannot both be right. Names are folded; `canonical`
 * makes one of the ways officials write each.
 */

/** Whose figure it is may stand before the indicator: 小学专任教师. */
const FACETS =
  '中小学|义务教育阶段|义务教育|学前教育|普通高中|职业高中|中等职业学校|小学|初中|高中|中职|幼儿园|公办|民办|城镇|农村|城乡';

/** Of people and of things as they stand, or of what happened in a period. */
const INDICATORS: readonly (readonly [canonical: string, written: string])[] = [
  ['地区生产总值', '地区生产总值|生产总值|GDP'],
  ['第一产业增加值', '第一产业增加值|第一产业|一产增加值'],
  ['第二产业增加值', '第二产业增加值|第二产业|二产增加值'],
  ['第三产业增加值', '第三产业增加值|第三产业|三产增加值'],
  ['固定资产投资', '固定资产投资(?:完成)?额?'],
  ['社会消费品零售总额', '社会消费品零售总额|社会消费品零售额'],
  ['一般公共预算收入', '地方一般公共预算收入|一般公共预算收入'],
  ['一般公共预算支出', '一般公共预算支出'],
  ['财政总收入', '财政总收入'],
  ['进出口总额', '(?:外贸)?进出口总[额值]'],
  ['农林牧渔业总产值', '农林牧渔业总产值'],
  ['粮食产量', '粮食总?产量'],
  ['粮食播种面积', '粮食播种面积|粮食种植面积'],
  ['居民人均可支配收入', '(?:全体)?居民人均可支配收入|常住居民人均可支配收入'],
  ['常住人口', '常住总?人口'],
  ['户籍人口', '户籍总?人口'],
  ['总人口', '总人口'],
  ['新增就业', '新增就业(?:人数)?'],
  ['在校学生', '在校学生(?:人数|总数|数)?|在校生(?:人数|总数|数)?'],
  ['在园幼儿', '在园幼儿(?:人数|总数|数)?'],
  ['专任教师', '专任教师(?:人数|总数|数)?'],
  ['教职工', '教职工(?:人数|总数|数)?|教职员工(?:人数|总数|数)?'],
  ['教学班', '教学班(?:数)?'],
  ['党员', '党员(?:人数|总数|数)?'],
  ['党支部', '党支部(?:数)?'],
  ['行政村', '行政村(?:数)?'],
];

const PATTERNS = INDICATORS.map(([canonical, written]) => [canonical, new RegExp(`^(?:${written})$`)] as const);
/** Most words are none of them. */
const ANY = new RegExp(`^(?:${FACETS})*(?:${INDICATORS.map(([, written]) => written).join('|')})$`);
const FACET = new RegExp(`^(?:${FACETS})+`);

const ANY_FACET = new RegExp(FACETS);

/** Whether some words say whose figures are told. */
export const namesFacet = (words: string): boolean => ANY_FACET.test(words);

export interface Indicator {
  readonly name: string;
  /** 小学, where it was said. */
  readonly facet: string;
  /** 其中 may be some of them: 其中党员12名 says nothing of all 党员. */
  readonly divisible: boolean;
}

const DIVISIBLE = new Set([
  '在校学生',
  '在园幼儿',
  '专任教师',
  '教职工',
  '教学班',
  '党员',
  '党支部',
  '行政村',
  '新增就业',
  '总人口',
  '常住人口',
  '户籍人口',
]);

/** The indicator that words are, the whole of them; undefined for any other words. */
export function indicatorOf(words: string): Indicator | undefined {
  if (!ANY.test(words)) return undefined;
  const facet = FACET.exec(words)?.[0] ?? '';
  for (const rest of facet === '' ? [words] : [words.slice(facet.length), words]) {
    for (const [name, pattern] of PATTERNS) {
      if (pattern.test(rest)) return { name, facet: rest === words ? '' : facet, divisible: DIVISIBLE.has(name) };
    }
  }
  return undefined;
}

/** Two ways to name a thing as one: without 总 before an amount, without 数 and 人数 behind. */
export function plainName(name: string): string {
  const words = name
    .replace(/[([][^()[\]]*[)\]]/g, '')
    .replace(/^(?:其中:?|[一二三四五六七八九十]+、|\d+[.、])/, '')
    .replace(/总(?=[产播人]|面积|收入|支出|投资)/g, '')
    .replace(/粮食作物/g, '粮食')
    .replace(/(?:总数|人数|数量|总额|数)$/, '');
  const known = indicatorOf(words);
  return known === undefined ? words : known.facet + known.name;
}
