import { matchesOf } from '../text/matches.ts';
// GB/T 15835: a number is written in one piece, 146.2万元 and not 146.万元, thousands in groups of three (5.1.1), the zero of a
// year in Han numerals as 〇 (5.2.5). Only what no reader can take for a marker, a date or a list is reported.

import type { Block } from '../draft/block.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import { few, mixed } from './number-format/fullWidth.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const numberFormat: Rule = {
  id: 'number-format',
  group: 'text',
  severity: 'error',
  fix: 'safe',
  needs: { characters: '0123456789年' },
  *inBlock(block, source) {
    const { text } = block.reading;
    for (const slip of SLIPS) {
      if (!slip.sign.test(text)) continue;
      for (const match of matchesOf(text, slip.found)) {
        if (slip.except?.(match, block, source) !== true) yield finding(block, slip, match);
      }
    }
    yield* mixed(block, source);
  },
  inDraft: few,
};

interface Slip {
  readonly key: Extract<MessageKey, `number-format.${string}`>;
  /** Found in every text that has the slip, at less cost. */
  readonly sign: RegExp;
  /** Global, on folded text. */
  readonly found: RegExp;
  readonly except?: (match: RegExpExecArray, block: Block, source: string) => boolean;
  /** What may stand instead, the likeliest first. */
  readonly instead: (found: string) => readonly string[];
  readonly safe?: true;
  readonly title?: MessageKey;
  readonly confidence?: Finding['confidence'];
}

const HAN = /[\u3400-\u9fff]/;

/** A marker stands at a line's start or behind a mark: 1.万元以上项目; an amount stands in a sentence. */
const inSentence = ({ index, input }: RegExpExecArray): boolean => {
  let before = index - 1;
  while (input[before] === ' ') before--;
  return HAN.test(input[before] ?? '');
};

const SLIPS: readonly Slip[] = [
  {
    key: 'number-format.point',
    sign: /\. ?[万亿元%‰公平亩吨]/,
    found:
      /(?:(?<![\d.])\d{1,6}\.\d{1,4} ?\.(?= ?[%‰万亿])|\d\.(?= ?[万亿][元人户吨亩斤平])|\d[\d,]{0,15}\d\.(?= ?[万亿]|元(?!旦|宵)|[%‰亩吨]|公[里顷斤]|平方))/g,
    except: (match, block) => !inSentence(match) || numbers(block, match.index),
    instead: (found) => [found.slice(0, -1).trimEnd()],
    title: 'number-format.remove-point',
  },
  {
    key: 'number-format.points',
    sign: /\.\d{1,4}\./,
    found: /(?<![\d.])\d{1,6}\.\d{1,4}\.\d{1,4}(?= ?[%‰万亿])/g,
    except: (match, block) => !inSentence(match) || numbers(block, match.index),
    instead: () => [],
  },
  {
    key: 'number-format.group',
    sign: /\d,\d/,
    found: /(?<![\d,.])\d{1,3}(?:,\d{1,6}){1,5}(?:\.\d{1,4})?(?=[万亿元人件个户亩吨所名%])/g,
    except: (match, _, source) => grouped(match[0]) || !inSentence(match) || isList(match, source),
    instead: (found) => [found.replaceAll(',', '')],
  },
  {
    key: 'number-format.middle-dot',
    sign: /[·•・]\d/,
    found: /(?<![\d·•・])\d{1,6}[·•・]\d{1,4}(?=[%‰万亿]|个百分点)/g,
    instead: (found) => [found.replace(/[·•・]/, '.')],
    safe: true,
  },
  {
    key: 'number-format.marks',
    sign: /[,、;:。]{2}/,
    found: /(?<![\d.])[\d.]{0,15}\d[%‰]?[,、;:。]{2,}(?!\d)/g,
    except: ([found]) => /(?::+|。+)$/.test(found) && !/[,、;]/.test(found),
    instead: (found) => {
      const end = found.search(/[,、;:。]+$/);
      return [...new Set(found.slice(end))].reverse().map((mark) => found.slice(0, end) + mark);
    },
  },
  {
    key: 'number-format.stop',
    sign: /%\./,
    found: /(?<![\d.])[\d.]{0,15}\d%\.(?=$|[\u3400-\u9fff])/g,
    instead: (found) => [`${found.slice(0, -1)}。`],
  },
  {
    key: 'number-format.zero',
    sign: /[○Oo0]/,
    found: /(?<![\d○〇一二三四五六七八九])[一二][一二三四五六七八九零〇○Oo0]{3}(?=年)/g,
    except: ([found], { scripts }) =>
      !/[○Oo0]/.test(found) ||
      !/[一二三四五六七八九].*[一二三四五六七八九]/.test(found) ||
      // Taiwan and Hong Kong print 二○二五年.
      (!/[Oo0]/.test(found) && (scripts.traditional > 0 || scripts.simplified === 0)),
    instead: (found) => [found.replace(/[○Oo0]/g, '〇')],
    safe: true,
  },
  {
    key: 'number-format.broken-point',
    sign: /\d(?: \.|\. )\d/,
    // 3 .9%, and not 表3. 5%以上的.
    found: /(?<=[\u3400-\u9fff])(?<![表图栏注第件录例])\d{1,6}(?: \.|\. )\d{1,4}(?=[%‰万亿])/g,
    instead: (found) => [found.replace(' ', '')],
  },
  {
    key: 'number-format.broken',
    sign: /\d \d/,
    // 2 3次: thousands may be set apart by a blank (3 120万元), a year stands by itself (至2024 12个), and 表1 3人 is two numbers.
    found:
      /(?<=[\u3400-\u9fff])(?<![表图栏件录第例式注号日月年点时分级届期名章节题条每各])(?!(?:19|20)\d\d )\d{1,4} \d{1,2}(?=[个项人户件次万亿元家处场起批座台名%‰])/g,
    except: (match, block) => numbers(block, match.index),
    confidence: 'probable',
    instead: (found) => [found.replace(' ', ''), found.replace(' ', '.'), found.replace(' ', '、')],
  },
  {
    key: 'number-format.magnitude',
    sign: /万万|亿[万亿]|[%‰]{2}/,
    found: /(?<![\d.])[\d,.]{0,15}\d(?:万万|亿万(?!亿)|亿亿|[%‰]{2,})/g,
    instead: (found) =>
      found.endsWith('亿万')
        ? [found.slice(0, -1), `${found.slice(0, -2)}万`]
        : [found.replace(/([万亿%‰])\1+$/, '$1')],
  },
  {
    key: 'number-format.one',
    sign: /\d[lI]/,
    found: /(?<![A-Za-z\d.])\d{1,8}[lI][\dlI]{0,6}(?:\.\d{1,4})?(?=[年月万亿元人户%‰个次批件项处家]|\.\d)/g,
    instead: (found) => [found.replace(/[lI]/g, '1')],
  },
  {
    key: 'number-format.letter',
    sign: /\d[Oo]/,
    found: /(?<![A-Za-z\d])\d{1,8}[Oo][\dOo]{0,8}(?=[年月万亿元人户%])/g,
    instead: (found) => [found.replace(/[Oo]/g, '0')],
  },
];

/** True where the digits are the numeral of a marker. */
function numbers({ markers, enumeration }: Block, at: number): boolean {
  return [...markers, ...enumeration].some(({ start, end }) => start <= at && at < end);
}

/** Groups of three; fewer than four digits in all are a list of counts: 3,5人. */
function grouped(found: string): boolean {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(found) || found.replace(/[,.]/g, '').length < 4;
}

/** Where commas of the text are half-width too, they part figures as well; and so they do in a row of a table: 东站，9860，10370，增510，5.2%. */
function isList({ input, index }: RegExpExecArray, source: string): boolean {
  if (/\d,[^\d,。;]{0,3}$/.test(input.slice(Math.max(0, index - 8), index))) return true;
  return !source.includes('，') || input[index - 1] === '第' || input[index - 1] === '为';
}

function finding(
  { reading }: Block,
  { key, instead, safe, title, confidence = 'certain' }: Slip,
  match: RegExpExecArray,
): Finding {
  const span = reading.sourceSpan(match.index, match.index + match[0].length);
  return {
    span,
    confidence,
    message: message(key, { found: span }),
    related: [],
    fixes: instead(match[0]).map(
      (newText): Fix => ({
        title: message(title ?? 'number-format.fix', { right: newText }),
        safe: safe === true,
        edits: [{ span, newText }],
      }),
    ),
  };
}
