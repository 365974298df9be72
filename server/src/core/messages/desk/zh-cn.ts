export const zhCn = {
  'fix-all.title': '修正全部可自动修改的问题',

  'server.rule-failed': '规则“{rule}”出错，略去它在那里的结果：{reason}',
  'server.failed': '{what} 出错：{reason}',
  'server.refused': '编辑器未照办：{reason}',
  'server.bad-setting': '设置 {name} 的值 {value} 无效，已忽略。',
} as const satisfies Record<string, string>;
