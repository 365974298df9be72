/** The command and the server, as they ship, in a network namespace that has no route and no address. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const root = resolve(__dirname, '../..');
const ALONE = ['-rn', process.execPath];
const possible = spawnSync('unshare', [...ALONE, '-e', '0']).status === 0;
const skip = possible ? false : '这台机器不许建网络命名空间（unshare -rn）';

const DRAFT = '一、总体情况\n20**年，全县有学校35所，其中小学20所、初中14所、高中2所。\n三、下一步打算\n';
const CODES = ['heading-sequence', 'placeholder', 'sum-mismatch'];

test('there is truly nobody to talk to in it', { skip }, () => {
  const script = 'console.log(Object.values(require("os").networkInterfaces()).length)';
  assert.equal(spawnSync('unshare', [...ALONE, '-e', script], { encoding: 'utf8' }).stdout.trim(), '0');
});

test('the command checks', { skip }, () => {
  const args = [...ALONE, 'dist/cli.js', 'check', '--format', 'json', '-'];
  const { stdout, status } = spawnSync('unshare', args, { cwd: root, input: DRAFT, encoding: 'utf8' });
  const { files } = JSON.parse(stdout);
  assert.deepEqual(files[0].diagnostics.map(({ code }: { code: string }) => code).sort(), CODES);
  assert.equal(status, 1);
});

test('the server checks', { skip }, async () => {
  const server = spawn('unshare', [...ALONE, 'dist/server.js', '--stdio'], { cwd: root, stdio: 'pipe' });
  const ended = new Promise((done) => server.on('exit', done));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    const capabilities = { textDocument: { diagnostic: {} } };
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities });
    const uri = 'file:///工作总结.gw.txt';
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'gongwen', version: 1, text: DRAFT },
    });
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items.map(({ code }) => code).sort(), CODES);
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
  } finally {
    connection.dispose();
    server.kill();
  }
});
