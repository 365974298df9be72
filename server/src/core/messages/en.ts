import { en as config } from './config/en.ts';
import { en as desk } from './desk/en.ts';
import { en as figures } from './figures/en.ts';
import { en as numbering } from './numbering/en.ts';
import { en as placeholders } from './placeholders/en.ts';
import { en as text } from './text/en.ts';
import type { MessageKey } from './zh-cn.ts';

export const en: Readonly<Record<MessageKey, string>> = {
  ...numbering,
  ...placeholders,
  ...figures,
  ...text,
  ...desk,
  ...config,
};
