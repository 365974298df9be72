import { extensions } from 'vscode';
import { findings, openFixture, ruleOf } from './support/drafts.ts';
import { same } from './support/same.ts';

describe('the extension as it is installed', () => {
  it('finds the slips in a draft', async () => {
    const draft = await openFixture('青禾镇上半年工作总结.txt');
    const extension = extensions.getExtension('hegao.hegao');
    same(/[\\/]extensions[\\/]hegao\.hegao-/.test(extension?.extensionPath ?? ''), true);
    await findings(draft, (found) => found.some((finding) => ruleOf(finding) === 'placeholder'));
  });
});
