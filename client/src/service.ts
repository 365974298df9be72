import { EventEmitter, type LogOutputChannel, type TextDocument } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { commandIds } from './commands.ts';
import { readConfig } from './configFiles.ts';
import { Crashes } from './crashes.ts';
import { hoverLinks } from './hoverLinks.ts';
import { rulePages } from './rulePages.ts';
import { draftSelector, settings } from './settings.ts';

/** A language server of this platform, and the client that talks to it. */
export interface Connection {
  client: BaseLanguageClient;
  /** Ends the server at once, however stuck it is; the client sees its connection close. */
  kill(): void;
}

export type Connect = (options: LanguageClientOptions) => Connection;

export type ServiceState = 'starting' | 'running' | 'stopped';

/**
 * Keeps a language server running: one that dies is replaced at once, one that keeps dying is left until somebody asks.
 * Every start makes a new client, so nothing of a failed one lingers.
 */
export class Service {
  readonly #connect: Connect;
  readonly #log: LogOutputChannel;
  readonly #crashes = new Crashes();
  readonly #stateChanged = new EventEmitter<ServiceState>();
  #connection: Connection | undefined;
  #state: ServiceState = 'stopped';
  #turn: Promise<void> = Promise.resolve();

  readonly #configAsked = new EventEmitter<string>();

  readonly onDidChangeState = this.#stateChanged.event;
  /** The URI of a `.hegao.json` that the server wants to know, whether it is there or not. */
  readonly onDidAskForConfig = this.#configAsked.event;

  constructor(connect: Connect, log: LogOutputChannel) {
    this.#connect = connect;
    this.#log = log;
  }

  get state(): ServiceState {
    return this.#state;
  }

  get connection(): Connection | undefined {
    return this.#connection;
  }

  /** Asks the server about a document; undefined where it does not run or does not check the document. */
  async ask<Answer>(method: string, document: TextDocument): Promise<Answer | undefined> {
    const client = this.#connection?.client;
    if (client === undefined) return undefined;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    return (await client.sendRequest<Answer | null>(method, { textDocument })) ?? undefined;
  }

  /** Starts anew, and forgets earlier crashes: somebody asked for it. */
  restart(): Promise<void> {
    this.#crashes.forget();
    return this.#inTurn(async () => {
      await this.#end();
      await this.#begin();
    });
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#end());
  }

  async #begin(): Promise<void> {
    this.#enter('starting');
    const connection = this.#connect(this.#options());
    const { client } = connection;
    this.#connection = connection;
    neverPopUp(client);
    client.onRequest('hegao/readConfig', (asked: { readonly uri: string }) => {
      this.#configAsked.fire(asked.uri);
      return readConfig(asked);
    });
    client.onDidChangeState(({ newState }) => {
      if (this.#connection !== connection) return;
      if (newState === State.Running) this.#enter('running');
      if (newState === State.Stopped || newState === State.StartFailed) this.#crashed();
    });
    // A start that fails is seen as a change of state, like every other failure.
    await client.start().catch(() => undefined);
  }

  async #end(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#enter('stopped');
    await connection?.client.dispose().catch((error) => this.#log.debug(String(error)));
    connection?.kill();
  }

  #crashed(): void {
    this.#connection?.kill();
    this.#connection = undefined;
    if (this.#crashes.add()) {
      void this.#inTurn(() => this.#begin());
    } else {
      this.#enter('stopped');
    }
  }

  #enter(state: ServiceState): void {
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(step).catch((error) => this.#log.error(error));
    return this.#turn;
  }

  #options(): LanguageClientOptions {
    return {
      documentSelector: draftSelector(),
      diagnosticCollectionName: 'hegao',
      diagnosticPullOptions: { onChange: true },
      initializationOptions: () => ({
        ...settings(),
        rulePages,
        commands: [commandIds.fillBlank, commandIds.saveConfig, commandIds.explainRule],
        readsConfigs: true,
      }),
      middleware: hoverLinks,
      outputChannel: this.#log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
      },
    };
  }
}

/** The client forces some of its errors on the user as notifications. Ours are told by the status item and the log. */
function neverPopUp(client: BaseLanguageClient): void {
  const logError = client.error.bind(client);
  client.error = (message, data) => logError(message, data, false);
}
