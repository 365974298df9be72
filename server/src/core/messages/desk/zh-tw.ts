import type { zhCn } from './zh-cn.ts';

export const zhTw: Readonly<Record<keyof typeof zhCn, string>> = {
  'fix-all.title': '修正全部可自動修改的問題',
  'renumber.title': '重排全文序號',

  'ignore.here': '忽略此處',
  'ignore.file': '本檔案不查「{title}」',
  'ignore.folder': '本資料夾不查「{title}」',
  'ignore.gone': '此處忽略的問題稿中已無，可以刪去。',
  'ignored.found': '{title}：「{text}」',
  'ignored.gone': '稿中已無',
  'ignored.line': '第{line}行',
  'ignored.file': '整份檔案',
  'ignored.folder': '整個資料夾',
  'why.default': '預設',
  'why.settings': 'VS Code 設定',
  'why.file': '{path} 第{line}行',
  'why.ignore': '{path} 第{line}行，忽略整條規則',
  'severity.off': '不查',
  'severity.error': '必錯',
  'severity.warning': '疑似',
  'severity.information': '提示',
  'severity.hint': '提示',

  'server.rule-failed': '規則「{rule}」出錯，略去它在那裡的結果：{reason}',
  'server.failed': '{what} 出錯：{reason}',
  'server.refused': '編輯器未照辦：{reason}',
  'server.bad-setting': '設定 {name} 無效，已忽略：{reason}',
};
