import {
  type CodeAction,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Hegao } from '../../client/src/start.ts';
import type { RuleState } from '../../client/src/whyRule.ts';
import { findings, none, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { same } from './support/same.ts';

const write = (file: Uri, text: string) => workspace.fs.writeFile(file, new TextEncoder().encode(text));
const stored = async (file: Uri) => new TextDecoder().decode(await workspace.fs.readFile(file));
const root = () => workspace.workspaceFolders![0]!.uri;

/** A folder of its own in the workspace, with a draft that has one finding. */
async function desk(name: string): Promise<{ draft: TextDocument; config: Uri }> {
  const file = Uri.joinPath(root(), name, '稿.gw.txt');
  await write(file, '一、总体情况\n20**年，我镇新建水渠3条。\n');
  const draft = await workspace.openTextDocument(file);
  await window.showTextDocument(draft, { preview: false });
  await findings(draft, some);
  return { draft, config: Uri.joinPath(file, '../.hegao.json') };
}

describe('.hegao.json', () => {
  let hegao: Hegao;

  before(async () => {
    hegao = await extensions.getExtension<Hegao>('hegao.hegao')!.activate();
  });

  it('holds as soon as it is there, and no longer', async () => {
    const { draft, config } = await desk('甲');
    await write(config, '{ "rules": { "placeholder": "off" } }');
    await findings(draft, none);
    await workspace.fs.delete(config);
    await findings(draft, some);
  });

  it('changes what is reported while it is written, before it is saved; it may have comments', async () => {
    const { draft, config } = await desk('乙');
    await write(config, '{}');
    const document = await workspace.openTextDocument(config);
    same(document.languageId, 'jsonc');
    const edit = new WorkspaceEdit();
    edit.replace(config, new Range(0, 0, 0, 2), '{\n  // 不查\n  "rules": { "placeholder": "off" },\n}');
    await workspace.applyEdit(edit);
    await findings(draft, none);
    await document.save();
  });

  it('is told of its own fault, in its own line, while the defaults hold', async () => {
    const { draft, config } = await desk('丙');
    const told = (expected: (found: Diagnostic[]) => boolean) =>
      until(
        languages.onDidChangeDiagnostics,
        () => languages.getDiagnostics(config).filter(({ source }) => source === '核稿'),
        expected,
      );
    await write(config, '{\n  "rules": { "placeholder": "of" }\n}');
    const [fault] = await told(some);
    same([fault?.range.start.line, fault?.range.start.character], [1, 28]);
    same(some(languages.getDiagnostics(draft.uri)), true);
    await write(config, '{\n  "rules": { "placeholder": "off" }\n}');
    await told(none);
    await findings(draft, none);
  });

  it('tells which line of it decides', async () => {
    const { draft, config } = await desk('丁');
    await write(config, '{\n  "rules": { "placeholder": "off" }\n}');
    await findings(draft, none);
    const states = (await hegao.service.ask<RuleState[]>('hegao/ruleStates', draft)) ?? [];
    const { by, location } = states.find(({ id }) => id === 'placeholder')!;
    same([by, location?.range.start.line], ['file', 1]);
    same(states.find(({ id }) => id === 'item-count')?.by, 'default');
  });

  it('takes what is ignored, is saved, and gives it back; the draft stays as it is', async () => {
    const { draft } = await desk('戊');
    const config = Uri.joinPath(root(), '.hegao.json');
    const text = draft.getText();
    const [blank] = languages.getDiagnostics(draft.uri);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft.uri,
      blank!.range,
      'quickfix',
    );
    const action = actions.find(({ command }) => command?.command === 'hegao.saveConfig');
    if (!action?.edit || !action.command) throw new Error(`Nothing to ignore with among ${JSON.stringify(actions)}`);
    same(await workspace.applyEdit(action.edit), true);
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await findings(draft, none);
    same([(await stored(config)).includes('"seen": "戊/稿.gw.txt"'), draft.getText() === text], [true, true]);

    const [entry, ...others] = (await hegao.ignored.entries(draft)) ?? [];
    same([others.length, entry?.range?.start.line], [0, 1]);
    await hegao.ignored.restore(entry!);
    await findings(draft, some);
    same([await stored(config), await hegao.ignored.entries(draft)], ['{\n}\n', []]);
    await workspace.fs.delete(config);
  });
});
