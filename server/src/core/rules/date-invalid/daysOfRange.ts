import { type DateMention, rangesOf } from '../../calendar/dates.ts';
import { daysApart } from '../../calendar/moments.ts';
import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import type { Finding } from '../rule.ts';
import { areMeant, countOf, found, isInclusive, type Key, NUMBER, type Told } from './days.ts';

/** 春运, 汛期: every day of them counts. Of a 公示期 or a 暑期 workdays or days of lessons may be told. */
const SEASONS =
  '(?:春运|(?<![请病事年产休陪育婚丧探补])假期?|黄金周|汛期|禁渔期|休渔期|防火期|供[暖热](?:期|季|时间)|采暖[期季])';
/** 春运从1月26日, 汛期（4月1日 */
export const SEASON = new RegExp(`${SEASONS}(?:期间)?(?:时间)?(?:为|是)?[(,]?(?:即|自|从|由)?(?:民国)?$`);

/** 至, 到 right behind what is told, and before where it ends. */
export const UNTIL = /^,?(?:至|到)/;

const NAMED = '[^,。;:、()\\d]';
/** 历时32天（4月28日, 需时98天，自6月25日, 假期共8天，自10月1日, 40天春运期间（2月2日 */
const BEFORE = new RegExp(
  `(${NAMED}{0,12})(?<![\\d.,第月至到—~一二三四五六七八九十百两-])(${NUMBER})(个?)(天|日|工作日|交易日)(${NAMED}{0,8}?)(?:[(]|[,:]?(?=[即自从由]|为:))(?:即|系)?(?:自|从|由)?(?:民国)?$`,
);
/** Letters of all that. */
const BEHIND_WORD = 36;

/** Words that say that the days are those of the range, right before their number. */
const TELLS = /(?:历时|历经|持续|用时|耗时|需时|为期|会期|展期|连续[^,。;:、()\d]{0,6})(?:了|共|达|为)?$/;
const OF_SEASON = new RegExp(`${SEASONS}(?:期间)?(?:放假)?(?:了|共|共计|合计|一共|为|有)?$`);
const SEASON_BEHIND = new RegExp(`^的?${SEASONS}`);
/** 每批历时, 其中停工历时: of a part, or of several together. */
const OF_PART = /每|各|平均|其中|累计|先后|断续|分别|停工|净|单|最长|最短|时长|比|较|提前|推迟|延长|顺延|约|近|余|原/;

/** A weekday behind the last day, and 止. */
const WEEKDAY = '^ ?(?:[(,]? ?(?:星期|周)[一二三四五六日] ?\\)?)? ?';
const CLOSED = new RegExp(`${WEEKDAY}(?:止|为止|结束|期间)?(?:[),。;]|\\((?=含?首)|$)`);
/** 展期30天（9月1日至10月15日，周一闭馆）: some of the days are left out. */
const EXCEPT = /^[^。;)]{0,12}(?:除|扣|不含|不计|闭|休|停|分|每|周[一末]|节假|错)/;
/** 3月1日至5日、3月8日至12日 */
const AND_AGAIN = /^ ?(?:[、和及,]|以及) ?$/;

/** 3月1日至4月30日的61天里, 6月18日至22日这5天, 9月1日至12日连续14天 */
const BEHIND = new RegExp(
  `${WEEKDAY}(?:止|期间)?\\)?(之|的|这|连续|计|整整)?(${NUMBER})(个?)(天|日|工作日|交易日)(?![以前后内多余龄期]|左右)(里|内|中|间|时间|(?=共|累计|接待|达|合计|总))?`,
);
const LONGEST_BEHIND = 24;
/** 大干100天, 为期百天的“百日行动” are names. */
const NOMINAL = /^(?:100|一?百)$/;

/** Dates with 至 between, of days. */
interface Range {
  readonly from: DateMention;
  readonly to: DateMention;
}

/** Days told right before a range or right behind it: 历时32天（4月28日至5月19日）, 40天春运期间（2月2日至3月23日）, 3月1日至4月30日的65天里. */
export function* daysOfRange(block: Block, dates: readonly DateMention[]): Iterable<Finding> {
  const { text } = block.reading;
  const ranges = [...rangesOf(text, dates), ...opened(text, dates)].filter(isOfDays);
  ranges.sort((a, b) => a.from.start - b.from.start);
  for (let at = 0; at < ranges.length; ) {
    const run = runFrom(text, ranges, at);
    at += run.length;
    const [first, last] = [run[0]!, run.at(-1)!];
    const counts = run.map(({ from, to }) => daysApart(from, to, YEARS));
    const told = toldBefore(text, first, last) ?? (isLinked(text, last) ? toldBehind(text, last) : undefined);
    if (told === undefined || counts.some((each) => each.length === 0)) continue;
    const stated = countOf(told.number);
    const fits = (least: number): boolean =>
      told.loose ? stated <= least + run.length : areMeant(stated, least, least + run.length, told.inclusive);
    const sums = summed(counts);
    if (stated === 0 || sums.some(fits)) continue;
    const start = { start: first.from.start, end: last.from.end };
    yield found(block, start, last.to, { ...told, count: sums[0]!, most: sums[0]! + run.length });
  }
}

/** 连续安全生产1826天（自2021年1月1日起至2025年12月31日） */
const YEARS = 50;

const isOfDays = ({ from, to }: Range): boolean =>
  from.day !== undefined && to.day !== undefined && from.month !== undefined && !from.foreign && !to.foreign;

/** 从3月21日（星期一）开工，到10月31日 */
const OPENED = new RegExp(`${WEEKDAY}(?:(?![每隔逢分])${NAMED}){1,8},?(?:到|至)$`);
const STARTS = /[自从由]/;
const LONGEST_OPENED = 20;

const opened = (text: string, dates: readonly DateMention[]): readonly Range[] =>
  flatMapped(dates.slice(1), (to, place) => {
    const from = dates[place]!;
    const between = text.slice(from.end, to.start);
    if (between.length > LONGEST_OPENED || to.sentence !== from.sentence || to.month === undefined) return [];
    return STARTS.test(text[from.start - 1] ?? '') && OPENED.test(between) && !LINKED.test(between)
      ? [{ from, to }]
      : [];
  });

const LINKED = new RegExp(`${WEEKDAY}起?(?:[-~—]{1,2}|至|到) ?$`);
const isLinked = (text: string, { from, to }: Range): boolean => LINKED.test(text.slice(from.end, to.start));

/** Ranges that follow each other with nothing but a mark between. */
function runFrom(text: string, ranges: readonly Range[], first: number): readonly Range[] {
  let end = first + 1;
  while (end < ranges.length && AND_AGAIN.test(text.slice(ranges[end - 1]!.to.end, ranges[end]!.from.start))) end++;
  return ranges.slice(first, end);
}

/** Every sum of one count of each; few have more than one. */
const summed = (counts: readonly (readonly number[])[]): readonly number[] => [
  ...new Set(counts.reduce((sums, each) => flatMapped(sums, (sum) => each.map((one) => sum + one)).slice(0, 8), [0])),
];

/** 3月4日至4月30日开展为期48天的专项行动; 9月1日至10月15日举办为期3天的培训 may be held more than once. */
const HELD = new RegExp(`${WEEKDAY}(?:集中|组织)?(?:开展|举办|举行|进行|实施|组织)了?为期(${NUMBER})(天|日)的`);
const LONG = 15;

type OfRange = Omit<Told, 'count'> & { readonly loose: boolean; readonly inclusive: boolean };

const keyOf = (unit: string): Key => (/工作|交易/.test(unit) ? 'workdays' : 'days');

function toldBefore(text: string, { from }: Range, { to }: Range): OfRange | undefined {
  const start = Math.max(0, from.start - BEHIND_WORD);
  const match = BEFORE.exec(text.slice(start, from.start));
  if (match === null) return undefined;
  const [, before, number, piece, name, behind] = match as unknown as readonly string[];
  if (OF_PART.test(before!.slice(-6)) || NOMINAL.test(number!) || !tells(before!, behind!)) return undefined;
  const rest = text.slice(to.end, to.end + LONGEST_BEHIND);
  if (EXCEPT.test(rest) || !(CLOSED.test(rest) || (behind === '' && OPEN_END.test(rest)))) return undefined;
  const at = start + match.index + before!.length;
  const key = keyOf(name!);
  return {
    at,
    number: number!,
    unit: piece! + name!,
    key,
    loose: key === 'workdays',
    inclusive: isInclusive(text, to.end),
  };
}

/** 到10月31日通过验收 */
const OPEN_END = new RegExp(`${WEEKDAY}(?:全部|正式|通过)?(?:完工|竣工|完成|结束|验收|收官|闭幕|落幕)(?:[,。;)]|$)`);

const tells = (before: string, behind: string): boolean =>
  behind === '' ? TELLS.test(before) || OF_SEASON.test(before) : SEASON_BEHIND.test(behind);

function heldBehind(text: string, { to }: Range): OfRange | undefined {
  const match = HELD.exec(text.slice(to.end, to.end + LONGEST_BEHIND));
  if (match === null || NOMINAL.test(match[1]!)) return undefined;
  const [whole, number, unit] = match as unknown as readonly string[];
  const at = to.end + whole!.length - 2 - number!.length;
  return { at, number: number!, unit: unit!, key: 'days', loose: countOf(number!) < LONG, inclusive: false };
}

function toldBehind(text: string, range: Range): OfRange | undefined {
  const { from, to } = range;
  const match = BEHIND.exec(text.slice(to.end, to.end + LONGEST_BEHIND));
  if (match === null) return heldBehind(text, range);
  const [whole, word, number, piece, name, within] = match as unknown as readonly (string | undefined)[];
  // 8月28日至29日 7日: a list of days.
  if (name === '日' && word === undefined) return undefined;
  // 12月1日至7日14天健康监测: how long something takes that began then.
  if (word === undefined && (within === undefined || NOMINAL.test(number!))) return undefined;
  if (OF_PART.test(text.slice(Math.max(0, from.start - 4), from.start))) return undefined;
  const key = keyOf(name!);
  const all = word === '这' || ((word === '的' || word === '之') && within !== undefined);
  const end = to.end + whole!.length - (within ?? '').length;
  const at = end - number!.length - piece!.length - name!.length;
  return { at, number: number!, unit: piece! + name!, key, loose: !all || key === 'workdays', inclusive: false };
}

/** The first date from an offset on, of those from a place on. */
export function dateFrom(dates: readonly DateMention[], place: number, at: number): DateMention | undefined {
  let next = place;
  while (next < dates.length && dates[next]!.start < at) next++;
  return dates[next];
}

const LEADS = /^(?:[(,:]|即|自|从|由|民国)*$/;
const LONGEST_LEAD = 6;

/** Whether a date stands right behind days told: 历时32天（4月28日. */
export function isToldOfDateBehind(text: string, at: number, next: DateMention | undefined): boolean {
  return next !== undefined && next.start - at <= LONGEST_LEAD && LEADS.test(text.slice(at, next.start));
}
