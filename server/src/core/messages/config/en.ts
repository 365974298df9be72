import type { zhCn } from './zh-cn.ts';

export const en: Readonly<Record<keyof typeof zhCn, string>> = {
  'config.not-object': 'A configuration is an object: { … }.',
  'config.rules-not-object': '"rules" must be an object: { "rule": "severity" }.',
  'config.unknown-key': 'There is no setting "{name}".',
  'config.unknown-key-near': 'There is no setting "{name}"; did you mean "{near}"?',
  'config.unknown-rule': 'There is no rule "{name}".',
  'config.unknown-rule-near': 'There is no rule "{name}"; did you mean "{near}"?',
  'config.not-one-of': '"{key}" must be one of {allowed}, not {found}.',
  'config.not-words': '"{key}" must be a list of words: [ "…", "…" ].',
  'config.full-width': 'The full-width {found} must be {half}.',
  'config.name-expected': 'A name in double quotes belongs here.',
  'config.value-expected': 'A value is missing here.',
  'config.colon-expected': 'A colon is missing here.',
  'config.comma-expected': 'A comma is missing here.',
  'config.brace-expected': 'A closing } is missing.',
  'config.bracket-expected': 'A closing ] is missing.',
  'config.end-expected': '"{found}" stands behind the end.',
  'config.string-open': 'A double quote is not closed.',
  'config.broken': '"{found}" is not JSON.',
};
