import { commands, Disposable, Range, Selection, window } from 'vscode';
import { commandIds } from '../commands.ts';
import { columnOf, editorInSight, editorShowing } from '../editorInSight.ts';
import type { Service } from '../service.ts';
import { ChapterNode } from './chapterNode.ts';
import type { Step } from './chapters.ts';
import type { ChapterView } from './chapterView.ts';
import { moveChapter } from './moveChapter.ts';

const steps: Readonly<Record<string, Step>> = {
  'hegao.chapterUp': 'up',
  'hegao.chapterDown': 'down',
  'hegao.promoteChapter': 'promote',
  'hegao.demoteChapter': 'demote',
};

export function registerChapterCommands(service: Service, chapters: ChapterView): Disposable {
  return Disposable.from(
    commands.registerCommand(commandIds.goToChapter, (node: ChapterNode) => goTo(chapters, node)),
    commands.registerCommand(commandIds.filterChapters, () => chapters.chooseLevel()),
    ...Object.entries(steps).map(([command, step]) =>
      commands.registerCommand(command, (from?: unknown) => move(service, chapters, step, from)),
    ),
  );
}

async function goTo({ document }: ChapterView, node: ChapterNode): Promise<void> {
  if (document === undefined) return;
  const at = node.labelStart;
  const editor = await window.showTextDocument(document, {
    selection: new Range(at, at),
    ...columnOf(editorShowing(document)),
  });
  // A heading at the window's edge shows nothing of its chapter.
  editor.revealRange(node.range);
  editor.selection = new Selection(at, at);
}

/** `from`: the chapter that a menu was opened on; `view` for a key in the view; else the editor. */
async function move(service: Service, chapters: ChapterView, step: Step, from: unknown): Promise<void> {
  const node = from instanceof ChapterNode ? from : from === 'view' ? chapters.view.selection[0] : undefined;
  const editor = editorInSight();
  if (node !== undefined && chapters.document !== undefined) {
    await moveChapter(service, chapters.document, node.labelStart, step);
  } else if (from === undefined && editor !== undefined) {
    await moveChapter(service, editor.document, editor.selection.active, step);
  }
}
