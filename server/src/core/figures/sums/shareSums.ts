import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { isBelieved } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { ADDED_UP, relationOf, type SumStatement } from './sum.ts';
import { holds, isRun, sumOf } from './sumVerdict.ts';

/** 教育占37.15%，社保占19.37%，两者合计占56.52%: so many shares of one whole told before, added up; found once for all rules. */
export const shareSumsIn = remembered((block: Block): readonly SumStatement[] => {
  if (!maySay(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (total, index) => statementAt(block, figures, total, index));
});

const NUMBERS = '两二三四五六七八九';
const TOGETHER = new RegExp(
  `(?:^|[,、;])(?:以上|前述|上述|前|这|此)?([${NUMBERS}])(?:者|项|类|种|大?类别?|税|地|国|市|县|区|部分|方面|大税目)?[^,。;0-9]{0,4}(?:${ADDED_UP}|合占|共占)[^,。;0-9]{0,12}$`,
);
/** 分别占32.5%、19.4%和15.2%，合起来占67.1%: all of the list right before it. */
const ALL_TOGETHER = new RegExp(`^,(?:${ADDED_UP}|合占|共占)[占为达到是了]{0,2}(?:比重?)?[占为达到是了]{0,2}$`);
const maySay = mentions('合计 共计 合共 合占 共占 总计 相加 之和 起来 在一起');
const OTHER = /增长|增速|下降|拉动|贡献|同比|提高|重叠|重复|扣除/;

function statementAt(block: Block, figures: readonly Figure[], total: Figure, index: number): SumStatement | undefined {
  if (!isShare(total)) return undefined;
  const shares = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter((one) => one.sentence === total.sentence && isShare(one) && one.quantity.unit === total.quantity.unit);
  const count = countOf(block.reading.text, total, shares);
  if (count === undefined || OTHER.test(total.gap)) return undefined;
  const parts = shares.slice(-count);
  if (parts.length < count) return undefined;
  const statement = { total, parts, outcome: total, sum: sumOf(parts) };
  if (holds(total, parts)) return { ...statement, verdict: 'holds' };
  // More shares than are counted: any of them may be meant.
  if (shares.length > count || !isBelieved(relationOf(block, statement), 0)) return undefined;
  return { ...statement, verdict: 'probably-wrong' };
}

/** How many shares are said to be added up. */
function countOf(text: string, { gap }: Figure, shares: readonly Figure[]): number | undefined {
  const number = TOGETHER.exec(gap)?.[1];
  if (number !== undefined) return number === '两' ? 2 : NUMBERS.indexOf(number) + 1;
  const isListed = shares.length > 1 && isRun(text, shares) && ALL_TOGETHER.test(gap);
  return isListed ? shares.length : undefined;
}

const isShare = ({ role, quantity }: Figure): boolean =>
  (role === 'share' || role === 'rate') && quantity.hedge === undefined && quantity.unit?.kind === 'rate';
