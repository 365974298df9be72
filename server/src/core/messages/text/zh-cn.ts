export const zhCn = {
  'script-mixed.title': '简繁不混用',
  'script-mixed.traditional-run': '简繁混用：全文是简体，“{found}”是繁体字。',
  'script-mixed.traditional-block': '简繁混用：全文是简体，本段有{count}个繁体字。',
  'script-mixed.simplified-run': '简繁混用：全文是繁体，“{found}”是简体字。',
  'script-mixed.simplified-block': '简繁混用：全文是繁体，本段有{count}个简体字。',
  'script-mixed.simplify': '改为简体',
  'script-mixed.complicate': '改为“{text}”{more}',
} as const satisfies Record<string, string>;
