import type { zhCn } from './zh-cn.ts';

export const zhTw: Readonly<Record<keyof typeof zhCn, string>> = {
  'placeholder.title': '佔位符已填',
  'placeholder.found': '佔位符「{text}」尚未填寫。',
  'placeholder.option.allow': '不算佔位符、不必填寫的寫法，如 "×××"',
  'placeholder.fill': '填寫「{text}」',
  'placeholder.fill-named': '填寫「{text}」（{noun}）',
  'placeholder.fill-everywhere': '填寫「{text}」（{noun}，共{count}處）',
  'placeholder.fill-here': '只填寫此處的「{text}」',
  'placeholder.year': '填入{year}',
  'placeholder.year-everywhere': '{count}處「{text}{noun}」都填入{year}',
  'placeholder.year-here': '只在此處填入{year}',

  'placeholder-mixed.title': '佔位寫法統一',
  'placeholder-mixed.found': '佔位寫法不一：「{found}」與別處的「{usual}」都指「{noun}」，宜統一。',
  'placeholder-mixed.usual': '別處的寫法',
  'placeholder-mixed.fix': '改為「{usual}」',

  'missing-number.title': '數字未遺漏',
  'missing-number.amount': '「{text}」缺數字：單位前沒有數。',
  'missing-number.year': '「{text}」缺年份：「年」前沒有數字。',
  'missing-number.fix': '補入「{number}」（{level}，比率{rate}，原為{before}）',

  'rename.empty': '要填的內容不能為空。',
  'rename.same': '「{text}」就是佔位符本身，請寫出要填的內容。',
};
