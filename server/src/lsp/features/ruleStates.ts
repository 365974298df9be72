import { type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { RuleSetting } from '../../core/config.ts';
import type { Reason } from '../../core/layers.ts';
import type { Message } from '../../core/messages/message.ts';
import { titleOf } from '../ignoring.ts';
import type { OpenDraft, Session } from '../session.ts';

/** How a rule reports in a draft, and why. */
export interface RuleState {
  readonly id: string;
  readonly title: string;
  /** 必错, 疑似, 提示 or 不查. */
  readonly severity: string;
  readonly by: Reason['by'];
  readonly reason: string;
  /** Where it is said; null where no file says it. */
  readonly location: { readonly uri: string; readonly range: Range } | null;
}

export const RuleStatesRequest = new RequestType<
  { readonly textDocument: TextDocumentIdentifier },
  readonly RuleState[] | null,
  void
>('hegao/ruleStates');

/** hegao/ruleStates: each rule as it holds for a draft: by default, by the settings, or by which line of which file. */
export function ruleStates({ rules, toProtocol }: Session, { settings }: OpenDraft): readonly RuleState[] {
  const { config, layers, files } = settings;
  return rules.map((rule) => {
    const why = layers.why(rule);
    const severity: Message = { key: `severity.${config.severityOf(rule) satisfies RuleSetting}`, args: {} };
    const state = { id: rule.id, title: toProtocol.say(titleOf(rule)), severity: toProtocol.say(severity), by: why.by };
    if (!('layer' in why))
      return { ...state, reason: toProtocol.say({ key: `why.${why.by}`, args: {} }), location: null };
    const { lines, uri } = files.find(({ layer }) => layer === why.layer)!;
    const range = { start: lines.positionAt(why.span.start), end: lines.positionAt(why.span.end) };
    const path = why.layer.folder.replace(/^file:\/\/(?=\/)/, '') + uri.slice(uri.lastIndexOf('/') + 1);
    const reason = toProtocol.say({ key: `why.${why.by}`, args: { path, line: range.start.line + 1 } });
    return { ...state, reason, location: { uri, range } };
  });
}
