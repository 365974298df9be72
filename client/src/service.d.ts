import { type LogOutputChannel } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
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
export declare class Service {
  #private;
  readonly onDidChangeState: import('vscode').Event<ServiceState>;
  constructor(connect: Connect, log: LogOutputChannel);
  get state(): ServiceState;
  get connection(): Connection | undefined;
  /** Starts anew, and forgets earlier crashes: somebody asked for it. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}
