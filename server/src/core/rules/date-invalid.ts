// Dates that are none, or that contradict themselves: 9月31日, a weekday that is another, a range that ends before it begins,
// 近三年 followed by four years. Times stand first among what 复核 looks at (《党政机关公文处理工作条例》第二十条). A year is taken
// over only from a date of the same sentence, and what rests on it is asked, not said.

import { datedDays, datesIn, rangesOf } from '../calendar/dates.ts';
import { ahead } from './date-invalid/ahead.ts';
import { asOf } from './date-invalid/asOf.ts';
import { daysOfRange } from './date-invalid/daysOfRange.ts';
import { duration } from './date-invalid/duration.ts';
import { era } from './date-invalid/era.ts';
import { impossible } from './date-invalid/impossible.ts';
import { numeric } from './date-invalid/numeric.ts';
import { order } from './date-invalid/order.ts';
import { period } from './date-invalid/period.ts';
import { weekday } from './date-invalid/weekday.ts';
import { weekdaysByYear } from './date-invalid/weekdaysByYear.ts';
import { weekdaysTogether } from './date-invalid/weekdaysTogether.ts';
import type { Rule } from './rule.ts';

export const dateInvalid: Rule = {
  id: 'date-invalid',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  needs: { characters: '年月日号时点止-/.:' },
  *inBlock(block) {
    yield* asOf(block);
    yield* numeric(block);
    yield* duration(block);
    yield* ahead(block);
    yield* era(block);
    const dates = datesIn(block);
    if (dates.length === 0) return;
    yield* daysOfRange(block, dates);
    yield* weekdaysTogether(block, dates);
    const { text } = block.reading;
    const wrong = new Set<unknown>();
    for (const day of datedDays(text, dates)) {
      const none = impossible(block, day);
      if (none !== undefined) wrong.add(day.mention);
      const finding = none ?? weekday(block, day);
      if (finding !== undefined) yield finding;
    }
    for (const range of rangesOf(text, dates)) {
      if (wrong.has(range.from) || wrong.has(range.to)) continue;
      const finding = order(block, range);
      if (finding !== undefined) yield finding;
      else yield* period(block, range);
    }
  },
  inDraft: weekdaysByYear,
};
