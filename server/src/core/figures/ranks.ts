import { numberOf } from '../text/numerals.ts';

/** A place in an order told with how far it moved, or with how many there are, that cannot be (数据关系：名次). */
export interface RankFault {
  /** `moved`: it moved another number of places. `turned`: it moved the other way. `beyond`: there are not so many. */
  readonly kind: 'moved' | 'turned' | 'beyond';
  /** Reading offsets of the figure that is told as wrong, its 位 included. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** How many places lie between, or how many there are. */
  readonly right: number;
  /** The number itself, where it can be written otherwise. */
  readonly number: { readonly start: number; readonly end: number } | undefined;
}

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const UP = '前移|前进|上升|提升|跃升|晋升|提高|升|进';
const DOWN = '后移|后退|下降|下滑|滑落|倒退|退|降';
const MOVES = `(?:${UP}|${DOWN})`;
const MOVED_BY = `,?(${MOVES})了?${NUMBER}个?(?:位次|位|名)`;

/** 由第8位升至第5位，前移3位 */
const FROM_TO = new RegExp(
  `(?:由|从)[^,。;第0-9]{0,10}(?<!倒数)第${NUMBER}(?:位|名)?[^,。;第0-9]{0,4}(${MOVES})[^,。;第0-9]{0,6}(?<!倒数)第${NUMBER}(?:位|名)(?:${MOVED_BY})?`,
  'dg',
);
/** 居第5位，比上年的第8位前移3位 */
const NOW_BEFORE = new RegExp(`第${NUMBER}(?:位|名),(?:比|较)[^,。;第0-9]{0,8}第${NUMBER}(?:位|名)${MOVED_BY}`, 'dg');

const PLACES =
  '市州|市县|县市区|县区|区县|州市|地市|设区市|市|县|区|州|镇|乡镇|乡|街道|省区市|省份|省|单位|部门|学校|参赛队|代表队|班级|班';
/** 在12个市中居第13位, 在9个县中由第15位升到第3位 */
const AMONG = new RegExp(
  `${NUMBER}(?:个|所|支)(?:${PLACES})(?:\\([^()]{1,6}\\))?(?:中|里|当中)[^。;第0-9]{0,16}(?:居|列|排|排名|排在|名列|位居|位列|排到|由|从)第?${NUMBER}(?:位|名)`,
  'dg',
);
/** 全国第13位 is among others. */
const OTHERS = /全[国省市县区州]|世界|同类|倒数/;

type Places = readonly (readonly [number, number] | undefined)[];

/** What a paragraph tells of ranks that cannot be. */
export function rankFaults(text: string): readonly RankFault[] {
  if (!/第.{1,3}[位名]|[居列排].{1,3}[位名]/.test(text)) return [];
  const found: RankFault[] = [];
  for (const { groups, at } of matches(FROM_TO, text)) {
    const [from, turn, to, move, by] = groups;
    add(found, at, 3, from, to, turn!, undefined);
    // 由第5位升至第9位，前移4位: which way it went is told once.
    if (move !== undefined) add(found, at, 5, from, to, move, by, isUp(move) === isUp(turn!));
  }
  for (const { groups, at } of matches(NOW_BEFORE, text)) {
    const [to, from, move, by] = groups;
    add(found, at, 4, from, to, move!, by);
  }
  for (const { groups, at, whole } of matches(AMONG, text)) {
    const [count, place] = groups.map((one) => (one === undefined ? undefined : numberOf(one)));
    if (count === undefined || place === undefined || place <= count || OTHERS.test(whole)) continue;
    const [start, end] = at[2]!;
    found.push({ kind: 'beyond', start, end: end + 1, from: count, to: place, right: count, number: undefined });
  }
  return found;
}

interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly at: Places;
  readonly whole: string;
}

function* matches(pattern: RegExp, text: string): Iterable<Match> {
  for (const match of text.matchAll(pattern)) yield { groups: match.slice(1), at: match.indices!, whole: match[0] };
}

const RISES = new RegExp(`^(?:${UP})$`);
const isUp = (move: string): boolean => RISES.test(move);

/** The move from one place to another: its way, where no number of places is told, else that number too. */
function add(
  found: RankFault[],
  at: Places,
  group: number,
  before: string | undefined,
  now: string | undefined,
  move: string,
  by: string | undefined,
  isWayTold = false,
): void {
  const [from, to] = [numberOf(before ?? ''), numberOf(now ?? '')];
  const places = at[group];
  if (from === undefined || to === undefined || places === undefined) return;
  const right = Math.abs(from - to);
  const [start, end] = places;
  if (!isWayTold && right > 0 && isUp(move) !== to < from) {
    found.push({ kind: 'turned', start, end: end + 1, from, to, right, number: undefined });
    return;
  }
  if (by === undefined) return;
  const told = numberOf(by);
  if (told === undefined || told === right) return;
  const number = /^\d/.test(by) ? { start, end } : undefined;
  found.push({ kind: 'moved', start, end: end + 1, from, to, right, number });
}
