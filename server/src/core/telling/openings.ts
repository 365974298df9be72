import type { Block } from '../draft/block.ts';
import { oneOf } from '../text/oneOf.ts';
import { remembered } from '../text/remembered.ts';

/** A mark that a clause may begin behind. */
export const isMark = oneOf(',。;:()!?“”、');
const LONGEST_CLAUSE = 40;
/** A heading's marker. */
const OPENING = /^[\s#>*-]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d))?\s*/;
/** A clause that says when by itself: 撤并前，… */
const WHEN = /^[\u3400-\u9fff\d]{1,12}(?:前|后|时|期间|之初|以来)[,:]/;

const YEAR = String.raw`(?:\d{2,4}年度?|今年|本年度?|去年|上年)`;
const PART = String.raw`(?:上半年|下半年|前三季度|前\d个月|[一二三四]季度|\d{1,2}[-~至—]\d{1,2}月份?|\d{1,2}月份?|全年|[春秋]季学期)`;
const PERIOD = new RegExp(`^(?:截至|到)?(${YEAR})?(${PART})?([年月]?[末底]|\\d{1,2}日)?(?:,|止)?`);
const OWN = /^(?:全|我|本)(省|市|县|区|州|盟|旗|镇|乡|村|街道|校|院|局|系统)(?!域|级|直|区|属|辖|管(?![网道线理]))/;
const NAMED =
  /^(?![在按对从与和及据]|地区|社区|园区|农村|城镇|城区|小学|初中|高中|中小学|学校)([\u3400-\u9fff]{2,4}(?:省|市|县|区|州|镇|乡|街道))(?=完成|实现|现|共|有|全|地区|生产|总|粮食|常住|户籍|一般)/;
/** Of whom and of when a figure is told. */
export interface Opening {
  readonly scope: string | undefined;
  /** The scope is said in no sentence of the paragraph, and the paragraph begins with a verb. */
  readonly goesOn: boolean;
  readonly period: string;
  /** The last year that is told, '' where none is. */
  readonly year: string;
}

const YEAR_TOLD = /^\d{2,4}年/;

/** What the clauses up to one say, that one included, which says something new. */
interface Said extends Opening {
  readonly from: number;
}

/** Of whom and of when the clauses of a paragraph say they are; read as far as somebody asks, each clause once. */
class Openings {
  readonly #text: string;
  readonly #opening: number;
  readonly #said: Said[];
  #read = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#opening = OPENING.exec(text)?.[0].length ?? 0;
    const goesOn = GOES_ON.test(text.slice(this.#opening, this.#opening + 4));
    this.#said = [{ from: 0, scope: undefined, goesOn, period: '', year: '' }];
  }

  /** What the clauses up to an offset say. */
  before(end: number): Opening {
    for (; this.#read <= end; this.#read++) {
      if (this.#read === this.#opening || (this.#read > 0 && isMark(this.#text, this.#read - 1)))
        this.#hear(this.#read);
    }
    // Figures are asked about in their order, by each who asks.
    while (this.#said[this.#at]!.from > end) this.#at--;
    while (this.#at + 1 < this.#said.length && this.#said[this.#at + 1]!.from <= end) this.#at++;
    return this.#said[this.#at]!;
  }

  #hear(from: number): void {
    const { scope, period } = openingOf(this.#text.slice(from, from + LONGEST_CLAUSE));
    if (scope === undefined && period === '') return;
    const last = this.#said.at(-1)!;
    this.#said.push({
      from,
      scope: scope ?? last.scope,
      goesOn: last.goesOn && scope === undefined,
      period: period === '' ? last.period : period,
      year: YEAR_TOLD.exec(period)?.[0] ?? last.year,
    });
  }
}

const GOES_ON = /^(?:现有|共有|有|设有)/;

export const openingsIn = remembered(({ reading }: Block) => new Openings(reading.text));

interface Clause {
  readonly scope: string | undefined;
  readonly period: string;
  readonly rest: string;
}

// What the expressions above can find begins so, or has such a character where they look for it; few clauses do.
const beginsMarked = oneOf(' \u00a0\u3000\t#*其');
const beginsPeriod = oneOf('0123456789今本去上下前一二三四全春秋截到');
const beginsOwn = oneOf('全我本');
const isPlace = oneOf('省市县区州镇乡街');
const mayBeNamed = (rest: string): boolean => isPlace(rest, 2) || isPlace(rest, 3) || isPlace(rest, 4);
const MARKED = /^[\s#*]*(?:其中[:,]?)?/;
const endsWhen = oneOf('前后时间初来');
const opensRest = oneOf(',:');
const LONGEST_WHEN = 14;

function mayBeWhen(rest: string): boolean {
  for (let at = 1; at <= LONGEST_WHEN; at++) if (opensRest(rest, at)) return endsWhen(rest, at - 1);
  return false;
}

/** Of when and of whom a clause says it is, and the words behind. */
export function openingOf(clause: string): Clause {
  let rest = beginsMarked(clause, 0) ? clause.replace(MARKED, '') : clause;
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
