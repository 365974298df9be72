import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { hasTellingSlip } from '../belief.ts';
import { MORE_OR_LESS, saysDown } from '../changeWords.ts';
import { FIGURES_IN_REACH, type Figure, LEVELS_IN_REACH, tellsLevel } from '../figure.ts';
import { sameKind } from '../worth.ts';
import { namesAnother, subjectOf } from './changeSubject.ts';
import { areOfTwoTimes, NOT_REACHED, OTHER_BASE, OUTSIDE, SAMPLED, SINCE_LAST_YEAR } from './comparison.ts';
import { type GrowthStatement, judgedRate, ofBase } from './movement.ts';

/** 下降, 增幅为: nothing but that it rose or fell. */
export const ONLY_RATE =
  /^[,、(]?(?:年?(?:增长|成长|增加|上升|下降|减少|下跌|上涨|缩短)(?:了|率)?|[增减升降跌涨]幅?度?)(?:为|达|约|近)?$/;

/** Told at constant prices or of another sample, beside a change at the prices printed. What a household has left over is not. */
const REAL = /生产总值|增加值|GDP|总产值|固定资产投资|社会消费品|同口径|可比|不变价|财政收入|预算收入|营业收入|利润/i;
/** 上年服务总时长为131.2万小时，增加21.4万小时，增长16.3% */
const OF_BEFORE = /上年|去年|前年|同期|年初|期初|原|\d{2,4}(?:学)?年度?/;
/** 比上年（567件）减少41件 · 去年种了1.82万亩，总产9118.2吨。今年总产多346.4吨 */
const TOLD_OF_BEFORE = /(?:上年|去年|前年|同期|年初|期初|原|\d年度?)[^,。;()]{0,6}\($|去年|上年/;
/** 与2023年相比，受理数（4870件）增加416件 */
const HELD_AGAINST = /[与和同](?:\d{4}年|[上去前]年|上[月季届]|同期)[^,。;()]{0,8}相比/;

/** What a bracket tells right before a change is what its sentence holds it against. */
export const isOfCompared = (text: string, level: Figure, change: Figure): boolean =>
  level.depth > change.depth && HELD_AGAINST.test(sentenceBefore(text, level));

/**
 * 发案142起，减少45起，下降24.1%: a rate right behind a change that does not say what it is compared with, of the level before both.
 * Of 160 such in clean drafts all but a few hold; those are of another level, and none is the change taken of the level now.
 */
export function ratesBesideChanges(
  block: Block,
  figures: readonly Figure[],
  known: readonly GrowthStatement[],
): readonly GrowthStatement[] {
  const told = new Set(known.map(({ outcome }) => outcome));
  const wrong = new Set(known.filter(({ verdict }) => verdict !== 'holds').map(({ outcome }) => outcome));
  return flatMapped(figures, (rate, index) => {
    const [before, behind] = [figures[index - 1], figures[index + 1]];
    if (rate.role !== 'growth' || before === undefined || told.has(rate)) return undefined;
    if (behind !== undefined && isBehindRate(before, rate, behind)) return ofLevelBefore(block, rate, before, behind);
    if (before.role !== 'change' || wrong.has(before)) return undefined;
    return isRateOf(block, rate, before)
      ? statementOf(block, rate, before, levelsBefore(figures, index - 1))
      : undefined;
  });
}

function isRateOf({ reading: { text } }: Block, rate: Figure, change: Figure): boolean {
  if (rate.sentence !== change.sentence || !ONLY_RATE.test(rate.gap.trim())) return false;
  if (rate.quantity.hedge !== undefined || change.quantity.hedge !== undefined) return false;
  // 投诉126件，其中夜间投诉减少42件: of what is not told.
  if (OF_PART.test(change.gap)) return false;
  if (OUTSIDE.test(change.label) || OTHER_BASE.test(change.label) || MORE_OR_LESS.test(change.label)) return false;
  if (areOfTwoTimes(rate.label, change.label) || NOT_REACHED.test(text.slice(rate.quantity.end))) return false;
  return saysDown(rate.label) === saysDown(change.label);
}

/** Right behind the rate of a level, how much that is: 58.68亿元，同比增长12.2%，比上年净增6.38亿元. */
const ONLY_CHANGE = new RegExp(`^[,(]${SINCE_LAST_YEAR}?净?(?:增加|减少|增长|增|减|多|少)了?$`);
const ONLY_GREW = new RegExp(`^[,(]?${SINCE_LAST_YEAR}?(?:增长|成长|增加|上升|下降|减少)$`);

function isBehindRate(level: Figure, rate: Figure, change: Figure): boolean {
  if (level.role !== 'level' || change.role !== 'change') return false;
  if (!ONLY_GREW.test(rate.gap.trim()) || !ONLY_CHANGE.test(change.gap.trim())) return false;
  const told = [level, rate, change];
  if (told.some(({ sentence, quantity }) => sentence !== rate.sentence || quantity.hedge !== undefined)) return false;
  return sameKind(level.quantity, change.quantity) && saysDown(rate.label) === saysDown(change.label);
}

/** Of 26 such in clean drafts all hold. */
function ofLevelBefore(block: Block, rate: Figure, level: Figure, change: Figure): GrowthStatement | undefined {
  const statement = judgedRate(block, rate, level, change);
  if (statement === undefined || statement.verdict === 'holds') return statement;
  const { text } = block.reading;
  // 规上工业产值586亿元，增长8.2%，增加38亿元: of the firms that there were in both years.
  if (REAL.test(level.label) || SAMPLED.test(sentenceBefore(text, level))) return undefined;
  if (NOT_REACHED.test(text.slice(rate.quantity.end))) return undefined;
  return { ...statement, verdict: 'probably-wrong' };
}

/** The nearest first. */
function levelsBefore(figures: readonly Figure[], index: number): readonly Figure[] {
  const change = figures[index]!;
  const levels: Figure[] = [];
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH) && levels.length < LEVELS_IN_REACH; at--) {
    const figure = figures[at]!;
    if (figure.sentence < change.sentence - 1) break;
    if (tellsLevel(figure) && sameKind(figure.quantity, change.quantity)) levels.push(figure);
  }
  return levels;
}

function statementOf(
  block: Block,
  rate: Figure,
  change: Figure,
  levels: readonly Figure[],
): GrowthStatement | undefined {
  const { text } = block.reading;
  const isOfNow = (level: Figure): boolean =>
    level.role !== 'base' &&
    !OF_BEFORE.test(level.label) &&
    !TOLD_OF_BEFORE.test(sentenceBefore(text, level)) &&
    !isOfCompared(text, level, change);
  const judged = flatMapped(levels, (level) =>
    isOfNow(level) ? judgedRate(block, rate, level, change) : ofBase(block, rate, change, level),
  );
  const held = judged.find(({ verdict }) => verdict === 'holds');
  if (held !== undefined) return held;
  const level = levelOf(change, levels);
  if (level === undefined || !isOfNow(level) || REAL.test(level.label) || namesAnother(change, [level]))
    return undefined;
  const statement = judgedRate(block, rate, level, change);
  if (statement === undefined) return undefined;
  if (statement.wrongBase) return statement;
  return hasTellingSlip(statement.relation) ? { ...statement, verdict: 'probably-wrong' } : undefined;
}

const OF_PART = /其中|包括/;

/** What its sentence says before a figure. */
function sentenceBefore(text: string, { quantity: { numberStart } }: Figure): string {
  const near = text.slice(Math.max(0, numberStart - LONGEST_SENTENCE), numberStart);
  return near.slice(near.lastIndexOf('。') + 1);
}

const LONGEST_SENTENCE = 120;

/** The one that the change names, or else the nearest of its sentence; what it is compared with may stand between. */
function levelOf(change: Figure, levels: readonly Figure[]): Figure | undefined {
  const subject = subjectOf(change);
  const named = subject.length < 2 ? [] : levels.filter(({ label }) => label.includes(subject));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const nearest = levels.find(({ role }) => role !== 'base');
  return nearest?.sentence === change.sentence ? nearest : undefined;
}
