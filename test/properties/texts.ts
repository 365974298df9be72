import fc from 'fast-check';

/** Pieces that drafts are made of, the awkward ones among them. */
const PIECES = [
  '一、',
  '二、',
  '四、',
  '（一）',
  '（二）',
  '（四）',
  '1.',
  '2.',
  '1、',
  '（1）',
  '①',
  '第一章 ',
  '壹、',
  '甲、',
  '一是',
  '二是',
  '四是',
  '第一，',
  '其一，',
  '全县有学校35所',
  '，其中小学20所、初中14所',
  '共1481人次，其中甲519人次，乙274人次',
  '占36.8%',
  '全县在校学生68420人',
  '我县在校学生68240人',
  '比上年增加人',
  '约 万元',
  '增长12.5%',
  '１２３人',
  '6億3,944萬2,789元',
  '百分之三十五',
  '8.3:46.6:45.1',
  '20**年',
  'xx县',
  '**万元',
  '××',
  '____',
  '（  ）',
  '年  月  日',
  '待补充',
  '**重点**',
  '`code`',
  '區(qū)',
  '增長(zhǎng)',
  '，',
  '。',
  '；',
  '：',
  '、',
  '“',
  '”',
  '（',
  '）',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '　　',
  ' ',
  '\t',
  '|',
  '# ',
  '```\n',
  '附件：1.清单',
  '教育局工作总结',
  '目录……………3',
  '二〇二五年',
  '三百二十',
  '𬭎',
  '🏳️‍🌈',
  '\ud800',
  '\ufeff',
  '\u200b',
  '\u000b',
  '\n> ',
  '<br>',
  '？？',
  '?',
  '《',
  '》',
  '〔',
  '‘',
  '146.万元',
  '二○二五年',
  '99.3%，。',
  '&nbsp;',
  '第1页共3页',
  '總',
  '[NextPage]',
  '…',
  '全面贯彻落实上级部署要求，扎实推进各项重点工作，取得了明显成效，受到广大干部群众的一致好评和',
  '的',
];

export const draftText = (pieces = 40): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: pieces }).map((parts) => parts.join(''));

const LINES = [
  '全面贯彻落实上级部署要求，扎实推进各项重点工作，取得了明显成效，受到广大干部群众的一致好评和',
  '充分肯定，全年共培训教师1481人次，其中甲校519人次，乙校274人次，',
  '二、加强领导，压实责任',
  '四是抓落实，按月调度，按季通报，半年一次督查，年终兑现奖惩，确保各项任务落到',
  '一是抓早抓小，',
  '实处。',
  '1.完成摸底',
  '3.完成立项',
  '',
  '　　本段以空格开头，说明有关情况。',
  '```',
  '| 表 | 格 |',
  '| 甲 | 12 | 15 |',
  '| 合计 | 30 | 40 |',
  '甲\t12\t15',
  '合计\t12\t16',
  '2024年，全县现有在校学生68420人，其中小学31846人。',
  '2024年，全县在校学生68240人。',
  '在校学生\t68420\t1286',
  '青禾镇　　1,250.5　　1,360.2　　1,482.7',
  '单位：万元',
  '合计',
  '128.5',
  '20**年，xx县',
];

/** Lines that a PDF copy broke off and lines that begin anew, in any order: where a block ends hangs on both its lines. */
export const brokenLines: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 16 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));

/** A replacement of a stretch of a text of any length: both ends as fractions of it. */
export interface RandomEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly atEdge: boolean;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  atEdge: fc.boolean(),
  insert: fc.oneof(
    draftText(4),
    fc.constantFrom('\n', '\r', ...LINES),
    fc.string({ maxLength: 4, unit: 'binary' }),
    fc.constant(''),
  ),
});

/** Where a line begins or ends, moved to from anywhere: edits there are the ones that join and part blocks. */
function lineEdge(text: string, at: number): number {
  const next = text.slice(at).search(/[\r\n]/);
  return next < 0 ? at : at + next + 1;
}

/** A keystroke, a word put in or a few characters taken out: the edits after which almost all that was found still stands. */
export const keystroke: fc.Arbitrary<RandomEdit> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 0.2, noNaN: true }),
  atEdge: fc.constant(false),
  insert: fc.constantFrom(
    '',
    '',
    '中',
    '，',
    '。',
    '：',
    '\n',
    '1',
    '二',
    '三、',
    '一是',
    '附件2',
    '第',
    '县',
    '项',
    '五项工作',
    '*',
    ' ',
  ),
});

/** Ends near each other more often than far apart, as keystrokes and pastes have them. */
export function placed(
  text: string,
  { from, to, atEdge }: RandomEdit,
): { readonly start: number; readonly end: number } {
  const anywhere = Math.floor(from * text.length);
  const start = atEdge ? lineEdge(text, anywhere) : anywhere;
  const end = Math.min(text.length, start + Math.floor(to * to * to * (text.length - start + 1)));
  return { start, end };
}
