import { CodeActionKind, type Connection, TextDocumentSyncKind } from 'vscode-languageserver';
import { RULES } from '../core/rules/index.ts';
import type { Rule } from '../core/rules/rule.ts';
import { answer } from './answer.ts';
import { Client } from './client.ts';
import { FIX_ALL } from './features/codeAction.ts';
import { follow } from './follow.ts';
import { Session } from './session.ts';

/** Serves the client at the other end of a connection that does not listen yet. */
export function start(
  connection: Connection,
  rules: readonly Rule[] = RULES,
  thisYear: () => number = () => new Date().getFullYear(),
): void {
  connection.onInitialize((params) => {
    const client = new Client(params);
    const session = new Session(connection, client, rules, thisYear);
    follow(session);
    answer(session);
    return {
      serverInfo: { name: 'hegao' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(client.pullsDiagnostics && {
          diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false },
        }),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        completionProvider: { triggerCharacters: ['\n', '；', '（', '('] },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        renameProvider: client.preparesRename ? { prepareProvider: true } : true,
        documentHighlightProvider: true,
        referencesProvider: true,
      },
    };
  });
  connection.listen();
}
