import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import {
  add,
  exactly,
  type Interval,
  interval,
  multiply,
  type Rational,
  rational,
  subtract,
  tenTo,
  toNumber,
} from '../text/decimal.ts';
import { ofWords } from '../text/ofWords.ts';
import { oneOf } from '../text/oneOf.ts';
import { remembered, rememberedOf } from '../text/remembered.ts';
import { GROWTH } from './changeWords.ts';
import { EACH } from './per.ts';
import { withSharedUnits } from './sharedUnits.ts';

/** What a figure does in its sentence. */
export type Role =
  /** A level: how much there is. */
  | 'level'
  /** A difference to another time: 比上年增加672人. */
  | 'change'
  /** The level of another time or plan: 上年同期28.04亿元, 2008年884人. */
  | 'base'
  /** Part of a whole in per cent. */
  | 'share'
  /** Rate of change in per cent. */
  | 'growth'
  /** Any other rate: 合格率, 完成率. */
  | 'rate'
  /** Per head, per school, per day. */
  | 'average'
  /** Difference of two rates. */
  | 'points'
  /** Ranges, ratios, dates, multiples, durations: no partner of a sum or share. */
  | 'other';

/** A quantity in its sentence. Offsets are reading offsets in the block. */
export interface Figure {
  readonly quantity: Quantity;
  readonly role: Role;
  /** Words of its clause before it, without what an earlier figure of the clause took: `专任教师`. */
  readonly label: string;
  /** Words between the figure before it and itself, clause marks included. */
  readonly gap: string;
  /** Brackets it stands in, and which one: figures of one list share it. 0 for none. */
  readonly depth: number;
  readonly bracket: number;
  /** Counts the sentences of the block. */
  readonly sentence: number;
}

/** 增加值 is value added, a level; 改造提升 is work done; 增加额 is a change. */
const CHANGE =
  /(?:增加(?!值)|减少|增长|下降|增|(?<!抵)减|降低|下滑|收窄|超出|(?<=^|偏|[比较].*)[高低]|增收|减收|增支|减支|增产|减产|净增|净减|多|少|增幅|降幅|压减|压降|减亏|回落|上涨|下跌|[涨跌贵]|便宜|短收|多还|节余|超收|扩种|扩栽|增种|扩大|缩小|压缩|缩短|延长|追加|[多少][招收产销办缴投用建种花支付耗买赚挣卖结审执还]|(?<=[比较].*)[多少][\u3400-\u9fff]{1,2})(?:了|额|数|幅|率)?(?:约|近|超|逾|达|为)?$/;
const CHANGED_TO =
  /(?:增加|减少|增长|下降|增|减|降低|回落|上升|提高|下滑|提升|缩小|扩大|缩短|压缩|压减|延长)(?:到|至|为)(?:约|近|超)?$/;
const BASE =
  /^(?:比|较|与)(?![例重率])[^,。;()]{1,16}(?:的|之)$|(?:比|较|由|从|与|同|为)(?:上年|一年前|去年|前年|常年|历史同期|上月|上季|上一年|年初|上半年|同期|上期|年底|期初|原|预算|计划|法定预算|\d{2,4}年|\d{1,2}月)[^,。;()]{0,10}(?<!节约|节省|节支)$|(?:上年|去年|上一?学[年期]|上一年度?|上年同期|去年同期|上年末|上年底)[^,。;()]{0,4}$|(?:由|从(?![业宽严重轻事]))[^,。;()]{0,10}$|^[(即]?\d{2,4}(?:[-—/]\d{2,4})?学?年度?[^,。;)]{0,4}$/;
/** 比常年7月平均雨量158.2毫米多28.2毫米 */
const COMPARED_AVERAGE =
  /^(?:比|较)(?:上年|去年|常年|历史同期|多年)[^,。;()]{0,12}(?:平均|[\u4e00-\u9fff]均)[^,。;()]{0,4}$/;
const SHARE = /占|比重|份额/;
const AVERAGE = /(?:[人生户亩日月年校班周]均|平均)(?!公用经费)[^,。;]{0,8}$|均(?:达|为|约)?$/;

/** 10亿元以上项目8个, 5亿元至10亿元项目13个: what bounds a class counts nothing. */
const CLASS = /^[^0-9,。;]{1,4}(?:以上|以下|以内|(?<![以增减降升涨跌缩扩])至\d)[的]?[\u3400-\u9fff\d]/;
/** 按常住人口41.2万人计算 */
const BASIS = /^(?:按|以)/;
const RECKONED = /^[^,。;()]{0,4}计/;

/** 完成年初预算数60999万元的40.4%: the whole of the rate behind it. */
const OF_WHICH = /^(?:的|之)\d[\d.]*[%‰]/;
const isOf = oneOf('的之');

/** 由58.4天缩短至49.7天，缩短8.7天: how long something takes, and how much longer or shorter that is. */
function durationRole(label: string): Role {
  if (CHANGED_TO.test(label)) return 'level';
  if (CHANGE.test(label)) return 'change';
  return BASE.test(label) ? 'base' : 'level';
}

function roleOf(text: string, quantity: Quantity, label: string, gap: string): Role {
  const { unit } = quantity;
  if (unit === undefined || quantity.range || quantity.ratio) return 'other';
  switch (unit.kind) {
    case 'calendar':
    case 'multiple':
      return 'other';
    case 'duration':
      return unit.family === 'ages' ? 'other' : durationRole(label);
    case 'points':
      return 'points';
    case 'rate':
      if (SHARE.test(label)) return 'share';
      return GROWTH.test(label) ? 'growth' : 'rate';
    default:
      if (isOf(text, quantity.end) && OF_WHICH.test(text.slice(quantity.end, quantity.end + 12))) return 'base';
      if (CLASS.test(text.slice(quantity.numberEnd, quantity.end + 4))) return 'other';
      if (BASIS.test(label) && RECKONED.test(text.slice(quantity.end, quantity.end + 5))) return 'base';
      return (
        roleOfAmount(text, quantity, label) ?? (endsYear(gap, gap.length - 1) && OF_YEAR.test(gap) ? 'base' : 'level')
      );
  }
}

function roleOfAmount(text: string, { end }: Quantity, label: string): Role | undefined {
  const role = roleSaid(label);
  if (role === 'change' || !label.startsWith('由')) return role;
  return COMPOSES.test(text.slice(end, end + LONGEST_LIST)) ? 'level' : role;
}

/** What the words before an amount say it does; undefined where they only name it. */
const roleSaid = ofWords((label): Role | undefined => {
  if (CHANGED_TO.test(label)) return 'level';
  if (CHANGE.test(label)) return 'change';
  if (COMPARED_AVERAGE.test(label)) return 'base';
  if (AVERAGE.test(label) || EACH.test(label)) return 'average';
  return BASE.test(label) ? 'base' : undefined;
});

/** 36201人（2023年35480人） */
const OF_YEAR = /\(\d{2,4}(?:[-—/]\d{2,4})?学?年度?$/;
const endsYear = oneOf('年度');

/** 由本科生1864人、研究生422人组成: parts, and not what there was before. */
const COMPOSES = /^(?:\([^()]*\))?[、和及与][^,。;]*(?:组成|构成)/;
const LONGEST_LIST = 100;

/** A count or an amount that may be part or whole of another. */
export const isShareable = ({ role, quantity }: Figure): boolean =>
  (role === 'level' || role === 'base' || role === 'change') && !quantity.ratio;

const isClauseMark = oneOf('。;:,、()!?“”');
const HEDGE =
  /(?:大约|约为|(?<![节签预合违履条公邀集简制缔特])约|将近|接近|近|超过|超|逾|突破|不足|不到|至少|不少于|不低于)$/;
const endsHedge = oneOf('约近超过逾破足到少于');
const LONGEST_LABEL = 40;

/**
 * The words of its clause before a number, back to the figure before it at most. A bracket without a figure is passed
 * over: 占常住人口比重（城镇化率）为46.2%.
 */
function labelBefore(text: string, at: number, floor: number): string {
  const nearest = Math.max(floor, at - LONGEST_LABEL);
  let label = '';
  let end = at;
  let from = at;
  while (from > nearest && !(isClauseMark(text, from - 1) && text[from - 1] !== ')')) {
    if (text[from - 1] === ')') {
      const open = text.lastIndexOf('(', from - 2);
      if (open < nearest || /[0-9,。;)]/.test(text.slice(open, from - 1))) break;
      label = text.slice(from, end) + label;
      end = open;
      from = open;
    } else from--;
  }
  return text.slice(from, end) + label;
}

/**
 * How many figures back or ahead a statement reaches at most. Statements are told in a breath; the bound keeps a paragraph
 * of nothing but figures linear.
 */
export const FIGURES_IN_REACH = 60;
/** How many levels a rate looks back over; bounds the work on a paragraph of nothing but figures. */
export const LEVELS_IN_REACH = 10;

const partsFigures = oneOf('。()');

/** The figures of a block, read once for all rules. */
export const figuresIn = remembered((block: Block) =>
  figuresOf(block.reading.text, withSharedUnits(block.reading.text, block.quantities)),
);

const LISTED = /^ ?(?:、|和|及|与|以及) ?$/;

/** 分别增加60人、40人，分别增长5.3%、6.3%: what the first of a list does, those behind it do. */
function listedRole(before: Figure | undefined, { unit }: Quantity, gap: string, own: Role): Role {
  if (before === undefined || before.quantity.unit !== unit || !LISTED.test(gap)) return own;
  return before.role === 'change' || before.role === 'growth' ? before.role : own;
}

/** 较上年度45,173件减少3,887件（8.6%）: a rate in brackets right behind a change is the rate of that change. */
function changedRole(text: string, before: Figure | undefined, quantity: Quantity, gap: string, own: Role): Role {
  if (before?.role !== 'change' || quantity.unit?.kind !== 'rate' || gap.trim() !== '(') return own;
  return text[quantity.end] === ')' ? 'growth' : own;
}

/** 收入3618.7万元，首次突破3500万元: a mark that the figure before it has passed. */
const PASSES = /^,(?:首次|首度|历史性地?|成功|再次|一举|顺利)(?:突破|超过|迈上|站上|跨上|跨过|跨越|越过|冲破)$/;
const isPassed = (before: Figure | undefined, quantity: Quantity, gap: string): boolean =>
  before?.role === 'level' && sameKind(before.quantity, quantity) && PASSES.test(gap.trim());

/** 2024届, 2023级: the year names who left or came in it. */
const isYear = ({ unit, value: { mantissa, exponent } }: Quantity): boolean =>
  (unit?.name === '届' || unit?.name === '级') && exponent === 0 && mantissa >= FIRST_YEAR && mantissa <= LAST_YEAR;

const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** 2023—2024年, 1-9月: the year or month that a span begins with has its unit behind the other. */
const opensSpan = ({ unit, range, end }: Quantity, next: Quantity | undefined): boolean =>
  unit === undefined && range && next?.unit?.kind === 'calendar' && next.start - end <= LONGEST_DASH;

const LONGEST_DASH = 3;

/** The figures of a paragraph, in order. Dates are passed over: they belong to labels. */
function figuresOf(text: string, quantities: readonly Quantity[]): readonly Figure[] {
  const figures: Figure[] = [];
  let sentence = 0;
  let brackets = 0;
  let open: number[] = [];
  let behind = 0;
  for (let place = 0; place < quantities.length; place++) {
    const quantity = quantities[place]!;
    if (quantity.unit?.kind === 'calendar' || isYear(quantity) || opensSpan(quantity, quantities[place + 1])) continue;
    for (let at = behind; at < quantity.start; at++) {
      if (!partsFigures(text, at)) continue;
      const character = text[at];
      if (character === '。') {
        sentence++;
        // A full stop inside brackets is rare; a bracket never closed is not.
        open = [];
      } else if (character === '(') open.push(++brackets);
      else if (character === ')') open.pop();
    }
    const gap = text.slice(Math.max(behind, quantity.numberStart - 4 * LONGEST_LABEL), quantity.numberStart);
    const words = labelBefore(text, Math.min(quantity.start, quantity.numberStart), behind);
    const label = (endsHedge(words, words.length - 1) ? words.replace(HEDGE, '') : words).trim();
    const role = isPassed(figures.at(-1), quantity, gap) ? 'other' : roleOf(text, quantity, label, gap);
    figures.push({
      quantity,
      role:
        label.length <= 2
          ? changedRole(text, figures.at(-1), quantity, gap, listedRole(figures.at(-1), quantity, gap, role))
          : role,
      label,
      gap,
      depth: open.length,
      bracket: open.at(-1) ?? 0,
      sentence,
    });
    behind = quantity.end;
  }
  return figures;
}

/** Place of the first figure of which `isReached` is true; it is true of all behind it. */
function firstPlace(figures: readonly Figure[], isReached: (figure: Figure) => boolean): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(figures[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Place of a figure among those of its block. */
export const placeAmong = (figures: readonly Figure[], { quantity: { start } }: Figure): number =>
  firstPlace(figures, ({ quantity }) => quantity.start >= start);

/** Whether no other figure of their block stands between them. */
export function areSideBySide(figures: readonly Figure[], told: readonly Figure[]): boolean {
  const places = told.map((one) => placeAmong(figures, one));
  return Math.max(...places) - Math.min(...places) === told.length - 1;
}

/** Place of the first figure of a sentence among those of its block. */
export const sentenceFrom = (figures: readonly Figure[], sentence: number): number =>
  firstPlace(figures, (figure) => figure.sentence >= sentence);

/** Those of the figures of a block, in order, that stand from `start` to `end`, in reading offsets. */
export function figuresBetween(figures: readonly Figure[], start: number, end: number): readonly Figure[] {
  const first = firstPlace(figures, ({ quantity }) => quantity.start >= start);
  let behind = first;
  while (behind < figures.length && figures[behind]!.quantity.end <= end) behind++;
  return figures.slice(first, behind);
}

const HALF: Rational = rational(1, 2);

/** True when a printed figure says its whole value: plain counts, and money to the fen. */
export function isExact({ hedge, unit, value, printed }: Quantity): boolean {
  if (hedge !== undefined || unit === undefined) return false;
  if (unit.discrete) return printed <= 0 && value.exponent >= 0;
  return unit.kind === 'money' && printed <= -2;
}

/** One of a figure's unit, in its family's base unit. */
export function scaleOf({ unit }: Quantity): Rational {
  return unit === undefined ? rational(1) : multiply(rational(unit.factor), tenTo(unit.power));
}

/** Ends of a figure's interval as doubles. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What a figure's print says of its worth, each part worked out when it is first asked for. */
class Worth {
  readonly of: Quantity;
  #value: Rational | undefined;
  #interval: Interval | undefined;
  #bounds: Bounds | undefined;

  constructor(quantity: Quantity) {
    this.of = quantity;
  }

  get value(): Rational {
    this.#value ??= multiply(exactly(this.of.value), scaleOf(this.of));
    return this.#value;
  }

  get interval(): Interval {
    this.#interval ??= allowedBy(this.of, this.value);
    return this.#interval;
  }

  get bounds(): Bounds {
    this.#bounds ??= { low: toNumber(this.interval.low), high: toNumber(this.interval.high) };
    return this.#bounds;
  }
}

const worthOf = rememberedOf((quantity: Quantity) => new Worth(quantity));

/** The figure's value in its family's base unit. */
export function baseValue(quantity: Quantity): Rational {
  return worthOf(quantity).value;
}

/**
 * What the true value may be, in the family's base unit: half a unit of the last printed digit to each side, more where
 * a hedge allows it (design.md, "Judging figures").
 */
export function intervalOf(quantity: Quantity): Interval {
  return worthOf(quantity).interval;
}

/**
 * A figure's interval in doubles, to sort out what is surely not so before the exact arithmetic is asked. A verdict never
 * rests on it: whoever compares leaves MARGIN, and lets the exact intervals decide what is nearer than that.
 */
export function boundsOf(quantity: Quantity): Bounds {
  return worthOf(quantity).bounds;
}

/** Wider than a double's error by far. */
export const MARGIN = 1e-9;

function allowedBy(quantity: Quantity, value: Rational): Interval {
  if (isExact(quantity)) return interval(value, value);
  const { hedge, printed } = quantity;
  const scale = scaleOf(quantity);
  const half = multiply(multiply(tenTo(printed), HALF), scale);
  const times = (numerator: number, denominator: number): Rational => multiply(value, rational(numerator, denominator));
  switch (hedge) {
    case 'about':
      return interval(times(95, 100), times(105, 100));
    case 'nearly':
    case 'at-most':
      return interval(times(9, 10), value);
    case 'over':
    case 'at-least':
      return interval(value, times(11, 10));
    case 'odd':
      return interval(value, add(value, multiply(tenTo(lastDigitPower(quantity)), scale)));
    default:
      return interval(subtract(value, half), add(value, half));
  }
}

/** Power of ten of the last digit that is not zero: 900余 says 900 to 1000. */
export function lastDigitPower({ value, printed }: Quantity): number {
  let { mantissa, exponent } = value;
  if (mantissa === 0) return printed;
  while (mantissa % 10 === 0) {
    mantissa /= 10;
    exponent++;
  }
  return exponent;
}

/** Two figures may be added or compared: same family, both counts or both money. */
export function sameKind(a: Quantity, b: Quantity): boolean {
  return a.unit !== undefined && b.unit !== undefined && a.unit.family === b.unit.family;
}
