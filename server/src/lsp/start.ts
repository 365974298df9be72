import { CodeActionKind, type Connection, TextDocumentSyncKind } from 'vscode-languageserver';
import { RULES } from '../core/rules/index.ts';
import type { Rule } from '../core/rules/rule.ts';
import { Conversions } from '../core/script/conversion.ts';
import type { LoadDictionaries } from '../core/script/dictionaries.ts';
import { answer } from './answer.ts';
import { Client } from './client.ts';
import { FIX_ALL, RENUMBER } from './features/codeAction.ts';
import { follow } from './follow.ts';
import { asking, type ReadText } from './readConfig.ts';
import { Session } from './session.ts';

const NO_DICTIONARIES: LoadDictionaries = async (way) => Promise.reject(new Error(way));

/**
 * Serves the client at the other end of a connection that does not listen yet. `readHere` reads configurations on this
 * machine, for a client that does not do it; `dictionariesIn` loads dictionaries from where the client says they lie.
 */
export function start(
  connection: Connection,
  rules: readonly Rule[] = RULES,
  thisYear: () => number = () => new Date().getFullYear(),
  readHere: ReadText = async () => undefined,
  dictionariesIn: (folder: string | undefined) => LoadDictionaries = () => NO_DICTIONARIES,
): void {
  connection.onInitialize((params) => {
    const client = new Client(params);
    const session = new Session(
      connection,
      client,
      rules,
      thisYear,
      client.readsConfigs ? asking(connection) : readHere,
      new Conversions(dictionariesIn(client.dictionaries)),
    );
    follow(session);
    answer(session);
    return {
      serverInfo: { name: 'hegao' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(client.pullsDiagnostics && {
          diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false },
        }),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, RENUMBER] },
        completionProvider: { triggerCharacters: ['\n', '；', '（', '('] },
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        codeLensProvider: {},
        inlayHintProvider: true,
        renameProvider: client.preparesRename ? { prepareProvider: true } : true,
        documentHighlightProvider: true,
        referencesProvider: true,
        ...(client.tellsFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
      },
    };
  });
  connection.listen();
}
