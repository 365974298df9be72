/** 重排全文序号: one set of edits after which everything counts on, references included, and which changes no other number. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReadOptions } from '../../server/src/core/draft/block.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { applyEdits } from '../../server/src/core/fix.ts';
import { renumbered } from '../../server/src/core/renumber.ts';

function after(text: string, options: Partial<ReadOptions> = {}): string {
  return applyEdits(text, renumbered(Draft.read(text, { markdown: false, region: 'cn', ...options })))!;
}

/** Lines, and the lines that they become; what stays is written once. */
function becomes(name: string, lines: readonly (string | readonly [string, string])[], options?: Partial<ReadOptions>) {
  test(name, () => {
    const side = (at: 0 | 1): string => lines.map((line) => `${typeof line === 'string' ? line : line[at]}\n`).join('');
    assert.equal(after(side(0), options), side(1));
    assert.equal(after(side(1), options), side(1), 'a second pass changes nothing');
  });
}

describe('a whole draft renumbered', () => {
  becomes('keeps nesting, systems and widths', [
    ['壹、總說', '壹、總說'],
    ['參、辦理情形', '貳、辦理情形'],
    '（一）甲',
    ['（四）乙', '（二）乙'],
    '１．子',
    ['３．丑', '２．丑'],
    ['肆、檢討', '參、檢討'],
    '（一）甲',
  ]);
  becomes('mends single characters, letters and circled numbers in their own kind', [
    '㈠甲',
    ['㈢乙', '㈡乙'],
    '⑴子',
    ['⑶丑', '⑵丑'],
    '①寅',
    ['③卯', '②卯'],
    '㈢丙',
    'A.辰',
    ['C.巳', 'B.巳'],
  ]);
  becomes('carries parts, chapters and items along', [
    '第一章 总则',
    '第一条 为规范管理，制定本办法。',
    ['第三条 有下列情形之一的：', '第二条 有下列情形之一的：'],
    '（一）甲项；',
    ['（三）乙项。', '（二）乙项。'],
    ['有本条第（三）项情形的，从重处理。', '有本条第（二）项情形的，从重处理。'],
    ['第三章 附则', '第二章 附则'],
    ['第四条 本办法第三条自印发之日起施行。', '第三条 本办法第二条自印发之日起施行。'],
  ]);
  becomes('carries 见第三部分 along where parts are numbered 一、二、', [
    '一、工作回顾',
    ['打算详见第四部分，问题见第三部分。', '打算详见第三部分，问题见第二部分。'],
    ['三、存在问题', '二、存在问题'],
    ['四、下步打算', '三、下步打算'],
    '按照省厅通知第四部分的要求办理。',
  ]);
  becomes('leaves references that have the new numbers already', [
    '一、工作回顾',
    '打算详见第三部分，问题见第二部分。',
    ['三、存在问题', '二、存在问题'],
    ['四、下步打算', '三、下步打算'],
  ]);
  becomes('takes a wrong number between right ones for a slip, to which nothing refers', [
    '一、工作回顾',
    '打算详见第三部分。',
    ['三、存在问题', '二、存在问题'],
    '三、下步打算',
  ]);
  becomes('carries tables, figures and annexes along', [
    ['进度见表1，分工见表3，流程如图4所示。', '进度见表1，分工见表2，流程如图2所示。'],
    '表1 项目进度表',
    ['表3 任务分工表', '表2 任务分工表'],
    '图1 示意图',
    ['图4 流程图', '图2 流程图'],
    ['按照附件3的要求落实，见附件1、3。', '按照附件2的要求落实，见附件1、2。'],
    '附件：1.责任分工表',
    ['　　　3.联系人名单', '　　　2.联系人名单'],
    '附件1',
    '责任分工表',
    ['附件3', '附件2'],
    '联系人名单',
  ]);
  becomes('numbers decimals anew to every depth', [
    '1 建设目标',
    '1.1 总体目标',
    ['1.3 阶段目标', '1.2 阶段目标'],
    ['3 建设任务', '2 建设任务'],
    ['3.1 基础设施', '2.1 基础设施'],
    ['3.1.1 网络', '2.1.1 网络'],
    ['3.1.3 机房', '2.1.2 机房'],
  ]);
  becomes('numbers enumerations anew', [
    ['一是抓早，三是抓小，四是抓实。', '一是抓早，二是抓小，三是抓实。'],
    ['首先，甲；再次，乙；最后，丙。其一，丁；其三，戊。', '首先，甲；其次，乙；最后，丙。其一，丁；其二，戊。'],
    ['做到：①公开；③公平；④公正。', '做到：①公开；②公平；③公正。'],
  ]);
  becomes('goes on where numbering goes on through the chapters', [
    '一、甲',
    '1.子',
    ['3.丑', '2.丑'],
    '二、乙',
    ['4.寅', '3.寅'],
    ['6.卯', '4.卯'],
  ]);
  becomes('begins anew behind titles and annexes', [
    '教育局工作总结',
    '一、甲',
    ['三、乙', '二、乙'],
    '教育局工作计划',
    ['二、丙', '一、丙'],
    '附件1',
    '一、丁',
    ['三、戊', '二、戊'],
  ]);
  becomes('leaves Markdown lists that number themselves', ['1. 甲', '1. 乙', '1. 丙'], { markdown: true });
  becomes('touches no number that is not a marker', [
    '一、1.5亿元资金到位，比上年增长3.2%',
    ['三、2月份完成第四批拨付', '二、2月份完成第四批拨付'],
    '（二〇二五）3号文件第四条已经执行，四是四、五是五。',
    '1.2017年投入三百万元，第三产业占四成。',
    ['3.2018年投入四百万元，第一、第三产业并进。', '2.2018年投入四百万元，第一、第三产业并进。'],
  ]);
});
