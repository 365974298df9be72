import { HAN_NUMERAL } from '../text/numerals.ts';
import { oneOf } from '../text/oneOf.ts';
import { SURNAMES } from '../text/surnames.ts';
import { unitAt } from '../text/units.ts';
import type { Region } from './region.ts';

/**
 * What a placeholder is written with:
 * stars `**`, letters `xx`, crosses `××`, circles `○○`, line `____`, 某 `某某`, question marks `？？`, boxes `□□`,
 * an empty bracket, a word (待补充, TODO), a template mark (`{{…}}`, `[标签:…]`), a blank date, a field error.
 */
export type PlaceholderStyle =
  | 'stars'
  | 'letters'
  | 'crosses'
  | 'circles'
  | 'line'
  | 'someone'
  | 'question'
  | 'box'
  | 'bracket'
  | 'word'
  | 'template'
  | 'date'
  | 'field';

/** An unfilled blank (占位符). Offsets are reading offsets in the block. */
export interface Placeholder {
  readonly style: PlaceholderStyle;
  readonly start: number;
  readonly end: number;
  /** Digits or Han digits that the blank leaves standing, as in `20**` and `二〇二×`: a year or number half written. */
  readonly partial: boolean;
}

export interface PlaceholderOptions {
  /** ○○ is a legitimate blank sign in Taiwan's documents. */
  readonly region: Region;
}

const RUN_STYLE = new Map<string, PlaceholderStyle>([
  ['*', 'stars'],
  ['x', 'letters'],
  ['X', 'letters'],
  ['×', 'crosses'],
  ['○', 'circles'],
  ['_', 'line'],
  ['某', 'someone'],
  ['?', 'question'],
  ['□', 'box'],
  ['■', 'box'],
  ['△', 'box'],
]);

export const RUN_CHARACTERS = [...RUN_STYLE.keys()].join('');

/** A lone `x`, `*`, `×` or `○` is a blank only where one of these, or a unit, is missing its name or number. */
const NOUN =
  /^(?:省|自治区|市|县|区|州|盟|旗|镇|乡|村|社区|街道|路|街|局|厅|委|部|办|院|校|学院|大学|中学|小学|公司|集团|企业|医院|银行|单位|部门|同志|先生|女士|书记|主任|局长|校长|县长|市长|区长|镇长|某|班|组|年|月|日|号|时|点|周|期|届|季度|多|余|几|楼|栋|幢|%|‰|万|亿|千|百|个百分点)/;

/** After a single X these make a word: X光, X染色体, x轴. */
const LETTER_WORD =
  /^(?:光|射线|荧光|线|轴|染色体|波段|型|形|方向|坐标|座|档|级|片|架|展架|因子|元素|世代|文件|号线|变量|方|值)/;

/** How far behind a name a letter of it is told again. */
const LONGEST_NAMED = 60;

/** Nouns with which a lone cross or star multiplies: 人数×天数, 单价×数量. */
const FACTOR = /^(?:天数|人数|年数|月数|次数|数|宽|高|长|厚|单价|价格|系数|比例|权重|面积|百分比)/;

const HAN = /[\u3400-\u9fff]/;
const LATIN = /[A-Za-z]/;
const DIGIT = /[0-9]/;
const isLatin = (character: string | undefined): boolean => character !== undefined && LATIN.test(character);
const isDigit = (character: string | undefined): boolean => character !== undefined && DIGIT.test(character);
const isHan = (character: string | undefined): boolean => character !== undefined && HAN.test(character);
const isHanDigit = (character: string | undefined): boolean =>
  character !== undefined && HAN_NUMERAL.includes(character) && !'万亿两'.includes(character);

function runEnd(text: string, at: number): number {
  let to = at + 1;
  while (text[to] === text[at]) to++;
  return to;
}

function placeholder(style: PlaceholderStyle, start: number, end: number, partial = false): Placeholder {
  return { style, start, end, partial };
}

const MASKED = /(?:电话|手机|热线|传真|联系方式|身份证|[账卡户]号)[^,。;]{0,9}$/;
const LONGEST_LEFT = 16;

/** 电话：0736-6288××××, 身份证号4301××××: a number that is kept back on purpose, and its first digits are not. */
function isMasked(text: string, at: number): boolean {
  let from = at;
  while (isDigit(text[from - 1]) && at - from < LONGEST_LEFT) from--;
  return at - from >= 3 && MASKED.test(text.slice(Math.max(0, from - 14), from));
}

const LONGEST_ADDRESS = 120;

/** Web addresses, e-mail, paths and code: a run of Latin text around the blank that holds one of these marks. */
function inCode(text: string, start: number, end: number): boolean {
  let from = start;
  const nearest = Math.max(0, start - LONGEST_ADDRESS);
  while (from > nearest && /[!-~]/.test(text[from - 1]!) && !/[,;:()[\]]/.test(text[from - 1]!)) from--;
  let to = end;
  const farthest = Math.min(text.length, end + LONGEST_ADDRESS);
  while (to < farthest && /[!-~]/.test(text[to]!) && !/[,;()[\]]/.test(text[to]!)) to++;
  const token = text.slice(from, to);
  return /:\/\/|www\.|@|\\|\.(?:com|cn|gov|org|net|edu|html?|png|jpe?g|gif|pdf|docx?|xlsx?)\b/i.test(
    `${text.slice(Math.max(0, from - 8), from)}${token}`.replace(/^.*[\u3400-\u9fff\s]/, ''),
  );
}

/**
 * A run of blank characters, possibly behind digits that are left standing (`numberStart` < `at`). Returns the
 * placeholder, or undefined when the run means something else: emphasis, multiplication, a model number, zero.
 */
export function runPlaceholder(
  text: string,
  numberStart: number,
  at: number,
  emphasis: ReadonlySet<number>,
  options: PlaceholderOptions,
): Placeholder | undefined {
  const style = RUN_STYLE.get(text[at]!);
  if (style === undefined) return undefined;
  const end = runEnd(text, at);
  const count = end - at;
  const behind = numberStart < at;
  const before = text[numberStart - 1];
  const after = text[end];
  if (isLatin(before) || isLatin(after) || isDigit(after)) {
    // Latin around it makes a word or a model number (XXL, MAX, 3x4); only the letters' own case may differ: xX.
    return undefined;
  }
  if (inCode(text, numberStart, end) || isMasked(text, at)) return undefined;
  const found = (): Placeholder => placeholder(style, numberStart, end, behind);
  switch (style) {
    case 'stars':
      return !emphasis.has(at) && starsMeanBlank(text, numberStart, at, end, behind) ? found() : undefined;
    case 'letters':
      if (count === 1) return behind ? halfWrittenYear(text, numberStart, at, end) : single(text, at, end, found);
      return text[at] === 'X' && text.includes('染色体') ? undefined : found();
    case 'crosses':
      if (behind && count === 1) return halfWrittenYear(text, numberStart, at, end);
      return count === 1 ? single(text, at, end, found) : found();
    case 'circles':
      // 二○○八年: the circle is a zero there.
      if (isHanDigit(text[at - 1]) || isHanDigit(after) || options.region === 'tw') return undefined;
      if (behind) return count >= 2 ? found() : undefined;
      return count === 1 ? single(text, at, end, found) : found();
    case 'line':
      return count >= 2 && !emphasis.has(at) && !isRule(text, at, end) ? found() : undefined;
    case 'someone':
      return count >= 2 && !isAnonymous(text, at, end) ? found() : undefined;
    case 'box':
      return count >= 2 && (isHan(before) || isHan(after)) ? found() : undefined;
    case 'question':
      return count >= 2 && questionIsBlank(text, at, end) ? found() : undefined;
    default:
      return undefined;
  }
}

/** `201x年`, `二〇二×年`: a year whose last digits wait. */
function halfWrittenYear(text: string, start: number, at: number, end: number): Placeholder | undefined {
  return at - start === 3 && text[end] === '年' ? placeholder(RUN_STYLE.get(text[at]!)!, start, end, true) : undefined;
}

function single(text: string, at: number, end: number, found: () => Placeholder): Placeholder | undefined {
  let before = at - 1;
  while (text[before] === ' ') before--;
  let next = end;
  while (text[next] === ' ') next++;
  const rest = text.slice(next, next + 6);
  // 1+X证书 and “1+N+X”模式，X代表…: a term of that name.
  if (text.slice(Math.max(0, at - LONGEST_NAMED), at + 1).includes(`+${text[at]}`)) return undefined;
  // iPhone X等 ends a word; x x模式 blanks two names.
  if (isDigit(text[before]) || isDigit(text[next]) || (isLatin(text[before]) && isLatin(text[before - 1])))
    return undefined;
  if (text[at] !== '×' && text[at] !== '○') {
    // A lone letter may blank any name (赴x教育学院), not only a listed one.
    if (LETTER_WORD.test(rest)) return undefined;
    if (/^[-—~]\s?[x*]/.test(rest)) return isHan(text[next + 2]) || isHan(text[next + 3]) ? found() : undefined;
    return isHan(text[next]) || text[next] === '%' ? found() : undefined;
  }
  if (FACTOR.test(rest)) return undefined;
  return next === end && (NOUN.test(rest) || unitAt(text, next) !== undefined) ? found() : undefined;
}

/** 公司某某项目, 工程某某标段: names that end a word more often. */
const ENDS_WORD = /[司时路项代单程金文成常]/;

/** 张某某 keeps a person's name back on purpose, as court reports do. */
function isAnonymous(text: string, at: number, end: number): boolean {
  const surname = text[at - 1] ?? '';
  if (end - at !== 2 || !SURNAMES.has(surname) || NOUN.test(text.slice(end, end + 4))) return false;
  return !ENDS_WORD.test(surname) || /^(?:等人?|[人犯涉案、,。)(]|$)/.test(text.slice(end));
}

/** A whole line of underscores is a rule. */
function isRule(text: string, at: number, end: number): boolean {
  return text.slice(0, at).trim() === '' && text.slice(end).trim() === '';
}

function questionIsBlank(text: string, at: number, end: number): boolean {
  if (at === 0 || /[吗呢吧么何哪谁啥样?]/.test(text[at - 1]!)) return false;
  return unitAt(text, end) !== undefined || NOUN.test(text.slice(end, end + 5));
}

/**
 * A run of stars that is no emphasis is a blank unless it draws a line. A single `*` is one only where a name or number
 * is missing: `*区`, `*月`; `*注` marks a note, `* 项` a list, `5*3` multiplies.
 */
function starsMeanBlank(text: string, numberStart: number, at: number, end: number, behind: boolean): boolean {
  // 四星级（****）: stars that rate.
  if (end - at > 1)
    return behind || (text.trim().length > end - at && !/星级\($/.test(text.slice(Math.max(0, at - 3), at)));
  if (behind) return at - numberStart === 3 && text[end] === '年';
  const rest = text.slice(end, end + 6);
  if (FACTOR.test(rest) || isDigit(text[at - 1])) return false;
  // 带*号的为必填项 speaks of the sign.
  if (rest.startsWith('号') && /[带打标加注有用]/.test(text[at - 1] ?? '')) return false;
  return NOUN.test(rest) || unitAt(text, end) !== undefined;
}

/** Words that say that something is still to be written, where nothing else reads so. */
const WORD =
  /^(?:待补充|待完善数据|待填写|待填报|待填|待录入|待更新数据|此处填写|此处插入|此处填入|单击此处|点击此处|在此输入|请在此)/;
const WORD_IN_BRACKETS =
  /^(?:待补充|待定|待核实|待核|待填|待完善|待更新|待确认|待查|请填写|请输入|请补充|填写|此处|示例|略写)/;
const FIELD =
  /^(?:错误!(?:未找到引用源|书签未定义|未指定书签)|Error! (?:Reference source not found|Bookmark not defined))/;
const TEMPLATE =
  /^(?:\{\{[^{}]{0,80}\}\}|\{%[^{}]{0,80}%\}|\$\{[^{}]{0,80}\}|\[标签[::][^[\]]{0,40}\]|【标签[::][^【】]{0,40}】|<%[^<>]{0,80}%>)/;
const TODO = /^(?:TODO|TBD|FIXME|TBC)(?![A-Za-z0-9])/;

/** Placeholders that are words or marks and not runs, beginning at `at`. */
export function writtenPlaceholder(text: string, at: number): Placeholder | undefined {
  switch (text[at]) {
    case '待':
    case '此':
    case '单':
    case '点':
    case '在':
    case '请':
      return waitingWord(text, at);
    case '错':
    case 'E': {
      const field = FIELD.exec(text.slice(at, at + 40));
      return field === null ? undefined : placeholder('field', at, at + field[0].length);
    }
    case 'T':
    case 'F': {
      const todo = isLatin(text[at - 1]) ? null : TODO.exec(text.slice(at, at + 6));
      return todo === null ? undefined : placeholder('word', at, at + todo[0].length);
    }
    case '{':
    case '$':
    case '<':
    case '[': {
      const template = TEMPLATE.exec(text.slice(at, at + 90));
      return template === null ? undefined : placeholder('template', at, at + template[0].length);
    }
    case '(':
    case '【':
    case '〔':
      return bracketPlaceholder(text, at);
    case '年':
      return blankDate(text, at);
    case ' ':
      return blankDateEnd(text, at);
    default:
      return undefined;
  }
}

/** 44名空编有待补充, 力量亟待补充: in these words it is what the sentence says. */
const waits = oneOf('有亟急尚仍');

function waitingWord(text: string, at: number): Placeholder | undefined {
  if (waits(text, at - 1)) return undefined;
  const word = WORD.exec(text.slice(at, at + 8));
  if (word === null) {
    // 待定 and 待核实 are also plain words; after a label they fill its place.
    const labelled = /^(?:待定|待核实|待确认)(?=[,。;、)]|$)/.exec(text.slice(at, at + 6));
    return labelled !== null && text[at - 1] === ':' ? placeholder('word', at, at + labelled[0].length) : undefined;
  }
  const after = text[at + word[0].length];
  if (after !== undefined && /[的了后前和与及]/.test(after)) return undefined;
  return placeholder('word', at, at + word[0].length);
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '【': '】', '〔': '〕' };

function bracketPlaceholder(text: string, at: number): Placeholder | undefined {
  const template = text[at] === '【' ? TEMPLATE.exec(text.slice(at, at + 60)) : null;
  if (template !== null) return placeholder('template', at, at + template[0].length);
  const close = CLOSES[text[at]!]!;
  let to = at + 1;
  while (text[to] === ' ') to++;
  if (text[to] === close) {
    // f() is code; （） with nothing inside waits for something.
    if (text[at] === '(' && (to === at + 1 || isLatin(text[at - 1]))) return undefined;
    return placeholder('bracket', at, to + 1);
  }
  const word = WORD_IN_BRACKETS.exec(text.slice(to, to + 6));
  if (word === null) return undefined;
  const end = text.indexOf(close, to);
  // （待定事项见附件） says something; （待核实）, （此处填写单位名称） wait for it.
  if (end < 0 || end - to > 20) return undefined;
  const inside = text.slice(to, end).trim();
  const whole = inside === word[0] || /^(?:此处|请填写|请输入|请补充|填写)/.test(inside);
  return whole ? placeholder('word', at, end + 1) : undefined;
}

/** `年  月  日` of a date not yet written. */
function blankDate(text: string, at: number): Placeholder | undefined {
  const date = /^年 +月 +日/.exec(text.slice(at, at + 24));
  if (date === null) return undefined;
  let start = at;
  while (text[start - 1] === ' ') start--;
  return isDigit(text[start - 1]) || isHanDigit(text[start - 1])
    ? undefined
    : placeholder('date', at, at + date[0].length);
}

/** Of 20  年 the century stands. */
const TOLD_YEAR = /(?:\d{4} ?|[〇○零一二三四五六七八九]{4} ?|(?:^|[^\d])20 +)年$/;
const TOLD_MONTH = /(?:[\d元正]|[一二三四五六七八九十]) ?月$/;
const BLANK_MONTH = /^ +月(?: +日|(?=[底初份前,。]|$))/;
const BLANK_DAY = /^ +日(?=[前止至起印,。;、)” ]|$)/;

/** `2025年  月  日`, `2025年7月  日`: a date whose end is still to be written. */
function blankDateEnd(text: string, at: number): Placeholder | undefined {
  const last = text[at - 1];
  if (last !== '年' && last !== '月') return undefined;
  const [told, blank] = last === '年' ? [TOLD_YEAR, BLANK_MONTH] : [TOLD_MONTH, BLANK_DAY];
  const found = blank.exec(text.slice(at, at + 24));
  if (found === null || !told.test(text.slice(Math.max(0, at - 7), at))) return undefined;
  return placeholder('date', at, at + found[0].length);
}
