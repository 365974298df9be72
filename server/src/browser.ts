import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { start } from './lsp/start.ts';

declare const self: DedicatedWorkerGlobalScope;

start(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)));
