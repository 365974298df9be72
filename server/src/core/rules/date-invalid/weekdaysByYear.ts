import { datedDays, datesIn, type Weekday, yearOf } from '../../calendar/dates.ts';
import { weekdayOf } from '../../calendar/gregorian.ts';
import type { Block } from '../../draft/block.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { byBlocks, type DraftJudge, type Finding } from '../rule.ts';
import { against } from './weekday.ts';

/** A day with its weekday and no year: 7月15日（星期四）. Reading offsets. */
interface Day {
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly stated: Weekday;
}

interface Said {
  readonly days: readonly Day[];
  /** As they stand in the block. */
  readonly years: readonly number[];
}

const NONE: readonly never[] = [];

function saidBy(block: Block): Said | undefined {
  const dates = datesIn(block);
  if (dates.length === 0) return undefined;
  const years = flatMapped(dates, (mention) => yearOf(mention));
  const days = dates.some(({ weekday }) => weekday !== undefined) ? daysIn(block) : NONE;
  return years.length === 0 && days.length === 0 ? undefined : { years, days };
}

/** 次年7月15日 is of a year that no number names. */
const OF_ANOTHER_YEAR = /[次翌明去前后当同上往]年 ?$/;

function daysIn(block: Block): readonly Day[] {
  const { text } = block.reading;
  return flatMapped(datedDays(text, datesIn(block)), ({ mention, year, month }) => {
    const { day, weekday: stated, foreign, start, end } = mention;
    if (OF_ANOTHER_YEAR.test(text.slice(Math.max(0, start - 3), start))) return [];
    if (year !== undefined || mention.year !== undefined || month === undefined || foreign) return [];
    return stated === undefined || day === undefined ? [] : [{ month, day: day.value, start, end, stated }];
  });
}

/** So many other days have to be of the year that the draft names most, for one to be known as left over from the draft of the year before. */
const LEAST_OTHERS = 2;

/**
 * The weekday of a day whose year is not told beside it, where it is that of none of the years that the draft is about:
 * those it names, and the years before and after the one it names most. Where all other days are of that year, the year
 * before does not explain it: drafts are made of last year's.
 */
export const weekdaysByYear: DraftJudge = byBlocks<Said>({
  saidBy,
  *judge(draft, _, { said }): Iterable<Finding> {
    if (!said.some((one) => one !== undefined && one.days.length > 0)) return;
    const named = flatMapped(said, (one) => one?.years ?? NONE);
    const most = mostNamed(named);
    if (most === undefined) return;
    const years = [...new Set([...named, most - 1, most + 1])];
    const isOf = ({ month, day, stated }: Day, year: number): boolean => weekdayOf(year, month, day) === stated.value;
    const days = flatMapped(said, (one) => one?.days ?? NONE);
    const own = days.filter((day) => isOf(day, most)).length;
    const isAlone = days.length - own === 1 && own >= LEAST_OTHERS;
    for (const [index, one] of said.entries()) {
      for (const each of one?.days ?? NONE) {
        const { month, day, start, end, stated } = each;
        const explained = years.filter((year) => isOf(each, year));
        if (day > 31 || (isAlone ? explained.some((year) => year !== most - 1) : explained.length > 0)) continue;
        const date = { year: most, month, day, start, end };
        const found = against(draft.blocks[index]!, date, stated, true, draft.starts[index]!);
        if (found !== undefined) yield found;
      }
    }
  },
});

/** The year named most often, if it is named more than once. */
function mostNamed(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > 1 ? most[0] : undefined;
}
