import type { zhCn } from './zh-cn.ts';

export const zhTw: Readonly<Record<keyof typeof zhCn, string>> = {
  'config.not-object': '設定檔應為一個物件：{ … }。',
  'config.rules-not-object': '「rules」應為一個物件：{ "規則": "輕重" }。',
  'config.unknown-key': '沒有「{name}」這項設定。',
  'config.unknown-key-near': '沒有「{name}」這項設定，是否為「{near}」？',
  'config.unknown-rule': '沒有「{name}」這條規則。',
  'config.unknown-rule-near': '沒有「{name}」這條規則，是否為「{near}」？',
  'config.not-one-of': '「{key}」應為 {allowed} 之一，文中為 {found}。',
  'config.not-words': '「{key}」應為一列詞語：[ "…", "…" ]。',
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
