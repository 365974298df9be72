import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { compare, signOf } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { hasTellingSlip, isNearlyOrSlipped } from '../belief.ts';
import { baseValue, type Figure, figuresIn } from '../figure.ts';
import { wordsBefore } from '../naming.ts';
import { relationHolds } from '../relation.ts';
import { relationOf, type SumStatement } from './sum.ts';
import { sumOf } from './sumVerdict.ts';

/** What a figure does in an account: 年初未结63件，全年新收642件，办结651件，年末未结54件. */
type Entry = 'opening' | 'in' | 'out' | 'closing';

const OPENING = /[年期月季]初|上[年期月]末|上年度?(?:结转|结存|结余)|旧存|原有/;

const mayOpen = mentions(
  '年初 期初 月初 季初 上年末 上期末 上月末 上年结转 上年度结转 上年结存 上年度结存 上年结余 上年度结余 旧存 原有',
);

/** The first that holds says what it does: 收回 goes out though 收 comes in. */
const ENTRIES: readonly { readonly entry: Entry; readonly says: RegExp }[] = [
  { entry: 'opening', says: OPENING },
  {
    entry: 'closing',
    says: /[年期月季]末|[年月]底|期终|结转下年|下年度?结转|(?:现有|实有|尚有|结存|累计结余|滚存结余|存放|在册|在账|在库|在办|余额)$/,
  },
  {
    entry: 'out',
    says: /净减|减[少去]|动用|消化|认养|领养|领回|放归|回置|终止|解除|处置|利用|调拨|调剂|采伐|出圃|销毁|清[理收]|压降|结清|离任|退役|撤并|拆除|淘汰|兑付|售出|销售|注销|吊销|出院|出库|出栏|转出|迁出|调出|退[出学休队会役规库市]|汰除|消除|办结|审结|结案|执结|化解|销号|治理|整改|收回|偿还|归还|还[本了]|调走|卖|用掉|撤销|支出|发出|领出|使用|消耗|损耗|盘亏|取消|停用|报[废损]|核[减销]|剔除|转为|死亡|自然减少|关[停闭]|歇业|完成|休学|毕业(?!生)|离职|流出/,
  },
  {
    entry: 'in',
    says: /净增|盘盈|补选|补充|增补|产生|生长|收储|回收|进馆|采购|购[置进]|进货|受赠|发生|引进|设立|新|增加|入院|入库|入栏|入所|入园|转入|迁入|调入|收入|领入|购入|接收|受理|立案|登记|排查|纳入|发放|复学|招收|流入|加|举借|借入|新贷|进了|补建|来|[当本]年结余/,
  },
];

interface Told {
  readonly figure: Figure;
  readonly entry: Entry | undefined;
  /** Of a second column, what the first is called: 净增72户218人. */
  readonly words: string;
}

/** Opening, what came, what went, and closing of one kind in one sentence, in any order; found once for all rules. */
export const accountsIn = remembered((block: Block): readonly SumStatement[] => {
  const figures = figuresIn(block);
  if (figures.length < 3 || !mayOpen(block)) return [];
  // 6月末在册8316台，其中…。年初在册8045台，新登记382台，注销111台: the closing may stand in a sentence before.
  const closings = new Map<string | undefined, Figure>();
  return accountsOf(entriesOf(block.reading.text, figures)).flatMap((all) => {
    const sum = accountOf(block, all, closings.get(all[0]!.figure.quantity.unit?.family));
    for (const { figure, entry } of all) if (entry === 'closing') closings.set(figure.quantity.unit?.family, figure);
    return sum ?? [];
  });
});

const LEVELS = new Set<Figure['role']>(['level', 'base', 'change']);
/** 总值15860万元（年初） */
const OPENED_BEHIND = /^\((?:[年期月季]初|上[年期月]末)/;

function entriesOf(text: string, figures: readonly Figure[]): readonly Told[] {
  const entries = figures.map((figure, at): Told => {
    const words = wordsBefore(figures, at);
    const { end } = figure.quantity;
    if (OPENED_BEHIND.test(text.slice(end, end + 4))) return { figure, entry: 'opening', words };
    return { figure, entry: ENTRIES.find(({ says }) => says.test(words))?.entry, words };
  });
  return withoutParts(entries);
}

const OPENS = /其中|包括|含/;
const GOES_ON = /^[、和及与]/;
const BRACKET = /\([^()]*\)/g;

/**
 * 新增车位326个，其中利用闲置地块214个、错时共享112个: what came divided is no more of what came. But of 受理9846件，其中新收8972件、旧存874件 the
 * parts are the account, and what they make is told before them.
 */
function withoutParts(entries: readonly Told[]): readonly Told[] {
  const told = new Set(entries);
  for (const [at, first] of entries.entries()) {
    const whole = entries[at - 1];
    if (whole?.figure.sentence !== first.figure.sentence || !(isMove(whole) || isBalance(whole))) continue;
    if (!OPENS.test(first.figure.gap.replace(BRACKET, ''))) continue;
    let end = at + 1;
    while (end < Math.min(entries.length, at + MOST_ENTRIES) && GOES_ON.test(entries[end]!.figure.gap)) end++;
    const parts = entries.slice(at, end);
    if (parts.some(({ entry }) => entry === 'opening')) told.delete(whole);
    else for (const part of parts) told.delete(part);
  }
  return entries.filter((one) => told.has(one));
}

const COMPARED = /比|较/;
/** 旧存12件，新收90件，共受理102件，审结95件: added up already. */
const SUBTOTAL = /(?<!公)共|合计|总计|总量|应处理/;

/** The figures of one kind in one sentence; persons and visits of persons are one account: 年初在院382人，入院18246人次. */
function accountsOf(all: readonly Told[]): readonly (readonly Told[])[] {
  const accounts = new Map<string, Told[]>();
  for (const one of all) {
    const { role, depth, sentence, quantity, label } = one.figure;
    // 年末1237本，比年初减少47本: the difference says once more what the account does.
    const compared = COMPARED.test(label) && (role === 'change' || (role === 'base' && one.entry !== 'opening'));
    // 经营性收入不足20万元的村还有7个: a bound, and nothing that came in.
    const bound = quantity.hedge !== undefined && quantity.hedge !== 'about';
    if (!LEVELS.has(role) || depth > 0 || compared || bound || SUBTOTAL.test(label)) continue;
    const family = quantity.unit?.family === '人次' ? 'person' : quantity.unit?.family;
    const key = `${sentence} ${family}`;
    const account = accounts.get(key);
    if (account === undefined) accounts.set(key, [one]);
    else account.push(one);
  }
  return [...accounts.values()];
}

const MOST_ENTRIES = 8;

/** The account between its outermost entries, where each figure between them is one, and opening and closing are told once. */
function accountOf(block: Block, all: readonly Told[], closingBefore: Figure | undefined): SumStatement | undefined {
  // 比年初的654人减少23人，其中新增38人、退出61人: what the difference says is said again by what came and went.
  const compared = all.some(({ figure, entry }) => entry === 'opening' && figure.role === 'base');
  const told = compared ? all.filter(({ figure }) => figure.role !== 'change') : all;
  const of = told.filter(isMove).length > 1 ? told.filter((one) => !OWN_SURPLUS.test(one.words)) : told;
  const first = of.findIndex(({ entry }) => entry !== undefined);
  const last = of.findLastIndex(({ entry }) => entry === 'closing' || entry === 'opening');
  const entries = of.slice(first, Math.max(last, lastMove(of, last)) + 1);
  const figuresOf = (entry: Entry): readonly Figure[] =>
    entries.flatMap((one) => (one.entry === entry ? [one.figure] : []));
  const [opening, ...openings] = figuresOf('opening');
  const [inside, ...closings] = figuresOf('closing');
  const closing = inside ?? closingBefore;
  const less = figuresOf('out');
  if (opening === undefined || closing === undefined || openings.length > 0 || closings.length > 0) return undefined;
  if (
    entries.length < (inside === undefined ? 2 : 3) ||
    entries.length > MOST_ENTRIES ||
    entries.some(({ entry }) => entry === undefined)
  )
    return undefined;
  const parts = [opening, ...figuresOf('in'), ...less];
  const sum: SumStatement = { total: closing, parts, less, outcome: closing, sum: sumOf(parts, less), verdict: 'open' };
  const relation = relationOf(block, sum);
  if (relationHolds(relation)) return { ...sum, verdict: 'holds' };
  if (signOf(sum.sum) <= 0) return undefined;
  const believed =
    inside === undefined || parts.length === 2
      ? hasTellingSlip(relation)
      : isNearlyOrSlipped(relation, 0) || isReversed(sum);
  return believed ? { ...sum, verdict: 'probably-wrong' } : undefined;
}

/** 转入402人、转出518人，学年末48428人: what came was taken away, and what went was added. */
const isReversed = ({ total, parts: [opening, ...moves], less = [] }: SumStatement): boolean =>
  compare(
    sumOf(
      [opening!, ...moves],
      moves.filter((one) => !less.includes(one)),
    ),
    baseValue(total.quantity),
  ) === 0;

/**
 * 收入98734万元，支出91208万元，当年结余7526万元: what came and what went say it already, as of 新增312人、退出87人，净增225人 the last;
 * 迁出迁入相抵净减4例 is what others made.
 */
const OWN_SURPLUS = /[当本]年结余|^(?:年内|全年|实际|累计|共)?净(?:增|减|新增|增加|减少)$/;
const isBalance = ({ entry }: Told): boolean => entry === 'opening' || entry === 'closing';
const isMove = ({ words, entry }: Told): boolean => (entry === 'in' || entry === 'out') && !OWN_SURPLUS.test(words);

/** Behind the closing, in an account that begins with it: 年末412例，年初386例，新报告47例、死亡17例. */
function lastMove(of: readonly Told[], last: number): number {
  const closing = of.findIndex(({ entry }) => entry === 'closing');
  const opening = of.findIndex(({ entry }) => entry === 'opening');
  if (closing < 0 || opening < closing) return last;
  let at = last;
  while (at + 1 < of.length && (of[at + 1]!.entry === 'in' || of[at + 1]!.entry === 'out')) at++;
  return at;
}
