import type { Block } from '../../draft/block.ts';
import { absolute, divide, isZero, rational, subtract } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import type { Figure } from '../figure.ts';
import { groupBefore } from '../group.ts';
import { spansIn } from '../periods.ts';
import { known, quotientTerm, type Relation, relationHolds, termOf } from '../relation.ts';
import { agreesWith } from '../shares/quotients.ts';
import { baseValue, sameKind } from '../worth.ts';
import { followsFrom, OUTSIDE } from './comparison.ts';
import type { GrowthStatement } from './movement.ts';

const YEARLY =
  /(?:年均|年平均|平均每年|年复合)(?:实现)?(?:复合)?(?:增长|递增|增加|下降|递减|减少|降低|增|降)(?:率|速度|速|幅)?(?:了|为|达|达到|约)?$/;
/** 第七次全国人口普查 is when, and not of what. */
const CENSUS = /全国(?:人口|经济|农业)普查/;
const DOWN = /下降|递减|减少|降低|降$/;
const OTHER_BASE = /同口径|可比|不变价|实际|剔除|扣除/;
const FARTHEST_PERIOD = 160;

/**
 * 由2020年的48.2亿元增加到2025年的61.5亿元，年均增长5.0%: growth compounds over the years between (数据关系：年均增长). Offices count years in more
 * ways than one, so every count that the words allow is tried.
 */
export function yearlyOf(block: Block, figures: readonly Figure[]): readonly GrowthStatement[] {
  return flatMapped(figures, (rate, index) => {
    if (rate.role !== 'growth' || !YEARLY.test(rate.label) || OTHER_BASE.test(rate.label)) return [];
    const { text } = block.reading;
    const pair = levelsOf(groupBefore(text, figures, index));
    if (pair === undefined || [pair.before, pair.now].some(({ label }) => followsFrom(label, '', false) === 'not')) {
      return [];
    }
    const from = Math.max(0, rate.quantity.start - FARTHEST_PERIOD);
    const words = text.slice(from + text.slice(from, rate.quantity.start).lastIndexOf('。') + 1, rate.quantity.start);
    const statements = spansIn(words).map((years) => statementOf(block, rate, pair, years));
    const [first] = statements;
    return first === undefined ? [] : [statements.find(({ verdict }) => verdict === 'holds') ?? first];
  });
}

interface Levels {
  readonly now: Figure;
  readonly before: Figure;
}

/** 由A增加到B, or B told first and A as what it is compared with. */
function levelsOf(group: readonly Figure[]): Levels | undefined {
  const before = group.findLast(({ role, quantity }) => role === 'base' && quantity.unit?.kind !== 'rate');
  if (before === undefined || OUTSIDE.test(before.label.replace(CENSUS, ''))) return undefined;
  const levels = group.filter(({ role, quantity }) => role === 'level' && sameKind(quantity, before.quantity));
  const [now] = levels;
  return now === undefined || levels.length > 1 ? undefined : { now, before };
}

function statementOf(block: Block, rate: Figure, { now, before }: Levels, years: number): GrowthStatement {
  const at = (figure: Figure) => ({ block, offset: 0, figure });
  const fall = DOWN.test(rate.label);
  const count = rational(BigInt(years));
  const relation: Relation = {
    kind: fall ? 'fall-yearly' : 'rise-yearly',
    terms: [quotientTerm(at(rate)), termOf(at(now)), termOf(at(before)), known(count)],
  };
  return {
    kind: 'yearly',
    relation,
    at: 0,
    outcome: rate,
    now,
    other: before,
    verdict: relationHolds(relation) ? 'holds' : 'probably-wrong',
  };
}

/** The whole growth was divided by the years. */
export function isSharedOut({ relation, outcome, now, other }: GrowthStatement): boolean {
  const years = relation.terms[3]?.value;
  const base = baseValue(other.quantity);
  if (years === undefined || isZero(base)) return false;
  const whole = divide(absolute(subtract(baseValue(now.quantity), base)), base);
  return agreesWith(outcome, { low: whole, high: whole }, { low: years, high: years });
}
