import { type Disposable, Uri, workspace } from 'vscode';

/** Where the pages on the rules are found by whoever links to them: in the extension itself, so without a network. */
export const rulePages = 'hegao:/rules';

export function serveRulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider('hegao', {
    async provideTextDocumentContent(page) {
      const file = Uri.joinPath(extension, 'server/docs', page.path);
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    },
  });
}
