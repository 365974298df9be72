import { workspace } from 'vscode';
import { same } from './support/same.ts';

describe('this host', () => {
  it('has a folder on disk that is trusted', () => {
    same([workspace.isTrusted, workspace.workspaceFolders?.map(({ uri }) => uri.scheme)], [true, ['file']]);
  });
});
