import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { isNearlyOrSlipped } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { namedBy } from '../naming.ts';
import { relationHolds } from '../relation.ts';
import { sameKind } from '../worth.ts';
import { relationOf, type SumStatement } from './sum.ts';
import { sumOf } from './sumVerdict.ts';

/** 两样都有的1118人, 其中9个同时列入两级: what is counted in both. */
const BOTH = /重复|重叠|重合|交叉|同时|兼具|兼有|[两二]\S{0,2}[都均]|都[有高占是]/;
/** 实有30个, 不重复面积9240公顷: both together, each counted once. */
const ONCE = /不重[复样]|去重|剔除重复|扣除重复|实[有为]|实际(?:为|共|在|参|涉|受)|至少有一|一共|合起来/;
const maySayBoth = mentions('重复 重叠 重合 交叉 同时 兼具 兼有 都 均');
const maySayOnce = mentions('不重 去重 剔除 扣除 实有 实为 实际 至少 一共 合起来');
const MOST_BETWEEN = 8;
/** 两项补贴分别惠及3186人、5214人。同时享受的1872人，去除重复后实际受益6528人 */
const SENTENCES_BACK = 3;

/** A、B，两者重复C，实有D: told as D = A + B - C, in any order of the last two; found once for all rules. */
export const overlapsIn = remembered((block: Block): readonly SumStatement[] => {
  if (!maySayOnce(block) || !maySayBoth(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (once, index) =>
    once.role === 'level' && ONCE.test(once.label) ? (overlapAt(block, figures, index) ?? []) : [],
  );
});

function overlapAt(block: Block, figures: readonly Figure[], index: number): SumStatement | undefined {
  const { text } = block.reading;
  const once = figures[index]!;
  const isNear = ({ role, sentence, quantity }: Figure): boolean =>
    role === 'level' && once.sentence - sentence <= SENTENCES_BACK && sameKind(quantity, once.quantity);
  const before = figures.slice(Math.max(0, index - MOST_BETWEEN), index).filter(isNear);
  const next = figures[index + 1];
  const behind = next !== undefined && isNear(next) && isBoth(text, next) ? [next] : [];
  const both = [...before, ...behind].filter((one) => isBoth(text, one));
  const others = before.filter((figure) => !isBoth(text, figure));
  const [a, b] = others.slice(-2);
  if (both.length !== 1 || a === undefined || b === undefined) return undefined;
  const parts = [a, b, both[0]!];
  const sum: SumStatement = { total: once, parts, less: both, outcome: once, sum: sumOf(parts, both), verdict: 'open' };
  const relation = relationOf(block, sum);
  if (relationHolds(relation)) return { ...sum, verdict: 'holds' };
  const isTold = others.length === 2 || a.sentence === once.sentence;
  return isTold && isNearlyOrSlipped(relation, 0) ? { ...sum, verdict: 'probably-wrong' } : undefined;
}

/** By the words before it or, where these say nothing, by those behind: 其中8个同时列入两级名单. */
const isBoth = (text: string, figure: Figure): boolean =>
  (BOTH.test(namedBy(text, figure)) || TWO.test(clauseBefore(text, figure))) && !ONCE.test(figure.label);

/** 其中同时享受两项补贴的1872人 counts the two before it counts who has them. */
const TWO = /同时[^,。;]{0,4}[两二]|[两二][项种类者个]\S{0,2}[都均]|兼有/;
const LONGEST_CLAUSE = 20;

const clauseBefore = (text: string, { quantity: { numberStart } }: Figure): string =>
  /[^,。;:]*$/.exec(text.slice(Math.max(0, numberStart - LONGEST_CLAUSE), numberStart))![0];
