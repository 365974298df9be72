import { MarkdownString } from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';

const PAGE = /\]\((hegao:[^)\s]+)\)/g;

/** A hover may hold links to the web and to files only; what opens our own pages there is a command. */
export const hoverLinks: HoverMiddleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? []) if (content instanceof MarkdownString) linkPages(content);
    return hover;
  },
};

function linkPages(content: MarkdownString): void {
  const linked = content.value.replace(PAGE, (_, page: string) => `](command:vscode.open?${asArguments(page)})`);
  if (linked === content.value) return;
  content.value = linked;
  content.isTrusted = { enabledCommands: ['vscode.open'] };
}

const asArguments = (page: string): string => encodeURIComponent(JSON.stringify([page]));
