import { commands, extensions, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Hegao } from '../../client/src/start.ts';
import { findings, openUntitled, ruleOf, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { same } from './support/same.ts';

const DRAFT = '一、总体情况\n　　20**年，瀋陽市干部着力推进。\n二、下一步打算\n　　继续发展。\n';
const TAIWAN = '一、總體情況\n　　20**年，瀋陽市幹部著力推進。\n二、下一步打算\n　　繼續發展。\n';

describe('the toggle between scripts', () => {
  let hegao: Hegao;
  let draft: TextDocument;

  const places = () =>
    findings(draft, some).then((found) =>
      found.map(({ range, ...finding }) => [ruleOf({ range, ...finding }), range.start.line, range.start.character]),
    );
  const becomes = (document: TextDocument, expected: string) =>
    until(
      workspace.onDidChangeTextDocument,
      () => document.getText(),
      (text) => text === expected,
    );

  before(async () => {
    const extension = extensions.getExtension<Hegao>('hegao.hegao');
    if (!extension) throw new Error('The extension is not there.');
    hegao = await extension.activate();
  });

  beforeEach(async () => {
    draft = await openUntitled('gongwen', DRAFT);
    await findings(draft, some);
  });

  it('converts the draft and back exactly, the findings staying where they are', async () => {
    const before = await places();
    await commands.executeCommand('hegao.toggleScript');
    same(draft.getText(), TAIWAN);
    same(await places(), before);
    await commands.executeCommand('hegao.toggleScript');
    same(draft.getText(), DRAFT);
  });

  it('is one step for undo, and leaves the caret where it is', async () => {
    const editor = window.activeTextEditor!;
    editor.selection = new Selection(1, 12, 1, 12);
    await commands.executeCommand('hegao.toggleScript');
    same([editor.selection.active.line, editor.selection.active.character], [1, 12]);
    await commands.executeCommand('undo');
    same(draft.getText(), DRAFT);
  });

  it('knows what a line was after the draft was saved and opened again', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    if (!folder) throw new Error('No workspace folder is open.');
    const uri = Uri.joinPath(folder, '简繁.gongwen');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(DRAFT));
    const saved = await workspace.openTextDocument(uri);
    await window.showTextDocument(saved);
    await commands.executeCommand('hegao.toggleScript');
    same([saved.getText(), await saved.save()], [TAIWAN, true]);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    const again = await workspace.openTextDocument(uri);
    await window.showTextDocument(again);
    await commands.executeCommand('hegao.toggleScript');
    same(again.getText(), DRAFT);
    await again.save();
    await workspace.fs.delete(uri);
  });

  it('converts what is selected only', async () => {
    const editor = window.activeTextEditor!;
    editor.selection = new Selection(3, 2, 3, 7);
    await commands.executeCommand('hegao.toggleScript');
    same(draft.getText(), DRAFT.replace('继续发展', '繼續發展'));
    same([editor.selection.start.character, editor.selection.end.character], [2, 7]);
  });

  it('shows vocabulary before it is changed, and leaves it when that is not wanted', async () => {
    const { confirm } = hegao.toggleScript;
    try {
      let asked: unknown;
      hegao.toggleScript.confirm = async (to) => {
        asked = [to, window.tabGroups.activeTabGroup.activeTab?.label.includes('→')];
        return false;
      };
      await hegao.toggleScript.run('twp');
      same(asked, ['twp', true]);
      same(draft.getText(), DRAFT);
    } finally {
      hegao.toggleScript.confirm = confirm;
    }
  });

  it('shows the other script beside the draft, following what is written', async () => {
    await commands.executeCommand('hegao.showOtherScript');
    const view = workspace.textDocuments.find(({ uri, isClosed }) => uri.scheme === 'hegao-script' && !isClosed)!;
    await becomes(view, TAIWAN);
    const editor = window.visibleTextEditors.find(({ document }) => document === draft)!;
    await editor.edit((builder) => builder.insert(draft.lineAt(3).range.end, '会议'));
    await becomes(view, TAIWAN.replace('繼續發展。', '繼續發展。會議'));
    await window.showTextDocument(draft);
    await commands.executeCommand('hegao.toggleScript');
    await becomes(view, DRAFT.replace('继续发展。', '继续发展。会议'));
  });
});
