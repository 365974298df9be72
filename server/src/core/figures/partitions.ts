import { flatMapped } from '../text/flatMapped.ts';
import { oneOf } from '../text/oneOf.ts';
import { type ListedWord, WordLists } from '../text/wordLists.ts';

/**
 * Names of parts that together make a whole. A complete set leaves nothing out (男/女); a ladder usually does not, but a
 * writer may stop half-way (一等奖/二等奖/三等奖, with 优秀奖 left out). Of what is nearly all a little may be left out (夏粮/秋粮, without 早稻). Of opposites (高于/低于) the middle is often left out.
 */
export type Evidence = 'complete' | 'nearly' | 'ladder' | 'opposite' | 'parallel' | 'none';

type Names = readonly (readonly string[])[];

const COMPLETE: readonly Names[] = [
  [['男'], ['女']],
  [
    ['城镇', '城市', '城区', '县城', '城'],
    ['乡村', '农村', '乡镇', '农'],
  ],
  [['公办'], ['民办']],
  [['公立'], ['私立', '民营']],
  [['出口'], ['进口']],
  [['外贸'], ['内贸']],
  [['第一产业'], ['第二产业'], ['第三产业']],
  [['一产'], ['二产'], ['三产']],
  [['上半年'], ['下半年']],
  [
    ['一季', '1季'],
    ['二季', '2季'],
    ['三季', '3季'],
    ['四季', '4季'],
  ],
  [
    ['七年级', '初一'],
    ['八年级', '初二'],
    ['九年级', '初三'],
  ],
  [['高一'], ['高二'], ['高三']],
  [['大一'], ['大二'], ['大三'], ['大四']],
  [['水田'], ['旱地', '旱田']],
  [['职工'], ['居民']],
  [['门诊'], ['急诊']],
  [['工业'], ['建筑业']],
  [['单位'], ['个人']],
  [['优秀'], ['合格'], ['不合格']],
  [['小春'], ['大春']],
  [['夏粮'], ['早稻'], ['秋粮']],
  [['税收'], ['非税']],
  [['家庭户'], ['集体户']],
  [
    ['夜间', '夜'],
    ['白天', '日间', '昼'],
  ],
  [['重箱'], ['空箱']],
  [['国有'], ['民营', '非国有']],
  [['内资'], ['外资']],
  [['线上'], ['线下']],
  [['省内'], ['省外']],
  [['县内'], ['县外省内', '省内县外'], ['省外']],
  [['市内'], ['市外省内', '省内市外'], ['省外']],
  [
    ['境内', '国内'],
    ['境外', '国外', '出国'],
  ],
  [['本地'], ['外地', '异地']],
  [['汉族'], ['少数民族']],
  [['党员'], ['非党员', '群众']],
  [
    ['新建', '新开工'],
    ['续建', '改建', '扩建', '改扩建', '改造', '改造提升'],
  ],
  [['集中'], ['分散']],
  [['企业'], ['个体'], ['合作社']],
  [['定期'], ['活期']],
  [['旧存'], ['新收']],
  [['上转'], ['下转']],
  [
    ['输入', '境外移入'],
    ['本土', '本地'],
  ],
  [['一般债'], ['专项债']],
  [['有偿'], ['无偿']],
  [['室内'], ['室外']],
  [['陆路'], ['海路', '水路'], ['空路', '航空']],
  [['工资'], ['非工资']],
  [['优秀'], ['良好'], ['及格', '合格'], ['不及格', '不合格']],
  [['优秀'], ['称职'], ['基本称职'], ['不称职']],
  [['合格'], ['不合格']],
  [['合格'], ['基本合格'], ['不合格']],
  [['满意'], ['基本满意'], ['不满意']],
  [['同意', '赞成'], ['反对'], ['弃权']],
  [['成立'], ['不成立']],
  [['批准'], ['不批准']],
  [['阳性'], ['阴性']],
  [['上升', '上涨', '增长'], ['下降', '下跌'], ['持平']],
  [['正式'], ['预备']],
  [['在职'], ['退休', '离退休']],
  [['现场'], ['非现场']],
  [['饮酒'], ['醉酒']],
  [['机动车'], ['非机动车']],
  [['中央级'], ['地方级']],
  [
    ['过夜', '留宿'],
    ['不过夜', '即日', '一日'],
  ],
  [['国内'], ['入境']],
  [['社会团体'], ['民办非企业', '社会服务机构'], ['基金会']],
  [['因公出国'], ['公务用车'], ['公务接待']],
  [
    ['竣工', '完工', '建成'],
    ['在建', '正在建设', '在施'],
    ['前期', '未开工', '拟建', '待开工'],
  ],
  [
    ['当年', '本年'],
    ['往年', '历年', '以往'],
  ],
];

const OPPOSITES: readonly (readonly string[])[] = [
  ['高于', '低于'],
  ['上升', '下降'],
  ['增长', '下降'],
  ['正增长', '负增长'],
  ['上涨', '下跌'],
  ['前移', '后移'],
  ['盈利', '亏损'],
  ['直接', '间接'],
  ['专职', '兼职'],
  ['短期', '长期'],
  ['流动', '固定'],
  ['补助', '自筹'],
  ['个人', '对公'],
  ['个人', '公司'],
];

const NEARLY: readonly (readonly string[])[] = [['夏粮', '秋粮']];

const LADDERS: readonly (readonly string[])[] = [
  ['幼儿', '学前', '小学', '初中', '高中', '中职', '职高', '特教', '中学', '完小', '九年一贯制', '教学点'],
  ['国家级', '省级', '市级', '县级', '区级', '校级', '镇级', '村级', '部级'],
  ['特等奖', '一等奖', '二等奖', '三等奖', '优秀奖', '优胜奖', '鼓励奖'],
  ['金牌', '银牌', '铜牌'],
  ['一级', '二级', '三级', '四级', '五级', '特级'],
  ['优', '良', '中', '差'],
  ['特困', '低保', '一般'],
  ['本科', '专科', '研究生', '硕士', '博士', '大专', '中专'],
  ['正高', '副高', '中级', '初级', '高级'],
  ['优秀', '良好', '不合格', '合格', '不及格', '及格', '基本称职', '不称职', '称职'],
  ['中央', '省', '市', '县', '区', '镇', '乡'],
  ['一季度', '二季度', '三季度', '四季度'],
  ['东部', '中部', '西部', '南部', '北部', '东北'],
  ['春季', '秋季', '夏季', '冬季', '春', '秋'],
  ['农林牧渔服务业', '农业服务业', '农业', '林业', '牧业', '渔业'],
  ['来信', '来访', '来电', '网上'],
  ['新生', '毕业', '在校'],
  ['轻伤', '重伤', '死亡', '受伤'],
];

type Listed = 'complete' | 'nearly' | 'ladder' | 'opposite';

/** The surest first. */
const LISTS: readonly { readonly says: Listed; readonly names: Names | readonly string[] }[] = [
  ...COMPLETE.map((names) => ({ says: 'complete' as const, names })),
  ...NEARLY.map((names) => ({ says: 'nearly' as const, names })),
  ...LADDERS.map((names) => ({ says: 'ladder' as const, names })),
  ...OPPOSITES.map((names) => ({ says: 'opposite' as const, names })),
];

const NAMES = new WordLists(LISTS.map(({ names }) => names));

const NEGATION = /^(?:非|未|不|无)/;

/** 其他支出, 含其他; 对某组织其他成员国 is no rest, and 其他服务业 is one class of industries beside others that may go untold. */
const OTHERS = /^.{0,3}(?:其他|其它)(?!服务业)/;
const LEFT = /^.{0,3}(?:其余|剩余|余下)/;
const isRest = (head: string): boolean => OTHERS.test(head) || LEFT.test(head);

/** 其他支出 is one more part of its list, where 其余 may be left of what was told before. */
export const namesOthers = (label: string): boolean => OTHERS.test(headOf(label));

/** 剩余12处 is left of what was told before, which may be the part right before it alone. */
export const namesRest = (label: string): boolean => LEFT.test(headOf(label));

/** 20万元以上的村131个，其中50万元以上的24个；…的村55个: what is left of the names says nothing. */
const NAMELESS = /^(?:以[上下内外]|的|之|至)/;

/** How surely the parts of these labels make up the whole that `total` names. Labels are folded text. */
export function evidenceOf(labels: readonly string[], total: string): Evidence {
  const heads = labels.map(headOf);
  const named = setOf(heads);
  if (named === 'complete') return named;
  if (heads.every((head) => head.length >= 2 && !NAMELESS.test(head)) && isNamedBy(total, heads)) {
    // 初中、高中班主任24人（其中初中班主任19人、高中班主任5人）: the total names its parts.
    return 'complete';
  }
  return named !== 'none' ? named : parallel(heads) ? 'parallel' : 'none';
}

/** Each of them has its own place in the total's name: of 普通高中和中等职业学校共31087人 高中 is none beside 普通高中. */
function isNamedBy(total: string, heads: readonly string[]): boolean {
  let rest = total;
  return heads.every((head) => {
    let length = head.length;
    while (length >= 2 && !rest.includes(head.slice(0, length))) length--;
    rest = rest.replace(head.slice(0, length), TAKEN);
    return length >= 2;
  });
}

const TAKEN = '\n';

/** The parts of these labels leave nothing out, whatever their total is called. */
export function isWhole(labels: readonly string[]): boolean {
  return isComplete(labels.map(headOf));
}

/** Names that are known to leave nothing out, and not by a rest alone: 第一产业, 第二产业, 第三产业. */
export const isKnownSet = (labels: readonly string[]): boolean => listedAs(labels.map(headOf)) === 'complete';

/** How surely names that are known make up a whole between them. */
export function setOf(heads: readonly string[]): Exclude<Evidence, 'parallel'> {
  if (closes(heads)) return 'complete';
  const listed = listedAs(heads);
  if (listed === 'complete' || listed === 'nearly') return listed;
  return listed !== 'ladder' && areNumbered(heads) ? 'ladder' : (listed ?? 'none');
}

const OPENING = /^(?:其中|包括|分别为|即|含|有|和|及(?!格)|与|另)[:,]?/;
const opens = oneOf('其包分即含有和及与另');
/** A label without what opens a list. */
export const headOf = (label: string): string => (opens(label, 0) ? label.replace(OPENING, '') : label);

const isComplete = (heads: readonly string[]): boolean => closes(heads) || listedAs(heads) === 'complete';

/** The last of them is the rest, or one of two is what the other is not. */
const closes = (heads: readonly string[]): boolean =>
  (heads.length >= 2 && isRest(heads.at(-1)!)) || (heads.length === 2 && isComplement(heads[0]!, heads[1]!));

/** The surest that a list says in which each of the labels has a name of its own. */
function listedAs([head = '', ...heads]: readonly string[]): Listed | undefined {
  const first = NAMES.in(head);
  if (first.length === 0) return undefined;
  const found = [first, ...heads.map((one) => NAMES.in(one))];
  const lists = first.map(({ list }) => list).filter((list) => isTold(list, found));
  return lists.length === 0 ? undefined : LISTS[Math.min(...lists)]!.says;
}

function isTold(list: number, found: readonly (readonly ListedWord[])[]): boolean {
  const { says, names } = LISTS[list]!;
  if (says === 'complete') return names.length === found.length && areCovered(list, found);
  return (says === 'ladder' || found.length === 2) && areApart(list, found);
}

const placesIn = (list: number, words: readonly ListedWord[]): readonly number[] =>
  flatMapped(words, (word) => (word.list === list ? word.place : undefined)).sort((a, b) => a - b);

/** Every name of the list stands in one label, and every label has one. */
function areCovered(list: number, found: readonly (readonly ListedWord[])[]): boolean {
  const taken = new Set<number>();
  return found.every((words) => {
    const place = placesIn(list, words).find((one) => !taken.has(one));
    if (place !== undefined) taken.add(place);
    return place !== undefined;
  });
}

/** Every label has a name of the list, and no two have the same. */
function areApart(list: number, found: readonly (readonly ListedWord[])[]): boolean {
  const places = found.map((words) => placesIn(list, words)[0]);
  return places.every((place) => place !== undefined) && new Set(places).size === places.length;
}

const NUMBERED =
  /^第?([一二三四五六七八九十]|[Ⅰ-Ⅹ]|\d|[A-J])(年?[类级档组批段区等型期]|分?[场部队]|[片院校矿厂]区|标段|车间)/;
const NUMBERS = ['一二三四五六七八九十', 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ', '123456789', 'ABCDEFGHIJ'];

/** 第一类, 第二类, 第三类; Ⅰ级, Ⅱ级, Ⅲ级: counted from the first on. */
function areNumbered(heads: readonly string[]): boolean {
  if (heads.length < 3) return false;
  const numbered = heads.map((head) => NUMBERED.exec(head));
  const [first] = numbered;
  return numbered.every(
    (one, at) => one !== null && one[2] === first![2] && NUMBERS.some((numbers) => numbers[at] === one[1]),
  );
}

/** 专任教师 and 非专任教师, 已完成 and 未完成. */
function isComplement(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(NEGATION, '').replace(/^(?:已|有)/, '');
  return NEGATION.test(a) !== NEGATION.test(b) && bare(a) === bare(b) && bare(a) !== '';
}

/** Traits that one person or thing may have beside others: their counts overlap. */
const OVERLAPPING =
  /党员|团员|女|少数民族|骨干|优秀|先进|困难|贫困|低保|残疾|留守|以上|以下|以内|高级|中级|硕士|博士|本科|专科|学历|退休|农村|骨干|名师|岁|^其?中?(?:因|由于)/;

/** One of the labels names a trait that others may have as well. */
export function overlap(labels: readonly string[]): boolean {
  return labels.some((label) => OVERLAPPING.test(label));
}

/** The labels end alike, as parts of one kind do: A小学招生, B中学招生. */
function parallel(labels: readonly string[]): boolean {
  if (labels.length < 2 || labels.some((label) => OVERLAPPING.test(label))) return false;
  // 因缺乏经费的17所、因无人管理的12所: that each goes on to what it counts makes none alike.
  const heads = labels.map((label) => label.replace(/的$/, ''));
  const [first = ''] = heads;
  let suffix = 0;
  while (
    suffix < first.length &&
    heads.every((head) => head.length > suffix && head.at(-1 - suffix) === first.at(-1 - suffix))
  ) {
    suffix++;
  }
  return suffix >= 1 && heads.every((head) => head.length > suffix);
}
