import { remembered } from '../text/remembered.ts';
import type { Block } from './block.ts';
import type { Draft } from './draft.ts';
import { SYSTEMS } from './markers.ts';

/** Plain text is judged by its beginning, in UTF-16 units. */
const HEAD = 8192;

/** What a text of another kind does not reach. */
const ENOUGH = 3;

/** Titles that name an official paper by themselves; 报告, 计划, 方案 alone also name reports on tests and books. */
const OFFICIAL_TITLE =
  /工作(?:总结|报告|汇报|计划|要点|方案|打算|思路|安排|意见|材料)|述职|述廉|(?:情况|工作)的?(?:汇报|通报|报告|说明)|汇报材料|自查报告|调研报告|年终总结|年度(?:总结|计划)|季度(?:总结|计划)|半年(?:总结|计划)|讲话|会议纪要|请示|公报/;
const TITLE_AMONG = 8;

/** Words of official papers, rare elsewhere. Each counts once. */
const PHRASES =
  /[全我本](?:省|市|县|区|镇|乡|街道|村|校|局|院|委|办|厅|处|站|所|公司)(?![长民])|(?:省|市|县|区|镇|乡)(?:委|政府)|党[委组建员]|党支部|党中央|国务院|人民政府|党风廉政|纪委|政协|人大代表|中国特色社会主义|科学发展观|新时代|贯彻|落实|乡村振兴|脱贫攻坚|扶贫|招商引资|固定资产投资|财政收入|生产总值|同比|(?:较|比|与)(?:上|去)年|去年同期|预算|决算|年度|[千万亿]元|干部|群众|领导班子|各位代表|各位领导|同志们|请予审议|特此|现将.{2,30}如下|安全生产|信访|综治|维稳|民生|主要做法|取得(?:的)?(?:主要)?成[效绩]|存在(?:的)?(?:主要)?(?:问题|不足|困难)|下一步|下半年|上半年|指导思想|目标任务|基本情况|总体情况|责任制|专项(?:行动|整治|检查|治理)/g;
const MOST_PHRASES = 8;

/** Figures as reports tell them: 增长12.5%, 占总数的三成 but not 花了3元. */
const FIGURES = /(?:同比|环比|增长|下降|增加|减少|上升|提高|占|达|完成|共)[^,。;\d]{0,8}\d|百分点/g;
const MANY_FIGURES = 5;

/** People speak in stories. */
const SPEECH = /[说道问喊叫答][:,]“|”[^“”。]{0,6}[说道问喊叫答]/g;
const STORY = 3;
/** Programs have sites, accounts and commands to tell of. */
const PROGRAM = /https?:\/\/|\.(?:js|ts|py|json|exe|git)\b|npm |pip |git /g;

interface Evidence {
  readonly han: number;
  readonly letters: number;
  readonly phrases: ReadonlySet<string>;
  readonly figures: number;
  readonly speech: number;
  readonly program: number;
}

const evidenceOf = remembered((block: Block): Evidence => {
  const text = block.reading.text.slice(0, HEAD);
  return {
    ...count(text),
    phrases: new Set(text.match(PHRASES)),
    figures: text.match(FIGURES)?.length ?? 0,
    speech: text.match(SPEECH)?.length ?? 0,
    program: block.kind === 'fence' ? 2 : (text.match(PROGRAM)?.length ?? 0),
  };
});

/**
 * True when a text that nothing names a draft reads like one, by its beginning: its title, its headings, its phrases.
 * A README, a story or a log in Chinese does not.
 */
export function readsLikeDraft(draft: Draft): boolean {
  if (!mayBeDraft(draft.text)) return false;
  const phrases = new Set<string>();
  let [han, letters, figures, speech, program, lines] = [0, 0, 0, 0, 0, 0];
  let title = 0;
  let chapters = 0;
  let sections = 0;
  for (let index = 0; index < draft.blocks.length && draft.starts[index]! < HEAD; index++) {
    const block = draft.blocks[index]!;
    if (block.kind === 'blank') continue;
    const evidence = evidenceOf(block);
    han += evidence.han;
    letters += evidence.letters;
    figures += evidence.figures;
    speech += evidence.speech;
    program += evidence.program;
    for (const phrase of evidence.phrases) phrases.add(phrase);
    if (lines++ < TITLE_AMONG && block.title)
      title = Math.max(title, OFFICIAL_TITLE.test(block.reading.text) ? 3 : 1.5);
    const marker = block.markers[0];
    if (marker?.system === SYSTEMS.han && marker.ordinal === chapters + 1) chapters++;
    if (marker?.system === SYSTEMS.hanBracket) sections++;
  }
  if (han < 4 * letters) return false;
  const score =
    title +
    (chapters >= 2 ? 1 : 0) +
    (sections >= 2 ? 0.5 : 0) +
    (figures >= MANY_FIGURES ? 2 : 0) +
    Math.min(phrases.size, MOST_PHRASES) / 2 -
    (speech >= STORY ? 2 : 0) -
    Math.min(program, 4);
  return score >= ENOUGH;
}

/** False for what is not in Chinese. Much cheaper than reading it. */
export function mayBeDraft(text: string): boolean {
  const { han, letters } = count(text.slice(0, HEAD));
  // Glosses, 區(qū), are letters too.
  return han >= 4 && han * 3 >= letters;
}

function count(text: string): { readonly han: number; readonly letters: number } {
  let han = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) han++;
    else if (isLetter(unit)) letters++;
  }
  return { han, letters };
}

/** Of the alphabets and syllabaries that texts in other languages are written in. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return (unit >= 0xc0 && unit <= 0x1fff) || (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7af);
}
