import fc from 'fast-check';
import { Converter } from 'opencc-js';

/** A sentence with dates in it, and what was changed. */
export interface DatedText {
  readonly text: string;
  /** Empty where every date is true. */
  readonly change: string;
}

/** A day as the calendar of the machine has it: days since 1970-01-01, which was a Thursday. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly number: number;
}

const DAY = 86_400_000;
const first = Date.UTC(2001, 0, 1) / DAY;
const last = Date.UTC(2032, 11, 31) / DAY;

function dayOf(number: number): Day {
  const [year, month, day] = new Date(number * DAY).toISOString().slice(0, 10).split('-').map(Number);
  return { year: year!, month: month!, day: day!, weekday: (number + 4) % 7, number };
}

const anyDay = fc.integer({ min: first, max: last }).map(dayOf);

type Numbers = (value: number, kind: 'year' | 'other') => string;
const HAN = '零一二三四五六七八九';
const tens = (value: number): string =>
  (value >= 10 ? `${value >= 20 ? HAN[Math.floor(value / 10)] : ''}十` : '') +
  (value % 10 > 0 || value === 0 ? HAN[value % 10] : '');

const arabic: Numbers = (value) => String(value);
const wide: Numbers = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const han: Numbers = (value, kind) =>
  kind === 'year' || value > 99
    ? [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
    : tens(value);
const spaced: Numbers = (value) => ` ${value} `;

interface Style {
  readonly numbers: Numbers;
  readonly republic: boolean;
  readonly dayUnit: string;
  readonly to: string;
  readonly week: (name: string) => string;
  readonly script: (text: string) => string;
}

const same = (text: string): string => text;
const style: fc.Arbitrary<Style> = fc.record({
  numbers: fc.constantFrom(arabic, arabic, arabic, wide, han, spaced),
  republic: fc.boolean(),
  dayUnit: fc.constantFrom('日', '日', '号'),
  to: fc.constantFrom('至', '至', '到', '—', '-', '～', '——'),
  week: fc.constantFrom<Style['week'][]>(
    (name) => `（星期${name}）`,
    (name) => `(星期${name})`,
    (name) => `（周${name}）`,
    (name) => `，星期${name}，`,
    (name) => `星期${name}`,
  ),
  script: fc.constantFrom(same, same, Converter({ from: 'cn', to: 'tw' }), Converter({ from: 'cn', to: 'hk' })),
});

const WEEK = '日一二三四五六';

function told(day: Pick<Day, 'year' | 'month' | 'day'>, { numbers, republic, dayUnit }: Style, parts: string): string {
  const year = republic ? `${numbers(day.year - 1911, 'other')}` : numbers(day.year, 'year');
  return (
    (parts.includes('y') ? `${republic ? '民国' : ''}${year}年` : '') +
    (parts.includes('m') ? `${numbers(day.month, 'other')}月` : '') +
    // 九号 in Han numerals is how people speak, not how drafts are written.
    (parts.includes('d') ? `${numbers(day.day, 'other')}${numbers === han ? '日' : dayUnit}` : '')
  ).replace(/ {2}/g, ' ');
}

const OPENINGS = ['', '定于', '全县大会于', '工作组在', '截至', '一、', '据通知，', '会议时间：', '经研究，拟于'];
const ENDINGS = ['召开', '正式启动', '下发通知', '开展督导', '，完成全部任务', '举行揭牌仪式', '公示', '。'];

const sentence = (how: Style, opening: string, dates: string, ending: string): string =>
  how.script(`${opening}${dates}${ending}${ending === '。' ? '' : '。'}`);

const frame = fc.record({ how: style, opening: fc.constantFrom(...OPENINGS), ending: fc.constantFrom(...ENDINGS) });

const lengthOfMonth = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** One date, with its year or without. */
const single = (change: '' | 'day' | 'month') =>
  fc
    .tuple(frame, anyDay, fc.constantFrom('ymd', 'md'), fc.integer({ min: 1, max: 6 }))
    .map(([{ how, opening, ending }, day, parts, by]): DatedText => {
      const wrong =
        change === 'day'
          ? { ...day, day: (parts === 'md' && day.month === 2 ? 29 : lengthOfMonth(day)) + by }
          : change === 'month'
            ? { ...day, month: 12 + by }
            : day;
      return { text: sentence(how, opening, told(wrong, how, parts), ending), change };
    });

/** A date with its weekday. */
const withWeekday = (change: '' | 'weekday') =>
  fc.tuple(frame, anyDay, fc.integer({ min: 1, max: 6 })).map(([{ how, opening, ending }, day, by]): DatedText => {
    const weekday = WEEK[(day.weekday + (change === '' ? 0 : by)) % 7]!;
    return { text: sentence(how, opening, told(day, how, 'ymd') + how.week(weekday), ending), change };
  });

/** A range, its end told with as little as it needs. */
const range = (change: '' | 'order') =>
  fc
    .tuple(frame, anyDay, fc.integer({ min: 1, max: 400 }), fc.boolean())
    .map(([{ how, opening, ending }, day, length, full]): DatedText => {
      const end = dayOf(day.number + length);
      const sameYear = end.year === day.year;
      const sameMonth = sameYear && end.month === day.month;
      const parts = full || !sameYear ? 'ymd' : sameMonth ? 'd' : 'md';
      // Without years a range over two months may run into the next year; only one that tells them is surely wrong.
      const open = change === 'order' && parts === 'md' ? 'ymd' : parts;
      const [a, b] = change === 'order' ? [end, day] : [day, end];
      const text = `${told(a, how, 'ymd')}${how.to}${told(b, how, open)}`;
      return { text: sentence(how, opening, text, ending), change };
    });

/** School years and terms of years. */
const years = (change: '' | 'order') =>
  fc
    .tuple(
      frame,
      fc.integer({ min: 1990, max: 2035 }),
      fc.integer({ min: 1, max: 15 }),
      fc.constantFrom('学年度', '年'),
    )
    .map(([{ how, opening, ending }, from, count, unit]): DatedText => {
      const [a, b] = change === 'order' ? [from + count, from] : [from, from + count];
      const numbers = how.numbers === han ? arabic : how.numbers;
      return {
        text: sentence(how, opening, `${numbers(a, 'year')}${how.to}${numbers(b, 'year')}${unit}`, ending),
        change,
      };
    });

/** Sentences whose dates are true. */
export const trueDates: fc.Arbitrary<DatedText> = fc.oneof(single(''), withWeekday(''), range(''), years(''));

/** Sentences with one date changed into what no reader would pass. */
export const changedDates: fc.Arbitrary<DatedText> = fc.oneof(
  single('day'),
  single('month'),
  withWeekday('weekday'),
  range('order'),
  years('order'),
);
