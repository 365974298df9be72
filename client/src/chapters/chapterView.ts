import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  type Memento,
  type Position,
  type TextDocument,
  type TextEditor,
  type TreeDataProvider,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { commandIds } from '../commands.ts';
import { documentInSight, editorInSight, onDidChangeEditorInSight } from '../editorInSight.ts';
import type { Service } from '../service.ts';
import { text } from '../texts.ts';
import { ChapterDragging } from './chapterDragging.ts';
import { ChapterNode } from './chapterNode.ts';
import { type Chapter, type Chapters, type Counted, chaptersOf } from './chapters.ts';

export const viewId = 'hegao.chapters';
const LEVEL = 'chapters.level';
/** Keystrokes come faster than anybody reads the view. */
const PAUSE = 150;

/** 公文大纲: the chapters of the draft in the active editor, with what each holds. It works only while it is to be seen. */
export class ChapterView implements TreeDataProvider<ChapterNode> {
  readonly #service: Service;
  readonly #memento: Memento;
  readonly #view: TreeView<ChapterNode>;
  readonly dragging: ChapterDragging;
  readonly #changed = new EventEmitter<void>();
  readonly #updated = new EventEmitter<void>();
  readonly #listening: Disposable;
  #document: TextDocument | undefined;
  #found: Chapters | undefined;
  #nodes: readonly ChapterNode[] = [];
  #shape = '';
  #followed: string | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires when the view shows a newer state of the draft. */
  readonly onDidUpdate = this.#updated.event;

  constructor(service: Service, memento: Memento) {
    this.#service = service;
    this.#memento = memento;
    this.dragging = new ChapterDragging(service, this);
    this.#view = window.createTreeView(viewId, {
      treeDataProvider: this,
      showCollapseAll: true,
      dragAndDropController: this.dragging,
    });
    this.#listening = Disposable.from(
      this.#view,
      this.#changed,
      this.#updated,
      this.#view.onDidChangeVisibility(() => this.#stir(0)),
      service.onDidChangeState(() => this.#stir()),
      onDidChangeEditorInSight(() => this.#stir(0)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === editorInSight()) void this.#follow(textEditor);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === documentInSight()) this.#stir();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = documentInSight()?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.#stir();
      }),
    );
    this.#stir(0);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#listening.dispose();
  }

  /** The draft that is shown. */
  get document(): TextDocument | undefined {
    return this.#document;
  }

  get view(): TreeView<ChapterNode> {
    return this.#view;
  }

  /** What the whole draft holds; undefined where none is shown. */
  get total(): Counted | undefined {
    return this.#found?.total;
  }

  get nodes(): readonly ChapterNode[] {
    return this.#nodes;
  }

  getTreeItem(node: ChapterNode) {
    return node.item(commandIds.goToChapter);
  }

  getChildren(node?: ChapterNode): ChapterNode[] {
    return [...(node?.children ?? this.#nodes)];
  }

  getParent(node: ChapterNode): ChapterNode | undefined {
    return node.parent;
  }

  /** The innermost chapter shown that holds a position. */
  nodeAt(position: Position): ChapterNode | undefined {
    let found: ChapterNode | undefined;
    for (let level = this.#nodes; level.length > 0; ) {
      const holder = level.findLast((node) => node.range.start.isBeforeOrEqual(position));
      if (holder === undefined || holder.range.end.isBefore(position)) break;
      found = holder;
      level = holder.children;
    }
    return found;
  }

  /** Lets the user choose how deep the view goes. */
  async chooseLevel(): Promise<void> {
    const examples = examplesOf(this.#found?.chapters ?? []);
    const chosen = this.#deepest;
    const items = [
      { label: text('allLevels'), level: Number.POSITIVE_INFINITY },
      ...examples.map((example, index) => ({
        label: text('toLevel', { level: index + 1 }),
        description: text('such', { example }),
        level: index + 1,
      })),
    ].map((item) => ({ ...item, picked: item.level === chosen }));
    const item = await window.showQuickPick(items, { title: text('filterChapters'), placeHolder: text('howDeep') });
    if (item !== undefined) await this.showTo(item.level);
  }

  /** Shows headings down to a level; to all where it is Infinity. */
  async showTo(level: number): Promise<void> {
    await this.#memento.update(LEVEL, Number.isFinite(level) ? level : undefined);
    this.#shape = '';
    this.#show(this.#document, this.#found);
  }

  get #deepest(): number {
    return this.#memento.get<number>(LEVEL) ?? Number.POSITIVE_INFINITY;
  }

  #stir(pause = PAUSE): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#update(), pause);
  }

  async #update(): Promise<void> {
    if (!this.#view.visible) return;
    const document = documentInSight();
    const asked = ++this.#asked;
    const found = document === undefined ? undefined : await this.#ask(document);
    // A newer question is on its way, or will be: the document has changed.
    if (asked !== this.#asked || (found !== undefined && found.version !== document?.version)) return;
    this.#show(document, found);
  }

  async #ask(document: TextDocument): Promise<Chapters | undefined> {
    // A server that ends while it is asked is replaced, and asked again then.
    return chaptersOf(this.#service, document).catch(() => undefined);
  }

  #show(document: TextDocument | undefined, found: Chapters | undefined): void {
    const chapters = found?.chapters ?? [];
    const shape = JSON.stringify([document?.uri, chapters], (key, value) =>
      key === 'range' || key === 'selectionRange' ? undefined : value,
    );
    this.#document = document;
    this.#found = found;
    this.#nodes = ChapterNode.tree(chapters, this.#deepest, this.#nodes);
    if (shape !== this.#shape) {
      this.#changed.fire();
      // A view that takes over a newer tree may lose what was marked in it.
      this.#followed = undefined;
    }
    this.#shape = shape;
    const state = found === undefined ? 'none' : chapters.length === 0 ? 'flat' : 'full';
    void commands.executeCommand('setContext', 'hegao.chapterState', state);
    this.#view.description = this.#describe(found);
    this.#updated.fire();
    const editor = editorInSight();
    if (editor !== undefined) void this.#follow(editor);
  }

  #describe(found: Chapters | undefined): string {
    if (found === undefined) return '';
    const level = Number.isFinite(this.#deepest) ? [text('toLevel', { level: this.#deepest })] : [];
    return [found.total.summary, ...level].join(' · ');
  }

  /** Marks the chapter that the caret is in; the focus stays where it is. */
  async #follow(editor: TextEditor, attempts = 5): Promise<void> {
    // Of a draft that has changed since, the next update knows where the caret is.
    const isShown = editor.document === this.#document && editor.document.version === this.#found?.version;
    if (!this.#view.visible || !isShown) return;
    const node = this.nodeAt(editor.selection.active);
    const key = node && `${editor.document.uri} ${node.id}`;
    if (node === undefined || key === this.#followed) return;
    this.#followed = key;
    await this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
    if (this.#followed !== key || this.#view.selection[0] === node) return;
    // The view was taking over a newer tree.
    this.#followed = undefined;
    if (attempts > 1) setTimeout(() => void this.#follow(editor, attempts - 1), PAUSE);
  }
}

/** The first heading of each level. */
function examplesOf(chapters: readonly Chapter[]): readonly string[] {
  const examples: string[] = [];
  const visit = ({ level, label, children }: Chapter): void => {
    if (level > 0) examples[level - 1] ??= label;
    children.forEach(visit);
  };
  chapters.forEach(visit);
  return examples;
}
