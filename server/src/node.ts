import { argv, stdin, stdout } from 'node:process';
import { createConnection } from 'vscode-languageserver/node';
import { loadDictionaries } from './core/script/loadDictionaries.ts';
import { start } from './lsp/start.ts';
import { MessageStream } from './messageStream.ts';
import { readHere } from './readHere.ts';

// vscode-languageclient adds --node-ipc; by hand, it is a server on standard input and output.
const standard = argv.length === 2 || argv.includes('--stdio');
const connection = standard ? createConnection(stdin.pipe(new MessageStream()), stdout) : createConnection();
start(connection, undefined, undefined, readHere, () => loadDictionaries);
