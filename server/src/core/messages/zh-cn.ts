import { zhCn as config } from './config/zh-cn.ts';
import { zhCn as desk } from './desk/zh-cn.ts';
import { zhCn as figures } from './figures/zh-cn.ts';
import { zhCn as numbering } from './numbering/zh-cn.ts';
import { zhCn as placeholders } from './placeholders/zh-cn.ts';
import { zhCn as text } from './text/zh-cn.ts';

/** What the user reads, in simplified Chinese; the keys are those of every language. */
export const zhCn = { ...numbering, ...placeholders, ...figures, ...text, ...desk, ...config } as const;

export type MessageKey = keyof typeof zhCn;
