import type { Block } from '../draft/block.ts';
import type { Quantity } from '../draft/quantities.ts';
import { figuresIn } from '../figures/figure.ts';
import { hashOf } from '../text/census.ts';
import { remembered } from '../text/remembered.ts';
import { indicatorOf, namesFacet, plainName } from './indicators.ts';
import { isMark, openingOf, openingsIn } from './openings.ts';

/** A figure told of something that has only one value at a time. Offsets are the block's. */
export interface Told {
  readonly quantity: Quantity;
  /** What it is of, in one way of writing, and its kind of unit. */
  readonly key: string;
  readonly hash: number;
  /** One of the indicators that a report tells once; else a name of the draft's own, held against tables alone. */
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

const LONGEST_CLAUSE = 40;
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
  const openings = openingsIn(block);
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
    const indicator = isOfProduct(words, text.slice(Math.max(0, start - NEAR), start)) ? indicatorOf(words) : undefined;
    const family = quantity.unit?.family ?? '';
    const told = (name: string, known: boolean): Told => {
      const { scope, goesOn, period } = openings.before(quantity.numberStart);
      const written = text.slice(quantity.numberStart, quantity.numberEnd);
      return { quantity, ...named(name, family), known, scope, goesOn, period, written, sentence };
    };
    if (indicator === undefined) {
      if (/^[\u3400-\u9fff]{5,14}$/.test(words) && !divided) found.push(told(plainName(words), false));
      owner = undefined;
      continue;
    }
    // 义务教育阶段学校114所，…专任教师4557人: of those that its sentence names first, and not of all.
    if (indicator.facet === '' && !divided && namesFacet(text.slice(sentenceStart(text, start), start))) {
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

/** Letters before a figure in which it is said what an industry makes. */
const NEAR = 120;

/** 资产总计20346亿元，其中第二产业5419亿元: an industry by itself may have anything. */
const isOfProduct = (words: string, before: string): boolean =>
  !/^第[一二三]产业$/.test(words) || /生产总值|GDP|增加值/.test(before);

/** Back to the sentence's start, and no farther than a clause: a paragraph without a full stop stays linear. */
function sentenceStart(text: string, clause: number): number {
  const near = text.slice(Math.max(0, clause - LONGEST_CLAUSE), clause);
  return clause - near.length + Math.max(near.lastIndexOf('。'), near.lastIndexOf(';')) + 1;
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

/** The words of a clause without its period, scope and verbs. */
function wordsOf(clause: string): string {
  const { rest } = openingOf(clause);
  return rest
    .replace(/ /g, '')
    .replace(VERB, '')
    .replace(/^(?:年末|年底|全社会|境内)/, '')
    .replace(BEHIND, '');
}
