import fc from 'fast-check';
import { one } from './statement.ts';

/** A statement with one slip planted, of which the message should tell. */
export interface Planted {
  readonly text: string;
  /** As it was before the slip. */
  readonly right: string;
  readonly rule: string;
  /** The slip, and what it may also be taken for where the figures leave it open. */
  readonly slip: string;
  readonly alike: readonly string[];
}

const plural = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const WHOLES: readonly (readonly [subject: string, unit: string, parts: readonly string[]])[] = [
  ['举办讲座', '场', ['小学', '初中', '其他']],
  ['办结信访事项', '件', ['来信', '来访', '网上', '其他']],
  ['教职工', '名', ['专任教师', '行政人员', '其他']],
  ['新增市场主体', '户', ['第一产业', '第二产业', '第三产业']],
];
const FORMS = ['{subject}{total}，其中{list}。', '{subject}共{total}（{list}）。', '{list}，{subject}共计{total}。'];

interface Sum {
  readonly numbers: readonly number[];
  print(total: number | string, parts?: readonly number[]): string;
}

const sums: fc.Arbitrary<Sum> = fc.tuple(one(WHOLES), one(FORMS)).chain(([[subject, unit, names], form]) =>
  // Far apart, so that no part is what is left of another by chance.
  fc.tuple(...names.map((_, at) => fc.integer({ min: 130 + at * 900, max: 900 + at * 900 }))).map((numbers) => ({
    numbers,
    print: (total, parts = numbers) =>
      form
        .replace('{subject}', subject)
        .replace('{total}', `${total}${unit}`)
        .replace('{list}', names.map((name, at) => `${name}${parts[at]}${unit}`).join('、')),
  })),
);

const ofTotal = (
  slip: string,
  wrong: (total: number, numbers: readonly number[]) => number,
  alike: readonly string[],
) =>
  sums.map(({ numbers, print }): Planted => {
    const total = plural(numbers);
    return { text: print(wrong(total, numbers)), right: print(total), rule: 'sum-mismatch', slip, alike };
  });

const swap = (value: number): number => {
  const digits = [...String(value)];
  const at = digits.findIndex((digit, place) => place > 0 && digit !== '0' && digit !== digits[place - 1]);
  if (at < 1) return value;
  [digits[at - 1], digits[at]] = [digits[at]!, digits[at - 1]!];
  return Number(digits.join(''));
};

const oneOff = ofTotal('one-off', (total) => total + 1, ['left-out', 'twice']);
const leftOut = ofTotal('left-out', (total, [first]) => total - first!, ['swapped', 'tenfold', 'one-off']);
const twice = ofTotal('twice', (total, [, second]) => total + second!, ['swapped', 'tenfold', 'one-off']);
const swapped = ofTotal('swapped', (total) => swap(total), ['swapped-somewhere', 'left-out', 'twice']);
const tenfold = ofTotal('tenfold', (total) => total * 10, []);
const unit = ofTotal('unit', (total) => total * 10_000, []);
/** The second of its digits is typed twice. */
const doubled = ofTotal('doubled', (total) => Number(`${total}`.replace(/^(.)(.)/, '$1$2$2')), ['digit']);
/** The third is left out; where it is the same as its neighbour, the neighbour may have been. */
const dropped = ofTotal('dropped', (total) => Number(`${total}`.replace(/^(..)./, '$1')), ['left-out', 'twice']);

/** One part among the others is so changed. */
const ofPart = (slip: string, wrong: (part: number) => number, alike: readonly string[]) =>
  sums.map(({ numbers, print }): Planted => {
    const total = plural(numbers);
    const parts = numbers.map((part, at) => (at === 1 ? wrong(part) : part));
    return { text: print(total, parts), right: print(total), rule: 'sum-mismatch', slip, alike };
  });

const doubledPart = ofPart('doubled', (part) => Number(`${part}`.replace(/^(.)(.)/, '$1$2$2')), ['twice']);
const tenfoldPart = ofPart('tenfold', (part) => part * 10, []);

const MONEY = [
  ['全年总收入', '医疗收入', '财政补助收入', '其他收入'],
  ['部门预算支出', '人员经费', '公用经费', '其他支出'],
] as const;
/** One part is told in 亿元 among others in 万元. */
const unitOfPart: fc.Arbitrary<Planted> = fc
  .tuple(
    one(MONEY),
    fc.array(fc.integer({ min: 10_000, max: 900_000 }), { minLength: 3, maxLength: 3 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([[subject, ...names], numbers, wrong]): Planted => {
    const hundredths = (value: number): string => (value / 100).toFixed(2);
    const print = (unitAt: (at: number) => string): string =>
      `${subject}${hundredths(plural(numbers))}万元，其中${names.map((name, at) => name + hundredths(numbers[at]!) + unitAt(at)).join('、')}。`;
    return {
      text: print((at) => (at === wrong ? '亿元' : '万元')),
      right: print(() => '万元'),
      rule: 'sum-mismatch',
      slip: 'unit',
      alike: [],
    };
  });

const rate = (value: number, decimals: number): string => (value * 100).toFixed(decimals);

interface Share {
  readonly part: number;
  readonly whole: number;
}
const shares: fc.Arbitrary<Share> = fc
  .tuple(fc.integer({ min: 400, max: 9000 }), fc.integer({ min: 120, max: 390 }))
  .map(([whole, thousandths]) => ({ whole, part: Math.round((whole * thousandths) / 1000) }))
  .filter(({ part, whole }) => /[3-9]$/.test(rate(part / whole, 2)) && whole !== 2 * part);

const SHARES = [
  '村干部{whole}人，其中女性{part}人，占{rate}%。',
  '全县有教师{whole}人，其中女教师{part}人，占比{rate}%。',
];

const ofShare = (slip: string, wrong: (share: Share) => string, alike: readonly string[]) =>
  fc.tuple(one(SHARES), shares).map(([form, share]): Planted => {
    const print = (told: string): string =>
      form.replace('{whole}', `${share.whole}`).replace('{part}', `${share.part}`).replace('{rate}', told);
    const right = print(rate(share.part / share.whole, 2));
    return { text: print(wrong(share)), right, rule: 'percentage-mismatch', slip, alike };
  });

const cutOff = ofShare('cut-off', ({ part, whole }) => `${rate(part / whole, 2).slice(0, -1)}0`, []);
const complement = ofShare('complement', ({ part, whole }) => rate(1 - part / whole, 2), ['swapped']);
const rest = ofShare('rest', ({ part, whole }) => rate(part / (whole - part), 2), ['swapped', 'digit']);

const GROWTH = ['{now}件，比上年增加{change}件，增长{rate}%。', '受理案件{now}件，同比增加{change}件，增幅{rate}%。'];
const wrongBase: fc.Arbitrary<Planted> = fc
  .tuple(one(GROWTH), fc.integer({ min: 300, max: 9000 }), fc.integer({ min: 150, max: 600 }))
  .map(([form, before, thousandths]): Planted => {
    const change = Math.round((before * thousandths) / 1000);
    const now = before + change;
    const print = (told: number): string =>
      form.replace('{now}', `${now}`).replace('{change}', `${change}`).replace('{rate}', rate(told, 1));
    return {
      text: print(change / now),
      right: print(change / before),
      rule: 'growth-mismatch',
      slip: 'wrong-base',
      alike: [],
    };
  });

const RATES = ['普及率由{before}%提高到{now}%，提高{told}。', '合格率{now}%，比上年的{before}%提高{told}。'];
const tenths = (value: number): string => (value / 10).toFixed(1);
const rates = fc
  .tuple(one(RATES), fc.integer({ min: 200, max: 700 }), fc.integer({ min: 40, max: 200 }))
  .map(([form, before, change]) => ({
    before,
    change,
    print: (told: string) =>
      form
        .replace('{before}', tenths(before))
        .replace('{now}', tenths(before + change))
        .replace('{told}', told),
  }));

const relative: fc.Arbitrary<Planted> = rates.map(({ before, change, print }) => ({
  text: print(`${rate(change / before, 1)}个百分点`),
  right: print(`${tenths(change)}个百分点`),
  rule: 'growth-mismatch',
  slip: 'relative',
  alike: ['swapped', 'swapped-somewhere', 'digit'],
}));

/** Told by a rule of its own, which names nothing else. */
const percent: fc.Arbitrary<Planted> = rates.map(({ change, print }) => ({
  text: print(`${tenths(change)}%`),
  right: print(`${tenths(change)}个百分点`),
  rule: 'point-or-percent',
  slip: '',
  alike: [],
}));

const annual: fc.Arbitrary<Planted> = fc
  .tuple(fc.integer({ min: 2000, max: 9000 }), fc.integer({ min: 1300, max: 2400 }), fc.integer({ min: 4, max: 9 }))
  .map(([before, thousandths, years]): Planted => {
    const now = Math.round((before * thousandths) / 1000);
    const print = (told: number): string =>
      `参保人数由${2025 - years}年的${before}人增加到2025年的${now}人，年均增长${rate(told, 1)}%。`;
    return {
      text: print((now / before - 1) / years),
      right: print((now / before) ** (1 / years) - 1),
      rule: 'growth-mismatch',
      slip: 'annual',
      alike: [],
    };
  });

const times: fc.Arbitrary<Planted> = fc
  .tuple(fc.integer({ min: 200, max: 900 }), fc.integer({ min: 2, max: 9 }))
  .map(([before, count]): Planted => {
    const print = (told: number): string => `网商由${before}户增加到${before * count}户，增长${told}倍。`;
    return { text: print(count), right: print(count - 1), rule: 'growth-mismatch', slip: 'times', alike: [] };
  });

export const planted: Readonly<Record<string, fc.Arbitrary<Planted>>> = {
  oneOff,
  leftOut,
  twice,
  swapped,
  tenfold,
  unit,
  doubled,
  dropped,
  doubledPart,
  tenfoldPart,
  unitOfPart,
  cutOff,
  complement,
  rest,
  wrongBase,
  relative,
  percent,
  annual,
  times,
};
