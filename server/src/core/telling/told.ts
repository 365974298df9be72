import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { figuresIn } from '../figures/figure.ts';
import { hashOf } from '../text/census.ts';
import { oneOf } from '../text/oneOf.ts';
import { remembered } from '../text/remembered.ts';
import { indicatorOf, plainName } from './indicators.ts';

/** A figure told of something that has only one value at a time. Offsets are the block's. */
export interface Told {
  readonly quantity: Quantity;
  /** What it is of, in one way of writing, and its kind of unit. */
  readonly key: string;
  readonly hash: number;
  /** One of the indicators that a report tells once; else a name of the draft's own, compared only where a slip explains all. */
  readonly known: boolean;
  /** Of whom, by the paragraph: 全县 and 我县 are 县; a name is a name. Undefined where it is not said. */
  readonly scope: string | undefined;
  /** The scope is said in no sentence of the paragraph, and the paragraph begins with a verb. */
  readonly goesOn: boolean;
  /** Year and part of year as they are said, '' where not. */
  readonly period: string;
  /** The number as it is printed. */
  readonly written: string;
  /** Counts the sentences of the block. */
  readonly sentence: number;
}

const NO_TOLD: readonly Told[] = [];

const isMark = oneOf(',。;:()!?“”、');
const LONGEST_CLAUSE = 40;
/** A heading's marker. */
const OPENING = /^[\s#>*-]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d))?\s*/;
/** A clause that says when by itself: 撤并前，… */
const WHEN = /^[\u3400-\u9fff\d]{1,12}(?:前|后|时|期间|之初|以来)[,:]/;

const YEAR = String.raw`(?:\d{2,4}年度?|今年|本年度?|去年|上年)`;
const PART = String.raw`(?:上半年|下半年|前三季度|前\d个月|[一二三四]季度|\d{1,2}[-~至—]\d{1,2}月份?|\d{1,2}月份?|全年|[春秋]季学期)`;
const PERIOD = new RegExp(`^(?:截至|到)?(${YEAR})?(${PART})?([年月]?[末底]|\\d{1,2}日)?(?:,|止)?`);
const OWN = /^(?:全|我|本)(省|市|县|区|州|盟|旗|镇|乡|村|街道|校|院|局|系统)(?!域|级|直|区|属|辖|管)/;
const NAMED =
  /^(?![在按对从与和及据]|地区|社区|园区|农村|城镇|城区|小学|初中|高中|中小学|学校)([\u3400-\u9fff]{2,4}(?:省|市|县|区|州|镇|乡|街道))(?=完成|实现|现|共|有|全|地区|生产|总|粮食|常住|户籍|一般)/;
const VERB = /^(?:现|目前|共|总共|一共|已)?(?:有|拥有|实现|完成|达到?|配有|核定|组织|为|的)?(?:各级各类)?/;
const BEHIND = /(?:总共|共|合计|共计|就|已)?(?:达到|达|为|是|有|完成|实现|约)?$/;
/** What is not yet so, and what is told of another time or of one of several. */
const NOT_SO =
  /计划|目标|力争|预计|预期|确保|任务|争取|规划|打算|拟|将|原|应|如果|若|假如|一度|曾|累计|以来|连续|[两三四五]年来/;
const COMPARED = /由|从|比|较|增加到|减少到|分别|平均|人均|每|占|超过|高于|低于|中标|预算(?![收支])/;

/** Behind the figure its clause ends, or goes on to compare it: 全校教职工128人参加体检 does not say how many there are. */
const ENDS = /^ *(?:$|[,。;:、()?!|]|[比较占]|同比|增长|增加|下降|减少)/;

/** What a paragraph tells, read once. */
export function toldIn(block: Block): readonly Told[] {
  return block.kind !== 'text' || block.quantities.length === 0 ? NO_TOLD : kept(block);
}

const kept = remembered(tell);

function tell(block: Block): readonly Told[] {
  const { text } = block.reading;
  const found: Told[] = [];
  const openings = new Openings(text);
  let owner: { readonly family: string; readonly facet: string; readonly sentence: number } | undefined;
  for (const { quantity, role, depth, sentence } of figuresIn(block)) {
    if (role !== 'level' || depth > 0 || quantity.hedge !== undefined) continue;
    if (!ENDS.test(text.slice(quantity.end, quantity.end + 4))) continue;
    const start = clauseStart(text, quantity.numberStart);
    if (start === undefined) continue;
    const clause = text.slice(start, quantity.numberStart);
    if (COMPARED.test(clause) || NOT_SO.test(text.slice(sentenceStart(text, start), quantity.numberStart))) continue;
    const divided = /^其中/.test(clause) || /其中[:,]$/.test(text.slice(Math.max(0, start - 3), start));
    const words = wordsOf(clause);
    const indicator = indicatorOf(words);
    const family = quantity.unit?.family ?? '';
    const told = (name: string, known: boolean): Told => ({
      quantity,
      ...named(name, family),
      known,
      ...openings.before(quantity.numberStart),
      written: text.slice(quantity.numberStart, quantity.numberEnd),
      sentence,
    });
    if (indicator === undefined) {
      if (/^[\u3400-\u9fff]{5,14}$/.test(words) && !divided) found.push(told(plainName(words), false));
      owner = undefined;
      continue;
    }
    const held = divided && owner?.family === family && sentence === owner.sentence ? owner : undefined;
    const facet = indicator.facet === '' ? (held?.facet ?? '') : indicator.facet;
    if (!divided) owner = { family, facet, sentence };
    // A part of what nobody knows.
    if (divided && facet === '' && held === undefined && indicator.divisible) continue;
    found.push(told(facet + indicator.name, true));
  }
  return found.length === 0 ? NO_TOLD : found;
}

/** Back to the sentence's start, and no farther than a clause: a paragraph without a full stop stays linear. */
function sentenceStart(text: string, clause: number): number {
  const near = text.slice(Math.max(0, clause - LONGEST_CLAUSE), clause);
  return clause - near.length + Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1;
}

/** Of whom and of when the clauses of a paragraph say they are; read as far as somebody asks, each clause once. */
class Openings {
  readonly #text: string;
  readonly #opening: number;
  readonly #goesOn: boolean;
  #scope: string | undefined;
  #period = '';
  #read = 0;

  constructor(text: string) {
    this.#text = text;
    this.#opening = OPENING.exec(text)?.[0].length ?? 0;
    this.#goesOn = /^(?:现有|共有|有|设有)/.test(text.slice(this.#opening, this.#opening + 4));
  }

  /** What the clauses up to an offset say; no offset is before the last one's. */
  before(end: number): Pick<Told, 'scope' | 'goesOn' | 'period'> {
    for (let at = this.#read; at <= end; at++) {
      if (at !== this.#opening && (at === 0 || !isMark(this.#text, at - 1))) continue;
      const { scope, period } = openingOf(this.#text.slice(at, at + LONGEST_CLAUSE));
      this.#scope = scope ?? this.#scope;
      if (period !== '') this.#period = period;
    }
    this.#read = Math.max(this.#read, end + 1);
    return { scope: this.#scope, goesOn: this.#goesOn && this.#scope === undefined, period: this.#period };
  }
}

function named(name: string, family: string): Pick<Told, 'key' | 'hash'> {
  const key = `${name} ${family}`;
  return { key, hash: hashOf(key) };
}

/** Where the figure's clause starts; undefined where it is an item of a list or follows a bracket. */
function clauseStart(text: string, end: number): number | undefined {
  let start = end;
  while (start > 0 && end - start < LONGEST_CLAUSE && !isMark(text, start - 1)) start--;
  const mark = text[start - 1];
  if (end - start >= LONGEST_CLAUSE || mark === '(' || mark === ')' || mark === '“' || mark === '”') return undefined;
  if (mark === '、' && !/[\s\d一二三四五六七八九十]、$/.test(text.slice(Math.max(0, start - 3), start)))
    return undefined;
  return start;
}

interface Opening {
  readonly scope: string | undefined;
  readonly period: string;
  readonly rest: string;
}

// What the expressions above can find begins so, or has such a character where they look for it; few clauses do.
const beginsPeriod = oneOf('0123456789今本去上下前一二三四全春秋截到');
const beginsOwn = oneOf('全我本');
const isPlace = oneOf('省市县区州镇乡街');
const mayBeNamed = (rest: string): boolean => isPlace(rest, 2) || isPlace(rest, 3) || isPlace(rest, 4);
const endsWhen = oneOf('前后时间初来');
const opensRest = oneOf(',:');
const LONGEST_WHEN = 14;

function mayBeWhen(rest: string): boolean {
  for (let at = 1; at <= LONGEST_WHEN; at++) if (opensRest(rest, at)) return endsWhen(rest, at - 1);
  return false;
}

/** Of when and of whom a clause says it is, and the words behind. */
function openingOf(clause: string): Opening {
  let rest = clause.replace(/^[\s#*]*(?:其中[:,]?)?/, '');
  let scope: string | undefined;
  let period = '';
  for (let turn = 0, before = ''; turn < 2 && rest !== before; turn++) {
    before = rest;
    const when = beginsPeriod(rest, 0) ? PERIOD.exec(rest) : null;
    if (when !== null && (when[1] !== undefined || when[2] !== undefined)) {
      period = `${when[1] ?? ''}${when[2] ?? ''}${when[3] ?? ''}`;
      rest = rest.slice(when[0].length);
    } else if (period === '' && mayBeWhen(rest)) period = WHEN.exec(rest)?.[0] ?? '';
    const own = (beginsOwn(rest, 0) ? OWN.exec(rest) : null) ?? (mayBeNamed(rest) ? NAMED.exec(rest) : null);
    if (own !== null && scope === undefined) {
      scope = own[1]!;
      rest = rest.slice(own[0].length);
    }
  }
  return { scope, period, rest };
}

/** The words of a clause without its period, scope and verbs. */
function wordsOf(clause: string): string {
  const { rest } = openingOf(clause);
  return rest
    .replace(/ /g, '')
    .replace(VERB, '')
    .replace(/^(?:年末|年底|全社会|境内)/, '')
    .replace(BEHIND, '');
}
