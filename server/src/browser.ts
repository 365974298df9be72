import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Dictionaries, LoadDictionaries } from './core/script/dictionaries.ts';
import { start } from './lsp/start.ts';

declare const self: DedicatedWorkerGlobalScope & { hegaoDictionaries: { readonly dictionaries: Dictionaries } };

/** A worker of the editor does not know where it was loaded from, so the client says where the dictionaries lie. */
const dictionariesIn =
  (folder = '.'): LoadDictionaries =>
  async (way) => {
    self.importScripts(`${folder}/${way}.js`);
    return self.hegaoDictionaries.dictionaries;
  };

start(
  createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  undefined,
  undefined,
  undefined,
  dictionariesIn,
);
