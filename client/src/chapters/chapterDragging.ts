import { type DataTransfer, DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { Service } from '../service.ts';
import type { ChapterNode } from './chapterNode.ts';
import type { ChapterView } from './chapterView.ts';
import { moveChapter } from './moveChapter.ts';

const KIND = 'application/vnd.code.tree.hegao.chapters';

/** Dropped on a chapter of its own rank, a chapter takes that one's place; on a higher one, it goes in at its end. */
export class ChapterDragging implements TreeDragAndDropController<ChapterNode> {
  readonly dragMimeTypes = [KIND];
  readonly dropMimeTypes = [KIND];
  readonly #service: Service;
  readonly #view: ChapterView;

  constructor(service: Service, view: ChapterView) {
    this.#service = service;
    this.#view = view;
  }

  handleDrag([node]: readonly ChapterNode[], data: DataTransfer): void {
    if (node?.chapter.kind === 'heading') data.set(KIND, new DataTransferItem(node.id));
  }

  async handleDrop(target: ChapterNode | undefined, data: DataTransfer): Promise<void> {
    const { document } = this.#view;
    const id: unknown = data.get(KIND)?.value;
    const node = find(this.#view.nodes, id);
    if (node === undefined || target === undefined || target === node || document === undefined) return;
    await moveChapter(this.#service, document, node.labelStart, { onto: target.labelStart });
  }
}

function find(nodes: readonly ChapterNode[], id: unknown): ChapterNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : find(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
