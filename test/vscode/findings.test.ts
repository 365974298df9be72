import { type CodeAction, commands, type Diagnostic, Selection, type TextDocument, window, workspace } from 'vscode';
import { findings, none, openFixture, ruleOf } from './support/drafts.ts';
import { same } from './support/same.ts';

const byRule = (rule: string) => (found: Diagnostic[]) => found.filter((finding) => ruleOf(finding) === rule);

describe('the findings in a draft', () => {
  let draft: TextDocument;
  let found: Diagnostic[];

  before(async () => {
    draft = await openFixture('青禾镇上半年工作总结.txt');
    found = await findings(draft, (all) => all.length >= 3);
  });

  it('are known by the name of the file to be a draft’s', () => {
    same(draft.languageId, 'gongwen');
  });

  it('stand where the slips are, each with its rule', () => {
    const listed = found.map((finding) => {
      const { line, character } = finding.range.start;
      return [ruleOf(finding), line, character, draft.getText(finding.range)];
    });
    same(listed, [
      ['placeholder', 2, 2, '20**'],
      ['sum-mismatch', 6, 24, '340人次'],
      ['heading-sequence', 7, 0, '（四）'],
    ]);
  });

  it('are gone to one after another by a command, round to the first, or to the next of one rule', async () => {
    const editor = window.activeTextEditor!;
    const next = async (rule?: string) => {
      await commands.executeCommand('hegao.fixNext', rule);
      return [editor.selection.active.line, editor.selection.active.character];
    };
    editor.selection = new Selection(0, 0, 0, 0);
    same(
      [await next(), await next(), await next()],
      found.map(({ range: { start } }) => [start.line, start.character]),
    );
    same(await next(), [2, 2]);
    same(await next('heading-sequence'), [7, 0]);
    await commands.executeCommand('hideCodeActionWidget');
  });

  it('go when their quick fix is applied', async () => {
    const [finding] = byRule('heading-sequence')(found);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft.uri,
      finding?.range,
      'quickfix',
    );
    const fix = actions.find((action) => action.edit);
    if (!fix?.edit) throw new Error(`No fix among ${JSON.stringify(actions)}`);
    same(await workspace.applyEdit(fix.edit), true);
    await findings(draft, (now) => none(byRule('heading-sequence')(now)));
    same(draft.lineAt(7).text.slice(0, 3), '（三）');
  });

  // The last: it wakes the editor's own extension for Markdown, and while an extension says what it can do the editor answers
  // every question for fixes with none.
  it('lead to the pages of their rules', async () => {
    for (const { code } of found) {
      if (typeof code !== 'object') throw new Error(`${code} leads nowhere.`);
      const page = await workspace.openTextDocument(code.target);
      same([page.languageId, page.getText().startsWith('# ')], ['markdown', true]);
    }
  });
});
