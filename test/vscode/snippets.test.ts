import { type CompletionList, commands, Selection, type SnippetString, window } from 'vscode';
import { findings, openUntitled, some } from './support/drafts.ts';
import { same } from './support/same.ts';

/** A traditional draft that has been checked, with the caret at its end. */
async function opened(text: string) {
  const draft = await openUntitled('gongwen', text);
  await findings(draft, some);
  const end = draft.positionAt(text.length);
  const editor = window.activeTextEditor!;
  editor.selection = new Selection(end, end);
  return { draft, end };
}

describe('snippets', () => {
  const DRAFT = '一、總體情況\n三、下一步打算\n全縣';

  it('are completed by pinyin, in the draft’s script, with stops to tab through', async () => {
    const { draft, end } = await opened(`${DRAFT}hujun`);
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      draft.uri,
      end,
    );
    same(
      items.map(({ label, insertText }) => [label, (insertText as SnippetString).value]),
      [['戶均', '${1:發放補助}${2:60}萬元，惠及${3:200}戶，戶均${4:3000}元$0']],
    );
  });

  it('are put in by name, and taken back by one undo', async () => {
    const { draft } = await opened(DRAFT);
    await commands.executeCommand('hegao.insertSnippet', '戶均');
    same(draft.getText(), `${DRAFT}發放補助60萬元，惠及200戶，戶均3000元`);
    await commands.executeCommand('leaveSnippet');
    await commands.executeCommand('undo');
    same(draft.getText(), DRAFT);
  });
});
