import {
  type CodeAction,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Range,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Prompt } from '../../client/src/fillIn.ts';
import type { Hegao } from '../../client/src/start.ts';
import { findings, none, ruleOf, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { same } from './support/same.ts';

/** As a new user goes through the walkthrough, from the sample to a clean draft. */
describe('the walkthrough', () => {
  let hegao: Hegao;
  let draft: TextDocument;
  const config = () => Uri.joinPath(workspace.workspaceFolders![0]!.uri, '.hegao.json');

  before(async () => {
    hegao = await extensions.getExtension<Hegao>('hegao.hegao')!.activate();
  });

  after(async () => {
    await workspace.fs.delete(config());
  });

  const rules = (found: readonly Diagnostic[]) => [...new Set(found.map(ruleOf))].sort();
  const reported = (...expected: string[]) =>
    findings(draft, (found) => JSON.stringify(rules(found)) === JSON.stringify(expected));

  /** Where the draft says this, for the first time. */
  function at(words: string): Range {
    const start = draft.getText().indexOf(words);
    if (start < 0) throw new Error(`${words} is not in ${draft.getText()}`);
    return new Range(draft.positionAt(start), draft.positionAt(start + words.length));
  }

  async function fixes(range: Range): Promise<CodeAction[]> {
    return commands.executeCommand('vscode.executeCodeActionProvider', draft.uri, range, 'quickfix');
  }

  /** Takes what the lightbulb offers, as the editor does: the edit, then the command. */
  async function take(action: CodeAction | undefined): Promise<void> {
    if (action?.edit === undefined) throw new Error('It is not offered.');
    same(await workspace.applyEdit(action.edit), true);
    if (action.command !== undefined)
      await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }

  it('opens the sample, with something to see', async () => {
    await commands.executeCommand('hegao.openSample');
    draft = window.activeTextEditor!.document;
    same([draft.isUntitled, draft.languageId], [true, 'gongwen']);
    await reported('growth-mismatch', 'heading-sequence', 'placeholder');
    const [hover] = await commands.executeCommand<{ contents: unknown[] }[]>(
      'vscode.executeHoverProvider',
      draft.uri,
      at('22.0%').start,
    );
    same((hover?.contents.length ?? 0) > 0, true);
  });

  it('has a number and a figure put right', async () => {
    const twice = languages.getDiagnostics(draft.uri).find((found) => ruleOf(found) === 'heading-sequence')!;
    await take((await fixes(twice.range)).find(({ isPreferred }) => isPreferred));
    await reported('growth-mismatch', 'placeholder');
    same(draft.getText(at('（三）办好')), '（三）办好');
    await take((await fixes(at('22.0%'))).find(({ title }) => title.includes('20.0%')));
    await reported('placeholder');
  });

  it('has a placeholder renamed everywhere, and the renaming taken back', async () => {
    const before = draft.getText();
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      draft.uri,
      at('xx村').start,
      '青石',
    );
    same(await workspace.applyEdit(edit), true);
    same(draft.getText(), before.replaceAll('xx村', '青石村'));
    await commands.executeCommand('undo');
    same(draft.getText(), before);
  });

  it('has its placeholders filled in, one left as it is', async () => {
    const before = draft.getText();
    const prompt: Prompt = {
      ask: async ({ thing }) => (thing.noun === '村' ? { fill: '青石' } : 'skip'),
      keeps: async () => true,
    };
    await hegao.fillIn.run(prompt);
    same(draft.getText(), before.replaceAll('xx村', '青石村'));
    const [left, ...others] = await findings(draft, (found) => found.length === 1);
    same([draft.getText(left!.range), others], ['20××', []]);
  });

  it('has the last finding ignored, with nothing written into it', async () => {
    const before = draft.getText();
    await take((await fixes(at('20××'))).find(({ command }) => command?.command === 'hegao.saveConfig'));
    await findings(draft, none);
    same(draft.getText(), before);
  });

  it('is turned into the other script and back, clean in both', async () => {
    const before = draft.getText();
    await commands.executeCommand('hegao.toggleScript');
    same(draft.getText().startsWith('雲岫鎮上半年工作總結'), true);
    await commands.executeCommand('hegao.toggleScript');
    same(draft.getText(), before);
    same(languages.getDiagnostics(draft.uri).map(ruleOf), []);
    same((await hegao.ignored.entries(draft))?.length, 1);
  });

  it('explains a rule without a network', async () => {
    await commands.executeCommand('hegao.explainRule', 'heading-sequence');
    const page = await workspace.openTextDocument(Uri.parse('hegao:/rules/heading-sequence.md'));
    same(page.getText().startsWith('# '), true);
  });

  it('is reached by a command', async () => {
    await commands.executeCommand('hegao.openWalkthrough');
    const active = () => window.tabGroups.activeTabGroup.activeTab?.input;
    await until(window.tabGroups.onDidChangeTabs, active, (input) => input === undefined);
    same(some(languages.getDiagnostics(draft.uri)), false);
  });
});
