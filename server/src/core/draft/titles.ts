import { NUMERALS } from '../text/numerals.ts';
import { type Marker, SYSTEMS } from './markers.ts';

/** Kinds of writing that a title ends in. 情况 and 工作 alone name chapters, not reports. */
const KIND =
  /(?:工作总结|总结|工作报告|报告|汇报|工作计划|计划|要点|方案|汇报材料|材料|讲话稿|讲话|发言|通报|公报|通知|意见|简报|纪要|请示|函|批复|决定|公告|办法|清单|附件|附录|附表|名词解释|工作打算|工作思路|自查报告|述职述廉|情况说明|简要情况)(?:(?:之|[(（])?[一二三四五六七八九十0-9]{1,3}[)）]?|[(（][^()（）]{1,12}[)）])?$/;
const ANNEX = /^(?:附件|附录|附表|名词解释)[一二三四五六七八九十0-9]{0,3}[:.]?/;
/** 表1 老旧小区改造分批计划, 附表:主要商品进出口值(单位:亿元) */
const CAPTION = /^[表图] ?[一二三四五六七八九十0-9]|^附表.*\([^()]*单位:[^()]*\)$/;
const PART = /^【[^【】]{1,12}】/;
const LONGEST_TITLE = 45;
/** Blanks and Markdown signs that may stand before it. */
const INDENT = 20;
const ANNEX_FIRST = /^\s*[附名]/;

/**
 * True for a line that opens a report, an annex or another piece with numbering of its own: `教育局季度工作总结二`,
 * `附件1`, `名词解释`, `【正文】`. Takes folded text; of a line with a heading's marker only `附件：1.…` is a title too.
 */
export function isTitle(text: string, marked: boolean): boolean {
  if (text.length > LONGEST_TITLE + INDENT) return ANNEX_FIRST.test(text) && ANNEX.test(text.trim());
  const line = text.trim().replace(/^#+ */, '');
  if (CAPTION.test(line)) return false;
  if (ANNEX.test(line) || (PART.test(line) && !marked)) return true;
  if (marked) return false;
  return line.length >= 4 && line.length <= LONGEST_TITLE && !/[。;,!?]/.test(line) && KIND.test(line);
}

const NUMBERED = /(?:总结|报告|汇报|计划|材料|方案|要点|讲话|发言|述职)([一二三四五六七八九十]{1,3})$/;

/** The ordinal of a title among its like: 二 of 季度工作总结二. Takes folded text. */
export function titleMarker(text: string): Marker | undefined {
  const line = text.trimEnd();
  const numeral = NUMBERED.exec(line)?.[1];
  const ordinal = numeral === undefined ? undefined : NUMERALS.han.parse(numeral);
  if (numeral === undefined || ordinal === undefined) return undefined;
  const start = line.length - numeral.length;
  return {
    system: SYSTEMS.title,
    ordinal,
    numerals: 'han',
    start,
    end: line.length,
    numeralStart: start,
    numeralEnd: line.length,
    tentative: false,
    inline: false,
    item: false,
    prefix: '',
    bare: false,
    asDecimal: undefined,
  };
}
