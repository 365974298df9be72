import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dropChapter, type Refusal, type Step, stepChapter } from '../../server/src/core/chapters/moving.ts';
import type { Rearranged } from '../../server/src/core/chapters/rearranging.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { textAfter } from '../../server/src/core/text/edits.ts';

const read = (text: string, markdown = false): Draft => Draft.read(text, { markdown, region: 'cn' });

/** The text after a move, with `‸` where the chapter's marker is then; or why it cannot be. */
function told(text: string, moved: Rearranged | Refusal): string {
  if (typeof moved === 'string') return moved;
  const result = textAfter(text, moved.edits);
  return `${result.slice(0, moved.to)}‸${result.slice(moved.to)}`;
}

/** A step of the chapter in which `‸` stands. */
function stepped(step: Step, marked: string, markdown = false): string {
  const text = marked.replace('‸', '');
  return told(text, stepChapter(read(text, markdown), marked.indexOf('‸'), step));
}

/** The chapter in which the first `‸` stands, dropped on that in which `◎` stands. */
function dropped(marked: string): string {
  const text = marked.replace(/[‸◎]/g, '');
  const at = marked.replace('◎', '').indexOf('‸');
  const onto = marked.replace('‸', '').indexOf('◎');
  return told(text, dropChapter(read(text), at, onto));
}

describe('a chapter moves past its neighbour', () => {
  test('with all under it, and numbers stay where they are', () => {
    assert.equal(
      stepped('down', '一、‸甲\n（一）子\n子文。\n\n二、乙\n乙文。\n三、丙\n'),
      '一、乙\n乙文。\n\n‸二、甲\n（一）子\n子文。\n三、丙\n',
    );
    assert.equal(stepped('up', '一、甲\n二、乙\n　　乙‸文。'), '‸一、乙\n　　乙文。\n二、甲');
  });

  test('in its own script, width and style, with slips where they were', () => {
    assert.equal(stepped('up', '壹、甲\r\n貳、‸乙\r\n肆、丙\r\n'), '‸壹、乙\r\n貳、甲\r\n肆、丙\r\n');
    assert.equal(stepped('down', '　　１．‸甲\n　　２．乙\n'), '　　１．乙\n　　‸２．甲\n');
    assert.equal(stepped('down', '①‸甲。\n②乙。\n④丙。\n'), '①乙。\n‸②甲。\n④丙。\n');
  });

  test('within a paragraph', () => {
    assert.equal(
      stepped('down', '　　一、‸甲好。甲文。二、乙好。乙文。三、丙好。\n'),
      '　　一、乙好。乙文。‸二、甲好。甲文。三、丙好。\n',
    );
  });

  test('and articles count on through the chapters', () => {
    assert.equal(
      stepped('down', '第一章‸ 总则\n第一条 甲。\n第二条 乙。\n第二章 分则\n第三条 丙。\n第三章 附则\n第四条 丁。\n'),
      '第一章 分则\n第一条 丙。\n‸第二章 总则\n第二条 甲。\n第三条 乙。\n第三章 附则\n第四条 丁。\n',
    );
  });

  test('and what is numbered through under it goes along', () => {
    assert.equal(
      stepped('up', '1.甲\n1.1子\n1.1.1小\n2.‸乙\n2.1丑\n2.2寅\n3.丙\n'),
      '‸1.乙\n1.1丑\n1.2寅\n2.甲\n2.1子\n2.1.1小\n3.丙\n',
    );
  });

  test('and who signs and when stays at the end', () => {
    const end =
      '\n　　附件：1.清单\n　　　　　2.台账\n\n　　　　　　　　青禾镇人民政府\n　　　　　　　　2025年12月26日\n　　（联系人：李明）\n';
    assert.equal(stepped('up', `一、甲\n甲文。\n二、‸乙\n乙文。\n${end}`), `‸一、乙\n乙文。\n二、甲\n甲文。\n${end}`);
  });

  test('and the references follow', () => {
    assert.equal(
      stepped('down', '一、‸甲\n详见第二部分。\n二、乙\n见第一部分、第三部分。\n三、丙\n如前述第二部分。\n'),
      '一、乙\n见第二部分、第三部分。\n‸二、甲\n详见第一部分。\n三、丙\n如前述第一部分。\n',
    );
    assert.equal(
      stepped('up', '第一条 甲：\n（一）子；\n（二）‸丑；\n（三）本条第（二）项、本条第（一）项除外。\n第二条 乙。\n'),
      '第一条 甲：\n‸（一）丑；\n（二）子；\n（三）本条第（一）项、本条第（二）项除外。\n第二条 乙。\n',
    );
  });

  test('unless there is none', () => {
    assert.equal(stepped('up', '一、‸甲\n二、乙\n'), 'first');
    assert.equal(stepped('down', '一、甲\n二、‸乙\n'), 'last');
    assert.equal(stepped('down', '引言‸。\n一、甲\n二、乙\n'), 'none');
    assert.equal(stepped('up', ''), 'none');
  });
});

describe('a chapter goes a level up', () => {
  test('where it stands; what followed it goes under it', () => {
    assert.equal(
      stepped('promote', '一、甲\n（一）子\n（二）‸丑\n1.小\n2.大\n（三）寅\n二、乙\n'),
      '一、甲\n（一）子\n‸二、丑\n（一）小\n（二）大\n（三）寅\n三、乙\n',
    );
  });

  test('with Markdown’s signs', () => {
    assert.equal(
      stepped('promote', '## 一、甲\n### （一）子\n### （二）‸丑\n## 二、乙\n', true),
      '## 一、甲\n### （一）子\n## ‸二、丑\n## 三、乙\n',
    );
  });

  test('unless it is on the highest', () => {
    assert.equal(stepped('promote', '一、甲\n二、‸乙\n'), 'highest');
  });
});

describe('a chapter goes a level down', () => {
  test('to the end of the one before it, with all under it', () => {
    assert.equal(
      stepped('demote', '一、甲\n（一）子\n二、‸乙\n（一）丑\n1.小\n三、丙\n'),
      '一、甲\n（一）子\n‸（二）乙\n1.丑\n（1）小\n二、丙\n',
    );
    assert.equal(stepped('demote', '一、甲\n二、‸乙\n三、丙\n'), '一、甲\n‸（一）乙\n二、丙\n');
    assert.equal(stepped('demote', '一、甲\n二、乙\n1、子\n三、‸丙\n'), '一、甲\n二、乙\n1、子\n‸2、丙\n');
  });

  test('unless nothing is before it, or no level is below', () => {
    assert.equal(stepped('demote', '一、‸甲\n二、乙\n'), 'alone');
    assert.equal(stepped('demote', '①甲。\n②‸乙。\n'), 'lowest');
  });

  test('nor where its number would be read as a figure', () => {
    assert.equal(stepped('demote', '（一）甲\n（二）‸5个项目\n'), 'unclear');
  });
});

describe('a chapter that is dropped', () => {
  test('takes the place of one of its rank', () => {
    assert.equal(dropped('一、‸甲\n二、乙\n三、◎丙\n四、丁\n'), '一、乙\n二、丙\n‸三、甲\n四、丁\n');
    assert.equal(dropped('一、◎甲\n二、乙\n三、‸丙\n四、丁\n'), '‸一、丙\n二、甲\n三、乙\n四、丁\n');
  });

  test('takes it under another heading too', () => {
    assert.equal(
      dropped('一、甲\n（一）子\n（二）‸丑\n（三）寅\n二、乙\n（一）◎卯\n（二）辰\n'),
      '一、甲\n（一）子\n（二）寅\n二、乙\n（一）卯\n‸（二）丑\n（三）辰\n',
    );
  });

  test('goes to the end of a higher one, on that one’s level', () => {
    assert.equal(
      dropped('一、甲\n（一）‸子\n（二）丑\n二、◎乙\n（一）寅\n三、丙\n'),
      '一、甲\n（一）丑\n二、乙\n（一）寅\n‸（二）子\n三、丙\n',
    );
    assert.equal(dropped('一、◎甲\n（一）‸子\n（二）丑\n'), '一、甲\n（一）丑\n‸（二）子\n');
    assert.equal(dropped('一、◎甲\n二、乙\n（一）‸子\n（二）丑\n'), '一、甲\n‸（一）子\n二、乙\n（一）丑\n');
    assert.equal(dropped('一、◎甲\n（一）子\n1.小\n2.‸大\n（1）末\n'), '一、甲\n（一）子\n1.小\n‸（二）大\n1.末\n');
  });

  test('on a lower one goes by what that stands under', () => {
    assert.equal(dropped('一、‸甲\n二、乙\n（一）子\n1.◎小\n三、丙\n'), '一、乙\n（一）子\n1.小\n‸二、甲\n三、丙\n');
  });

  test('stays where it is on itself, in itself and before the first heading', () => {
    for (const marked of ['一、‸甲◎\n二、乙\n', '一、‸甲\n（一）◎子\n二、乙\n', '引言◎。\n一、甲\n二、‸乙\n']) {
      assert.equal(dropped(marked), 'nowhere');
    }
  });
});
