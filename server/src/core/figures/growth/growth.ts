import type { Block } from '../../draft/block.ts';
import { type Figure, figuresBetween } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { sameKind } from '../worth.ts';
import { bidAt } from './bids.ts';
import { COMPARED, MOVED_TO, NOT_REACHED, OUTSIDE, SINCE_LAST_YEAR } from './comparison.ts';
import { rateAt } from './growthRates.ts';
import { fromBracket } from './inBrackets.ts';
import { inOrder } from './inOrder.ts';
import { across, apart, type GrowthStatement, isExactly, judgedRate } from './movement.ts';
import { EARLIER, pointsAt } from './rateDistances.ts';
import { respectiveRates } from './respectively.ts';
import { totalOfParts } from './totalOfParts.ts';
import { isYearlyStep } from './yearly.ts';

/** 由差短17亿元转为赚余42亿元: across zero levels add. */
const TURNED = /转为|转亏|扭亏|由亏|差短|赤字/;
const SHORT = /(?:差短|短差|赤字|亏损|短绌|逆差)(?:数|额)?$/;
/** 结余0.14亿元，上年为亏损0.09亿元 */
const LEFT = /(?:结余|盈余|盈利|净?利润|净收益|顺差)(?:数|额|总额)?(?:为)?$/;
const saysSides = (a: Figure, b: Figure): boolean =>
  (LEFT.test(a.label) && SHORT.test(b.label)) || (SHORT.test(a.label) && LEFT.test(b.label));
/** 比上年亏损518万元减亏192万元: still short. */
const LESS_SHORT = /[减增]亏|扩大|缩小/;
const TOLD_AS_BASE = /比|较|与|同|由|从|上年|去年|上月|年初|上期/;

const ONE_OF_MORE = /其中|包括|分别|主要[是系因]|由于/;
/** 由43个减至38个（新增1个、拔除6个）: one side of what came and went. */
const GROSS = /新增$/;

/** 零下18.7℃，比常年的零下16.8℃偏低1.9℃; 埋深6.84米，比上年的7.12米回升0.28米: the more, the lower. */
const BELOW_NOUGHT = /零下$|埋深/;

/** What is compared with the year before and with no other. */
const SAME_TIME = /^同比[^,。;]{1,3}$/;
/** 89年12月是 */
const DATED = /\d(?:年|月)[^,。;]{0,6}$/;

/** The growth statements of a paragraph whose figures it prints. */
export function growthOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  const found: GrowthStatement[] = [];
  const respective = respectiveRates(figures);
  for (let index = 1; index < figures.length; index++) {
    const statement = bidAt(block, figures, index) ?? statementAt(block, figures, index, respective);
    if (statement !== undefined) found.push(inOrder(block, figures, statement));
  }
  const wrong = new Map(
    found.filter(({ kind, verdict }) => kind === 'difference' && verdict !== 'holds').map((one) => [one.outcome, one]),
  );
  return wrong.size === 0 ? found : found.filter((one) => !isOfWrong(block, one, wrong.get(one.other)));
}

function statementAt(
  block: Block,
  figures: readonly Figure[],
  index: number,
  respective: ReadonlySet<Figure>,
): GrowthStatement | undefined {
  const figure = figures[index]!;
  // 由47.3%提高到52.6%，年均提高1.1个百分点
  if (isYearlyStep(figure)) return undefined;
  // 由41.6%提高到42.0%，与五年提高1.4个百分点的要求相比
  if (figure.role === 'points' && NOT_REACHED.test(block.reading.text.slice(figure.quantity.end))) return undefined;
  switch (figure.role) {
    case 'growth':
      return respective.has(figure) ? undefined : rateAt(block, figures, index);
    case 'change':
      return GROSS.test(figure.label)
        ? undefined
        : (fromBracket(block, figures, index) ??
            differenceAt(block, figures, index) ??
            differenceBehind(block, figures, index) ??
            turnedFrom(block, figures, index));
    case 'level':
      return fromBracket(block, figures, index);
    case 'points':
      return respective.has(figure) ? undefined : pointsAt(block, figures, index);
    default:
      return undefined;
  }
}

/** 8880张，增加1020张，增长15.6%（上年7680张）: the change is wrong, and the rate is that of the levels. */
function isOfWrong(
  block: Block,
  { kind, verdict, outcome }: GrowthStatement,
  change: GrowthStatement | undefined,
): boolean {
  if (kind !== 'rate' || verdict === 'holds' || change === undefined) return false;
  return judgedRate(block, outcome, change.now, change.other)?.verdict === 'holds';
}

/** `V，比V0增加D` and `由V0降为V，减少D`. */
function differenceAt(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const change = figures[index]!;
  const group = groupBefore(block.reading.text, figures, index).filter(
    (one, at, all) => sameKind(one.quantity, change.quantity) && (isLevel(one) || isComparedAverage(one, all[at + 1])),
  );
  const second = group.at(-1);
  const others = group.slice(0, -1);
  // 较上月的A减少x，较上年同月的B增加y: both go back to the level before them.
  const first =
    second?.role === 'base' ? (others.findLast(({ role }) => role === 'level') ?? others.at(-1)) : others.at(-1);
  if (first === undefined || second === undefined || OUTSIDE.test(change.label)) return undefined;
  if (BELOW_NOUGHT.test(first.label) || BELOW_NOUGHT.test(second.label)) return undefined;
  // 由46.92亿元下降11.4%，主要是出让收入减收4.16亿元; 由17家整合为12家，其中合并减少4家; 由68分钟缩短到61分钟，由42分钟缩短到37分钟，分别缩短7分钟和5分钟
  if (ONE_OF_MORE.test(change.gap)) return undefined;
  // 比上年的274.9元下降6.5元，其中材料费下降3.1元: what lies between the two is told, and this is of another.
  const between = figuresBetween(figures, second.quantity.end, change.quantity.start);
  if (between.some(({ role, quantity }) => role === 'change' && sameKind(quantity, change.quantity))) return undefined;
  // 为计划8000万元的108%，比上年增加720万元: the difference names a base of its own, which is not printed.
  // 上年同期289640人次，同比增加18557人次: the one that is printed.
  if (
    COMPARED.test(change.label.replace(HELD_AGAINST, '')) &&
    !(SAME_TIME.test(change.label) && EARLIER.test(second.label))
  )
    return undefined;
  if (ofNamedPeriod(second, first)) return undefined;
  const now = first.role === 'base' && second.role === 'level' && MOVED_TO.test(second.label) ? second : first;
  const before = now === first ? second : first;
  const words = block.reading.text.slice(first.quantity.start, change.quantity.start);
  if (TURNED.test(words) || (saysSides(now, before) && !LESS_SHORT.test(change.label)))
    return acrossAt(block, change, [first, second]);
  if (before.role !== 'base' || now.role === 'base' || !TOLD_AS_BASE.test(before.label)) return undefined;
  const statement = apart(block, 'difference', change, now, before);
  if (statement.verdict === 'holds') return statement;
  // 89年12月是22万人，去年12月是23万人，只增加1万人: each names its own time, and the later is not the first.
  if (statement.turned && DATED.test(now.label) && DATED.test(before.label)) return undefined;
  // 延误50件，其中信号23件、其他9件，较上年的61件减少11件: what follows a list of parts may go back to their total.
  const totals = others.filter((one) => one !== now && one !== before && one.role === 'level');
  const held = totals
    .map((one) => apart(block, 'difference', change, one, before))
    .find((one) => one.verdict === 'holds');
  const total = totalOfParts(block, now);
  return held ?? (total === undefined ? statement : apart(block, 'difference', change, total, before));
}

/** 四个季度分别为1.5亿元、…和1.8亿元，下半年比上半年的3.2亿元多0.1亿元: of a time that is not told. */
const ofNamedPeriod = ({ label: of }: Figure, { label: now }: Figure): boolean => {
  const period = PERIOD.exec(of)?.[1];
  return period !== undefined && !now.includes(period);
};
const PERIOD = /^([上下]半年|前三季度|[一二三四]季度|\d{1,2}月份?)(?:比|较|与)/;

/** 与上学年的75934人相比多了553人: what it is compared with stands before it. */
const HELD_AGAINST = /^相[比较]/;

const MOVED_SINCE = new RegExp(`^${SINCE_LAST_YEAR}[^,。;]{1,4}$`);
const OF_LAST_YEAR = /^(?:上年|去年)(?:同期)?/;

/** 新增218亿元，上年同期新增193亿元，同比少增25亿元: just what lies between the two right before it, told the wrong way. */
function turnedFrom(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const [now, before, change] = [figures[index - 2], figures[index - 1], figures[index]!];
  if (now === undefined || before === undefined || !MOVED_SINCE.test(change.label)) return undefined;
  if (
    [now, before].some(({ sentence, quantity }) => sentence !== change.sentence || !sameKind(quantity, change.quantity))
  )
    return undefined;
  if (/[;()]/.test(block.reading.text.slice(now.quantity.end, change.quantity.start))) return undefined;
  if (!OF_LAST_YEAR.test(before.label) || OF_LAST_YEAR.test(now.label)) return undefined;
  const statement = apart(block, 'difference', change, now, before);
  return statement.turned === true && isExactly(statement) ? statement : undefined;
}

/** 同比, 比上年: with no subject of its own, and not 净增, which may be of what came and went. */
const OF_LEVEL = /^(?:比|较|同比)/;

/** `V，比上年增加D，上年为V0` and `V，同比减少D，下降P%（上年同期V0）`: the level of before is told behind the change. */
function differenceBehind(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const [now, change] = [figures[index - 1]!, figures[index]!];
  if (now.role !== 'level' || !OF_LEVEL.test(change.label) || OUTSIDE.test(change.label)) return undefined;
  let behind = index + 1;
  while (figures[behind]?.role === 'growth') behind++;
  const before = figures[behind];
  if (before === undefined || !EARLIER.test(before.label)) return undefined;
  const told = [now, change, before];
  const isOne = told.every(
    ({ sentence, quantity }) => sentence === change.sentence && sameKind(quantity, change.quantity),
  );
  // 全年1479件，同比增加121件；其中食品类486件，上年为452件: behind a ； it is of another.
  const isBroken = block.reading.text.slice(now.quantity.end, before.quantity.start).includes(';');
  if (!isOne || isBroken) return undefined;
  // 46家，其中乡镇19家、社区16家、特色11家，比上年末增加7家，上年末为39家: behind all the parts of a total it is the total.
  return apart(block, 'difference', change, totalOfParts(block, now) ?? now, before);
}

const isLevel = ({ role }: Figure): boolean => role === 'level' || role === 'base';

/** 平均亩产468.5公斤，比上年的455.2公斤增产13.3公斤 */
const isComparedAverage = ({ role }: Figure, next: Figure | undefined): boolean =>
  role === 'average' && next?.role === 'base';

/** 由上年亏损12亿元转为盈利8亿元，增加20亿元; 结余0.14亿元，上年为亏损0.09亿元，增加0.23亿元: what was short, and what is left now, in either order. */
function acrossAt(
  block: Block,
  change: Figure,
  [first, second]: readonly [Figure, Figure],
): GrowthStatement | undefined {
  const before = [first, second].find(({ role }) => role === 'base');
  const now = before === first ? second : first;
  if (before === undefined || now.role !== 'level') return undefined;
  if (SHORT.test(before.label) === SHORT.test(now.label)) return undefined;
  return across(block, change, now, before);
}
