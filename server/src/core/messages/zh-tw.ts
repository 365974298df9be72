import { zhTw as config } from './config/zh-tw.ts';
import { zhTw as desk } from './desk/zh-tw.ts';
import { zhTw as figures } from './figures/zh-tw.ts';
import { zhTw as numbering } from './numbering/zh-tw.ts';
import { zhTw as placeholders } from './placeholders/zh-tw.ts';
import { zhTw as text } from './text/zh-tw.ts';
import type { MessageKey } from './zh-cn.ts';

export const zhTw: Readonly<Record<MessageKey, string>> = {
  ...numbering,
  ...placeholders,
  ...figures,
  ...text,
  ...desk,
  ...config,
};
