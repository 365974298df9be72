// What an average shares out, and among how many: the figures near it that may be meant.
import { addIntervals, rational } from '../../text/decimal.ts';
import type { Unit } from '../../text/units.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { shareTwo } from '../naming.ts';
import type { Per } from '../per.ts';
import { daysIn, type Length, monthsIn, yearsIn } from '../periods.ts';
import { known, type Term } from '../relation.ts';
import { boundsOf, sameKind } from '../worth.ts';

/** How many candidates of each kind an average looks at. */
const REACH = 6;

const CLOSES = /(?:^|[^公])共|总|合计|累计/;

/** What may be shared out: levels of the average's kind before it, nearest first, and a total told behind it. */
export function dividendsFor(
  text: string,
  figures: readonly Figure[],
  index: number,
  { what, noun }: Per,
): readonly Figure[] {
  const average = figures[index]!;
  const behind: Figure[] = [];
  for (let at = index + 1; at < figures.length && at <= index + 4; at++) {
    const figure = figures[at]!;
    if (figure.sentence !== average.sentence) break;
    if (isShared(figure, average) && CLOSES.test(figure.label)) behind.push(figure);
  }
  const before: Figure[] = [];
  const isFarTold = namesDays(text, figures, index);
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && before.length < REACH; at--) {
    const figure = figures[at]!;
    if (figure.sentence < average.sentence - 1 && !isFarTold) break;
    if (isShared(figure, average) || isLand(text, figure, average, what)) before.push(figure);
  }
  // The one that says what is averaged before those that do not.
  const says = (words: string) => (figure: Figure) => sharesWords(wordsOf(text, figure), words);
  const told = [...before.filter(says(noun)), ...before.filter(says(what))];
  return [...new Set([...behind, ...told, ...before])];
}

export function isShared({ quantity, role, label }: Figure, average: Figure): boolean {
  // 平均住院日9.6天 is an average itself, and nothing to share out.
  if (quantity.unit?.kind === 'duration' && label.includes('均')) return false;
  if (quantity.ratio || (role !== 'level' && role !== 'change')) return false;
  return sameKind(quantity, average.quantity) || isTimed(quantity.unit, average.quantity.unit);
}

/** 学校占地86亩，生均占地12.4平方米: land told in 亩 is that of an average in square metres only where both name it. */
function isLand(text: string, figure: Figure, average: Figure, what: string): boolean {
  const { quantity, role } = figure;
  const families = quantity.unit?.family === 'mu' && average.quantity.unit?.family === 'area';
  return families && role === 'level' && !quantity.ratio && sharesWords(wordsOf(text, figure), what);
}

/** 检查172家次，户均4次 */
const isTimed = (unit: Unit | undefined, each: Unit | undefined): boolean =>
  each?.name === '次' && unit?.kind === 'count' && unit.name.endsWith('次');

/** 编制检查员74人，现有68人，平均每位检查员…: levels of the sentence in the divisor's unit, whatever they are called. */
export function looselyCounted(figures: readonly Figure[], index: number, { family }: Per): readonly Figure[] {
  const { sentence } = figures[index]!;
  return figures
    .slice(Math.max(0, index - REACH), index)
    .filter((one) => one.role === 'level' && one.sentence === sentence && one.quantity.unit?.family === family);
}

/** All that is so counted, here or in the sentence before, the most first: others are parts of it. Firms are told in 户 and in 家. */
export function countedAlike(figures: readonly Figure[], index: number, { family }: Per): readonly Figure[] {
  const { sentence } = figures[index]!;
  const isCounted = ({ role, sentence: own, quantity: { unit } }: Figure): boolean =>
    role === 'level' && own >= sentence - 1 && (unit?.family === family || (family === '户' && unit?.family === '家'));
  return figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(isCounted)
    .sort((a, b) => boundsOf(b.quantity).high - boundsOf(a.quantity).high);
}

/** 每千人拥有床位6.30张（按常住人口61.25万人计算）; 以年中人口753.6万人计算，每千人…. */
export function basisOf(text: string, figures: readonly Figure[], index: number, per: Per): Figure | undefined {
  const { sentence } = figures[index]!;
  const isBasis = (one: Figure): boolean =>
    one.role === 'base' && one.sentence === sentence && /^(?:按|以)/.test(one.label) && counts(text, one, per);
  return figures.slice(Math.max(0, index - REACH), index + 2).findLast(isBasis);
}

export function divisorsFor(text: string, figures: readonly Figure[], index: number, per: Per): readonly Figure[] {
  const average = figures[index]!;
  const basis = basisOf(text, figures, index, per) ?? countedBefore(text, figures, index, per);
  if (basis !== undefined) return [basis];
  const found: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && found.length < REACH; at--) {
    const figure = figures[at]!;
    if (figure.sentence < average.sentence - 1) break;
    // Firms of the sentence before are shared out among only where that comes out even (evenAverages.ts).
    const isFar = figure.quantity.unit?.family === '家' && per.family === '户' && figure.sentence !== average.sentence;
    if (!isFar && figure.role === 'level' && counts(text, figure, per)) found.push(figure);
  }
  return found;
}

/** 62名员额法官人均结案348件, 43家企业户均检查4次: those right before the average, in its own clause. */
export function countedBefore(text: string, figures: readonly Figure[], index: number, per: Per): Figure | undefined {
  const average = figures[index]!;
  const before = figures[index - 1];
  if (before === undefined || before.role !== 'level' || before.quantity.unit?.kind !== 'count') return undefined;
  // 其余123台（套）平均每台（套）
  const words = text.slice(before.quantity.end, average.quantity.numberStart).replace(/\([^()]{1,2}\)/g, '');
  if (/[,。;:、()]/.test(words)) return undefined;
  const { family } = before.quantity.unit;
  return counts(text, before, per) || (per.family === '户' && family === '家') ? before : undefined;
}

/** What else is counted so: 人次 are people served, as persons are. */
const ALSO_COUNTED: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(['人次', '人', '名']),
  床: new Set(['床位']),
};

/** What is counted in another measure word than the average is named by: 床均 of 860张床位, 户均 of 3200家企业. */
const OTHER_MEASURE: Readonly<Record<string, { readonly unit: string; readonly named: RegExp }>> = {
  床: { unit: '张', named: /床/ },
  户: { unit: '家', named: /企业|商户|主体|经营户|纳税人|公司/ },
};

export function counts(text: string, { quantity, label }: Figure, { family, noun }: Per): boolean {
  const { unit } = quantity;
  if (unit === undefined || family === undefined) return false;
  const counted =
    ALSO_COUNTED[family]?.has(unit.family) ||
    unit.family === family ||
    unit.name === noun ||
    (family === '次' && unit.name.endsWith('次')) ||
    (OTHER_MEASURE[family]?.unit === unit.name && OTHER_MEASURE[family].named.test(wordsOf(text, { quantity, label })));
  // 每站 of 128个服务站: what is counted in 个 is named by its noun.
  const named = family.length === 1 && wordsOf(text, { quantity, label }).includes(family);
  if (!counted && !(unit.name === '个' && (noun !== '' || named))) return false;
  return noun === '' || unit.name === noun || wordsOf(text, { quantity, label }).includes(noun);
}

/** What a figure counts, said before or right behind it: 缺失54项, 54项缺失. */
export function wordsOf(text: string, { quantity, label }: Pick<Figure, 'quantity' | 'label'>): string {
  return label + (/^[^,。;、()0-9]{0,6}/.exec(text.slice(quantity.end, quantity.end + 6))?.[0] ?? '');
}

/** 日均34.2件（以182日计） */
const RECKONED = /^\([^,。;()]{0,4}?(?:以|按)[^,。;()]{2,8}计(?:算)?\)/;

/** 日均1329件（全年按366天计算） */
const OVER_DAYS = /^\([^,。;()]{0,4}?[以按][^,。;()]{0,6}?\d{1,3}[天日]计算?\)/;

/** 全年按366天计算，日均1595人次: over how many days the total before it is shared out. */
export function namesDays(text: string, figures: readonly Figure[], index: number): boolean {
  const [days, { gap, quantity }] = [figures[index - 1], figures[index]!];
  if (OVER_DAYS.test(text.slice(quantity.end, quantity.end + LONGEST_RECKONED))) return true;
  return days?.quantity.unit?.kind === 'duration' && /[按以]/.test(days.label) && /^计算?[,:]/.test(gap);
}

const LONGEST_RECKONED = 24;

const OWN_DAYS = /(?:服务|工作|开放|营业|运行|开馆|上班|诊疗|教学|生产)(?:日|天)(?:数)?(?:为|共|计)?(\d{2,3})(?:日|天)/;

const SPANS = { days: daysIn, months: monthsIn, years: yearsIn };
const FARTHEST_PERIOD = 200;

/** The period may be named before the average or, in 每年2500元，三年共计7500元, before the total behind it. */
export function timesFor(
  text: string,
  { quantity }: Figure,
  [dividend]: readonly Figure[],
  time: NonNullable<Per['time']>,
): readonly Term[] {
  const reach = Math.max(0, quantity.start - FARTHEST_PERIOD);
  const sentence = reach + text.slice(reach, quantity.start).lastIndexOf('。') + 1;
  const reckoned = RECKONED.exec(text.slice(quantity.end))?.[0].length ?? 0;
  const end = Math.max(quantity.start, dividend?.quantity.start ?? 0, reckoned && quantity.end + reckoned);
  // 送餐41320份，服务日303日: its own days, and not those of the calendar.
  const own = time === 'days' ? OWN_DAYS.exec(text.slice(sentence, end))?.[1] : undefined;
  if (own !== undefined) return [known(rational(Number(own)))];
  const spansFrom = (from: number): readonly Length[] =>
    SPANS[time](text.slice(Math.max(0, from, quantity.start - FARTHEST_PERIOD), end));
  const near = spansFrom(sentence);
  const spans = near.length > 0 ? near : spansFrom(0);
  return spans.map(([low, high]) => known(rational(BigInt(low)), rational(BigInt(high))));
}

/** 国家级3项、省级14项，培训1920人次，平均每项113人次: among those of the nearest two figures together, of the nearest three, and so on. */
export function togetherOf(divisors: readonly Term[]): readonly Term[] {
  return divisors.slice(1).map((_, last) => {
    const { low, high } = divisors
      .slice(0, last + 2)
      .map(({ range }) => range)
      .reduce(addIntervals);
    return known(low, high);
  });
}

/** Two neighbouring characters in common, or one where only one is said. */
export function sharesWords(label: string, what: string): boolean {
  return what.length === 1 ? label.includes(what) : shareTwo(what, label);
}
