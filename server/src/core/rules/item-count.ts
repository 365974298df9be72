import { matchesOf } from '../text/matches.ts';
// How many are named and how many are said: A、B、C等五所学校, “九个一”(即:…), 抓好以下五项工作:一是…. What a list may be counted as differs from
// reader to reader (notes/domain.md section 0), so only a number that no reading allows is reported.

import { type Count, isBody } from '../counting/counts.ts';
import { type CountedList, countedLists, kindOf } from '../counting/lists.ts';
import { type Promised, promiseOfHeadings, promiseOfRun, promisePlaces, promiseSummary } from '../counting/promises.ts';
import { type SpelledOut, spelledOut } from '../counting/slogans.ts';
import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import { type EnumerationRun, enumerationSummary, runsOf } from '../numbering/enumerationRuns.ts';
import { headingSummary, outlineOf, type Run } from '../numbering/headings.ts';
import { hanNumeral, numberOf } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { SURNAMES } from '../text/surnames.ts';
import { bySummary, type Finding, type Fix, type Rule } from './rule.ts';

export const itemCount: Rule = {
  id: 'item-count',
  group: 'numbering',
  severity: 'warning',
  fix: 'choice',
  needs: { characters: '0123456789一二三四五六七八九十两' },

  *inBlock(block) {
    if (block.kind !== 'text') return;
    const { text } = block.reading;
    const told = new Set<number>();
    const once = (count: Count): boolean => !told.has(count.start) && told.add(count.start) !== undefined;
    for (const list of countedLists(text)) {
      const length = wrongLength(text, list);
      if (length !== undefined && once(list.count)) yield names(block, list.count, list.items, length);
    }
    for (const said of spelledOut(text)) {
      if (disagrees(said) && once(said.count)) yield names(block, said.count, said.items, said.least);
    }
    for (const { count, items } of [...dates(text), ...backReferences(text)]) {
      if (once(count)) yield names(block, count, items, items.length);
    }
  },

  inDraft: bySummary(summaryOf, judge, promisePlaces),
};

function* judge(draft: Draft): Iterable<Finding> {
  for (const run of runsOf(draft)) {
    const promised = promiseOfRun(draft, run);
    if (promised !== undefined) yield* againstRun(draft, run, promised);
  }
  for (const run of outlineOf(draft).runs) {
    const promised = promiseOfHeadings(draft, run);
    if (promised !== undefined) yield* againstHeadings(draft, run, promised);
  }
}

function summaryOf(block: Block, source: string): string {
  const lastMark = block.enumeration.at(-1);
  const goesOn = lastMark !== undefined && GOES_ON.test(block.reading.text.slice(lastMark.end));
  return [
    enumerationSummary(block, source),
    goesOn,
    headingSummary(block, source),
    promiseSummary(block),
    othersTold(block),
  ].join('|');
}

/** Things that many of are told of by a few names, and that names before them may only describe: 语文、数学6个年级. */
const DESCRIBED =
  /^(?:重点|重大|在建|新建|省级|国家级|市级|县级|大型|中型|小型)?(?:项目|年级|班|教学班|车间|点位?|网点|活动室|小区|床位|岗位|席位|名额|奖项|课题|专利|案件|建议|提案|场次|站|亿|万|标段|工作日|代表团|支部|党支部|党组织|村民小组|居民小组|自然村|品种|单项|第一|奖)/;
/** Nouns that name what the list lists. */
const NAMING =
  /^(?:县|市|区|镇|乡|村|街道|社区|省|国家|局|城市|地区|片区|园区|乡镇|镇街|县区|县市|[\u4e00-\u9fff]{0,4}(?:方面|环节|层次|层面|领域|部门|单位|机关|关键|重点|维度|板块|体系|阶段|步骤|专题|关系|处室|科室|股室|小组|意识|自信|坚持|转变|强化|结合|问题|原则|特点|要素|工种|学科|课程|工作|任务|内容|措施|制度|机制|指标|改革|行动|工程|活动|服务|职能|政策|补助|费用|举措|要求|能力|整治|保障|技术|队伍|力量|产品|产业|学校|小学|中学|幼儿园|高校|企业|银行|公司))/;
const AUTHORITY =
  /(?:中央|国务院|省委|市委|县委|区委|党委|党组|政府|人大|政协|纪委|部|厅|国家|全国|上级|省|市|县|区|镇|乡)$/;

/** How many the list names, where no reading of it allows the number. */
function wrongLength(text: string, list: CountedList): number | undefined {
  const { count, items, lengths, enclosed } = list;
  const { value } = count;
  if (lengths.some(({ least, most }) => least <= value && value <= most)) return undefined;
  const named = lengths[0]!;
  const words = items.map(({ start, end }) =>
    text
      .slice(start, end)
      .trim()
      .replace(/\([^()]*\)/g, ''),
  );
  if (!isCounted(text, list, words)) return undefined;
  if (lengths.every(({ least }) => value < least)) {
    if (DESCRIBED.test(count.noun) || describesLast(words, value) || beginsAnew(words, value)) return undefined;
    return enclosed || named.least >= 3 || (named.least === 2 && value > 1) ? named.least : undefined;
  }
  if (!lengths.every(({ most }) => value > most)) return undefined;
  return fewerIsWrong(list, words) ? named.most : undefined;
}

const MEMBER = /.(?:单位|部门|管理|工作|建设|机关|企业|群众|干部|领域|系统|行业|[山库片地]区|区域|人员)$/;

/** 城东社区、城西社区、开发区两个园区: the others are of a kind that the last is not, and the count is its own. */
function describesLast(words: readonly string[], value: number): boolean {
  const end = words[0]!.slice(-2);
  // 加强学校管理、教师、学生两支队伍建设, 县直单位、白沙、石桥两镇: the first is a member of its own.
  if (value === words.length - 1 && MEMBER.test(words[0]!) && words.slice(1).every((word) => word.length <= 3))
    return true;
  return words.length > 2 && words.slice(0, -1).every((word) => word.endsWith(end)) && !words.at(-1)!.endsWith(end);
}

/** 初中部、中心小学和石桥、柳坪、高坎3所村小: behind an 和 with more than one name the list that is counted begins. */
const beginsAnew = (words: readonly string[], value: number): boolean =>
  value > 1 &&
  /.[和及与].{2,4}$/.test(words.at(-value) ?? '') &&
  words.slice(1 - value).every(({ length }) => length <= 4);

/** Whether the count may count what the list names at all. */
function isCounted(text: string, { count, open, enclosed }: CountedList, words: readonly string[]): boolean {
  const { measure, noun, end } = count;
  const last = words.at(-1)!;
  if (measure === '级') return words.slice(1).every((word) => LEVEL.test(word));
  if (measure === '名' || measure === '位') {
    return words.slice(1).every((word) => word.length >= 2 && word.length <= 3 && SURNAMES.has(word[0]!));
  }
  const body = isBody(measure);
  if (!body && !NAMING.test(noun) && !enclosed && AUTHORITY.test(last)) return false;
  if (AUTHORITY.test(last) && !body && /^(?:大|项|条|点|件)$/.test(measure)) return false;
  // 购置电脑、打印机5台: a quantity of the last, or of all of them.
  if (noun === '' && !body && !open && !enclosed && !/^[类种大]$/.test(measure) && text[end] !== '“') {
    const kind = kindOf(count);
    return kind !== undefined && words.every((word) => kind.test(word));
  }
  return true;
}

const LEVEL =
  /^(?:中央|国家|全国|省|自治区|市|地市?|州|盟|县|旗|区|乡镇?|镇|镇街|街道|村居?|社区|村民小组|组|部|校|院|系|局|科室?|所|队|班组?)(?:\([^()]*\))?级?$/;

/** 设刑事大队及交通、保安、少年、妇幼队等5个直属队: what stands before the 及 ends as the last of them does and may be one more. */
const joinsAnother = (words: readonly string[]): boolean =>
  /^[^和及与]*(.)[和及与]/.exec(words[0]!)?.[1] === words.at(-1)!.at(-1);

/** Fewer names than the number says: wrong only where the names can be nothing but the whole list. */
function fewerIsWrong({ count, lengths, open, enclosed, before }: CountedList, words: readonly string[]): boolean {
  const { value, measure, noun } = count;
  const named = Math.max(...lengths.map(({ most }) => most));
  const short = value - named;
  if (enclosed && !open) return true;
  if (value <= named + before) return false;
  // Who names all but one of many has forgotten the last; who names a few gives examples.
  if (open)
    return short === 1 && named >= 4 && !/^[名位]$/.test(measure) && !DESCRIBED.test(noun) && !joinsAnother(words);
  if (DESCRIBED.test(noun)) return false;
  const kind = kindOf(count);
  const proper = words.every((word) => !GENERIC.test(word));
  if (kind !== undefined && proper && words.every((word) => kind.test(word))) return short <= 3;
  if (isBody(measure)) return proper && short <= 2;
  // 在县政府网站和乡镇、村三级公开: the list begins before the 和.
  if (measure === '级') return short <= 2 && !/[和及与]/.test(words[0]!);
  if (/^[所家座处]$/.test(measure) && !proper) return false;
  // 《…》《…》, “…”“…”, and what the counted noun itself ends: 问题导向、目标导向、结果导向四个导向.
  const end = noun.slice(0, 2);
  if (
    words.slice(1).every((word) => TITLED.test(word)) ||
    (end.length === 2 && words.every((word) => word.endsWith(end)))
  )
    return short <= 3;
  if (/^[名位]$/.test(measure)) return named >= 3 && short <= 2;
  if (named === 2) return short === 1 && /^(?:方面|环节|层次|层面|维度)/.test(measure === '方面' ? measure : noun);
  const naming = measure === '方面' || NAMING.test(noun) || /^[大支类种件]$/.test(measure);
  return naming ? short <= 2 : short === 1 && named >= 4;
}

const TITLED = /^(?:《[^《》]+》|“[^“”]+”)$/;

/** Kinds, not names: 小学、初中5所学校 counts schools of these kinds. */
const GENERIC =
  /^(?:全[县市区镇乡省校]|各)?(?:农村|城市|城区|城镇|乡村|乡镇|公办|民办|新建|改建|扩建|改扩建|普通|职业|重点|示范|小学|初中|高中|中学|普高|职高|中职|高职|幼儿园|学前|大学|中小学|特殊教育|义务教育|省属|市属|县属|国有|民营|私营|外资|规上|东部|中部|西部|南部|北部|山区|平原|沿海|内陆|边境|贫困|本地|外地|国内|国外|工业|农业|服务业|商业|省级|市级|县级|国家级|校级|镇级|村级)[县市区镇乡村]?$/;

function disagrees({ count, least, most, sure, items }: SpelledOut): boolean {
  const { value } = count;
  if (least <= value && value <= most) return false;
  if (sure) return true;
  // 五所学校(…、…): a bracket may name some of them.
  if (value < least) return true;
  return /["“]/.test(count.noun) || count.noun === ''
    ? false
    : value - most <= (items.length >= 3 ? 2 : 1) && value < 10;
}

interface Miscount {
  readonly count: Count;
  readonly items: readonly Span[];
}

const TIMES = /(?:组织|开展|召开|举办|进行|举行|实施)了?([两一二三四五六七八九]|\d) ?次/g;
const MONTH = '\\d{1,2}月(?:\\d{1,2}日|份|底|初)?';
const DATES = new RegExp(`((?:${MONTH}、){1,11}${MONTH})(?:(?!分别|各|每)[^,。;:、\\d]){0,16}$`);
const LONGEST_DATES = 120;

/** 4月、6月组织了一次检查: more dates than times. More times than dates may be. */
function* dates(text: string): Iterable<Miscount> {
  if (!text.includes('次') || !/[月日]、/.test(text)) return;
  for (const match of matchesOf(text, TIMES)) {
    const from = Math.max(0, match.index - LONGEST_DATES);
    const listed = DATES.exec(text.slice(from, match.index));
    if (listed === null) continue;
    const [whole, numeral = ''] = match;
    const items = separated(listed[1]!, from + listed.index);
    const start = match.index + whole.lastIndexOf(numeral);
    const value = numberOf(numeral)!;
    if (value < items.length) yield { count: countOf(text, start, numeral, value, 1), items };
  }
}

const REFERENCE = /,([两三四五六七八九])([镇县乡村])(?=[\u4e00-\u9fff,。;])/g;
/** Found in every such text, at less cost. */
const MAY_REFER = /,[两三四五六七八九][镇县乡村]/;
const SENTENCE = 240;

/** 白沙镇、石桥镇…,两镇…: the towns of the sentence, counted again further on. */
function* backReferences(text: string): Iterable<Miscount> {
  if (!MAY_REFER.test(text)) return;
  for (const match of matchesOf(text, REFERENCE)) {
    const [, numeral = '', body = ''] = match;
    const from = Math.max(0, match.index - SENTENCE);
    const near = text.slice(from, match.index);
    const said = near.slice(near.lastIndexOf('。') + 1);
    if (!said.includes(`${body}、`)) continue;
    const form = new RegExp(`(?:[\\u4e00-\\u9fff]{1,5}${body}[、和]){1,9}[\\u4e00-\\u9fff]{1,5}${body}`, 'g');
    const lists = matchesOf(said, form);
    if (lists.length !== 1) continue;
    const items = separated(lists[0]![0], match.index - said.length + lists[0]!.index);
    const value = numberOf(numeral)!;
    // Each of them is named once, in that list.
    if (items.length === value || said.split(body).length - 1 !== items.length) continue;
    yield { count: countOf(text, match.index + 1, numeral, value, 1), items };
  }
}

function countOf(text: string, start: number, numeral: string, value: number, measured: number): Count {
  const numeralEnd = start + numeral.length;
  const end = numeralEnd + measured;
  const numerals = /\d/.test(numeral) ? 'arabic' : 'han';
  return { start, numeralEnd, end, value, numerals, measure: text.slice(numeralEnd, end), noun: '' };
}

function separated(list: string, offset: number): readonly Span[] {
  const items: Span[] = [];
  let from = 0;
  for (const match of list.matchAll(/[、和]|$/g)) {
    items.push({ start: offset + from, end: offset + match.index });
    from = match.index + 1;
  }
  return items;
}

/** A clause may stand before the first name; so much of it is quoted. */
const QUOTED = 12;

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  if (text[from] === '\u201c' && !text.slice(from, to).includes('\u201d')) from++;
  from = Math.max(from, to - QUOTED, text.lastIndexOf('的', to - 3) + 1);
  return { start: from, end: to };
}

function names({ reading }: Block, count: Count, all: readonly Span[], found: number): Finding {
  const items = all.map((item) => trimmed(reading.text, item)).filter(({ start, end }) => end > start);
  const place = ({ start, end }: Span): Span => reading.sourceSpan(start, end);
  return {
    span: place(count),
    confidence: 'certain',
    message: message('item-count.names', {
      found,
      stated: place(count),
      first: place(items[0]!),
      last: place(items.at(-1)!),
    }),
    related: items.map((item, at) => ({ span: place(item), message: message('item-count.item', { nth: at + 1 }) })),
    fixes: fixes(count, found, (start, end) => reading.sourceSpan(start, end)),
  };
}

function fixes(count: Count, found: number, place: (start: number, end: number) => Span): readonly Fix[] {
  const right = written(count, found);
  return [
    {
      title: message('item-count.fix', { stated: place(count.start, count.end), right }),
      safe: false,
      edits: [{ span: place(count.start, count.numeralEnd), newText: right }],
    },
  ];
}

function written({ numerals, measure }: Count, value: number): string {
  if (numerals === 'arabic') return String(value);
  return value === 2 && measure !== '' ? '两' : hanNumeral(value);
}

const GOES_ON = /(?:^|[。;,])(?:此外|另外|再就是|还有|最后|同时|除此之外)/;

function* againstRun(draft: Draft, { items }: EnumerationRun, { block, count }: Promised): Iterable<Finding> {
  const found = items.length;
  const last = items.at(-1)!;
  if (count.value === found || count.value === last.ordinal) return;
  // 一是…二是…,此外…: the last of them may go unnumbered.
  if (count.value === found + 1 && GOES_ON.test(draft.blocks[last.block]!.reading.text.slice(last.mark.end))) return;
  yield promise(
    draft,
    block,
    count,
    found,
    items.map(({ block: at, mark }) => draft.spanIn(at, mark.start, mark.end)),
  );
}

function* againstHeadings(draft: Draft, { headings }: Run, { block, count }: Promised): Iterable<Finding> {
  const found = headings.length;
  const last = headings.at(-1)!;
  if (count.value === found || count.value === last.marker.ordinal) return;
  if (count.value === found + othersBehind(draft, last.block)) return;
  // Chapters go on behind those that were promised: problems, plans.
  if (count.value < found && headings[0]!.parent === undefined) return;
  yield promise(
    draft,
    block,
    count,
    found,
    headings.map(({ block: at, marker }) => draft.spanIn(at, marker.start, marker.end)),
  );
}

const OTHERS = /^其[余他它](\d{1,3}|[一二三四五六七八九十]{1,3})[个项条件类]/;

/** 其余4个问题均已完成整改: how many a paragraph says that are told of without numbers; 0 where it says nothing of others. */
function othersTold({ reading: { text } }: Block): number {
  const numeral = OTHERS.exec(text.trimStart())?.[1];
  return numeral === undefined ? 0 : (numberOf(numeral) ?? 0);
}

/** Paragraphs of an item that may stand before it. */
const MOST_BEHIND = 8;

function othersBehind(draft: Draft, item: number): number {
  for (let at = item + 1; at <= item + MOST_BEHIND; at++) {
    const block = draft.blocks[at];
    if (block === undefined || block.markers.length > 0) return 0;
    const others = othersTold(block);
    if (others > 0) return others;
  }
  return 0;
}

function promise(draft: Draft, block: number, count: Count, found: number, items: readonly Span[]): Finding {
  const place = (start: number, end: number): Span => draft.spanIn(block, start, end);
  const stated = place(count.start, count.end);
  return {
    span: stated,
    confidence: 'certain',
    message: message('item-count.run', { found, stated, first: items[0]!, last: items.at(-1)! }),
    related: items.map((item, at) => ({ span: item, message: message('item-count.item', { nth: at + 1 }) })),
    fixes: fixes(count, found, place),
  };
}
