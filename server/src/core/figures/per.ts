import { unitAt } from '../text/units.ts';

/** Among what an average shares out. */
export interface Per {
  /** Unit family or measure word that the divisor is counted in; a span of time where there is none. */
  readonly family: string | undefined;
  readonly time: 'days' | 'months' | 'years' | undefined;
  /** What the divisor's words have to hold: 机关 of 每机关. */
  readonly noun: string;
  /** Per so many: 1000 of 每千人. */
  readonly count: number;
  /** Whose average it is where the words before say so: 小麦 of 小麦亩产. */
  readonly subject: string;
  /** What is averaged, as far as the average says it: 死亡 of 平均每起事故死亡. */
  readonly what: string;
}

const TIMES: Readonly<Record<string, Per['time']>> = { 日: 'days', 天: 'days', 月: 'months', 年: 'years' };
const FAMILIES: Readonly<Record<string, string>> = {
  人: 'person',
  生: 'person',
  户: '户',
  亩: 'mu',
  校: '所',
  班: '个',
  村: '个',
  件: '件',
};
const TRAIL = /(?:的|约|为|达|达到|是|有|仅|超过|近|大约|将近|:)*$/;
const THOUSANDS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

const GENERAL =
  /^(?:全[县市省区镇乡村校年国]|其中|平均|达到?|实现|按|每|我[县市区镇校]|本[县市区镇校])*|(?:平均|的)*$/g;

/** What the words before a figure say of it as an average; undefined where they say nothing. */
export function perOf(label: string): Per | undefined {
  const bare = label.replace(TRAIL, '');
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(bare);
    const per = match === null ? undefined : read(match, bare.slice(match.index + match[0].length));
    if (per !== undefined) return { ...per, subject: bare.slice(0, match!.index).replace(GENERAL, '') };
  }
  return undefined;
}

type Read = (match: RegExpExecArray, rest: string) => Omit<Per, 'subject'> | undefined;

/** How an average is worded. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  {
    // 人均补助, 日均业务量
    pattern: /(?<=^|平均|[^平])([人生户亩日月年校班村天件])均(?!衡|等|匀)(?:每[人生户])?/,
    read: ([, key = ''], what) => ({
      family: FAMILIES[key],
      time: TIMES[key],
      noun: NOUNS[key] ?? '',
      count: 1,
      what,
    }),
  },
  {
    // 平均每起事故死亡, 每千人拥有床位
    pattern: /(?:平均)?每(百|千|万)?(?:1|一)?(个|名|位|家|所)?(?=[^0-9]{1,14}$)/,
    read: ([, thousands, measure], words) =>
      words.includes('每') ? undefined : perEach(THOUSANDS[thousands ?? ''] ?? 1, words, measure),
  },
  {
    pattern: /(?:平均)?(?:亩产|单产)(?:量)?/,
    read: () => ({ family: 'mu', time: undefined, noun: '', count: 1, what: '产' }),
  },
  { pattern: /户量$/, read: () => ({ family: '户', time: undefined, noun: '', count: 1, what: '人' }) },
];

const NOUNS: Readonly<Record<string, string>> = { 班: '班', 村: '村' };

/** 每起事故死亡, 每个家庭户的人口, 每机关缺失, 每天, 每件. */
function perEach(count: number, words: string, measure = '个'): Omit<Per, 'subject'> | undefined {
  const time = /^(?:天|日)/.test(words)
    ? 'days'
    : /^月/.test(words)
      ? 'months'
      : /^年/.test(words)
        ? 'years'
        : undefined;
  if (time !== undefined) return { family: undefined, time, noun: '', count, what: words.slice(1) };
  const unit = unitAt(words, 0);
  const household = /^家庭户/.test(words);
  if (unit === undefined && !household) {
    // 每家检查, 每名法官办案; 每机关缺失: a noun that is counted in 个.
    const { family = measure } = unitAt(measure, 0) ?? {};
    const bare = family === '家' || family === '所';
    return {
      family,
      time: undefined,
      noun: bare ? '' : words.slice(0, 2),
      count,
      what: bare ? words : words.slice(2),
    };
  }
  // 每毫米降水: what is that small shares nothing out that is told in metres.
  if (unit !== undefined && unit.power < 0) return undefined;
  // 每公顷 counts ten thousand square metres.
  const scale = unit === undefined ? 1 : unit.factor * 10 ** unit.power;
  const family = household ? '户' : unit!.family;
  const rest = words.slice(household ? 3 : unit!.name.length);
  const noun = unit !== undefined && unit.name.length > 1 && unit.kind === 'count' ? unit.name : '';
  return {
    family,
    time: undefined,
    noun: household ? '家庭户' : family === 'person' ? '' : noun,
    count: count * scale,
    what: rest.replace(/^的/, ''),
  };
}
