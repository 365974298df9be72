// What a figure does in its sentence, by the words before it and the figure before that.

import type { Quantity } from '../draft/quantities.ts';
import { ofWords } from '../text/ofWords.ts';
import { oneOf } from '../text/oneOf.ts';
import { GROWTH, WENT } from './changeWords.ts';
import type { Figure } from './figure.ts';
import { EACH } from './per.ts';
import { sameKind } from './worth.ts';

/** What a figure does in its sentence. */
export type Role =
  /** A level: how much there is. */
  | 'level'
  /** A difference to another time: 比上年增加672人. */
  | 'change'
  /** The level of another time or plan: 上年同期28.04亿元, 2008年884人. */
  | 'base'
  /** Part of a whole in per cent. */
  | 'share'
  /** Rate of change in per cent. */
  | 'growth'
  /** Any other rate: 合格率, 完成率. */
  | 'rate'
  /** Per head, per school, per day. */
  | 'average'
  /** Difference of two rates. */
  | 'points'
  /** Ranges, ratios, dates, multiples, durations: no partner of a sum or share. */
  | 'other';

/** The role of a quantity with these words before it, behind the figure `before`. */
export function roleAt(text: string, before: Figure | undefined, quantity: Quantity, label: string, gap: string): Role {
  const isOther = isPassed(before, quantity, gap) || isOfSoMany(before, gap);
  const said = isOther ? 'other' : roleOf(text, quantity, label, gap);
  const isOwn =
    said === 'base' &&
    ((OWN_YEAR.test(label) && (opensSentence(before, gap) || isHeld(text, quantity))) ||
      isDivided(text, quantity, label));
  const role = isOwn ? 'level' : said === 'level' && isThan(text, quantity, label) ? 'base' : said;
  if (role === 'level' && before?.role === 'base' && MORE_DONE.test(gap) && COMPARES.test(before.label))
    return 'change';
  return label.length > 2 ? role : changedRole(text, before, quantity, gap, listedRole(before, quantity, gap, role));
}

/** 增加值 is value added, a level; 改造提升 is work done; 增加额 is a change. */
const CHANGE =
  /(?:增加(?!值)|减少|增长|下降|增|(?<!抵)减|降低|下滑|收窄|超出|(?<=^|偏|[比较].*)[高低]|增收|减收|增支|减支|增产|减产|净增|净减|多|少|增幅|降幅|压减|压降|减亏|回落|上涨|下跌|[涨跌贵]|便宜|短收|多还|节余|超收|扩种|扩栽|增种|扩大|缩小|压缩|缩短|延长|追加|[多少][招收产销办缴投用建种花支付耗买赚挣卖结审执还]|(?<=[比较].*)(?:[多少][\u3400-\u9fff]{1,2}|[升降]|[上下][调浮]|净流[入出]|缩水|萎缩))(?:了|额|数|幅|率)?(?:约|近|超|逾|达|为)?$/;
/** 2023年, 2023-24年度, 2023/24学年 */
const YEAR = String.raw`\d{2,4}(?:[-—/]\d{2,4})?学?年度?`;
const CHANGED_TO =
  /(?:增加|减少|增长|下降|增|减|降低|回落|上升|提高|下滑|提升|缩小|扩大|缩短|压缩|压减|延长)(?:到|至|为)(?:约|近|超)?$/;
const BASE =
  /^(?:比|较|与)(?![例重率])[^,。;()]{1,16}(?:的|之)$|(?:比|较|由|从|与|同|为)(?:上年|一年前|去年|前年|常年|历史同期|上月|上季|上一年|年初|上半年|同期|上期|年底|期初|原|预算|计划|法定预算|\d{2,4}年|\d{1,2}月)[^,。;()]{0,10}(?<!节约|节省|节支)$|(?:上年|去年|上一?学[年期]|上一年度?|上年同期|去年同期|上年末|上年底)[^,。;()]{0,4}$|(?:由|从(?![业宽严重轻事]))[^,。;()]{0,10}$/;
/** 2008年884人, (2023年35480人), 即2023年度35480人 */
const NAMED_BY_YEAR = `${YEAR}[^,。;)]{0,4}$`;
const OF_YEAR = new RegExp(`^[(即]?${NAMED_BY_YEAR}`);
/** 比常年7月平均雨量158.2毫米多28.2毫米 */
const COMPARED_AVERAGE =
  /^(?:比|较)(?:上年|去年|常年|历史同期|多年)[^,。;()]{0,12}(?:平均|[\u4e00-\u9fff]均)[^,。;()]{0,4}$/;
const SHARE = /占|比重|份额/;
const AVERAGE = /(?:[人生户亩日月年校班周]均|平均)(?!公用经费)[^,。;]{0,8}$|均(?:达|为|约)?$/;

/**
 * 2024年度应报44180户，已报41971户: the year that a sentence opens with is that of all it tells. 2024年末在档1276户，比2019年末减少3940户: what is
 * held against another time is of the draft's own.
 */
const OWN_YEAR = new RegExp(`^${NAMED_BY_YEAR}`);
const opensSentence = (before: Figure | undefined, gap: string): boolean => before === undefined || gap.includes('。');
const isHeld = (text: string, { end }: Quantity): boolean => HELD.test(text.slice(end, end + 3));
const HELD = /^[,(]{1,2}[比较]/;

/** 去年新加入12846名，其中8215名为学生; 2024年任务6.00万亩，其中新建4.20万亩: what its parts open right behind it is held against nothing. */
const isDivided = (text: string, { end }: Quantity, label: string): boolean =>
  (OWN_YEAR.test(label) || !COMPARED.test(label)) && DIVIDES.test(text.slice(end, end + 3));
const COMPARED = /[比较由从与同为]|计划|预算|目标|任务/;
const DIVIDES = /^[,;(]?其中/;

/** 比户籍人口53.17万人少6.35万人: what stands between 比 and how much more or less there is. */
const isThan = (text: string, { end }: Quantity, label: string): boolean =>
  COMPARES_TO.test(label) && MORE_OR_LESS_BEHIND.test(text.slice(end, end + 4));
const COMPARES_TO = /^[虽仍又则均却也还]?[比较](?![例重率值价])/;
const MORE_OR_LESS_BEHIND = /^[多少高低大小增减](?:出|了)?\d/;

/** 较上年同期398.5万吨多运14.2万吨, 比上年的157.6公斤提高6.3公斤: whatever is done, behind what it is compared with. */
const MORE_DONE = new RegExp(`^(?:[多少][\\u3400-\\u9fff]{1,2}|${WENT}了?)$`);
const COMPARES = /^[比较]/;

/** 10亿元以上项目8个, 5亿元至10亿元项目13个: what bounds a class counts nothing. */
const CLASS = /^[^0-9,。;]{1,4}(?:以上|以下|以内|(?<![以增减降升涨跌缩扩])至\d)[的]?[\u3400-\u9fff\d]/;
/** 按常住人口41.2万人计算 */
const BASIS = /^(?:按|以)/;
const RECKONED = /^[^,。;()]{0,4}计/;

/** 完成年初预算数60999万元的40.4%: the whole of the rate behind it. */
const OF_WHICH = /^(?:的|之)\d[\d.]*[%‰]/;
const isOf = oneOf('的之');

/** 由58.4天缩短至49.7天，缩短8.7天: how long something takes, and how much longer or shorter that is. */
function durationRole(label: string): Role {
  if (CHANGED_TO.test(label)) return 'level';
  if (CHANGE.test(label) || SOONER.test(label)) return 'change';
  return isBase(label) ? 'base' : 'level';
}

/** 4分38秒，比上年的5分12秒快34秒 */
const SOONER = /(?:[快慢早晚]|提前|推迟|节省)了?$/;

function roleOf(text: string, quantity: Quantity, label: string, gap: string): Role {
  const { unit } = quantity;
  if (unit === undefined || quantity.range || quantity.ratio) return 'other';
  switch (unit.kind) {
    case 'calendar':
    case 'multiple':
      return 'other';
    case 'duration':
      return unit.family === 'ages' ? 'other' : durationRole(label);
    case 'points':
      return 'points';
    case 'rate':
      if (SHARE.test(label)) return 'share';
      return GROWTH.test(label) ? 'growth' : 'rate';
    default:
      if (isOf(text, quantity.end) && OF_WHICH.test(text.slice(quantity.end, quantity.end + 12))) return 'base';
      if (CLASS.test(text.slice(quantity.numberEnd, quantity.end + 4))) return 'other';
      if (BASIS.test(label) && RECKONED.test(text.slice(quantity.end, quantity.end + 5))) return 'base';
      return (
        roleOfAmount(text, quantity, label) ??
        (endsYear(gap, gap.length - 1) && YEAR_IN_BRACKETS.test(gap) ? 'base' : 'level')
      );
  }
}

function roleOfAmount(text: string, { end }: Quantity, label: string): Role | undefined {
  const role = roleSaid(label);
  if (role === 'change') return role;
  if (endsClause(text, end) && MOVED_SO.test(label)) return 'change';
  if (!label.startsWith('由')) return role;
  return COMPOSES.test(text.slice(end, end + LONGEST_LIST)) ? 'level' : role;
}

/** 比上年增拨188万元， 较年初反弹42户。: whatever the verb is, an amount behind it that ends its clause is how far it moved. */
const MOVED_SO =
  /(?:同比|环比|[比较](?:上年|去年|前年|年初|期初|上月|上季)(?:同期|同月|末|底|度)?)[\u3400-\u9fff]{0,3}(?:[增减升降涨跌多少高低扩缩超贵宜浮扬弹拉简省](?!加值)[\u3400-\u9fff]{0,2}|成长|衰退|节[约支]|回调|下探)$/;
const endsClause = oneOf(',。;)');

/** What the words before an amount say it does; undefined where they only name it. */
const roleSaid = ofWords((label): Role | undefined => {
  if (CHANGED_TO.test(label)) return 'level';
  if (CHANGE.test(label)) return 'change';
  if (COMPARED_AVERAGE.test(label)) return 'base';
  if (AVERAGE.test(label) || EACH.test(label)) return 'average';
  return isBase(label) ? 'base' : undefined;
});

const isBase = (label: string): boolean => BASE.test(label) || OF_YEAR.test(label);

/** 36201人（2023年35480人） */
const YEAR_IN_BRACKETS = new RegExp(String.raw`\(${YEAR}$`);
const endsYear = oneOf('年度');

/** 由本科生1864人、研究生422人组成: parts, and not what there was before. */
const COMPOSES = /^(?:\([^()]*\))?[、和及与][^,。;]*(?:组成|构成)/;
const LONGEST_LIST = 100;

const LISTED = /^ ?(?:、|和|及|与|以及) ?$/;

/** 分别增加60人、40人，分别增长5.3%、6.3%: what the first of a list does, those behind it do. */
function listedRole(before: Figure | undefined, { unit }: Quantity, gap: string, own: Role): Role {
  // 与上年的1052起、169人和463.9万元相比: all of them are what it is compared with.
  if (before?.role === 'base' && own === 'level' && LISTED.test(gap) && LIST_COMPARED.test(before.label)) return 'base';
  if (before === undefined || before.quantity.unit !== unit || !LISTED.test(gap)) return own;
  return before.role === 'change' || before.role === 'growth' ? before.role : own;
}

/** The label of the first of them, or of one behind it, which says nothing of its own. */
const LIST_COMPARED = /^(?:[与同和比较][^,。;()]{1,12}的)?$/;

/** 较上年度45,173件减少3,887件（8.6%）, 增长八成（80.4%）: a rate in brackets right behind a change is the rate of that change. */
function changedRole(text: string, before: Figure | undefined, quantity: Quantity, gap: string, own: Role): Role {
  const isChange = before?.role === 'change' || (before?.role === 'growth' && before.quantity.unit?.name === '成');
  if (!isChange || quantity.unit?.kind !== 'rate' || gap.trim() !== '(') return own;
  return text[quantity.end] === ')' ? 'growth' : own;
}

/** 平均每七宗召唤约有一宗属真火警: so many of so many, and none of them counted. */
const isOfSoMany = (before: Figure | undefined, gap: string): boolean =>
  before?.role === 'average' && before.label.endsWith('每') && OF_THESE.test(gap);
const OF_THESE = /^[^,。;、()]{0,8}[有中]$/;

/** 收入3618.7万元，首次突破3500万元: a mark that the figure before it has passed. */
const PASSES = /^,(?:首次|首度|历史性地?|成功|再次|一举|顺利)(?:突破|超过|迈上|站上|跨上|跨过|跨越|越过|冲破)$/;
const isPassed = (before: Figure | undefined, quantity: Quantity, gap: string): boolean =>
  before?.role === 'level' && sameKind(before.quantity, quantity) && PASSES.test(gap.trim());
