import type { zhCn } from './zh-cn.ts';

export const en: Readonly<Record<keyof typeof zhCn, string>> = {
  'fix-all.title': 'Apply all safe fixes',
  'renumber.title': 'Renumber the whole draft',

  'ignore.here': 'Ignore here',
  'ignore.file': 'Ignore in this file: {title}',
  'ignore.folder': 'Ignore in this folder: {title}',
  'ignore.gone': 'What is ignored here is gone from the draft.',
  'ignored.found': '{title}: “{text}”',
  'ignored.gone': 'gone',
  'ignored.line': 'line {line}',
  'ignored.file': 'the whole file',
  'ignored.folder': 'the whole folder',
  'why.default': 'default',
  'why.settings': 'settings',
  'why.file': '{path}, line {line}',
  'why.ignore': '{path}, line {line}: the rule is ignored',
  'severity.off': 'off',
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.information': 'information',
  'severity.hint': 'hint',

  'server.rule-failed': 'Rule {rule} failed, its findings there are left out: {reason}',
  'server.failed': '{what} failed: {reason}',
  'server.refused': 'The editor refused: {reason}',
  'server.bad-setting': 'The setting {name} is ignored: {reason}',
};
