import { HAN_NUMERAL, hanValue } from '../text/numerals.ts';

/** A stated number of things: 6县, 五项, 四大. Offsets are reading offsets in the block. */
export interface Count {
  readonly start: number;
  readonly numeralEnd: number;
  /** Behind the measure word. */
  readonly end: number;
  readonly value: number;
  readonly numerals: 'arabic' | 'han';
  readonly measure: string;
  /** The Han characters that follow the measure word, a few of them. */
  readonly noun: string;
}

/** Measure words that count what a list names; the longer first where one begins another. */
const MEASURES = [...'个项大所类种家支本部门级件点条名位股座处'];
/** Counted without a measure word: 6县, 两校, 三级. */
const BODIES = ['方面', '部门', '单位', '街道', ...'校县市区镇乡村省州局地国'];

export const isBody = (measure: string): boolean => BODIES.includes(measure);

const HAN = new Set(HAN_NUMERAL);
const MOST = 40;
const NOUN_LENGTH = 8;

/** What a measure word may not go on as: a duration, an amount, a name. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  个: /^(?:[半多余]|月|小时|工作日|季度|百分点|千分点|年|星期|周|学期|学年|百|千|万|亿|点|交易日|字)/,
  大: /^(?:[学队会代全人中小常红]|多数|部分|股东|桥|道|街)/,
  区: /^[域间别块]/,
  市: /^[场民值]/,
  地: /^[块段方]/,
  国: /^[家]/,
  级: /^[以]/,
  家: /^[庭长]/,
  门: /^[店]/,
  本: /^[级科地]/,
  部: /^[分]/,
  点: /^(?!要求|建议|意见|希望|体会|经验|启示|做法|措施|特点|认识)/,
  件: /^(?!事|大事|实事|要事|好事)/,
  条: /^(?!措施|建议|意见|主线|经验|要求|路线|线路|规定|原则|举措|战线)/,
  位: /^(?!同志|领导|教师|老师|代表|委员|专家|校长|干部|同学|选手)/,
  名: /^(?!同志|领导|教师|老师|代表|委员|专家|校长|干部|同学|选手|学生|队员)/,
};

/** 青松里、纺织三村2个小区: the count behind it is of the list, and 三村 belongs to a name. */
const COUNTED = /^\d{1,2}[个家座栋处]/;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** The count whose numeral begins at `at`, of 1 to 40 things; none where the number is of another kind. `more`: measure words besides. */
export function countAt(text: string, at: number, more = ''): Count | undefined {
  let to = at;
  let value: number | undefined;
  const arabic = isDigit(text.charCodeAt(at));
  if (arabic) {
    while (isDigit(text.charCodeAt(to))) to++;
    if (to - at > 2) return undefined;
    value = Number(text.slice(at, to));
  } else {
    while (HAN.has(text[to]!)) to++;
    if (to - at > 3) return undefined;
    value = hanValue(text.slice(at, to));
  }
  if (value === undefined || value < 1 || value > MOST) return undefined;
  let end = to;
  while (text[end] === ' ') end++;
  const measure = measureAt(text, end, more);
  if (measure === undefined) return undefined;
  end += measure.length;
  let nounEnd = end;
  while (nounEnd < end + NOUN_LENGTH && isHan(text.charCodeAt(nounEnd))) nounEnd++;
  const noun = text.slice(end, nounEnd);
  if (NOT_AFTER[measure]?.test(noun) || (isBody(measure) && COUNTED.test(text.slice(end, end + 3)))) return undefined;
  return { start: at, numeralEnd: to, end, value, numerals: arabic ? 'arabic' : 'han', measure, noun };
}

function measureAt(text: string, at: number, more: string): string | undefined {
  for (const body of BODIES) if (body.length > 1 && text.startsWith(body, at)) return body;
  const character = text[at]!;
  return MEASURES.includes(character) || more.includes(character) || BODIES.includes(character) ? character : undefined;
}

export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
