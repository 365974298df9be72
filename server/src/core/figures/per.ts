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
  车: '辆',
  店: '家',
};
const TRAIL = /(?:的|约|为|达|达到|是|有|仅|超过|近|大约|将近|:)*$/;
const THOUSANDS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

const GENERAL =
  /^(?:全[县市省区镇乡村校年国]|其中|平均|达到?|实现|折合|约?合|相当于|按|每|我[县市区镇校]|本[县市区镇校])*|(?:平均|的)*$/g;

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

const EACH_UNIT =
  '人 生 户 亩 校 班 天 日 月 年 年度 学期 所 件 名 位 次 张 辆 台 套 吨 公吨 公斤 公里 公顷 平方米 平方公尺 床 例 起 宗 场 家 项 间 只 头 羽 株 篇 本 册 份 条 处 座 栋 车 架 艘 组 个 村 镇 股 度';
/** 每辆, 每百张开放床位上报, 每万人口病床数: the words before a figure that say among what it is shared out. */
export const EACH = new RegExp(`每(?:[十百千万亿]+[^,。;]{1,12}|(?:${EACH_UNIT.split(' ').join('|')})[^,。;]{0,8})$`);

/** 起均, 床均, 人次均: among what is so counted. At the start only, for 门店均, 场所均 and 23所均配备2名 say that all do. */
const COUNTED =
  '人次 家次 户次 起 次 床 台 辆 座 车 单 篇 例 场 所 家 项 站 宗 笔 套 张 处 盏 门 口 本 册 枚 根 桶 箱 架 艘 列 趟 匹 羽 节 栋 幢 案 剂 票 头 只 期 批 组 队 名 位 株 份 吨 公顷 公里 平方米 标箱 航次 课时';
const COUNTED_AVERAGE = new RegExp(
  `^(?:平均|全[县市省区年])?(${COUNTED.split(' ').join('|')})均(?!衡|等|匀|[为在已按可能须应需由])`,
);
/** 门诊次均费用 */
const VISITS = /(?:门诊|门急诊|急诊|住院|出院|诊疗|就诊)(?:患者|病人)?(?:次|例|人次)均/;

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
    pattern: COUNTED_AVERAGE,
    read: ([, name = ''], what) => {
      const unit = unitAt(name, 0);
      const count = unit?.kind === 'measure' ? unit.factor * 10 ** unit.power : 1;
      return { family: FAMILIES[name] ?? unit?.family ?? name, time: undefined, noun: '', count, what };
    },
  },
  {
    pattern: VISITS,
    read: (_, what) => ({ family: 'person', time: undefined, noun: '', count: 1, what }),
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
    what: rest.replace(/^(?:的|均|各)+/, ''),
  };
}
