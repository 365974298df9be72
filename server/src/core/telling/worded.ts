import type { Block } from '../draft/block.ts';
import { type Figure, figuresIn } from '../figures/figure.ts';
import { matchesOf } from '../text/matches.ts';
import { ofWords } from '../text/ofWords.ts';
import { oneOf } from '../text/oneOf.ts';
import { remembered, rememberedAside } from '../text/remembered.ts';
import { type Opening, openingsIn } from './openings.ts';
import type { Tabled } from './tabled.ts';
import { type Telling, tellingsIn } from './tellings.ts';

/** The words about a figure, by which it is known where it is told again. */
export interface Worded {
  /** What its clause says of it before and behind, as far as the next figure, without the words that only say how it is told. */
  readonly before: string;
  readonly behind: string;
  /** That it is of another time than the report, of part of it, or only planned, as it is said; '' where it is told as it is. */
  readonly status: string;
  /** Years, and days of the year or months, as they are said; '' where they are not. */
  readonly year: string;
  readonly day: string;
  /** Of whom, by the paragraph: 全县 and 我县 are 县; a name is a name; '' where it is not said. */
  readonly scope: string;
  /** One of a list, or 其中: its words say what part it is, not of what. */
  readonly isPart: boolean;
  /** Told as what is left: 设备购置尚有168万元. */
  readonly isLeft: boolean;
  /** Told as a tenth or a hundredth of another: 中医门诊61248人次，占10.0%. */
  readonly isTenth: boolean;
  /** How a rate is told, as a share, as growth or by its name; '' of what is no rate, and in a table. */
  readonly measure: string;
  /** The names of row and column say all of it; what shares but some of them is another thing. */
  readonly isCell: boolean;
}

const LONGEST_CLAUSE = 18;
const LONGEST_SENTENCE = 54;

const endsClause = oneOf(',。;:()!?“”、');
const endsSentence = oneOf('。;!?');
const isDigit = oneOf('0123456789');

/** Marks, numbers and particles, wherever they stand. */
const NOT_WORDS = /\d+年|(?:去年|上年|前年)(?:同期|同月|末|底)?|[^\u3400-\u9fffA-Za-z]|百分之|[的了]/g;
/** They say how something is told and not what it is, before its name or behind it. */
const HOW_TOLD =
  '[比较]上年|同比|增长|增加|下降|减少|提高|扩大|达到|累计|合计|共计|总计|总共|一共|分别|完成|实现|其中|全年|今年|本年|年底|年末|现有|共有|[尚仍还]有|还剩|剩余|目前|截至|调整[前后]|以上|以下|力争|目标|计划|预计|预期|任务|确保|争取';
/** Of whom it is, and how it is taken up. */
const OWN = '[我本全](?:省|市|县|区|州|镇|乡|村|街道|校|院|局|站|中心|公司)';
/** 对本镇危房改造1203户, 1203户的本镇危房改造 */
const OWN_SCOPE = /[我本全](省|市|县|区|州|镇|乡|村|街道|校|院|局|系统)/;
const OPENS = new RegExp(
  `^(?:${HOW_TOLD}|${OWN}|[一二三四五六七八九十]是|[对将把使由在以按向从因年月日前后内末底止共])+(?=..)`,
);
const ENDS = new RegExp(`(?:${HOW_TOLD}|[共达为是有余各占计约至由从虽已降升增减到])+$`);
const trimmed = ofWords((words) => words.replace(NOT_WORDS, '').replace(OPENS, '').replace(ENDS, ''));

const OTHER_TIME = /上年(?!结转)|去年|前年|同期|年初|期初|原|最[高低多少]|[人户]均/g;
/** 由7个增至9个: what there is to be. */
const CHANGED_TO = /(?:增至|增加[到至]|扩大到)$/;
/** Of a table over such figures, and of figures so called, others are told as well. */
export const NARROWER =
  /规模以?上?|规上|限额以?上?|限上|本级|城区|城镇|农村|直属|公办|民办|部分|重点|大型|中小|小型|专项|新增|其他|国家级|省级|市级|县级|村级|机关|国有|民营|外资|男|女|老年|儿童|青年|残疾|贫困|困难|低收入|临时|优质|余额/g;
const PLANNED = /力争|目标|计划|预计|预期|任务|确保|争取|拟|不低于|不超过|不少于/g;
const YEAR = /\d{2,4}年/g;
/** What is told of a part of a year is not told of all of it. */
const PART =
  /上半年|下半年|前?[一二三四]季度|春季|秋季|[首一二三]批|第[一二三四五]|期间|春节|元旦|清明|五一|端午|中秋|国庆|假期|寒假|暑假|汛期|春运/g;
const DAY = /\d{1,2}月(?:\d{1,2}日)?/g;
/** What is left over is told of as it is where it is planned to be done: 力争12月底前完成剩余217户. */
const LEFT_OVER = /剩余|余下|其余|还剩|[尚还]未|[尚仍]有/;

const TENTH = /^,?占[^,。;0-9]{0,8}(?:10|1|0\.1)(?:\.0+)?%/;

/** Those of a block's tellings, in their order; read when somebody asks, which few blocks are. */
export const wordedIn = remembered((block: Block): readonly Worded[] => {
  const { text } = block.reading;
  const openings = openingsIn(block);
  const marks = marksIn(text);
  const tellings = tellingsIn(block);
  const words: Worded[] = [];
  let last: Figure | undefined;
  for (const figure of figuresIn(block)) {
    const telling = tellings[words.length];
    if (telling === undefined) break;
    if (figure.quantity === telling.quantity) {
      const opening = openings.before(figure.quantity.numberStart);
      const own = wordsOf(text, marks, figure, last?.quantity.end ?? 0, opening);
      words.push(inContext(text, own, tellings, words));
    }
    last = figure;
  }
  return words;
});

function wordsOf(
  text: string,
  marks: Marks,
  { quantity, depth, role }: Figure,
  lastEnd: number,
  opening: Opening,
): Worded {
  const { numberStart, end: unitEnd } = quantity;
  const start = back(numberStart, LONGEST_CLAUSE, (at) => endsClause(text, at));
  const end = onTo(text, unitEnd, LONGEST_CLAUSE, (at) => endsClause(text, at) || isDigit(text, at));
  const own = text.slice(start, numberStart);
  const sentenceStart = back(start, LONGEST_SENTENCE, (at) => endsSentence(text, at));
  const isLeft = LEFT_OVER.test(own);
  const planned = isLeft ? '' : marks.planned(sentenceStart, end);
  // 失能、半失能老人8430人 is no list of figures.
  const isItem = text[start - 1] === '、' && lastEnd > 0 && start - 1 - lastEnd < 3;
  return {
    before: trimmed(own),
    behind: trimmed(text.slice(unitEnd, end)),
    status: marks.otherTime(start, end) + marks.part(sentenceStart, end) + (CHANGED_TO.exec(own)?.[0] ?? '') + planned,
    year: marks.year(sentenceStart, end) || opening.year,
    day: marks.day(sentenceStart, end),
    scope: OWN_SCOPE.exec(text.slice(start, end))?.[1] ?? opening.scope ?? '',
    measure: quantity.unit?.kind === 'rate' ? role : '',
    isCell: false,
    isLeft,
    isTenth: TENTH.test(text.slice(unitEnd, unitEnd + LONGEST_CLAUSE)),
    isPart: depth > 0 || isItem || /其中[:,]?$/.test(text.slice(sentenceStart, start)) || /^其中/.test(own),
  };
}

/** Held against, from a year that is told. */
const HELD_AGAINST = /(?:[比较由从]|在)(\d{4}年)度?的?$/;

/** What says nothing else is of what is told before it in its sentence: 力争达到53500人次，比2024年的51174人次增加2326人次; 改厕计划620户，还剩217户. */
function inContext(text: string, worded: Worded, tellings: readonly Telling[], before: readonly Worded[]): Worded {
  const { quantity, sentence } = tellings[before.length]!;
  const start = Math.max(0, quantity.numberStart - LONGEST_CLAUSE);
  const year = HELD_AGAINST.exec(text.slice(start, quantity.numberStart))?.[1];
  // Of that year it is told as it was.
  const own = year === undefined ? worded : { ...worded, year, status: '' };
  const isNamed = own.before.length >= LEAST_NAME || own.behind.length >= LEAST_NAME;
  if (isNamed || (year === undefined && !LEFT_OVER.test(text.slice(start, quantity.numberStart)))) return own;
  const topic = before.findLastIndex(
    (one, at) => one.before.length >= LEAST_NAME && tellings[at]!.quantity.unit === quantity.unit,
  );
  return tellings[topic]?.sentence === sentence ? { ...own, before: before[topic]!.before } : own;
}

const LEAST_NAME = 2;

/** A figure of a table is known by the names of its row and column; caption and header say of when and of what part it is. */
export const wordedAs = rememberedAside(
  ({ name, context, year }: Tabled): Worded => ({
    before: trimmed(name),
    behind: '',
    status: said(name, OTHER_TIME) + said(context, PART) + said(context, NARROWER) + said(name, PLANNED),
    year: year === undefined ? '' : `${year}年`,
    day: said(context, DAY),
    scope: '',
    isPart: false,
    isLeft: false,
    isTenth: false,
    measure: '',
    isCell: true,
  }),
);

const said = (text: string, what: RegExp): string => joined(text.match(what) ?? []);

/** Those of a list in one order, each once. */
function joined(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return [...new Set(words)].sort().join();
}

/** Which words of a kind stand in a stretch of a paragraph, found once for all of it. */
const marksIn = (text: string) => ({
  otherTime: between(text, OTHER_TIME),
  planned: between(text, PLANNED),
  part: between(text, PART),
  year: between(text, YEAR),
  day: between(text, DAY),
});
type Marks = ReturnType<typeof marksIn>;

type Between = (start: number, end: number) => string;
const NONE: Between = () => '';

function between(text: string, what: RegExp): Between {
  const found = matchesOf(text, what).map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  if (found.length === 0) return NONE;
  let first = 0;
  return (start, end) => {
    // Stretches begin farther and farther down the paragraph, or not far before the last.
    while (first > 0 && found[first - 1]!.start >= start) first--;
    while (first < found.length && found[first]!.start < start) first++;
    const words: string[] = [];
    for (let at = first; at < found.length && found[at]!.end <= end; at++) words.push(found[at]!.word);
    return joined(words);
  };
}

/** Where what begins before an offset does, and no farther back than so many characters. */
function back(from: number, most: number, ends: (at: number) => boolean): number {
  let at = from;
  while (at > 0 && from - at < most && !ends(at - 1)) at--;
  return at;
}

function onTo(text: string, from: number, most: number, ends: (at: number) => boolean): number {
  let at = from;
  while (at < text.length && at - from < most && !ends(at)) at++;
  return at;
}
