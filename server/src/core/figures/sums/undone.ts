import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { compare } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { isNearlyOrSlipped } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { wordsOf } from '../naming.ts';
import { baseValue, sameKind } from '../worth.ts';
import { relationOf, type SumStatement, unjudged } from './sum.ts';

/** 已到货未安装, 签约未拆, 未整改: of what, where it is said, and what has not been done with it. */
const UNDONE = /(?:^|[^,。;、()]*?([^,。;、()已尚仍还]{2}))(?:后|而)?[尚仍还]?未([^,。;、()0-9]{1,6})$/;

const maySay = mentions('未');

/** Levels looked back over, in the same sentence. */
const LEVELS_BACK = 6;

/** `X A，Y B，X未Y C`: told as A = B + C; found once for all rules. */
export const undoneIn = remembered((block: Block): readonly SumStatement[] => {
  if (!maySay(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (open, index) => {
    const told = index > 1 && open.role === 'level' ? UNDONE.exec(wordsOf(figures, open)) : null;
    return told === null ? [] : (undoneAt(block, figures, index, told[1], told[2]!) ?? []);
  });
});

function undoneAt(
  block: Block,
  figures: readonly Figure[],
  index: number,
  of: string | undefined,
  verb: string,
): SumStatement | undefined {
  const open = figures[index]!;
  const levels = levelsBefore(figures, index);
  const done = levels.findLast((one) => saysDone(wordsOf(figures, one), verb));
  if (done === undefined) return undefined;
  const wholes = levels.filter(
    (one) => one !== done && compare(baseValue(one.quantity), baseValue(done.quantity)) >= 0,
  );
  const sums = wholes.map((total) => unjudged(total, [done, open], open));
  const held = sums.find(({ verdict }) => verdict === 'holds');
  // 应报44180户，已报41971户，未报的2209户
  const named = sums.findLast(({ total }) => saysDone(wordsOf(figures, total), of ?? `应${verb[0]!}`));
  if (held !== undefined || named === undefined) return held;
  const relation = relationOf(block, named);
  return isNearlyOrSlipped(relation, 2) ? { ...named, verdict: 'probably-wrong' } : undefined;
}

/** 已签约 says 签约, 未签约 does not; of 拆除 one character will do. */
function saysDone(label: string, verb: string): boolean {
  const at = label.lastIndexOf(verb.slice(0, 2));
  return at >= 0 && !/[未不]$/.test(label.slice(0, at));
}

function levelsBefore(figures: readonly Figure[], index: number): readonly Figure[] {
  const open = figures[index]!;
  const levels: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && levels.length < LEVELS_BACK; at--) {
    const figure = figures[at]!;
    if (figure.sentence !== open.sentence) break;
    if (figure.role === 'level' && sameKind(figure.quantity, open.quantity)) levels.unshift(figure);
  }
  return levels;
}
