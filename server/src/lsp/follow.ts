import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { CONFIG_NAME } from '../core/configFile.ts';
import { OpenDocument } from './document.ts';
import { Publisher } from './features/publishDiagnostics.ts';
import { reasonOf } from './log.ts';
import type { Session } from './session.ts';

/** Keeps the session's documents and settings as the client has them. */
export function follow(session: Session): void {
  const { client, configFiles, connection, documents, settings } = session;
  const publisher = client.pullsDiagnostics ? undefined : new Publisher(session);

  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.set(textDocument.uri, new OpenDocument(textDocument));
    // Nobody will tell when they change.
    if (!client.readsConfigs && !client.watchesFiles) configFiles.forgetAll();
    publisher?.changed(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.get(uri)?.edit(contentChanges, version);
    publisher?.changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    session.close(uri);
    publisher?.closed(uri);
  });

  const checkAgain = () => {
    if (publisher !== undefined) for (const uri of documents.keys()) publisher.changed(uri);
    else if (client.refreshesDiagnostics) attempt(session, connection.languages.diagnostics.refresh());
    if (client.refreshesCodeLenses) attempt(session, connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.refreshesInlayHints) attempt(session, connection.languages.inlayHint.refresh());
  };
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.change(pushed);
    checkAgain();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.filter(({ uri }) => configFiles.changed(uri)).length === 0) return;
    settings.filesChanged();
    checkAgain();
  });
  connection.onInitialized(() => {
    if (client.registersConfiguration)
      attempt(session, connection.client.register(DidChangeConfigurationNotification.type, { section: 'hegao' }));
    if (client.watchesFiles && !client.readsConfigs) {
      const watchers = [{ globPattern: `**/${CONFIG_NAME}` }];
      attempt(session, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.tellsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        client.changeFolders(added, removed);
        settings.filesChanged();
        checkAgain();
      });
  });
}

/** What the client may refuse to do for us. */
function attempt({ log }: Session, request: Promise<unknown>): void {
  request.catch((error) => log.error({ key: 'server.refused', args: { reason: reasonOf(error) } }, error));
}
