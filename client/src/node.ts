import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Connect } from './service.ts';
import { start } from './start.ts';

export function activate(context: ExtensionContext) {
  const module = context.asAbsolutePath('dist/server.js');
  const connect: Connect = (options) => {
    const client = new LanguageClient('hegao', '核稿', { module, transport: TransportKind.ipc }, options);
    return { client, kill: () => client.serverProcess?.kill('SIGKILL') };
  };
  return start(context, connect);
}
