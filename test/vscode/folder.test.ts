import { CancellationTokenSource, commands, extensions, languages, Uri, window, workspace } from 'vscode';
import type { Hegao } from '../../client/src/start.ts';
import { findings, none, ruleOf, some } from './support/drafts.ts';
import { same } from './support/same.ts';

describe('the check of a folder', () => {
  let hegao: Hegao;
  let folder: Uri;
  const file = (name: string) => Uri.joinPath(folder, name);
  const rulesOf = (name: string) => languages.getDiagnostics(file(name)).map(ruleOf);

  before(async () => {
    hegao = await extensions.getExtension<Hegao>('hegao.hegao')!.activate();
    folder = Uri.joinPath(workspace.workspaceFolders![0]!.uri, '一批文稿');
    const files: Record<string, string | Uint8Array> = {
      '甲镇工作总结.txt': '一、总体情况\n由xx村牵头。\n',
      '下层/乙.gw.md': '一、总体情况\n三、下一步打算\n',
      '下层/丙.gongwen': '一、总体情况\n全镇平稳。\n',
      '便条.txt': '买菜：xx、土豆。\n',
      '.藏/丁.gongwen': '由xx村牵头。\n',
      'node_modules/戊.gongwen': '由xx村牵头。\n',
      '图.txt': Uint8Array.from([0x89, 0x50, 0, 0xff]),
    };
    for (const [name, content] of Object.entries(files)) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      await workspace.fs.writeFile(file(name), bytes);
    }
  });

  after(async () => {
    await workspace.fs.delete(folder, { recursive: true });
  });

  it('lists what is found in drafts that nobody has open, and in nothing else', async () => {
    const reports: string[] = [];
    const { token } = new CancellationTokenSource();
    const checked = await hegao.checkFolder.check(folder, token, (done, all) => reports.push(`${done}/${all}`));
    same(checked, { drafts: 3, faulty: 2, findings: 2, unread: 1 });
    same(reports, ['5/5']);
    same([rulesOf('甲镇工作总结.txt'), rulesOf('下层/乙.gw.md')], [['placeholder'], ['heading-sequence']]);
    for (const name of ['下层/丙.gongwen', '便条.txt', '.藏/丁.gongwen', 'node_modules/戊.gongwen']) {
      same(rulesOf(name), []);
    }
  });

  it('leaves a draft that is opened to report for itself, once', async () => {
    const draft = await workspace.openTextDocument(file('甲镇工作总结.txt'));
    await window.showTextDocument(draft, { preview: false });
    const found = await findings(draft, some);
    same(found.map(ruleOf), ['placeholder']);
    const { token } = new CancellationTokenSource();
    same((await hegao.checkFolder.check(folder, token))?.findings, 2);
    same(rulesOf('甲镇工作总结.txt'), ['placeholder']);
  });

  it('stops where it is told to', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    same(await hegao.checkFolder.check(folder, source.token), { drafts: 0, faulty: 0, findings: 0, unread: 0 });
    same(rulesOf('下层/乙.gw.md'), []);
  });

  it('is run and cleared by commands', async () => {
    await commands.executeCommand('hegao.checkFolder', folder);
    same(rulesOf('下层/乙.gw.md'), ['heading-sequence']);
    await commands.executeCommand('hegao.clearFolder');
    same(none(languages.getDiagnostics(file('下层/乙.gw.md'))), true);
  });
});
