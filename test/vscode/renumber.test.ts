import { commands, type TextDocument, workspace } from 'vscode';
import { findings, none, openUntitled, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { same } from './support/same.ts';

const DRAFT = '一、主要工作\n打算详见第四部分。\n三、存在问题\n（一）学位不足\n（三）经费紧张\n四、下步打算\n';
const RIGHT = '一、主要工作\n打算详见第三部分。\n二、存在问题\n（一）学位不足\n（二）经费紧张\n三、下步打算\n';

describe('renumbering the whole draft', () => {
  let draft: TextDocument;

  before(async () => {
    draft = await openUntitled('gongwen', DRAFT);
    await findings(draft, some);
  });

  it('puts every marker right, and the references to them', async () => {
    await commands.executeCommand('hegao.renumber');
    same(draft.getText(), RIGHT);
    await findings(draft, none);
  });

  it('is taken back by one undo', async () => {
    await commands.executeCommand('undo');
    await until(
      workspace.onDidChangeTextDocument,
      () => draft.getText(),
      (text) => text === DRAFT,
    );
  });

  it('changes nothing where everything counts on', async () => {
    await commands.executeCommand('redo');
    const { version } = draft;
    await commands.executeCommand('hegao.renumber');
    same([draft.getText(), draft.version], [RIGHT, version]);
  });
});
