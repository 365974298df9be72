import type { Span } from '../text/span.ts';
import type { MessageKey } from './zh-cn.ts';

/** A sentence for the user: a key of the message tables and what fills its braces. */
export interface Message {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A message as a rule gives it: a span among its arguments stands for the draft's own words there. */
export interface Template {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, string | number | Span>>;
}

export function message(key: MessageKey, args: Template['args'] = {}): Template {
  return { key, args };
}

/** How a draft's own words come into a message: those of a span, and a figure worked out, in the draft's writing. */
export interface Voice {
  quote(span: Span): string;
  write(text: string): string;
}

export function quoted({ key, args }: Template, { quote, write }: Voice): Message {
  const filled: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) {
    filled[name] = typeof value === 'object' ? quote(value) : typeof value === 'string' ? write(value) : value;
  }
  return { key, args: filled };
}
