import { type Locale, localeOf } from '../../core/messages/render.ts';
import { en } from './en.ts';
import { type WordKey, zhCn } from './zh-cn.ts';
import { zhTw } from './zh-tw.ts';

const TABLES = { 'zh-cn': zhCn, 'zh-tw': zhTw, en } as const;

/** A sentence of the command line, its braces filled. */
export type Say = (key: WordKey, args?: Readonly<Record<string, string | number>>) => string;

export function sayIn(locale: Locale): Say {
  return (key, args = {}) =>
    TABLES[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

/** The language that the environment asks for (POSIX's order); Chinese where it asks for none that Hegao has. */
export function localeFrom(environment: Readonly<Record<string, string | undefined>>): Locale {
  const tag = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  return localeOf(tag?.replace('_', '-'));
}
