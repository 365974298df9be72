import { commands, type QuickPickItem, Range, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageclient';
import { documentInSight } from './editorInSight.ts';
import { rulePages } from './rulePages.ts';
import type { Service } from './service.ts';
import { text } from './texts.ts';

/** How a rule reports in a draft, and why, as the server answers `hegao/ruleStates`. */
export interface RuleState {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly by: 'default' | 'settings' | 'file' | 'ignore';
  readonly reason: string;
  readonly location: { readonly uri: string; readonly range: ProtocolRange } | null;
}

/** Lists the rules as they hold for the draft in the active editor, each with its reason; Enter leads to where that is said. */
export async function whyRule(service: Service): Promise<void> {
  const document = documentInSight();
  const states = document && (await service.ask<readonly RuleState[]>('hegao/ruleStates', document));
  if (document === undefined || states === undefined) {
    window.setStatusBarMessage(text('notChecked'), 5000);
    return;
  }
  const items = states.map((state): QuickPickItem & { state: RuleState } => ({
    label: state.title,
    description: `${state.severity} · ${reasonOf(state, document)}`,
    detail: state.id,
    state,
  }));
  const options = { title: text('whyTitle'), matchOnDescription: true, matchOnDetail: true };
  const picked = await window.showQuickPick(items, options);
  if (picked !== undefined) await show(picked.state);
}

async function show({ id, by, location }: RuleState): Promise<void> {
  if (location !== null) {
    const { start, end } = location.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(Uri.parse(location.uri), { selection });
  } else if (by === 'settings') {
    await commands.executeCommand('workbench.action.openSettings', 'hegao.rules');
  } else {
    await commands.executeCommand('vscode.open', Uri.parse(`${rulePages}/${id}.md`));
  }
}

/** Only the editor knows which of its settings it is. */
export function reasonOf({ id, by, reason }: RuleState, document: TextDocument): string {
  if (by !== 'settings') return reason;
  const set = workspace.getConfiguration('hegao', document).inspect<Record<string, unknown>>('rules');
  const names = (value: Record<string, unknown> | undefined) => value !== undefined && id in value;
  if (names(set?.workspaceFolderValue)) return text('folderSettings');
  return text(names(set?.workspaceValue) ? 'workspaceSettings' : 'userSettings');
}
