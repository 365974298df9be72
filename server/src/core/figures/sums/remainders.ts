import type { Block } from '../../draft/block.ts';
import { compare, rational } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip, isBelieved, isNearlyOrSlipped } from '../belief.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn, placeAmong } from '../figure.ts';
import { answerFor, type Relation } from '../relation.ts';
import { isSwapped, slipsOf } from '../repair.ts';
import { baseValue, sameKind } from '../worth.ts';
import { isOfOneName, restOfShare, wholesIn } from './restOfShare.ts';
import { mayTellRest, type RestKind, restKindOf } from './restWords.ts';
import { relationOf, type SumStatement, unjudged } from './sum.ts';
import { holds, isNear, sumOf } from './sumVerdict.ts';

/** 尚缺8名: of what there should be. */
const WANTING = /[尚还][缺差][^,。;、()0-9]{0,4}$/;
const WANTED = /计划|目标|应|需|任务|要求|核定|编制/;
/** What is told of a part and not of the whole: 已开工5个, 实际动支0.87亿元. */
const DONE =
  /已|其中|实际|完成|办结|到位|整改|解决|消除|改善|竣工|开工|验收|支付|拨付|用于|使用|发放|签约|兑现|化解|答复|收回/;
/** 当中住宅31846宗, and what is joined to the part behind it: no total. */
const PART = /其中|当中|[占佔]$/;
const JOINED = /^[^,。;]*[、和及与]/;
/** What was there before, or came in since, makes the rest another sum. */
const ACCOUNT = /年初(?!安排|预算|下达|确定|计划|排定|部署|梳理|摸排)|期初|上年|结转|结余|库存|结存|存量|收入|支出/;

/** 80公顷，其中甲、乙分别占23公顷及20公顷，其余37公顷 */
const DIVIDED = /其中|当中|分别/;
/** 自耕农4913人最多，佃农1086人次之 */
const RANKED = /^(?:为)?(?:最[多高大]|次之|居|占)/;
/** No total is told with more parts before its rest. */
const MOST_PARTS = 6;

/** `A，B，其余C` and `A，已B，尚有C`: told as A = B + C; found once for all rules. */
export const remaindersIn = remembered((block: Block): readonly SumStatement[] => {
  if (!mayTellRest(block)) return [];
  const figures = figuresIn(block);
  return flatMapped(
    figures,
    (rest, index) => (index > 1 && rest.role === 'level' ? remainderAt(block, figures, index) : undefined) ?? [],
  );
});

function remainderAt(block: Block, figures: readonly Figure[], index: number): SumStatement | undefined {
  const kind = restKindOf(block, figures, index);
  if (kind === undefined) return undefined;
  const told = kind === 'left' ? undefined : restOfLevels(block, figures, index, kind);
  if (told?.verdict === 'holds') return told;
  const shared = restOfShare(block, figures, index);
  if (shared === undefined || shared.verdict === 'holds') return shared ?? told;
  if (goesOn(figures, index, [shared.total, ...shared.parts.slice(0, -1)])) return told;
  return isSlipped(relationOf(block, shared), shared.parts.length, kind)
    ? { ...shared, verdict: 'probably-wrong' }
    : told;
}

/** Its share ties the rest to its whole, so that shorter slips are believed; words that tell a rest in passing ask for more. */
const isSlipped = (relation: Relation, rest: number, kind: RestKind): boolean =>
  hasTellingSlip(relation) ||
  isSwapped(relation, rest) ||
  (kind !== 'left' && (isNearlyOrSlipped(relation, rest) || isShort(relation, rest)));

/** 已完成31宗，完成率83.8%，仍有9宗: one digit, and another where it should be. */
function isShort(relation: Relation, rest: number): boolean {
  const right = answerFor(relation, rest);
  return right !== undefined && [right, relation.terms[rest]!.value].every((one) => compare(one, TEN) < 0);
}

const TEN = rational(10);

function restOfLevels(
  block: Block,
  figures: readonly Figure[],
  index: number,
  kind: RestKind,
): SumStatement | undefined {
  const rest = figures[index]!;
  const levels = levelsBefore(block, figures, index);
  const sums = flatMapped(levels, (total, at) => {
    const between = levels.slice(at + 1);
    return between.length === 0
      ? []
      : [between, ...between.map((one) => [one])].map((parts) => unjudged(total, [...parts, rest], rest));
  });
  const held = sums.find(({ verdict }) => verdict === 'holds');
  if (held !== undefined || goesOn(figures, index, levels)) return held;
  const [total, ...parts] = levels;
  if (total === undefined || parts.length === 0 || parts.length > MOST_PARTS) return undefined;
  // 受理52件；已结案45件，其中成立21件、不成立24件，其余7件处理中: left of a total told before.
  if (holds(total, parts)) return undefined;
  if (isPart(block, figures, total, parts[0]!) || !isOfOneName(block, parts.at(-1)!, rest)) return undefined;
  if (levels.some(({ label }) => ACCOUNT.test(label))) return undefined;
  const sum = unjudged(total, [...parts, rest], rest);
  const relation = relationOf(block, sum);
  // 应迁63基，已迁75基，还剩6基: more than there is, by two digits that changed their places.
  const isBeyond = compare(sumOf(parts), baseValue(total.quantity)) > 0;
  if (isBeyond && !(parts.length === 1 && isSwapped(relation, 1))) return undefined;
  if (!isOf(block, total, parts) || (WANTING.test(rest.label) && !WANTED.test(total.label))) return undefined;
  const believed =
    kind === 'rest' || parts.length === 1 ? isBelieved(relation, parts.length + 1) : hasTellingSlip(relation);
  return believed || isNearlyMadeOf(sum, relation) ? { ...sum, verdict: 'probably-wrong' } : undefined;
}

/** 课题12个，已完成10个，其余3个: what is done and what is left nearly make what there is, and any slip explains it. */
const isNearlyMadeOf = ({ total, parts }: SumStatement, relation: Relation): boolean =>
  parts.length === 2 && isNear(total, parts, 10n) && slipsOf(relation).length > 0;

/** The words say that the others are of the first, or a share that holds does: 甲镇50户，乙镇30户，其余12户 is one list of three. */
function isOf(block: Block, total: Figure, parts: readonly Figure[]): boolean {
  const [part] = parts;
  const isDone = DONE.test(part!.label) && !DONE.test(total.label);
  // 移送48起，检察机关已起诉36起，退回补充侦查5起，其余8起正在审查
  if (parts.length > 1) return isDone || DIVIDED.test(part!.gap);
  if (isDone) return true;
  return wholesIn(block).get(part!)?.includes(total) ?? false;
}

/** The first of them is a part itself, of a total told before: 人员开支1.98亿元，占43.9%；培训开支1.71亿元，占37.8%. */
function isPart({ reading: { text } }: Block, figures: readonly Figure[], total: Figure, next: Figure): boolean {
  const behind = figures[placeAmong(figures, total) + 1];
  return (
    PART.test(total.label) ||
    RANKED.test(text.slice(total.quantity.end, total.quantity.end + 4)) ||
    JOINED.test(text.slice(total.quantity.end, next.quantity.start)) ||
    (behind !== undefined && behind !== next && (behind.role === 'share' || behind.depth > total.depth))
  );
}

/** The levels of its kind before it, up to a ； or 。 */
function levelsBefore({ reading: { text } }: Block, figures: readonly Figure[], index: number): readonly Figure[] {
  const rest = figures[index]!;
  const levels: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && levels.length <= MOST_PARTS; at--) {
    const figure = figures[at]!;
    if (/[。;]/.test(text.slice(figure.quantity.end, figures[at + 1]!.quantity.start))) break;
    const isLevel = figure.role === 'level' || figure.role === 'base';
    if (isLevel && figure.bracket === rest.bracket && sameKind(figure.quantity, rest.quantity)) levels.unshift(figure);
  }
  return levels;
}

/** 剩余40万元、质保金20万元: what follows is left of it as well. */
function goesOn(figures: readonly Figure[], index: number, levels: readonly Figure[]): boolean {
  const rest = figures[index]!;
  const next = figures[index + 1];
  if (next?.sentence !== rest.sentence || next.role !== 'level' || !sameKind(next.quantity, rest.quantity))
    return false;
  return levels.some((total, at) => holds(total, [...levels.slice(at + 1), rest, next]));
}
