import type { PlainText } from '../core/configFile.ts';
import type { OpenDocument } from './document.ts';

/** Where nobody writes: other versions of a file, what programs print, the editor's own pages. */
const NOT_WRITTEN = new Set([
  'comment',
  'debug',
  'diff',
  'git',
  'gitfs',
  'gitlens',
  'gitlens-git',
  'hegao',
  'hegao-script',
  'output',
  'pr',
  'review',
  'scm',
  'search-editor',
  'svn',
  'vscode-chat-code-block',
  'vscode-interactive-input',
  'vscode-local-history',
  'vscode-notebook-cell-output',
  'vscode-scm',
  'vscode-settings',
  'vscode-terminal',
]);

/** A draft always is; other text as the setting says. */
export function isChecked(document: OpenDocument, plainText: PlainText): boolean {
  const scheme = document.uri.slice(0, document.uri.indexOf(':')).toLowerCase();
  if (NOT_WRITTEN.has(scheme)) return false;
  if (document.languageId === 'gongwen' || plainText === 'always') return true;
  return plainText === 'auto' && document.readsLikeDraft;
}
