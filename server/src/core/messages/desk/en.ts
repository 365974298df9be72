import type { zhCn } from './zh-cn.ts';

export const en: Readonly<Record<keyof typeof zhCn, string>> = {
  'fix-all.title': 'Apply all safe fixes',

  'server.rule-failed': 'Rule {rule} failed, its findings there are left out: {reason}',
  'server.failed': '{what} failed: {reason}',
  'server.refused': 'The editor refused: {reason}',
  'server.bad-setting': '{value} is no value for the setting {name}; ignored.',
};
