import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Rule } from '../core/rules/rule.ts';
import { titleOf } from './ignoring.ts';
import type { Session } from './session.ts';

/** A command of the client's, for one that announces it: `[id]`, opens the page on a rule. */
export const EXPLAIN_RULE = 'hegao.explainRule';

/** What opens the pages on the rules that report something, each once. */
export function explaining(
  { client, toProtocol }: Session,
  reported: readonly { readonly rule: Rule; readonly diagnostic: Diagnostic }[],
): CodeAction[] {
  if (!client.commands.has(EXPLAIN_RULE)) return [];
  const rules = new Set(reported.map(({ rule }) => rule));
  return [...rules].map((rule) => {
    const title = toProtocol.say({ key: 'explain.rule', args: { title: toProtocol.say(titleOf(rule)) } });
    const diagnostics = reported.filter((one) => one.rule === rule).map(({ diagnostic }) => diagnostic);
    const command = { title, command: EXPLAIN_RULE, arguments: [rule.id] };
    return { title, kind: CodeActionKind.QuickFix, diagnostics, command };
  });
}
