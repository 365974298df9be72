import { matchesOf } from '../text/matches.ts';
import { kindOf, LABEL, type Label, labelOf, type TargetKind } from './references.ts';

/** A line that names a figure, a table, a box or an appendix of the draft. Offsets are reading offsets in the block. */
export interface Caption {
  readonly kind: TargetKind;
  readonly label: Label;
  /** Of the label: `表2-1`. */
  readonly start: number;
  readonly end: number;
  /** What it is called, without blanks. */
  readonly title: string;
  /** Surely a caption. Else a line that may be one: enough to be referred to, not to be held against the draft. */
  readonly sure: boolean;
}

/** Before a caption: blanks, Markdown's signs for headings, bold, quotations and images, brackets. */
const BEFORE = String.raw`[\s#>*_\[({【“!|]*(?:<[a-z]{1,10}>|(?:Table|Figure): ?)?`;
const CAPTION = new RegExp(`^${BEFORE}(续)?(附[图表录]|[图表]|专栏) ?(${LABEL})`);
const LONGEST_TITLE = 70;

/** After which the line goes on about the figure: 图1显示, 表1、表2, 表3份, 表3中. 表3 中小学班额 and 表4 个体工商户 are names. */
const PROSE =
  /^ ?(?:[,、。;!?与和及至到~—-]|所[示列]|显示|反映|表明|说明|中(?![小学等高职心医药央国期型层])|为|是|可(?!再生|支配)|的|给出|列(?!车)|汇总了|展示|体现|个(?![体人])|张|份|幅|套|页|以(?!工代))/;
const HAN_NUMERAL = /[一二三四五六七八九十]$/;
const CONTINUED = /^[(]?续|[(]续[表图]?\d*[)]|续[表图]?[)]?$/;

/** The caption that a line is, or undefined. Takes folded text. */
export function captionOf(text: string): Caption | undefined {
  const match = CAPTION.exec(text);
  if (match === null) return undefined;
  const [all, again, word, number] = match;
  const label = labelOf(number!);
  if (label === undefined) return undefined;
  const end = all.length;
  const start = text.lastIndexOf(word!, end - number!.length - 1);
  const rest = text.slice(end, end + LONGEST_TITLE + 1);
  const glued = /^[\u4e00-\u9fff《]/.test(rest);
  if (HAN_NUMERAL.test(number!) && glued) return undefined;
  if (PROSE.test(rest) && !/^ ?[、—-] ?(?![图表附\d])[\u4e00-\u9fff《“]{2}/.test(rest)) return undefined;
  const line = rest.replace(/[\s*_\])}】”|]+$/, '');
  const sure =
    again === undefined &&
    line.length <= LONGEST_TITLE &&
    !/[;!?]|。./.test(line) &&
    !(glued && /[,。]/.test(line)) &&
    !CONTINUED.test(line.trim());
  return { kind: kindOf(word!), label, start, end, title: plain(line), sure };
}

/** A title as it is compared: without blanks, quotation marks and the marks around it. */
export function plain(title: string): string {
  return title.replace(/[\s:.,、。;《》〈〉“”‘’()（）【】[\]*_#—-]/g, '');
}

/** A figure or table that text names where a caption may be run in: after a blank or a full stop, before a blank. */
const INSIDE = new RegExp(`(?<=[ 。;|\\[])(附[图表录]|[图表]|专栏) ?(${LABEL})(?=[ :|\\]]|$)`, 'g');

/** What may be captions further on in a line, of a draft that came as long lines or in table cells. */
export function* mayBeCaptionsIn(text: string, from: number): Iterable<{ kind: TargetKind; label: Label }> {
  INSIDE.lastIndex = from;
  for (const match of matchesOf(text, INSIDE)) {
    const label = labelOf(match[2]!);
    if (label !== undefined && match.index >= from) yield { kind: kindOf(match[1]!), label };
  }
}
