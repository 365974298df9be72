import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { slipsOf } from '../repair.ts';
import { baseValue, sameKind } from '../worth.ts';
import { QUARTERS_COMPARED } from './quarters.ts';
import { relationOf, type SumStatement, unjudged } from './sum.ts';

/** 比一季度多4555.4万件, 比左洞少133米: by how much the figure before it is more or less than another, which is named. */
const THAN =
  /(?:(?<![同环对占])比|较)([^,。;()0-9比较]{2,10}?)(?:的|还)?(多|少|高|低|增加|减少|高出|多出|长|短)(?:了|出)?$/;
const IS_MORE: ReadonlySet<string> = new Set(['多', '高', '增加', '高出', '多出', '长']);

/** What is no figure of the paragraph, or one of another time that is told in other ways. */
const NOT_TOLD =
  /分别|依次|合计|上年|去年|前年|同期|上月|上季|上学|上届|上一|前一|常年|年初|期初|预算|计划|目标|任务|[全本我]?[国省市县区]$|均|每|规定|设计|标准|原|以往|历年/;

const QUARTERS = new RegExp(QUARTERS_COMPARED);

const maySay = mentions('比 较');

/** Found once for all rules. */
export const namedDistancesIn = remembered((block: Block): readonly SumStatement[] => {
  if (!maySay(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (gap, index) => distanceAt(block, figures, index, gap));
});

function distanceAt(block: Block, figures: readonly Figure[], index: number, gap: Figure): SumStatement | undefined {
  if (gap.role !== 'change' && gap.role !== 'level') return undefined;
  const [, name, verb] = THAN.exec(gap.label) ?? [];
  if (name === undefined || verb === undefined || gap.quantity.hedge !== undefined || NOT_TOLD.test(name))
    return undefined;
  // 二季度比一季度多0.58亿元: both are named (growth/quarterly.ts).
  if (QUARTERS.test(gap.gap)) return undefined;
  const levels = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(
      ({ role, quantity }) => role === 'level' && quantity.hedge === undefined && sameKind(quantity, gap.quantity),
    );
  const [than, ...others] = levels.filter(({ gap: words }) => words.includes(name));
  const own = levels.findLast((one) => one !== than);
  if (than === undefined || others.length > 0 || own?.sentence !== gap.sentence) return undefined;
  if (own.quantity.start < than.quantity.start) return undefined;
  const [total, less] = IS_MORE.has(verb) ? [own, than] : [than, own];
  if (compare(baseValue(total.quantity), baseValue(less.quantity)) <= 0) return undefined;
  const apart = unjudged(total, [less, gap], gap);
  if (apart.verdict === 'holds') return apart;
  return slipsOf(relationOf(block, apart)).length > 0 ? { ...apart, verdict: 'probably-wrong' } : undefined;
}
