import type { Around } from '../../draft/around.ts';
import type { Block } from '../../draft/block.ts';
import { rational } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { isBelieved } from '../belief.ts';
import { BECAME } from '../changeWords.ts';
import { figuresAt, figuresBefore } from '../earlier.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import type { Stated } from '../place.ts';
import { known, quotientTerm, type Relation, relationHolds, type Term, termOf } from '../relation.ts';
import { likeliestSlip } from '../repair.ts';

/** A ratio whose name says what is divided by what: 存贷比, 生师比. */
interface NamedRatio {
  readonly name: RegExp;
  readonly dividend: RegExp;
  /** `days`: all days of the year. */
  readonly divisor: RegExp | 'days';
  /** How it is printed: as a share, as the first term of a ratio to 1, or as so many for a hundred. */
  readonly form: 'rate' | 'ratio' | 'hundred';
}

const NAMED: readonly NamedRatio[] = [
  // 参加课后服务学生81250人 are not all that there are.
  {
    name: /生师比/,
    dividend: /在校(?:学)?生|(?<!(?:参加|参与|[资补受]助|获奖|受训|毕业|新增).*)学生/,
    divisor: /专任教师|教师/,
    form: 'ratio',
  },
  {
    name: /(?:城乡|收入)[^,。;]{0,10}(?:收入比|之比|比|差距)/,
    dividend: /城镇[^,。;]{0,12}收入/,
    divisor: /农村[^,。;]{0,12}收入/,
    form: 'ratio',
  },
  { name: /^优良(?:天数)?(?:率|比例|比率|占比)/, dividend: /优良/, divisor: 'days', form: 'rate' },
  { name: /增长面/, dividend: /增长的?$/, divisor: /行业|产业|产品|企业|门类/, form: 'rate' },
  {
    name: /(?<!累计)预算执行率/,
    dividend: /(?<!累计)(?:决算|执行)数/,
    divisor: /(?<!累计)(?:可用)?预算数?$/,
    form: 'rate',
  },
  {
    name: /^(?:预算)?(?:执行|达成)率/,
    dividend: /(?<!累计)(?:决算|执行|实收|实征)(?:数|净额)?$/,
    divisor: /(?<!累计)(?:可用)?预算数?$/,
    form: 'rate',
  },
  {
    name: /^(?:年末|期末)?资产负债率/,
    dividend: /(?<!金融)负债(?:总额|总计|合计)?$/,
    divisor: /(?<!净|固定|流动|金融)资产(?:总额|总计|合计)?$/,
    form: 'rate',
  },
  {
    name: /^(?:平均)?失业率/,
    dividend: /失业(?:人口|人数|者)?$/,
    divisor: /劳动(?:力|人口)(?:人数)?$/,
    form: 'rate',
  },
  {
    name: /拨备覆盖率/,
    dividend: /(?:损失|减值)准备(?:金|余额)*$|拨备余额$/,
    divisor: /不良贷款(?:余额)?$/,
    form: 'rate',
  },
  {
    name: /不良(?:贷款)?率/,
    dividend: /不良贷款(?:余额)?$/,
    divisor: /(?<!不良|关注类?|逾期|抵押|信用|涉农|小微|企业|个人|普惠|户|类)贷款(?:余额|总额|总量)?$/,
    form: 'rate',
  },
  { name: /存贷比/, dividend: /贷款/, divisor: /存款/, form: 'rate' },
  { name: /性别比|性比例/, dividend: /男/, divisor: /女/, form: 'hundred' },
];

/** In every name above. */
const ANY = /[比率]|增长面|差距/;

/** Of what time the figure is told: 由上年的2.16缩小为…: the earlier one has no figures here. */
const PAST = /(?:由|从|上年|去年|上月|同期|\d{4}年)[^,。;]{0,8}$/;

export interface NamedStatement {
  readonly relation: Relation;
  readonly form: NamedRatio['form'];
  readonly verdict: 'holds' | 'certainly-wrong' | 'probably-wrong';
}

const formsIn = remembered((block: Block): ReadonlySet<NamedRatio['form']> => {
  const forms = new Set<NamedRatio['form']>();
  for (const figure of figuresIn(block)) {
    const named = namedAt({ block, offset: 0, figure });
    if (named !== undefined) forms.add(named.form);
  }
  return forms;
});

function namedAt(stated: Stated): NamedRatio | undefined {
  const { figure } = stated;
  const form = formOf(figure);
  if (form === undefined || figure.quantity.hedge !== undefined) return undefined;
  const words = nameOf(stated);
  if (!ANY.test(words)) return undefined;
  const named = NAMED.find((one) => one.form === form && one.name.test(words));
  return named === undefined || PAST.test(figure.label) ? undefined : named;
}

/** The named ratios that a block prints, with figures of its own or of the paragraphs before it. */
export function namedRatiosAt(around: Around): readonly NamedStatement[] {
  if (formsIn(around.block).size === 0) return [];
  const own = figuresAt(around);
  return namedRatiosOf([...figuresBefore(around), ...own], own.length);
}

/** The named ratios among `figures`, the last `own` of which are the paragraph's own. */
function namedRatiosOf(figures: readonly Stated[], own: number): readonly NamedStatement[] {
  const found: NamedStatement[] = [];
  for (let index = figures.length - own; index < figures.length; index++) {
    const named = namedAt(figures[index]!);
    const statement = named === undefined ? undefined : statementAt(figures, index, named);
    if (statement !== undefined && !found.some((one) => gaveAnother(one, statement))) found.push(statement);
  }
  return found;
}

/** 决算数273.8亿元，执行率95.6%。经常门执行率达96.9%: two figures that gave their ratio give no other. */
const gaveAnother = (told: NamedStatement, { relation, verdict }: NamedStatement): boolean =>
  told.verdict === 'holds' &&
  verdict !== 'holds' &&
  told.relation.terms.slice(1).every(({ stated }, at) => stated === relation.terms[at + 1]!.stated);

const FARTHEST_NAME = 60;

/** 由上年的2.16:1缩小为2.21:1 names the ratio before the first of the two. */
function nameOf({ block, figure: { label, quantity } }: Stated): string {
  if (!BECAME.test(label)) return label;
  const near = block.reading.text.slice(Math.max(0, quantity.start - FARTHEST_NAME), quantity.start);
  return near.slice(near.lastIndexOf('。') + 1);
}

/** The form that a ratio printed so may have. */
function formOf({ quantity: { unit, ratio, printed } }: Figure): NamedRatio['form'] | undefined {
  if (ratio) return 'ratio';
  if (unit === undefined) return printed < 0 ? 'hundred' : undefined;
  return unit.kind === 'rate' ? 'rate' : undefined;
}

function statementAt(figures: readonly Stated[], index: number, named: NamedRatio): NamedStatement | undefined {
  const ratio = figures[index]!;
  if (named.form === 'ratio' && !isToOne(figures, index)) return undefined;
  const dividends = before(figures, index, named.dividend);
  const divisors = named.divisor === 'days' ? [YEAR] : before(figures, index, named.divisor).map((one) => termOf(one));
  const [dividend] = dividends;
  const [divisor] = divisors;
  if (dividend === undefined || divisor === undefined) return undefined;
  const relation = relationOf(ratio, dividend, divisor, named.form);
  const { form } = named;
  if (divisor.stated === dividend) return undefined;
  const holds = dividends.some((a) => divisors.some((b) => relationHolds(relationOf(ratio, a, b, form))));
  if (holds) return { relation, form, verdict: 'holds' };
  if (form === 'ratio' && isOneOfSeveral(figures, ratio, named)) return undefined;
  const slip = likeliestSlip(relation);
  const other = divisor.stated;
  const together =
    other === undefined || (dividend.block === other.block && dividend.figure.sentence === other.figure.sentence);
  if (!(together && slip !== undefined) && !isBelieved(relation, 0)) return undefined;
  return { relation, form, verdict: slip === undefined ? 'probably-wrong' : 'certainly-wrong' };
}

/** 小学生师比16.0:1；初中12.0:1；高中生师比12.4:1: each of its own school, and not of all. */
function isOneOfSeveral(
  figures: readonly Stated[],
  { block, figure: { label } }: Stated,
  { name }: NamedRatio,
): boolean {
  if (label.includes('分别')) return true;
  return figures.filter((one) => one.block === block && name.test(one.figure.label)).length > 1;
}

const HUNDREDTH = rational(1, 100);
const YEAR = known(rational(365), rational(366));

function relationOf(ratio: Stated, dividend: Stated, divisor: Term, form: NamedRatio['form']): Relation {
  const outcome = quotientTerm(ratio, form === 'hundred' ? HUNDREDTH : undefined);
  return { kind: 'quotient', terms: [outcome, termOf(dividend), divisor] };
}

function isToOne(figures: readonly Stated[], index: number): boolean {
  const next = figures[index + 1]?.figure;
  return next?.quantity.ratio === true && next.gap === ':' && next.quantity.value.mantissa === 1;
}

/** Levels that the name speaks of, nearest first, three at most. */
function before(figures: readonly Stated[], index: number, name: RegExp): readonly Stated[] {
  const found: Stated[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && found.length < 3; at--) {
    const { figure } = figures[at]!;
    const { role, quantity, label } = figure;
    const counted = role === 'level' || role === 'average' || quantity.unit?.kind === 'duration';
    if (counted && !quantity.ratio && name.test(label + behind(figures[at]!))) found.push(figures[at]!);
  }
  return found;
}

/** What a figure counts where it is told behind it: 21个实现正增长. */
function behind({ block, figure: { quantity, label } }: Stated): string {
  if (/[^0-9]{2}/.test(label) && !label.endsWith('的')) return '';
  return /^[^,。;、()0-9]{0,8}/.exec(block.reading.text.slice(quantity.end, quantity.end + 8))?.[0] ?? '';
}
