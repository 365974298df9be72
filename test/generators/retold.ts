import fc from 'fast-check';
import { Converter } from 'opencc-js';
import type { ToldText } from './conflicts.ts';

/** What is counted, of whom there may be others beside it, and what each is counted in. */
const THINGS: readonly (readonly [thing: string, unit: string])[] = [
  ['危房改造', '户'],
  ['困难学生', '名'],
  ['安全隐患', '处'],
  ['信访积案', '件'],
  ['公益林', '亩'],
  ['标准厂房', '平方米'],
  ['扶贫资产', '万元'],
  ['管网改造', '公里'],
  ['遗留问题', '个'],
  ['种粮补贴', '万元'],
];

type Wording = (thing: string, figure: string) => string;

const FIRST: readonly Wording[] = [
  (thing, figure) => `全面摸排，${thing}共${figure}，情况各不相同。`,
  (thing, figure) => `今年以来，${thing}${figure}，进展顺利。`,
  (thing, figure) => `一是${thing}${figure}，好于预期；二是作风进一步转变。`,
  (thing, figure) => `经过努力，${thing}${figure}。各乡镇齐抓共管，成效明显。`,
];

const AGAIN: readonly Wording[] = [
  (thing, figure) => `综上，${thing}${figure}，成绩来之不易。`,
  (thing, figure) => `要对${thing}${figure}逐一建立台账。`,
  (thing, figure) => `${figure}的${thing}中，多数已经落实责任人。`,
  (thing, figure) => `但是，${thing}已达${figure}，任务依然繁重。`,
  (thing, figure) => `明年，${thing}将在${figure}的基础上继续推进。`,
  (thing, figure) => `二要盯住${figure}的${thing}，一抓到底。`,
];

const BETWEEN: readonly string[] = [
  '各项工作扎实推进，取得明显成效。',
  '同时也要看到，工作中还存在一些问题。',
  '干部作风进一步转变，群众满意度提高。',
  '全年召开专题会议12次，开展督查8轮。',
];

/** Said before one of them, so that both are right: another place, time, or only planned. */
const APART: readonly (readonly [string, string])[] = [
  ['城区', '农村'],
  ['东片', '西片'],
  ['上年', ''],
  ['', '计划'],
  ['', '力争'],
  ['上半年', '下半年'],
  ['2023年', '2024年'],
  ['全市', '本镇'],
];

const traditional = Converter({ from: 'cn', to: 'tw' });

const numbers = fc
  .tuple(fc.integer({ min: 1023, max: 98_765 }), fc.integer({ min: 0, max: 2 }))
  .map(([value, decimals]) => (value / 10 ** decimals).toFixed(decimals))
  .filter((number) => !number.endsWith('0'));

/** Two digits next to each other in each other's place. */
function swapped(number: string, at: number): string | undefined {
  const digits = [...number];
  const places = digits.flatMap((digit, place) => (digit === '.' ? [] : [place]));
  const [one, other] = [places[at % (places.length - 1)]!, places[(at % (places.length - 1)) + 1]!];
  if (digits[one] === digits[other] || (one === 0 && digits[other] === '0')) return undefined;
  [digits[one], digits[other]] = [digits[other]!, digits[one]!];
  return digits.join('').endsWith('0') ? undefined : digits.join('');
}

interface Plan {
  readonly thing: readonly [thing: string, unit: string];
  readonly first: Wording;
  readonly again: Wording;
  readonly number: string;
  readonly at: number;
  readonly between: readonly string[];
  readonly tw: boolean;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  thing: fc.constantFrom(...THINGS),
  first: fc.constantFrom(...FIRST),
  again: fc.constantFrom(...AGAIN),
  number: numbers,
  at: fc.nat(8),
  between: fc.shuffledSubarray([...BETWEEN], { minLength: 1 }),
  tw: fc.boolean(),
});

/** `value` in the second place. `apart`: said before the one and the other. */
function written(
  { thing, first, again, number, between, tw }: Plan,
  value: string,
  [one, other]: readonly [string, string] = ['', ''],
): ToldText {
  const [name, unit] = thing;
  const inScript = (text: string): string => (tw ? traditional(text) : text);
  const [told, retold] = [`${number}${unit}`, `${value}${unit}`];
  const lines = [first(one + name, told), ...between, again(other + name, retold)];
  return { text: inScript(lines.join('\n')), first: inScript(told), second: inScript(retold) };
}

/** Drafts of several paragraphs that tell of one thing in different words. */
export const retold: fc.Arbitrary<ToldText> = plans.map((plan) => written(plan, plan.number));

export const retoldWrongly: fc.Arbitrary<ToldText> = plans
  .map((plan) => ({ plan, other: swapped(plan.number, plan.at) }))
  .filter(({ other }) => other !== undefined)
  .map(({ plan, other }) => written(plan, other!));

/** Of two things that only have like names. */
export const retoldOfOthers: fc.Arbitrary<string> = fc
  .tuple(plans, fc.constantFrom(...APART))
  .map(([plan, apart]) => ({ plan, apart, other: swapped(plan.number, plan.at) }))
  .filter(({ other }) => other !== undefined)
  .map(({ plan, apart, other }) => written(plan, other!, apart).text);
