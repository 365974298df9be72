import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { OpenDocument } from './document.ts';
import { Publisher } from './features/publishDiagnostics.ts';
import { reasonOf } from './log.ts';
import type { Session } from './session.ts';

/** Keeps the session's documents and settings as the client has them. */
export function follow(session: Session): void {
  const { client, connection, documents, settings } = session;
  const publisher = client.pullsDiagnostics ? undefined : new Publisher(session);

  connection.onDidOpenTextDocument(({ textDocument }) => {
    documents.set(textDocument.uri, new OpenDocument(textDocument));
    publisher?.changed(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.get(uri)?.edit(contentChanges, version);
    publisher?.changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    settings.forget(uri);
    publisher?.closed(uri);
  });

  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.change(pushed);
    if (publisher !== undefined) for (const uri of documents.keys()) publisher.changed(uri);
    else if (client.refreshesDiagnostics) attempt(session, connection.languages.diagnostics.refresh());
  });
  if (client.registersConfiguration) {
    connection.onInitialized(() => {
      attempt(session, connection.client.register(DidChangeConfigurationNotification.type, { section: 'hegao' }));
    });
  }
}

/** What the client may refuse to do for us. */
function attempt({ log }: Session, request: Promise<unknown>): void {
  request.catch((error) => log.error({ key: 'server.refused', args: { reason: reasonOf(error) } }, error));
}
