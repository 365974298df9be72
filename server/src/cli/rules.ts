import { type Locale, render } from '../core/messages/render.ts';
import type { MessageKey } from '../core/messages/zh-cn.ts';
import { RULES } from '../core/rules/index.ts';
import type { Rule } from '../core/rules/rule.ts';
import { padded, width } from './terminal.ts';
import type { Say } from './words/words.ts';

/** All rules, a line each: id, severity, title, and what can be done about it. */
export function listRules(locale: Locale, say: Say): string {
  const columns: readonly ((rule: Rule) => string)[] = [
    ({ id }) => id,
    ({ severity }) => say(severity),
    ({ id }) => render({ key: `${id}.title` as MessageKey, args: {} }, locale),
    ({ fix }) => say(`fix-${fix}`),
  ];
  const widths = columns.map((column) => Math.max(...RULES.map((rule) => width(column(rule)))));
  return RULES.map(
    (rule) =>
      `${columns
        .map((column, at) => padded(column(rule), widths[at]!))
        .join('  ')
        .trimEnd()}\n`,
  ).join('');
}
