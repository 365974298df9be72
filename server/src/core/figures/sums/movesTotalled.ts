import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { entryOf } from './flowWords.ts';
import { relationOf, type SumStatement, unjudged } from './sum.ts';

/** 共追加, 合计减少: what came, or what went, taken together. */
const TOGETHER =
  /(?:^|[项类者])(?:共计?|合计|总共|一共|合共)(?:净)?(增|减|追加|新增|核减|调增|调减|压减)[加少收支列]?了?$/;
const mayTotal = mentions('共 合计');
const AWAY = /减/;
/** Neither what came nor what went: 比上年增加15个. */
const COMPARED = /比|较|同比|人均|户均|亩均|每/;
const JOINED = /^[、和及与]/;
/** How far back what came and went is looked for, in figures. */
const FARTHEST = 8;

/**
 * 因建设占用减少198.37公顷、结构调整减少96.25公顷、灾毁减少17.84公顷，共减少312.46公顷: right before it, what moved the same way. What is told between may
 * be counted in more words than are known, so that only a slip is told; found once for all rules.
 */
export const movesTotalledIn = remembered((block: Block): readonly SumStatement[] => {
  if (!mayTotal(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (total, index) => {
    const way = total.role === 'change' ? TOGETHER.exec(total.label)?.[1] : undefined;
    return way === undefined || total.quantity.hedge !== undefined
      ? []
      : (totalAt(block, figures, index, AWAY.test(way)) ?? []);
  });
});

function totalAt(block: Block, figures: readonly Figure[], index: number, isAway: boolean): SumStatement | undefined {
  const total = figures[index]!;
  const moves = movesBefore(figures, index, isAway);
  if (moves.length < 2) return undefined;
  const sums = moves.slice(0, -1).map((_, at) => unjudged(total, moves.slice(at)));
  const held = sums.find(({ verdict }) => verdict === 'holds');
  if (held !== undefined) return held;
  const [all] = sums as [SumStatement];
  return hasTellingSlip(relationOf(block, all)) ? { ...all, verdict: 'probably-wrong' } : undefined;
}

/** Those of its kind right before a total in its sentence that moved the same way; of a list the last may not say it again. */
function movesBefore(figures: readonly Figure[], index: number, isAway: boolean): readonly Figure[] {
  const total = figures[index]!;
  const moves: Figure[] = [];
  let pending: Figure[] = [];
  for (const figure of figures.slice(Math.max(0, index - FARTHEST), index).toReversed()) {
    const { quantity, role, sentence, bracket, label, gap } = figure;
    const isOne = sameKind(quantity, total.quantity) && quantity.hedge === undefined && !COMPARED.test(label);
    if (sentence !== total.sentence || bracket !== total.bracket || !isOne) break;
    if (role !== 'level' && role !== 'change') break;
    const away = isAwayBy(label);
    if (away === undefined && JOINED.test(gap.trim())) {
      pending.unshift(figure);
      continue;
    }
    if (away !== isAway) break;
    moves.unshift(figure, ...pending);
    pending = [];
  }
  return moves;
}

function isAwayBy(label: string): boolean | undefined {
  const entry = entryOf(label);
  if (entry === 'in' || entry === 'out') return entry === 'out';
  return /[减降少]/.test(label) ? true : /[增加升]/.test(label) ? false : undefined;
}
