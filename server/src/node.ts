import { argv } from 'node:process';
import { createConnection } from 'vscode-languageserver/node';
import { loadDictionaries } from './core/script/loadDictionaries.ts';
import { start } from './lsp/start.ts';
import { readHere } from './readHere.ts';

// vscode-languageclient adds --node-ipc; by hand, it is a server on standard input and output.
if (argv.length === 2) argv.push('--stdio');
start(createConnection(), undefined, undefined, readHere, () => loadDictionaries);
