import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  type FoldingRange,
  FoldingRangeRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type LogMessageParams,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { ReadConfigRequest } from '../../server/src/lsp/readConfig.ts';
import { start } from '../../server/src/lsp/start.ts';
import { writeBrackets } from '../brackets.ts';

/** What VS Code can do, as far as the server looks. */
export const PULLING: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
  },
};

/** What the least able client can do. */
export const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for the section `hegao`, by document. */
  readonly settings?: (uri: string | undefined) => unknown;
  /** The workspace's folders. */
  readonly folders?: readonly string[];
  /** The `.hegao.json` files that the client reads for the server, by URI; without them the server reads for itself. */
  readonly configs?: Map<string, string>;
}

/** Waits for things that come unasked. */
export class Queue<T> {
  readonly #arrived: T[] = [];
  readonly #waiting: ((item: T) => void)[] = [];

  add(item: T): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#arrived.push(item);
    else waiting(item);
  }

  next(): Promise<T> {
    const arrived = this.#arrived.shift();
    return arrived === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve(arrived);
  }

  /** The first to come for which `holds`; those before it are passed over. */
  async until(holds: (item: T) => boolean): Promise<T> {
    for (;;) {
      const item = await this.next();
      if (holds(item)) return item;
    }
  }

  /** What has come and was not waited for. */
  get rest(): readonly T[] {
    return this.#arrived;
  }
}

/** A client at the other end of a real pipe. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly published = new Queue<PublishDiagnosticsParams>();
  readonly logged = new Queue<LogMessageParams>();
  readonly refreshes = new Queue<void>();
  readonly registrations = new Queue<string>();
  readonly input: Writable;
  settings: (uri: string | undefined) => unknown;
  initialized!: InitializeResult;
  readonly #options: Options;

  constructor(output: Readable, input: Writable, options: Options) {
    this.input = input;
    this.#options = options;
    this.settings = options.settings ?? (() => null);
    this.connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.published.add(params));
    this.connection.onNotification(LogMessageNotification.type, (params) => this.logged.add(params));
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => this.refreshes.add());
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { method } of registrations) this.registrations.add(method);
    });
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      Promise.all(
        items.map(async (item) => (item.section === 'hegao' ? ((await this.settings(item.scopeUri)) ?? null) : null)),
      ),
    );
    this.connection.onRequest(ReadConfigRequest.method, ({ uri }: { readonly uri: string }) => {
      return this.#options.configs?.get(uri) ?? null;
    });
    this.connection.listen();
  }

  async initialize(): Promise<this> {
    const { capabilities = PULLING, locale = 'zh-cn', initializationOptions, folders, configs } = this.#options;
    const params: InitializeParams = {
      // A server in this process would watch it for ever.
      processId: null,
      rootUri: null,
      capabilities,
      locale,
      initializationOptions: configs
        ? { readsConfigs: true, ...(initializationOptions as object | undefined) }
        : initializationOptions,
      ...(folders && { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
    };
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
    return this;
  }

  async open(text: string, { uri = newUri(), languageId = 'gongwen', version = 1 } = {}): Promise<TestDraft> {
    const document = TextDocument.create(uri, languageId, version, text);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
    return new TestDraft(this, document);
  }

  changeConfiguration(settings: unknown): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  /** A `.hegao.json` is now this, or gone; resolves when the server has asked for drafts to be pulled again. */
  async putConfig(uri: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.#options.configs?.delete(uri);
    else this.#options.configs?.set(uri, text);
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: 2 }] });
    await this.refreshes.next();
  }

  pull(uri: string, previousResultId?: string) {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }
}

let drafts = 0;

function newUri(): string {
  return `file:///稿/${++drafts}.gongwen`;
}

/** A document that the client has open. */
export class TestDraft {
  readonly client: TestClient;
  readonly document: TextDocument;

  constructor(client: TestClient, document: TextDocument) {
    this.client = client;
    this.document = document;
  }

  get uri(): string {
    return this.document.uri;
  }

  get text(): string {
    return this.document.getText();
  }

  /** Sends changes in one notification, each given in the text that those before it leave. */
  async change(...changes: TextDocumentContentChangeEvent[]): Promise<void> {
    for (const change of changes) this.#make(change);
    TextDocument.update(this.document, [], this.document.version + 1);
    await this.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.document.version },
      contentChanges: changes,
    });
  }

  /** TextDocument loses count of its lines when it is given lines that it has not. */
  #make(change: TextDocumentContentChangeEvent): void {
    const inside = 'range' in change ? { ...change, range: this.range(ordered(this.span(change.range))) } : change;
    TextDocument.update(this.document, [inside], this.document.version);
  }

  /** Replaces the first `before` by `after`, as typing does. */
  replace(before: string, after: string): Promise<void> {
    return this.change(this.replacement(before, after));
  }

  replacement(before: string, after: string): TextDocumentContentChangeEvent {
    const start = this.text.indexOf(before);
    if (start < 0) throw new Error(`${JSON.stringify(before)} is not in ${JSON.stringify(this.text)}`);
    return { range: this.range({ start, end: start + before.length }), text: after };
  }

  async close(): Promise<void> {
    await this.client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri },
    });
  }

  pull(previousResultId?: string) {
    return this.client.pull(this.uri, previousResultId);
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    const report = await this.pull();
    assert(report.kind === 'full');
    return report.items;
  }

  /** The text with brackets around the findings that a pull gives. */
  async marked(): Promise<string> {
    return this.mark(await this.diagnostics());
  }

  /** What the client has just been told without asking, in brackets. */
  async published(): Promise<string> {
    const { diagnostics } = await this.client.published.until(
      ({ uri, version }) => uri === this.uri && version === this.document.version,
    );
    return this.mark(diagnostics);
  }

  mark(diagnostics: readonly Diagnostic[]): string {
    return writeBrackets(
      this.text,
      diagnostics.map(({ range }) => this.span(range)),
    );
  }

  actions(span: Span, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uri },
      range: this.range(span),
      context: { diagnostics: [], ...context },
    }) as Promise<CodeAction[]>;
  }

  symbols(): Promise<DocumentSymbol[]> {
    return this.client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: this.uri },
    }) as Promise<DocumentSymbol[]>;
  }

  async folds(): Promise<readonly FoldingRange[]> {
    return (await this.client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: this.uri } }))!;
  }

  /** Does what an editor does with an action's edits, and tells the server. */
  async apply(edits: readonly TextEdit[]): Promise<void> {
    const fromTheEnd = [...edits].sort((a, b) => this.span(b.range).start - this.span(a.range).start);
    await this.change(...fromTheEnd.map(({ range, newText }) => ({ range, text: newText })));
  }

  range({ start, end }: Span): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  span({ start, end }: Range): Span {
    return { start: this.document.offsetAt(start), end: this.document.offsetAt(end) };
  }
}

function ordered({ start, end }: Span): Span {
  return start <= end ? { start, end } : { start: end, end: start };
}

export const DIST = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

let bundle: Promise<string> | undefined;

/** The server as one file, built once for each test file that asks. */
function bundled(): Promise<string> {
  bundle ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hegao-server-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const outfile = join(folder, 'server.cjs');
    const entry = fileURLToPath(new URL('../../server/src/node.ts', import.meta.url));
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
    return outfile;
  })();
  return bundle;
}

const running = new Set<ChildProcess>();
const ended = new Set<ChildProcess>();

/** A server process, from its sources or from a file, and a client at its standard input and output. */
export async function spawnServer(options: Options = {}, file?: string) {
  const child = spawn(process.execPath, [file ?? (await bundled()), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.add(child);
  const exit = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      ended.add(child);
      resolve(code);
    });
  });
  const client = await new TestClient(child.stdout, child.stdin, options).initialize();
  const stop = async (): Promise<number | null> => {
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification(ExitNotification.type);
    return exit;
  };
  return { client, stop, exit, child };
}

const shared = new Map<string, ReturnType<typeof spawnServer>>();

/** Runs a test against a server process, which clients with the same options share. */
export function withServer(options: Options, test: (client: TestClient) => Promise<void>): () => Promise<void> {
  return async () => {
    const key = JSON.stringify(options);
    const server = shared.get(key) ?? spawnServer(options);
    shared.set(key, server);
    await test((await server).client);
  };
}

after(async () => {
  try {
    for (const server of shared.values()) assert.equal(await (await server).stop(), 0, 'the server ended badly');
  } finally {
    for (const child of running) child.kill('SIGKILL');
    // What nobody has read of a server that was killed keeps its pipe open, and this process with it.
    for (const { stdin, stdout } of [...running, ...ended]) {
      stdin?.destroy();
      stdout?.destroy();
    }
    // Once in some hundred runs a process had passed all its tests and did not end. It says what it waited for, and ends.
    setTimeout(() => {
      process.stderr.write(`kept alive by ${process.getActiveResourcesInfo().join(', ')}\n`);
      process.exit();
    }, LINGERING).unref();
  }
});

/** Milliseconds that a process may take to end when its tests have. */
const LINGERING = 20_000;

/** A server in this process, with rules and a year of the test's choice. */
export function serveHere(rules: readonly Rule[], options: Options = {}, thisYear?: () => number): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  start(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), rules, thisYear);
  return new TestClient(toClient, toServer, options).initialize();
}
