// The words that tell of a change. They are one table: whoever asks for verbs, for directions or for the names of rates takes them
// from here.

const UP = [
  '增长',
  '增加',
  '上升',
  '提高',
  '提升',
  '上涨',
  '上浮',
  '成长',
  '扩大',
  '延长',
  '加快',
  '偏多',
  '增',
  '涨',
  '升',
  '快',
] as const;
const DOWN = [
  '下降',
  '减少',
  '降低',
  '回落',
  '下滑',
  '下跌',
  '衰退',
  '缩减',
  '缩小',
  '缩短',
  '压缩',
  '压减',
  '减亏',
  '收窄',
  '放缓',
  '偏少',
  '减',
  '降',
  '跌',
  '慢',
] as const;
/** 跌幅28.3%, 年增率1.6%: what a rate of change is called. */
const NAMES = ['增幅', '降幅', '减幅', '跌幅', '升幅', '涨幅', '调幅', '增速', '年增率', '年减率'] as const;
/** Of rates alone: a rate is not 增快, and what is 缩小 or 扩大 is a gap. */
const NOT_GROWTH = new Set<string>(['加快', '快', '收窄', '放缓', '慢', '升', '降低']);

const oneOfWords = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Verbs that say from where to where something went: 攀升到, 下调至. For expressions. */
export const WENT = oneOfWords([...UP, ...DOWN, '上调', '下调', '攀升', '回升', '走高', '走低', '精简', '压降']);

const GROWING = [...UP, ...DOWN].filter((word) => !NOT_GROWTH.has(word));

/** The words before a rate of change: 同比增长, 跌幅则为. */
export const GROWTH = new RegExp(
  `${oneOfWords([...GROWING, ...NAMES])}(?:了|率|幅度)?(?:则|均|也|仅|各)?(?:为|达|达到|约|近|超|超过|仅|分别为|率)?$`,
);

/** The verb by which a rate or a level moves, right before how far: 下降0.6个百分点. */
export const MOVED = new RegExp(`${oneOfWords([...UP, ...DOWN])}(?:了)?$`);

/** Where the words of a change begin; before it stand its subject and what it is compared with. */
export const CHANGE_BEGINS =
  /[略仅也则]?(?:上升|上涨|上浮|上调|下降|下滑|下跌|下调|加快|放缓|收窄|扩大|缩小|缩减|缩短|延长|压减|压缩|精简|增|减|降|升|涨|跌|提高|提升|多(?!子女|种|元|层|孩|人)|少(?!数|年|儿)|成长|衰退|回落|调幅|(?:[快慢高低]|高出|落后|超前|领先)了?$)/;

const SAYS_UP =
  /增|多|上升|提高|提升|涨|升|加快|扩大|延长|快|成长|超出|高出?$|贵$|上[调浮扬]|流入|反弹|追加|超[收支]|拉长/;
const SAYS_DOWN =
  /减|少|下降|降|回落|跌|缩小|缩短|压缩|放缓|下滑|收窄|慢|短|衰退|便宜|缩水|萎缩|下[调浮探]|回调|精简|节[约省]|流出|低$/;

/** 同比少增25亿元: what was added is less, however it is called. */
export const MORE_OR_LESS = /([多少])[增减]$/;

/** Whether words say that a figure tells of a fall; undefined where they say neither or both. */
export function saysDown(words: string): boolean | undefined {
  const more = MORE_OR_LESS.exec(words)?.[1];
  if (more !== undefined) return more === '少';
  const down = SAYS_DOWN.test(words);
  return down === SAYS_UP.test(words) ? undefined : down;
}

/** 比上年快43秒, 提前5天: whether a span of time is shorter; undefined where words say nothing of the kind. */
export function saysSooner(words: string): boolean | undefined {
  const sooner = /快|提前|早|省/.test(words);
  return sooner === /慢|推迟|延后|晚/.test(words) ? undefined : sooner;
}

/** 由3.29:1变为3.50:1: what is told next is what it has become. */
export const BECAME = /^(?:进一步)?(?:变|调整|缩小|下降|扩大|上升|提高|降低|回落|优化|升|降)(?:为|至|到)$/;
