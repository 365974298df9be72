export const zhCn = {
  'placeholder.title': '占位符已填',
  'placeholder.found': '占位符“{text}”尚未填写。',
  'placeholder.option.allow': '不算占位符、不必填写的写法，如 "×××"',
  'placeholder.fill': '填写“{text}”',
  'placeholder.fill-named': '填写“{text}”（{noun}）',
  'placeholder.fill-everywhere': '填写“{text}”（{noun}，共{count}处）',
  'placeholder.fill-here': '只填写此处的“{text}”',
  'placeholder.year': '填入{year}',
  'placeholder.year-everywhere': '{count}处“{text}{noun}”都填入{year}',
  'placeholder.year-here': '只在此处填入{year}',

  'placeholder-mixed.title': '占位写法统一',
  'placeholder-mixed.found': '占位写法不一：“{found}”与别处的“{usual}”都指“{noun}”，宜统一。',
  'placeholder-mixed.usual': '别处的写法',
  'placeholder-mixed.fix': '改为“{usual}”',

  'missing-number.title': '数字未遗漏',
  'missing-number.amount': '“{text}”缺数字：单位前没有数。',
  'missing-number.year': '“{text}”缺年份：“年”前没有数字。',
  'missing-number.fix': '补入“{number}”（{level}，比率{rate}，原为{before}）',

  'rename.empty': '要填的内容不能为空。',
  'rename.same': '“{text}”就是占位符本身，请写出要填的内容。',
} as const satisfies Record<string, string>;
