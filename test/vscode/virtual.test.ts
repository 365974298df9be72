import { env, extensions, UIKind, workspace } from 'vscode';
import { same } from './support/same.ts';

describe('this host', () => {
  it('has no disk: its folder is virtual, and the extension is at work in it', async () => {
    same([env.uiKind, workspace.workspaceFolders?.map(({ uri }) => uri.scheme)], [UIKind.Web, ['vscode-test-web']]);
    const hegao = extensions.getExtension('hegao.hegao')!;
    await hegao.activate();
    same([hegao.isActive, hegao.extensionUri.scheme === 'file'], [true, false]);
  });
});
