import type { Block } from '../../draft/block.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { apart, type GrowthStatement } from './movement.ts';
import { closesBracket } from './rateDistances.ts';

/** 比年初（573.26亿元）增加39.22亿元, 比去年同期（5.3天）缩短0.7天 */
const COMPARED = /(?:(?<![同环占])比|较)[^,。;()]{1,16}\($/;
/** 超警戒水位（46.00米）2.73米, 低于保证水位（48.00米）0.64米: which way, and then only how far. */
export const BEYOND = String.raw`(超过?|超出|[高低快慢短长]于|高出)[^,。;()]{1,12}\(`;
/** 力争全年比上年（51人）减少5人以上 */
const NOT_YET = /力争|确保|争取|目标|计划|预计|拟/;
const OPENS_BEYOND = new RegExp(`${BEYOND}$`);

/**
 * A level, what it is compared with in brackets behind the name of that, and right behind the bracket how far they lie apart. Of 50 in
 * clean drafts there is none that goes back to a level of another sentence.
 */
export function fromBracket(block: Block, figures: readonly Figure[], index: number): GrowthStatement | undefined {
  const [base, outcome] = [figures[index - 1]!, figures[index]!];
  if (!closesBracket(block.reading.text, base, outcome) || !sameKind(base.quantity, outcome.quantity)) return undefined;
  if (NOT_YET.test(base.gap)) return undefined;
  const isBare = outcome.gap.trim() === ')';
  const beyond = isBare ? OPENS_BEYOND.exec(base.gap)?.[1] : undefined;
  const isCompared = outcome.gap.trim() === `)${outcome.label}` && outcome.role === 'change' && COMPARED.test(base.gap);
  if (beyond === undefined && !isCompared) return undefined;
  const levels = levelsBefore(figures, index);
  const told = levels.map((level) => apart(block, 'difference', outcome, level, base, beyond?.replace('于', '')));
  return told.find(({ verdict }) => verdict === 'holds') ?? told[0];
}

/** Those of the sentence, the nearest first; of what stands in brackets none. */
function levelsBefore(figures: readonly Figure[], index: number): readonly Figure[] {
  const outcome = figures[index]!;
  return figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index - 1)
    .filter(
      ({ sentence, depth, role, quantity }) =>
        sentence === outcome.sentence &&
        depth === outcome.depth &&
        (role === 'level' || role === 'average') &&
        sameKind(quantity, outcome.quantity),
    )
    .reverse();
}
