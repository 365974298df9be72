import { add, compare, multiply, type Rational, rational } from '../../text/decimal.ts';
import { type Figure, figuresBetween } from '../figure.ts';
import { agrees, agreesAlone } from '../shares/quotients.ts';
import type { ShareStatement } from '../shares/share.ts';
import { baseValue, sameKind } from '../worth.ts';
import type { SumStatement } from './sum.ts';
import { holds, sumOf } from './sumVerdict.ts';

/** A sum that does not hold, and is none: what its parts make stands elsewhere, or they are no parts that add up. */
export function isNotAdded(
  text: string,
  figures: readonly Figure[],
  shares: readonly ShareStatement[],
  { total, parts, verdict }: Pick<SumStatement, 'total' | 'parts' | 'verdict'>,
): boolean {
  const told = [total, ...parts];
  const near = nearby(figures, told);
  const others = near.filter((one) => !told.includes(one) && sameKind(one.quantity, total.quantity));
  const doubt: Doubt = { text, near, shares, total, parts, others, made: sumOf(parts) };
  return (verdict === 'certainly-wrong' ? REASONS : [...REASONS, ...DOUBTS]).some((holds) => holds(doubt));
}

/** How many letters around a sum bear on it. */
const REACH = 400;

/** The figures around those of a sum. */
function nearby(figures: readonly Figure[], told: readonly Figure[]): readonly Figure[] {
  const start = Math.min(...told.map(({ quantity }) => quantity.start));
  const end = Math.max(...told.map(({ quantity }) => quantity.end));
  return figuresBetween(figures, start - REACH, end + REACH);
}

/** A sum that does not hold, with what may show that it is none. */
interface Doubt extends Pick<SumStatement, 'total' | 'parts'> {
  readonly text: string;
  /** The figures of its paragraph within reach. */
  readonly near: readonly Figure[];
  readonly shares: readonly ShareStatement[];
  /** Those of them beside its own that count the same. */
  readonly others: readonly Figure[];
  /** What the parts make. */
  readonly made: Rational;
}

type Reason = (doubt: Doubt) => boolean;

/** 合计占124家的93.5%. */
const isBase: Reason = ({ total }) => /占$/.test(total.label);

const MOST = rational(20);

/** 198个…接听42.6万个: a figure of another sentence that is many times the total. */
const isFarMore: Reason = ({ total, parts }) => {
  const most = multiply(baseValue(total.quantity), MOST);
  return parts.some(({ quantity, sentence }) => sentence !== total.sentence && compare(baseValue(quantity), most) > 0);
};

const CROSS =
  /交叉|重叠|重合|同属|重复(?:计算|统计|享受)|同时(?:享受|符合|具有|涉及|列入|属于|患|获|参加|持有|兼|有)|同一[^,。;]{1,4}可|[两多]项(?!合计|共|总计|相加|小计|保险|收入|支出|资金|基金|税|费)|(?<=[人户家个件名起者])同时|多种|兼有|多于一|多重|不止一|不[能可]?(?:直接)?相加|既[^,。;]{1,12}又/;
/** Letters behind the parts in which that is said of them. */
const FAR = 60;

/** 两类主体存在交叉; 地表水37.12亿立方米、地下水8.95亿立方米，地下水与地表水不重复量1.34亿立方米. */
const isSaidToOverlap: Reason = ({ text, parts }) => {
  const [start, behind] = [parts[0]!.quantity.start, Math.max(...parts.map(({ quantity }) => quantity.end))];
  return CROSS.test(text.slice(start, behind + FAR)) || parts.some(({ label }) => label.includes('重复'));
};

const CALLED = /(?:合计|共计|总计|总共|一共|共)([\u3400-\u9fff]{2,4})$/;

/** 编制9名，实有8名；编制7名，实有7名，合计实有15名: of those that are called so. */
const isOfThoseCalled: Reason = ({ total, near }) => {
  const name = CALLED.exec(total.label)?.[1];
  if (name === undefined) return false;
  const called = near.filter(
    (one) =>
      one.sentence === total.sentence &&
      one.quantity.end <= total.quantity.start &&
      sameKind(one.quantity, total.quantity) &&
      one.label.endsWith(name),
  );
  return called.length > 1 && compare(sumOf(called), baseValue(total.quantity)) === 0;
};

/** 贷款最高额度70万元，其中单缴存家庭50万元、双缴存家庭70万元: what is as much as all of it is no part beside others. */
const isAsMuch: Reason = ({ total, parts }) =>
  parts.some(({ quantity }) => compare(baseValue(quantity), baseValue(total.quantity)) === 0);

/** Smaller sums are printed elsewhere by chance. */
const LEAST = rational(100);

/** 学士班8642人、硕士班2917人、博士班468人，…男性6385人，女性5642人: all of them are told before the three. */
const makesAnother: Reason = ({ others, made, total }) =>
  compare(made, LEAST) >= 0 &&
  others.some(({ quantity, label }) => compare(baseValue(quantity), made) === 0 && !isBalanced(label, total.label));

/** 收入总计435830万元；…，支出总计434830万元: the two have to be as much. */
const isBalanced = (other: string, own: string): boolean => /收入总计$/.test(other) && /支出总计$/.test(own);

const LISTED = /^ ?(?:、|,|和|及|与) ?$/;

/** 共有孤儿19人、事实无人抚养儿童74人、其他困境儿童215人，合计308人: 共有 opens the list and tells no total. */
const goesOnFromAnother: Reason = ({ text, near, parts: [first], others, total, made }) => {
  const before = near[near.indexOf(first!) - 1];
  if (before === undefined || !others.includes(before)) return false;
  const joined = text.slice(before.quantity.end, first!.quantity.numberStart).replace(/[^、,和及与 ]/g, '');
  return LISTED.test(joined) && compare(add(made, baseValue(before.quantity)), baseValue(total.quantity)) === 0;
};

/** 每万人火灾起数，全区为12.2起，其中城区12.9起、乡镇11.2起: averages are not added. */
const isOfAverages: Reason = ({ text, total }) => {
  const end = total.quantity.start;
  const start = Math.max(text.lastIndexOf('。', end), text.lastIndexOf(';', end)) + 1;
  return AVERAGED.test(text.slice(Math.max(start, end - FAR), end));
};

const AVERAGED = /每[百千万]?[人户亩名]|人均|户均|亩均|平均/;
const FLOW = /新增|净增/;

/** 用户126.4万户，其中居民124.9万户；1—9月新增4.3万户: what came in a period is no part of what there is. */
const mixesFlowAndStock: Reason = ({ total, parts }) => {
  // 债券转贷收入91.1亿元，其中新增债券60.8亿元: money that came in did so in a period itself.
  if (total.quantity.unit?.kind === 'money' && !/余额/.test(total.label)) return false;
  const flows = parts.filter(({ label }) => FLOW.test(label));
  return flows.length > 0 && flows.length < parts.length && !FLOW.test(total.label);
};

/** 其中国际合著613篇，占47.7%；Q1期刊728篇，占56.7%: each share is right, and together they are more than all. */
const overlapsByShares: Reason = ({ total, parts, shares, made }) =>
  compare(made, baseValue(total.quantity)) > 0 &&
  parts.every((part) => shares.some((one) => one.part === part && one.whole === total && one.verdict === 'holds'));

/** 未获批的12家中，7家因文件不足，4家因欠税: who fails for one reason may for another. */
const haveReasons: Reason = ({ text, parts }) =>
  parts.every(
    ({ label, quantity: { end } }) =>
      /^(?:其中)?(?:因|由于)/.test(label) || /^(?:因|系因|由于)/.test(text.slice(end, end + 2)),
  );

/** 其中电动公车613辆，占33.3%，低地板公车1297辆，占七成以上: the shares say so themselves. */
const tellsShares: Reason = ({ total, parts, near, made }) =>
  compare(made, baseValue(total.quantity)) > 0 &&
  parts.every((part) => {
    const rate = near[near.indexOf(part) + 1];
    return rate?.role === 'share' && agrees(rate, part, total);
  });

/** 网络申报121874件；以手机报税者57632件，占网络申报件数之47.3%: a part of a part. */
const holdsPartOfPart: Reason = ({ parts, shares }) =>
  shares.some(
    ({ rate, part, whole, verdict }) =>
      verdict === 'holds' && parts.includes(part) && parts.includes(whole) && agreesAlone(rate, part, whole),
  );

/** 合并呼吸衰竭371人次，其中264人次本来就在慢阻肺的612人次里: what holds a part is no part beside it. */
const holdsTheOther: Reason = ({ text, parts }) =>
  parts.some(
    ({ gap, quantity: { end } }) =>
      /[在从于自][^,。;、]{1,12}的$/.test(gap) && /^(?:之?[中内]|里)/.test(text.slice(end, end + 2)),
  );

/** 补助收入61.45亿元、上年结转收入4.06亿元、调入7.30亿元，收入总计…: what another year left over stands in the list and counts. */
const countsPassedOver: Reason = ({ near, parts, others, total }) => {
  const passed = near.slice(near.indexOf(parts[0]!), near.indexOf(parts.at(-1)!) + 2);
  return others.some((one) => passed.includes(one) && holds(total, [...parts, one]));
};

/** 图文5836件、短视频4908件、直播276场、海报及其他1620件: an item counted in another unit stands among them. */
const passesOverAnItem: Reason = ({ text, parts }) =>
  parts.some(
    (part, at) =>
      at > 0 &&
      /^、[^,。;()]*\d[^,。;、()]*、/.test(text.slice(parts[at - 1]!.quantity.end, part.quantity.numberStart)),
  );

/** 数学3名、物理3名、心理和体育各1名: told once of each. */
const tellsEach: Reason = ({ parts }) => parts.some(({ label }) => label.endsWith('各'));

/** 三项费用依次为3984万元、3517万元和负265万元: what is less than nought is read without its word. */
const tellsLess: Reason = ({ parts }) => parts.some(({ gap }) => gap.endsWith('负'));

/** What one thing goes through step by step: who has come to the second was counted at the first. */
const STEPS: readonly (readonly RegExp[])[] = [
  [/立项|入库|批复/, /开工|动工/, /完工|竣工|建成/, /投产|投用|投运|交付/],
  [/签约|签订/, /注册|落地/, /开工/, /投产|投用/],
  [/拘留|刑拘|传唤/, /逮捕|批捕/, /移送|起诉|公诉/, /判决|判处|判刑/],
  [/受理|立案/, /办结|审结|结案/, /执结|兑现/],
  [/报名|申报|申请/, /受理|初审/, /批准|获批|认定|录用|录取/, /发放|兑付/],
];
/** 审查逮捕 is a kind of case, and no step. */
const NOT_YET = /[未待不]|审查/;

/** 抓获143人，其中刑事拘留97人，逮捕64人 */
const areSteps: Reason = ({ total, parts, made }) =>
  compare(made, baseValue(total.quantity)) > 0 &&
  STEPS.some((steps) => {
    const taken = parts.map(({ label }) => (NOT_YET.test(label) ? -1 : steps.findIndex((step) => step.test(label))));
    return new Set(taken.filter((step) => step >= 0)).size > 1;
  });

const REASONS: readonly Reason[] = [
  areSteps,
  isBase,
  isFarMore,
  isAsMuch,
  isOfThoseCalled,
  isSaidToOverlap,
  makesAnother,
  goesOnFromAnother,
  overlapsByShares,
  tellsShares,
  haveReasons,
  holdsTheOther,
  countsPassedOver,
  passesOverAnItem,
  tellsEach,
  tellsLess,
  isOfAverages,
];

/** Where the names of the parts do not say that they are the whole. */
const DOUBTS: readonly Reason[] = [mixesFlowAndStock, holdsPartOfPart];
