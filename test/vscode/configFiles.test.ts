import {
  type CodeAction,
  commands,
  type Diagnostic,
  extensions,
  languages,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { Hegao } from '../../client/src/start.ts';
import type { RuleState } from '../../client/src/whyRule.ts';
import { findings, none, openFixture, ruleOf, some } from './support/drafts.ts';
import { until } from './support/events.ts';
import { same } from './support/same.ts';

const folder = () => workspace.workspaceFolders![0]!.uri;
const config = () => Uri.joinPath(folder(), '.hegao.json');
const write = (text: string) => workspace.fs.writeFile(config(), new TextEncoder().encode(text));
const stored = async () => new TextDecoder().decode(await workspace.fs.readFile(config()));
const blanks = (found: Diagnostic[]) => found.filter((one) => ruleOf(one) === 'placeholder');

describe('.hegao.json', () => {
  let draft: TextDocument;
  let hegao: Hegao;

  before(async () => {
    hegao = await extensions.getExtension<Hegao>('hegao.hegao')!.activate();
    draft = await openFixture('青禾镇上半年工作总结.txt');
    await findings(draft, (found) => some(blanks(found)));
  });

  afterEach(async () => {
    // What a test left unsaved must not outlive it.
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === config().toString());
    if (open?.isDirty) await open.save();
    await workspace.fs.delete(config());
    await findings(draft, (found) => some(blanks(found)));
  });

  it('is checked by its schema and read with comments', async () => {
    await write('{\n  // 不查\n  "rules": { "placeholder": "off" },\n}\n');
    const document = await workspace.openTextDocument(config());
    same(document.languageId, 'jsonc');
    await findings(draft, (found) => none(blanks(found)));
  });

  it('changes what is reported at once, before it is saved', async () => {
    await write('{}');
    const document = await workspace.openTextDocument(config());
    const edit = new WorkspaceEdit();
    edit.insert(config(), document.positionAt(1), '"rules": { "placeholder": "off" }');
    await workspace.applyEdit(edit);
    await findings(draft, (found) => none(blanks(found)));
  });

  it('is told of its own fault, in its own line, while the defaults hold', async () => {
    const told = (messages: (found: Diagnostic[]) => boolean) =>
      until(languages.onDidChangeDiagnostics, () => ours(languages.getDiagnostics(config())), messages);
    const ours = (found: Diagnostic[]) => found.filter(({ source }) => source === '核稿');
    await write('{\n  "rules": { "placeholder": "of" }\n}');
    const [fault] = await told(some);
    same([fault?.range.start.line, fault?.range.start.character], [1, 28]);
    same(some(blanks(languages.getDiagnostics(draft.uri))), true);
    await write('{\n  "rules": { "placeholder": "off" }\n}');
    await told(none);
    await findings(draft, (found) => none(blanks(found)));
  });

  it('takes what is ignored here, is saved, and gives it back', async () => {
    const text = draft.getText();
    const [blank] = blanks(languages.getDiagnostics(draft.uri));
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
    await findings(draft, (found) => none(blanks(found)));
    same([(await stored()).includes('"seen": "青禾镇上半年工作总结.txt"'), draft.getText() === text], [true, true]);

    const [entry, ...others] = (await hegao.ignored.entries(draft)) ?? [];
    same([others.length, entry?.range?.start.line], [0, blank!.range.start.line]);
    await hegao.ignored.restore(entry!);
    await findings(draft, (found) => some(blanks(found)));
    same([await stored(), await hegao.ignored.entries(draft)], ['{\n}\n', []]);
  });

  it('and which line of it decides is told, or which setting', async () => {
    await write('{\n  "rules": { "heading-level": "off" }\n}');
    await findings(draft, (found) => some(blanks(found)));
    const states = (await hegao.service.ask<RuleState[]>('hegao/ruleStates', draft)) ?? [];
    const { by, location } = states.find(({ id }) => id === 'heading-level')!;
    same([by, location?.range.start.line], ['file', 1]);
    same(states.find(({ id }) => id === 'placeholder')?.by, 'default');
  });
});
