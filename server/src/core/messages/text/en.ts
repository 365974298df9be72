import type { zhCn } from './zh-cn.ts';

export const en: Readonly<Record<keyof typeof zhCn, string>> = {
  'script-mixed.title': 'One script throughout',
  'script-mixed.traditional-run': 'Mixed scripts: “{found}” is traditional, the draft is simplified.',
  'script-mixed.traditional-block':
    'Mixed scripts: {count} traditional characters in this paragraph, the draft is simplified.',
  'script-mixed.simplified-run': 'Mixed scripts: “{found}” is simplified, the draft is traditional.',
  'script-mixed.simplified-block':
    'Mixed scripts: {count} simplified characters in this paragraph, the draft is traditional.',
  'script-mixed.simplify': 'Change to simplified',
  'script-mixed.complicate': 'Change to “{text}”{more}',
};
