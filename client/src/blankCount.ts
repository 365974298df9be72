import { Disposable, languages, type Uri, window } from 'vscode';
import { commandIds } from './commands.ts';
import { draftSelector } from './settings.ts';
import { text } from './texts.ts';

/** How many placeholders the draft in the active editor has left, in its language status: what is reported is counted. */
export function showBlankCount(): Disposable {
  const item = languages.createLanguageStatusItem('hegao.blanks', draftSelector());
  item.name = text('blanks');
  item.command = { title: text('fillIn'), command: commandIds.fillIn };
  const show = () => {
    const uri = window.activeTextEditor?.document.uri;
    const count = uri === undefined ? 0 : blanksReported(uri);
    // That nothing is blank is worth saying of what is a draft for certain; other text may not be checked at all.
    const selector = draftSelector();
    item.selector = count > 0 ? selector : selector.filter(({ language }) => language === 'gongwen');
    item.text = count > 0 ? text('blanksLeft', { count }) : text('nothingLeft');
  };
  show();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(show),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) show();
    }),
  );
}

export function blanksReported(uri: Uri): number {
  return languages.getDiagnostics(uri).filter(({ source, code }) => {
    const rule = typeof code === 'object' ? code.value : code;
    return source === '核稿' && rule === 'placeholder';
  }).length;
}
