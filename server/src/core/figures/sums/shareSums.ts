import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { isBelieved } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { relationOf, type SumStatement } from './sum.ts';
import { holds, sumOf } from './sumVerdict.ts';

/** 教育占37.15%，社保占19.37%，两者合计占56.52%: so many shares of one whole told before, added up; found once for all rules. */
export const shareSumsIn = remembered((block: Block): readonly SumStatement[] => {
  if (!maySay(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (total, index) => statementAt(block, figures, total, index));
});

const NUMBERS = '两二三四五六七八九';
const TOGETHER = new RegExp(
  `(?:^|[,、;])(?:以上|前述|上述|前|这|此)?([${NUMBERS}])(?:者|项|类|种|大?类别?|税|地|国|市|县|区|部分|方面|大税目)?[^,。;0-9]{0,4}(?:合计|共计|合共|合占|共占|总计|相加)[^,。;0-9]{0,12}$`,
);
const maySay = mentions('合计 共计 合共 合占 共占 总计 相加');
const OTHER = /增长|增速|下降|拉动|贡献|同比|提高|重叠|重复|扣除/;

function statementAt(block: Block, figures: readonly Figure[], total: Figure, index: number): SumStatement | undefined {
  if (!isShare(total)) return undefined;
  const number = TOGETHER.exec(total.gap)?.[1];
  if (number === undefined || OTHER.test(total.gap)) return undefined;
  const count = number === '两' ? 2 : NUMBERS.indexOf(number) + 1;
  const shares = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter((one) => one.sentence === total.sentence && isShare(one) && one.quantity.unit === total.quantity.unit);
  const parts = shares.slice(-count);
  if (parts.length < count) return undefined;
  const statement = { total, parts, outcome: total, sum: sumOf(parts) };
  if (holds(total, parts)) return { ...statement, verdict: 'holds' };
  // More shares than are counted: any of them may be meant.
  if (shares.length > count || !isBelieved(relationOf(block, statement), 0)) return undefined;
  return { ...statement, verdict: 'probably-wrong' };
}

const isShare = ({ role, quantity }: Figure): boolean =>
  (role === 'share' || role === 'rate') && quantity.hedge === undefined && quantity.unit?.kind === 'rate';
