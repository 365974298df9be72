import fc from 'fast-check';
import { Converter } from 'opencc-js';

/** A sentence whose figures are worded rightly, or with one slip that `rule` is to find. */
export interface Wording {
  readonly text: string;
  /** Undefined where it is right. */
  readonly rule: string | undefined;
}

const same = (text: string): string => text;
const wide = (text: string): string => text.replace(/[\d%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const script = fc.constantFrom(
  same,
  same,
  wide,
  Converter({ from: 'cn', to: 'tw' }),
  Converter({ from: 'cn', to: 'hk' }),
);

const OPENINGS = ['', '全年', '上半年，', '据统计，', '一是', '截至目前，', '会议指出，'];
const opening = fc.constantFrom(...OPENINGS);

const amount = fc.oneof(
  fc.tuple(fc.integer({ min: 11, max: 9800 }), fc.constantFrom('人', '户', '件', '公里', '吨', '万元', '亩')),
  fc.tuple(fc.integer({ min: 11, max: 98 }), fc.constantFrom('%')),
);

const BEFORE = ['约', '大约', '近', '将近', '接近', '超过', '逾', '超'];
const BEHIND = ['左右', '以上', '上下'];

const hedged = (slip: boolean) =>
  fc
    .tuple(opening, amount, fc.constantFrom(...BEFORE), fc.constantFrom(...BEHIND), fc.boolean(), script)
    .map(([start, [number, unit], before, behind, front, write]): Wording => {
      const figure = `${number}${unit}`;
      const told = slip ? before + figure + behind : front ? before + figure : figure + behind;
      return { text: write(`${start}总量达${told}。`), rule: slip ? 'hedge-doubled' : undefined };
    });

const odd = (slip: boolean) =>
  fc
    .tuple(
      opening,
      fc.integer({ min: 2, max: 99 }),
      fc.constantFrom('约', '近', '逾', '超'),
      fc.constantFrom('余', '多'),
      script,
    )
    .map(
      ([start, tens, before, behind, write]): Wording => ({
        text: write(`${start}发放补贴${slip ? before : ''}${tens * 10}${behind}户。`),
        rule: slip ? 'hedge-doubled' : undefined,
      }),
    );

const NAMES = ['治理率', '普及率', '入学率', '参保率', '合格率'];
const tenth = (value: number): string => (value / 10).toFixed(1);

/** Two rates and what lies between them, in points as it should be, or in per cent. */
const points = (slip: boolean) =>
  fc
    .tuple(
      opening,
      fc.constantFrom(...NAMES),
      fc.integer({ min: 100, max: 980 }),
      fc.integer({ min: 3, max: 300 }),
      fc.boolean(),
      script,
    )
    // Near a hundred per cent of the base a difference and a growth print alike.
    .filter(([, , from, by]) => from + by <= 1000 && Math.abs(by / from - by / 1000) > 0.002)
    .map(([start, name, from, by, forward, write]): Wording => {
      const [a, b] = [`${tenth(from)}%`, `${tenth(from + by)}%`];
      const change = `提高${tenth(by)}${slip ? '%' : '个百分点'}`;
      const told = forward ? `${name}由${a}提高到${b}，${change}` : `${name}为${b}，比上年的${a}${change}`;
      return { text: write(`${start}${told}。`), rule: slip ? 'point-or-percent' : undefined };
    });

/** The same two rates with the growth of the one over the other, which is told in per cent and rightly. */
const relative = fc
  .tuple(
    opening,
    fc.constantFrom(...NAMES),
    fc.integer({ min: 100, max: 600 }),
    fc.integer({ min: 20, max: 300 }),
    script,
  )
  .map(
    ([start, name, from, by, write]): Wording => ({
      text: write(
        `${start}${name}由${tenth(from)}%提高到${tenth(from + by)}%，提高${tenth(Math.round((by * 1000) / from))}%。`,
      ),
      rule: undefined,
    }),
  );

const range = (slip: boolean) =>
  fc
    .tuple(
      opening,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 39 }),
      fc.constantFrom('-', '～', '—', '至', '~'),
      slip ? fc.constant('%') : fc.constantFrom('%', '万元', '亿元', '万亩'),
      script,
    )
    .map(([start, low, more, dash, unit, write]): Wording => {
      const sign = slip ? '' : unit.slice(0, 1);
      return {
        text: write(`${start}控制在${low}${sign}${dash}${low + more}${unit}。`),
        rule: slip ? 'range-unit' : undefined,
      };
    });

const multiple = (slip: boolean) =>
  fc
    .tuple(
      opening,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('案件', '能耗', '投诉', '成本', '办理时间'),
      fc.constantFrom('减少', '下降', '降低', '减少了', '下降了', '比上年减少'),
      fc.constantFrom('增加', '增长', '增加了', '是上年的', '增长近'),
      script,
    )
    .map(
      ([start, times, what, shrinks, grows, write]): Wording => ({
        text: write(`${start}${what}${slip ? shrinks : grows}${times}倍。`),
        rule: slip ? 'decrease-by-multiple' : undefined,
      }),
    );

const rates = (slip: boolean) =>
  fc
    .tuple(
      opening,
      fc.constantFrom('抽检合格率', '群众满意率', '森林覆盖率', '净入学率', '按期办结率', '整改率'),
      fc.constantFrom('', '为', '达', '达到', '均为', '稳定在', '达到了'),
      fc.integer({ min: 1, max: 900 }),
      script,
    )
    .map(([start, name, verb, tenths, write]): Wording => {
      const value = slip ? 1000 + tenths : 1000 - tenths;
      return { text: write(`${start}${name}${verb}${tenth(value)}%。`), rule: slip ? 'rate-over-100' : undefined };
    });

const kinds = [hedged, odd, points, range, multiple, rates];

/** Figures worded as they should be. */
export const rightWording: fc.Arbitrary<Wording> = fc.oneof(...kinds.map((kind) => kind(false)), relative);

/** Figures with one slip in their wording. */
export const wrongWording: fc.Arbitrary<Wording> = fc.oneof(...kinds.map((kind) => kind(true)));
