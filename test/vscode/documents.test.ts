import { ConfigurationTarget, workspace } from 'vscode';
import { findings, none, openFixture, openUntitled, ruleOf, some } from './support/drafts.ts';
import { same } from './support/same.ts';

const set = (name: string, value: unknown) =>
  workspace.getConfiguration('hegao').update(name, value, ConfigurationTarget.Global);

describe('a document', () => {
  afterEach(async () => {
    await set('plainText', undefined);
    await set('rules', undefined);
  });

  it('is checked before it has a name', async () => {
    const draft = await openUntitled('gongwen', '一、总体情况\n20**年，我镇新建水渠3条。\n');
    const [finding] = await findings(draft, some);
    same(finding && [ruleOf(finding), draft.getText(finding.range)], ['placeholder', '20**']);
  });

  it('is checked as plain text when it reads like a draft', async () => {
    const draft = await openUntitled(
      'plaintext',
      '某镇工作总结\n\n一、总体情况\n　　20**年，我镇新建水渠3条。\n二、存在问题\n　　资金不足。\n三、下一步打算\n　　加强管护。\n',
    );
    await findings(draft, some);
  });

  it('is left alone when it is plain text of another kind, unless the setting says otherwise', async () => {
    const note = await openFixture('便条.txt');
    same(note.languageId, 'plaintext');
    await set('plainText', 'always');
    await findings(note, some);
    await set('plainText', 'auto');
    await findings(note, none);
    await set('plainText', 'always');
    await findings(note, some);
    await set('plainText', 'never');
    await findings(note, none);
  });

  it('is checked by the rules that the settings leave on', async () => {
    const draft = await openUntitled('gongwen', '一、总体情况\n20**年，我镇新建水渠3条。\n');
    await findings(draft, some);
    await set('rules', { placeholder: 'off' });
    await findings(draft, none);
  });
});
