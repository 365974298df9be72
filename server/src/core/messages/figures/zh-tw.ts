import type { zhCn } from './zh-cn.ts';

export const zhTw: Readonly<Record<keyof typeof zhCn, string>> = {
  'sum-mismatch.title': '分項之和等於總數',
  'sum-mismatch.total': '合計不符：{terms}={sum}，文中為{stated}，差{difference}。',
  'sum-mismatch.swapped':
    '合計不符：{terms}={sum}，文中為{stated}，差{difference}；疑「{wrong}」數字顛倒，應為{right}。',
  'sum-mismatch.digit':
    '合計不符：{terms}={sum}，文中為{stated}，差{difference}；疑「{wrong}」有一位寫錯，應為{right}。',
  'sum-mismatch.tenfold':
    '合計不符：{terms}={sum}，文中為{stated}，差{difference}；疑「{wrong}」小數點或單位有誤，應為{right}。',
  'sum-mismatch.left-out': '合計不符：{terms}={sum}，文中為{stated}，差{difference}；疑合計時漏了「{part}」。',
  'sum-mismatch.twice': '合計不符：{terms}={sum}，文中為{stated}，多{difference}；疑合計時「{part}」算了兩次。',
  'sum-mismatch.related-total': '總數「{figure}」',
  'sum-mismatch.related-part': '分項「{figure}」',

  'percentage-mismatch.title': '占比與數據一致',
  'percentage-mismatch.rate': '比率不符：{part}÷{whole}={ratio}{unit}，文中為{stated}。',
  'percentage-mismatch.swapped':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中為{stated}；疑「{wrong}」數字顛倒，應為{correct}。',
  'percentage-mismatch.digit':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中為{stated}；疑「{wrong}」有一位寫錯，應為{correct}。',
  'percentage-mismatch.tenfold':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中為{stated}；疑「{wrong}」小數點或單位有誤，應為{correct}。',
  'percentage-mismatch.structure': '結構比不符：{part}÷{whole}={ratio}%，文中為{stated}。',
  'percentage-mismatch.hundred': '構成之和應為100：{terms}={sum}。',
  'percentage-mismatch.siblings': '比率與其餘分項不符：按其餘分項推算，{part}應占{ratio}{unit}，文中為{stated}。',
  'percentage-mismatch.related-sibling': '其餘分項的占比「{figure}」',
  'percentage-mismatch.related-part': '分子「{figure}」',
  'percentage-mismatch.related-whole': '分母「{figure}」',

  'growth-mismatch.title': '增減與數據一致',
  'growth-mismatch.change': '增減率不符：{other}÷({now}{sign}{other})={result}，文中為{stated}。',
  'growth-mismatch.change-swapped':
    '增減率不符：{other}÷({now}{sign}{other})={result}，文中為{stated}；疑「{wrong}」數字顛倒，應為{right}。',
  'growth-mismatch.change-digit':
    '增減率不符：{other}÷({now}{sign}{other})={result}，文中為{stated}；疑「{wrong}」有一位寫錯，應為{right}。',
  'growth-mismatch.change-tenfold':
    '增減率不符：{other}÷({now}{sign}{other})={result}，文中為{stated}；疑「{wrong}」小數點或單位有誤，應為{right}。',
  'growth-mismatch.levels': '增減率不符：由{other}到{now}，變動{result}，文中為{stated}。',
  'growth-mismatch.levels-swapped':
    '增減率不符：由{other}到{now}，變動{result}，文中為{stated}；疑「{wrong}」數字顛倒，應為{right}。',
  'growth-mismatch.levels-digit':
    '增減率不符：由{other}到{now}，變動{result}，文中為{stated}；疑「{wrong}」有一位寫錯，應為{right}。',
  'growth-mismatch.levels-tenfold':
    '增減率不符：由{other}到{now}，變動{result}，文中為{stated}；疑「{wrong}」小數點或單位有誤，應為{right}。',
  'growth-mismatch.difference': '增減額不符：{now}與{other}相差{result}，文中為{stated}。',
  'growth-mismatch.difference-swapped':
    '增減額不符：{now}與{other}相差{result}，文中為{stated}；疑「{wrong}」數字顛倒，應為{right}。',
  'growth-mismatch.difference-digit':
    '增減額不符：{now}與{other}相差{result}，文中為{stated}；疑「{wrong}」有一位寫錯，應為{right}。',
  'growth-mismatch.difference-tenfold':
    '增減額不符：{now}與{other}相差{result}，文中為{stated}；疑「{wrong}」小數點或單位有誤，應為{right}。',
  'growth-mismatch.points': '百分點不符：{now}與{other}相差{result}，文中為{stated}。',
  'growth-mismatch.points-swapped':
    '百分點不符：{now}與{other}相差{result}，文中為{stated}；疑「{wrong}」數字顛倒，應為{right}。',
  'growth-mismatch.points-digit':
    '百分點不符：{now}與{other}相差{result}，文中為{stated}；疑「{wrong}」有一位寫錯，應為{right}。',
  'growth-mismatch.points-tenfold':
    '百分點不符：{now}與{other}相差{result}，文中為{stated}；疑「{wrong}」小數點或單位有誤，應為{right}。',
  'growth-mismatch.wrong-base-change':
    '增減率不符：{other}÷({now}{sign}{other})={result}，文中為{stated}；疑誤以本期數{now}為基數。',
  'growth-mismatch.wrong-base-levels':
    '增減率不符：由{other}到{now}，變動{result}，文中為{stated}；疑誤以本期數{now}為基數。',
  'growth-mismatch.sign': '增減方向矛盾：前面說增加，比率卻是{stated}。',
  'growth-mismatch.related': '據「{figure}」推算',

  'average-mismatch.title': '平均數與總數一致',
  'average-mismatch.average': '平均數不符：{dividend}÷{divisor}={result}，文中為{stated}。',
  'average-mismatch.swapped':
    '平均數不符：{dividend}÷{divisor}={result}，文中為{stated}；疑「{wrong}」數字顛倒，應為{right}。',
  'average-mismatch.digit':
    '平均數不符：{dividend}÷{divisor}={result}，文中為{stated}；疑「{wrong}」有一位寫錯，應為{right}。',
  'average-mismatch.tenfold':
    '平均數不符：{dividend}÷{divisor}={result}，文中為{stated}；疑「{wrong}」小數點或單位有誤，應為{right}。',
  'average-mismatch.bounds': '總數與標準不符：{total}÷{count}={each}{unit}，應在{low}至{high}{unit}之間。',
  'average-mismatch.related': '據「{figure}」推算',

  'date-invalid.title': '日期真實、起止有序',
  'date-invalid.no-month': '「{date}」不存在：沒有{month}月。',
  'date-invalid.no-day': '「{date}」不存在：{month}月只有{days}天。',
  'date-invalid.not-leap': '「{date}」不存在：{year}年不是閏年，2月只有28天。',
  'date-invalid.weekday': '星期不符：{year}年{month}月{day}日是星期{right}，文中為{stated}。',
  'date-invalid.backwards': '起止顛倒：「{from}」在「{to}」之後。',
  'date-invalid.years': '年數不符：「{years}」共{count}年，文中說{stated}年。',
  'date-invalid.plan': '年份不符：「{plan}」是{first}至{last}年，文中為{years}。',
  'date-invalid.as-of': '「截止」後面不帶時間，這裡應為「截至」。',
  'date-invalid.related': '所說的日期「{date}」',

  'rate-over-100.title': '合格率等不超過百分之百',
  'rate-over-100.rate': '「{name}」不會超過100%，文中為{stated}。',

  'hedge-doubled.title': '約數詞不重複',
  'hedge-doubled.both': '「{before}」與「{behind}」重複或矛盾，留一個即可。',
  'hedge-doubled.fix': '刪去「{word}」',

  'decrease-by-multiple.title': '減少不用倍數',
  'decrease-by-multiple.told': '「{found}」：減少不能用倍數（減少1倍即為零），宜用百分數或分數。',

  'range-unit.title': '數值範圍不省符號',
  'range-unit.first': '前一個數「{number}」缺「{sign}」，應為{right}。',
  'range-unit.second': '後一個數「{number}」缺「{sign}」，應為{right}。',

  'point-or-percent.title': '百分點與百分比不混用',
  'point-or-percent.percent': '{before}與{now}之差是百分點，文中為{stated}。',
  'point-or-percent.points': '{level}不是比率，增減應用百分數，文中為{stated}。',
  'point-or-percent.related': '據「{figure}」判斷',

  'table-total.title': '表格的合計、增減和占比與數據一致',
  'table-total.sum': '表中合計不符：{terms}={result}，表中為{stated}，差{difference}。',
  'table-total.sum-swapped':
    '表中合計不符：{terms}={result}，表中為{stated}，差{difference}；疑「{wrong}」數字顛倒，應為{right}。',
  'table-total.sum-digit':
    '表中合計不符：{terms}={result}，表中為{stated}，差{difference}；疑「{wrong}」有一位寫錯，應為{right}。',
  'table-total.sum-tenfold':
    '表中合計不符：{terms}={result}，表中為{stated}，差{difference}；疑「{wrong}」小數點或單位有誤，應為{right}。',
  'table-total.sum-wrong':
    '表中合計不符：{terms}={result}，表中為{stated}，差{difference}；與其他行列對照，疑「{wrong}」有誤，應為{right}。',
  'table-total.difference': '表中增減不符：{now}-{base}={result}，表中為{stated}。',
  'table-total.difference-wrong':
    '表中增減不符：{now}-{base}={result}，表中為{stated}；疑「{wrong}」有誤，應為{right}。',
  'table-total.ratio': '表中比率不符：{now}÷{base}={result}%，表中為{stated}。',
  'table-total.ratio-wrong': '表中比率不符：{now}÷{base}={result}%，表中為{stated}；疑「{wrong}」有誤，應為{right}。',
  'table-total.growth': '表中增減率不符：由{base}到{now}，變動{result}%，表中為{stated}。',
  'table-total.growth-wrong':
    '表中增減率不符：由{base}到{now}，變動{result}%，表中為{stated}；疑「{wrong}」有誤，應為{right}。',
  'table-total.related-outcome': '表中寫的是「{figure}」',
  'table-total.related-term': '據「{figure}」推算',

  'figure-conflict.title': '同一數據前後一致',
  'figure-conflict.told': '「{name}」前後不一：此處為{here}，另一處為{there}。',
  'figure-conflict.swapped': '「{name}」前後不一：此處為{here}，另一處為{there}，疑有一處數字顛倒。',
  'figure-conflict.digit': '「{name}」前後不一：此處為{here}，另一處為{there}，疑有一處寫錯一位。',
  'figure-conflict.tenfold': '「{name}」前後不一：此處為{here}，另一處為{there}，疑有一處小數點或單位有誤。',
  'figure-conflict.table': '「{name}」與表中不一：文中為{here}，表中為{there}。',
  'figure-conflict.related': '另一處「{figure}」',

  'hover.value': '即{value}',
  'hover.comma': '，',
  'hover.exact': '準確數',
  'hover.between-rounded': '實際可在{low}至{high}之間',
  'hover.between-about': '按約數上下浮動5%算，在{low}至{high}之間',
  'hover.between-nearly': '不足此數，按九成以上算，在{low}至{high}之間',
  'hover.between-at-most': '不超過此數，按九成以上算，在{low}至{high}之間',
  'hover.between-over': '超過此數，按一成以內算，在{low}至{high}之間',
  'hover.between-at-least': '不少於此數，按一成以內算，在{low}至{high}之間',
  'hover.between-odd': '有餘數，在{low}至{high}之間',
  'hover.holds': '相符：',
  'hover.wrong': '不符：',
  'hover.doubtful': '疑不符：',
  'hover.open': '分項未必列全：',
  'hover.sum': '{terms}={sum}，文中合計{stated}',
  'hover.share': '{part}÷{whole}={ratio}{unit}，文中為{stated}',
  'hover.average': '{dividend}÷{divisor}={result}，文中為{stated}',
  'hover.change': '{other}÷({now}{sign}{other})={result}，文中為{stated}',
  'hover.levels': '由{other}到{now}，變動{result}，文中為{stated}',
  'hover.apart': '{now}與{other}相差{result}，文中為{stated}',
  'hover.hundred': '{terms}={sum}，應為100',
  'hover.rule': '規則：{title}。',
  'hover.page': '詳細說明',

  'figures.fix': '將「{wrong}」改為{right}',
};
