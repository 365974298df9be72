import {
  commands,
  Disposable,
  type Event,
  extensions,
  languages,
  Range,
  Selection,
  type TextDocument,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { ChapterView } from '../../client/src/chapters/chapterView.ts';
import type { Hegao } from '../../client/src/start.ts';
import { findings, none, ruleOf, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { hands } from './support/hands.ts';
import { Looks } from './support/looks.ts';
import { same } from './support/same.ts';

const FIRST_FIX = '.action-widget .monaco-list-row';
const FIXES = '.action-widget .monaco-list';
const RIGHT = `${FIRST_FIX}:has-text("20.0%")`;
const line = (words: string) => `.editor-instance .view-line:has-text("${words}")`;
const CHAPTERS = '.pane:has(.pane-header:is([aria-label^="公文大纲"], [aria-label^="Chapters"]))';
const chapter = (heading: string) => `${CHAPTERS} .monaco-list-row:has-text("${heading}")`;
/** By what a screen reader says of it. */
const script = (...said: string[]) =>
  said.map((start) => `[id="hegao.hegao.hegao.script"] a[aria-label^="${start}"]`).join();
/** Of the walkthrough, whose texts are Chinese by default and English in an English editor. */
const step = (...titles: string[]) => titles.map((title) => `.step-title:has-text("${title}")`).join();
const button = (...titles: string[]) =>
  titles.map((title) => `.step-list-container .monaco-button:has-text("${title}")`).join();
const asking = (what: string) => `.quick-input-widget:has-text("${what}") input:focus`;

/** The editor listens to keys only once it has the focus, which comes a little later than it is asked for. */
const EDITOR = { see: '.editor-instance .monaco-editor.focused' };

/** The walkthrough once more, with real keys and clicks in the editor's window. */
describe('by keys and clicks, the sample', () => {
  let chapters: ChapterView;
  let draft: TextDocument;
  /** Beside the walkthrough. */
  let column: ViewColumn;
  let looks: Looks;

  before(async () => {
    const hegao = await extensions.getExtension<Hegao>('hegao.hegao')!.activate();
    ({ chapters } = hegao);
    looks = new Looks(hegao.service);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('hegao.openWalkthrough');
    hands({ click: button('打开样稿', 'Open the Sample') });
    const editor = await until(
      window.onDidChangeActiveTextEditor,
      () => window.activeTextEditor,
      (active) => active?.document.languageId === 'gongwen',
    );
    draft = editor!.document;
    column = editor!.viewColumn!;
    await findings(draft, some);
  });

  after(async () => {
    looks.dispose();
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
  async function at(words: string): Promise<void> {
    const start = draft.positionAt(draft.getText().indexOf(words));
    const editor = await window.showTextDocument(draft, column);
    editor.selection = new Selection(start, start);
    editor.revealRange(new Range(start, start));
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }

  /** Puts it before words that it was not before, and waits until the editor knows what may be done there. */
  async function lookedAt(words: string): Promise<void> {
    const looked = looks.at(draft.positionAt(draft.getText().indexOf(words)));
    await at(words);
    await looked;
  }

  it('has a number put right from the lightbulb that the walkthrough opens', async () => {
    const before = draft.getText();
    hands(
      { click: step('改问题', 'Fix it') },
      {
        together: [
          { click: button('看改法', 'Show the Fixes') },
          { see: FIRST_FIX },
          { press: 'Enter', in: FIXES },
          { see: line('（三）办好') },
        ],
      },
    );
    await becomes(before.replace('（二）办好', '（三）办好'));
    await findings(draft, (found) => !found.map(ruleOf).includes('heading-sequence'));
  });

  it('has a figure put right from the lightbulb, by a click', async () => {
    const before = draft.getText();
    await lookedAt('22.0%');
    hands(EDITOR, { together: [{ press: 'Control+.' }, { click: RIGHT }, { see: line('20.0%') }] });
    await becomes(before.replace('22.0%', '20.0%'));
    await findings(draft, (found) => found.every((one) => ruleOf(one) === 'placeholder'));
  });

  it('has a placeholder renamed by F2, and one undo takes it back', async () => {
    const before = draft.getText();
    await at('xx村');
    hands(EDITOR, { press: 'F2' }, { see: '.rename-box input:focus' }, { write: '青石' }, { press: 'Enter' });
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
      { press: 'Shift+F2' },
      { see: asking('1/2') },
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
    await lookedAt('20××');
    const ignore = ['Ignore here', '忽略此处'].map((title) => `${FIRST_FIX}:has-text("${title}")`).join();
    hands(EDITOR, { together: [{ press: 'Control+.' }, { click: ignore }] });
    await findings(draft, none);
  });

  it('is turned into the other script and back in the status bar, while the walkthrough has the focus', async () => {
    const before = draft.getText();
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    hands({ click: script('文稿是简体', 'The draft is simplified') });
    await until(
      workspace.onDidChangeTextDocument,
      () => draft.getText(),
      (text) => text.startsWith('雲岫鎮'),
    );
    hands({ click: script('文稿是繁体', 'The draft is traditional') });
    await becomes(before);
    same(languages.getDiagnostics(draft.uri), []);
  });

  describe('in the chapter view', () => {
    const marked: Event<unknown> = (listener) =>
      Disposable.from(chapters.onDidUpdate(listener), chapters.view.onDidChangeSelection(listener));
    /** Marks the chapter of the caret: then it shows the draft as it is. */
    const marks = (heading: string) =>
      until(
        marked,
        () => chapters.view.selection[0]?.label,
        (label) => label?.startsWith(heading) === true,
      );

    before(() => commands.executeCommand('hegao.chapters.focus'));

    it('is gone through by its chapters', async () => {
      await at('（一）修通');
      await marks('（一）修通');
      const heading = draft.positionAt(draft.getText().indexOf('二、下一步')).line;
      hands({ click: chapter('二、下一步打算') });
      await until(
        window.onDidChangeTextEditorSelection,
        () => window.activeTextEditor?.selection.active.line,
        (line) => line === heading,
      );
    });

    it('has a chapter dragged before another with the mouse, and one undo takes it back', async () => {
      const before = draft.getText();
      const [, first, second, third] = /(\s*（一）.*)(\s*（二）.*)(\s*（三）.*)/.exec(before)!;
      const moved =
        third!.replace('（三）', '（一）') + first!.replace('（一）', '（二）') + second!.replace('（二）', '（三）');
      await at('（一）修通');
      await marks('（一）修通');
      hands({ drag: chapter('（三）办好'), onto: chapter('（一）修通') });
      await becomes(before.replace(first! + second! + third!, moved));
      await marks('（一）办好');
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      hands(EDITOR, { press: 'Control+z' });
      await becomes(before);
    });

    it('has a chapter moved by a key', async () => {
      const before = draft.getText();
      await at('（二）管好');
      await marks('（二）管好');
      await commands.executeCommand('hegao.chapters.focus');
      hands({ see: `${CHAPTERS} .monaco-list:focus` }, { press: 'Shift+Alt+ArrowUp' });
      await until(
        workspace.onDidChangeTextDocument,
        () => draft.getText(),
        (text) => text.includes('（一）管好') && text.includes('（二）修通'),
      );
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      hands(EDITOR, { press: 'Control+z' });
      await becomes(before);
    });
  });
});
