import { en } from './en.ts';
import type { Message } from './message.ts';
import { type MessageKey, zhCn } from './zh-cn.ts';
import { zhTw } from './zh-tw.ts';

export type Locale = 'zh-cn' | 'zh-tw' | 'en';

const TABLES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  'zh-cn': zhCn,
  'zh-tw': zhTw,
  en,
};

/** The table for a BCP 47 tag as editors give it. Chinese where the tag is neither Chinese nor English. */
export function localeOf(tag: string | undefined): Locale {
  const name = (tag ?? '').toLowerCase();
  if (name.startsWith('en')) return 'en';
  return /^zh-(?:tw|hk|mo|hant)/.test(name) ? 'zh-tw' : 'zh-cn';
}

export function render({ key, args }: Message, locale: Locale): string {
  return TABLES[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name] ?? whole;
    return typeof value === 'object' ? render(value, locale) : String(value);
  });
}
