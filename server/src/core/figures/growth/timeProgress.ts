import type { Around } from '../../draft/around.ts';
import { multiply, type Rational, rational } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Figure, figuresIn } from '../figure.ts';
import { known, type Relation, relationHolds, termOf } from '../relation.ts';
import { slipsOf } from '../repair.ts';

/** How far a rate of fulfilment is ahead of the calendar or behind it (数据关系：时间进度): 完成全年任务的50.7%，快于时间进度0.7个百分点. */
export interface Progress {
  /** The months that are over, what is due by then, and the sum of the three. */
  readonly months: number;
  readonly due: Rational;
  readonly relation: Relation;
  readonly rate: Figure;
  readonly points: Figure;
  readonly ahead: boolean;
  /** The right number of points, told in the wrong direction. */
  readonly turned: boolean;
}

const SCHEDULE = '(?:时间|时序|序时)进度';
export const AHEAD = new RegExp(
  `(?:快于|高于|超过|超出|超前于?|领先于?|超)${SCHEDULE}$|比${SCHEDULE}(?:快|高|超前|超)(?:了|出)?$`,
);
export const BEHIND = new RegExp(
  `(?:慢于|低于|落后于?|滞后于?|欠)${SCHEDULE}$|比${SCHEDULE}(?:慢|低|落后|滞后)(?:了)?$`,
);

/** 上半年, 1—9月, 截至8月底, but not 比一季度回落. A day within a month makes another share of the year. */
const PERIODS: readonly { readonly says: RegExp; readonly months: (found: RegExpExecArray) => number }[] = [
  { says: /(?<![比较])(?:前三季度|三季度末)/g, months: () => 9 },
  { says: /(?<![比较])(?:上半年(?!度)|二季度末)/g, months: () => 6 },
  { says: /(?<![比较由])(?:一季度|首季)/g, months: () => 3 },
  { says: /(?<!\d)1月?(?:-|—|~|至)(\d{1,2})月/g, months: ([, last]) => Number(last) },
  { says: /(?:截至|截止|到)(?:\d{4}年)?(\d{1,2})月(?:底|末)/g, months: ([, last]) => Number(last) },
  { says: /前(\d{1,2})个月/g, months: ([, last]) => Number(last) },
];
/** 截至8月20日 */
const BY_DAY = /(?:截至|截止|到)(?:\d{4}年)?\d{1,2}月\d{1,2}日/;

/** 开工以来累计6688万元，占合同价52.0%，比时间进度快4个百分点: what takes more than a year has a schedule of its own. */
const OVER_YEARS = /合同|工期|开工以来|总投资|概算|五年|三年|规划/;
const NEAR = 40;

/** Farther back than so many paragraphs nobody looks for what period is told of. */
const FARTHEST = 30;

/** What a paragraph says of the calendar that is not so. */
export function wrongProgressAt(around: Around): readonly Progress[] {
  const { block } = around;
  const figures = figuresIn(block);
  let told: { readonly months: number | undefined } | undefined;
  return flatMapped(figures, (points, index) => {
    const rate = figures[index - 1];
    if (points.role !== 'points' || rate === undefined || rate.sentence !== points.sentence) return [];
    const ahead = AHEAD.test(points.label);
    if ((!ahead && !BEHIND.test(points.label)) || rate.quantity.unit?.name !== '%' || rate.quantity.hedge) return [];
    const before = block.reading.text.slice(Math.max(0, rate.quantity.start - NEAR), rate.quantity.start);
    if (OVER_YEARS.test(before)) return [];
    told ??= { months: monthsAt(around) };
    const { months } = told;
    if (months === undefined || months >= 12) return [];
    const due = multiply(rational(months), TWELFTH);
    const relation = progressOf(around, rate, points, due, ahead);
    if (relationHolds(relation)) return [];
    const turned = relationHolds(progressOf(around, rate, points, due, !ahead));
    if (!turned && slipsOf(relation).length === 0) return [];
    return [{ months, due, relation, rate, points, ahead, turned }];
  });
}

const TWELFTH = rational(1, 12);

/** The points are what is done less what is due, or the other way round. */
function progressOf({ block }: Around, rate: Figure, points: Figure, due: Rational, ahead: boolean): Relation {
  const at = (figure: Figure) => termOf({ block, offset: 0, figure });
  const [done, plan] = [at(rate), known(due)];
  return { kind: 'sum', terms: ahead ? [done, plan, at(points)] : [plan, done, at(points)] };
}

/** A paragraph says in its first words what time it tells of; further on it divides that or looks back: 增长1.7%，一季度为增长3.4%. */
const OPENING = /^[^%]{0,40}/;

/** How many months of the year are over where it is told; undefined where that is not said, by the day, or in more ways than one. */
function monthsAt(around: Around): number | undefined {
  for (let back = 0; back <= FARTHEST; back++) {
    const text = around.at(-back)?.reading.text;
    if (text === undefined || BY_DAY.test(text)) return undefined;
    const [months, ...others] = monthsIn(OPENING.exec(text)![0]);
    if (months !== undefined) return others.length > 0 ? undefined : months;
  }
  return undefined;
}

const monthsIn = (text: string): readonly number[] => [
  ...new Set(flatMapped(PERIODS, ({ says, months }) => matchesOf(text, says).map(months))),
];
