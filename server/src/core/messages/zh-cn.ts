/** What the user reads, in simplified Chinese; the keys are those of every language. */
export const zhCn = {
  'heading-sequence.title': '标题序号连续',
  'heading-sequence.misnumbered': '序号有误：此处应为“{expected}”，文中为“{found}”。',
  'heading-sequence.gap': '序号不连续：“{previous}”之后缺“{missing}”，直接到了“{found}”。',
  'heading-sequence.start': '序号未从头开始：本组第一个标题是“{found}”，缺“{missing}”。',
  'heading-sequence.repeat': '序号重复：“{found}”与前一标题相同，此处应为“{expected}”。',
  'heading-sequence.back': '序号倒退：“{previous}”之后应为“{expected}”，文中为“{found}”。',
  'heading-sequence.restart': '疑似序号重排：“{previous}”之后又从“{found}”开始；如非另起一篇，应为“{expected}”。',
  'heading-sequence.swapped': '序号颠倒：“{found}”与后面的“{next}”应对调。',
  'heading-sequence.previous': '前一标题“{marker}”',
  'heading-sequence.next': '后一标题“{marker}”',
  'heading-sequence.fix-one': '改为“{expected}”',
  'heading-sequence.fix-rest': '从此处起顺次重排{count}个序号',

  'heading-style.title': '标题序号写法规范',
  'heading-style.bracket': '序号写法：“{found}”应写作“{right}”，带括号的序号后面不加标点，前后括号一致。',
  'heading-style.han': '序号写法：“{found}”应写作“{right}”，汉字数字后用顿号。',
  'heading-style.mixed': '序号写法不一：“{found}”与同级标题不同，应写作“{right}”。',
  'heading-style.fix': '改为“{right}”',

  'heading-level.title': '标题层次顺序',
  'heading-level.orphan': '层次：“{found}”前面没有上一级标题。',

  'enumeration-sequence.title': '分项序号连续',
  'enumeration-sequence.misnumbered': '分项序号有误：此处应为“{expected}”，文中为“{found}”。',
  'enumeration-sequence.gap': '分项不连续：“{previous}”之后应为“{expected}”，文中为“{found}”。',
  'enumeration-sequence.start': '疑似分项缺首项：从“{found}”开始，前面没有“{expected}”。',
  'enumeration-sequence.repeat': '分项序号重复：“{found}”已经用过，此处应为“{expected}”。',
  'enumeration-sequence.alone': '疑似分项不全：只有“{found}”，下一个标题之前没有第二项。',
  'enumeration-sequence.swapped': '分项颠倒：“{found}”与后面的“{next}”应对调。',
  'enumeration-sequence.previous': '前一分项“{mark}”',
  'enumeration-sequence.fix-one': '改为“{expected}”',
  'enumeration-sequence.fix-rest': '从此处起顺次重排{count}个分项',

  'placeholder.title': '占位符已填',
  'placeholder.found': '占位符“{text}”尚未填写。',

  'placeholder-mixed.title': '占位写法统一',
  'placeholder-mixed.found': '占位写法不一：“{found}”与别处的“{usual}”都指“{noun}”，宜统一。',
  'placeholder-mixed.usual': '别处的写法',
  'placeholder-mixed.fix': '改为“{usual}”',

  'missing-number.title': '数字未遗漏',
  'missing-number.amount': '“{text}”缺数字：单位前没有数。',
  'missing-number.year': '“{text}”缺年份：“年”前没有数字。',
  'missing-number.fix': '补入“{number}”（{level}，比率{rate}，原为{before}）',

  'sum-mismatch.title': '分项之和等于总数',
  'sum-mismatch.total': '合计不符：{terms}={sum}，文中为{stated}，差{difference}。',
  'sum-mismatch.swapped': '合计不符：{terms}={sum}，文中为{stated}，差{difference}；疑“{wrong}”数字颠倒，应为{right}。',
  'sum-mismatch.digit': '合计不符：{terms}={sum}，文中为{stated}，差{difference}；疑“{wrong}”有一位写错，应为{right}。',
  'sum-mismatch.tenfold':
    '合计不符：{terms}={sum}，文中为{stated}，差{difference}；疑“{wrong}”小数点或单位有误，应为{right}。',
  'sum-mismatch.related-total': '总数',
  'sum-mismatch.related-part': '分项',

  'percentage-mismatch.title': '占比与数据一致',
  'percentage-mismatch.rate': '比率不符：{part}÷{whole}={ratio}{unit}，文中为{stated}。',
  'percentage-mismatch.swapped':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中为{stated}；疑数字颠倒，应为{right}{unit}。',
  'percentage-mismatch.digit':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中为{stated}；疑有一位写错，应为{right}{unit}。',
  'percentage-mismatch.tenfold':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中为{stated}；疑小数点有误，应为{right}{unit}。',
  'percentage-mismatch.structure': '结构比不符：{part}÷{whole}={ratio}%，文中为{stated}。',
  'percentage-mismatch.hundred': '构成之和应为100：{terms}={sum}。',
  'percentage-mismatch.siblings': '比率与其余分项不符：按其余分项推算，{part}应占{ratio}{unit}，文中为{stated}。',
  'percentage-mismatch.related-sibling': '其余分项的占比',
  'percentage-mismatch.related-part': '分子',
  'percentage-mismatch.related-whole': '分母',

  'figures.fix': '将“{wrong}”改为{right}',

  'fix-all.title': '修正全部可自动修改的问题',

  'server.rule-failed': '规则“{rule}”出错，略去它在那里的结果：{reason}',
  'server.failed': '{what} 出错：{reason}',
  'server.refused': '编辑器未照办：{reason}',
  'server.bad-setting': '设置 {name} 的值 {value} 无效，已忽略。',

  'config.not-object': '设置文件应为一个对象：{ … }。',
  'config.rules-not-object': '“rules”应为一个对象：{ "规则": "轻重" }。',
  'config.unknown-key': '没有“{name}”这项设置。',
  'config.unknown-key-near': '没有“{name}”这项设置，是否为“{near}”？',
  'config.unknown-rule': '没有“{name}”这条规则。',
  'config.unknown-rule-near': '没有“{name}”这条规则，是否为“{near}”？',
  'config.not-one-of': '“{key}”应为 {allowed} 之一，文中为 {found}。',
  'config.full-width': '全角标点 {found} 应为半角 {half}。',
  'config.name-expected': '此处应为键名，用半角双引号括起。',
  'config.value-expected': '此处缺值。',
  'config.colon-expected': '此处缺冒号“:”。',
  'config.comma-expected': '此处缺逗号“,”。',
  'config.brace-expected': '缺右花括号“}”。',
  'config.bracket-expected': '缺右方括号“]”。',
  'config.end-expected': '对象之后多出“{found}”。',
  'config.string-open': '双引号没有配对。',
  'config.broken': '“{found}”不合 JSON 写法。',
} as const satisfies Record<string, string>;

export type MessageKey = keyof typeof zhCn;
