export const zhCn = {
  'sum-mismatch.title': '分项之和等于总数',
  'sum-mismatch.total': '合计不符：{terms}={sum}，文中为{stated}，差{difference}。',
  'sum-mismatch.swapped': '合计不符：{terms}={sum}，文中为{stated}，差{difference}；疑“{wrong}”数字颠倒，应为{right}。',
  'sum-mismatch.digit': '合计不符：{terms}={sum}，文中为{stated}，差{difference}；疑“{wrong}”有一位写错，应为{right}。',
  'sum-mismatch.tenfold':
    '合计不符：{terms}={sum}，文中为{stated}，差{difference}；疑“{wrong}”小数点或单位有误，应为{right}。',
  'sum-mismatch.left-out': '合计不符：{terms}={sum}，文中为{stated}，差{difference}；疑合计时漏了“{part}”。',
  'sum-mismatch.twice': '合计不符：{terms}={sum}，文中为{stated}，多{difference}；疑合计时“{part}”算了两次。',
  'sum-mismatch.related-total': '总数“{figure}”',
  'sum-mismatch.related-part': '分项“{figure}”',

  'percentage-mismatch.title': '占比与数据一致',
  'percentage-mismatch.rate': '比率不符：{part}÷{whole}={ratio}{unit}，文中为{stated}。',
  'percentage-mismatch.swapped':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中为{stated}；疑“{wrong}”数字颠倒，应为{correct}。',
  'percentage-mismatch.digit':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中为{stated}；疑“{wrong}”有一位写错，应为{correct}。',
  'percentage-mismatch.tenfold':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中为{stated}；疑“{wrong}”小数点或单位有误，应为{correct}。',
  'percentage-mismatch.structure': '结构比不符：{part}÷{whole}={ratio}%，文中为{stated}。',
  'percentage-mismatch.hundred': '构成之和应为100：{terms}={sum}。',
  'percentage-mismatch.siblings': '比率与其余分项不符：按其余分项推算，{part}应占{ratio}{unit}，文中为{stated}。',
  'percentage-mismatch.related-sibling': '其余分项的占比“{figure}”',
  'percentage-mismatch.related-part': '分子“{figure}”',
  'percentage-mismatch.related-whole': '分母“{figure}”',

  'growth-mismatch.title': '增减与数据一致',
  'growth-mismatch.change': '增减率不符：{other}÷({now}{sign}{other})={result}，文中为{stated}。',
  'growth-mismatch.change-swapped':
    '增减率不符：{other}÷({now}{sign}{other})={result}，文中为{stated}；疑“{wrong}”数字颠倒，应为{right}。',
  'growth-mismatch.change-digit':
    '增减率不符：{other}÷({now}{sign}{other})={result}，文中为{stated}；疑“{wrong}”有一位写错，应为{right}。',
  'growth-mismatch.change-tenfold':
    '增减率不符：{other}÷({now}{sign}{other})={result}，文中为{stated}；疑“{wrong}”小数点或单位有误，应为{right}。',
  'growth-mismatch.levels': '增减率不符：由{other}到{now}，变动{result}，文中为{stated}。',
  'growth-mismatch.levels-swapped':
    '增减率不符：由{other}到{now}，变动{result}，文中为{stated}；疑“{wrong}”数字颠倒，应为{right}。',
  'growth-mismatch.levels-digit':
    '增减率不符：由{other}到{now}，变动{result}，文中为{stated}；疑“{wrong}”有一位写错，应为{right}。',
  'growth-mismatch.levels-tenfold':
    '增减率不符：由{other}到{now}，变动{result}，文中为{stated}；疑“{wrong}”小数点或单位有误，应为{right}。',
  'growth-mismatch.difference': '增减额不符：{now}与{other}相差{result}，文中为{stated}。',
  'growth-mismatch.difference-swapped':
    '增减额不符：{now}与{other}相差{result}，文中为{stated}；疑“{wrong}”数字颠倒，应为{right}。',
  'growth-mismatch.difference-digit':
    '增减额不符：{now}与{other}相差{result}，文中为{stated}；疑“{wrong}”有一位写错，应为{right}。',
  'growth-mismatch.difference-tenfold':
    '增减额不符：{now}与{other}相差{result}，文中为{stated}；疑“{wrong}”小数点或单位有误，应为{right}。',
  'growth-mismatch.points': '百分点不符：{now}与{other}相差{result}，文中为{stated}。',
  'growth-mismatch.points-swapped':
    '百分点不符：{now}与{other}相差{result}，文中为{stated}；疑“{wrong}”数字颠倒，应为{right}。',
  'growth-mismatch.points-digit':
    '百分点不符：{now}与{other}相差{result}，文中为{stated}；疑“{wrong}”有一位写错，应为{right}。',
  'growth-mismatch.points-tenfold':
    '百分点不符：{now}与{other}相差{result}，文中为{stated}；疑“{wrong}”小数点或单位有误，应为{right}。',
  'growth-mismatch.wrong-base-change':
    '增减率不符：{other}÷({now}{sign}{other})={result}，文中为{stated}；疑误以本期数{now}为基数。',
  'growth-mismatch.wrong-base-levels':
    '增减率不符：由{other}到{now}，变动{result}，文中为{stated}；疑误以本期数{now}为基数。',
  'growth-mismatch.sign': '增减方向矛盾：前面说增加，比率却是{stated}。',
  'growth-mismatch.related': '据“{figure}”推算',

  'average-mismatch.title': '平均数与总数一致',
  'average-mismatch.average': '平均数不符：{dividend}÷{divisor}={result}，文中为{stated}。',
  'average-mismatch.swapped':
    '平均数不符：{dividend}÷{divisor}={result}，文中为{stated}；疑“{wrong}”数字颠倒，应为{right}。',
  'average-mismatch.digit':
    '平均数不符：{dividend}÷{divisor}={result}，文中为{stated}；疑“{wrong}”有一位写错，应为{right}。',
  'average-mismatch.tenfold':
    '平均数不符：{dividend}÷{divisor}={result}，文中为{stated}；疑“{wrong}”小数点或单位有误，应为{right}。',
  'average-mismatch.bounds': '总数与标准不符：{total}÷{count}={each}{unit}，应在{low}至{high}{unit}之间。',
  'average-mismatch.related': '据“{figure}”推算',

  'date-invalid.title': '日期真实、起止有序',
  'date-invalid.no-month': '“{date}”不存在：没有{month}月。',
  'date-invalid.no-day': '“{date}”不存在：{month}月只有{days}天。',
  'date-invalid.not-leap': '“{date}”不存在：{year}年不是闰年，2月只有28天。',
  'date-invalid.weekday': '星期不符：{year}年{month}月{day}日是星期{right}，文中为{stated}。',
  'date-invalid.backwards': '起止颠倒：“{from}”在“{to}”之后。',
  'date-invalid.years': '年数不符：“{years}”共{count}年，文中说{stated}年。',
  'date-invalid.plan': '年份不符：“{plan}”是{first}至{last}年，文中为{years}。',
  'date-invalid.as-of': '“截止”后面不带时间，这里应为“截至”。',
  'date-invalid.related': '所说的日期“{date}”',

  'rate-over-100.title': '合格率等不超过百分之百',
  'rate-over-100.rate': '“{name}”不会超过100%，文中为{stated}。',

  'hedge-doubled.title': '约数词不重复',
  'hedge-doubled.both': '“{before}”与“{behind}”重复或矛盾，留一个即可。',
  'hedge-doubled.fix': '删去“{word}”',

  'decrease-by-multiple.title': '减少不用倍数',
  'decrease-by-multiple.told': '“{found}”：减少不能用倍数（减少1倍即为零），宜用百分数或分数。',

  'range-unit.title': '数值范围不省符号',
  'range-unit.first': '前一个数“{number}”缺“{sign}”，应为{right}。',
  'range-unit.second': '后一个数“{number}”缺“{sign}”，应为{right}。',

  'point-or-percent.title': '百分点与百分比不混用',
  'point-or-percent.percent': '{before}与{now}之差是百分点，文中为{stated}。',
  'point-or-percent.points': '{level}不是比率，增减应用百分数，文中为{stated}。',
  'point-or-percent.related': '据“{figure}”判断',

  'table-total.title': '表格的合计、增减和占比与数据一致',
  'table-total.sum': '表中合计不符：{terms}={result}，表中为{stated}，差{difference}。',
  'table-total.sum-swapped':
    '表中合计不符：{terms}={result}，表中为{stated}，差{difference}；疑“{wrong}”数字颠倒，应为{right}。',
  'table-total.sum-digit':
    '表中合计不符：{terms}={result}，表中为{stated}，差{difference}；疑“{wrong}”有一位写错，应为{right}。',
  'table-total.sum-tenfold':
    '表中合计不符：{terms}={result}，表中为{stated}，差{difference}；疑“{wrong}”小数点或单位有误，应为{right}。',
  'table-total.sum-wrong':
    '表中合计不符：{terms}={result}，表中为{stated}，差{difference}；与其他行列对照，疑“{wrong}”有误，应为{right}。',
  'table-total.difference': '表中增减不符：{now}-{base}={result}，表中为{stated}。',
  'table-total.difference-wrong': '表中增减不符：{now}-{base}={result}，表中为{stated}；疑“{wrong}”有误，应为{right}。',
  'table-total.ratio': '表中比率不符：{now}÷{base}={result}%，表中为{stated}。',
  'table-total.ratio-wrong': '表中比率不符：{now}÷{base}={result}%，表中为{stated}；疑“{wrong}”有误，应为{right}。',
  'table-total.growth': '表中增减率不符：由{base}到{now}，变动{result}%，表中为{stated}。',
  'table-total.growth-wrong':
    '表中增减率不符：由{base}到{now}，变动{result}%，表中为{stated}；疑“{wrong}”有误，应为{right}。',
  'table-total.related-outcome': '表中写的是“{figure}”',
  'table-total.related-term': '据“{figure}”推算',

  'figure-conflict.title': '同一数据前后一致',
  'figure-conflict.told': '“{name}”前后不一：此处为{here}，另一处为{there}。',
  'figure-conflict.swapped': '“{name}”前后不一：此处为{here}，另一处为{there}，疑有一处数字颠倒。',
  'figure-conflict.digit': '“{name}”前后不一：此处为{here}，另一处为{there}，疑有一处写错一位。',
  'figure-conflict.tenfold': '“{name}”前后不一：此处为{here}，另一处为{there}，疑有一处小数点或单位有误。',
  'figure-conflict.table': '“{name}”与表中不一：文中为{here}，表中为{there}。',
  'figure-conflict.related': '另一处“{figure}”',

  'hover.value': '即{value}',
  'hover.comma': '，',
  'hover.exact': '准确数',
  'hover.between-rounded': '实际可在{low}至{high}之间',
  'hover.between-about': '按约数上下浮动5%算，在{low}至{high}之间',
  'hover.between-nearly': '不足此数，按九成以上算，在{low}至{high}之间',
  'hover.between-at-most': '不超过此数，按九成以上算，在{low}至{high}之间',
  'hover.between-over': '超过此数，按一成以内算，在{low}至{high}之间',
  'hover.between-at-least': '不少于此数，按一成以内算，在{low}至{high}之间',
  'hover.between-odd': '有余数，在{low}至{high}之间',
  'hover.holds': '相符：',
  'hover.wrong': '不符：',
  'hover.doubtful': '疑不符：',
  'hover.open': '分项未必列全：',
  'hover.sum': '{terms}={sum}，文中合计{stated}',
  'hover.share': '{part}÷{whole}={ratio}{unit}，文中为{stated}',
  'hover.average': '{dividend}÷{divisor}={result}，文中为{stated}',
  'hover.change': '{other}÷({now}{sign}{other})={result}，文中为{stated}',
  'hover.levels': '由{other}到{now}，变动{result}，文中为{stated}',
  'hover.apart': '{now}与{other}相差{result}，文中为{stated}',
  'hover.hundred': '{terms}={sum}，应为100',
  'hover.rule': '规则：{title}。',
  'hover.page': '详细说明',

  'figures.fix': '将“{wrong}”改为{right}',
} as const satisfies Record<string, string>;
