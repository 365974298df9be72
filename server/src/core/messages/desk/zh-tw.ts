import type { zhCn } from './zh-cn.ts';

export const zhTw: Readonly<Record<keyof typeof zhCn, string>> = {
  'fix-all.title': '修正全部可自動修改的問題',

  'server.rule-failed': '規則「{rule}」出錯，略去它在那裡的結果：{reason}',
  'server.failed': '{what} 出錯：{reason}',
  'server.refused': '編輯器未照辦：{reason}',
  'server.bad-setting': '設定 {name} 的值 {value} 無效，已忽略。',
};
