import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { signOf } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip, isNearlyOrSlipped } from '../belief.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { wordsBefore } from '../naming.ts';
import { relationHolds } from '../relation.ts';
import { sameKind } from '../worth.ts';
import { entryAt, withoutParts } from './entries.ts';
import { type Move, moveOf } from './flowWords.ts';
import { isLeftOut, isMisread } from './miscounted.ts';
import { reckoning, relationOf, type SumStatement } from './sum.ts';

const NET = /净(增|减)[加少长]?$/;
/** 比年初多5名, where what came and went is set out behind it. */
const CHANGED = /^(?:[比较](?:[年期]初|上[年期][末底]|去年[末底])[^,。;:()0-9]{0,4})?(增加?|多|减少?|少)了?$/;
/** 迁出迁入相抵净减4例, 二者合计净减9人: of what the name itself says. */
const OF_ITS_OWN = /[迁转移][出入]|出生|死亡|自然|机械|合计/;
const mayTellNet = mentions('净增 净减 年初 期初 年末 年底 期末');
/** How far from the net what came and went is looked for, in figures. */
const FARTHEST = 10;

/** What came less what went, told as the net of them: 新开3条、优化调整5条、撤销2条，净增1条; found once for all rules. */
export const netsIn = remembered((block: Block): readonly SumStatement[] => {
  if (!mayTellNet(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(figures, (net, index) => {
    if (net.role !== 'level' && net.role !== 'change') return [];
    const words = wordsBefore(figures, index);
    const named = NET.exec(words);
    const [, way] = named ?? (isSetOut(figures, index) ? CHANGED.exec(words) : null) ?? [];
    if (way === undefined || OF_ITS_OWN.test(words)) return [];
    const behind = runBehind(figures, index);
    const run = (named === null ? [behind] : [runBefore(figures, index), behind]).find(({ moves }) =>
      isBothWays(moves),
    );
    return run === undefined ? [] : (netAt(block, net, /[减少]/.test(way) ? 'in' : 'out', run) ?? []);
  });
});

/** 比年初多5名：转入11名、转出6名: what came and went follows at once. */
const isSetOut = (figures: readonly Figure[], index: number): boolean =>
  figures[index]!.role === 'change' && /^(?:[:(]|,其中)/.test(figures[index + 1]?.gap ?? '');

interface Moved {
  readonly figure: Figure;
  readonly move: Move;
}

interface Run {
  readonly moves: readonly Moved[];
  /** Nothing else of its kind stands right before it, that might have come or gone as well. */
  readonly isAll: boolean;
}

const isBothWays = (moves: readonly Moved[]): boolean =>
  moves.some(({ move }) => move === 'in') && moves.some(({ move }) => move === 'out');

/** What came and went before the net in its sentence, as far back as words say it. */
function runBefore(figures: readonly Figure[], index: number): Run {
  const net = figures[index]!;
  const from = Math.max(0, index - FARTHEST);
  const told = withoutParts(figures.slice(from, index).map((_, at) => entryAt(figures, from + at)));
  const moves: Moved[] = [];
  for (const { figure, words } of told.toReversed()) {
    if (figure.sentence !== net.sentence) break;
    if (figure.bracket !== net.bracket || !sameKind(figure.quantity, net.quantity)) continue;
    const move = moveOf(words);
    if (move === undefined) return { moves, isAll: false };
    moves.unshift({ figure, move });
  }
  return { moves, isAll: true };
}

/** 净增21家，增长14.3%。其中，本年新认定38家，到期17家; 净增9家（新增14家，退库5家） */
const GOES_ON = /^:|其中|年内|全年|[当本]年|期间/;

function runBehind(figures: readonly Figure[], index: number): Run {
  const net = figures[index]!;
  const moves: Moved[] = [];
  let bracket: number | undefined;
  for (let at = index + 1; at < Math.min(figures.length, index + FARTHEST); at++) {
    const figure = figures[at]!;
    if (figure.sentence > net.sentence + 1) break;
    if (!sameKind(figure.quantity, net.quantity)) continue;
    bracket ??= figure.bracket;
    if (figure.bracket !== bracket) continue;
    const move = moveOf(wordsBefore(figures, at));
    const isFirst = moves.length === 0;
    if (move === undefined || (isFirst && bracket === net.bracket && !GOES_ON.test(figure.gap))) break;
    if (!isFirst && figure.gap.includes('。')) break;
    moves.push({ figure, move });
  }
  return { moves, isAll: true };
}

function netAt(block: Block, net: Figure, away: 'in' | 'out', { moves, isAll }: Run): SumStatement | undefined {
  if (moves.some(({ move }) => move === 'together')) return undefined;
  const told = moves.filter(({ move }) => move !== 'stays');
  const sum = netOf(net, away, told);
  const relation = relationOf(block, sum);
  if (relationHolds(relation)) return { ...sum, verdict: 'holds' };
  // 在编78人、聘用64人；当年新进13人、离职退休9人，净增4人: the last of them are all that came and went.
  const held = told
    .map((_, at) => told.slice(at + 1))
    .filter(isBothWays)
    .map((last) => netOf(net, away, last))
    .find((one) => relationHolds(relationOf(block, one)));
  if (held !== undefined) return { ...held, verdict: 'holds' };
  const { parts, less } = sum;
  const all = { total: net, moves: parts, less };
  if (signOf(sum.sum) <= 0 || isMisread(block, all)) return undefined;
  const believed = isAll
    ? isNearlyOrSlipped(relation, 0) || (told.length === 2 && isLeftOut(all))
    : hasTellingSlip(relation);
  return believed ? { ...sum, verdict: 'probably-wrong' } : undefined;
}

function netOf(total: Figure, away: 'in' | 'out', moves: readonly Moved[]): Required<SumStatement> {
  const figuresOf = (isAway: boolean): readonly Figure[] =>
    flatMapped(moves, ({ figure, move }) => ((move === away) === isAway ? figure : undefined));
  const less = figuresOf(true);
  const parts = [...figuresOf(false), ...less];
  return reckoning(total, parts, less);
}
