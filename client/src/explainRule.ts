import { commands, languages, type QuickPickItem, Uri, window } from 'vscode';
import { rulePages } from './rulePages.ts';
import type { Service } from './service.ts';
import { text } from './texts.ts';

interface RuleName {
  readonly id: string;
  readonly title: string;
}

interface Item extends QuickPickItem {
  readonly id: string;
}

/** Opens the page on a rule: on this one, else on the one that the user picks. The pages are in the extension. */
export async function explainRule(service: Service, id?: unknown): Promise<void> {
  const rules = (await service.connection?.client.sendRequest<readonly RuleName[]>('hegao/rules')) ?? [];
  const rule = rules.find((one) => one.id === id)?.id ?? (await pick(rules));
  if (rule !== undefined) await commands.executeCommand('vscode.open', Uri.parse(`${rulePages}/${rule}.md`));
}

/** Those first that report where the caret is. */
async function pick(rules: readonly RuleName[]): Promise<string | undefined> {
  const here = new Set(reportedAtCaret());
  const items = rules.map(({ id, title }): Item => {
    return { id, label: title, description: here.has(id) ? text('reportedHere') : '', detail: id };
  });
  items.sort((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)));
  return (await window.showQuickPick(items, { title: text('explainTitle'), matchOnDetail: true }))?.id;
}

function reportedAtCaret(): string[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  return languages.getDiagnostics(editor.document.uri).flatMap(({ source, code, range }) => {
    if (source !== '核稿' || !range.contains(editor.selection.active)) return [];
    return [String(typeof code === 'object' ? code.value : code)];
  });
}
