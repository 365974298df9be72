import type { zhCn } from './zh-cn.ts';

export const zhTw: Readonly<Record<keyof typeof zhCn, string>> = {};
