import { matchesOf } from '../text/matches.ts';
// GB/T 9704 7.2.5: a document's number is 机关代字〔年份〕N号, the year in four digits between hexagonal brackets, the number without
// 第 and without leading zeros. A year that is still blank, 〔20**〕, is the placeholder's finding and not this rule's.

import type { Block } from '../draft/block.ts';
import { message } from '../messages/message.ts';
import type { Span } from '../text/span.ts';
import { citationClashes } from './document-number/citations.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const documentNumber: Rule = {
  id: 'document-number',
  group: 'text',
  severity: 'error',
  fix: 'safe',
  needs: { characters: '号' },
  *inBlock(block) {
    const { text } = block.reading;
    for (const match of matchesOf(text, NUMBER)) {
      const found = malformed(block, match);
      if (found !== undefined) yield found;
    }
    for (const match of matchesOf(text, WITHOUT_YEAR)) if (!NO_CODE.test(match[2]!)) yield withoutYear(block, match);
  },
  inDraft: citationClashes,
};

const BLANK = '[*x×X_]';
const YEAR = `(?:19|20)(?:\\d\\d|${BLANK}{2})|\\d\\d|${BLANK}{2,4}`;
const NUMBER = new RegExp(
  `(?<=[\\u3400-\\u9fff] ?)([〔\\[【(〖{]) ?(${YEAR}) ?年? ?([〕\\]】)〗}]) {0,2}(第?) ?(\\d{1,5}) ?(?=号([^线楼厅馆院门井机炉库站车房台桥矿床地]|$))`,
  'g',
);
/** Round brackets also set a year apart that belongs to no number; these follow a number. */
const BEHIND_NUMBER = /^[)》,。;、:文令通意规要的和及精等转印下]?$/;

function malformed({ reading }: Block, match: RegExpExecArray): Finding | undefined {
  const [whole, open, year, close, , digits, after = ''] = match as unknown as string[];
  const round = open === '(' || close === ')';
  if (round && !BEHIND_NUMBER.test(after)) return undefined;
  const number = digits!.replace(/^0+/, '');
  const code = reading.text.slice(Math.max(0, match.index - 2), match.index);
  if (number === '' || OF_CASE.test(code)) return undefined;
  const start = CODE_APART.test(code) ? match.index - 1 : match.index;
  const end = match.index + whole!.length;
  const span = reading.sourceSpan(start, end);
  const short = /^\d\d$/.test(year!);
  const full = short ? `${Number(year) > LAST_CENTURY ? '19' : '20'}${year}` : year;
  const right = `〔${full}〕${number}`;
  const written = reading.text.slice(start, end);
  if (written === right) return undefined;
  if (written.replaceAll(' ', '') === right)
    return spacesFigures(reading.text, start, end) ? undefined : spaced(span, right);
  return {
    span,
    confidence: 'certain',
    message: message(short ? 'document-number.year' : 'document-number.form', { found: span, right }),
    related: [],
    fixes: [fix(span, right, !short)],
  };
}

/** 公（东）立字〔2024〕0031号, 罚字, 诉字: files of a case are numbered in as many digits as their register has. */
const OF_CASE = /[立罚诉决审鉴检监案催]字$/;

/** What an office's code ends in, and a blank: 国发 〔2025〕3号. Behind another word the blank parts the two. */
const CODE_APART = /[发函办字规综呈报批复] $/;
/** A paragraph that sets its figures apart from the words, 2024 年 5 月, does so in a number on purpose. */
const SET_APART = /[\u3400-\u9fff] \d|\d [\u3400-\u9fff]/;

function spacesFigures(text: string, start: number, end: number): boolean {
  return SET_APART.test(text.slice(0, start)) || SET_APART.test(text.slice(end + 1));
}

function spaced(span: Span, right: string): Finding {
  return {
    span,
    confidence: 'probable',
    message: message('document-number.spaces', { found: span, right }),
    related: [],
    fixes: [fix(span, right, true)],
  };
}

/** Two digits above these are of the century before. */
const LAST_CENTURY = 49;

function fix(span: Span, right: string, safe: boolean): Fix {
  return { title: message('document-number.fix', { right }), safe, edits: [{ span, newText: right }] };
}

const WITHOUT_YEAR = /(》 ?\( ?)([\u3400-\u9fff]{2,10}) ?\d{1,4} ?号(?= ?\))/g;
/** Orders and announcements are numbered without a year, streets and houses too. */
const NO_CODE = /第|(?:令|公告|通告|公报|街|路|巷|弄|道|组|村|楼|栋|座|线|年|月|日|版|期)$/;

function withoutYear({ reading }: Block, { 0: whole, 1: before, index }: RegExpExecArray): Finding {
  const span = reading.sourceSpan(index + before!.length, index + whole.length);
  return {
    span,
    confidence: 'probable',
    message: message('document-number.no-year', { found: span }),
    related: [],
    fixes: [],
  };
}
