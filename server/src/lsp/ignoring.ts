import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Judged, Problem } from '../core/check.ts';
import { type ConfigEdit, withIgnored, withoutIgnored } from '../core/configEdits.ts';
import { CONFIG_NAME } from '../core/configFile.ts';
import { type Ignore, ignoreAt } from '../core/ignore.ts';
import { type IgnoreHere, relativeTo } from '../core/layers.ts';
import type { Message } from '../core/messages/message.ts';
import type { MessageKey } from '../core/messages/zh-cn.ts';
import { ruleNamed } from '../core/rules/index.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { Client } from './client.ts';
import { folderOf, hasPlace, plain, workspaceFolderOf } from './places.ts';
import type { OpenDraft, Session } from './session.ts';
import type { Settings } from './settings.ts';

/** A command of the client's, for one that announces it: `[uri]`, saves a configuration that an action has changed. */
export const SAVE_CONFIG = 'hegao.saveConfig';

/** The entries made in this draft whose findings are gone. A rule that is off says nothing of its entries. */
export function goneFrom({ layers, config }: Settings, { ignored }: Judged): readonly IgnoreHere[] {
  const found = new Set(ignored.map(({ ignore }) => ignore));
  return layers.ignores().filter(({ ignore, seenHere }) => {
    const rule = ruleNamed(ignore.rule);
    const on = rule !== undefined && config.severityOf(rule) !== 'off';
    return on && seenHere && ignore.text !== undefined && !found.has(ignore);
  });
}

export function titleOf({ id }: Pick<Rule, 'id'>): Message {
  return { key: `${id}.title` as MessageKey, args: {} };
}

/** The quick fixes that have findings ignored, for one answer: those for a whole rule are offered once in it. */
export class Ignoring {
  readonly #session: Session;
  readonly #draft: OpenDraft;
  readonly #target: Target | undefined;
  readonly #offered = new Set<string>();

  constructor(session: Session, draft: OpenDraft) {
    this.#session = session;
    this.#draft = draft;
    this.#target = targetFor(session.client, draft);
  }

  actions({ rule, span }: Problem, diagnostic: Diagnostic): CodeAction[] {
    const target = this.#target;
    if (target === undefined) return [];
    const { document } = this.#draft;
    const here = hasPlace(document.uri) ? relativeTo(target.folder, plain(document.uri)) : undefined;
    const entry = ignoreAt(rule.id, document.text, span);
    const offers: [MessageKey, Ignore][] = [['ignore.here', here === undefined ? entry : { ...entry, seen: here }]];
    if (here !== undefined && !this.#offered.has(rule.id)) {
      const folder = here.slice(0, here.lastIndexOf('/') + 1);
      offers.push(['ignore.file', { rule: rule.id, file: here }]);
      offers.push(['ignore.folder', folder === '' ? { rule: rule.id } : { rule: rule.id, file: folder }]);
      this.#offered.add(rule.id);
    }
    const { client, toProtocol } = this.#session;
    const title = toProtocol.say(titleOf(rule));
    return offers.flatMap(([key, ignore]) => {
      const edits = withIgnored(target.lines?.getText() ?? '', [ignore]);
      const edit = edits && changeOf(client, target, edits);
      if (edit === undefined) return [];
      const action: CodeAction = {
        title: toProtocol.say({ key, args: { title } }),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit,
      };
      if (client.commands.has(SAVE_CONFIG))
        action.command = { title: action.title, command: SAVE_CONFIG, arguments: [target.uri] };
      return [action];
    });
  }
}

/** Takes an entry back. */
export function undoing(client: Client, { files }: Settings, { layer, index }: IgnoreHere): WorkspaceEdit | undefined {
  const found = files.find((one) => one.layer === layer);
  if (found === undefined) return undefined;
  return changeOf(client, { uri: found.uri, lines: found.lines }, withoutIgnored(found.lines.getText(), index));
}

/** The configuration to write to, which may still have to be made. */
interface Target {
  readonly uri: string;
  readonly folder: string;
  readonly lines: TextDocument | undefined;
}

/**
 * The nearest configuration in the workspace folder of the draft, or a new one there; outside any, the nearest one, or a new
 * one beside the draft. Undefined where that would be no place, or one that is wrong and must be put right first.
 */
function targetFor({ folders }: Client, { document: { uri }, settings: { files } }: OpenDraft): Target | undefined {
  const workspace = workspaceFolderOf(uri, folders);
  const nearest = files.findLast((file) => workspace === undefined || file.uri.startsWith(workspace));
  if (nearest !== undefined) {
    const { uri, lines, layer, problems } = nearest;
    return problems.length > 0 ? undefined : { uri, lines, folder: layer.folder };
  }
  const folder = workspace ?? folderOf(uri, folders);
  return folder === undefined ? undefined : { uri: `${folder}${CONFIG_NAME}`, folder: plain(folder), lines: undefined };
}

/** Undefined for a client that cannot make the file. */
function changeOf(
  client: Client,
  { uri, lines }: Pick<Target, 'uri' | 'lines'>,
  edits: readonly ConfigEdit[],
): WorkspaceEdit | undefined {
  const at = lines ?? TextDocument.create(uri, 'jsonc', 0, '');
  const textEdits: TextEdit[] = edits.map(({ span, newText }) => ({
    range: { start: at.positionAt(span.start), end: at.positionAt(span.end) },
    newText,
  }));
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits: textEdits };
  if (lines === undefined) {
    if (!client.knowsVersionedEdits || !client.createsFiles) return undefined;
    return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] };
  }
  return client.knowsVersionedEdits ? { documentChanges: [change] } : { changes: { [uri]: textEdits } };
}
