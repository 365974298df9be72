import type { Block } from '../../draft/block.ts';
import { compare, type Rational, subtract } from '../../text/decimal.ts';
import type { Figure } from '../figure.ts';
import { relationHolds } from '../relation.ts';
import { baseValue } from '../worth.ts';
import { STAYS } from './flowWords.ts';
import { relationOf } from './sum.ts';
import { sumOf } from './sumVerdict.ts';

/** What came and what went, and the figure that they should give. */
interface Reckoned {
  readonly total: Figure;
  /** What there was before any of it came; none for a net. */
  readonly opening?: Figure;
  readonly moves: readonly Figure[];
  /** Those of the moves that are taken away. */
  readonly less: readonly Figure[];
}

const isTotal = ({ total }: Reckoned, value: Rational): boolean => compare(value, baseValue(total.quantity)) === 0;
const partsOf = ({ opening, moves }: Reckoned): readonly Figure[] =>
  opening === undefined ? moves : [opening, ...moves];

/** 转入402人、转出518人，学年末48428人: what came was taken away, and what went was added. */
export function isReversed(all: Reckoned): boolean {
  const ins = all.moves.filter((one) => !all.less.includes(one));
  return ins.length > 0 && all.less.length > 0 && isTotal(all, sumOf(partsOf(all), ins));
}

/** Whoever adds these has added them wrongly. */
const SURELY_OUT =
  /减|扣|偿还|[迁转流调划移]出|注销|吊销|撤销|核销|销[毁号]|报[废损]|退[出休库]|死亡|去世|关[停闭]|歇业|关张|[办审执]结|结案|支出|消耗|淘汰|离职|拆除/;
/** 受理96件，立案80件, 完工20座，销号19座: one thing at two times. Whichever is left out, the other tells it. */
const STAGE =
  /受理|立案|登记|收案|新收|申请|办结|审结|结案|执结|完[成工]|竣工|销号|整改|验收|签[约订]|开工|核准|发放|到位|支付|拨付|采购|^(?:已|实际|全部)?入库/;
/** What may be done without that anything comes or goes. */
const IN_PASSING = /利用|使用|治理|设立|开工|新建|来|转为/;
/** 加上当年受理的762件, ；上年结转13件: the one is not in the other. */
const APART = /^[^,。;]*加|^;|新收|新受理|[当本]年(?:新)?受理/;

/** 新增6.38亿元，其中财政投入2.94亿元，自主购建1.87亿元；处置2.47亿元: up to the ； it may be of what came before it. */
function isInside({ reading: { text } }: Block, { quantity: { start } }: Figure): boolean {
  const near = text.slice(Math.max(0, start - LONGEST_LIST), start);
  return /其中|包括/.test(near.slice(Math.max(near.lastIndexOf(';'), near.lastIndexOf('。')) + 1));
}

const LONGEST_LIST = 80;

const isInPassing = (block: Block, { moves, less }: Reckoned, one: Figure): boolean =>
  isInside(block, one) ||
  IN_PASSING.test(one.label) ||
  STAYS.test(one.label) ||
  (STAGE.test(one.label) &&
    moves.some((other) => other !== one && less.includes(other) === less.includes(one) && STAGE.test(other.label)));

const holdsWithout = (all: Reckoned, one: Figure): boolean =>
  isTotal(all, subtract(sumOf(partsOf(all), all.less), sumOf([one], all.less)));

/**
 * What holds where one more is taken away, or one less, was not read rightly: 解聘52名 says 聘. Nor is what holds without one that
 * moves nothing.
 */
export function isMisread(block: Block, all: Reckoned): boolean {
  const { total, moves, less } = all;
  if (moves.length < 2) return false;
  const parts = partsOf(all);
  const isSo = (those: readonly Figure[], away: readonly Figure[]): boolean =>
    relationHolds(relationOf(block, { total, parts: those, less: away }));
  return moves.some((one) => {
    if (
      isInPassing(block, all, one) &&
      isSo(
        parts.filter((other) => other !== one),
        less,
      )
    )
      return true;
    if (SURELY_OUT.test(one.label) || holdsWithout(all, one)) return false;
    return isSo(parts, less.includes(one) ? less.filter((other) => other !== one) : [...less, one]);
  });
}

/** The total is what comes out where one of them is forgotten: 库存320顶，补充80顶，使用145顶，回收96顶，库存255顶. */
export function isLeftOut(all: Reckoned): boolean {
  const { opening, moves, less } = all;
  if (moves.some((one) => holdsWithout(all, one))) return true;
  return (
    opening !== undefined &&
    holdsWithout(all, opening) &&
    [opening, ...moves].some((one) => !less.includes(one) && isApart(one))
  );
}

/** 年初4286万元，新增15742万元，收回14937万元，年末4286万元: what there was before is told again. */
export const isLeftStanding = (all: Reckoned): boolean =>
  all.opening !== undefined && isTotal(all, baseValue(all.opening.quantity));

const isApart = ({ label, gap }: Figure): boolean => APART.test(gap.trim()) || APART.test(label);
