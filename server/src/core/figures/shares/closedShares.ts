import type { Block } from '../../draft/block.ts';
import { absolute, compare, rational, subtract } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { isWhole } from '../partitions.ts';
import { addsToHundred, sumOfTerms } from './structures.ts';

/** Shares told one after the other, each with its name, whose names leave nothing out: 满意占78.6%、不满意占15.2%、无意见占6.2%. */
export interface ClosedShares {
  readonly terms: readonly Figure[];
  readonly holds: boolean;
}

interface Named {
  readonly figure: Figure;
  /** Another share stands before it in its sentence. */
  readonly goesBack: boolean;
  /** The words between it and the term before, marks and other figures included. */
  readonly name: string;
}

/** The closed lists of a block that make a hundred, or miss it by no more than a slip. */
export const closedSharesIn = remembered((block: Block): readonly ClosedShares[] => {
  const figures = figuresIn(block);
  const closed = listsOf(block.reading.text, figures).filter(isClosed);
  return flatMapped(
    [...closed.map((list) => list.map(({ figure }) => figure)), ...contributionsOf(figures)],
    (terms) => {
      const holds = addsToHundred(terms);
      return holds || isNear(terms) ? [{ terms, holds }] : [];
    },
  );
});

const CONTRIBUTIONS = /^产业[^,。;]{0,12}贡献率(?:分别|依次)?为$/;
const LISTED = /^(?:、|和|及|与|、和)$/;

/** 三次产业的贡献率分别为32.5%、-1.8%和69.3%: what each of the three adds to the growth, which one of them may lessen. */
function contributionsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  return flatMapped(figures, (first, at) => {
    if (!CONTRIBUTIONS.test(first.label) || first.quantity.unit?.kind !== 'rate') return [];
    const [, second, third, fourth] = figures.slice(at, at + 4);
    const listed = [second, third].every(
      (one) => one?.quantity.unit === first.quantity.unit && LISTED.test(one!.gap.trim()),
    );
    return listed && !(fourth !== undefined && LISTED.test(fourth.gap.trim())) ? [[first, second!, third!]] : [];
  });
}

const LEAST = 3;
const MOST_OFF = rational(10);
const HUNDRED = rational(100);

const isNear = (terms: readonly Figure[]): boolean =>
  compare(absolute(subtract(sumOfTerms(terms), HUNDRED)), MOST_OFF) <= 0;

/** What of a list is told of its own: 其中党员占12%. */
const NESTED = /其中|当中|此外|另|同比|环比|比上年|较上年|增长|下降|[。;:].*[。;:]/;
const LONGEST_NAME = 30;

function listsOf(text: string, figures: readonly Figure[]): readonly (readonly Named[])[] {
  const lists: Named[][] = [];
  let list: Named[] = [];
  let last = -1;
  for (const [index, figure] of figures.entries()) {
    if (!isTerm(figure)) continue;
    const before = list.at(-1)?.figure;
    const start = before?.quantity.end ?? Math.max(0, figure.quantity.start - LONGEST_NAME);
    const words = text.slice(start, figure.quantity.start);
    const goesOn =
      before !== undefined &&
      index - last <= FIGURES_IN_REACH &&
      follows(figures.slice(last + 1, index), before, figure, words);
    if (!goesOn) {
      lists.push(list);
      list = [];
    }
    const goesBack = last >= 0 && figures[last]!.sentence === figure.sentence;
    list.push({ figure, goesBack, name: goesOn ? words : /[^。;:]*$/.exec(words)![0] });
    last = index;
  }
  return [...lists, list].filter(({ length }) => length >= LEAST);
}

const isTerm = ({ role, quantity, label }: Figure): boolean =>
  (role === 'share' || (role === 'rate' && HELD.test(label))) &&
  quantity.unit?.name === '%' &&
  quantity.hedge === undefined &&
  !quantity.range;

const HELD = /(?:持股|出资|控股|股权)(?:比例)?(?:为)?$/;

/** Right behind, with nothing between but brackets and the bounds of its class. */
function follows(between: readonly Figure[], before: Figure, { bracket, sentence }: Figure, words: string): boolean {
  return (
    before.bracket === bracket &&
    before.sentence === sentence &&
    words.length <= LONGEST_NAME &&
    !NESTED.test(words) &&
    between.every(({ depth, role }) => depth > before.depth || role === 'other')
  );
}

function isClosed(list: readonly Named[]): boolean {
  const names = list.map(({ name }) => name);
  if (isAnswered(names) || areClasses(names) || isOwned(names)) return true;
  const heads = names.map(bare);
  // 机电占55%…，其他农产品占12%: the rest of some, and not of all.
  return !list[0]!.goesBack && isWhole(heads) && (REST.test(heads.at(-1)!) || !/其他|其它|其余/.test(heads.at(-1)!));
}

const REST = /^(?:其他|其它|其余|余下|剩余)(?:的|类|类别|原因|方式|项目|部分|人员|情况|因素|来源|行业|学历|者)?$/;

const bare = (name: string): string =>
  name
    .replace(/\([^()]*\)/g, '')
    .replace(/^[,、;及和与]+/, '')
    .replace(/(?:所)?占(?:比|比重|比例)?(?:为|达)?$/, '');

const ANSWERS = /^(?:表示|认为|感到)?(?:.{0,6})?(满意|赞成|同意|支持|认同|了解|放心)/;
const NO_ANSWER = /无意见|没意见|没有意见|拒答|未答|未表态|不清楚|不知道|说不清|难说|弃权|无所谓|未回答/;

/** 满意…、不满意…、无意见或拒答…: for, against, and who does not say. */
function isAnswered(names: readonly string[]): boolean {
  const heads = names.map(bare);
  const said = heads.filter((head) => !NO_ANSWER.test(head));
  return (
    said.length < heads.length &&
    said.length >= 2 &&
    said.every((head) => ANSWERS.test(head)) &&
    said.some((head) => /不/.test(head)) &&
    said.some((head) => !/不/.test(head))
  );
}

/** 股东结构为中央持股85.00%、…: told as what the whole is made up of. */
const isOwned = (names: readonly string[]): boolean =>
  /(?:结构|构成)(?:为|是|:)/.test(names[0]!) && names.every((name) => HELD.test(name.trim()));

interface Class {
  readonly from: number;
  readonly to: number;
}

const CLASS =
  /(?:(?<low>\d+)(?:岁|年|元|万元)?(?:及)?(?:以上)?(?:(?:至|到|-|—|~)(?:未满|不满)?|未满|不满)(?<high>\d+)(?:岁|年|元|万元)?(?<short>(?:及|或)?以下)?|(?<below>\d+)(?:岁|年|元|万元)(?:及|或|\(含\))?(?:以下|以内)|(?:未满|不满|不足)(?<under>\d+)(?:岁|年|元|万元)|(?<above>\d+)(?:岁|年|元|万元)(?:及|或|\(含\))?以上)[^0-9]*$/;

function classOf(name: string): Class | undefined {
  const found = CLASS.exec(name)?.groups;
  if (found === undefined) return undefined;
  const { low, high, below, under, above } = found;
  if (low !== undefined) return { from: Number(low) || Number.NEGATIVE_INFINITY, to: Number(high) };
  if (above !== undefined) return { from: Number(above), to: Number.POSITIVE_INFINITY };
  return { from: Number.NEGATIVE_INFINITY, to: Number(below ?? under) };
}

/** 24岁或以下…、25至44岁…、45岁及以上…: classes that follow each other from the lowest to the highest, in whatever order they are told. */
function areClasses(names: readonly string[]): boolean {
  const classes = names.map(classOf);
  if (classes.some((one) => one === undefined)) return false;
  const sorted = (classes as Class[]).sort((a, b) => a.from - b.from);
  return (
    sorted[0]!.from === Number.NEGATIVE_INFINITY &&
    sorted.at(-1)!.to === Number.POSITIVE_INFINITY &&
    sorted.slice(1).every(({ from }, at) => from - sorted[at]!.to >= 0 && from - sorted[at]!.to <= 1)
  );
}
