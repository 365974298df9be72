import type { zhCn } from './zh-cn.ts';

export const zhTw: Readonly<Record<keyof typeof zhCn, string>> = {
  'script-mixed.title': '簡繁不混用',
  'script-mixed.traditional-run': '簡繁混用：全文是簡體，「{found}」是繁體字。',
  'script-mixed.traditional-block': '簡繁混用：全文是簡體，本段有{count}個繁體字。',
  'script-mixed.simplified-run': '簡繁混用：全文是繁體，「{found}」是簡體字。',
  'script-mixed.simplified-block': '簡繁混用：全文是繁體，本段有{count}個簡體字。',
  'script-mixed.simplify': '改為簡體',
  'script-mixed.complicate': '改為「{text}」{more}',
};
