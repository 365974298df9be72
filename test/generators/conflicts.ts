import fc from 'fast-check';
import { Converter } from 'opencc-js';

/** A report that tells one figure twice, in prose or once in a table, and whether the two agree. */
export interface ToldText {
  readonly text: string;
  readonly first: string;
  readonly second: string;
}

interface Kind {
  readonly name: string;
  readonly again: string;
  /** Row and header in a table. */
  readonly row: string;
  readonly header: string;
  readonly units: readonly (readonly [unit: string, power: number])[];
}

const KINDS: readonly Kind[] = [
  {
    name: '实现地区生产总值',
    again: '地区生产总值达到',
    row: '地区生产总值',
    header: '绝对数',
    units: [
      ['亿元', 8],
      ['万元', 4],
    ],
  },
  {
    name: '完成固定资产投资',
    again: '固定资产投资完成',
    row: '固定资产投资',
    header: '完成',
    units: [
      ['亿元', 8],
      ['万元', 4],
    ],
  },
  {
    name: '粮食总产量',
    again: '粮食产量达到',
    row: '粮食作物',
    header: '产量',
    units: [
      ['万吨', 4],
      ['吨', 0],
    ],
  },
  {
    name: '现有在校学生',
    again: '在校学生',
    row: '在校学生',
    header: '人数',
    units: [
      ['人', 0],
      ['万人', 4],
    ],
  },
  {
    name: '常住人口',
    again: '常住人口为',
    row: '常住人口',
    header: '数量',
    units: [
      ['万人', 4],
      ['人', 0],
    ],
  },
  { name: '现有专任教师', again: '有专任教师', row: '专任教师', header: '数量', units: [['人', 0]] },
  {
    name: '一般公共预算收入',
    again: '一般公共预算收入完成',
    row: '一般公共预算收入',
    header: '金额',
    units: [
      ['万元', 4],
      ['亿元', 8],
    ],
  },
];

const BETWEEN = [
  '各项工作扎实推进，取得明显成效。',
  '一年来，干部作风进一步转变。',
  '二、主要成绩',
  '群众满意度进一步提高。',
];

const traditional = Converter({ from: 'cn', to: 'tw' });

/** `value` counts thousandths of the greater unit. */
function printed(value: number, [unit, power]: readonly [string, number], greatest: number): string {
  const decimals = power === greatest ? 2 : 0;
  const amount = (value / 1000) * 10 ** (greatest - power);
  return `${amount.toFixed(decimals)}${unit}`;
}

/** Another figure of as many digits, farther off than rounding explains, two of its digits swapped. */
function swapped(value: number): number | undefined {
  const digits = [...String(value)];
  for (let at = 0; at + 1 < digits.length - 2; at++) {
    if (digits[at] === digits[at + 1] || digits[at + 1] === '0') continue;
    [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
    return Number(digits.join(''));
  }
  return undefined;
}

interface Plan {
  readonly kind: Kind;
  readonly value: number;
  readonly year: number;
  readonly table: boolean;
  readonly unit: number;
  readonly tw: boolean;
  readonly between: readonly string[];
}

const plans: fc.Arbitrary<Plan> = fc.record({
  kind: fc.constantFrom(...KINDS),
  value: fc.integer({ min: 12_345, max: 98_765 }),
  year: fc.integer({ min: 2015, max: 2025 }),
  table: fc.boolean(),
  unit: fc.integer({ min: 0, max: 1 }),
  tw: fc.boolean(),
  between: fc.shuffledSubarray(BETWEEN, { minLength: 1 }),
});

function written({ kind, value, year, table, unit, tw, between }: Plan, other: number): ToldText {
  const greatest = Math.max(...kind.units.map(([, power]) => power));
  const second = kind.units[unit % kind.units.length]!;
  const first = printed(value, kind.units[0]!, greatest);
  const again = printed(other, second, greatest);
  const lines = [`${year}年，全县${kind.name}${first}，各方面反映良好。`];
  if (table) {
    const number = again.replace(second[0], '');
    lines.push(`指标\t${kind.header}（${second[0]}）`, `${kind.row}\t${number}`, `其他指标\t${other + 1234567}`);
  } else lines.push(...between, `${year}年，全县${kind.again}${again}。`);
  const text = lines.join('\n');
  return { text: tw ? traditional(text) : text, first, second: again };
}

export const agreeing: fc.Arbitrary<ToldText> = plans.map((plan) => written(plan, plan.value));

export const conflicting: fc.Arbitrary<ToldText> = plans
  .map((plan) => ({ plan, other: swapped(plan.value) }))
  .filter(({ other }) => other !== undefined)
  .map(({ plan, other }) => written(plan, other!));

/** What else tells the same words: another year, part of the year, place or state of things. */
export const otherwise: fc.Arbitrary<string> = fc
  .tuple(plans, fc.integer({ min: 0, max: 6 }))
  .filter(([{ value }]) => swapped(value) !== undefined)
  .map(([{ kind, value, year }, way]) => {
    const greatest = Math.max(...kind.units.map(([, power]) => power));
    const first = printed(value, kind.units[0]!, greatest);
    const again = printed(swapped(value)!, kind.units[0]!, greatest);
    const told = `${year}年，全县${kind.name}${first}。\n`;
    return (
      told +
      [
        `${year - 1}年，全县${kind.name}${again}。`,
        `${year}年上半年，全县${kind.name}${again}。`,
        `${year}年，全市${kind.name}${again}。`,
        `${year}年，青禾镇${kind.name}${again}。`,
        `力争${year}年全县${kind.again}${again}。`,
        `${year}年，全县${kind.again}${again}左右。`,
        `${year}年，全县计划${kind.again}${again}。`,
      ][way]!
    );
  });
