import type { MessageKey } from './zh-cn.ts';

export const zhTw: Readonly<Record<MessageKey, string>> = {
  'heading-sequence.title': '標題序號連續',
  'heading-sequence.misnumbered': '序號有誤：此處應為「{expected}」，文中為「{found}」。',
  'heading-sequence.gap': '序號不連續：「{previous}」之後缺「{missing}」，直接到了「{found}」。',
  'heading-sequence.start': '序號未從頭開始：本組第一個標題是「{found}」，缺「{missing}」。',
  'heading-sequence.repeat': '序號重複：「{found}」與前一標題相同，此處應為「{expected}」。',
  'heading-sequence.back': '序號倒退：「{previous}」之後應為「{expected}」，文中為「{found}」。',
  'heading-sequence.restart': '疑似序號重排：「{previous}」之後又從「{found}」開始；如非另起一篇，應為「{expected}」。',
  'heading-sequence.swapped': '序號顛倒：「{found}」與後面的「{next}」應對調。',
  'heading-sequence.previous': '前一標題「{marker}」',
  'heading-sequence.next': '後一標題「{marker}」',
  'heading-sequence.fix-one': '改為「{expected}」',
  'heading-sequence.fix-rest': '從此處起依次重排{count}個序號',

  'heading-style.title': '標題序號寫法規範',
  'heading-style.bracket': '序號寫法：「{found}」應寫作「{right}」，帶括號的序號後面不加標點，前後括號一致。',
  'heading-style.han': '序號寫法：「{found}」應寫作「{right}」，漢字數字後用頓號。',
  'heading-style.mixed': '序號寫法不一：「{found}」與同級標題不同，應寫作「{right}」。',
  'heading-style.fix': '改為「{right}」',

  'heading-level.title': '標題層次順序',
  'heading-level.orphan': '層次：「{found}」前面沒有上一級標題。',

  'enumeration-sequence.title': '分項序號連續',
  'enumeration-sequence.misnumbered': '分項序號有誤：此處應為「{expected}」，文中為「{found}」。',
  'enumeration-sequence.gap': '分項不連續：「{previous}」之後應為「{expected}」，文中為「{found}」。',
  'enumeration-sequence.start': '疑似分項缺首項：從「{found}」開始，前面沒有「{expected}」。',
  'enumeration-sequence.repeat': '分項序號重複：「{found}」已經用過，此處應為「{expected}」。',
  'enumeration-sequence.alone': '疑似分項不全：只有「{found}」，下一個標題之前沒有第二項。',
  'enumeration-sequence.swapped': '分項顛倒：「{found}」與後面的「{next}」應對調。',
  'enumeration-sequence.previous': '前一分項「{mark}」',
  'enumeration-sequence.fix-one': '改為「{expected}」',
  'enumeration-sequence.fix-rest': '從此處起依次重排{count}個分項',

  'cross-reference.title': '引用有著落',
  'cross-reference.missing': '引用落空：文中沒有「{target}」。',
  'cross-reference.beyond': '引用落空：文中沒有「{target}」，同類編號到「{last}」為止。',
  'cross-reference.unlisted-annex': '引用落空：附件說明中沒有「{target}」。',
  'cross-reference.overcount': '「{target}」超出前面所說的「{count}」。',
  'cross-reference.repeated': '編號重複：「{label}」已經用過。',
  'cross-reference.unlisted': '附件說明中沒有「{found}」。',
  'cross-reference.absent': '附件說明列有「{entry}」，文後沒有這個附件。',
  'cross-reference.order': '附件次序有誤：「{found}」排在附件{previous}之後。',
  'cross-reference.swapped': '附件序號有誤：「{title}」在附件說明中是附件{number}，此處為「{found}」。',
  'cross-reference.title-differs': '「{found}」的標題與附件說明不一致，附件說明為「{listed}」。',
  'cross-reference.related-last': '同類的最後一個',
  'cross-reference.related-first': '先用此號的',
  'cross-reference.related-count': '所說的項數',
  'cross-reference.related-listing': '附件說明',

  'item-count.title': '列舉之數與所說相符',
  'item-count.names': '所列{found}項，文中為「{stated}」：{first}……{last}。',
  'item-count.run': '分項共{found}項，文中為「{stated}」：{first}……{last}。',
  'item-count.item': '第{nth}項',
  'item-count.fix': '將「{stated}」中的數改為{right}',

  'placeholder.title': '佔位符已填',
  'placeholder.found': '佔位符「{text}」尚未填寫。',
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

  'sum-mismatch.title': '分項之和等於總數',
  'sum-mismatch.total': '合計不符：{terms}={sum}，文中為{stated}，差{difference}。',
  'sum-mismatch.swapped':
    '合計不符：{terms}={sum}，文中為{stated}，差{difference}；疑「{wrong}」數字顛倒，應為{right}。',
  'sum-mismatch.digit':
    '合計不符：{terms}={sum}，文中為{stated}，差{difference}；疑「{wrong}」有一位寫錯，應為{right}。',
  'sum-mismatch.tenfold':
    '合計不符：{terms}={sum}，文中為{stated}，差{difference}；疑「{wrong}」小數點或單位有誤，應為{right}。',
  'sum-mismatch.related-total': '總數「{figure}」',
  'sum-mismatch.related-part': '分項「{figure}」',

  'percentage-mismatch.title': '占比與數據一致',
  'percentage-mismatch.rate': '比率不符：{part}÷{whole}={ratio}{unit}，文中為{stated}。',
  'percentage-mismatch.swapped':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中為{stated}；疑數字顛倒，應為{right}{unit}。',
  'percentage-mismatch.digit':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中為{stated}；疑有一位寫錯，應為{right}{unit}。',
  'percentage-mismatch.tenfold':
    '比率不符：{part}÷{whole}={ratio}{unit}，文中為{stated}；疑小數點有誤，應為{right}{unit}。',
  'percentage-mismatch.structure': '結構比不符：{part}÷{whole}={ratio}%，文中為{stated}。',
  'percentage-mismatch.hundred': '構成之和應為100：{terms}={sum}。',
  'percentage-mismatch.siblings': '比率與其餘分項不符：按其餘分項推算，{part}應占{ratio}{unit}，文中為{stated}。',
  'percentage-mismatch.related-sibling': '其餘分項的占比「{figure}」',
  'percentage-mismatch.related-part': '分子「{figure}」',
  'percentage-mismatch.related-whole': '分母「{figure}」',

  'growth-mismatch.title': '增減與數據一致',
  'growth-mismatch.rate-change': '增減率不符：{other}÷({now}{sign}{other})={result}，文中為{stated}。',
  'growth-mismatch.slip-change':
    '增減率不符：{other}÷({now}{sign}{other})={result}，文中為{stated}；疑筆誤，應為{right}。',
  'growth-mismatch.rate-levels': '增減率不符：由{other}到{now}，變動{result}，文中為{stated}。',
  'growth-mismatch.slip-levels': '增減率不符：由{other}到{now}，變動{result}，文中為{stated}；疑筆誤，應為{right}。',
  'growth-mismatch.wrong-base-change':
    '增減率不符：{other}÷({now}{sign}{other})={result}，文中為{stated}；疑誤以本期數{now}為基數。',
  'growth-mismatch.wrong-base-levels':
    '增減率不符：由{other}到{now}，變動{result}，文中為{stated}；疑誤以本期數{now}為基數。',
  'growth-mismatch.sign': '增減方向矛盾：前面說增加，比率卻是{stated}。',
  'growth-mismatch.difference': '增減額不符：{now}與{other}相差{result}，文中為{stated}。',
  'growth-mismatch.difference-slip': '增減額不符：{now}與{other}相差{result}，文中為{stated}；疑筆誤。',
  'growth-mismatch.points': '百分點不符：{now}與{other}相差{result}，文中為{stated}。',
  'growth-mismatch.points-swapped': '百分點不符：{now}與{other}相差{result}，文中為{stated}；疑筆誤。',
  'growth-mismatch.related': '據「{figure}」推算',

  'completion.after': '接「{after}」',

  'figures.fix': '將「{wrong}」改為{right}',

  'rename.empty': '要填的內容不能為空。',
  'rename.same': '「{text}」就是佔位符本身，請寫出要填的內容。',

  'fix-all.title': '修正全部可自動修改的問題',

  'server.rule-failed': '規則「{rule}」出錯，略去它在那裡的結果：{reason}',
  'server.failed': '{what} 出錯：{reason}',
  'server.refused': '編輯器未照辦：{reason}',
  'server.bad-setting': '設定 {name} 的值 {value} 無效，已忽略。',

  'config.not-object': '設定檔應為一個物件：{ … }。',
  'config.rules-not-object': '「rules」應為一個物件：{ "規則": "輕重" }。',
  'config.unknown-key': '沒有「{name}」這項設定。',
  'config.unknown-key-near': '沒有「{name}」這項設定，是否為「{near}」？',
  'config.unknown-rule': '沒有「{name}」這條規則。',
  'config.unknown-rule-near': '沒有「{name}」這條規則，是否為「{near}」？',
  'config.not-one-of': '「{key}」應為 {allowed} 之一，文中為 {found}。',
  'config.full-width': '全形標點 {found} 應為半形 {half}。',
  'config.name-expected': '此處應為鍵名，用半形雙引號括起。',
  'config.value-expected': '此處缺值。',
  'config.colon-expected': '此處缺冒號「:」。',
  'config.comma-expected': '此處缺逗號「,」。',
  'config.brace-expected': '缺右大括號「}」。',
  'config.bracket-expected': '缺右中括號「]」。',
  'config.end-expected': '物件之後多出「{found}」。',
  'config.string-open': '雙引號沒有配對。',
  'config.broken': '「{found}」不合 JSON 寫法。',
};
