import type { Around } from '../../draft/around.ts';
import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { compare, meets, type Rational, subtract, subtractIntervals } from '../../text/decimal.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import { remembered } from '../../text/remembered.ts';
import { FIGURES_IN_REACH, type Figure, figuresIn } from '../figure.ts';
import { wordsBehind } from '../naming.ts';
import type { Place, Stated } from '../place.ts';
import { digitsIn } from '../print.ts';
import { termOf } from '../relation.ts';
import { slipOf } from '../slip.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import type { StatedSum } from './statedSums.ts';

/**
 * 计划检查260台，已完成117台。…⏎年底前完成剩余134台: what is left of what an earlier paragraph tells of, by the words that both share. Of a hundred
 * such in clean drafts one in three is so much less than the whole; no slip of the hand explains one of the others, so only slips are
 * told.
 */
export function restsAfarAt(around: Around): readonly StatedSum[] {
  const { block } = around;
  if (block.kind !== 'text' || !maySay(block)) return [];
  const figures = figuresIn(block);
  const rests = figures.filter((_, index) => isRest(block, figures, index));
  return flatMapped(rests.slice(0, MOST_RESTS), (rest) => restAt(around, rest));
}

const REST_WORDS = '剩余 余下 剩下 还剩 尚余 仅剩 尚 仍 还 未 没有 结转 缺口 尾工';
const maySay = mentions(REST_WORDS);
/** 剩余134台, 尚有12个, 未整改的3个 */
const REST =
  /(?:剩余|余下|剩下|还剩|仅剩|尚余|[尚仍还]有|[还尚][差缺]|缺口|(?<!上[年期])结转|没有[^,。;]{1,8}|未[^,。;]{1,8}|尚未)[^,。;]{0,10}$/;
/** 375名尚未就业的毕业生, 28座未完工 */
const REST_BEHIND = /^[^,。;]{0,10}(?:未|没有|剩余|尾工)/;
const LONGEST_BEHIND = 16;

/** It says that it is left of something, and no other figure of its sentence can be of what. */
function isRest({ reading: { text } }: Block, figures: readonly Figure[], index: number): boolean {
  const rest = figures[index]!;
  if (!isLevel(rest)) return false;
  const { end } = rest.quantity;
  if (!REST.test(rest.label) && !REST_BEHIND.test(text.slice(end, end + LONGEST_BEHIND))) return false;
  // 上半年完成剩余10处，其余8处年内完成: some of them.
  const next = figures[index + 1];
  if (next?.sentence === rest.sentence && sameKind(next.quantity, rest.quantity) && OTHERS.test(next.label))
    return false;
  for (let at = index - 1; at >= Math.max(0, index - FIGURES_IN_REACH); at--) {
    const before = figures[at]!;
    if (before.sentence !== rest.sentence) break;
    if (isLevel(before) && sameKind(before.quantity, rest.quantity)) return false;
  }
  return true;
}

const OTHERS = /^(?:其余|余下|剩下|另)/;

const isLevel = ({ role, quantity }: Figure): boolean =>
  (role === 'level' || role === 'base') && quantity.hedge === undefined;

/** What there was or was to do, and right behind it what is done. */
interface Pair {
  readonly whole: Figure;
  readonly done: Figure;
  /** The words about both. */
  readonly words: string;
}

const DONE =
  /已|完成|整改|办结|[开竣完]工|建成|到位|签约|化解|覆盖|实现|投用|交付|拆除|销号|成功|解决|落实|支出|兑现|返还|安装|返家|铺筑|检/;
const [WORDS_BEFORE, WORDS_BEHIND] = [25, 6];
/** How many levels on what is done is looked for. */
const NEXT = 6;
/** A reader does not look back over more of them. */
const MOST_PAIRS = 80;
/** So many rests of a paragraph are held against them. */
const MOST_RESTS = 20;

const pairsIn = remembered((block: Block): readonly Pair[] => {
  const { text } = block.reading;
  const figures = figuresIn(block).filter(isLevel);
  return flatMapped(figures, (whole, at) => {
    const done = figures.slice(at + 1, at + 1 + NEXT).find(({ quantity }) => sameKind(quantity, whole.quantity));
    if (done === undefined || done.sentence !== whole.sentence || !DONE.test(done.label)) return [];
    if (compare(baseValue(whole.quantity), baseValue(done.quantity)) < 0) return [];
    const start = Math.max(0, whole.quantity.start - WORDS_BEFORE);
    return [{ whole, done, words: text.slice(start, done.quantity.end + WORDS_BEHIND) }];
  });
});

/** They stand beside anything. */
const SAY_NOTHING =
  /剩余|余下|剩下|还剩|仅剩|尚余|[尚仍还]有|[还尚][差缺]|完成|已经|全部|目前|工程|项目|问题|工作|整改|任务|年底|尚未|没有|其余/g;

function restAt(around: Around, rest: Figure): StatedSum | undefined {
  const meant = pairMeant(around, rest);
  if (meant === undefined) return undefined;
  const { whole, done } = meant.pair;
  const left = subtract(baseValue(whole.quantity), baseValue(done.quantity));
  if (!isSlipped(around.block.reading.text, rest, left, meant.shared)) return undefined;
  const { block, offset } = meant;
  const stated: readonly Stated[] = [
    { block, offset, figure: whole },
    { block, offset, figure: done },
    { block: around.block, offset: 0, figure: rest },
  ];
  return { relation: { kind: 'sum', terms: stated.map((one) => termOf(one)) }, outcome: 2, verdict: 'probably-wrong' };
}

interface Meant extends Place {
  readonly pair: Pair;
  /** How many pairs of characters its words share with those of the rest. */
  readonly shared: number;
}

/** The one whose words share most with those of the rest; none where several do, or where one leaves just that. */
function pairMeant(around: Around, rest: Figure): Meant | undefined {
  const words = `${rest.label}|${wordsBehind(around.block.reading.text, rest.quantity.end)}`.replace(SAY_NOTHING, '|');
  const own = neighboursIn(words);
  let found: Meant[] = [];
  for (const place of blocksBefore(around)) {
    const sharing = flatMapped(pairsIn(place.block).slice(-MOST_PAIRS), (pair) => {
      if (!sameKind(pair.whole.quantity, rest.quantity) || pair.done === rest) return undefined;
      const shared = own.filter((two) => pair.words.includes(two)).length;
      return shared === 0 ? undefined : { ...place, pair, shared };
    });
    if (sharing.some(({ pair }) => leaves(pair, rest) || isToldAgain(pair, rest))) return undefined;
    if (sharing.length > 0 && isToldBeside(place.block, rest)) return undefined;
    const most = Math.max(...[...found, ...sharing].map(({ shared }) => shared));
    found = [...found, ...sharing].filter(({ shared }) => shared === most);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** The block itself and those before it, back to the title of its report, as far as a reader looks. */
function* blocksBefore(around: Around): Iterable<Place> {
  yield { block: around.block, offset: 0 };
  let looked = 0;
  let behind = around.block;
  for (let back = 1; looked < MOST_PAIRS && !behind.title; back++) {
    const block = around.at(-back);
    if (block === undefined) return;
    behind = block;
    if (block.kind !== 'text' || block.quantities.length < 2) continue;
    looked += pairsIn(block).length;
    yield { block, offset: around.offsetOf(-back) };
  }
}

/** Of a number so short any other digit is a slip; words that share more make up for it. */
const SHORT = 2;
const MANY_SHARED = 3;

function isSlipped(text: string, { quantity }: Figure, left: Rational, shared: number): boolean {
  const slip = slipOf(text, quantity, left);
  if (slip === undefined) return false;
  const digits = digitsIn(text, quantity).length;
  return digits > SHORT || (digits === SHORT && (slip === 'swapped' || shared >= MANY_SHARED));
}

/** 仍有63件未办结 behind 63件中已办结40件: the whole once more. */
const isToldAgain = ({ whole, done }: Pair, { quantity }: Figure): boolean =>
  [whole, done].some((one) => compare(baseValue(one.quantity), baseValue(quantity)) === 0);

/** 签约112个，已注册92个，已开工47个，尚有65个没有开工。…⏎尚有65个没有开工: told there of what it is. */
const isToldBeside = (block: Block, rest: Figure): boolean =>
  figuresIn(block).some(
    (one) =>
      one !== rest &&
      sameKind(one.quantity, rest.quantity) &&
      compare(baseValue(one.quantity), baseValue(rest.quantity)) === 0,
  );

const leaves = ({ whole, done }: Pair, { quantity }: Figure): boolean =>
  meets(subtractIntervals(intervalOf(whole.quantity), intervalOf(done.quantity)), intervalOf(quantity));

/** Every two neighbouring characters of words. */
function neighboursIn(words: string): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at + 1 < words.length; at++) {
    const two = words.slice(at, at + 2);
    if (/^[\u3400-\u9fff]{2}$/.test(two)) found.add(two);
  }
  return [...found];
}
