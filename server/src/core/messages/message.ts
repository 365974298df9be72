import type { Span } from '../text/span.ts';
import type { MessageKey } from './zh-cn.ts';

/** A sentence for the user: a key of the message tables and what fills its braces, a clause of its own among it. */
export interface Message {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, string | number | Message>>;
}

/** A message as a rule gives it: a span among its arguments stands for the draft's own words there. */
export interface Template {
  readonly key: MessageKey;
  readonly args: Readonly<Record<string, string | number | Span | Template>>;
}

export function message(key: MessageKey, args: Template['args'] = {}): Template {
  return { key, args };
}

/** How a draft's own words come into a message: those of a span, and a figure worked out, in the draft's writing. */
export interface Voice {
  quote(span: Span): string;
  write(text: string): string;
}

export function quoted({ key, args }: Template, voice: Voice): Message {
  const filled: Record<string, string | number | Message> = {};
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'number') filled[name] = value;
    else if (typeof value === 'string') filled[name] = voice.write(value);
    else filled[name] = 'key' in value ? quoted(value, voice) : voice.quote(value);
  }
  return { key, args: filled };
}
