import { oneOf } from '../text/oneOf.ts';
import { NARROWER, type Worded } from './worded.ts';

/** Fewer characters may be about anything. */
const LEAST_WORDS = 2;

/** The words by which two figures are known to be of one thing. */
export interface Shared {
  readonly name: string;
  /** Neither says anything else. */
  readonly isWhole: boolean;
}

/**
 * Undefined where two figures need not be of one thing. They are where they share some words and neither says something else beside,
 * where they are of one time and status, and not parts of two wholes.
 */
export function sharedName(a: Worded, b: Worded): Shared | undefined {
  if (areApart(a, b) || (a.isPart && b.isPart)) return undefined;
  const shared = longestShared(a, b);
  if (shared === undefined || shared.isOther || OF_ANYTHING.test(shared.name)) return undefined;
  return [a, b].some((one) => one.isCell && one.before !== shared.name) ? undefined : shared;
}

/** What is done with anything, and what may be left of anything: 市直部门承办28164件, 承办量最多的18264件; 贷款余额, 准备金余额. */
const OF_ANYTHING = /^(?:承办|办理|办结|受理|处理|处置|实施|开展|组织|安排|使用|建设|余额)$/;

/** They are of two times, of two places, or only one of them is so yet; 居民医保占68.9% is no 支付比例 of 居民医保. */
export const areApart = (a: Worded, b: Worded): boolean =>
  differ(a.measure, b.measure) ||
  a.status !== b.status ||
  differ(a.year, b.year) ||
  differ(a.day, b.day) ||
  areOfTwo(a.scope, b.scope);

/** Both are said, and are not the same. */
const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** 县 may be whom all is told of, 青禾镇 is not. */
const areOfTwo = (a: string, b: string): boolean =>
  differ(a, b) || (a !== b && Math.max(a.length, b.length) >= LEAST_NAME);
const LEAST_NAME = 3;

interface SharedWords extends Shared {
  /** Both say something else beside it, on one side: 城区新建学校, 农村新建学校. */
  readonly isOther: boolean;
}

/** What stands before one may stand behind the other: 新增学位8640个, 8640个新增学位. */
function longestShared(a: Worded, b: Worded): SharedWords | undefined {
  let longest: SharedWords | undefined;
  for (const own of [a.before, a.behind]) {
    for (const other of [b.before, b.behind]) {
      const shared = sharedIn(own, other);
      if (shared !== undefined && shared.name.length > (longest?.name.length ?? 0)) longest = shared;
    }
  }
  return longest;
}

/** One of them says nothing more, or both the same but for a character: 县级财政需承担, 县级财政承担. */
function isPassed(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return (
    longer.slice(longer.length - shorter.length) === shorter && (shorter === '' || longer.length - shorter.length < 2)
  );
}

/** 录取硕士研究生386人, 建设高校录取368人: the one says before it whose it is, and the other behind it of whom. */
const saysElse = (before: readonly [string, string], behind: readonly [string, string]): boolean =>
  [0, 1].some((one) => before[one]!.length >= LEAST_WORDS && behind[1 - one]!.length >= LEAST_WORDS);

/** 未消除风险 is what is left of 消除风险. */
const isDenied = (before: string): boolean => denies(before, before.length - 1);
const denies = oneOf('未不非无没');

/** 126名检察官在214所学校任职: how many did something, and not how many there are. */
const DEED = /^[在赴向对]/;

/** 规模以上工业企业 is not all 工业企业. */
const isNarrower = (a: string, b: string): boolean =>
  String(a.match(NARROWER) ?? '') !== String(b.match(NARROWER) ?? '');

function sharedIn(a: string, b: string): SharedWords | undefined {
  let [length, inA, inB] = [0, 0, 0];
  for (let i = 0; i + length < a.length; i++) {
    for (let j = 0; j + length < b.length; j++) {
      let same = 0;
      while (i + same < a.length && a[i + same] === b[j + same]) same++;
      if (same > length) [length, inA, inB] = [same, i, j];
    }
  }
  if (length < LEAST_WORDS) return undefined;
  const before = [a.slice(0, inA), b.slice(0, inB)] as const;
  const behind = [a.slice(inA + length), b.slice(inB + length)] as const;
  return {
    name: a.slice(inA, inA + length),
    isOther:
      (length === LEAST_WORDS && saysElse(before, behind)) ||
      !isPassed(...before) ||
      isDenied(before[0]) !== isDenied(before[1]) ||
      !isPassed(...behind) ||
      behind.some((rest) => DEED.test(rest)) ||
      isNarrower(...before) ||
      isNarrower(...behind),
    isWhole: [...before, ...behind].every((rest) => rest === ''),
  };
}
