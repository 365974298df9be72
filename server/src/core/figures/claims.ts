import type { Figure } from './figure.ts';

/** What a rate's own words say of it. */
export interface Claim {
  /** Whose share: 农村 of 农村覆盖比例为54.5%. */
  readonly subject: string;
  /** Of what: 一般公共预算收入 of 占一般公共预算收入的72%; empty when not said. */
  readonly whole: string;
  /** 合格 of 合格率. */
  readonly stem: string;
}

const RATE_NAME =
  /(?:所?占)?(?:的)?(?:比重|比例|比率|份额|占比|率|比|(?<=亏损|盈利|受检|覆盖|抽查|检查)面)(?:的|为|是|达到|达|约|近|超过|超|仅|已|了|:|\(.*\))*$/;
const TRAIL =
  /(?:的|之)?(?:比重|比例|比率|份额|(?:执行|达成|完成|实现|支用)率)?(?:的|之|为|是|达到|达|约|近|超过|超|仅|了|:)*$/;

export function claimOf({ label }: Figure): Claim | undefined {
  const share = label.lastIndexOf('占');
  if (share >= 0 && label[share + 1] !== '比') {
    return { subject: label.slice(0, share), whole: wholeOf(label.slice(share + 1)), stem: '' };
  }
  const name = RATE_NAME.exec(label);
  if (name === null) return undefined;
  const subject = label.slice(0, name.index);
  // 城镇化率 counts the 城镇 part; 比例 alone names none.
  const stem = /[率面]/.test(name[0]) ? subject.replace(/化$/, '').slice(-2) : '';
  return { subject, whole: '', stem };
}

/** 占件数之62%, 占总人数的三成: what is counted is all that is said of it. */
const COUNTED = /^(?:全部|总)?(?:[件户宗起人]|人次|批次)数$/;

function wholeOf(words: string): string {
  const whole = words.replace(TRAIL, '');
  return COUNTED.test(whole) ? '' : whole;
}

/** 办结560件，按期办结率100%: of those that fell due. */
export const QUALIFIED = /按期|按时|限期|如期|准时|首次|一次性/;

const NEUTRAL =
  /^(?:其中:?|全部|全[县市区省校国镇系部]|年末|期末|共有?|现有|目前|总|同期|全部|实现|完成|有|我[县市区省校镇局]|本[县市区省校镇局]|\d{4}年)*/;
const VERB_TRAIL = /(?:为|达到|达|共计|共|合计|总计|有|完成|实现|是)*$/;

const TOTAL_TRAIL = /(?:总数|总额|总量|总人数|人数|数量|总值|额|(?<![指系参分])数)$/;
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^(?!.*(?:人均|农|工业|海洋|民营|非公|旅游)).*(?:生产总值|经济总量|GDP)$/i, 'GDP'],
  [/^(?:常住|户籍)?总?人口$/, '人口'],
];

/** What a figure is called, without where, when and whether it is a total: 全县一般公共预算收入完成 is 一般公共预算收入. */
export function nameOf(label: string): string {
  const bare = label.replace(NEUTRAL, '').replace(VERB_TRAIL, '');
  return SYNONYMS.find(([pattern]) => pattern.test(bare))?.[1] ?? bare.replace(TOTAL_TRAIL, '');
}

export function isNamed(label: string, name: string): boolean {
  const wanted = nameOf(name);
  return wanted.length >= 2 && nameOf(label) === wanted;
}

/** 零售额 is said for 社会消费品零售总额, 支出 for 一般公共预算支出. */
export function isShortFor(label: string, name: string): boolean {
  const wanted = nameOf(name).replace(/^全部/, '');
  return wanted.length >= 2 && nameOf(label).replace('总额', '额').endsWith(wanted);
}

export function mentions(label: string, stem: string): boolean {
  return stem.length === 2 && (label.includes(stem) || [...stem].every((character) => label.includes(character)));
}

/** 投资利润率 and 净资产收益率 name what they are taken of. */
const RETURN_ON = /(投资|资本|资产|成本|销售|产值)(?:利润|利税|收益|回报|净利)$/;

/** The ratio's own words name another base than this. */
export function isOfAnotherBase({ subject }: Claim, whole: Figure): boolean {
  const base = RETURN_ON.exec(subject)?.[1];
  return base === undefined ? OF_INCOME.test(subject) && SPENT.test(whole.label) : !whole.label.includes(base);
}

/** 总支出21936万元…；收支相抵，结余1524万元，结余率6.5%: of what came in. */
const OF_INCOME = /(?:结余|盈余|毛利|净利|利润)$/;
const SPENT = /支出|成本|费用/;
