import { commands, languages, Range, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import { findings, none, ruleOf, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { hands } from './support/hands.ts';
import { same } from './support/same.ts';

const FIRST_FIX = '.action-widget .monaco-list-row';
const RIGHT = `${FIRST_FIX}:has-text("20.0%")`;
const CHAPTERS = '.pane:has(.pane-header:is([aria-label^="公文大纲"], [aria-label^="Chapters"]))';
const SCRIPT = '[id="hegao.hegao.hegao.script"] a';
const asking = (what: string) => `.quick-input-widget:has-text("${what}") input:focus`;

/** The editor listens to keys only once it has the focus, which comes a little later than it is asked for. */
const EDITOR = { see: '.editor-instance .monaco-editor.focused' };

/** The walkthrough once more, with real keys and clicks in the editor's window. */
describe('by keys and clicks, the sample', () => {
  let draft: TextDocument;

  before(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('hegao.openSample');
    draft = window.activeTextEditor!.document;
    await findings(draft, some);
  });

  after(async () => {
    await workspace.fs.delete(Uri.joinPath(workspace.workspaceFolders![0]!.uri, '.hegao.json'));
  });

  /** Waits until the draft reads so, then until it is checked so. */
  const becomes = (expected: string) =>
    until(
      workspace.onDidChangeTextDocument,
      () => draft.getText(),
      (text) => text === expected,
    );

  /** Puts the caret before some words of the draft, in the editor. */
  async function at(words: string, from = 0): Promise<void> {
    const start = draft.positionAt(draft.getText().indexOf(words, from));
    const editor = await window.showTextDocument(draft);
    editor.selection = new Selection(start, start);
    editor.revealRange(new Range(start, start));
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }

  it('has a number put right from the lightbulb', async () => {
    const before = draft.getText();
    await at('（二）办好');
    hands(EDITOR, { press: 'Control+.', until: FIRST_FIX }, { press: 'Enter' });
    await becomes(before.replace('（二）办好', '（三）办好'));
    await findings(draft, (found) => !found.map(ruleOf).includes('heading-sequence'));
  });

  it('has a figure put right from the lightbulb, by a click', async () => {
    const before = draft.getText();
    await at('22.0%');
    hands(EDITOR, { press: 'Control+.', until: RIGHT }, { click: RIGHT });
    await becomes(before.replace('22.0%', '20.0%'));
    await findings(draft, (found) => found.every((one) => ruleOf(one) === 'placeholder'));
  });

  it('has a placeholder renamed by F2, and one undo takes it back', async () => {
    const before = draft.getText();
    await at('xx村');
    hands(EDITOR, { press: 'F2', until: '.rename-box input:focus' }, { write: '青石' }, { press: 'Enter' });
    await becomes(before.replaceAll('xx村', '青石村'));
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    hands(EDITOR, { press: 'Control+z' });
    await becomes(before);
  });

  it('has its placeholders filled in by Shift+F2, and one left', async () => {
    const before = draft.getText();
    await at('云岫镇');
    hands(
      EDITOR,
      { press: 'Shift+F2', until: asking('1/2') },
      { write: '青石' },
      { press: 'Enter' },
      { see: asking('2/2') },
      { press: 'Escape' },
      { see: '.quick-input-list .monaco-list-row.focused' },
      { press: 'Enter' },
    );
    await becomes(before.replaceAll('xx村', '青石村'));
    const left = await findings(draft, (found) => found.length === 1);
    same(left.map(ruleOf), ['placeholder']);
  });

  it('has its last finding ignored from the lightbulb', async () => {
    await at('20××');
    const ignore = ['Ignore here', '忽略此处'].map((title) => `${FIRST_FIX}:has-text("${title}")`).join();
    hands(EDITOR, { press: 'Control+.', until: ignore }, { click: ignore });
    await findings(draft, none);
  });

  it('is turned into the other script and back in the status bar', async () => {
    const before = draft.getText();
    hands({ click: `${SCRIPT}:has-text("简")` });
    await until(
      workspace.onDidChangeTextDocument,
      () => draft.getText(),
      (text) => text.startsWith('雲岫鎮'),
    );
    hands({ click: `${SCRIPT}:has-text("繁")` });
    await becomes(before);
    same(languages.getDiagnostics(draft.uri), []);
  });

  it('is gone through by its chapters', async () => {
    await at('云岫镇');
    await commands.executeCommand('hegao.chapters.focus');
    const heading = draft.positionAt(draft.getText().indexOf('二、下一步')).line;
    const row = `${CHAPTERS} .monaco-list-row:has-text("二、下一步打算")`;
    // Twice, which leads to the same place: a view that has just come into sight is drawn anew under the first.
    hands({ click: row }, { see: `${CHAPTERS} .monaco-list-row` }, { click: row });
    await until(
      window.onDidChangeTextEditorSelection,
      () => window.activeTextEditor?.selection.active.line,
      (line) => line === heading,
    );
  });
});
