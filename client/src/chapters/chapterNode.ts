import { type Position, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { text } from '../texts.ts';
import type { Chapter } from './chapters.ts';

/**
 * A chapter in its place in the tree. It stays the same object through edits elsewhere, moves and renumbering, for the
 * editor hands back what it was given earlier: what is selected, dragged or open in the view is never out of date.
 */
export class ChapterNode {
  readonly id: string;
  chapter: Chapter;
  parent: ChapterNode | undefined;
  children: readonly ChapterNode[] = [];

  private constructor(id: string, chapter: Chapter) {
    this.id = id;
    this.chapter = chapter;
  }

  /** The nodes of a draft's chapters down to a level; those that were there before, by their ids, are brought up to date. */
  static tree(chapters: readonly Chapter[], deepest: number, before: readonly ChapterNode[]): readonly ChapterNode[] {
    const known = new Map<string, ChapterNode>();
    const remember = (node: ChapterNode): void => {
      known.set(node.id, node);
      node.children.forEach(remember);
    };
    before.forEach(remember);
    const twins = new Map<string, number>();
    const nodeOf = (chapter: Chapter, parent: ChapterNode | undefined): ChapterNode => {
      const name = `${chapter.kind} ${chapter.name}`;
      const nth = (twins.get(name) ?? 0) + 1;
      twins.set(name, nth);
      const id = `${name} ${nth}`;
      const node = known.get(id) ?? new ChapterNode(id, chapter);
      node.chapter = chapter;
      node.parent = parent;
      node.children = chapter.children.filter(({ level }) => level <= deepest).map((child) => nodeOf(child, node));
      return node;
    };
    return chapters.map((chapter) => nodeOf(chapter, undefined));
  }

  get range(): Range {
    return rangeOf(this.chapter.range);
  }

  get labelStart(): Position {
    return rangeOf(this.chapter.selectionRange).start;
  }

  get label(): string {
    return this.chapter.kind === 'opening' ? text('opening') : this.chapter.label;
  }

  item(goTo: string): TreeItem {
    const { kind, summary } = this.chapter;
    const state = this.children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
    const item = new TreeItem(this.label, state);
    item.id = this.id;
    item.description = summary;
    item.tooltip = `${this.label}\n${detailsOf(this.chapter)}`;
    item.accessibilityInformation = { label: `${this.label}，${detailsOf(this.chapter)}` };
    item.contextValue = kind;
    item.iconPath = iconOf(this.chapter);
    item.command = { command: goTo, title: '', arguments: [this] };
    return item;
  }
}

function rangeOf({ start, end }: Chapter['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The gravest of what a chapter holds; a blank of the same width where it holds nothing. */
function iconOf({ findings, placeholders }: Chapter): ThemeIcon {
  if (findings.error > 0) return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  if (placeholders > 0) return new ThemeIcon('edit', new ThemeColor('problemsErrorIcon.foreground'));
  if (findings.warning > 0) return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  if (findings.information > 0) return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
  return new ThemeIcon('blank');
}

function detailsOf({ findings, placeholders, characters }: Chapter): string {
  const parts = [
    findings.error > 0 && text('certain', { count: findings.error }),
    findings.warning > 0 && text('probable', { count: findings.warning }),
    findings.information + findings.hint > 0 && text('hints', { count: findings.information + findings.hint }),
    placeholders > 0 && text('placeholdersLeft', { count: placeholders }),
    text('characters', { count: characters }),
  ];
  return parts.filter((part) => part !== false).join(text('listed'));
}
