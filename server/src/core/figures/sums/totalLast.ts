import { numberOf } from '../../text/numerals.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { namesListed } from '../naming.ts';
import { sameKind } from '../worth.ts';
import { wordsOfTotal } from './namedParts.ts';
import { behindParts, outermost } from './nested.ts';
import { opensParts } from './partsBehind.ts';
import { TWO_QUARTERS } from './quarters.ts';
import { ADDED_UP, areJoined, between, STRONG_TOTAL_CUE, type SumStatement, statement, TOTAL_CUE } from './sum.ts';
import { evidenceFor, hasSlip, holds, isNear, isWhole } from './sumVerdict.ts';

/** `A 14万元，B 400万元，C约80万元，共需500万元`. */
export function totalLast(text: string, figures: readonly Figure[], index: number): readonly SumStatement[] {
  const total = figures[index]!;
  if (!TOTAL_CUE.test(total.label) || OF_REST.test(total.label) || isOfSoManyOthers(figures, index)) return [];
  const parts: Figure[] = [];
  let passage = 0;
  /** 失业青年5217人次，其中毕业生2386人次；失业人员4638人次；…，三类合计: what the first of them is a part of. */
  let divided: Figure | undefined;
  /** 共改造供水管网86.4公里、排水管网112.7公里…: the first of a list, or the total of another. */
  let opening: Figure | undefined;
  const first = opensWithCount(text, figures, index) ? total.sentence - 1 : total.sentence;
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    const figure = figures[at]!;
    if (figure.sentence < first || figure.depth < total.depth) break;
    if (figure.role !== 'level' || figure.depth > total.depth) continue;
    if (!sameKind(figure.quantity, total.quantity)) continue;
    if (TOTAL_CUE.test(figure.label)) {
      opening = figure;
      break;
    }
    // 本科一人1000元，大专一人500元，合计发了9500元
    if (EACH.test(text.slice(Math.max(0, figure.quantity.numberStart - 4), figure.quantity.numberStart))) return [];
    // The parts behind the last ； are the likeliest to be meant.
    const apart = parts.length >= 2 && between(text, figure, parts[0]!).includes(';');
    if (passage === 0 && apart && !between(text, parts[0]!, parts[1]!).includes(';')) passage = parts.length;
    parts.unshift(figure);
    if (!opensParts(figure)) continue;
    const own = partsOfNext(figures, at, parts);
    if (own > 0) {
      parts.splice(0, own);
      continue;
    }
    divided = wholeBefore(figures, at);
    break;
  }
  const whole = divided === undefined ? [] : [divided, ...parts.slice(1)];
  if (whole.length > 0 && holds(total, whole)) return [statement(total, whole, 'holds')];
  const mixed = mixedCounts(text, figures, index);
  if (mixed !== undefined) return [judged(text, total, mixed)];
  // 一至四季度分别1082万、1196万、1318万和1162万，上半年合计2278万: two of the four, which quarters.ts adds up.
  if (parts.length < 2 || (parts.length > 2 && isOfQuarters(total))) return [];
  const most = isWhole(text, parts, total) ? 0 : parts.length - 2;
  for (let from = 0; from <= most; from++) {
    const some = parts.slice(from);
    if (holds(total, some) || holds(total, outermost(some))) return [statement(total, some, 'holds')];
  }
  const chosen = chosenFrom(parts, total);
  if (chosen !== undefined) return [statement(total, chosen, holds(total, chosen) ? 'holds' : 'certainly-wrong')];
  const [, numeral, measure] = COUNTED.exec(wordsOfTotal(text, figures, index)) ?? [];
  if (numeral !== undefined) {
    const count = numberOf(numeral)!;
    // 清理文件1327件，废止58件、修改34件、失效21件，三者共113件: the last of them. 工程建设与土地整理两个板块合计: of three that stand there two are meant.
    const isOpened = opening !== undefined && parts.length + 1 === count && areJoined(text, opening, parts[0]!);
    const own = isOpened ? [opening!, ...parts] : measure === '者' ? parts.slice(-count) : parts;
    if (isOpened && holds(total, own)) return [statement(total, own, 'holds')];
    return [statement(total, own, own.length === count ? 'certainly-wrong' : 'open')];
  }
  const meant = passage === 0 ? parts : parts.slice(-passage);
  const closing = CLOSING.test(between(text, meant.at(-1)!, total));
  const plain = closing && isPlain(text, meant);
  const strong = STRONG_TOTAL_CUE.test(total.label) || plain;
  // 甲、乙、丙分别完成1.2、3.4、5.6亿元，合计…: as many names as figures, and all of them.
  const named = namesListed(meant[0]!, meant.length) !== undefined && figures[index - 1] === meant.at(-1);
  if ((strong || closing) && (named || evidenceFor(text, meant, total) === 'complete')) {
    return [statement(total, meant, 'certainly-wrong')];
  }
  if (strong && (isNear(total, meant, plain ? 30n : 15n) || hasSlip(text, total, meant, plain ? 2 : 3)))
    return [statement(total, meant, 'probably-wrong')];
  // 应种86432剂次，实种85216剂次；非免疫规划疫苗64825剂次，合计150401剂次: the last of them, where a slip explains it.
  const slipped = parts
    .map((_, from) => parts.slice(from))
    .find(
      (some) => some.length > 1 && some.length < parts.length && isNear(total, some, 5n) && hasSlip(text, total, some),
    );
  return [
    strong && slipped !== undefined ? statement(total, slipped, 'probably-wrong') : statement(total, meant, 'open'),
  ];
}

/** The level of its kind right before a part, in its sentence. */
function wholeBefore(figures: readonly Figure[], at: number): Figure | undefined {
  const part = figures[at]!;
  return figures
    .slice(Math.max(0, at - FARTHEST_WHOLE), at)
    .findLast((one) => one.role === 'level' && one.sentence === part.sentence && sameKind(one.quantity, part.quantity));
}

/** 村（社区）妇联318个，其中村276个、社区42个；另有47个，三类合计381个: so many of them are told already by the level before them, which they make. */
function partsOfNext(figures: readonly Figure[], at: number, parts: readonly Figure[]): number {
  const [first] = parts as [Figure];
  const near = figures.slice(Math.max(0, at - FARTHEST_WHOLE), at);
  const whole = near.findLast(({ quantity }) => sameKind(quantity, first.quantity));
  if (whole?.role !== 'level' || whole.sentence !== first.sentence) return 0;
  return behindParts([whole, ...parts], 0) - 1;
}

/** 低收入户1826户、4135人，其中第一款48户: a second column may stand between. */
const FARTHEST_WHOLE = 2;

/** 低收入户1826户；中低收入户1458户。两者合计3284户: a sentence that begins with a total of so many adds up the one before it. */
function opensWithCount(text: string, figures: readonly Figure[], index: number): boolean {
  const words = wordsOfTotal(text, figures, index);
  const opening = words === figures[index]!.label ? figures[index]! : figures[index - 1]!;
  return opening.gap.includes('。') && COUNTED_OF.test(words);
}

/** What one of several gets. */
const EACH = /(?:每|一)个?[人户亩名家件次台套头天月年]$/;

const isOfQuarters = ({ label, gap }: Figure): boolean =>
  /^[上下]半年|^前三季度|^首尾两季/.test(label) || TWO_QUARTERS.test(gap);

/** 其余年龄层合计808人: one more of the list. */
const OF_REST = /其余|剩余|余下/;

/** 其余8个乡镇合计41720吨 */
function isOfSoManyOthers(figures: readonly Figure[], index: number): boolean {
  const [count, total] = [figures[index - 1], figures[index]!];
  return count !== undefined && OF_REST.test(count.label) && !/[,。;、]/.test(total.gap);
}

/** 节水型企业14家、居民小区23个、单位37个，合计74个载体: what is counted in words of its own is counted together. */
function mixedCounts(text: string, figures: readonly Figure[], index: number): readonly Figure[] | undefined {
  const total = figures[index]!;
  const last = figures[index - 1];
  if (last === undefined || total.quantity.unit?.discrete !== true || !CLOSING.test(between(text, last, total)))
    return undefined;
  const counts: Figure[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const figure = figures[at]!;
    const next = counts[0];
    if (figure.role !== 'level' || figure.quantity.unit?.discrete !== true || figure.bracket !== total.bracket) break;
    if (next !== undefined && !PLAIN_LIST.test(between(text, figure, next))) break;
    counts.unshift(figure);
  }
  // 低收入户3914户、9206人: two measures of one thing.
  if (counts.some(({ label }) => label === '')) return undefined;
  const isMixed = counts.some(({ quantity }) => !sameKind(quantity, total.quantity));
  return counts.length > 1 && isMixed ? counts : undefined;
}

function judged(text: string, total: Figure, parts: readonly Figure[]): SumStatement {
  if (holds(total, parts)) return statement(total, parts, 'holds');
  return statement(total, parts, isNear(total, parts, 10n) || hasSlip(text, total, parts) ? 'probably-wrong' : 'open');
}

/** 三者合计, 两项共: so many parts and no others. */
const SUMMED = `(?:${ADDED_UP}|共)`;
const SO_MANY = `([二两三四五六七八九])([者项类个种家户]|部分|个[^,。;、]{2,6})${SUMMED}`;
const COUNTED = new RegExp(`${SO_MANY}(?:为|达)?$`);
/** 三个假期合计接待游客832.0万人次 */
const COUNTED_OF = new RegExp(`${SO_MANY}[\\u3400-\\u9fff]{0,6}$`);

/** 次级类2.10亿元、可疑类2.86亿元、损失类0.43亿元，后三类不良贷款合计: so many of the list, from its end or from its beginning. */
function chosenFrom(parts: readonly Figure[], { label }: Figure): readonly Figure[] | undefined {
  const [, side, numeral] = CHOSEN.exec(label) ?? [];
  if (numeral === undefined) return undefined;
  const count = numberOf(numeral)!;
  if (parts.length <= count || parts.some(({ sentence }) => sentence !== parts[0]!.sentence)) return undefined;
  if (side === '后') return parts.slice(-count);
  // 余额240亿元，其中制造业58亿元、…，前五大行业合计169亿元: of what 其中 opens.
  const list = parts.slice(Math.max(0, parts.findLastIndex(opensParts)));
  return list.length > count ? list.slice(0, count) : undefined;
}

const CHOSEN = new RegExp(
  `^([前后])([二两三四五六七八九])(?:大)?[者项类个种家户位名][^,。;:()0-9]{0,8}${SUMMED}(?:为|达)?$`,
);

const CLOSING =
  /^(?!等)[^,。;:()0-9]{0,6},?(?:共计|合计|总计|总共|一共|合共|总[额量数]|共)(?:为|有|[\u3400-\u9fff]{2})?$/;
/** 三个行业依次为酒店51284名、建筑业30762名: the first says how many there are. */
const PLAIN_LIST =
  /^(?![^、和及与]*(?:依次|依序|分别|[为是]))[^,。;:()0-9]{0,16}(?:、|和|及|与|以及)[^,。;:()0-9]{0,24}$/;
const SOME = /等|其中|主要|另/;

/** 民警14名、辅警22名，共36名: a list of which nothing else is said. */
function isPlain(text: string, parts: readonly Figure[]): boolean {
  const joins = parts.slice(1).map((part, at) => between(text, parts[at]!, part));
  return (
    joins.every((words) => PLAIN_LIST.test(words)) && ![parts[0]!.label, ...joins].some((words) => SOME.test(words))
  );
}
