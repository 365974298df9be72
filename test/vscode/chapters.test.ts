import {
  commands,
  DataTransfer,
  Disposable,
  type DocumentSymbol,
  type Event,
  extensions,
  Range,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ChapterNode } from '../../client/src/chapters/chapterNode.ts';
import type { Counted } from '../../client/src/chapters/chapters.ts';
import type { ChapterView } from '../../client/src/chapters/chapterView.ts';
import type { Hegao } from '../../client/src/start.ts';
import { findings, openUntitled, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { same } from './support/same.ts';

const DRAFT = `青禾镇工作总结
20**年以来，全镇扎实工作。
一、春耕生产
（一）早稻
早稻1200亩，xx村居首。
（三）农资
已到位。
二、项目建设
续建2个。
`;

describe('the chapter view', () => {
  let view: ChapterView;
  let draft: TextDocument;
  let opening: string;

  /** Label, findings, placeholders and characters of each, with those under it. */
  const listed = (nodes: readonly ChapterNode[] = view.nodes): unknown[] =>
    nodes.map(({ label, chapter, children }) => [label, ...counted(chapter), ...listed(children)]);
  const counted = ({ findings: { error, warning }, placeholders, characters }: Counted) => [
    error + warning,
    placeholders,
    characters,
  ];
  const labels = (nodes: readonly ChapterNode[] = view.nodes): unknown[] =>
    nodes.map(({ label, children }) => (children.length > 0 ? [label, labels(children)] : label));

  const shows = (holds: () => boolean) => until(view.onDidUpdate, () => [listed(), view.view.description], holds);
  const totals = () => (view.total === undefined ? [] : counted(view.total));
  const counts = (...expected: number[]) => shows(() => String(totals()) === String(expected));

  const selected = () => view.view.selection.map(({ label }) => label);
  const marked: Event<unknown> = (listener) =>
    Disposable.from(view.onDidUpdate(listener), view.view.onDidChangeSelection(listener));
  const selects = (label: string) => until(marked, selected, ([one]) => one === label);

  before(async () => {
    ({ chapters: view } = await extensions.getExtension<Hegao>('hegao.hegao')!.activate());
    await commands.executeCommand('hegao.chapters.focus');
  });

  beforeEach(async () => {
    draft = await openUntitled('gongwen', DRAFT);
    await findings(draft, some);
    await shows(() => view.document === draft && view.nodes.length === 3);
    // A count that arrives later makes the tree anew, and what is marked meanwhile is told by no event.
    await counts(1, 2, 62);
    opening = view.nodes[0]!.label;
  });

  it('lists the chapters with what each holds, and the whole beside its title', async () => {
    same(listed(), [
      [opening, 0, 1, 21],
      ['一、春耕生产', 1, 1, 30, ['（一）早稻', 0, 1, 15], ['（三）农资', 1, 0, 9]],
      ['二、项目建设', 0, 0, 11],
    ]);
    const [, chapter] = view.nodes;
    same(view.getTreeItem(chapter!).description, chapter!.chapter.summary);
    same(view.view.description, view.total!.summary);
  });

  it('says the same to a screen reader, in words', async () => {
    const said = view.getTreeItem(view.nodes[1]!).accessibilityInformation?.label;
    same(/^一、春耕生产，\D*1\D+1\D+30\D+$/.test(said ?? ''), true);
  });

  it('follows the caret and leaves the focus in the editor', async () => {
    const editor = window.activeTextEditor!;
    editor.selection = new Selection(4, 2, 4, 2);
    await selects('（一）早稻');
    editor.selection = new Selection(8, 0, 8, 0);
    await selects('二、项目建设');
    same(window.activeTextEditor === editor, true);
    await commands.executeCommand('type', { text: '新' });
    same(draft.lineAt(8).text, '新续建2个。');
  });

  it('counts anew while the draft is written', async () => {
    await window.activeTextEditor!.edit((edit) => edit.replace(new Range(5, 1, 5, 2), '二'));
    await counts(0, 2, 62);
    await window.activeTextEditor!.edit((edit) => edit.replace(new Range(4, 8, 4, 10), '河口'));
    await counts(0, 1, 63);
    same(counted(view.nodes[1]!.chapter), [0, 0, 31]);
  });

  it('goes to a chapter that is clicked', async () => {
    const { command } = view.getTreeItem(view.nodes[1]!.children[1]!);
    await commands.executeCommand(command!.command, ...command!.arguments!);
    const { active } = window.activeTextEditor!.selection;
    same([active.line, active.character], [5, 0]);
  });

  it('shows headings down to the level that is chosen', async () => {
    await view.showTo(1);
    same(labels(), [opening, '一、春耕生产', '二、项目建设']);
    window.activeTextEditor!.selection = new Selection(6, 0, 6, 0);
    await selects('一、春耕生产');
    await view.showTo(Number.POSITIVE_INFINITY);
    same(labels(), [opening, ['一、春耕生产', ['（一）早稻', '（三）农资']], '二、项目建设']);
  });

  it('is empty where nothing is a draft, and where a draft has no headings', async () => {
    await openUntitled('json', '{}');
    await shows(() => view.nodes.length === 0 && view.total === undefined);
    await openUntitled('gongwen', '无标题。');
    await counts(0, 0, 4);
    same(view.nodes.length, 0);
  });

  describe('moves a chapter', () => {
    const MOVED = `${DRAFT.slice(0, DRAFT.indexOf('一、'))}一、项目建设
续建2个。
二、春耕生产
（一）早稻
早稻1200亩，xx村居首。
（三）农资
已到位。
`;

    const node = (label: string): ChapterNode => {
      const found = view.nodes.flatMap((one) => [one, ...one.children]).find((one) => one.label === label);
      if (found === undefined) throw new Error(`${label} is not in ${JSON.stringify(labels())}`);
      return found;
    };

    /** One undo brings the draft back. */
    const undone = async () => {
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await commands.executeCommand('undo');
      same(draft.getText(), DRAFT);
    };

    it('by its menu, with the numbers following, and goes on showing it', async () => {
      await commands.executeCommand('hegao.chapterDown', node('一、春耕生产'));
      same(draft.getText(), MOVED);
      await selects('二、春耕生产');
      await undone();
    });

    it('by a key in the view', async () => {
      await view.view.reveal(node('二、项目建设'), { select: true, focus: true });
      await selects('二、项目建设');
      await commands.executeCommand('hegao.chapterUp', 'view');
      same(draft.getText(), MOVED);
      await selects('一、项目建设');
      await undone();
    });

    it('by a key in the editor, and the caret goes with it', async () => {
      const editor = window.activeTextEditor!;
      editor.selection = new Selection(7, 3, 7, 3);
      await commands.executeCommand('hegao.chapterUp');
      same(draft.getText(), MOVED);
      same([editor.selection.active.line, editor.selection.active.character], [2, 3]);
      await undone();
    });

    it('by dragging, past its like and into a higher one', async () => {
      const dragged = async (from: string, onto: string) => {
        const data = new DataTransfer();
        view.dragging.handleDrag([node(from)], data);
        await view.dragging.handleDrop(node(onto), data);
      };
      await dragged('二、项目建设', '一、春耕生产');
      same(draft.getText(), MOVED);
      await undone();
      await shows(() => String(labels()).includes('二、项目建设'));
      await dragged('（一）早稻', '二、项目建设');
      same(
        draft.getText(),
        DRAFT.replace('（一）早稻\n早稻1200亩，xx村居首。\n（三）', '（一）').replace(
          '续建2个。\n',
          '续建2个。\n（一）早稻\n早稻1200亩，xx村居首。\n',
        ),
      );
      await undone();
    });

    it('a level up and a level down', async () => {
      await commands.executeCommand('hegao.demoteChapter', node('二、项目建设'));
      same(draft.getText(), DRAFT.replace('二、项目', '（四）项目'));
      await undone();
      await shows(() => labels().length === 3);
      await commands.executeCommand('hegao.promoteChapter', node('（三）农资'));
      same(draft.getText(), DRAFT.replace('（三）农资', '二、农资').replace('二、项目', '三、项目'));
      await undone();
    });

    it('nowhere when it is the first or the last', async () => {
      await commands.executeCommand('hegao.chapterUp', node('一、春耕生产'));
      await commands.executeCommand('hegao.chapterDown', node('二、项目建设'));
      await commands.executeCommand('hegao.promoteChapter', node('二、项目建设'));
      same(draft.getText(), DRAFT);
    });
  });
});

describe('the keys of chapters', () => {
  interface Binding {
    readonly key: string;
    readonly command: string;
    readonly when?: string;
  }

  it('clash with none of the editor’s own', async () => {
    const defaults = await workspace.openTextDocument(Uri.parse('vscode://defaultsettings/keybindings.json'));
    const bindings: Binding[] = JSON.parse(defaults.getText().replace(/^\s*\/\/.*$/gm, ''));
    const ours = bindings.filter(({ command }) => /^hegao\.(chapter|promote|demote)/.test(command));
    same(ours.length, 12);
    for (const { key, command, when } of ours) {
      const elsewhere = when?.includes('focusedView == ') === true ? [IN_TEXT, NEITHER] : [NEITHER];
      const others = bindings.filter((one) => one.key === key && one.command !== command);
      same(
        others.filter(({ when: its = '' }) => !elsewhere.some((place) => place.test(its))),
        [],
      );
    }
  });

  const IN_TEXT = /textInputFocus|editorTextFocus|editorFocus|notebook/;
  const NEITHER = /accessib|chat|quickInput|inQuickOpen|terminal/i;
});

describe('sticky lines and breadcrumbs', () => {
  it('have the chapters to show, by the outline', async () => {
    const draft = await openUntitled('gongwen', DRAFT);
    await findings(draft, some);
    same(workspace.getConfiguration('editor', draft).get('stickyScroll.defaultModel'), 'outlineModel');
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', draft.uri);
    const lines = symbols
      .flatMap((one) => [one, ...one.children])
      .map(({ range }) => [range.start.line, range.end.line]);
    same(lines, [
      [2, 6],
      [3, 4],
      [5, 6],
      [7, 9],
    ]);
  });
});

describe('widening the selection', () => {
  it('goes from the word to the draft', async () => {
    const draft = await openUntitled('gongwen', DRAFT);
    await findings(draft, some);
    const editor = window.activeTextEditor!;
    editor.selection = new Selection(4, 8, 4, 8);
    const steps: string[] = [];
    while (draft.getText(editor.selection) !== DRAFT) {
      await commands.executeCommand('editor.action.smartSelect.expand');
      const selected = draft.getText(editor.selection);
      if (selected === steps.at(-1)) break;
      steps.push(selected);
    }
    for (const step of ['xx村居首。', '早稻1200亩，xx村居首。', '（一）早稻\n早稻1200亩，xx村居首。', DRAFT]) {
      same([step, steps.includes(step)], [step, true]);
    }
  });
});
