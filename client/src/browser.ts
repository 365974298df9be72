import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { Connect } from './service.ts';
import { start } from './start.ts';

export function activate(context: ExtensionContext) {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  const connect: Connect = (options) => {
    const worker = new Worker(script);
    const reader = new WorkerReader(worker);
    const transports = async () => ({ reader, writer: new BrowserMessageWriter(worker) });
    const kill = () => {
      worker.terminate();
      reader.close();
    };
    worker.addEventListener('error', kill);
    const dictionaries = Uri.joinPath(context.extensionUri, 'dist').toString(true);
    const initializationOptions = () => ({ ...options.initializationOptions(), dictionaries });
    return { client: new LanguageClient('hegao', '核稿', transports, { ...options, initializationOptions }), kill };
  };
  return start(context, connect);
}

/** A worker's end is not reported by the browser: who ends it must say so here. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}
