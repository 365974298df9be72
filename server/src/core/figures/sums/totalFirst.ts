import type { Figure } from '../figure.ts';
import { namesOthers, namesRest } from '../partitions.ts';
import { sameKind } from '../worth.ts';
import { entryOf } from './flowWords.ts';
import { outermost, withoutSubtotalled } from './nested.ts';
import { firstPart, partsFrom, wholeSet } from './partsBehind.ts';
import { areJoined, between, isBelow, isOnlyTotal, reckoning, type SumStatement, statement } from './sum.ts';
import { evidenceFor, hasSlip, holds, isNear, isWhole, verdictOf } from './sumVerdict.ts';

/** 参保人员52人，比上年有所增加。其中，城镇280人 */
const NAMES_ITS_PARTS = /^[^。]*。其中[:,]?[^,。;:0-9]*$/;
const DIVISION = /[,;。](?:按|依|分)/;
/** 涉毒重点人员, 86个重点项目中 and 等级 choose nothing. */
const CHOICE =
  /主要|(?:^|[,:])(?:其中)?[:,]?重点(?![^,。;]{0,10}中,)|比如|例如|如:|(?<![高中平上优劣初同])等(?![级次第别额])/;
/** `X人，其中A、B` · `X人（A、B）` · `X人：A、B`. */
export function totalFirst(
  text: string,
  figures: readonly Figure[],
  index: number,
  divided: ReadonlySet<Figure>,
): readonly SumStatement[] {
  const total = figures[index]!;
  const first = firstPart(text, figures, index);
  if (first === undefined) return [];
  const { groups, complete, beyond } = partsFrom(text, figures, index, first);
  const parts = groups.flat();
  const opening = parts.length === 0 ? '' : between(text, total, parts[0]!);
  // 在孵企业232家（年初214家，加新入孵63家，减毕业28家）: an account, and no list of parts.
  if (parts.length > 1 && opening.startsWith('(') && entryOf(parts[0]!.label) === 'opening') return [];
  // 下半年88.56亿元。分级次看，市级58.36亿元，县区级128.06亿元: what is more than the figure before it divides another.
  if (opening.includes('。') && parts.some((part) => !isBelow(part, total))) {
    if (!NAMES_ITS_PARTS.test(opening) || !isOnlyTotal(figures, total, parts[0]!)) return [];
  }
  const whole = beyond && wholeSet(text, total, [...parts, ...beyond]);
  const less = parts.filter(({ label }) => DEDUCTED.test(label));
  if (less.length > 0) return lessOf(total, parts, less);
  if (parts.length < 2) return whole === undefined ? [] : [statement(total, whole, 'certainly-wrong')];
  // 16项，按级别分省级9项、市级7项，按学段分…: the second division is of the 16 as well, not of the 7.
  if (CHOICE.test(opening) || (divided.has(total) && DIVISION.test(opening))) return [];
  // A bracket that opens with its first part and not with 其中 sets out the whole.
  const bracketed = /^\(次?\)?\(?(?!其中|包括|内?含|内有|如)/.test(opening) && parts[0]!.depth > total.depth;
  // 总额38亿元，其中限额以上4亿元。按经营地分，…: the next sentence divides the whole, not its part.
  if (/其中/.test(total.gap) && opening.includes('。')) return [];
  // What stands in the total's own bracket is of that total.
  const columns = parts[0]!.depth === total.depth && isColumn(figures, index);
  const judge = (some: readonly Figure[]): SumStatement => {
    const evidence = evidenceFor(text, some, total);
    const ofTotal = evidence === 'complete' || evidence === 'ladder' || some.every((part) => endsAs(part, total));
    if (!complete || (columns && !ofTotal)) return statement(total, some, 'open');
    const verdict = verdictOf(text, total, some, evidence);
    return statement(total, some, verdict === 'open' && bracketed ? 'probably-wrong' : verdict);
  };
  // 城镇A人，乡村B人；男性C人，女性D人 divides one total twice.
  const divisions = groups.filter((group) => group.length > 1 && evidenceFor(text, group, total) === 'complete');
  if (groups.length > 1 && divisions.length === groups.length) {
    return groups.map((group) => (holds(total, group) ? statement(total, group, 'holds') : judge(group)));
  }
  // 离婚纠纷1389件；其中准予304件、不准287件…: parts of a part are added once.
  const outer = outermost(parts);
  for (const list of [parts, outer, withoutSubtotalled(parts)].filter(
    (one, at) => at === 0 || one.length < parts.length,
  )) {
    const least =
      isOneRun(text, list) || isWhole(text, list, total)
        ? list.length
        : Math.max(2, list.findIndex(({ label }) => namesOthers(label)) + 1);
    for (let count = list.length; count >= least; count--) {
      const some = list.slice(0, count);
      if (holds(total, some)) return [statement(total, some, 'holds')];
    }
    // 隐患1183处，其中重大隐患3处，已整改1171处，剩余12处: a rest is that of what stands right before it.
    const last = list.slice(-2);
    if (list.length > 2 && namesRest(last[1]!.label) && holds(total, last)) return [statement(total, last, 'holds')];
  }
  if (outer.length < 2) return [];
  if (!complete) return [statement(total, outer, 'open')];
  if (whole !== undefined) return [statement(total, whole, 'certainly-wrong')];
  const run = slippedRun(text, total, parts);
  if (run !== undefined) return [statement(total, run, 'probably-wrong')];
  const named = namedTail(text, total, parts);
  if (named !== undefined) return [holds(total, named) ? statement(total, named, 'holds') : judge(named)];
  const head = namedHead(text, total, parts);
  if (head !== undefined) return [judge(head)];
  if (outer.length < parts.length) return [judge(outer)];
  return [judge(groups[0]!.length >= 2 ? groups[0]! : parts)];
}

/** 净额44.72亿元（股东权益45.55亿元扣除无形资产等0.83亿元）: what is taken away, told where it holds. */
function lessOf(total: Figure, parts: readonly Figure[], less: readonly Figure[]): readonly SumStatement[] {
  const [first] = parts;
  if (first === undefined || less.includes(first)) return [];
  const isRight = holds(first, [total, ...less]) && parts.length === less.length + 1;
  return isRight ? [{ ...reckoning(total, parts, less), verdict: 'holds' }] : [];
}

const DEDUCTED = /^(?:[,、]?(?:再|并)?)(?:扣除|扣减|减去|减除|剔除)/;

/** 学校1026所，其中幼儿园512所、…、特殊教育9所: of 1,400 lists so joined only one made its total without the last of it, and that total was another's. */
const isOneRun = (text: string, list: readonly Figure[]): boolean =>
  list.length > 2 && joinedHead(text, list).length === list.length;

/** The first of a list, up to one that is set apart. */
function joinedHead(text: string, list: readonly Figure[]): readonly Figure[] {
  const end = list.findIndex((part, at) => at > 0 && !areJoined(text, list[at - 1]!, part));
  return end < 0 ? list : list.slice(0, end);
}

/** 西医诊所 of 诊所, 刑事案件 of 案件. */
const endsAs = (part: Figure, total: Figure): boolean =>
  total.label.length >= 2 && part.label.endsWith(total.label.slice(-2));

/** 其中债券2.80亿元、中央资金0.96亿元、自筹0.60亿元，已完成投资1.92亿元: the first of them are joined, and a slip makes them the total. */
function slippedRun(text: string, total: Figure, parts: readonly Figure[]): readonly Figure[] | undefined {
  const run = joinedHead(text, parts);
  if (run.length < 3 || run.length === parts.length) return undefined;
  return isNear(total, run, 10n) && hasSlip(text, total, run) ? run : undefined;
}

/** 驾驶人176.4万人，其中汽车驾驶人162.5万人，男性118.3万人、女性58.1万人: the last parts alone are the whole, unless they are that of the part before. */
function namedTail(text: string, total: Figure, parts: readonly Figure[]): readonly Figure[] | undefined {
  const tail = parts.slice(-2);
  const before = parts.at(-3);
  if (before === undefined || holds(before, tail)) return undefined;
  return evidenceFor(text, tail, total) === 'complete' && evidenceFor(text, parts, total) !== 'complete'
    ? tail
    : undefined;
}

/** 598人，其中男生289人、女生309人，住校471人: what is joined leaves nothing out, and what a comma sets apart is told of all of them. */
function namedHead(text: string, total: Figure, parts: readonly Figure[]): readonly Figure[] | undefined {
  const head = joinedHead(text, parts);
  if (head.length < 2 || head.length === parts.length || evidenceFor(text, head, total) !== 'complete')
    return undefined;
  return isNear(total, head, 10n) ? head : undefined;
}

/** 交易金额101132万元，节约资金2784万元，增价87万元。其中…: several totals of one unit, and the parts of each mixed. */
function isColumn(figures: readonly Figure[], index: number): boolean {
  const total = figures[index]!;
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const figure = figures[at]!;
    if (figure.sentence !== total.sentence || figure.bracket !== total.bracket) return false;
    if (figure.role === 'level' && sameKind(figure.quantity, total.quantity)) return true;
  }
  return false;
}
