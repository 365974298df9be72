import { ConfigurationTarget, extensions, Uri, workspace } from 'vscode';
import { findings, none, openFixture, ruleOf, some } from './support/drafts.ts';
import { same } from './support/same.ts';

describe('this host', () => {
  it('has a folder on disk that is not trusted, and the extension is at work in it', async () => {
    same([workspace.isTrusted, workspace.workspaceFolders?.map(({ uri }) => uri.scheme)], [false, ['file']]);
    const hegao = extensions.getExtension('hegao.hegao')!;
    await hegao.activate();
    same([hegao.isActive, hegao.packageJSON.capabilities.untrustedWorkspaces.supported], [true, true]);
  });
});

/** None of them can make anything run. */
describe('a folder that is not trusted', () => {
  const settings = workspace.getConfiguration('hegao');

  after(async () => {
    await settings.update('rules', undefined, ConfigurationTarget.Workspace);
    await workspace.fs.delete(Uri.joinPath(workspace.workspaceFolders![0]!.uri, '.vscode'), { recursive: true });
  });

  it('has its own settings obeyed', async () => {
    const draft = await openFixture('青禾镇上半年工作总结.txt');
    await findings(draft, some);
    await settings.update('rules', { 'sum-mismatch': 'off' }, ConfigurationTarget.Workspace);
    await findings(draft, (found) => none(found.filter((one) => ruleOf(one) === 'sum-mismatch')));
  });
});
